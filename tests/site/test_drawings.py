"""The drawings of papers in a real browser: no text leaves its paper, all is large and clear enough, on paper too."""

from __future__ import annotations

import pytest

from scripts.pages import walk_pages

pytestmark = pytest.mark.browser

PAGES = sorted(page.url for page in walk_pages() if '<figure class="look">' in page.body)
SMALLEST = 13.9  # px
CONTRAST = 4.5
EDGE = 4  # px between the text and the frame that holds it

# Text that leaves the frame it begins in, or meets other text; watermarks lie below all and may
OUTSIDE = """() => [...document.querySelectorAll('.look svg')].flatMap(svg => {
  const view = svg.viewBox.baseVal, wrong = [];
  const box = each => each.getBBox();
  const frames = [...svg.querySelectorAll('.page rect')].map(box);
  const texts = [...svg.querySelectorAll('text')].filter(each => !each.closest('.water'));
  const seal = svg.querySelector('.seal circle');
  for (const text of texts) {
    const b = box(text), said = text.textContent;
    if (b.x < 0 || b.y < 0 || b.x + b.width > view.width || b.y + b.height > view.height) wrong.push(`${said}：出了画`);
    const middle = b.y + b.height / 2;
    const frame = frames.find(f => b.x > f.x && middle > f.y && middle < f.y + f.height);
    if (frame && b.x + b.width > frame.x + frame.width - EDGE) wrong.push(`${said}：出了框`);
    if (seal && !text.closest('.seal')) {
      const s = box(seal);
      if (b.x + b.width > s.x && middle > s.y && middle < s.y + s.height) wrong.push(`${said}：碰到印章`);
    }
    for (const other of texts) {
      const o = box(other);
      const across = Math.min(b.x + b.width, o.x + o.width) - Math.max(b.x, o.x);
      const down = Math.min(b.y + b.height, o.y + o.height) - Math.max(b.y, o.y);
      if (other !== text && across > 1 && down > 6) wrong.push(`${said}：压着${other.textContent}`);
    }
  }
  return wrong;
})""".replace("EDGE", str(EDGE))

SIZES = """() => [...document.querySelectorAll('.look svg')].flatMap(svg => {
  const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
  return [...svg.querySelectorAll('text')].map(each => parseFloat(getComputedStyle(each).fontSize) * scale);
})"""

# Contrast of each text with what lies under it: its circle, the paper, or the page
RATIOS = """() => {
  const light = colour => {
    const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map(Number).map(part => {
      part /= 255; return part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4; });
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const page = getComputedStyle(document.documentElement).backgroundColor;
  const under = getComputedStyle(document.body).backgroundColor;
  const ground = /, 0\\)|transparent/.test(under) ? page : under;
  return [...document.querySelectorAll('.look svg')].flatMap(svg => {
    const frames = [...svg.querySelectorAll('.page rect')];
    return [...svg.querySelectorAll('text')].filter(each => !each.closest('.water')).map(text => {
      const b = text.getBBox(), mark = text.closest('.mark'), middle = b.y + b.height / 2;
      const frame = frames.find(each => {
        const f = each.getBBox();
        return b.x > f.x && middle > f.y && middle < f.y + f.height;
      });
      const under = mark ? mark.querySelector('circle') : frame;
      const below = under ? getComputedStyle(under).fill : ground;
      const [a, c] = [light(getComputedStyle(text).fill), light(below)].sort((x, y) => y - x);
      return [text.textContent, (a + .05) / (c + .05)];
    });
  });
}"""


def show(page, address: str, width: int, scheme: str = "light") -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme, media="screen")
    page.goto(address)
    page.locator(".look svg").first.wait_for()


@pytest.mark.parametrize("url", PAGES)
def test_text_stays_on_its_paper_and_can_be_read(page, site_url: str, url: str) -> None:
    for width in (320, 360, 768, 1280):
        show(page, site_url + url, width)
        assert page.evaluate(OUTSIDE) == [], width
        sizes = page.evaluate(SIZES)
        assert len(sizes) > 8 and min(sizes) >= SMALLEST, (width, min(sizes))


@pytest.mark.parametrize("url", PAGES)
def test_text_is_easy_to_see_by_day_and_night_and_on_paper(page, site_url: str, url: str) -> None:
    for scheme in ("light", "dark"):
        show(page, site_url + url, 360, scheme)
        faint = [each for each in page.evaluate(RATIOS) if each[1] < CONTRAST]
        assert not faint, (scheme, faint)
    page.emulate_media(media="print")
    faint = [each for each in page.evaluate(RATIOS) if each[1] < 7]
    assert not faint, ("print", faint)
    coloured = page.evaluate("""() => [...document.querySelectorAll('.look svg :not(g, title, desc)')].flatMap(each => {
        const style = getComputedStyle(each);
        const parts = colour => (colour.match(/\\d+/g) || [0]).slice(0, 3);
        return [style.fill, style.stroke].filter(colour => new Set(parts(colour)).size > 1);
    })""")
    assert not coloured, f"黑白打印机分不出颜色：{set(coloured)}"


def test_the_wide_page_has_the_list_beside_its_drawing(page, site_url: str) -> None:
    show(page, site_url + PAGES[0], 1280)
    look, rows = (page.locator(f".drawing > {name}").first.bounding_box() for name in (".look", "ol"))
    assert rows["x"] >= look["x"] + look["width"] and abs(rows["y"] - look["y"]) < 40
    show(page, site_url + PAGES[0], 360)
    look, rows = (page.locator(f".drawing > {name}").first.bounding_box() for name in (".look", "ol"))
    assert rows["y"] >= look["y"] + look["height"]
