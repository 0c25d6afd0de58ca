"""docs/tools/triage.md and docs/tools/triage.svg from data/triage.yml: the questions as text, as a card, as a drawing.

The wizard in the browser walks the same data (overrides/assets/tools/triage.js).
"""

from __future__ import annotations

from xml.sax.saxutils import escape

from scripts.generate.cite import citation
from scripts.generate.snippets import page, scalar, to
from scripts.registers.model import Registers

REL = "tools/triage.md"
_WIDTH, _ROW, _TOP = 680, 30, 50


def pages(tree: dict, registers: Registers) -> dict[str, str]:
    """The page; nothing when there is no such data."""
    if not tree:
        return {}
    facts = list(dict.fromkeys(end["fact"] for end in tree["ends"]))
    meta = {
        "for": scalar(tree["for"]),
        "sources": f"[{', '.join(facts)}]",
        "related": f"[{', '.join(tree['related'])}]",
        "reviewed": f'"{tree["reviewed"]}"',
        "review_every": tree["review_every"],
    }
    parts = [
        "/// html | div#triage.tool\n///",
        "## 照着文字走 {#text}",
        f"从上往下答，停在第一个有去处的回答。[从第1问开始](#{tree['start']})。",
        *_questions(tree),
        "## 结果 {#ends}",
        *[_end(end, registers) for end in tree["ends"]],
        "## 一张图看完 {#drawing}",
        "![从安全、法院到钱，每个回答去哪里；上面的文字都写了](triage.svg)",
        "## 也有人这样问 {#also-asked}",
        "\n".join(f"- {asked}" for asked in tree["asked"]),
    ]
    return {REL: page(tree["title"], tree["summary"], parts, kind="tool", **meta)}


def _numbers(tree: dict) -> dict[str, int]:
    """The id of each question with its number, from 1."""
    return {question["id"]: at for at, question in enumerate(tree["questions"], 1)}


def _goes(tree: dict) -> dict[str, str]:
    """What stands where an answer goes, by the id of the question or end."""
    asked = {name: f"看第{at}问" for name, at in _numbers(tree).items()}
    return {end["id"]: end["title"] for end in tree["ends"]} | asked


def _questions(tree: dict) -> list[str]:
    number, goes = _numbers(tree), _goes(tree)
    found = []
    for question in tree["questions"]:
        rows = [f"- **{answer['say']}**：[{goes[answer['go']]}](#{answer['go']})" for answer in question["answers"]]
        heading = f"### {number[question['id']]}. {question['ask']} {{#{question['id']}}}"
        found += [heading, question["hint"], "\n".join(rows)]
    return found


def _end(end: dict, registers: Registers) -> str:
    return (
        f"### {end['title']} {{#{end['id']}}}\n\n{end['say'][:-1]}（{citation(end['fact'], REL, registers)}）。\n\n"
        f"今天只做这一件：{end['do']}接着看[{_name(end['page'])}]({to(end['page'], REL)})。"
    )


def _name(path: str) -> str:
    return {
        "tools/deadline.md": "最后一天是哪天",
        "tools/budget.md": "收支表",
        "tools/letter.md": "写信",
        "tools/plan.md": "还款计划",
    }.get(path, "这一件怎么做")


def drawing(tree: dict) -> str:
    """One column of questions, the answers beside them, each with an arrow to where it goes. Text is text."""
    number, goes = _numbers(tree), _goes(tree)
    y, last, shapes = _TOP, _TOP, []
    for question in tree["questions"]:
        last = y
        shapes.append(_text(44, y, f"{number[question['id']]}. {question['ask']}", weight=600))
        shapes.append(f'<circle cx="24" cy="{y - 5}" r="6" fill="#0b5a4e"/>')
        for answer in question["answers"]:
            y += _ROW
            shapes.append(_text(64, y, answer["say"]))
            shapes.append(f'<path d="M330 {y - 5}H376m-6-4l6 4-6 4" fill="none" stroke="#85908b"/>')
            look = {"fill": "#4a5652"} if answer["go"] in number else {"weight": 600, "fill": "#0b5a4e"}
            shapes.append(_text(388, y, goes[answer["go"]], **look))
        y += _ROW + 18
    line = f'<path d="M24 {_TOP - 5}V{last - 5}" stroke="#0b5a4e" stroke-width="2"/>'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {y}"'
            ' font-family="sans-serif" font-size="16">',
            f"<title>{escape(tree['title'])}</title>",
            f'<rect width="{_WIDTH}" height="{y}" fill="#fbfaf7"/>',
            line,
            *shapes,
            "</svg>",
            "",
        ]
    )


def _text(x: int, y: int, text: str, weight: int = 400, fill: str = "#1d2523") -> str:
    return f'<text x="{x}" y="{y}" font-weight="{weight}" fill="{fill}">{escape(text)}</text>'
