// 由 scripts generate 写出，不要手改
export default {
 "limits": [
  {
   "id": "connected",
   "count": 3,
   "name": "打通的",
   "say": "国家标准要求主动打通并有效通话的，每天不应超过3次。",
   "fact": "gbt45251-three-effective-calls"
  },
  {
   "id": "missed",
   "count": 6,
   "name": "同一个号码没打通的",
   "say": "银行业协会的指引写，同一个号码当天没打通的尝试不宜超过6次，另有约定的除外。",
   "fact": "cba-six-unanswered-attempts"
  }
 ],
 "quiet": {
  "from": "22:00",
  "to": "08:00",
  "say": "国家标准要求，没有另外约定的，不应在22:00到次日8:00催收。",
  "fact": "gbt45251-hours"
 },
 "kinds": [
  "打通了",
  "没打通",
  "短信",
  "上门",
  "别的"
 ],
 "note": {
  "say": "这两个数是两把尺子，打通的和没打通的分开数。",
  "fact": "two-frequency-rules-differ"
 },
 "evidence": [
  {
   "id": "录",
   "name": "录音"
  },
  {
   "id": "图",
   "name": "截图"
  },
  {
   "id": "文",
   "name": "文书"
  },
  {
   "id": "视",
   "name": "视频"
  }
 ],
 "original": {
  "say": "原件不剪、不改、不删，交复印件。",
  "fact": "evidence-original-carrier"
 },
 "facts": {
  "cba-six-unanswered-attempts": {
   "cited": "《催收工作指引》",
   "page": "sources/cba-collection-guideline-2026/#cba-six-unanswered-attempts",
   "sure": "把握中等：没读到原文，只见报道或二手资料"
  },
  "evidence-original-carrier": {
   "cited": "《民事诉讼证据规定》第十四条等",
   "page": "sources/evidence-provisions/#evidence-original-carrier",
   "sure": "把握大：读过原文的副本"
  },
  "gbt45251-hours": {
   "cited": "GB/T 45251-2025",
   "page": "sources/gbt-45251-2025/#gbt45251-hours",
   "sure": "把握中等：没读到原文，只见报道或二手资料"
  },
  "gbt45251-three-effective-calls": {
   "cited": "GB/T 45251-2025",
   "page": "sources/gbt-45251-2025/#gbt45251-three-effective-calls",
   "sure": "把握中等：没读到原文，只见报道或二手资料"
  },
  "two-frequency-rules-differ": {
   "cited": "GB/T 45251-2025",
   "page": "sources/gbt-45251-2025/#two-frequency-rules-differ",
   "sure": "把握中等：没读到原文，只见报道或二手资料"
  }
 }
}
