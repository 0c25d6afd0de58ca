"""Markdown blocks: the body cut into units, the smallest pieces that carry a statement and its citations.

A unit is a heading, the title of a box, a paragraph, a list item, a table row, a term or definition. Lines are scanned
once; comments and closed <pre>, <script> … make no units. Understood: ATX headings, lists, pipe tables, definition
lists, block quotes, HTML blocks and ``/// name | title`` boxes, in any nesting. Fences, indented code, references and
underlined headings are read as the text that readers see, and noted in ``Layout.odd``.
"""

from __future__ import annotations

import re

from scripts.text.layout import Block, Box, Layout, cells

_FENCE = re.compile(r"(`{3,}|~{3,})")
_BOX = re.compile(r"(/{3,})[ \t]*(?:([A-Za-z][\w-]*)[ \t]*(?:\|[ \t]*(.*?))?)?[ \t]*$")
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_HEADING_ID = re.compile(r"\{:?[^{}]*?#([^\s{}]+)[^{}]*\}[ \t]*$")
_ITEM = re.compile(r"([-*+]|\d{1,9}[.)])([ \t]+|$)")
_TASK = re.compile(r"\[[ xX]\][ \t]+")
_DEFINITION = re.compile(r":[ \t]+")
_DELIMITER = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_RULE = re.compile(r"([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_LABEL = re.compile(r"(?:\*?\[[^\[\]]*\]):")
_REF = re.compile(r"\[([^\[\]^][^\[\]]*)\]:[ \t]*(<[^<>\s]*>|[^\s<>]+)[ \t]*(?:\"[^\"]*\"|'[^']*'|\([^()]*\))?[ \t]*$")
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*$")
_FOREIGN = re.compile(r"(?:!!!|\?\?\?\+?|===)[ \t]")
_RAW = re.compile(r"<(script|style|pre|textarea)\b", re.I)
_HTML = re.compile(r"</?[A-Za-z][^<>]*>?")
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_ODD = (("`~", _FENCE, "fence"), ("=-", _UNDERLINE, "underline"), ("!?=", _FOREIGN, "foreign"), ("[*", _LABEL, "label"))


def lay_out(text: str, start: int) -> Layout:
    """Cut ``text[start:]`` into blocks."""
    return _Scanner(text, start).run()


class _Scanner:
    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.lines: list[tuple[int, int]] = []  # file ranges without line ends
        at = start
        for line in text[start:].split("\n"):
            self.lines.append((at, at + len(line.rstrip("\r"))))
            at += len(line) + 1
        self.out = Layout()
        self.stack: list[int] = []  # open boxes
        self.items: list[tuple[int, int]] = []  # open list items: (indent, scope)
        self.open: Block | None = None  # takes further lines
        self.scopes = self.groups = 0
        self.blank = True  # was the line before blank?
        self.unclosed: set[str] = set()  # closing tags that do not come any more

    def run(self) -> Layout:
        i = 0
        while i < len(self.lines):
            i = self.line(i)
        return self.out

    def scope(self) -> int:
        self.scopes += 1
        return self.scopes

    def add(self, kind: str, pieces: list[tuple[int, int]], scope: int = 0, **more) -> Block:
        block = Block(kind, pieces, scope or self.scope(), tuple(self.stack), **more)
        self.out.blocks.append(block)
        return block

    def close(self) -> None:
        self.open = None

    # -- one line ---------------------------------------------------------------------------------------------

    def line(self, i: int) -> int:
        start, end = self.lines[i]
        line = self.text[start:end]
        if not line.strip():
            self.blank = True
            self.close()
            return i + 1
        if quote := _QUOTE.match(line):
            start += quote.end()
            line = line[quote.end() :]
        bare = line.lstrip(" \t")
        indent = len(line[: len(line) - len(bare)].expandtabs(4))
        at = start + len(line) - len(bare)
        step = self.special(i, bare, at, end, indent)
        if step == 0:
            self.words(i, bare, at, end, indent)
            step = self.rows(i)
        self.blank = False
        return i + step

    def special(self, i: int, bare: str, at: int, end: int, indent: int) -> int:
        """Lines that are not running text; returns how many lines were used, 0 when this is not one of them."""
        first = bare[:1]
        for signs, pattern, name in _ODD:
            if first in signs and pattern.match(bare) and (name != "underline" or (self.open and not self.blank)):
                self.out.odd.append((at, name))
        if first == "/" and (box := _BOX.match(bare)):
            return self.box(i, box, at)
        if first == "<":
            if bare.startswith("<!--"):
                return self.comment(i, at)
            if raw := _RAW.match(bare):
                self.out.odd.append((at, "raw"))
                if used := self.raw(i, f"</{raw.group(1).lower()}"):
                    self.close()
                    return used
        if self.blank and indent >= 4 and not self.items and not self.after_definition():
            self.out.odd.append((at, "indent"))
        if first == "#" and (heading := _HEADING.match(bare)):
            self.items.clear()
            self.close()
            self.blank = True
            found = _HEADING_ID.search(bare)
            piece = (at + heading.start(2), at + heading.end(2))
            self.add("heading", [piece], level=len(heading.group(1)), id=found.group(1) if found else "")
            return 1
        if first in "-*_" and _RULE.match(bare):
            self.close()
            return 1
        if first == "[" and (ref := _REF.match(bare)):
            self.out.refs[ref.group(1).lower()] = ref.group(2).strip("<>")
            return 1
        return 0

    def raw(self, i: int, close: str) -> int:
        """Lines up to and with the one that holds the closing tag; 0 when there is none: then it is text."""
        if close in self.unclosed:
            return 0
        for j in range(i, len(self.lines)):
            start, end = self.lines[j]
            if close in self.text[start:end].lower():
                return j - i + 1
        self.unclosed.add(close)
        return 0

    def comment(self, i: int, at: int) -> int:
        end = self.text.find("-->", at)
        if end < 0:
            return 0
        j = i
        while self.lines[j][1] < end + 3:
            j += 1
        if self.text[end + 3 : self.lines[j][1]].strip():
            return 0  # text follows: an inline comment
        self.close()
        self.out.comments.append((at, end + 3, tuple(self.stack)))
        return j - i + 1

    def box(self, i: int, match: re.Match, at: int) -> int:
        self.close()
        self.items.clear()
        self.blank = True
        slashes, name = len(match.group(1)), match.group(2)
        boxes = self.out.boxes
        if not name:
            depth = next((k for k, index in enumerate(self.stack) if boxes[index].slashes == slashes), None)
            if depth is not None:
                boxes[self.stack[depth]].closed = True
                for index in self.stack[depth:]:
                    boxes[index].end = at + slashes
                del self.stack[depth:]
            return 1
        title = match.group(3) or ""
        boxes.append(Box(name, title, at, len(self.text), slashes))
        self.stack.append(len(boxes) - 1)
        if title and name != "html":
            self.add("box", [(at + match.start(3), at + match.end(3))])
        return 1 + self.options(i + 1)

    def options(self, i: int) -> int:
        """Lines of options right under the opening of a box, indented by four."""
        n = 0
        while i + n < len(self.lines) and re.match(r" {4,}[\w-]+:", self.text[slice(*self.lines[i + n])]):
            n += 1
        return n

    def after_definition(self) -> bool:
        return bool(self.out.blocks) and self.out.blocks[-1].kind == "definition"

    # -- running text -----------------------------------------------------------------------------------------

    def words(self, i: int, bare: str, at: int, end: int, indent: int) -> None:
        if item := _ITEM.match(bare):
            return self.item(bare, at, end, indent, item)
        if (definition := _DEFINITION.match(bare)) and self.out.blocks:
            return self.definition(at + definition.end(), end)
        if self.open and not self.blank:
            self.open.pieces.append((at, end))
            return None
        while self.items and self.blank and indent <= self.items[-1][0]:
            self.items.pop()
        if self.items:
            self.open = self.add("item", [(at, end)], self.items[-1][1], level=len(self.items), group=self.groups)
        elif self.after_definition() and indent:
            last = self.out.blocks[-1]
            self.open = self.add("definition", [(at, end)], last.scope, group=last.group)
        else:
            self.open = self.add("html" if _HTML.match(bare) else "paragraph", [(at, end)])
        return None

    def item(self, bare: str, at: int, end: int, indent: int, match: re.Match) -> None:
        if not self.items:
            self.groups += 1
        while self.items and indent <= self.items[-1][0]:
            self.items.pop()
        task = _TASK.match(bare, match.end())
        begin = at + (task.end() if task else match.end())
        self.items.append((indent, self.scope()))
        self.open = self.add("item", [(begin, end)], self.items[-1][1], level=len(self.items), group=self.groups)

    def definition(self, begin: int, end: int) -> None:
        last = self.out.blocks[-1]
        if last.kind == "paragraph" and not self.blank:
            last.kind = "term"
            before = self.out.blocks[-2] if len(self.out.blocks) > 1 else None
            if before is not None and before.kind == "definition" and before.boxes == last.boxes:
                last.group = before.group
                if any("script" in self.out.boxes[index].title for index in self.stack):
                    last.scope = before.scope  # what they say, what you say and why stand or fall together
            else:
                self.groups += 1
                last.group = self.groups
        goes_on = last.kind in ("term", "definition")
        self.open = self.add("definition", [(begin, end)], last.scope if goes_on else 0, group=last.group)

    # -- tables -----------------------------------------------------------------------------------------------

    def rows(self, i: int) -> int:
        """If the line just read is the head of a table, turn it and the lines below into rows."""
        head = self.open
        if not head or len(head.pieces) != 1 or i + 1 >= len(self.lines) or "|" not in self.text[slice(*self.lines[i])]:
            return 1
        delimiter = self.text[slice(*self.lines[i + 1])].strip()
        if "-" not in delimiter or "|" not in delimiter or not _DELIMITER.match(delimiter):
            return 1
        self.groups += 1
        head.kind, head.pieces, head.group = "header", cells(self.text, *head.pieces[0]), self.groups
        j = i + 2
        while j < len(self.lines) and "|" in (line := self.text[slice(*self.lines[j])]) and line.strip():
            if line.lstrip().startswith("///"):
                break
            if pieces := cells(self.text, *self.lines[j]):
                self.add("row", pieces, group=self.groups)
            j += 1
        self.close()
        return j - i
