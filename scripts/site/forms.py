"""Turn the blanks and check boxes of a built guide page into a form to fill in.

Plain Markdown carries the form, so that a guide reads well as text too:

====================================================  ====================================================
in the Markdown                                       on the page and on paper
====================================================  ====================================================
``每月能还________元``                                a gap in a sentence; more underscores, a longer gap
``- 公司全名：________``                              a line of a form: the name, then a line to the margin
``- 日期：________ 工号：________``                   two fields beside each other
``- 对方说：________ ________ ________``              blanks parted by one space: one field of three lines
``- [ ] 账单截图``                                    a box to tick
====================================================  ====================================================

A blank is four underscores or more. Between punctuation Markdown takes some of them for bold (``：____元，共____。``
comes out as nested ``strong``); those are turned back. A line of nothing but blanks is a rule (``hr``), so give every
blank a word to stand beside. The form has no address and no names: nothing is sent or stored.
A table with fields stands in a ``div.stack.filled``, which becomes cards on phones.
"""
from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from scripts.site.fields import BLANK, FIELD, UNIT, blank_field, named_field

TAIL = re.compile(rf"(?:{UNIT.pattern})?[，。；：、？！”’）]*")  # stays on the line of its gap
TOKEN = re.compile(r"""<!--.*?-->|</?[a-zA-Z][^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>""", re.S)
BLOCK = frozenset("""article aside blockquote br dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5
    h6 header hr li main nav ol p section summary table tbody td tfoot th thead tr ul""".split())
OPAQUE = frozenset("button code form math nav pre script select style svg template textarea".split())
LOOSE = re.compile(r"<li>\s*<p>((?:(?!</?(?:p|li|ol|ul)\b).)*)</p>\s*</li>", re.S)  # an item of one paragraph
TABLE = re.compile(r'(<div class="stack filled">)?(<table\b.*?</table>)', re.S)
NESTED = re.compile(r"((?:<(?:strong|em)>){2,})(.*?)((?:</(?:strong|em)>){2,})", re.S)
SOFT = "，。；：？！“”‘’（）、…— \n"  # the name of a gap does not reach back over these


@dataclass
class Place:
    """Where in the page the walk stands: what names a gap that has no words before it."""

    heading: str = ""
    columns: list[str] = field(default_factory=list)  # of the table: texts of its header cells
    cells: list[str] = field(default_factory=list)  # of the row, so far

    def name(self) -> str:
        if not self.cells:
            return self.heading or "填写"
        index = len(self.cells) - 1
        parts = [self.columns[index] if index < len(self.columns) else "", self.cells[0] if index else ""]
        return "，".join(part for part in parts if part) or self.heading or "填写"


def make_forms(html: str) -> str:
    """The page with inputs in place of blanks and boxes; everything else, byte for byte, as it was.

    Looks only inside the first ``article`` element (or at everything, when there is none). Twice equals once.
    """
    opened = re.search(r"<article\b[^>]*>", html)
    closed = html.find("</article>", opened.end()) if opened else -1
    start, end = (opened.end(), closed) if opened and closed >= 0 else (0, len(html))
    text = LOOSE.sub(_tightened, _without_false_bold(html[start:end]))
    return html[:start] + TABLE.sub(_stacked, _walk(_tokens(text))) + html[end:]


def _tightened(match: re.Match) -> str:
    """A line of the form is one whether or not its list has empty lines between the items."""
    formed = re.match(r"\[[ xX]\]|<(?:label|input)", match[1]) or BLANK.search(match[1])
    return f"<li>{match[1]}</li>" if formed else match[0]


def _stacked(match: re.Match) -> str:
    filled = 'class="blank"' in match[2] and not match[1]
    return f'<div class="stack filled">{match[2]}</div>' if filled else match[0]


def _without_false_bold(html: str) -> str:
    while (again := NESTED.sub(_unbold, html)) != html:
        html = again
    return html


def _unbold(match: re.Match) -> str:
    """Bold inside bold is nobody's writing: it is underscores that Markdown took away."""
    opened = re.findall("strong|em", match[1])
    closed = re.findall("</(?:strong|em)>", match[3])
    count = sum(2 if tag == "strong" else 1 for tag in opened)
    if count < 4 or len(closed) < len(opened):
        return match[0]
    inner = "".join(closed[:len(closed) - len(opened)])
    return "_" * count + match[2] + inner + "_" * count


def _tokens(html: str) -> list[str]:
    """Tags, comments and the text between them; elements that hold no prose are one token each."""
    found, at = [], 0
    while match := TOKEN.search(html, at):
        tag, end = _tag(match[0]), match.end()
        if tag in OPAQUE and not match[0].startswith("</"):
            closing = html.find(f"</{tag}>", end)
            end = closing + len(tag) + 3 if closing >= 0 else end
        found += [part for part in (html[at:match.start()], html[match.start():end]) if part]
        at = end
    return [*found, html[at:]] if html[at:] else found


def _tag(token: str) -> str:
    match = re.match(r"</?([a-zA-Z][a-zA-Z0-9]*)", token)
    return match[1].lower() if match else ""


def _walk(tokens: list[str]) -> str:
    """Go block by block; a line is what stands between two block tags."""
    out: list[str] = []
    line: list[str] = []
    place = Place()
    for token in [*tokens, "<br>"]:
        if _tag(token) not in BLOCK:
            line.append(token)
            continue
        opener = out[-1] if out else ""
        text = _plain(line)
        _note(place, opener, text)
        if line:
            opener, content = _line(line, opener, place)
            out[-1:] = [opener, content] if out else [content]
            line = []
        out.append(token)
    return "".join(out[:-1])


def _plain(tokens: list[str]) -> str:
    return unescape("".join(token for token in tokens if not _is_tag(token)))


def _is_tag(token: str) -> bool:
    return bool(TOKEN.match(token))


def _note(place: Place, opener: str, text: str) -> None:
    """Keep what may later name a gap: the heading above it, the names of its column and row."""
    tag, text = _tag(opener), BLANK.sub("", text).strip()
    if opener.startswith("</"):
        return
    if tag in ("h2", "h3", "h4"):
        place.heading = text.rstrip("¶").strip()
    elif tag == "thead":
        place.columns = []
    elif tag == "tr":
        place.cells = []
    elif tag == "th":
        place.columns.append(text)
    elif tag == "td":
        place.cells.append(text)


def _line(tokens: list[str], opener: str, place: Place) -> tuple[str, str]:
    """One line of text after the block tag ``opener``: the tag, perhaps with a class, and the line as a form."""
    boxed = opener.startswith(("<li", "<p"))
    tick, tokens = _take_tick(tokens) if boxed else (False, tokens)
    text = _plain(tokens)
    if tick:
        return _with_class(opener, "task-list-item"), _ticked(tokens, place)
    if not BLANK.search(text):
        return opener, "".join(tokens)
    fields = list(FIELD.finditer(text))
    whole = fields and "".join(match[0] for match in fields) == text
    if boxed and whole and not any(_tag(token) in ("a", "input", "textarea") for token in tokens):
        return _with_class(opener, "field-row"), "".join(named_field(match) for match in fields)
    return opener, _gaps(tokens, place)


def _with_class(opener: str, name: str) -> str:
    if not opener.startswith("<li") or name in opener:
        return opener if not opener.startswith("<p>") else f'<p class="{name}">'
    return f'<li class="{name}">' if opener == "<li>" else opener.replace('class="', f'class="{name} ', 1)


def _take_tick(tokens: list[str]) -> tuple[bool, list[str]]:
    """Was there a box to tick at the head of the line? Then without it and its wrapping."""
    text = "".join(tokens)
    if 'class="tick"' in text:
        return False, tokens
    match = re.match(r'\s*(?:<label class="task-list-control">)?\s*(?:<input\b[^>]*type="checkbox"[^>]*>|\[[ xX]\])\s*'
                     r'(?:<span class="task-list-indicator">\s*</span>)?\s*(?:</label>)?\s*', text)
    return (True, _tokens(text[match.end():])) if match else (False, tokens)


def _ticked(tokens: list[str], place: Place) -> str:
    """A box with its words. The label ends before a link or a gap, which are things to press themselves."""
    depth, cut = 0, len(tokens)
    for index, token in enumerate(tokens):
        if _is_tag(token):
            if depth == 0:
                start = index
            depth += -1 if token.startswith("</") else 0 if token.endswith("/>") else 1
            stop = _tag(token) in ("a", "input", "textarea")
        else:
            start = index if depth == 0 else start
            stop = bool(BLANK.search(token))
        if stop:
            cut = start
            break
    head, rest = "".join(tokens[:cut]), tokens[cut:]
    if rest and not _is_tag(rest[0]):  # the words before the gap belong to the label
        gap = BLANK.search(rest[0])
        words = rest[0][:gap.start()] if gap else rest[0]
        head, rest = head + words, [rest[0][len(words):], *rest[1:]]
    body = head.rstrip("（ \n")
    name = "" if _plain(_tokens(body)).strip() else ' aria-label="打勾"'
    label = f'<label class="tick"><input type="checkbox" autocomplete="off"{name}> {body}</label>'
    return label + head[len(body):] + _gaps(rest, place, _plain([head]))


def _gaps(tokens: list[str], place: Place, before: str = "") -> str:
    """The line with an input for every gap; ``before`` is text of the line that stands ahead of ``tokens``."""
    out, name = [], ""
    for token in tokens:
        if _is_tag(token):
            out.append(token)
            continue
        at = 0
        for match in BLANK.finditer(token):
            before += unescape(token[at:match.start()])
            unit = UNIT.match(token, match.end())
            name = _name(before) or name or place.name()
            label = f"{name}（{unit[0]}）" if unit else name
            room = blank_field(match[0], label, unit[0] if unit else "")
            out.append(token[at:match.start()])
            before, at = "", match.end()
            if (tail := TAIL.match(token, at))[0] and len(match[0].split()) == 1:
                room, before, at = f'<span class="gap">{room}{tail[0]}</span>', tail[0], tail.end()
            out.append(room)
        out.append(token[at:])
        before += unescape(token[at:])
    return "".join(out)


def _name(before: str) -> str:
    """The words just ahead of a gap, back to the last punctuation; not the unit of the gap before."""
    words = before.strip(SOFT)
    unit = UNIT.match(words)
    if unit and unit.end() == len(words):
        return ""
    return re.split(f"[{re.escape(SOFT)}]", words)[-1][-12:]
