// 由 scripts generate 写出，不要手改
export default {
 "asks": [
  {
   "id": "transfer",
   "name": "要你转账、打款",
   "words": [
    "转账",
    "转到",
    "转给",
    "转入",
    "打(?:到|进|给).{0,10}(?:卡|账户|账号)",
    "打款",
    "汇款",
    "对公账户",
    "私人账户",
    "安全账户",
    "对接账户",
    "清查账户",
    "收款码",
    "扫码支付"
   ],
   "say": "先不转。可能是骗局，也可能是违规收款，哪一种都不转给个人。还款只进官方App或者合同约定的账户。",
   "fact": "scam-private-transfer-waiver"
  },
  {
   "id": "code",
   "name": "要验证码、密码、证件",
   "words": [
    "验证码",
    "校验码",
    "动态码",
    "密码",
    "身份证(?:号|照|正反面|原件)",
    "银行卡号",
    "人脸",
    "手机卡"
   ],
   "say": "谁要都不给。据警方提示，正规机构不会要你报验证码。",
   "fact": "scam-impersonate-service-red-lines"
  },
  {
   "id": "screen",
   "name": "要共享屏幕、装软件、加好友",
   "words": [
    "共享屏幕",
    "屏幕共享",
    "下载.{0,8}(?:会议|软件|APP|app|客户端)",
    "安装.{0,6}(?:软件|APP|app)",
    "会议号",
    "加(?:我)?(?:微信|QQ|企业微信)",
    "添加.{0,4}微信",
    "关掉来电"
   ],
   "say": "不装、不共享、不加。出现一个就停，从支付宝App里重新进官方客服。",
   "fact": "scam-impersonate-service-red-lines"
  },
  {
   "id": "link",
   "name": "带链接",
   "words": [
    "https?://",
    "[a-z0-9-]+\\.(?:cn|com|net|top|xyz|vip|cc|me|ly|im|info|shop|link)\\b",
    "点击链接",
    "点击查看",
    "点此",
    "二维码"
   ],
   "say": "先别点。真的法院短信也可能带链接，所以不靠链接分真假：自己打法院热线12368，或者自己打开官方App看。",
   "fact": "verify-court-message"
  },
  {
   "id": "court",
   "name": "自称法院、立案、传票",
   "words": [
    "法院",
    "法警",
    "立案",
    "起诉",
    "传票",
    "开庭",
    "支付令",
    "诉前调解",
    "强制执行",
    "失信",
    "限高",
    "法务部",
    "案号"
   ],
   "say": "记下法院全名和案号，自己打法院热线12368查有没有这个案子。拿不准也要查，别当没看见。",
   "fact": "verify-court-message"
  },
  {
   "id": "court-money",
   "name": "说是法院，又要账号或者转账",
   "words": [
    "(?:法院|法官|执行|立案)[^。]{0,40}(?:转账|打款|汇款|缴纳|账号|卡号)",
    "(?:转账|打款|缴纳)[^。]{0,30}(?:撤案|撤诉|销案)"
   ],
   "say": "据法院的提示，法院短信不会要银行账号，也不会让你转账。",
   "fact": "scam-fake-court-document"
  },
  {
   "id": "police",
   "name": "说要抓人、坐牢、刑事",
   "words": [
    "刑事",
    "诈骗罪",
    "坐牢",
    "拘留",
    "逮捕",
    "抓捕",
    "通缉",
    "公安",
    "经侦",
    "派出所",
    "网上追逃",
    "刑拘",
    "抓人",
    "传唤"
   ],
   "say": "单纯没钱还不上是民事的事，不构成犯罪。是不是真的，打110或者去派出所问。",
   "fact": "inability-to-pay-is-civil"
  },
  {
   "id": "today",
   "name": "限今天、限几点",
   "words": [
    "今天(?:下午|之内|前|必须)?",
    "今日",
    "下午\\d*点?前?",
    "\\d{1,2}[:：点]\\d{0,2}前",
    "立即",
    "马上",
    "最后(?:一次|通知|期限)",
    "逾期不候",
    "\\d+小时内"
   ],
   "say": "催款短信限的几点，不是法律上的期限；法律上的从收到文书的第二天数起，遇休假日顺延。写着开庭时间的，先找法院核实，核实了就按那个时间去。",
   "fact": "period-first-day-not-counted"
  },
  {
   "id": "family",
   "name": "说要找家人、单位",
   "words": [
    "家人",
    "父母",
    "家属",
    "紧急联系人",
    "单位",
    "公司领导",
    "通讯录",
    "村委",
    "居委",
    "户籍地"
   ],
   "say": "父母、子女、同事、紧急联系人没有替你还的义务，除非自己签过担保或者答应还。",
   "fact": "relatives-emergency-contact-no-liability"
  },
  {
   "id": "visit",
   "name": "说要上门",
   "words": [
    "上门",
    "外访",
    "走访",
    "到府",
    "家访"
   ],
   "say": "会不会上门，没有找到官方说法。来了可以先看证件和委托手续，不开门也行。",
   "fact": "huabei-home-visit-no-official-statement"
  },
  {
   "id": "repair",
   "name": "征信修复、洗白",
   "words": [
    "征信修复",
    "修复征信",
    "洗白",
    "消除逾期",
    "征信异议代办",
    "铲单"
   ],
   "say": "没有“征信修复”这回事。准确的记录谁也不能提前删，信息有错可以免费提异议。",
   "fact": "scam-credit-repair-no-such-concept"
  },
  {
   "id": "waiver",
   "name": "打折结清、内部名额",
   "words": [
    "减免",
    "打折",
    "[1-9一二三四五六七八九]折",
    "内部(?:渠道|名额)",
    "专项政策",
    "清债",
    "停息挂账",
    "债务优化",
    "债务重组"
   ],
   "say": "减免由债权机构在官方渠道确认，给书面或者电子凭证。没看到凭证先不付钱。",
   "fact": "scam-private-transfer-waiver"
  },
  {
   "id": "policy",
   "name": "说有全国政策",
   "words": [
    "国家政策",
    "新政策",
    "试点政策",
    "五年规划",
    "全民清债",
    "扶持政策",
    "延期还款政策"
   ],
   "say": "“全民清债”这类说法被五部门点名，没有这样的全国性政策。",
   "fact": "scam-fake-policy-slogans"
  },
  {
   "id": "fee",
   "name": "先收钱",
   "words": [
    "服务费",
    "手续费",
    "保证金",
    "定金",
    "解冻费",
    "押金",
    "诉讼费",
    "撤诉费",
    "立案费",
    "咨询费"
   ],
   "say": "先收费的先停下。",
   "fact": "scam-red-flags-checklist"
  },
  {
   "id": "number",
   "name": "叫你打一个电话",
   "words": [
    "(?:致电|拨打|回拨|回电|联系)[^0-9]{0,12}1[3-9]\\d{9}",
    "(?:致电|拨打|回拨|联系)[^0-9]{0,12}0\\d{2,3}-?\\d{7,8}",
    "(?:致电|拨打|回拨|联系)[^0-9]{0,12}400"
   ],
   "say": "不打短信里的号码。说是平台的，自己打支付宝客服95188；说是法院的，打法院热线12368。",
   "fact": "channel-95188-alipay"
  }
 ],
 "always": [
  {
   "say": "没有标出来的，也不等于是真的。拿不准，自己打支付宝客服95188；说是法院的，打法院热线12368。",
   "fact": "channel-95188-alipay"
  },
  {
   "say": "已经转了钱的，记下对方账号和时间，马上打110。",
   "fact": "scam-if-cheated-first-steps"
  }
 ],
 "facts": {
  "channel-95188-alipay": {
   "cited": "《花呗借呗防骗提示》",
   "page": "sources/huabei-antifraud-notice/#channel-95188-alipay",
   "sure": "把握中等：读过转载"
  },
  "huabei-home-visit-no-official-statement": {
   "cited": "我们查到的和没查到的",
   "page": "sources/search-found-nothing/#huabei-home-visit-no-official-statement",
   "sure": "把握不大：没有找到公开的说明"
  },
  "inability-to-pay-is-civil": {
   "cited": "《刑法》第一百七十五条之一等",
   "page": "sources/criminal-law/#inability-to-pay-is-civil",
   "sure": "把握大：读过原文的副本"
  },
  "period-first-day-not-counted": {
   "cited": "《民事诉讼法》第八十五条等",
   "page": "sources/civil-procedure-law/#period-first-day-not-counted",
   "sure": "把握大：读过原文的副本"
  },
  "relatives-emergency-contact-no-liability": {
   "cited": "《民法典》第五百五十二条等",
   "page": "sources/civil-code/#relatives-emergency-contact-no-liability",
   "sure": "把握大：读过原文的副本"
  },
  "scam-credit-repair-no-such-concept": {
   "cited": "中国人民银行2022年提示",
   "page": "sources/pboc-credit-repair-warning-2022/#scam-credit-repair-no-such-concept",
   "sure": "把握中等：读过转载"
  },
  "scam-fake-court-document": {
   "cited": "《法院辨别真伪短信提示》",
   "page": "sources/court-sms-guidance/#scam-fake-court-document",
   "sure": "把握中等：读过转载"
  },
  "scam-fake-policy-slogans": {
   "cited": "《五部门提示》",
   "page": "sources/five-departments-warning-2026/#scam-fake-policy-slogans",
   "sure": "把握大：读过转载"
  },
  "scam-if-cheated-first-steps": {
   "cited": "《反电信网络诈骗法》第二十条",
   "page": "sources/anti-telecom-fraud-law/#scam-if-cheated-first-steps",
   "sure": "把握大：读过转载"
  },
  "scam-impersonate-service-red-lines": {
   "cited": "多地警方预警",
   "page": "sources/police-local-antifraud-notes/#scam-impersonate-service-red-lines",
   "sure": "把握中等：读过转载"
  },
  "scam-private-transfer-waiver": {
   "cited": "《花呗借呗防骗提示》",
   "page": "sources/huabei-antifraud-notice/#scam-private-transfer-waiver",
   "sure": "把握中等：读过转载"
  },
  "scam-red-flags-checklist": {
   "cited": "本站归纳",
   "page": "sources/own-summary/#scam-red-flags-checklist",
   "sure": "把握中等：几处资料对照归纳"
  },
  "verify-court-message": {
   "cited": "《法院辨别真伪短信提示》",
   "page": "sources/court-sms-guidance/#verify-court-message",
   "sure": "把握中等：读过原文的副本"
  }
 }
}
