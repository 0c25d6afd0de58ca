// 由 scripts generate 写出，不要手改
export default {
 "title": "一分钟：我先做哪一件",
 "summary": "一次问一句，先看安全，再看法院，最后看钱。答不上来就选“不知道”。最后只给一件今天要做的事。",
 "for": "不知道先做什么的人，和替别人着急的家人",
 "reviewed": "2026-11-28",
 "review_every": 90,
 "related": [
  "start/what-now.md",
  "stages/roadmap.md",
  "paths/compare.md"
 ],
 "asked": [
  "不知道先做什么",
  "一分钟分流",
  "花呗还不上先做哪一步",
  "帮我看看该怎么办",
  "逾期了问几句就知道怎么办"
 ],
 "parts": [
  "先看安全",
  "再看法院",
  "最后看钱"
 ],
 "start": "danger",
 "questions": [
  {
   "id": "danger",
   "part": 0,
   "ask": "有人堵门、跟踪、动手，或者威胁你吗？",
   "hint": "拿不准，就当“有”。",
   "answers": [
    {
     "id": "yes",
     "say": "有",
     "go": "end-danger"
    },
    {
     "id": "no",
     "say": "没有",
     "go": "despair"
    },
    {
     "id": "unknown",
     "say": "不知道算不算",
     "note": "先不开门，不跟对方走",
     "go": "end-unsure-danger"
    }
   ]
  },
  {
   "id": "despair",
   "part": 0,
   "ask": "有没有撑不住、不想活的念头？",
   "hint": "说不清，也算“有”。",
   "answers": [
    {
     "id": "yes",
     "say": "有",
     "go": "end-despair"
    },
    {
     "id": "no",
     "say": "没有",
     "go": "court"
    },
    {
     "id": "unknown",
     "say": "说不清，不知道",
     "note": "先找个人说说话",
     "go": "end-despair"
    }
   ]
  },
  {
   "id": "court",
   "part": 1,
   "ask": "收到“法院”或“公安”的东西了吗？",
   "hint": "短信、电话、纸，都算。",
   "answers": [
    {
     "id": "yes",
     "say": "收到了",
     "go": "which"
    },
    {
     "id": "no",
     "say": "没有",
     "go": "paid"
    },
    {
     "id": "unknown",
     "say": "不知道算不算",
     "note": "先分真假",
     "go": "end-verify"
    }
   ]
  },
  {
   "id": "which",
   "part": 1,
   "ask": "收到的是哪一种？",
   "hint": "看纸最上面那几个字。",
   "answers": [
    {
     "id": "paper",
     "say": "盖着法院章的纸，或者法院专递",
     "go": "end-deadline"
    },
    {
     "id": "message",
     "say": "短信、电话、微信",
     "go": "end-verify"
    },
    {
     "id": "frozen",
     "say": "钱被法院冻结、划走了",
     "go": "end-frozen"
    },
    {
     "id": "unknown",
     "say": "不知道",
     "note": "先打电话问有没有这个案子",
     "go": "end-verify"
    }
   ]
  },
  {
   "id": "paid",
   "part": 2,
   "ask": "有人要你先交钱、转给个人，或者要验证码、手机卡吗？",
   "hint": "不管他自称是谁。",
   "answers": [
    {
     "id": "done",
     "say": "已经给了",
     "go": "end-cheated"
    },
    {
     "id": "yes",
     "say": "在要，还没有给",
     "go": "end-stop"
    },
    {
     "id": "no",
     "say": "没有",
     "go": "who"
    },
    {
     "id": "unknown",
     "say": "不知道",
     "note": "先停下，一分钱都不转",
     "go": "end-stop"
    }
   ]
  },
  {
   "id": "who",
   "part": 2,
   "ask": "欠款的是你本人吗？",
   "hint": "家人、同事接到电话，选第二个。",
   "answers": [
    {
     "id": "me",
     "say": "是我自己",
     "go": "late"
    },
    {
     "id": "family",
     "say": "是我的家人、朋友",
     "go": "end-family"
    },
    {
     "id": "unknown",
     "say": "不知道，我没有借过",
     "note": "先查是不是被冒名",
     "go": "end-not-mine"
    }
   ]
  },
  {
   "id": "late",
   "part": 2,
   "ask": "已经过了还款日吗？",
   "hint": "看App里的账单。多年的旧账，先别答应还，看诉讼时效那一页。",
   "answers": [
    {
     "id": "no",
     "say": "还没有",
     "go": "end-before"
    },
    {
     "id": "yes",
     "say": "过了",
     "go": "living"
    },
    {
     "id": "unknown",
     "say": "不知道",
     "note": "先看账单",
     "go": "end-bill"
    }
   ]
  },
  {
   "id": "living",
   "part": 2,
   "ask": "这个月吃住、看病的钱够吗？",
   "hint": "一家人都算上。",
   "answers": [
    {
     "id": "no",
     "say": "不够",
     "go": "end-living"
    },
    {
     "id": "yes",
     "say": "够",
     "go": "pay"
    },
    {
     "id": "unknown",
     "say": "不知道",
     "note": "先算一个月",
     "go": "end-budget"
    }
   ]
  },
  {
   "id": "pay",
   "part": 2,
   "ask": "每个月还能拿出一点来还吗？",
   "hint": "最紧的那个月也拿得出的数。",
   "answers": [
    {
     "id": "yes",
     "say": "能",
     "go": "talked"
    },
    {
     "id": "later",
     "say": "现在不能，但说得出哪天有钱",
     "go": "end-extension"
    },
    {
     "id": "no",
     "say": "不能，也说不出日子",
     "go": "end-no-income"
    },
    {
     "id": "unknown",
     "say": "不知道",
     "note": "先算一个月",
     "go": "end-budget"
    }
   ]
  },
  {
   "id": "talked",
   "part": 2,
   "ask": "和官方谈过吗？",
   "hint": "官方客服、App里的“我的客服”才算。",
   "answers": [
    {
     "id": "no",
     "say": "还没有",
     "go": "end-installments"
    },
    {
     "id": "refused",
     "say": "谈过，没有同意",
     "go": "end-refused"
    },
    {
     "id": "agreed",
     "say": "谈成了，又还不上",
     "go": "end-broken"
    },
    {
     "id": "unknown",
     "say": "不知道对方是不是官方",
     "note": "自己打官方电话问",
     "go": "end-official"
    }
   ]
  }
 ],
 "ends": [
  {
   "id": "end-danger",
   "title": "先到安全的地方",
   "say": "被堵门、跟踪、威胁、砸东西，打110报警。",
   "fact": "channel-110-when",
   "do": "打110，说清在哪里、几个人、有没有动手。",
   "tel": "110",
   "page": "start/danger.md"
  },
  {
   "id": "end-unsure-danger",
   "title": "先不开门，不跟对方走",
   "say": "被威胁、跟踪、骚扰到家人安全的，打110报警。",
   "fact": "channel-110-when",
   "do": "先把对方说的话原样记下来，看哪些可以报警。",
   "page": "rights/threats.md"
  },
  {
   "id": "end-despair",
   "title": "先找个人说说话",
   "say": "心理援助热线12356，可以不说名字。",
   "fact": "support-12356-hotline",
   "do": "现在打12356。有马上的危险，打110或120，请人陪着你。",
   "tel": "12356",
   "page": "start/hard-night.md"
  },
  {
   "id": "end-verify",
   "title": "先分真假，今天不转账",
   "say": "法院热线12368能查有没有这个案子。先别点链接，别转账。",
   "fact": "verify-court-message",
   "do": "记下法院全名和案号，自己打法院热线12368问；说是公安的，打110问。",
   "tel": "12368",
   "page": "start/court-papers.md"
  },
  {
   "id": "end-deadline",
   "title": "先看最后一天",
   "say": "收到那天不算，从第二天数起；最后一天是休假日就顺延。",
   "fact": "period-first-day-not-counted",
   "do": "把收到那天写在信封上，打法院热线12368核实，再算最后一天。",
   "page": "tools/deadline.md"
  },
  {
   "id": "end-frozen",
   "title": "先留住生活费",
   "say": "法院执行时，要给你和你扶养的家人留下必需的生活费用。",
   "fact": "living-expenses-protected",
   "do": "先问银行是哪家法院、哪个案号冻的，再打那里的法院热线12368核实。",
   "tel": "12368",
   "page": "court/frozen-money.md"
  },
  {
   "id": "end-cheated",
   "title": "马上报警",
   "say": "记下对方的账号、户名和转账时间，马上打110报警。",
   "fact": "scam-if-cheated-first-steps",
   "do": "打110，把对方的账号告诉民警。",
   "tel": "110",
   "page": "scams/already-cheated.md"
  },
  {
   "id": "end-stop",
   "title": "先停下，一分钱都不转",
   "say": "先收钱、要验证码、要转给个人，都是要停下的信号。",
   "fact": "scam-red-flags-checklist",
   "do": "不回、不点、不转。自己打支付宝客服95188核实。",
   "tel": "95188",
   "page": "scams/paid-agents.md"
  },
  {
   "id": "end-family",
   "title": "一般没有替还的义务",
   "say": "没签过担保、没答应替还的父母、子女、朋友，没有替还的义务；夫妻要看钱花在哪里。",
   "fact": "parents-children-contacts-no-duty",
   "do": "先看家里人能做的事，别急着转钱。",
   "page": "start/for-family.md"
  },
  {
   "id": "end-not-mine",
   "title": "先查是不是被冒名",
   "say": "支付宝客服95188可以核实来电真假。",
   "fact": "channel-95188-alipay",
   "do": "打支付宝客服95188，问你名下有没有这笔。",
   "tel": "95188",
   "page": "faq/overdue/identity-misuse.md"
  },
  {
   "id": "end-before",
   "title": "还没过还款日，现在就能谈",
   "say": "展期要在到期之前申请，也要对方同意。",
   "fact": "lender-not-obliged-to-renegotiate",
   "do": "还款日之前，自己打支付宝客服95188问。",
   "tel": "95188",
   "page": "stages/before-due.md"
  },
  {
   "id": "end-bill",
   "title": "先看账单",
   "say": "还款日每个人不同，以App账单页写的为准。",
   "fact": "huabei-bill-and-repayment-dates-unverified",
   "do": "打开账单，抄下本金、利息和最后还款日。",
   "page": "budget/read-bill.md"
  },
  {
   "id": "end-living",
   "title": "先保住吃住和看病",
   "say": "急难发生的地方就能申请临时救助，找当地乡镇或街道。",
   "fact": "emergency-aid-where-you-are",
   "do": "先留出这个月必须花的钱，再问街道能申请什么。",
   "page": "budget/relief.md"
  },
  {
   "id": "end-budget",
   "title": "先算一个月",
   "say": "延期、分期都要对方同意，做不到的数别答应。",
   "fact": "lender-not-obliged-to-renegotiate",
   "do": "填一张收支表，算出每月真能拿出多少。",
   "page": "tools/budget.md"
  },
  {
   "id": "end-extension",
   "title": "问延期",
   "say": "延期要对方同意。没约定免息的，利息一般照算。",
   "fact": "seed-claim-interest-during-deferral",
   "do": "写一封申请延期的信，写明哪天、还多少。",
   "page": "tools/letter.md"
  },
  {
   "id": "end-no-income",
   "title": "如实说现在还不了",
   "say": "法律没有规定对方必须同意你的方案，可以申请，可以反复谈。",
   "fact": "lender-not-obliged-to-renegotiate",
   "do": "看没有收入时怎么谈，不编理由，不失联。",
   "page": "paths/no-income.md"
  },
  {
   "id": "end-installments",
   "title": "提一个做得到的分期",
   "say": "分期要双方说清金额、期数和日子才算数。",
   "fact": "agreement-must-be-specific",
   "do": "算一份还款计划，再自己打支付宝客服95188。",
   "page": "tools/plan.md"
  },
  {
   "id": "end-refused",
   "title": "要书面答复，再换一条路",
   "say": "人民调解委员会调解不收费。",
   "fact": "mediation-channels",
   "do": "先要拒绝的理由，再看还有哪些路。",
   "page": "paths/refused.md"
  },
  {
   "id": "end-broken",
   "title": "断供之前先说",
   "say": "协议对双方都有约束力，改也要双方说清。",
   "fact": "agreement-must-be-specific",
   "do": "到期之前打支付宝客服95188，问能不能改。",
   "tel": "95188",
   "page": "paths/agreement.md"
  },
  {
   "id": "end-official",
   "title": "自己打官方电话",
   "say": "支付宝客服95188可以核实来电真假。不用来电里报的号码。",
   "fact": "channel-95188-alipay",
   "do": "打支付宝客服95188，问是谁在联系你。",
   "tel": "95188",
   "page": "scams/fake-service.md"
  }
 ],
 "facts": {
  "agreement-must-be-specific": {
   "cited": "《民法典》第五百四十四条等",
   "page": "sources/civil-code/#agreement-must-be-specific",
   "sure": "把握大：读过原文的副本"
  },
  "channel-110-when": {
   "cited": "公安机关接警常识（综合）",
   "page": "sources/police-call-common-knowledge/#channel-110-when",
   "sure": "把握中等：没读到原文，只见报道或二手资料"
  },
  "channel-95188-alipay": {
   "cited": "《花呗借呗防骗提示》",
   "page": "sources/huabei-antifraud-notice/#channel-95188-alipay",
   "sure": "把握中等：读过转载"
  },
  "emergency-aid-where-you-are": {
   "cited": "《社会救助法》第三十七条等",
   "page": "sources/social-assistance-law/#emergency-aid-where-you-are",
   "sure": "把握大：读过原文的副本"
  },
  "huabei-bill-and-repayment-dates-unverified": {
   "cited": "二手资料；官方帮助页未取得",
   "page": "sources/huabei-dates-second-hand/#huabei-bill-and-repayment-dates-unverified",
   "sure": "把握不大：没读到原文，只见报道或二手资料"
  },
  "lender-not-obliged-to-renegotiate": {
   "cited": "《民法典》第五百四十三条等",
   "page": "sources/civil-code/#lender-not-obliged-to-renegotiate",
   "sure": "把握大：读过原文的副本"
  },
  "living-expenses-protected": {
   "cited": "《民事诉讼法》第二百五十四条等",
   "page": "sources/civil-procedure-law/#living-expenses-protected",
   "sure": "把握大：读过原文的副本"
  },
  "mediation-channels": {
   "cited": "《人民调解法》第四条等",
   "page": "sources/peoples-mediation-law/#mediation-channels",
   "sure": "把握中等：没读到原文，只见报道或二手资料"
  },
  "parents-children-contacts-no-duty": {
   "cited": "《民法典》第四百六十五条等",
   "page": "sources/civil-code/#parents-children-contacts-no-duty",
   "sure": "把握大：读过原文的副本"
  },
  "period-first-day-not-counted": {
   "cited": "《民事诉讼法》第八十五条等",
   "page": "sources/civil-procedure-law/#period-first-day-not-counted",
   "sure": "把握大：读过原文的副本"
  },
  "scam-if-cheated-first-steps": {
   "cited": "《反电信网络诈骗法》第二十条",
   "page": "sources/anti-telecom-fraud-law/#scam-if-cheated-first-steps",
   "sure": "把握大：读过转载"
  },
  "scam-red-flags-checklist": {
   "cited": "本站归纳",
   "page": "sources/own-summary/#scam-red-flags-checklist",
   "sure": "把握中等：几处资料对照归纳"
  },
  "seed-claim-interest-during-deferral": {
   "cited": "《民法典》第六百七十六条",
   "page": "sources/civil-code/#seed-claim-interest-during-deferral",
   "sure": "把握中等：读过原文的副本"
  },
  "support-12356-hotline": {
   "cited": "国家卫生健康委办公厅2024年通知",
   "page": "sources/nhc-12356-notice-2024/#support-12356-hotline",
   "sure": "把握中等：没读到原文，只见报道或二手资料"
  },
  "verify-court-message": {
   "cited": "《法院辨别真伪短信提示》",
   "page": "sources/court-sms-guidance/#verify-court-message",
   "sure": "把握中等：读过原文的副本"
  }
 }
}
