// 由 scripts generate 写出，不要手改
export default {
 "letters": [
  {
   "id": "letter-extension",
   "title": "信一：申请延期还款",
   "page": "guides/letter-extension.md",
   "kind": "letter",
   "lines": [
    {
     "kind": "title",
     "parts": [
      "关于延期还款的申请"
     ]
    },
    {
     "kind": "to",
     "parts": [
      {
       "name": "放贷机构全名",
       "unit": "",
       "key": "lender",
       "date": false,
       "long": false
      },
      "（放贷机构全名）："
     ]
    },
    {
     "kind": "text",
     "parts": [
      "本人因",
      {
       "name": "本人因____",
       "unit": "",
       "key": "reason",
       "date": false,
       "long": false
      },
      "，自",
      {
       "name": "自____起",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "起，暂时不能按期归还借款。"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "截至",
      {
       "name": "截至____",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "，App显示本金",
      {
       "name": "App显示本金____元",
       "unit": "元",
       "key": "balance",
       "date": false,
       "long": false
      },
      "元，利息和费用",
      {
       "name": "利息和费用____元",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元。上列金额抄自App账单，利息、费用以核对为准，不表示本人放弃异议。"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "如贵机构书面同意，本人申请把还款日延到",
      {
       "name": "本人申请把还款日延到____",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "，届时可以归还",
      {
       "name": "届时可以归还____元",
       "unit": "元",
       "key": "offer",
       "date": false,
       "long": false
      },
      "元。情况有变化的，本人会提前告知。请贵机构书面答复："
     ]
    },
    {
     "kind": "number",
     "parts": [
      "1. 延期期间的利息、罚息、违约金减免多少；不减免的，按什么计算，到期一共应还多少。"
     ]
    },
    {
     "kind": "number",
     "parts": [
      "2. 延期期间征信如何报送，催收是否停止。"
     ]
    },
    {
     "kind": "number",
     "parts": [
      "3. 如不同意，请说明理由，并告知可以接受的方案。"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "请在",
      {
       "name": "请在____之前",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "之前，答复到下列地址或者邮箱。附件（复印件）：身份证1份，收入或者付款凭证",
      {
       "name": "收入或者付款凭证____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份，病历等",
      {
       "name": "病历等____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份，收支表1份。"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "申请人：",
      {
       "name": "申请人",
       "unit": "",
       "key": "name",
       "date": false,
       "long": false
      },
      " 身份证号后四位：",
      {
       "name": "身份证号后四位",
       "unit": "",
       "key": "id-tail",
       "date": false,
       "long": false
      },
      " 支付宝绑定手机：",
      {
       "name": "支付宝绑定手机",
       "unit": "",
       "key": "tail",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "合同或账单编号：",
      {
       "name": "合同或账单编号",
       "unit": "",
       "key": "contract",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "通讯地址：",
      {
       "name": "通讯地址",
       "unit": "",
       "key": "home",
       "date": false,
       "long": false
      },
      " 邮箱：",
      {
       "name": "邮箱",
       "unit": "",
       "key": "mail",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "签名：",
      {
       "name": "签名",
       "unit": "",
       "key": "sign",
       "date": false,
       "long": false
      },
      " 日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      " 电话：",
      {
       "name": "电话",
       "unit": "",
       "key": "phone",
       "date": false,
       "long": false
      }
     ]
    }
   ]
  },
  {
   "id": "letter-installments",
   "title": "信二：申请重新分期",
   "page": "guides/letter-installments.md",
   "kind": "letter",
   "lines": [
    {
     "kind": "title",
     "parts": [
      "关于重新分期还款的申请"
     ]
    },
    {
     "kind": "to",
     "parts": [
      {
       "name": "放贷机构全名",
       "unit": "",
       "key": "lender",
       "date": false,
       "long": false
      },
      "（放贷机构全名）："
     ]
    },
    {
     "kind": "text",
     "parts": [
      "本人因",
      {
       "name": "本人因____",
       "unit": "",
       "key": "reason",
       "date": false,
       "long": false
      },
      "，无法一次还清借款。截至",
      {
       "name": "截至____",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "，App显示本金",
      {
       "name": "App显示本金____元",
       "unit": "元",
       "key": "balance",
       "date": false,
       "long": false
      },
      "元，利息和费用",
      {
       "name": "利息和费用____元",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元。上列金额抄自App账单，利息、费用以核对为准，不表示本人放弃异议。"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "本人每月到手",
      {
       "name": "本人每月到手____元",
       "unit": "元",
       "key": "wage",
       "date": false,
       "long": false
      },
      "元，必需的开支",
      {
       "name": "必需的开支____元",
       "unit": "元",
       "key": "must",
       "date": false,
       "long": false
      },
      "元。如贵机构书面同意，本人可以从",
      {
       "name": "本人可以从____起",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "起，每月",
      {
       "name": "每月____日归还",
       "unit": "日",
       "key": "",
       "date": false,
       "long": false
      },
      "日归还",
      {
       "name": "日归还____元",
       "unit": "元",
       "key": "offer",
       "date": false,
       "long": false
      },
      "元，分",
      {
       "name": "分____期",
       "unit": "期",
       "key": "",
       "date": false,
       "long": false
      },
      "期。请贵机构书面写明："
     ]
    },
    {
     "kind": "number",
     "parts": [
      "1. 分几期，每期多少，哪天还，一共还多少；可以减免的利息、违约金是多少。"
     ]
    },
    {
     "kind": "number",
     "parts": [
      "2. 以后的利息和费用怎样计算，每期的钱先抵什么。"
     ]
    },
    {
     "kind": "number",
     "parts": [
      "3. 征信如何报送，催收是否停止，还款账户，断一期怎样处理。"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "如不同意，请说明理由，并告知可以接受的方案。请在",
      {
       "name": "请在____之前",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "之前，答复到下列地址或者邮箱。附件（复印件）：身份证1份，一个月收支表1份，工资或者银行流水",
      {
       "name": "工资或者银行流水____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份，其他材料",
      {
       "name": "其他材料____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份。"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "申请人：",
      {
       "name": "申请人",
       "unit": "",
       "key": "name",
       "date": false,
       "long": false
      },
      " 身份证号后四位：",
      {
       "name": "身份证号后四位",
       "unit": "",
       "key": "id-tail",
       "date": false,
       "long": false
      },
      " 支付宝绑定手机：",
      {
       "name": "支付宝绑定手机",
       "unit": "",
       "key": "tail",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "合同或账单编号：",
      {
       "name": "合同或账单编号",
       "unit": "",
       "key": "contract",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "通讯地址：",
      {
       "name": "通讯地址",
       "unit": "",
       "key": "home",
       "date": false,
       "long": false
      },
      " 邮箱：",
      {
       "name": "邮箱",
       "unit": "",
       "key": "mail",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "签名：",
      {
       "name": "签名",
       "unit": "",
       "key": "sign",
       "date": false,
       "long": false
      },
      " 日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      " 电话：",
      {
       "name": "电话",
       "unit": "",
       "key": "phone",
       "date": false,
       "long": false
      }
     ]
    }
   ]
  },
  {
   "id": "letter-waiver",
   "title": "信三：申请减免利息和违约金",
   "page": "guides/letter-waiver.md",
   "kind": "letter",
   "lines": [
    {
     "kind": "title",
     "parts": [
      "关于减免利息和违约金的申请"
     ]
    },
    {
     "kind": "to",
     "parts": [
      {
       "name": "放贷机构全名",
       "unit": "",
       "key": "lender",
       "date": false,
       "long": false
      },
      "（放贷机构全名）："
     ]
    },
    {
     "kind": "text",
     "parts": [
      "一、截至",
      {
       "name": "截至____",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "，App显示应还",
      {
       "name": "App显示应还____元",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元。请贵机构分项列明：本金、正常利息、逾期利息、违约金和其他费用各多少，各按合同哪一条计算。上列金额抄自App账单，利息、费用以核对为准，不表示本人放弃异议。"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "二、本人因",
      {
       "name": "本人因____",
       "unit": "",
       "key": "reason",
       "date": false,
       "long": false
      },
      "，还款困难。如贵机构书面同意下列安排，本人按约归还："
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "一次付清：在",
      {
       "name": "在____一次付",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "一次付",
      {
       "name": "一次付____元",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元，其余",
      {
       "name": "其余____元免除",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元免除"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "分期：本金",
      {
       "name": "本金____元分",
       "unit": "元",
       "key": "balance",
       "date": false,
       "long": false
      },
      "元分",
      {
       "name": "元分____期",
       "unit": "期",
       "key": "",
       "date": false,
       "long": false
      },
      "期，每月归还",
      {
       "name": "每月归还____元",
       "unit": "元",
       "key": "offer",
       "date": false,
       "long": false
      },
      "元，利息和违约金减免",
      {
       "name": "利息和违约金减免____元",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "三、请书面写明：减免多少、剩余应还多少、每期多少、还款账户，履行期间是否停止催收，履行后征信如何报送。"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "四、如不同意，请说明理由和每一项的计算依据。请在",
      {
       "name": "请在____之前",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "之前，答复到下列地址或者邮箱。附件（复印件）：身份证1份，账单截图",
      {
       "name": "账单截图____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份，困难材料",
      {
       "name": "困难材料____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份。"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "申请人：",
      {
       "name": "申请人",
       "unit": "",
       "key": "name",
       "date": false,
       "long": false
      },
      " 身份证号后四位：",
      {
       "name": "身份证号后四位",
       "unit": "",
       "key": "id-tail",
       "date": false,
       "long": false
      },
      " 支付宝绑定手机：",
      {
       "name": "支付宝绑定手机",
       "unit": "",
       "key": "tail",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "合同或账单编号：",
      {
       "name": "合同或账单编号",
       "unit": "",
       "key": "contract",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "通讯地址：",
      {
       "name": "通讯地址",
       "unit": "",
       "key": "home",
       "date": false,
       "long": false
      },
      " 邮箱：",
      {
       "name": "邮箱",
       "unit": "",
       "key": "mail",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "签名：",
      {
       "name": "签名",
       "unit": "",
       "key": "sign",
       "date": false,
       "long": false
      },
      " 日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      " 电话：",
      {
       "name": "电话",
       "unit": "",
       "key": "phone",
       "date": false,
       "long": false
      }
     ]
    }
   ]
  },
  {
   "id": "letter-who-are-you",
   "title": "信四：请说明你是谁、这笔账怎么来的",
   "page": "guides/letter-who-are-you.md",
   "kind": "letter",
   "lines": [
    {
     "kind": "title",
     "parts": [
      "关于核实身份、委托和债权的函"
     ]
    },
    {
     "kind": "to",
     "parts": [
      {
       "name": "催收的公司全称",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "（催收的公司全称）："
     ]
    },
    {
     "kind": "text",
     "parts": [
      "贵公司于",
      {
       "name": "贵公司于____用号码",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "用号码",
      {
       "name": "用号码____联系本人",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "联系本人，称本人欠款",
      {
       "name": "称本人欠款____元",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元。本函只用于核实，不表示本人对欠款、金额或者还款作出确认。请在",
      {
       "name": "请在____之前书面说明",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "之前书面说明："
     ]
    },
    {
     "kind": "number",
     "parts": [
      "1. 贵公司的全称、地址，经办人的姓名和工号。"
     ]
    },
    {
     "kind": "number",
     "parts": [
      "2. 受谁委托，或者何时从谁处受让；请提供委托书，或者转让通知、协议的证明。"
     ]
    },
    {
     "kind": "number",
     "parts": [
      "3. 合同编号；本金、利息、违约金各多少，计算到哪一天；到期日和历次催收的日期。"
     ]
    },
    {
     "kind": "number",
     "parts": [
      "4. 还款进入哪个官方账户。"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "核实清楚之前，本人不向贵公司付款，也不作任何承诺。请不要联系与这笔债务无关的人。"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "姓名：",
      {
       "name": "姓名",
       "unit": "",
       "key": "name",
       "date": false,
       "long": false
      },
      " 收回信的地址或者邮箱：",
      {
       "name": "收回信的地址或者邮箱",
       "unit": "",
       "key": "mail",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "签名：",
      {
       "name": "签名",
       "unit": "",
       "key": "sign",
       "date": false,
       "long": false
      },
      " 日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      }
     ]
    }
   ]
  },
  {
   "id": "letter-no-third-party",
   "title": "信五：请不要联系与债务无关的人",
   "page": "guides/letter-no-third-party.md",
   "kind": "letter",
   "lines": [
    {
     "kind": "title",
     "parts": [
      "关于请只联系本人的函"
     ]
    },
    {
     "kind": "to",
     "parts": [
      {
       "name": "放贷机构全名",
       "unit": "",
       "key": "lender",
       "date": false,
       "long": false
      },
      "（放贷机构全名）："
     ]
    },
    {
     "kind": "text",
     "parts": [
      "下列联系找的是本人以外的人。本函不表示本人对欠款、金额作出确认："
     ]
    },
    {
     "kind": "item",
     "parts": [
      "日期和时间：",
      {
       "name": "日期和时间",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 来电号码：",
      {
       "name": "来电号码",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "接到的人和本人的关系：",
      {
       "name": "接到的人和本人的关系",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "对方说了：",
      {
       "name": "对方说了",
       "unit": "",
       "key": "",
       "date": false,
       "long": true
      }
     ]
    },
    {
     "kind": "text",
     "parts": [
      "请贵机构只联系本人，停止联系上列的人；其中与债务无关的，按规定不得对其催收。请说明号码从哪里来、不再使用，并要求受托的催收机构照办。本人的电话",
      {
       "name": "本人的电话____可以接通",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "可以接通，方便的时间是",
      {
       "name": "方便的时间是____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "。"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "请在",
      {
       "name": "请在____之前",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "之前，答复到下列地址或者邮箱。附件：身份证复印件1份，截图",
      {
       "name": "截图____张",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "张，亲友写的经过",
      {
       "name": "亲友写的经过____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份。"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "申请人：",
      {
       "name": "申请人",
       "unit": "",
       "key": "name",
       "date": false,
       "long": false
      },
      " 身份证号后四位：",
      {
       "name": "身份证号后四位",
       "unit": "",
       "key": "id-tail",
       "date": false,
       "long": false
      },
      " 支付宝绑定手机：",
      {
       "name": "支付宝绑定手机",
       "unit": "",
       "key": "tail",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "合同或账单编号：",
      {
       "name": "合同或账单编号",
       "unit": "",
       "key": "contract",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "通讯地址：",
      {
       "name": "通讯地址",
       "unit": "",
       "key": "home",
       "date": false,
       "long": false
      },
      " 邮箱：",
      {
       "name": "邮箱",
       "unit": "",
       "key": "mail",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "签名：",
      {
       "name": "签名",
       "unit": "",
       "key": "sign",
       "date": false,
       "long": false
      },
      " 日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      " 电话：",
      {
       "name": "电话",
       "unit": "",
       "key": "phone",
       "date": false,
       "long": false
      }
     ]
    }
   ]
  },
  {
   "id": "letter-no-reply",
   "title": "信六：申请没有答复，催一次",
   "page": "guides/letter-no-reply.md",
   "kind": "letter",
   "lines": [
    {
     "kind": "title",
     "parts": [
      "关于催促答复的函"
     ]
    },
    {
     "kind": "to",
     "parts": [
      {
       "name": "放贷机构全名",
       "unit": "",
       "key": "lender",
       "date": false,
       "long": false
      },
      "（放贷机构全名）："
     ]
    },
    {
     "kind": "text",
     "parts": [
      "本人曾于",
      {
       "name": "本人曾于____用",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "用",
      {
       "name": "快递、App、电话",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "（快递、App、电话）向贵机构提出申请，编号",
      {
       "name": "编号____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "，请求",
      {
       "name": "请求____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "。到本函写出之日，没有收到书面答复。"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "如贵机构书面同意，本人仍愿意从",
      {
       "name": "本人仍愿意从____起每月归还",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "起每月归还",
      {
       "name": "起每月归还____元",
       "unit": "元",
       "key": "offer",
       "date": false,
       "long": false
      },
      "元，请贵机构同意",
      {
       "name": "请贵机构同意____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "。这是协商的方案，不表示本人对利息、费用没有异议。"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "请在",
      {
       "name": "请在____之前",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "之前，答复到下列地址或者邮箱。不同意的，请说明理由，并告知可以接受的方案。"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "申请人：",
      {
       "name": "申请人",
       "unit": "",
       "key": "name",
       "date": false,
       "long": false
      },
      " 身份证号后四位：",
      {
       "name": "身份证号后四位",
       "unit": "",
       "key": "id-tail",
       "date": false,
       "long": false
      },
      " 支付宝绑定手机：",
      {
       "name": "支付宝绑定手机",
       "unit": "",
       "key": "tail",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "合同或账单编号：",
      {
       "name": "合同或账单编号",
       "unit": "",
       "key": "contract",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "通讯地址：",
      {
       "name": "通讯地址",
       "unit": "",
       "key": "home",
       "date": false,
       "long": false
      },
      " 邮箱：",
      {
       "name": "邮箱",
       "unit": "",
       "key": "mail",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "签名：",
      {
       "name": "签名",
       "unit": "",
       "key": "sign",
       "date": false,
       "long": false
      },
      " 日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      " 电话：",
      {
       "name": "电话",
       "unit": "",
       "key": "phone",
       "date": false,
       "long": false
      }
     ]
    }
   ]
  },
  {
   "id": "letter-refused",
   "title": "信七：申请被拒，再提一次",
   "page": "guides/letter-refused.md",
   "kind": "letter",
   "lines": [
    {
     "kind": "title",
     "parts": [
      "关于再次申请调整还款安排的函"
     ]
    },
    {
     "kind": "to",
     "parts": [
      {
       "name": "放贷机构全名",
       "unit": "",
       "key": "lender",
       "date": false,
       "long": false
      },
      "（放贷机构全名）："
     ]
    },
    {
     "kind": "text",
     "parts": [
      "贵机构于",
      {
       "name": "贵机构于____答复",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "答复，不同意本人此前的申请，工单号",
      {
       "name": "工单号____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "，理由是",
      {
       "name": "理由是____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "。"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "现在情况有变化：",
      {
       "name": "现在情况有变化",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "。补交材料",
      {
       "name": "补交材料____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "。"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "如贵机构书面同意，本人可以从",
      {
       "name": "本人可以从____起每月归还",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "起每月归还",
      {
       "name": "起每月归还____元",
       "unit": "元",
       "key": "offer",
       "date": false,
       "long": false
      },
      "元，分",
      {
       "name": "分____期",
       "unit": "期",
       "key": "",
       "date": false,
       "long": false
      },
      "期；请减免",
      {
       "name": "请减免____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "。这是协商的方案，不表示本人对利息、费用没有异议。请写明履行期间是否停止催收、征信如何报送。"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "本人愿意在公益的调解组织主持下协商。请在",
      {
       "name": "请在____之前",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "之前，答复到下列地址或者邮箱；不同意的，请说明理由，并告知可以接受的方案。附件（复印件）：身份证1份，新材料",
      {
       "name": "新材料____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份。"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "申请人：",
      {
       "name": "申请人",
       "unit": "",
       "key": "name",
       "date": false,
       "long": false
      },
      " 身份证号后四位：",
      {
       "name": "身份证号后四位",
       "unit": "",
       "key": "id-tail",
       "date": false,
       "long": false
      },
      " 支付宝绑定手机：",
      {
       "name": "支付宝绑定手机",
       "unit": "",
       "key": "tail",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "合同或账单编号：",
      {
       "name": "合同或账单编号",
       "unit": "",
       "key": "contract",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "通讯地址：",
      {
       "name": "通讯地址",
       "unit": "",
       "key": "home",
       "date": false,
       "long": false
      },
      " 邮箱：",
      {
       "name": "邮箱",
       "unit": "",
       "key": "mail",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "签名：",
      {
       "name": "签名",
       "unit": "",
       "key": "sign",
       "date": false,
       "long": false
      },
      " 日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      " 电话：",
      {
       "name": "电话",
       "unit": "",
       "key": "phone",
       "date": false,
       "long": false
      }
     ]
    }
   ]
  },
  {
   "id": "appeal",
   "title": "上诉状",
   "page": "guides/appeal.md",
   "kind": "court",
   "lines": [
    {
     "kind": "title",
     "parts": [
      "民事上诉状"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "上诉人（原审被告）：",
      {
       "name": "上诉人（原审被告）",
       "unit": "",
       "key": "name",
       "date": false,
       "long": false
      },
      " 性别：",
      {
       "name": "性别",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 出生日期：",
      {
       "name": "出生日期",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "公民身份号码：",
      {
       "name": "公民身份号码",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 联系电话：",
      {
       "name": "联系电话",
       "unit": "",
       "key": "phone",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "住址（能收到信的）：",
      {
       "name": "住址（能收到信的）",
       "unit": "",
       "key": "home",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "被上诉人（原审原告）：",
      {
       "name": "被上诉人（原审原告）",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 法定代表人：",
      {
       "name": "法定代表人",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "原审法院：",
      {
       "name": "原审法院",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 案由：",
      {
       "name": "案由",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "text",
     "parts": [
      "上诉人不服",
      {
       "name": "案号",
       "unit": "",
       "key": "case",
       "date": false,
       "long": false
      },
      "民事判决，提起上诉。"
     ]
    },
    {
     "kind": "label",
     "parts": [
      "上诉请求"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "撤销判决第",
      {
       "name": "撤销判决第____项",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "项，改判本金为",
      {
       "name": "改判本金为____元",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "撤销判决第",
      {
       "name": "撤销判决第____项",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "项，改判利息、罚息、违约金为",
      {
       "name": "违约金为____元",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "撤销判决第",
      {
       "name": "撤销判决第____项",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "项，驳回被上诉人的这一项请求"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "撤销原判决，发回重审"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "其他：",
      {
       "name": "其他",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "text",
     "parts": [
      "不服的金额合计",
      {
       "name": "不服的金额合计____元",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元。一审、二审的诉讼费，请依法判定由谁负担。"
     ]
    },
    {
     "kind": "label",
     "parts": [
      "事实与理由"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "已经还的没有算进去：",
      {
       "name": "已经还的没有算进去",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "还款",
      {
       "name": "还款____元",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元，附凭证"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "本金、利息、罚息、违约金算错了，或者合计过高"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "这笔款不是上诉人借的"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "没有收到传票，一审就缺席判决了"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "一审提出的",
      {
       "name": "一审提出的____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "，判决没有审查"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "具体情况：",
      {
       "name": "具体情况",
       "unit": "",
       "key": "",
       "date": false,
       "long": true
      }
     ]
    },
    {
     "kind": "text",
     "parts": [
      "此致"
     ]
    },
    {
     "kind": "court-name",
     "parts": [
      {
       "name": "____法院",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "法院"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "附：上诉状副本",
      {
       "name": "上诉状副本____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份，判决书复印件1份，身份证复印件1份，新证据",
      {
       "name": "新证据____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "上诉人（签名、按手印）：",
      {
       "name": "上诉人（签名、按手印）",
       "unit": "",
       "key": "sign",
       "date": false,
       "long": false
      },
      " 日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      }
     ]
    }
   ]
  },
  {
   "id": "keep-living-costs",
   "title": "保留生活必需费用申请书",
   "page": "guides/keep-living-costs.md",
   "kind": "court",
   "lines": [
    {
     "kind": "title",
     "parts": [
      "保留生活必需费用申请书"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "申请人（被执行人）：",
      {
       "name": "申请人（被执行人）",
       "unit": "",
       "key": "name",
       "date": false,
       "long": false
      },
      " 性别：",
      {
       "name": "性别",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 出生日期：",
      {
       "name": "出生日期",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "公民身份号码：",
      {
       "name": "公民身份号码",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 联系电话：",
      {
       "name": "联系电话",
       "unit": "",
       "key": "phone",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "住址（能收到信的）：",
      {
       "name": "住址（能收到信的）",
       "unit": "",
       "key": "home",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "执行案号：",
      {
       "name": "案号",
       "unit": "",
       "key": "case",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "label",
     "parts": [
      "请求事项"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "请求在被冻结的",
      {
       "name": "请求在被冻结的____账户",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "账户（尾号",
      {
       "name": "尾号____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "）中，每月为申请人和所扶养的家人保留生活必需费用",
      {
       "name": "所扶养的家人保留生活必需费用____元",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元，并解除对这部分款项的冻结。"
     ]
    },
    {
     "kind": "label",
     "parts": [
      "事实与理由"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "申请人的上述账户已被贵院冻结。申请人的情况："
     ]
    },
    {
     "kind": "item",
     "parts": [
      "每月收入：",
      {
       "name": "每月收入",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元 来源：",
      {
       "name": "来源",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "扶养的家人：",
      {
       "name": "扶养的家人",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "人 关系和年龄：",
      {
       "name": "关系和年龄",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "每月吃住：",
      {
       "name": "每月吃住",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元 看病用药：",
      {
       "name": "看病用药",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元 孩子上学：",
      {
       "name": "孩子上学",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "账户里有没有低保金、抚恤金、看病的钱：",
      {
       "name": "看病的钱",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "text",
     "parts": [
      "上述款项是申请人和所扶养家人维持基本生活所必需，请予保留。"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "此致"
     ]
    },
    {
     "kind": "court-name",
     "parts": [
      {
       "name": "____人民法院",
       "unit": "",
       "key": "court",
       "date": false,
       "long": false
      },
      "人民法院"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "附：收入证明",
      {
       "name": "收入证明____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份，户口或者亲属关系材料",
      {
       "name": "户口或者亲属关系材料____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份，医疗票据",
      {
       "name": "医疗票据____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份，银行流水",
      {
       "name": "银行流水____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "申请人（签名）：",
      {
       "name": "申请人（签名）",
       "unit": "",
       "key": "sign",
       "date": false,
       "long": false
      },
      " 日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      }
     ]
    }
   ]
  },
  {
   "id": "list-correction",
   "title": "失信信息纠正申请书",
   "page": "guides/list-correction.md",
   "kind": "court",
   "lines": [
    {
     "kind": "title",
     "parts": [
      "失信信息纠正（删除）申请书"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "申请人（被执行人）：",
      {
       "name": "申请人（被执行人）",
       "unit": "",
       "key": "name",
       "date": false,
       "long": false
      },
      " 性别：",
      {
       "name": "性别",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 出生日期：",
      {
       "name": "出生日期",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "公民身份号码：",
      {
       "name": "公民身份号码",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 联系电话：",
      {
       "name": "联系电话",
       "unit": "",
       "key": "phone",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "住址（能收到信的）：",
      {
       "name": "住址（能收到信的）",
       "unit": "",
       "key": "home",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "执行案号：",
      {
       "name": "案号",
       "unit": "",
       "key": "case",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "label",
     "parts": [
      "请求事项"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "请求撤销将申请人纳入失信被执行人名单的决定"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "请求更正登记的信息：",
      {
       "name": "请求更正登记的信息",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "请求删除申请人的失信信息"
     ]
    },
    {
     "kind": "label",
     "parts": [
      "事实与理由"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "不属于应当纳入的情形：",
      {
       "name": "不属于应当纳入的情形",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "登记的内容和事实不符：",
      {
       "name": "登记的内容和事实不符",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "判决（和解协议）已经履行完毕，日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "终本后网络查控多次没查到财产，也没人提供有效线索"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "申请执行人已经书面申请删除"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "纳入的期限已满：从",
      {
       "name": "从____到",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "到",
      {
       "name": "到____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "其他：",
      {
       "name": "其他",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "text",
     "parts": [
      "具体情况：",
      {
       "name": "具体情况",
       "unit": "",
       "key": "",
       "date": false,
       "long": true
      }
     ]
    },
    {
     "kind": "text",
     "parts": [
      "此致"
     ]
    },
    {
     "kind": "court-name",
     "parts": [
      {
       "name": "____人民法院",
       "unit": "",
       "key": "court",
       "date": false,
       "long": false
      },
      "人民法院"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "附：决定书复印件1份，还款凭证",
      {
       "name": "还款凭证____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份，其他证据",
      {
       "name": "其他证据____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "申请人（签名）：",
      {
       "name": "申请人（签名）",
       "unit": "",
       "key": "sign",
       "date": false,
       "long": false
      },
      " 日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      }
     ]
    }
   ]
  },
  {
   "id": "adjourn",
   "title": "延期开庭申请书",
   "page": "guides/adjourn.md",
   "kind": "court",
   "lines": [
    {
     "kind": "title",
     "parts": [
      "延期开庭申请书"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "申请人：",
      {
       "name": "申请人",
       "unit": "",
       "key": "name",
       "date": false,
       "long": false
      },
      " 公民身份号码：",
      {
       "name": "公民身份号码",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "联系电话：",
      {
       "name": "联系电话",
       "unit": "",
       "key": "phone",
       "date": false,
       "long": false
      },
      " 住址（能收到信的）：",
      {
       "name": "住址（能收到信的）",
       "unit": "",
       "key": "home",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "案号：",
      {
       "name": "案号",
       "unit": "",
       "key": "case",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "label",
     "parts": [
      "请求事项"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "贵院定于",
      {
       "name": "贵院定于____",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      {
       "name": "贵院定于____时开庭",
       "unit": "时",
       "key": "",
       "date": false,
       "long": false
      },
      "时开庭。请求延期开庭。"
     ]
    },
    {
     "kind": "label",
     "parts": [
      "事实与理由"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "申请人因下列原因，当天不能到庭："
     ]
    },
    {
     "kind": "item",
     "parts": [
      "原因：",
      {
       "name": "原因",
       "unit": "",
       "key": "reason",
       "date": false,
       "long": true
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "什么时候以后可以到庭：",
      {
       "name": "什么时候以后可以到庭",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      }
     ]
    },
    {
     "kind": "text",
     "parts": [
      "申请人愿意到庭说明情况。如可以在线开庭，申请人：同意",
      {
       "name": "同意____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 不同意",
      {
       "name": "不同意____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "text",
     "parts": [
      "此致"
     ]
    },
    {
     "kind": "court-name",
     "parts": [
      {
       "name": "____人民法院",
       "unit": "",
       "key": "court",
       "date": false,
       "long": false
      },
      "人民法院"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "附：诊断证明、住院通知等",
      {
       "name": "住院通知等____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "申请人（签名）：",
      {
       "name": "申请人（签名）",
       "unit": "",
       "key": "sign",
       "date": false,
       "long": false
      },
      " 日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      }
     ]
    }
   ]
  },
  {
   "id": "settlement-enforcement",
   "title": "执行和解方案",
   "page": "guides/settlement-enforcement.md",
   "kind": "court",
   "lines": [
    {
     "kind": "title",
     "parts": [
      "执行和解方案"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "申请执行人：",
      {
       "name": "申请执行人",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "被执行人：",
      {
       "name": "被执行人",
       "unit": "",
       "key": "name",
       "date": false,
       "long": false
      },
      " 公民身份号码：",
      {
       "name": "公民身份号码",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "联系电话：",
      {
       "name": "联系电话",
       "unit": "",
       "key": "phone",
       "date": false,
       "long": false
      },
      " 执行案号：",
      {
       "name": "案号",
       "unit": "",
       "key": "case",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "text",
     "parts": [
      "被执行人愿意履行",
      {
       "name": "案号",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "生效法律文书。因收入有限，提出下列和解方案，请申请执行人考虑："
     ]
    },
    {
     "kind": "item",
     "parts": [
      "一、截至",
      {
       "name": "截至____",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "，双方确认的应付数额：本金",
      {
       "name": "本金____元",
       "unit": "元",
       "key": "balance",
       "date": false,
       "long": false
      },
      "元，利息和费用",
      {
       "name": "利息和费用____元",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "二、从",
      {
       "name": "从____起",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "起，每月",
      {
       "name": "每月____日付",
       "unit": "日",
       "key": "",
       "date": false,
       "long": false
      },
      "日付",
      {
       "name": "日付____元",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元，共",
      {
       "name": "共____期",
       "unit": "期",
       "key": "",
       "date": false,
       "long": false
      },
      "期"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "三、收款账户（户名、开户行、账号）：",
      {
       "name": "收款账户（户名、开户行、账号）",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "四、请求减免：",
      {
       "name": "请求减免",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "五、按期履行的，和解期间请不再计收加倍部分的利息。是否同意：",
      {
       "name": "是否同意",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "六、签订后，请申请执行人书面同意解除限制消费；在失信名单上的，书面申请删除失信信息。是否同意：",
      {
       "name": "是否同意",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "七、请同意从",
      {
       "name": "请同意从____账户里留出工资中",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "账户里留出工资中生活要用的钱。是否同意：",
      {
       "name": "是否同意",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "八、任何一期逾期",
      {
       "name": "任何一期逾期____日以上的",
       "unit": "日",
       "key": "",
       "date": false,
       "long": false
      },
      "日以上的，申请执行人可以申请恢复执行"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "本方案在双方签字之前，不是对上列利息、费用的承认。"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "被执行人（签名）：",
      {
       "name": "被执行人（签名）",
       "unit": "",
       "key": "sign",
       "date": false,
       "long": false
      },
      " 日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "申请执行人（签名或者盖章）：",
      {
       "name": "申请执行人（签名或者盖章）",
       "unit": "",
       "key": "sign",
       "date": false,
       "long": false
      },
      " 日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      }
     ]
    }
   ]
  },
  {
   "id": "complaint",
   "title": "投诉书",
   "page": "guides/complaint.md",
   "kind": "court",
   "lines": [
    {
     "kind": "title",
     "parts": [
      "消费投诉书"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "投诉人：",
      {
       "name": "投诉人",
       "unit": "",
       "key": "name",
       "date": false,
       "long": false
      },
      " 公民身份号码：",
      {
       "name": "公民身份号码",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 电话：",
      {
       "name": "电话",
       "unit": "",
       "key": "phone",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "通讯地址：",
      {
       "name": "通讯地址",
       "unit": "",
       "key": "home",
       "date": false,
       "long": false
      },
      " 邮箱：",
      {
       "name": "邮箱",
       "unit": "",
       "key": "mail",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "被投诉的放贷机构全名：",
      {
       "name": "被投诉的放贷机构全名",
       "unit": "",
       "key": "lender",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "合同编号：",
      {
       "name": "合同编号",
       "unit": "",
       "key": "contract",
       "date": false,
       "long": false
      },
      " 催收的公司、工号、号码：",
      {
       "name": "号码",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "label",
     "parts": [
      "投诉请求"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "停止联系与债务无关的人"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "停止辱骂、威胁，并书面道歉"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "停止在",
      {
       "name": "停止在____点到",
       "unit": "点",
       "key": "",
       "date": false,
       "long": false
      },
      "点到",
      {
       "name": "点到____点打电话",
       "unit": "点",
       "key": "",
       "date": false,
       "long": false
      },
      "点打电话"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "说明是谁在催、受谁委托"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "说明号码从哪里来，删除不该有的联系人信息"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "核对并更正金额，给出计算过程"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "答复本人提出的还款安排（工单号：",
      {
       "name": "工单号",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "）"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "其他：",
      {
       "name": "其他",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "label",
     "parts": [
      "事实与理由（按时间，一行一件事）"
     ]
    },
    {
     "kind": "head",
     "cells": [
      [
       "日期时间"
      ],
      [
       "发生了什么，原话"
      ],
      [
       "证据编号"
      ]
     ]
    },
    {
     "kind": "free",
     "cells": [
      [
       {
        "name": "日期时间",
        "unit": "",
        "key": "",
        "date": false,
        "long": false
       }
      ],
      [
       {
        "name": "发生了什么，原话",
        "unit": "",
        "key": "",
        "date": false,
        "long": true
       }
      ],
      [
       {
        "name": "证据编号",
        "unit": "",
        "key": "",
        "date": false,
        "long": false
       }
      ]
     ]
    },
    {
     "kind": "free",
     "cells": [
      [
       {
        "name": "日期时间",
        "unit": "",
        "key": "",
        "date": false,
        "long": false
       }
      ],
      [
       {
        "name": "发生了什么，原话",
        "unit": "",
        "key": "",
        "date": false,
        "long": true
       }
      ],
      [
       {
        "name": "证据编号",
        "unit": "",
        "key": "",
        "date": false,
        "long": false
       }
      ]
     ]
    },
    {
     "kind": "free",
     "cells": [
      [
       {
        "name": "日期时间",
        "unit": "",
        "key": "",
        "date": false,
        "long": false
       }
      ],
      [
       {
        "name": "发生了什么，原话",
        "unit": "",
        "key": "",
        "date": false,
        "long": true
       }
      ],
      [
       {
        "name": "证据编号",
        "unit": "",
        "key": "",
        "date": false,
        "long": false
       }
      ]
     ]
    },
    {
     "kind": "free",
     "cells": [
      [
       {
        "name": "日期时间",
        "unit": "",
        "key": "",
        "date": false,
        "long": false
       }
      ],
      [
       {
        "name": "发生了什么，原话",
        "unit": "",
        "key": "",
        "date": false,
        "long": true
       }
      ],
      [
       {
        "name": "证据编号",
        "unit": "",
        "key": "",
        "date": false,
        "long": false
       }
      ]
     ]
    },
    {
     "kind": "item",
     "parts": [
      "投诉人这边做过什么：",
      {
       "name": "投诉人这边做过什么",
       "unit": "",
       "key": "",
       "date": false,
       "long": true
      }
     ]
    },
    {
     "kind": "label",
     "parts": [
      "证据目录"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "录音：",
      {
       "name": "录音",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份 截图：",
      {
       "name": "截图",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "张 通话记录表：",
      {
       "name": "通话记录表",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "张 其他：",
      {
       "name": "其他",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "已经向谁反映过、编号：",
      {
       "name": "编号",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "text",
     "parts": [
      "以上内容属实，不表示本人确认欠款金额或者答应还款。请在规定期限内书面答复处理结果和理由。"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "投诉人（签名）：",
      {
       "name": "投诉人（签名）",
       "unit": "",
       "key": "sign",
       "date": false,
       "long": false
      },
      " 日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      }
     ]
    }
   ]
  },
  {
   "id": "objection-payment-order",
   "title": "支付令书面异议书",
   "page": "guides/objection-payment-order.md",
   "kind": "court",
   "lines": [
    {
     "kind": "title",
     "parts": [
      "支付令异议书"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "异议人（债务人）：",
      {
       "name": "异议人（债务人）",
       "unit": "",
       "key": "name",
       "date": false,
       "long": false
      },
      " 性别：",
      {
       "name": "性别",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 出生日期：",
      {
       "name": "出生日期",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "公民身份号码：",
      {
       "name": "公民身份号码",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 联系电话：",
      {
       "name": "联系电话",
       "unit": "",
       "key": "phone",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "住址（能收到信的）：",
      {
       "name": "住址（能收到信的）",
       "unit": "",
       "key": "home",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "对方（申请支付令的债权人）：",
      {
       "name": "对方（申请支付令的债权人）",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "label",
     "parts": [
      "请求事项"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "异议人不服贵院",
      {
       "name": "案号",
       "unit": "",
       "key": "case",
       "date": false,
       "long": false
      },
      "支付令，请求裁定终结督促程序。"
     ]
    },
    {
     "kind": "label",
     "parts": [
      "事实与理由"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "异议人于",
      {
       "name": "异议人于____收到上述支付令",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "收到上述支付令。异议人对支付令所列的债务有异议，理由是下面打勾的各项："
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "金额不对。支付令写",
      {
       "name": "支付令写____元",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元，异议人认为是",
      {
       "name": "异议人认为是____元",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "已经还过。",
      {
       "name": "已经还过____还款",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "还款",
      {
       "name": "还款____元",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元，附凭证"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "这笔债还没有到期，或者数额还不确定"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "支付令所列的利息、费用没有约定"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "异议人和对方之间还有别的债务纠纷"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "这笔款不是异议人借的"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "异议人的住所地、经常居住地在",
      {
       "name": "经常居住地在____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "，不归贵院管辖"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "其他：",
      {
       "name": "其他",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "text",
     "parts": [
      "具体情况：",
      {
       "name": "具体情况",
       "unit": "",
       "key": "",
       "date": false,
       "long": true
      }
     ]
    },
    {
     "kind": "text",
     "parts": [
      "此致"
     ]
    },
    {
     "kind": "court-name",
     "parts": [
      {
       "name": "____人民法院",
       "unit": "",
       "key": "court",
       "date": false,
       "long": false
      },
      "人民法院"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "附：支付令复印件1份，身份证复印件1份，证据",
      {
       "name": "证据____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "异议人（签名、按手印）：",
      {
       "name": "异议人（签名、按手印）",
       "unit": "",
       "key": "sign",
       "date": false,
       "long": false
      },
      " 日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      }
     ]
    }
   ]
  },
  {
   "id": "third-party-objection",
   "title": "案外人异议申请书",
   "page": "guides/third-party-objection.md",
   "kind": "court",
   "lines": [
    {
     "kind": "title",
     "parts": [
      "案外人异议申请书"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "异议人（案外人）：",
      {
       "name": "异议人（案外人）",
       "unit": "",
       "key": "name",
       "date": false,
       "long": false
      },
      " 性别：",
      {
       "name": "性别",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 出生日期：",
      {
       "name": "出生日期",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "公民身份号码：",
      {
       "name": "公民身份号码",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 联系电话：",
      {
       "name": "联系电话",
       "unit": "",
       "key": "phone",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "住址（能收到信的）：",
      {
       "name": "住址（能收到信的）",
       "unit": "",
       "key": "home",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "申请执行人：",
      {
       "name": "申请执行人",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "被执行人：",
      {
       "name": "被执行人",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 和异议人的关系：",
      {
       "name": "和异议人的关系",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "执行案号：",
      {
       "name": "案号",
       "unit": "",
       "key": "case",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "label",
     "parts": [
      "请求事项"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "请求中止对异议人",
      {
       "name": "账户尾号、房屋、车辆等",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "（账户尾号、房屋、车辆等）的执行，并解除查封、冻结。"
     ]
    },
    {
     "kind": "label",
     "parts": [
      "事实与理由"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "上述财产属于异议人，不是被执行人的财产："
     ]
    },
    {
     "kind": "item",
     "parts": [
      "财产的来源：",
      {
       "name": "财产的来源",
       "unit": "",
       "key": "",
       "date": false,
       "long": true
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "什么时候取得、登记在谁名下：",
      {
       "name": "登记在谁名下",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "异议人和被执行人的账目怎样分开：",
      {
       "name": "议人和被执行人的账目怎样分开",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "text",
     "parts": [
      "此致"
     ]
    },
    {
     "kind": "court-name",
     "parts": [
      {
       "name": "____人民法院",
       "unit": "",
       "key": "court",
       "date": false,
       "long": false
      },
      "人民法院"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "附：身份证复印件1份，账户流水、登记证明等",
      {
       "name": "登记证明等____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "异议人（签名）：",
      {
       "name": "异议人（签名）",
       "unit": "",
       "key": "sign",
       "date": false,
       "long": false
      },
      " 日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      }
     ]
    }
   ]
  },
  {
   "id": "defence",
   "title": "答辩状",
   "page": "guides/defence.md",
   "kind": "court",
   "lines": [
    {
     "kind": "title",
     "parts": [
      "民事答辩状"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "答辩人（被告）：",
      {
       "name": "答辩人（被告）",
       "unit": "",
       "key": "name",
       "date": false,
       "long": false
      },
      " 性别：",
      {
       "name": "性别",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 出生日期：",
      {
       "name": "出生日期",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "民族：",
      {
       "name": "民族",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 职业：",
      {
       "name": "职业",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 工作单位：",
      {
       "name": "工作单位",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "公民身份号码：",
      {
       "name": "公民身份号码",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 联系电话：",
      {
       "name": "联系电话",
       "unit": "",
       "key": "phone",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "住址（能收到信的）：",
      {
       "name": "住址（能收到信的）",
       "unit": "",
       "key": "home",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "案号：",
      {
       "name": "案号",
       "unit": "",
       "key": "case",
       "date": false,
       "long": false
      },
      " 原告：",
      {
       "name": "原告",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "label",
     "parts": [
      "一、对原告请求的意见"
     ]
    },
    {
     "kind": "head",
     "cells": [
      [
       "原告要的"
      ],
      [
       "无异议／有异议"
      ],
      [
       "理由（没对过账写“有异议，请原告举证”）"
      ]
     ]
    },
    {
     "kind": "row",
     "cells": [
      [
       "本金",
       {
        "name": "本金",
        "unit": "元",
        "key": "",
        "date": false,
        "long": false
       },
       "元"
      ],
      [
       {
        "name": "无异议／有异议",
        "unit": "",
        "key": "",
        "date": false,
        "long": false,
        "options": [
         "无异议",
         "有异议"
        ]
       }
      ],
      [
       {
        "name": "理由（没对过账写“有异议，请原告举证”）",
        "unit": "",
        "key": "",
        "date": false,
        "long": true
       }
      ]
     ]
    },
    {
     "kind": "row",
     "cells": [
      [
       "期内利息、复利、罚息",
       {
        "name": "期内利息、复利、罚息",
        "unit": "元",
        "key": "",
        "date": false,
        "long": false
       },
       "元"
      ],
      [
       {
        "name": "无异议／有异议",
        "unit": "",
        "key": "",
        "date": false,
        "long": false,
        "options": [
         "无异议",
         "有异议"
        ]
       }
      ],
      [
       {
        "name": "理由（没对过账写“有异议，请原告举证”）",
        "unit": "",
        "key": "",
        "date": false,
        "long": true
       }
      ]
     ]
    },
    {
     "kind": "row",
     "cells": [
      [
       "提前还款或者解除合同"
      ],
      [
       {
        "name": "无异议／有异议",
        "unit": "",
        "key": "",
        "date": false,
        "long": false,
        "options": [
         "无异议",
         "有异议"
        ]
       }
      ],
      [
       {
        "name": "理由（没对过账写“有异议，请原告举证”）",
        "unit": "",
        "key": "",
        "date": false,
        "long": true
       }
      ]
     ]
    },
    {
     "kind": "row",
     "cells": [
      [
       "担保"
      ],
      [
       {
        "name": "无异议／有异议",
        "unit": "",
        "key": "",
        "date": false,
        "long": false,
        "options": [
         "无异议",
         "有异议"
        ]
       }
      ],
      [
       {
        "name": "理由（没对过账写“有异议，请原告举证”）",
        "unit": "",
        "key": "",
        "date": false,
        "long": true
       }
      ]
     ]
    },
    {
     "kind": "row",
     "cells": [
      [
       "实现债权的费用",
       {
        "name": "实现债权的费用",
        "unit": "元",
        "key": "",
        "date": false,
        "long": false
       },
       "元"
      ],
      [
       {
        "name": "无异议／有异议",
        "unit": "",
        "key": "",
        "date": false,
        "long": false,
        "options": [
         "无异议",
         "有异议"
        ]
       }
      ],
      [
       {
        "name": "理由（没对过账写“有异议，请原告举证”）",
        "unit": "",
        "key": "",
        "date": false,
        "long": true
       }
      ]
     ]
    },
    {
     "kind": "row",
     "cells": [
      [
       "其他请求"
      ],
      [
       {
        "name": "无异议／有异议",
        "unit": "",
        "key": "",
        "date": false,
        "long": false,
        "options": [
         "无异议",
         "有异议"
        ]
       }
      ],
      [
       {
        "name": "理由（没对过账写“有异议，请原告举证”）",
        "unit": "",
        "key": "",
        "date": false,
        "long": true
       }
      ]
     ]
    },
    {
     "kind": "row",
     "cells": [
      [
       "标的总额",
       {
        "name": "标的总额",
        "unit": "元",
        "key": "",
        "date": false,
        "long": false
       },
       "元"
      ],
      [
       {
        "name": "无异议／有异议",
        "unit": "",
        "key": "",
        "date": false,
        "long": false,
        "options": [
         "无异议",
         "有异议"
        ]
       }
      ],
      [
       {
        "name": "理由（没对过账写“有异议，请原告举证”）",
        "unit": "",
        "key": "",
        "date": false,
        "long": true
       }
      ]
     ]
    },
    {
     "kind": "label",
     "parts": [
      "二、对事实的意见"
     ]
    },
    {
     "kind": "head",
     "cells": [
      [
       "事实"
      ],
      [
       "无异议／有异议"
      ],
      [
       "说明"
      ]
     ]
    },
    {
     "kind": "row",
     "cells": [
      [
       "合同怎么签的、和谁签的"
      ],
      [
       {
        "name": "无异议／有异议",
        "unit": "",
        "key": "",
        "date": false,
        "long": false,
        "options": [
         "无异议",
         "有异议"
        ]
       }
      ],
      [
       {
        "name": "说明",
        "unit": "",
        "key": "",
        "date": false,
        "long": true
       }
      ]
     ]
    },
    {
     "kind": "row",
     "cells": [
      [
       "借款金额、期限、利率"
      ],
      [
       {
        "name": "无异议／有异议",
        "unit": "",
        "key": "",
        "date": false,
        "long": false,
        "options": [
         "无异议",
         "有异议"
        ]
       }
      ],
      [
       {
        "name": "说明",
        "unit": "",
        "key": "",
        "date": false,
        "long": true
       }
      ]
     ]
    },
    {
     "kind": "row",
     "cells": [
      [
       "发放时间、还款方式"
      ],
      [
       {
        "name": "无异议／有异议",
        "unit": "",
        "key": "",
        "date": false,
        "long": false,
        "options": [
         "无异议",
         "有异议"
        ]
       }
      ],
      [
       {
        "name": "说明",
        "unit": "",
        "key": "",
        "date": false,
        "long": true
       }
      ]
     ]
    },
    {
     "kind": "row",
     "cells": [
      [
       "已经还了多少"
      ],
      [
       {
        "name": "无异议／有异议",
        "unit": "",
        "key": "",
        "date": false,
        "long": false,
        "options": [
         "无异议",
         "有异议"
        ]
       }
      ],
      [
       {
        "name": "说明",
        "unit": "",
        "key": "",
        "date": false,
        "long": true
       }
      ]
     ]
    },
    {
     "kind": "row",
     "cells": [
      [
       "有没有逾期、从哪天起"
      ],
      [
       {
        "name": "无异议／有异议",
        "unit": "",
        "key": "",
        "date": false,
        "long": false,
        "options": [
         "无异议",
         "有异议"
        ]
       }
      ],
      [
       {
        "name": "说明",
        "unit": "",
        "key": "",
        "date": false,
        "long": true
       }
      ]
     ]
    },
    {
     "kind": "row",
     "cells": [
      [
       "有没有免责、减责的理由"
      ],
      [
       {
        "name": "无异议／有异议",
        "unit": "",
        "key": "",
        "date": false,
        "long": false,
        "options": [
         "无异议",
         "有异议"
        ]
       }
      ],
      [
       {
        "name": "说明",
        "unit": "",
        "key": "",
        "date": false,
        "long": true
       }
      ]
     ]
    },
    {
     "kind": "label",
     "parts": [
      "三、答辩的依据"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "关于利息、费用过高：",
      {
       "name": "费用过高",
       "unit": "",
       "key": "",
       "date": false,
       "long": true
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "关于管辖、债权转让、诉讼时效：",
      {
       "name": "诉讼时效",
       "unit": "",
       "key": "",
       "date": false,
       "long": true
      }
     ]
    },
    {
     "kind": "label",
     "parts": [
      "四、调解的意愿"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "是否愿意调解：",
      {
       "name": "是否愿意调解",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 每月能还：",
      {
       "name": "每月能还",
       "unit": "元",
       "key": "",
       "date": false,
       "long": false
      },
      "元 从哪天起：",
      {
       "name": "从哪天起",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "以上只为调解提出，不是对原告所列数额的承认。"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "此致"
     ]
    },
    {
     "kind": "court-name",
     "parts": [
      {
       "name": "____人民法院",
       "unit": "",
       "key": "court",
       "date": false,
       "long": false
      },
      "人民法院"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "附：证据清单",
      {
       "name": "证据清单____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份，身份证复印件1份"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "答辩人（签名）：",
      {
       "name": "答辩人（签名）",
       "unit": "",
       "key": "sign",
       "date": false,
       "long": false
      },
      " 日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      }
     ]
    }
   ]
  },
  {
   "id": "objection-jurisdiction",
   "title": "管辖权异议申请书",
   "page": "guides/objection-jurisdiction.md",
   "kind": "court",
   "lines": [
    {
     "kind": "title",
     "parts": [
      "管辖权异议申请书"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "申请人（被告）：",
      {
       "name": "申请人（被告）",
       "unit": "",
       "key": "name",
       "date": false,
       "long": false
      },
      " 性别：",
      {
       "name": "性别",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 出生日期：",
      {
       "name": "出生日期",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "公民身份号码：",
      {
       "name": "公民身份号码",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 联系电话：",
      {
       "name": "联系电话",
       "unit": "",
       "key": "phone",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "住址（能收到信的）：",
      {
       "name": "住址（能收到信的）",
       "unit": "",
       "key": "home",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "对方（原告）：",
      {
       "name": "对方（原告）",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "label",
     "parts": [
      "请求事项"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "请求将贵院",
      {
       "name": "案号",
       "unit": "",
       "key": "case",
       "date": false,
       "long": false
      },
      "案件，移送",
      {
       "name": "移送____人民法院审理",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "人民法院审理。"
     ]
    },
    {
     "kind": "label",
     "parts": [
      "事实与理由"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "申请人于",
      {
       "name": "申请人于____收到起诉状副本",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "收到起诉状副本。申请人认为贵院对本案没有管辖权，理由是下面打勾的各项："
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "申请人的户籍所在地是",
      {
       "name": "申请人的户籍所在地是____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "申请人从",
      {
       "name": "申请人从____起一直住在",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "起一直住在",
      {
       "name": "起一直住在____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "，附居住的证明"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "合同约定的法院是",
      {
       "name": "合同约定的法院是____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "，和争议没有实际联系"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "约定法院的条款没有用合理的方式提示申请人注意"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "其他：",
      {
       "name": "其他",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "text",
     "parts": [
      "具体情况：",
      {
       "name": "具体情况",
       "unit": "",
       "key": "",
       "date": false,
       "long": true
      }
     ]
    },
    {
     "kind": "text",
     "parts": [
      "此致"
     ]
    },
    {
     "kind": "court-name",
     "parts": [
      {
       "name": "____人民法院",
       "unit": "",
       "key": "court",
       "date": false,
       "long": false
      },
      "人民法院"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "附：身份证复印件1份，居住证明",
      {
       "name": "居住证明____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份，其他证据",
      {
       "name": "其他证据____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "申请人（签名）：",
      {
       "name": "申请人（签名）",
       "unit": "",
       "key": "sign",
       "date": false,
       "long": false
      },
      " 日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      }
     ]
    }
   ]
  },
  {
   "id": "stop-auto-debit",
   "title": "解除自动扣款授权通知",
   "page": "guides/stop-auto-debit.md",
   "kind": "letter",
   "lines": [
    {
     "kind": "title",
     "parts": [
      "关于解除自动扣款授权的通知"
     ]
    },
    {
     "kind": "to",
     "parts": [
      {
       "name": "放贷机构全名",
       "unit": "",
       "key": "lender",
       "date": false,
       "long": false
      },
      "（放贷机构全名）："
     ]
    },
    {
     "kind": "to",
     "parts": [
      {
       "name": "扣款协议上写的公司全名",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "（扣款协议上写的公司全名）："
     ]
    },
    {
     "kind": "text",
     "parts": [
      "本人",
      {
       "name": "本人____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "，公民身份号码后四位",
      {
       "name": "公民身份号码后四位____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "，支付宝绑定手机",
      {
       "name": "支付宝绑定手机____",
       "unit": "",
       "key": "tail",
       "date": false,
       "long": false
      },
      "，合同编号",
      {
       "name": "合同编号____",
       "unit": "",
       "key": "contract",
       "date": false,
       "long": false
      },
      "。"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "本人现通知贵机构：自收到本通知之日起，本人不再同意从下列账户自动扣款，解除此前的扣款授权："
     ]
    },
    {
     "kind": "item",
     "parts": [
      "账户一（银行、尾号）：",
      {
       "name": "账户一（银行、尾号）",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "账户二（银行、尾号）：",
      {
       "name": "账户二（银行、尾号）",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "余额、余额宝：是",
      {
       "name": "是____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 否",
      {
       "name": "否____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "text",
     "parts": [
      "请停止从上述账户扣款；此后按合同应还、核对无误的款项，由本人通过官方App还。本通知不是对欠款金额的承认。上述账户里是本人和家人吃住、看病的钱：",
      {
       "name": "看病的钱",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "。"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "请在",
      {
       "name": "请在____之前书面答复",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "之前书面答复：是否已经停止、从哪天起停止。如不同意，请说明依据的合同条款。"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "通讯地址：",
      {
       "name": "通讯地址",
       "unit": "",
       "key": "home",
       "date": false,
       "long": false
      },
      " 邮箱：",
      {
       "name": "邮箱",
       "unit": "",
       "key": "mail",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "签名：",
      {
       "name": "签名",
       "unit": "",
       "key": "sign",
       "date": false,
       "long": false
      },
      " 日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      " 电话：",
      {
       "name": "电话",
       "unit": "",
       "key": "phone",
       "date": false,
       "long": false
      }
     ]
    }
   ]
  },
  {
   "id": "lift-restriction",
   "title": "解除限制消费申请书",
   "page": "guides/lift-restriction.md",
   "kind": "court",
   "lines": [
    {
     "kind": "title",
     "parts": [
      "解除限制消费措施申请书"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "申请人（被执行人）：",
      {
       "name": "申请人（被执行人）",
       "unit": "",
       "key": "name",
       "date": false,
       "long": false
      },
      " 性别：",
      {
       "name": "性别",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 出生日期：",
      {
       "name": "出生日期",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "公民身份号码：",
      {
       "name": "公民身份号码",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      " 联系电话：",
      {
       "name": "联系电话",
       "unit": "",
       "key": "phone",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "住址（能收到信的）：",
      {
       "name": "住址（能收到信的）",
       "unit": "",
       "key": "home",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "执行案号：",
      {
       "name": "案号",
       "unit": "",
       "key": "case",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "label",
     "parts": [
      "请求事项"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "请求解除对申请人的限制消费措施"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "请求准许申请人",
      {
       "name": "请求准许申请人____至",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "至",
      {
       "name": "至____",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "，因",
      {
       "name": "因____乘坐飞机",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "乘坐飞机、高铁"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "请求批准下列必需的消费：",
      {
       "name": "请求批准下列必需的消费",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "label",
     "parts": [
      "事实与理由"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "已经履行完毕，附凭证"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "申请执行人书面同意，附同意书"
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "已经提供担保：",
      {
       "name": "已经提供担保",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "生活或者经营必需，具体是：",
      {
       "name": "具体是",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "tick",
     "parts": [
      "本人或者近亲属重大疾病就医、近亲属丧葬、本人参加重要考试：",
      {
       "name": "本人参加重要考试",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "text",
     "parts": [
      "此致"
     ]
    },
    {
     "kind": "court-name",
     "parts": [
      {
       "name": "____人民法院",
       "unit": "",
       "key": "court",
       "date": false,
       "long": false
      },
      "人民法院"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "附：还款凭证",
      {
       "name": "还款凭证____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份，同意书",
      {
       "name": "同意书____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份，诊断证明、准考证等",
      {
       "name": "准考证等____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "申请人（签名）：",
      {
       "name": "申请人（签名）",
       "unit": "",
       "key": "sign",
       "date": false,
       "long": false
      },
      " 日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      }
     ]
    }
   ]
  },
  {
   "id": "extend-deadline",
   "title": "顺延期限申请书",
   "page": "guides/extend-deadline.md",
   "kind": "court",
   "lines": [
    {
     "kind": "title",
     "parts": [
      "顺延期限申请书"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "申请人：",
      {
       "name": "申请人",
       "unit": "",
       "key": "name",
       "date": false,
       "long": false
      },
      " 公民身份号码：",
      {
       "name": "公民身份号码",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "联系电话：",
      {
       "name": "联系电话",
       "unit": "",
       "key": "phone",
       "date": false,
       "long": false
      },
      " 住址（能收到信的）：",
      {
       "name": "住址（能收到信的）",
       "unit": "",
       "key": "home",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "案号：",
      {
       "name": "案号",
       "unit": "",
       "key": "case",
       "date": false,
       "long": false
      }
     ]
    },
    {
     "kind": "label",
     "parts": [
      "请求事项"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "请求顺延申请人",
      {
       "name": "答辩、上诉、提出异议等",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "（答辩、上诉、提出异议等）的期限。"
     ]
    },
    {
     "kind": "label",
     "parts": [
      "事实与理由"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "申请人于",
      {
       "name": "申请人于____收到贵院的",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "收到贵院的",
      {
       "name": "收到贵院的____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "，期限到",
      {
       "name": "期限到____为止",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "为止。因下列原因，申请人没有能够在期限内办理："
     ]
    },
    {
     "kind": "item",
     "parts": [
      "原因：",
      {
       "name": "原因",
       "unit": "",
       "key": "reason",
       "date": false,
       "long": true
      }
     ]
    },
    {
     "kind": "item",
     "parts": [
      "从哪天到哪天：",
      {
       "name": "从哪天到哪天",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "至",
      {
       "name": "至____",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      }
     ]
    },
    {
     "kind": "text",
     "parts": [
      "上述障碍已于",
      {
       "name": "上述障碍已于____消除",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      },
      "消除。申请人现在申请顺延，并同时提交",
      {
       "name": "并同时提交____",
       "unit": "",
       "key": "",
       "date": false,
       "long": false
      },
      "。"
     ]
    },
    {
     "kind": "text",
     "parts": [
      "此致"
     ]
    },
    {
     "kind": "court-name",
     "parts": [
      {
       "name": "____人民法院",
       "unit": "",
       "key": "court",
       "date": false,
       "long": false
      },
      "人民法院"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "附：住院记录等证明",
      {
       "name": "住院记录等证明____份",
       "unit": "份",
       "key": "",
       "date": false,
       "long": false
      },
      "份，要补交的文书1份"
     ]
    },
    {
     "kind": "item",
     "parts": [
      "申请人（签名）：",
      {
       "name": "申请人（签名）",
       "unit": "",
       "key": "sign",
       "date": false,
       "long": false
      },
      " 日期：",
      {
       "name": "日期",
       "unit": "",
       "key": "",
       "date": true,
       "long": false
      }
     ]
    }
   ]
  }
 ],
 "facts": {}
}
