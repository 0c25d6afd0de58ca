"""What the worker knows before it fetches anything of the index: words, intents, fixed answers; and how words sound."""

from __future__ import annotations

import re
from collections import defaultdict

from scripts.pages import Page
from scripts.registers import Registers
from scripts.registers.model import Pin
from scripts.registers.senses import read_senses
from scripts.search.despair import Cries
from scripts.search.extract import Doc
from scripts.search.tokens import is_han, normalise
from scripts.search.weights import Weights
from scripts.search.words import Words, any_of, phrases

GAP = 12  # characters that “…” in a pin stands for at most
OFFICIAL = re.compile(r"^(全国统一|公安|医疗)")  # left out on a button: 急救 120
FALLBACK = ("start/what-now/", "faq/")  # shown when nothing is found: the triage page, the list of all questions
# What stands in the panel before anything is typed: readers' words for an intent, whose main page opens.
ASKED_MOST = (
    ("会坐牢吗", "jail-criminal"),
    ("会上征信吗", "credit-report-when"),
    ("会打给我家里人吗", "contacts-harassed"),
    ("能晚点还吗", "extension"),
    ("还不上，怎么协商", "negotiate-how"),
    ("收到法院短信，真的吗", "court-notice-real"),
)
WAYS = (
    ("短信", "sms-real-or-fake"),
    ("电话", "collection-timeline"),
    ("法院", "court-hearing"),
    ("没钱", "cannot-repay"),
    ("家人", "family-liability"),
)
# Words that people write by the first letters of their pinyin; initials of one letter are never read.
INITIALLED = (
    "花呗",
    "借呗",
    "逾期",
    "征信",
    "催收",
    "起诉",
    "协商",
    "还款",
    "分期",
    "利息",
    "支付宝",
    "法院",
    "传票",
    "上门",
    "坐牢",
    "停息挂账",
    "律师函",
    "通讯录",
    "最低还款",
    "延期",
    "减免",
    "失信",
    "仲裁",
    "调解",
    "还不上",
    "怎么办",
    "信用卡",
    "网贷",
    "老赖",
    "执行",
)


def make_tables(docs: list[Doc], words: Words, weights: Weights | None, claims: dict[str, Page]) -> dict:
    """The table file as plain data: it is fetched when the reader opens the search."""
    grouped = words.same.keys() | set(words.same.values())  # of two to six characters, they are worth 1 unless said
    values = {
        str(value): [word for word, has in words.worth.items() if has == value and (has != 1 or word not in grouped)]
        for value in sorted(set(words.worth.values()))
    }
    return {
        "same": words.same,
        "wrong": words.wrong,
        "worth": values,
        "variants": variants(site_characters(docs)),
        "initials": {initials(word): word for word in reversed(INITIALLED)},
        "intents": weights.packed(docs, claims) if weights else None,
    }


def make_sounds(registers: Registers) -> dict:
    """How our words sound: fetched only when Latin letters or words that the site does not have come."""
    known = sorted(
        {
            word
            for term in registers.terms.values()
            for word in phrases(term.word, *term.synonyms)
            if 2 <= len(word) <= 6 and all(map(is_han, word))
        }
    )
    readings = {word: syllables(word) for word in known}
    return {
        "readings": {word: " ".join(sounds) for word, sounds in readings.items()},
        "sounds": sounds_of({sound for sounds in readings.values() for sound in sounds}),
    }


def make_fixed(
    docs: list[Doc], registers: Registers, claims: dict[str, Page], cries: Cries | None
) -> tuple[dict, list[str]]:
    """What is answered without any file: pins, the ways on, the doors of the empty panel. The second are warnings about
    pins that point nowhere."""
    by_key = {doc.key: doc for doc in docs}
    pins, warnings = [], []
    for pin in registers.pins.values():
        page, _, anchor = pin.page.partition("#")
        doc = by_key.get(key_of(page))
        if doc is None:
            warnings.append(f"data/pins.yml：{pin.id} 指向的页面不在网站里：{page}")
            continue
        calls = [[OFFICIAL.sub("", registers.phones[number].owner), number] for number in pin.calls]
        pins.append(
            {
                **patterns(pin, registers),
                "learned": cries.packed() if cries and pin.wording else None,
                "calls": calls,
                **card(doc, anchor),
            }
        )
    fallback = [card(by_key[key]) for key in FALLBACK if key in by_key]
    doors = {"asked": doors_to(ASKED_MOST, by_key, claims), "ways": doors_to(WAYS, by_key, claims)}
    return {"pins": pins, "fallback": fallback, "doors": doors}, warnings


def patterns(pin: Pin, registers: Registers) -> dict[str, str]:
    """``says`` and ``but`` of a pin as regular expressions for pins.js, over text that is ``plain``."""
    found = {"says": pin.words, "but": pin.but}
    said = {key: [any_of(map(plain, words)).replace("…", f".{{0,{GAP}}}")] for key, words in found.items() if words}
    if pin.wording:
        senses = read_senses(getattr(registers, pin.wording))
        said = {key: [*said.get(key, ()), getattr(senses, key)] for key in found}
    return {key: "|".join(said.get(key, ("(?!)",))) for key in found}


def doors_to(wanted: tuple[tuple[str, str], ...], by_key: dict[str, Doc], claims: dict[str, Page]) -> list[dict]:
    """The main page of each intent under the words that readers use."""
    mains = {intent: key for key, page in claims.items() for intent in page.meta.get("main_for") or ()}
    return [
        {"url": by_key[mains[intent]].url, "title": title} for title, intent in wanted if mains.get(intent) in by_key
    ]


def plain(text: str) -> str:
    """Letters, digits, Han and the sign for a gap alone: what pins are compared in."""
    return re.sub(
        r"[^0-9a-z\u3400-\u4dbf\u4e00-\u9fff\u3007…]", "", normalise(text.replace("…", "\x00")).replace("\x00", "…")
    )


def key_of(rel: str) -> str:
    """``start/crisis.md`` is the page at ``start/crisis/``."""
    return re.sub(r"(^|/)index/$", r"\1", re.sub(r"\.md$", "/", rel))


def card(doc: Doc, anchor: str = "") -> dict:
    """What a result shows, for pages that must be there before anything is fetched."""
    return {
        "url": doc.url + (f"#{anchor}" if anchor else ""),
        "title": doc.title,
        "summary": doc.summary,
        "kind": doc.kind,
        "crumb": list(doc.crumb),
    }


def initials(word: str) -> str:
    return "".join(sound[0] for sound in syllables(word))


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
    """Sounds that many speakers do not tell apart: zh/z, ch/c, sh/s, -ng/-n. The same rule stands in sounds.js."""
    return re.sub(r"^([zcs])h", r"\1", re.sub(r"ng$", "n", syllable))


def site_characters(docs: list[Doc]) -> set[str]:
    """Every character that the site shows."""
    used: set[str] = set()
    for doc in docs:
        used.update(doc.title, doc.summary, *doc.asked)
        for section in doc.sections:
            used.update(section.heading, section.text)
    return used


def variants(used: set[str]) -> str:
    """Traditional characters and their simplified form in pairs (``还還後后``), where the site uses the latter."""
    from opencc import OpenCC

    simplify = OpenCC("t2s").convert
    pairs = ((char, simplify(char)) for char in map(chr, range(0x4E00, 0xA000)) if char not in used)
    return "".join(char + simple for char, simple in pairs if simple != char and simple in used)
