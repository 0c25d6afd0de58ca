// 由 scripts generate 写出，不要手改
export default {
 "papers": [
  {
   "id": "payment-order",
   "name": "支付令",
   "names": [
    "督促令",
    "支付令异议",
    "payment order"
   ],
   "short": "支付令",
   "act": "交书面异议",
   "start": "收到支付令",
   "count": 15,
   "unit": "day",
   "side": "mine",
   "court": true,
   "ways": {
    "notice": "none",
    "family-refused": "unclear"
   },
   "fact": "payment-order-15-days",
   "article": "《民事诉讼法》第二百二十七条",
   "next": "guides/objection-payment-order.md"
  },
  {
   "id": "complaint",
   "name": "起诉状副本",
   "names": [
    "statement of claim",
    "complaint copy",
    "起诉状",
    "应诉通知书",
    "应诉通知",
    "管辖异议",
    "答辩",
    "答辩状",
    "答辩期",
    "管辖权异议"
   ],
   "short": "起诉状副本",
   "act": "交答辩状；认为法院管不着的，提管辖异议",
   "start": "收到起诉状副本",
   "count": 15,
   "unit": "day",
   "side": "mine",
   "court": true,
   "forms": {
    "simple": "ask",
    "small": "ask"
   },
   "fact": "answer-period-by-procedure",
   "article": "《民事诉讼法》第一百二十八条",
   "next": "guides/defence.md"
  },
  {
   "id": "summons",
   "name": "传票",
   "names": [
    "开庭传票",
    "subpoena"
   ],
   "short": "传票",
   "act": "按传票写的时间去",
   "start": "收到传票",
   "count": "none",
   "side": "mine",
   "say": "传票上没有要数的期限，看传票写的开庭日子。一起来的起诉状副本有答辩期，另选那一种算。",
   "fact": "default-judgment",
   "article": "《民事诉讼法》第一百四十七条",
   "next": "guides/defence-prepare.md"
  },
  {
   "id": "judgment",
   "name": "一审判决书",
   "names": [
    "first instance judgment",
    "first judgment",
    "一审判决",
    "判决书",
    "判决",
    "上诉"
   ],
   "short": "一审判决书",
   "act": "上诉",
   "start": "收到一审判决书",
   "count": 15,
   "unit": "day",
   "side": "mine",
   "court": true,
   "forms": {
    "small": "none"
   },
   "say": "小额诉讼一审终审，不能上诉。",
   "fact": "appeal-period-each-from-own-service",
   "article": "《民事诉讼法》第一百七十一条",
   "next": "guides/appeal.md"
  },
  {
   "id": "final-judgment",
   "name": "二审判决书",
   "names": [
    "二审判决",
    "终审判决",
    "终审判决书",
    "二审裁定"
   ],
   "short": "二审判决书",
   "act": "看判决写的履行日子",
   "start": "收到二审判决书",
   "count": "none",
   "side": "mine",
   "say": "二审判决不能再上诉。有法定理由的，可以申请再审。",
   "fact": "retrial-six-months-fixed",
   "article": "《民事诉讼法》第二百一十六条"
  },
  {
   "id": "ruling",
   "name": "能上诉的裁定书",
   "names": [
    "appealable ruling",
    "裁定",
    "裁定书",
    "一审裁定",
    "驳回起诉裁定",
    "不予受理裁定",
    "管辖异议裁定",
    "管辖权异议裁定",
    "能上诉的裁定",
    "可以上诉的裁定"
   ],
   "short": "别的裁定书",
   "act": "上诉",
   "start": "收到裁定书",
   "count": 10,
   "unit": "day",
   "side": "mine",
   "court": true,
   "forms": {
    "small": "none"
   },
   "say": "小额诉讼里的裁定一作出就生效，不能上诉。",
   "flags": [
    "only-three-rulings-can-be-appealed"
   ],
   "fact": "appeal-15-days",
   "article": "《民事诉讼法》第一百七十一条",
   "next": "guides/appeal.md"
  },
  {
   "id": "preservation",
   "name": "保全裁定书",
   "names": [
    "preservation ruling",
    "保全裁定",
    "财产保全裁定",
    "诉前保全裁定",
    "诉中保全裁定",
    "诉讼保全裁定",
    "冻结裁定",
    "先予执行裁定"
   ],
   "short": "保全裁定书",
   "act": "申请复议",
   "start": "收到保全裁定书",
   "count": 5,
   "unit": "day",
   "side": "mine",
   "court": true,
   "fact": "property-preservation",
   "article": "《民诉法解释》第一百七十一条"
  },
  {
   "id": "enforcement-notice",
   "name": "执行通知书",
   "names": [
    "enforcement notice",
    "执行通知",
    "限期履行通知"
   ],
   "short": "执行通知书",
   "act": "照通知书写的日子做",
   "start": "收到执行通知书",
   "count": "ask",
   "side": "mine",
   "say": "执行通知书自己写着哪天之前履行，照它填；没照它履行的，要报告财产。",
   "fact": "report-property-duty",
   "article": "《民事诉讼法》第二百五十二条",
   "next": "guides/property-report.md"
  },
  {
   "id": "enforcement-jurisdiction",
   "name": "执行通知书（认为法院管不着的）",
   "names": [
    "执行管辖异议",
    "执行管辖权异议",
    "执行通知书管辖异议"
   ],
   "short": "执行通知书（管辖异议）",
   "act": "对执行法院的管辖提异议",
   "start": "收到执行通知书",
   "count": 10,
   "unit": "day",
   "side": "mine",
   "court": true,
   "fact": "enforcement-jurisdiction-objection",
   "article": "《执行程序解释》第三条"
  },
  {
   "id": "property-report",
   "name": "报告财产令",
   "names": [
    "财产报告令",
    "报告财产"
   ],
   "short": "报告财产令",
   "act": "如实交财产报告",
   "start": "收到报告财产令",
   "count": "ask",
   "side": "mine",
   "say": "报告财产令自己写着几天之内报告，照它填。",
   "fact": "report-property-duty",
   "article": "《民事诉讼法》第二百五十二条",
   "next": "guides/property-report.md"
  },
  {
   "id": "award-not-enforced",
   "name": "执行通知书（执行仲裁裁决的）",
   "names": [
    "不予执行仲裁裁决",
    "仲裁裁决执行通知",
    "仲裁执行通知书"
   ],
   "short": "执行通知书（仲裁）",
   "act": "申请不予执行仲裁裁决",
   "start": "收到执行通知书",
   "count": 15,
   "unit": "day",
   "side": "mine",
   "court": true,
   "flags": [
    "needs-legal-grounds"
   ],
   "fact": "arbitration-set-aside-deadline",
   "article": "《仲裁裁决执行规定》第八条"
  },
  {
   "id": "notarized-not-enforced",
   "name": "执行通知书（执行公证债权文书的）",
   "names": [
    "不予执行公证债权文书",
    "公证债权文书执行通知",
    "公证执行通知书"
   ],
   "short": "执行通知书（公证）",
   "act": "申请不予执行公证债权文书",
   "start": "收到执行通知书",
   "count": 15,
   "unit": "day",
   "side": "mine",
   "court": true,
   "flags": [
    "needs-legal-grounds"
   ],
   "fact": "notarized-debt-enforcement",
   "article": "《公证债权文书规定》第十三条"
  },
  {
   "id": "enforcement-objection-ruling",
   "name": "执行异议裁定书",
   "names": [
    "execution objection ruling",
    "执行异议裁定",
    "执行异议的裁定",
    "执行行为异议裁定"
   ],
   "short": "执行异议裁定书",
   "act": "向上一级法院申请复议",
   "start": "收到裁定书",
   "count": 10,
   "unit": "day",
   "side": "mine",
   "court": true,
   "fact": "enforcement-objection-deadlines",
   "article": "《民事诉讼法》第二百三十六条"
  },
  {
   "id": "enforcement-objection",
   "name": "执行异议",
   "names": [
    "执行行为异议",
    "执行裁定"
   ],
   "act": "书面提执行异议",
   "start": "知道执行行为",
   "count": "none",
   "side": "mine",
   "say": "没有固定的天数，要在执行程序终结之前书面提。越早越好。",
   "fact": "enforcement-objection-deadlines",
   "article": "《民事诉讼法》第二百三十六条",
   "next": "guides/keep-living-costs.md"
  },
  {
   "id": "third-party-ruling",
   "name": "案外人异议裁定书",
   "names": [
    "third party objection ruling",
    "案外人异议裁定",
    "案外人异议的裁定"
   ],
   "short": "案外人异议裁定书",
   "act": "起诉（裁定和原判决无关的）",
   "start": "收到裁定书",
   "count": 15,
   "unit": "day",
   "side": "mine",
   "court": true,
   "fact": "third-party-objection-deadlines",
   "article": "《民事诉讼法》第二百三十八条",
   "next": "guides/third-party-objection.md"
  },
  {
   "id": "confirmation",
   "name": "调解协议（要申请司法确认的）",
   "names": [
    "judicial confirmation",
    "mediation agreement",
    "司法确认",
    "申请司法确认",
    "调解协议",
    "人民调解协议",
    "司法确认申请"
   ],
   "short": "调解协议（要司法确认）",
   "act": "双方一起申请司法确认",
   "start": "调解协议生效",
   "count": 30,
   "unit": "day",
   "side": "mine",
   "court": true,
   "served": false,
   "fact": "judicial-confirmation-details",
   "article": "《民事诉讼法》第二百零五条"
  },
  {
   "id": "confirmation-ruling",
   "name": "司法确认裁定书",
   "names": [
    "司法确认裁定",
    "确认调解协议裁定"
   ],
   "short": "司法确认裁定书",
   "act": "提异议",
   "start": "收到裁定书",
   "count": 15,
   "unit": "day",
   "side": "mine",
   "court": true,
   "fact": "judicial-confirmation-details",
   "article": "《民诉法解释》第三百七十二条"
  },
  {
   "id": "mediation",
   "name": "法院调解书",
   "names": [
    "mediation document",
    "court mediation",
    "调解书",
    "民事调解书"
   ],
   "short": "法院调解书",
   "act": "申请再审（只限违反自愿或者内容违法）",
   "start": "调解书生效",
   "day": "最后一个人签收那天",
   "count": 6,
   "unit": "month",
   "side": "mine",
   "court": true,
   "fixed": true,
   "self": true,
   "flags": [
    "no-appeal",
    "needs-legal-grounds"
   ],
   "say": "调解书要送给本人，这样不算送到，还没有生效。调解书生效以后也不能上诉。",
   "fact": "court-mediation-document-effect",
   "article": "《民诉法解释》第三百八十二条"
  },
  {
   "id": "retrial",
   "name": "已经生效的判决、裁定",
   "names": [
    "再审",
    "申请再审",
    "再审申请",
    "生效判决",
    "小额判决再审",
    "小额诉讼再审"
   ],
   "short": "已经生效的判决",
   "act": "申请再审（要有法定理由）",
   "start": "判决、裁定生效",
   "count": 6,
   "unit": "month",
   "side": "mine",
   "court": true,
   "fixed": true,
   "served": false,
   "flags": [
    "needs-legal-grounds"
   ],
   "fact": "retrial-six-months-fixed",
   "article": "《民事诉讼法》第二百一十六条"
  },
  {
   "id": "in-force",
   "name": "一审判决什么时候生效",
   "names": [
    "判决生效",
    "一审判决生效",
    "判决生效日",
    "一审判决生效日"
   ],
   "act": "双方都没有上诉，判决生效",
   "start": "双方里晚的一方收到",
   "count": 15,
   "unit": "day",
   "side": "mine",
   "court": true,
   "next_day": true,
   "forms": {
    "small": "none"
   },
   "say": "小额诉讼一审终审，判决送到就生效，没有上诉期。",
   "flags": [
    "in-force-on-the-day-or-the-day-after"
   ],
   "fact": "appeal-15-days",
   "article": "《民事诉讼法》第一百七十一条"
  },
  {
   "id": "award",
   "name": "仲裁裁决书",
   "names": [
    "arbitral award",
    "arbitration award",
    "仲裁裁决",
    "裁决书",
    "撤销仲裁裁决"
   ],
   "short": "仲裁裁决书",
   "act": "申请撤销裁决（要有法定理由）",
   "start": "收到裁决书",
   "count": 3,
   "unit": "month",
   "side": "mine",
   "court": true,
   "flags": [
    "needs-legal-grounds"
   ],
   "doubt": {
    "before": "2026-03-01",
    "count": 6,
    "flag": "award-before-the-new-law"
   },
   "fact": "arbitration-set-aside-deadline",
   "article": "《仲裁法》第七十二条"
  },
  {
   "id": "missed",
   "name": "误了期限",
   "names": [
    "顺延期限",
    "申请顺延",
    "顺延申请",
    "耽误期限"
   ],
   "short": "误了期限（有正当理由）",
   "act": "申请顺延期限",
   "start": "障碍消除",
   "count": 10,
   "unit": "day",
   "side": "mine",
   "court": true,
   "served": false,
   "fact": "period-missed-apply-within-10-days",
   "article": "《民事诉讼法》第八十六条",
   "next": "guides/extend-deadline.md"
  },
  {
   "id": "list-decision",
   "name": "驳回失信名单纠正申请的决定书",
   "names": [
    "失信纠正决定",
    "失信名单复议",
    "失信名单决定书",
    "失信名单纠正决定"
   ],
   "short": "失信名单决定书",
   "act": "向上一级法院申请复议",
   "start": "收到决定书",
   "count": 10,
   "unit": "day",
   "side": "mine",
   "court": true,
   "fact": "dishonest-list-correction",
   "article": "《失信名单规定》第十二条",
   "next": "guides/list-correction.md"
  },
  {
   "id": "restriction",
   "name": "限制消费令",
   "names": [
    "限制消费",
    "限高令",
    "限制高消费",
    "限制消费决定"
   ],
   "short": "限制消费令",
   "act": "书面申请纠正或者解除",
   "start": "收到限制消费令或者决定书",
   "count": 10,
   "unit": "day",
   "side": "mine",
   "court": true,
   "unclear": "restriction-review-not-in-the-rules",
   "say": "限制消费的规定里没有写复议期限，有的法院按失信名单的10日办，没有定论。",
   "fact": "dishonest-list-correction",
   "article": "《失信名单规定》第十二条",
   "next": "guides/lift-restriction.md"
  },
  {
   "id": "exit-ban",
   "name": "限制出境决定书",
   "names": [
    "限制出境",
    "限制出境决定"
   ],
   "short": "限制出境决定书",
   "act": "向上一级法院申请复议",
   "start": "收到决定书",
   "count": 10,
   "unit": "day",
   "side": "mine",
   "court": true,
   "fact": "exit-ban-in-enforcement",
   "article": "《执行异议和复议规定》第九条"
  },
  {
   "id": "detention-decision",
   "name": "罚款、拘留决定书",
   "names": [
    "罚款决定书",
    "拘留决定书",
    "罚款决定",
    "拘留决定",
    "司法拘留决定书"
   ],
   "short": "罚款、拘留决定书",
   "act": "向上一级法院申请复议",
   "start": "收到决定书",
   "count": 3,
   "unit": "day",
   "side": "mine",
   "court": true,
   "fact": "detention-decision-review-3-days",
   "article": "《民诉法解释》第一百八十五条"
  },
  {
   "id": "evidence",
   "name": "举证通知书",
   "names": [
    "举证期限",
    "举证通知"
   ],
   "short": "举证通知书",
   "act": "交证据",
   "start": "收到举证通知书",
   "count": "ask",
   "side": "mine",
   "court": true,
   "say": "举证期限由法院定，写在举证通知书上，照它填。",
   "fact": "evidence-time-limits",
   "article": "《民事诉讼证据规定》第五十一条",
   "next": "guides/evidence-list.md"
  },
  {
   "id": "wrong-mail",
   "name": "法院专递里的东西不对",
   "names": [
    "专递内容不符",
    "内容不符退回"
   ],
   "act": "退回法院并书面说明",
   "start": "家属代收",
   "count": 3,
   "unit": "day",
   "side": "mine",
   "fact": "service-refused-mail-counts",
   "article": "《法院专递规定》第十条"
  },
  {
   "id": "lawyer-letter",
   "name": "律师函",
   "names": [
    "催收函",
    "催告函",
    "法务函",
    "催收短信"
   ],
   "short": "律师函、催收函",
   "act": "先核实是谁发的",
   "start": "收到函",
   "count": "none",
   "side": "mine",
   "say": "律师函、催收函里写的日子是对方定的，不是法律上的期限。",
   "fact": "collector-must-identify",
   "article": "",
   "next": "guides/letter-who-are-you.md"
  },
  {
   "id": "credit-dispute",
   "name": "征信异议",
   "names": [
    "征信异议申请",
    "信用报告异议",
    "异议申请"
   ],
   "short": "征信异议（等答复）",
   "act": "等书面答复",
   "start": "对方收到异议",
   "count": 20,
   "unit": "day",
   "side": "theirs",
   "served": false,
   "fact": "credit-dispute-20-days",
   "article": "《征信业管理条例》第二十五条",
   "next": "guides/credit-dispute.md"
  },
  {
   "id": "credit-complaint",
   "name": "向人民银行的征信投诉",
   "names": [
    "征信投诉",
    "人民银行征信投诉"
   ],
   "short": "征信投诉（等答复）",
   "act": "等书面答复",
   "start": "人民银行受理",
   "count": 30,
   "unit": "day",
   "side": "theirs",
   "served": false,
   "fact": "credit-complaint-pboc-30-days",
   "article": "《征信业管理条例》第二十六条"
  },
  {
   "id": "complaint-to-lender",
   "name": "向放贷机构的投诉",
   "names": [
    "投诉",
    "消费投诉",
    "向平台投诉",
    "机构投诉"
   ],
   "short": "投诉（等答复）",
   "act": "等处理决定",
   "start": "机构收到投诉",
   "count": 15,
   "unit": "day",
   "side": "theirs",
   "served": false,
   "flags": [
    "may-be-extended"
   ],
   "fact": "complaint-deadlines-15-30-60",
   "article": "《消费投诉处理管理办法》第十八条",
   "next": "guides/complaint.md"
  },
  {
   "id": "enforcement-application",
   "name": "对方申请执行",
   "names": [
    "申请执行",
    "申请强制执行",
    "强制执行申请",
    "执行时效",
    "申请执行时效"
   ],
   "act": "对方申请强制执行",
   "start": "履行期的最后一日",
   "count": 2,
   "unit": "year",
   "side": "theirs",
   "court": true,
   "served": false,
   "flags": [
    "may-restart",
    "must-be-raised"
   ],
   "fact": "enforcement-application-2-years",
   "article": "《民事诉讼法》第二百五十条"
  },
  {
   "id": "limitation",
   "name": "诉讼时效",
   "names": [
    "三年时效",
    "时效",
    "3年时效"
   ],
   "act": "对方起诉",
   "start": "到期那天",
   "count": 3,
   "unit": "year",
   "side": "theirs",
   "court": true,
   "served": false,
   "flags": [
    "may-restart",
    "must-be-raised",
    "no-promise-after",
    "may-start-a-day-later",
    "bills-one-debt-or-many"
   ],
   "fact": "limitation-3-years",
   "article": "《民法典》第一百八十八条"
  },
  {
   "id": "pre-suit-preservation",
   "name": "诉前保全",
   "names": [
    "诉前保全30日",
    "诉前财产保全",
    "诉前冻结"
   ],
   "short": "诉前保全（对方起诉）",
   "act": "对方起诉或者申请仲裁",
   "start": "法院采取保全措施",
   "count": 30,
   "unit": "day",
   "side": "theirs",
   "court": true,
   "served": false,
   "fact": "property-preservation",
   "article": "《民事诉讼法》第一百零四条"
  }
 ],
 "ways": [
  {
   "id": "self",
   "name": "自己签收",
   "names": [
    "本人",
    "自己",
    "本人签",
    "本人签收",
    "当面签收",
    "自己签",
    "签收",
    "当面",
    "直接送达",
    "到法院领",
    "到法院领取",
    "法院领取",
    "代收人",
    "指定代收人",
    "律师代收",
    "personal",
    "direct"
   ],
   "fact": "service-which-day-counts",
   "say": "签收那天是送达日。"
  },
  {
   "id": "family",
   "name": "家人签收",
   "names": [
    "家人",
    "家属",
    "同住家属",
    "家人签",
    "家人代收",
    "家属签",
    "家属签收",
    "同住成年家属",
    "同住成年家属签收",
    "relative"
   ],
   "fact": "service-which-day-counts",
   "day": "家人签收那天（不是你收到那天）",
   "say": "同住的成年家人签的那天是送达日，不是你看到的那天。"
  },
  {
   "id": "mail",
   "name": "邮寄",
   "names": [
    "法院专递",
    "专递",
    "EMS",
    "快递",
    "邮寄送达",
    "post"
   ],
   "fact": "service-which-day-counts",
   "day": "签收邮件那天",
   "say": "回执上写的收件那天是送达日。"
  },
  {
   "id": "electronic",
   "name": "短信、邮箱等电子送达",
   "names": [
    "电子送达",
    "电子",
    "短信",
    "邮箱",
    "微信",
    "短信送达",
    "email",
    "sms"
   ],
   "fact": "service-electronic-day",
   "day": "短信、邮件发来那天",
   "say": "法院系统显示发送成功那天是送达日，打开没打开都算；你能证明到达的日子不一样的，以你证明的为准。"
  },
  {
   "id": "electronic-unconfirmed",
   "name": "没确认过的电子地址",
   "names": [
    "未确认电子地址",
    "没确认的电子地址",
    "电子送达未确认",
    "electronic_unconfirmed"
   ],
   "unclear": "unconfirmed-electronic-address",
   "fact": "service-electronic-day",
   "day": "短信、邮件发来那天",
   "say": "发到你没有确认过的地址，从到达那天还是你回复那天起，没有定论。按早的一天办。"
  },
  {
   "id": "refused",
   "name": "本人拒收",
   "names": [
    "拒收",
    "拒签",
    "本人拒收留置",
    "留置",
    "留置送达",
    "本人拒签",
    "left"
   ],
   "fact": "service-which-day-counts",
   "day": "文书留在家里那天",
   "say": "拒收以后，法院把文书留在住处那天是送达日。"
  },
  {
   "id": "family-refused",
   "name": "家人拒收",
   "names": [
    "家属拒收",
    "家人拒签",
    "家属拒签",
    "family_refused"
   ],
   "fact": "service-which-day-counts",
   "day": "文书留在家里那天",
   "say": "家人拒收、送达人把文书留在家里的那天，视为送达。"
  },
  {
   "id": "family-refused-mail",
   "name": "家人拒收法院的邮件",
   "names": [
    "家人拒收邮件",
    "家属拒收法院专递",
    "家人拒收法院专递",
    "家人拒收专递",
    "家属拒收邮件"
   ],
   "unclear": "family-refused-mail",
   "fact": "service-refused-mail-counts",
   "day": "邮件退回那天",
   "say": "法院专递被家人拒收，有没有送达没有定论。按退回那天算最稳妥。"
  },
  {
   "id": "returned",
   "name": "邮件退回",
   "names": [
    "退回",
    "退件",
    "退信",
    "拒收退回",
    "邮件被退回",
    "退回或拒收",
    "returned_mail"
   ],
   "fact": "service-refused-mail-counts",
   "day": "邮件退回那天",
   "say": "寄到你自己提供或者确认过的地址，退回那天视为送达。能证明自己没有过错的除外。"
  },
  {
   "id": "returned-unconfirmed",
   "name": "没给过的地址退回",
   "names": [
    "未确认地址退回",
    "没给过的地址退回的",
    "returned_unconfirmed"
   ],
   "unclear": "mail-returned-from-an-address-you-never-gave",
   "fact": "service-refused-mail-counts",
   "day": "邮件退回那天",
   "say": "退回的地址不是你给法院的，算不算送达没有定论。按退回那天算最稳妥。"
  },
  {
   "id": "notice",
   "name": "公告送达",
   "names": [
    "公告",
    "登公告",
    "报纸公告",
    "public",
    "public-notice",
    "public_notice"
   ],
   "fact": "service-public-notice-details",
   "day": "公告登出来那天（登了几次的，填最后一次）",
   "say": "从最后一次张贴或者刊登的第二天数起，第30日视为送达，期限从再下一天数起。"
  },
  {
   "id": "station",
   "name": "物业、驿站代收",
   "names": [
    "物业代收",
    "驿站代收",
    "门卫代收",
    "物业",
    "驿站",
    "快递柜",
    "快递驿站",
    "丰巢",
    "保安",
    "邻居",
    "邻居代收",
    "同事",
    "同事代收"
   ],
   "unclear": "taken-by-someone-the-law-does-not-name",
   "fact": "service-which-day-counts",
   "day": "物业、驿站收到那天",
   "say": "物业、驿站代收算不算送达，没有读到条文。按他们收到那天算最稳妥，拿到手马上问法院。"
  },
  {
   "id": "minor",
   "name": "未成年的孩子签收",
   "names": [
    "未成年人签收",
    "孩子签收",
    "小孩签收",
    "未成年子女签收"
   ],
   "unclear": "signed-by-a-minor",
   "fact": "service-which-day-counts",
   "day": "孩子签收那天",
   "say": "未成年的孩子签收算不算送达，没有读到条文。按签的那天算最稳妥，马上问法院。"
  },
  {
   "id": "unknown",
   "name": "不记得",
   "names": [
    "不知道",
    "不清楚",
    "不记得了"
   ],
   "flag": "service-day-unsure",
   "fact": "service-which-day-counts",
   "day": "最早可能是哪天",
   "say": "按最早可能的那一天填，再打电话问法院记录的送达日。"
  }
 ],
 "forms": [
  {
   "id": "ordinary",
   "name": "普通程序",
   "names": [
    "普通",
    "一般程序"
   ]
  },
  {
   "id": "simple",
   "name": "简易程序",
   "names": [
    "简易",
    "summary"
   ]
  },
  {
   "id": "small",
   "name": "小额诉讼",
   "names": [
    "小额",
    "小额程序",
    "小额诉讼程序",
    "small-claims",
    "small_claims"
   ]
  },
  {
   "id": "unknown",
   "name": "不知道",
   "names": [
    "不清楚",
    "没写",
    "看不出来"
   ]
  }
 ],
 "notice": {
  "count": 30,
  "fact": "service-public-notice-details",
  "article": "《民事诉讼法》第九十五条"
 },
 "payment_order": {
  "count": 30,
  "fact": "payment-order-void-if-not-served-in-30-days",
  "article": "《民诉法解释》第四百三十条"
 },
 "small_answer": {
  "count": 15,
  "fact": "answer-period-by-procedure",
  "article": "《民诉法解释》第二百七十五条"
 },
 "rules": {
  "first-day": {
   "say": "收到那天不算，从第二天数起",
   "fact": "period-first-day-not-counted",
   "article": "《民事诉讼法》第八十五条"
  },
  "first-day-not-served": {
   "say": "起算那天不算，从第二天数起",
   "fact": "period-first-day-not-counted",
   "article": "《民事诉讼法》第八十五条"
  },
  "months": {
   "say": "到期月的同一个日子是最后一天；没有这个日子，就是月末那天",
   "fact": "period-months-and-years",
   "article": "《民法典》第二百零二条"
  },
  "roll": {
   "say": "最后一天是休假日，顺延到休假后的第一天",
   "fact": "period-first-day-not-counted",
   "article": "《民事诉讼法》第八十五条"
  },
  "roll-months": {
   "say": "最后一天是休假日，休假结束的次日是最后一天",
   "fact": "period-months-and-years",
   "article": "《民法典》第二百零三条"
  },
  "make-up": {
   "say": "调休要上班的周末不是休假日",
   "fact": "holidays-2026",
   "article": ""
  },
  "posted": {
   "say": "期满前交邮的不算过期，留好能看出日期的底单",
   "fact": "period-first-day-not-counted",
   "article": "《民事诉讼法》第八十五条"
  }
 },
 "flags": {
  "holidays-unknown": {
   "say": "那一年的放假通知我们还没有，只按周末和元旦算。按早的一天办，再对照国务院办公厅的通知",
   "fact": "holidays-2027-not-found"
  },
  "next-year-notice-pending": {
   "say": "年底这几天放不放假，要等下一年的放假通知。按早的一天办",
   "fact": "holidays-2027-not-found"
  },
  "theirs-holidays-unknown": {
   "say": "那一年（或者下一年）的放假通知我们还没有，只按周末和元旦算。这是对方的期限，别替对方算早了",
   "fact": "holidays-2027-not-found"
  },
  "holidays-past": {
   "say": "这里只收了2026年的放假通知，更早的年份只按周末和元旦算。对照那一年国务院办公厅的通知，调休、长假会让最后一天变动",
   "fact": "holidays-2026"
  },
  "procedure-assumed-ordinary": {
   "say": "这里按普通程序算。通知书写着简易或者小额的，看通知书的日子",
   "fact": "answer-period-by-procedure"
  },
  "procedure-needed": {
   "say": "不知道是哪种程序，就给不出日子。看通知书，或者打法院热线12368问",
   "fact": "answer-period-by-procedure"
  },
  "set-by-court": {
   "say": "这个期限由法院定，照通知书上的日子填",
   "fact": "answer-period-by-procedure"
  },
  "over-the-cap": {
   "say": "小额诉讼的答辩期最长15日，通知书写得更长的，问清楚法院",
   "fact": "answer-period-by-procedure"
  },
  "named-day-is-a-rest-day": {
   "say": "法院写的日子是休假日，顺不顺延没有定论。按前一个上班的日子办",
   "fact": "period-first-day-not-counted"
  },
  "before-may-leave-the-day-out": {
   "say": "写“某日前”的，含不含那一天没有定论。早一天办",
   "fact": "period-first-day-not-counted"
  },
  "notice-day-30-or-31": {
   "say": "公告“经过30日”，第30日还是第31日送达，有不同的数法。按早的一天办",
   "fact": "service-public-notice-details"
  },
  "notice-ends-on-a-rest-day": {
   "say": "公告的第30日是休假日，公告期自己顺不顺延没有定论。按早的一天办",
   "fact": "service-public-notice-details"
  },
  "no-service-this-way": {
   "say": "法律没有这样的送达，期限没有从这里起数。打法院热线12368问",
   "fact": "service-which-day-counts"
  },
  "payment-order-after-day-30": {
   "say": "发出支付令以后过了30日才送到。是马上失效，还是要等法院裁定终结，没有定论。照15日交异议，写上这一点",
   "fact": "payment-order-void-if-not-served-in-30-days"
  },
  "family-refused-payment-order": {
   "say": "家人拒收支付令，能不能留置没有定论。按留下那天算最稳妥",
   "fact": "payment-order-15-days"
  },
  "family-refused-mail": {
   "say": "法院专递被家人拒收，有没有送达没有定论。按退回那天算最稳妥",
   "fact": "service-refused-mail-counts"
  },
  "fixed-period-over": {
   "say": "过了，这6个月不延长。还有没有别的办法，打公共法律服务热线12348问",
   "fact": "retrial-six-months-fixed"
  },
  "fixed-period-moved": {
   "say": "这6个月是不变期间，最后一天遇休假日顺延是照一般规则数的，没有条文单独说。赶在休假前办",
   "fact": "retrial-six-months-fixed"
  },
  "award-before-the-new-law": {
   "say": "2026年3月1日以前收到的裁决书，按3个月还是原来的6个月，没有读到过渡的规定。按3个月办",
   "fact": "arbitration-set-aside-deadline"
  },
  "restriction-review-not-in-the-rules": {
   "say": "限制消费的复议期限没有写明，按10日办最稳妥",
   "fact": "dishonest-list-correction"
  },
  "private-courier": {
   "say": "用别的快递寄，算不算“交邮”没有读到条文。用邮政寄",
   "fact": "period-first-day-not-counted"
  },
  "only-three-rulings-can-be-appealed": {
   "say": "只有不予受理、管辖异议、驳回起诉三种裁定能上诉，别的裁定看落款前写的救济办法",
   "fact": "appeal-15-days"
  },
  "needs-legal-grounds": {
   "say": "要有法律列出的理由，没钱还不是理由",
   "fact": "arbitration-set-aside-deadline"
  },
  "no-appeal": {
   "say": "调解书不能上诉",
   "fact": "court-mediation-document-effect"
  },
  "may-be-extended": {
   "say": "复杂的可以延到30日，最长60日",
   "fact": "complaint-deadlines-15-30-60"
  },
  "may-restart": {
   "say": "对方催要、双方和解、你答应还，都会从那天起重新算",
   "fact": "limitation-restarts-easily"
  },
  "must-be-raised": {
   "say": "过了期也不会自动作废，要你自己提出来",
   "fact": "court-never-raises-limitation"
  },
  "no-promise-after": {
   "say": "过了期的，你一答应还、签协议，就不能再用它抗辩",
   "fact": "limitation-running-vs-expired"
  },
  "in-force-on-the-day-or-the-day-after": {
   "say": "上诉期最后一天生效，还是第二天生效，没有定论。两边收到的日子不同的，看晚收到的一方",
   "fact": "appeal-15-days"
  },
  "served-on-different-days": {
   "say": "判决不在同一天送到双方的，从哪一天起生效没有定论。按早的一天办",
   "fact": "retrial-six-months-fixed"
  },
  "bills-one-debt-or-many": {
   "say": "不同月份的账单算一笔债还是几笔，没有查到权威的说法",
   "fact": "limitation-3-years"
  },
  "may-start-a-day-later": {
   "say": "从到期那天还是第二天起算，有不同的说法。别替对方算早了",
   "fact": "limitation-3-years"
  },
  "service-day-unsure": {
   "say": "送达日没有把握。打法院热线12368问，先按早的一天办",
   "fact": "service-which-day-counts"
  },
  "unconfirmed-electronic-address": {
   "say": "发到没确认过的电子地址，从到达那天还是回复那天起，没有定论。按早的一天办",
   "fact": "service-electronic-day"
  },
  "mail-returned-from-an-address-you-never-gave": {
   "say": "退回的地址不是你给法院的，算不算送达没有定论。按退回那天算最稳妥，打法院热线12368问",
   "fact": "service-refused-mail-counts"
  },
  "taken-by-someone-the-law-does-not-name": {
   "say": "物业、驿站代收算不算送达，没有读到条文。按代收那天算最稳妥，打法院热线12368问",
   "fact": "service-which-day-counts"
  },
  "signed-by-a-minor": {
   "say": "未成年的孩子签收算不算送达，没有读到条文。按签的那天算最稳妥，打法院热线12368问",
   "fact": "service-which-day-counts"
  },
  "wait-for-all": {
   "say": "要双方都签收才生效的，从最后一个人签收那天起",
   "fact": "court-mediation-document-effect"
  },
  "rest-day-rule-not-for-this": {
   "say": "这不是诉讼期限，遇休假日顺不顺延，规定没有写",
   "fact": "period-months-and-years"
  }
 },
 "reminders": [
  5,
  2
 ],
 "todo": [
  {
   "say": "打法院热线12368核实",
   "why": "外地法院加它的区号。报案号和法院全名，问是不是真的、送达日记的是哪天。",
   "fact": "channel-12368-court"
  },
  {
   "before": 5,
   "say": "对金额，写好要交的那一张",
   "why": "期限里要用书面，只打电话、只写没钱都不算。旧账过了时效，也可以写进去。",
   "fact": "payment-order-hardship-is-not-objection",
   "paper": [
    "payment-order"
   ]
  },
  {
   "before": 5,
   "say": "写好要交的那一张",
   "why": "写明案号，只写真的事。",
   "fact": "law-forged-evidence-in-court",
   "paper": [
    "complaint",
    "judgment",
    "ruling",
    "preservation",
    "enforcement-objection-ruling",
    "third-party-ruling",
    "award",
    "retrial",
    "confirmation-ruling",
    "award-not-enforced",
    "notarized-not-enforced",
    "missed",
    "list-decision",
    "exit-ban"
   ]
  },
  {
   "before": 2,
   "say": "交到法院",
   "why": "当面交，要一份签收；寄的，用邮政寄，留好能看出日期的底单。",
   "fact": "period-first-day-not-counted"
  }
 ],
 "facts": {
  "answer-period-by-procedure": {
   "cited": "《民事诉讼法》第一百二十八条等",
   "page": "sources/civil-procedure-law/#answer-period-by-procedure",
   "sure": "把握大：读过原文的副本"
  },
  "appeal-15-days": {
   "cited": "《民事诉讼法》第一百七十一条等",
   "page": "sources/civil-procedure-law/#appeal-15-days",
   "sure": "把握大：读过原文的副本"
  },
  "appeal-period-each-from-own-service": {
   "cited": "《民诉法解释》第二百四十四条等",
   "page": "sources/civil-procedure-interpretation/#appeal-period-each-from-own-service",
   "sure": "把握大：读过原文的副本"
  },
  "arbitration-set-aside-deadline": {
   "cited": "《仲裁法》第七十条等",
   "page": "sources/arbitration-law/#arbitration-set-aside-deadline",
   "sure": "把握大：读过原文的副本"
  },
  "channel-12368-court": {
   "cited": "法院12368诉讼服务说明",
   "page": "sources/court-12368-guidance/#channel-12368-court",
   "sure": "把握中等：读过原文的副本"
  },
  "collector-must-identify": {
   "cited": "《催收工作指引》",
   "page": "sources/cba-collection-guideline-2026/#collector-must-identify",
   "sure": "把握中等：没读到原文，只见报道或二手资料"
  },
  "complaint-deadlines-15-30-60": {
   "cited": "《消费投诉处理管理办法》第十八条等",
   "page": "sources/nfra-complaints-order3-2020/#complaint-deadlines-15-30-60",
   "sure": "把握大：读过转载"
  },
  "court-mediation-document-effect": {
   "cited": "《民事诉讼法》第一百条等",
   "page": "sources/civil-procedure-law/#court-mediation-document-effect",
   "sure": "把握大：读过原文的副本"
  },
  "court-never-raises-limitation": {
   "cited": "《民法典》第一百九十二条等",
   "page": "sources/civil-code/#court-never-raises-limitation",
   "sure": "把握大：读过原文的副本"
  },
  "credit-complaint-pboc-30-days": {
   "cited": "《征信业管理条例》第二十六条",
   "page": "sources/credit-reporting-regulation/#credit-complaint-pboc-30-days",
   "sure": "把握大：读过原文的副本"
  },
  "credit-dispute-20-days": {
   "cited": "《征信业管理条例》第二十五条",
   "page": "sources/credit-reporting-regulation/#credit-dispute-20-days",
   "sure": "把握大：读过原文的副本"
  },
  "default-judgment": {
   "cited": "《民事诉讼法》第一百四十七条等",
   "page": "sources/civil-procedure-law/#default-judgment",
   "sure": "把握大：读过原文的副本"
  },
  "detention-decision-review-3-days": {
   "cited": "《民事诉讼法》第一百一十九条等",
   "page": "sources/civil-procedure-law/#detention-decision-review-3-days",
   "sure": "把握大：读过原文的副本"
  },
  "dishonest-list-correction": {
   "cited": "《失信名单规定》第十二条等",
   "page": "sources/dishonest-list-provisions/#dishonest-list-correction",
   "sure": "把握大：读过转载"
  },
  "enforcement-application-2-years": {
   "cited": "《民事诉讼法》第二百五十条等",
   "page": "sources/civil-procedure-law/#enforcement-application-2-years",
   "sure": "把握大：读过原文的副本"
  },
  "enforcement-jurisdiction-objection": {
   "cited": "《执行程序解释》第三条",
   "page": "sources/enforcement-procedure-interpretation/#enforcement-jurisdiction-objection",
   "sure": "把握大：读过原文的副本"
  },
  "enforcement-objection-deadlines": {
   "cited": "《民事诉讼法》第二百三十六条等",
   "page": "sources/civil-procedure-law/#enforcement-objection-deadlines",
   "sure": "把握大：读过原文的副本"
  },
  "evidence-time-limits": {
   "cited": "《民事诉讼证据规定》第五十一条等",
   "page": "sources/evidence-provisions/#evidence-time-limits",
   "sure": "把握大：读过原文的副本"
  },
  "exit-ban-in-enforcement": {
   "cited": "《民事诉讼法》第二百六十六条等",
   "page": "sources/civil-procedure-law/#exit-ban-in-enforcement",
   "sure": "把握大：读过原文的副本"
  },
  "holidays-2026": {
   "cited": "《2026年放假通知》",
   "page": "sources/holiday-notice-2026/#holidays-2026",
   "sure": "把握大：读过转载"
  },
  "holidays-2027-not-found": {
   "cited": "我们查到的和没查到的",
   "page": "sources/search-found-nothing/#holidays-2027-not-found",
   "sure": "把握不大：没有找到公开的说明"
  },
  "judicial-confirmation-details": {
   "cited": "《民事诉讼法》第二百零五条等",
   "page": "sources/civil-procedure-law/#judicial-confirmation-details",
   "sure": "把握大：读过原文的副本"
  },
  "law-forged-evidence-in-court": {
   "cited": "《民事诉讼法》第一百一十四条",
   "page": "sources/civil-procedure-law/#law-forged-evidence-in-court",
   "sure": "把握大：读过原文的副本"
  },
  "limitation-3-years": {
   "cited": "《民法典》第一百八十八条等",
   "page": "sources/civil-code/#limitation-3-years",
   "sure": "把握大：读过原文的副本"
  },
  "limitation-restarts-easily": {
   "cited": "《民法典》第一百九十五条等",
   "page": "sources/civil-code/#limitation-restarts-easily",
   "sure": "把握大：读过原文的副本"
  },
  "limitation-running-vs-expired": {
   "cited": "《民法典》第一百九十二条等",
   "page": "sources/civil-code/#limitation-running-vs-expired",
   "sure": "把握大：读过原文的副本"
  },
  "notarized-debt-enforcement": {
   "cited": "《公证法》第三十七条等",
   "page": "sources/notary-law/#notarized-debt-enforcement",
   "sure": "把握大：读过原文的副本"
  },
  "payment-order-15-days": {
   "cited": "《民事诉讼法》第二百二十七条等",
   "page": "sources/civil-procedure-law/#payment-order-15-days",
   "sure": "把握大：读过原文的副本"
  },
  "payment-order-hardship-is-not-objection": {
   "cited": "《民诉法解释》第四百三十六条等",
   "page": "sources/civil-procedure-interpretation/#payment-order-hardship-is-not-objection",
   "sure": "把握大：读过原文的副本"
  },
  "payment-order-void-if-not-served-in-30-days": {
   "cited": "《民诉法解释》第四百三十条等",
   "page": "sources/civil-procedure-interpretation/#payment-order-void-if-not-served-in-30-days",
   "sure": "把握大：读过原文的副本"
  },
  "period-first-day-not-counted": {
   "cited": "《民事诉讼法》第八十五条等",
   "page": "sources/civil-procedure-law/#period-first-day-not-counted",
   "sure": "把握大：读过原文的副本"
  },
  "period-missed-apply-within-10-days": {
   "cited": "《民事诉讼法》第八十六条",
   "page": "sources/civil-procedure-law/#period-missed-apply-within-10-days",
   "sure": "把握大：读过原文的副本"
  },
  "period-months-and-years": {
   "cited": "《民法典》第二百零二条等",
   "page": "sources/civil-code/#period-months-and-years",
   "sure": "把握大：读过原文的副本"
  },
  "property-preservation": {
   "cited": "《民事诉讼法》第一百零三条等",
   "page": "sources/civil-procedure-law/#property-preservation",
   "sure": "把握大：读过原文的副本"
  },
  "report-property-duty": {
   "cited": "《民事诉讼法》第二百五十二条等",
   "page": "sources/civil-procedure-law/#report-property-duty",
   "sure": "把握大：读过原文的副本"
  },
  "retrial-six-months-fixed": {
   "cited": "《民事诉讼法》第二百一十六条等",
   "page": "sources/civil-procedure-law/#retrial-six-months-fixed",
   "sure": "把握大：读过原文的副本"
  },
  "service-electronic-day": {
   "cited": "《民事诉讼法》第九十条等",
   "page": "sources/civil-procedure-law/#service-electronic-day",
   "sure": "把握大：读过原文的副本"
  },
  "service-public-notice-details": {
   "cited": "《民事诉讼法》第九十五条等",
   "page": "sources/civil-procedure-law/#service-public-notice-details",
   "sure": "把握大：读过原文的副本"
  },
  "service-refused-mail-counts": {
   "cited": "《法院专递规定》第十一条等",
   "page": "sources/court-special-delivery-provisions/#service-refused-mail-counts",
   "sure": "把握大：读过原文的副本"
  },
  "service-which-day-counts": {
   "cited": "《民事诉讼法》第八十八条等",
   "page": "sources/civil-procedure-law/#service-which-day-counts",
   "sure": "把握大：读过原文的副本"
  },
  "third-party-objection-deadlines": {
   "cited": "《民事诉讼法》第二百三十八条等",
   "page": "sources/civil-procedure-law/#third-party-objection-deadlines",
   "sure": "把握大：读过原文的副本"
  }
 }
}
