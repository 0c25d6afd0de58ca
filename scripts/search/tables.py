"""What the search knows about words: synonyms, misspellings, how words sound, traditional forms, fixed answers."""
from __future__ import annotations

import re
from collections import defaultdict

from scripts.registers import Registers
from scripts.search.extract import Doc
from scripts.search.tokens import is_han, normalise

FALLBACK = ("start/what-now/", "faq/")  # shown when nothing is found: the triage page, the list of all questions
# Words that do not tell questions apart: what was borrowed and from whom, and 怎么办. A question about 借呗 is answered
# by the page on its subject, not by the one page that happens to name it. Their synonyms count as they do.
COMMON = ("花呗", "借呗", "信用购", "信用卡", "网贷", "网商贷", "支付宝", "蚂蚁", "微粒贷", "白条", "银行", "平台",
          "怎么办")


def make_tables(docs: list[Doc], registers: Registers) -> tuple[dict, list[str]]:
    """The table file as plain data, and warnings about pins that point nowhere."""
    by_key = {doc.key: doc for doc in docs}
    groups = [group for term in registers.terms.values() if len(group := phrases(term.word, *term.synonyms)) > 1]
    rewrites = {wrong: normalise(term.word) for term in registers.terms.values()
                for wrong in phrases(*term.misspellings)}
    words = sorted({word for term in registers.terms.values() for word in phrases(term.word, *term.synonyms)
                    if 2 <= len(word) <= 6 and all(map(is_han, word))})
    readings = {word: syllables(word) for word in words}
    pins, warnings = [], []
    for pin in registers.pins.values():
        page, _, anchor = pin.page.partition("#")
        doc = by_key.get(key_of(page))
        if doc is None:
            warnings.append(f"data/pins.yml：{pin.id} 指向的页面不在网站里：{page}")
            continue
        pins.append({"words": [plain(word) for word in pin.words], "page": card(doc, anchor)})
    tables = {
        "common": sorted({*COMMON, *(word for group in groups if set(group) & set(COMMON) for word in group)}),
        "groups": groups, "rewrites": rewrites,
        "readings": {word: " ".join(sounds) for word, sounds in readings.items()},
        "sounds": sounds_of({sound for sounds in readings.values() for sound in sounds}),
        "variants": variants(site_characters(docs)),
        "pins": pins, "fallback": [card(by_key[key]) for key in FALLBACK if key in by_key],
    }
    return tables, warnings


def phrases(*words: str) -> list[str]:
    """Normalised, two characters at least, each once."""
    return [word for word in dict.fromkeys(map(normalise, words)) if len(word) > 1]


def plain(text: str) -> str:
    """Letters, digits and Han alone: what pins are compared in."""
    return re.sub(r"[^0-9a-z\u3400-\u4dbf\u4e00-\u9fff\u3007]", "", normalise(text))


def key_of(rel: str) -> str:
    """``start/crisis.md`` is the page at ``start/crisis/``."""
    return re.sub(r"(^|/)index/$", r"\1", re.sub(r"\.md$", "/", rel))


def card(doc: Doc, anchor: str = "") -> dict:
    """What a result shows, for pages that must be there before anything is fetched."""
    return {"url": doc.url + (f"#{anchor}" if anchor else ""), "title": doc.title, "summary": doc.summary}


def syllables(word: str) -> list[str]:
    """One for each character; 还 is huan in all our words (还款), where dictionaries say hai."""
    from pypinyin import lazy_pinyin
    return ["huan" if char == "还" else sound for char, sound in zip(word, lazy_pinyin(word), strict=True)]


def sounds_of(wanted: set[str]) -> dict[str, str]:
    """Common characters (GB 2312 level 1) for each wanted syllable; near sounds (zh/z, eng/en) count as the same."""
    from pypinyin import Style, pinyin
    near = {blur(sound) for sound in wanted}
    found: dict[str, str] = defaultdict(str)
    for high in range(0xB0, 0xD8):
        for low in range(0xA1, 0xFF):
            try:
                char = bytes((high, low)).decode("gb2312")
            except UnicodeDecodeError:
                continue
            for sound in dict.fromkeys(map(blur, pinyin(char, style=Style.NORMAL, heteronym=True)[0][:2])):
                if sound in near:
                    found[sound] += char
    return dict(sorted(found.items()))


def blur(syllable: str) -> str:
    """Sounds that many speakers do not tell apart: zh/z, ch/c, sh/s, -ng/-n. The same rule stands in expand.js."""
    return re.sub(r"^([zcs])h", r"\1", re.sub(r"ng$", "n", syllable))


def site_characters(docs: list[Doc]) -> set[str]:
    return {char for doc in docs for text in (doc.title, doc.summary, *doc.asked, *(
        part for section in doc.sections for part in (section.heading, section.text))) for char in text}


def variants(used: set[str]) -> str:
    """Traditional characters and their simplified form in pairs (``還还後后``), where the site uses the latter."""
    from opencc import OpenCC
    simplify = OpenCC("t2s").convert
    pairs = ((char, simplify(char)) for char in map(chr, range(0x4E00, 0xA000)) if char not in used)
    return "".join(char + simple for char, simple in pairs if simple != char and simple in used)
