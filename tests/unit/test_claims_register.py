"""data/claims.yml: every row reports what it must and stays silent where it must; it is fast; it knows new wordings."""

from __future__ import annotations

import re
import time

import pytest

from scripts.registers import claimed, load_registers

REGISTERS = load_registers()
CLAIMS = list(REGISTERS.claims.values())
CODES = [f"CLAIM00{n}" for n in range(1, 8)] + ["FACT003", "LAW001"]


def reported(text: str) -> set[str]:
    """Codes that a text gets, sentence by sentence, quotations blanked, as the linter does it."""
    plain = re.sub(r"“[^“”]*”", lambda found: " " * len(found[0]), text)
    return {claim.code for sentence in re.split(r"[。！？；\n]", plain) for claim in CLAIMS if claimed(claim, sentence)}


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.id)
def test_row_has_a_code_and_says_what_to_write(claim):
    assert claim.code in CODES and claim.message and claim.instead


def test_there_are_rows_for_every_code():
    assert {claim.code for claim in CLAIMS} == set(CODES)


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.id)
def test_patterns_take_linear_time(claim):
    """No page can make the linter hang: long runs of the words a pattern begins with."""
    start = time.perf_counter()
    for run in ("逾期", "花呗", "不会真的", "第1天起", "可以先借", "转到个人", "一", "1", "还清后，", "协商成功"):
        claimed(claim, run * (4000 // len(run)))
    assert time.perf_counter() - start < 1


def test_what_we_write_ourselves_is_clean():
    own = {f"fact {f.id}": f.statement for f in REGISTERS.facts.values()}
    own |= {f"term {t.id}": t.plain for t in REGISTERS.terms.values()}
    own |= {f"saying {s.id}": s.fact for s in REGISTERS.sayings.values()}
    own |= {f"claim {c.id}": c.instead for c in CLAIMS}
    own |= {f"phone {p.number}": f"{p.does}；{p.does_not}" for p in REGISTERS.phones.values()}
    assert {name: codes for name, text in own.items() if (codes := reported(text))} == {}


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("按这个办法谈，百分之百能批下来。", "CLAIM001"),
        ("你只要愿意还，机构就必须给你一个分期方案。", "CLAIM001"),
        ("只要向监管投诉，平台就会立刻让步减免。", "CLAIM001"),
        ("谈成以后就不会再有人催了。", "CLAIM001"),
        ("困难用户有权要求延期还款。", "CLAIM001"),
        ("欠得不多的话，平台一般不会起诉。", "CLAIM002"),
        ("这点钱达不到立案标准。", "CLAIM002"),
        ("放心，花呗不会派人上门。", "CLAIM002"),
        ("网贷还不了绝对不会被抓。", "CLAIM002"),
        ("要求你一次性结清是违法的。", "CLAIM002"),
        ("每天打超过3个电话就是骚扰。", "CLAIM002"),
        ("只要拖过三年就不用还了。", "CLAIM002"),
        ("支付令可以不用理会。", "CLAIM002"),
        ("花呗也可以办理停息挂账。", "CLAIM003"),
        ("国家规定困难人群可以停息。", "CLAIM003"),
        ("花呗有三天的宽限期。", "CLAIM004"),
        ("花呗最长可以分60期。", "CLAIM004"),
        ("你可以拿第七十条要求花呗停止催收。", "CLAIM004"),
        ("花呗最低还款一般为账单的10%。", "CLAIM004"),
        ("找专业的人可以消除逾期记录。", "CLAIM005"),
        ("三天内还上就不会上征信。", "CLAIM005"),
        ("逾期记录满五年就自动消除。", "CLAIM005"),
        ("干脆换个号，他们就找不到你了。", "CLAIM006"),
        ("先把房子过户到父母名下。", "CLAIM006"),
        ("网上买一份病历交上去更容易通过。", "CLAIM006"),
        ("不如先借个网贷把花呗填上。", "CLAIM006"),
        ("逾期第10天会转给第三方。", "CLAIM007"),
        ("逾期满三个月就会被起诉。", "CLAIM007"),
        ("系统语音一天一通。", "CLAIM007"),
        ("可以打电话向银保监会反映。", "LAW001"),
        ("《合同法》规定要全面履行。", "LAW001"),
    ],
)
def test_new_wordings_are_found(sentence, code):
    assert code in reported(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "可以申请，同不同意由放贷机构决定。",
        "没有人能保证谈成，也没有保证停催的规则。",
        "放贷机构应当在15日内告知处理决定。",
        "谁也不能保证不会上门。",
        "网上说“逾期一个月不会起诉”，没有依据。",
        "单纯没钱还不上，是民事违约，不会因此坐牢。",
        "判决生效后有能力却不还，可能被拘留。",
        "已经到期的部分，要求全部还清有法律依据。",
        "“停息挂账”不是法律用语，花呗没有这个业务。",
        "第七十条只管信用卡，不能直接套到花呗上。",
        "没有找到花呗有宽限期的规定。",
        "信息有错误的，可以免费提异议，要求更正或删除。",
        "记录从还清那天起保存5年。",
        "换了手机号，主动告诉放贷机构。",
        "工资可以换到自己的另一张卡上收。",
        "伪造病历可能犯罪，材料只交真的。",
        "不要借网贷还花呗。",
        "先提醒，再短信、语音和人工，哪一天不公布。",
        "收到支付令，15日内还清或者提交书面异议。",
        "核实是假的，就不用理这条短信，留着当证据。",
        "花呗逾期会不会上征信，先看授权和账单。",
        "原银保监会的职责，现在由金融监管总局承担。",
    ],
)
def test_careful_sentences_are_left_alone(sentence):
    assert reported(sentence) == set()
