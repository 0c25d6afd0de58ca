// 由 scripts generate 写出，不要手改
export default {
 "sheets": [
  {
   "title": "一个月收支表",
   "page": "guides/monthly-budget.md",
   "pdf": "pdf/monthly-budget.pdf"
  },
  {
   "title": "七天表",
   "page": "guides/seven-days.md",
   "pdf": "pdf/seven-days.pdf"
  },
  {
   "title": "上诉状",
   "page": "guides/appeal.md",
   "pdf": "pdf/appeal.pdf"
  },
  {
   "title": "保留生活必需费用申请书",
   "page": "guides/keep-living-costs.md",
   "pdf": "pdf/keep-living-costs.pdf"
  },
  {
   "title": "信一：申请延期还款",
   "page": "guides/letter-extension.md",
   "pdf": "pdf/letter-extension.pdf"
  },
  {
   "title": "信七：申请被拒，再提一次",
   "page": "guides/letter-refused.md",
   "pdf": "pdf/letter-refused.pdf"
  },
  {
   "title": "信三：申请减免利息和违约金",
   "page": "guides/letter-waiver.md",
   "pdf": "pdf/letter-waiver.pdf"
  },
  {
   "title": "信二：申请重新分期",
   "page": "guides/letter-installments.md",
   "pdf": "pdf/letter-installments.pdf"
  },
  {
   "title": "信五：请不要联系与债务无关的人",
   "page": "guides/letter-no-third-party.md",
   "pdf": "pdf/letter-no-third-party.pdf"
  },
  {
   "title": "信六：申请没有答复，催一次",
   "page": "guides/letter-no-reply.md",
   "pdf": "pdf/letter-no-reply.pdf"
  },
  {
   "title": "信四：请说明你是谁、这笔账怎么来的",
   "page": "guides/letter-who-are-you.md",
   "pdf": "pdf/letter-who-are-you.pdf"
  },
  {
   "title": "债务清单",
   "page": "guides/debt-list.md",
   "pdf": "pdf/debt-list.pdf"
  },
  {
   "title": "失信信息纠正申请书",
   "page": "guides/list-correction.md",
   "pdf": "pdf/list-correction.pdf"
  },
  {
   "title": "延期开庭申请书",
   "page": "guides/adjourn.md",
   "pdf": "pdf/adjourn.pdf"
  },
  {
   "title": "征信异议准备单",
   "page": "guides/credit-dispute.md",
   "pdf": "pdf/credit-dispute.pdf"
  },
  {
   "title": "急救卡",
   "page": "guides/first-aid.md",
   "pdf": "pdf/first-aid.pdf"
  },
  {
   "title": "打客服电话的话术单",
   "page": "guides/call-script.md",
   "pdf": "pdf/call-script.pdf"
  },
  {
   "title": "执行和解方案",
   "page": "guides/settlement-enforcement.md",
   "pdf": "pdf/settlement-enforcement.pdf"
  },
  {
   "title": "投诉书",
   "page": "guides/complaint.md",
   "pdf": "pdf/complaint.pdf"
  },
  {
   "title": "接催收电话的卡片",
   "page": "guides/collector-call.md",
   "pdf": "pdf/collector-call.pdf"
  },
  {
   "title": "支付令书面异议书",
   "page": "guides/objection-payment-order.md",
   "pdf": "pdf/objection-payment-order.pdf"
  },
  {
   "title": "案外人异议申请书",
   "page": "guides/third-party-objection.md",
   "pdf": "pdf/third-party-objection.pdf"
  },
  {
   "title": "法院文书核对单",
   "page": "guides/court-papers.md",
   "pdf": "pdf/court-papers.pdf"
  },
  {
   "title": "答辩准备单",
   "page": "guides/defence-prepare.md",
   "pdf": "pdf/defence-prepare.pdf"
  },
  {
   "title": "答辩状",
   "page": "guides/defence.md",
   "pdf": "pdf/defence.pdf"
  },
  {
   "title": "管辖权异议申请书",
   "page": "guides/objection-jurisdiction.md",
   "pdf": "pdf/objection-jurisdiction.pdf"
  },
  {
   "title": "给家人的一页",
   "page": "guides/for-family.md",
   "pdf": "pdf/for-family.pdf"
  },
  {
   "title": "解除自动扣款授权通知",
   "page": "guides/stop-auto-debit.md",
   "pdf": "pdf/stop-auto-debit.pdf"
  },
  {
   "title": "解除限制消费申请书",
   "page": "guides/lift-restriction.md",
   "pdf": "pdf/lift-restriction.pdf"
  },
  {
   "title": "证据目录和编号",
   "page": "guides/evidence-list.md",
   "pdf": "pdf/evidence-list.pdf"
  },
  {
   "title": "财产报告准备单",
   "page": "guides/property-report.md",
   "pdf": "pdf/property-report.pdf"
  },
  {
   "title": "还款协议核对单",
   "page": "guides/agreement-check.md",
   "pdf": "pdf/agreement-check.pdf"
  },
  {
   "title": "还款方案单",
   "page": "guides/plan.md",
   "pdf": "pdf/plan.pdf"
  },
  {
   "title": "通话与上门记录表",
   "page": "guides/call-log.md",
   "pdf": "pdf/call-log.pdf"
  },
  {
   "title": "顺延期限申请书",
   "page": "guides/extend-deadline.md",
   "pdf": "pdf/extend-deadline.pdf"
  }
 ],
 "facts": {}
}
