"""What a reader does in each tool, as scripts of the page itself: the same hands for every engine and size."""

from __future__ import annotations

import time
from dataclasses import dataclass

from tests.site.webdriver import Page

# field("吃饭") by how its label begins; what is named and not there throws, with its name
HANDS = """
const all = (css, within) => Array.from((within || document).querySelectorAll(css));
const named = (css, text) => {
  const name = each => each.getAttribute('aria-label') || each.textContent.trim();
  const found = all(css).find(each => name(each).startsWith(text) && each.getClientRects().length);
  if (!found) throw new Error(`not shown: ${css} ${text}`);
  return found;
};
const put = (input, value) => {
  input.value = value;
  for (const name of ['input', 'change']) input.dispatchEvent(new Event(name, { bubbles: true }));
};
const box = label => named('.tool-field', label);
const field = label => box(label).querySelector('input, textarea, select');
const write = (label, value) => put(field(label), value);
const pick = (question, answer) => {
  const label = all('label', named('fieldset', question)).find(each => each.textContent.trim().startsWith(answer));
  label.querySelector('input').click();
};
const press = text => named('button', text).click();
const said = () => all('.tool-answer').map(each => each.innerText).join(' ');
const files = [];
const made = URL.createObjectURL;
URL.createObjectURL = blob => { files.push(blob); return made.call(URL, blob); };
const bytes = blob => new Promise(done => {
  const reader = new FileReader();
  reader.onload = () => done(Array.from(new Uint8Array(reader.result)));
  reader.readAsArrayBuffer(blob);
});
const text = async blob => new TextDecoder('utf-8', { ignoreBOM: true }).decode(new Uint8Array(await bytes(blob)));
const kept = name => JSON.stringify(JSON.parse(window[name].getItem('tools') || '{}'));
"""
READY = "return document.querySelector('.tool[data-ready]') !== null"
FITS = """
const wrong = [], wide = document.documentElement.scrollWidth;
if (wide > innerWidth) wrong.push(`scrolls sideways: ${wide} > ${innerWidth}`);
for (const each of all('.tool button, .tool input, .tool select, .tool textarea, .tool-bar button')) {
  const place = each.getBoundingClientRect();
  if (each.closest('.tool-wide') || /radio|checkbox/.test(each.type) || !place.width) continue;
  if (place.left < 0 || place.right > innerWidth + 1) wrong.push(`cut: ${each.textContent || each.id}`);
}
for (const name of ['清空', '快速离开']) named('.tool-bar button', name);
return wrong;
"""
ASKED = "return performance.getEntriesByType('resource').map(each => each.name).filter(name => name.startsWith('http'))"


@dataclass(frozen=True)
class Step:
    """What is done in a tool and what must then stand in the text that ``act`` returns."""

    tool: str
    act: str
    holds: tuple[str, ...]


STEPS = (
    Step(
        "deadline",
        """
pick('你收到的是', '支付令'); pick('怎么到你手里的', '家人签收'); write('家人签收那天', '2026-11-22');
press('放进日历');
return said() + await text(files[0]);
""",
        ("2026年12月7日", "星期一", "第八十五条", "BEGIN:VALARM", "DTSTART;VALUE=DATE:20261207"),
    ),
    Step("deadline", "return said()", ("2026年12月7日",)),  # opened again: what was typed is still there
    Step(
        "triage",
        """
press('没有'); press('没有'); press('收到了'); press('短信、电话、微信');
const call = named('.tool-answer a', '打12368').getAttribute('href'), end = said();
press('改：收到'); const back = named('.tool-ask', '收到“法院”').innerText;
return `${end}｜${call}｜${back}`;
""",
        ("先分真假", "｜tel:12368｜", "｜收到“法院”"),
    ),
    Step(
        "budget",
        """
write('工资', '四千三'); write('房租、房贷', '1,600'); write('吃饭', '四千三abc');
const refused = box('吃饭').innerText;
write('吃饭', '１４００'); write('万一要用的', '300');
return refused + said();
""",
        ("没有看懂", "1,000元"),
    ),
    Step(
        "plan",
        """
write('还欠多少（本金）', '1万2'); write('利率', '18'); write('每月能还', '1000'); write('一次结清，对方减多少', '2千');
const ends = said();
write('每月能还', '180'); write('每期手续费率', '0.7'); write('分几期', '12');
return ends + said();
""",
        ("个月还清", "延期", "一次结清", "还款计划表", "永远还不完", "15.16%"),
    ),
    Step(
        "letter",
        """
const letter = () => document.querySelector('.tool-letter');
const choose = name => put(document.querySelector('.tool > .tool-field select'), name);
choose('letter-installments'); const first = letter().innerText;
choose('defence');
const row = document.querySelector('[data-row="本金"]');
put(row.querySelector('input'), '一万二'); put(row.querySelector('select'), '有异议');
put(row.querySelector('textarea'), '<b>没对过账</b>');
press('存成图片'); press('存成Word');
const pictures = all('.tool-pictures img').length, word = await bytes(files[files.length - 1]);
const cells = Array.from(letter().querySelector('tbody tr').cells, cell => cell.innerText).join('｜');
const mark = String.fromCharCode(word[0], word[1]);
return `${first}｜${cells}｜图片${pictures}，Word ${mark} ${all('b', letter()).length}`;
""",
        ("180元", "3000元", "｜本金12000元｜有异议｜<b>没对过账</b>｜", "｜图片2，Word PK 0"),
    ),
    Step(
        "records",
        """
for (const time of ['09:00', '10:00', '11:00', '22:30']) {
  write('几点', time); write('说了什么', '=他说"今天还"'); press('记下这一条');
}
const tool = document.querySelector('.tool'), counted = tool.innerText;
press('存成表格');
const table = await text(files[0]), mark = table.charCodeAt(0);
press('删掉第1条');
const chosen = new DataTransfer();
chosen.items.add(new File([files[0]], 'kept.csv', { type: 'text/csv' }));
const input = document.querySelector('input[type=file]');
input.files = chosen.files;
input.dispatchEvent(new Event('change', { bubbles: true }));
for (let wait = 0; wait < 50 && !tool.innerText.includes('导入了'); wait++)
  await new Promise(done => setTimeout(done, 100));
const guarded = table.includes("'=他说");
return `${counted}｜${mark}｜${guarded}｜${tool.innerText}｜${all('tbody tr').length}条`;
""",
        ("多于3次", "22:00到08:00之间", "｜65279｜true｜", "导入了4条", "｜7条"),
    ),
    Step(
        "evidence",
        """
for (const what of ['第一次', '第二次']) {
  write('是什么', what); write('日期', '2026-11-22'); write('号码后四位', '1234'); press('记下这一条');
}
return document.querySelector('.tool').innerText;
""",
        ("20261122尾号1234录01", "20261122尾号1234录02"),
    ),
    Step(
        "call",
        """
write('我每月能还', '五百'); press('开始，全屏念');
for (let time = 0; time < 3; time++) press('下一句');
const here = document.querySelector('.say').innerText;
write('记一下', '工号3071');
return `${here.length > 5}｜${document.querySelector('.tool-call').innerText}`;
""",
        ("true｜", "第四句", "下一句"),
    ),
    Step(
        "call",  # the page was thrown away during the call
        """
const noted = field('记一下').value, screen = document.querySelector('.tool-call');
const place = screen.getBoundingClientRect(), full = place.width >= innerWidth - 20 && place.height >= innerHeight - 1;
const at = screen.innerText.includes('第四句');
press('他说别的'); press('“今天必须全部还清');
const answer = document.querySelector('.say').innerText;
press('收起');
return `${noted}｜${full}｜${at}｜${answer}｜${screen.hidden}`;
""",
        ("工号3071｜true｜true｜", "500", "｜true"),
    ),
    Step(
        "sms",
        """
write('把短信、微信里的话粘在这里', '已立案，今天下午前转账到安全账户 <b>http://x.top</b>');
const answer = document.querySelector('.tool-answer');
const marked = all('mark', answer).length >= 4, stored = kept('sessionStorage').includes('安全账户');
return `${marked}｜${all('b', answer).length}｜${stored}｜${said()}`;
""",
        ("true｜0｜false｜", "不等于是真的"),
    ),
    Step(
        "download",
        """
const links = all('.tool a').map(link => link.href).filter(link => link.endsWith('.pdf'));
const copy = named('.tool h2', '存到手机里').parentNode;
for (let wait = 0; wait < 100 && copy.innerText.length < 20; wait++) await new Promise(done => setTimeout(done, 100));
const offered = copy.innerText.split(/[^一-龥]/).join('');
return `${links.length > 40}｜${offered}｜${links.every(link => link.startsWith(location.origin))}`;
""",
        ("true｜存到手机里全部文章", "占大约", "｜true"),
    ),
)
KEEP = """
press('保存在本机');
return `${kept('localStorage').includes('2026-11-22')}｜${named('.tool-bar', '填的字').innerText}`;
"""
CLEAR = "window.before = true; press('清空')"
CLEARED = "return !window.before && sessionStorage.getItem('tools') === null && localStorage.getItem('tools') === null"
GONE = "return location.href === 'about:blank'"


def come_true(page: Page, script: str) -> None:
    """Wait until the function body ``script`` returns true in ``page``."""
    for _ in range(150):
        if page.run(script):
            return
        time.sleep(0.1)
    raise AssertionError(f"没有等到：{script}")


def do(page: Page, script: str) -> object:
    """Run a function body that has HANDS and may wait."""
    return page.run(f"return (async () => {{ {HANDS} {script} }})()")


def use_every_tool(page: Page, address: str) -> None:
    """Use all ten tools, one after the other in one window; nothing may be asked of the server meanwhile."""
    for step in STEPS:
        page.open(f"{address}tools/{step.tool}/")
        come_true(page, READY)
        before = page.run(ASKED)
        said = str(do(page, step.act))
        assert not [part for part in step.holds if part not in said], f"{step.tool}：{said}"
        assert do(page, FITS) == [], step.tool
        assert step.tool == "download" or page.run(ASKED) == before, step.tool


def keep_wipe_and_leave(page: Page, address: str) -> None:
    """保存在本机, 清空 and 快速离开, after the deadline was used."""
    page.open(f"{address}tools/deadline/")
    come_true(page, READY)
    said = str(do(page, KEEP))
    assert said.startswith("true｜") and "存好了" in said and "删掉" in said, said
    do(page, CLEAR)
    come_true(page, CLEARED)
    come_true(page, READY)
    do(page, "press('快速离开')")
    come_true(page, GONE)
