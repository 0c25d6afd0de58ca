"""Tables that stack on phones: each cell learns the name of its column, and roles keep the table a table.

Works on the text of a finished page and only inserts attributes, so every other byte stays as it was.
"""
from __future__ import annotations

from html import escape
from html.parser import HTMLParser

STACKED = {"may", "ways", "stack"}  # classes of the div around a table that stacks
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row"}


def label_page(html: str) -> str:
    """The page with ``role`` and ``data-label`` on the tables inside ``div.may``, ``div.ways`` and ``div.stack``."""
    if not any(f'class="{name}' in html or f" {name}" in html for name in STACKED):
        return html
    reader = _Tables(html)
    reader.feed(html)
    reader.close()
    for offset, text in sorted(reader.insertions, reverse=True):
        html = html[:offset] + text + html[offset:]
    return html


class _Tables(HTMLParser):
    """Collects ``insertions``: (offset just before the ``>`` of a start tag, attributes to put there)."""

    def __init__(self, html: str):
        super().__init__(convert_charrefs=True)
        self.insertions: list[tuple[int, str]] = []
        self._line_starts = [0, *(index + 1 for index, char in enumerate(html) if char == "\n")]
        self._open: list[tuple[str, bool]] = []  # (tag, is it a stacking div)
        self._labels: list[str] = []
        self._head_text: list[str] | None = None
        self._column = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = set((dict(attrs).get("class") or "").split())
        if tag not in VOID:
            self._open.append((tag, tag == "div" and bool(classes & STACKED)))
        if not any(stacking for _, stacking in self._open):
            return
        if tag == "table":
            self._labels = []
        elif tag == "tr":
            self._column = 0
        if tag in ROLES:
            self._insert(f' role="{ROLES[tag]}"')
        elif tag in ("th", "td"):
            self._cell(tag)

    def _cell(self, tag: str) -> None:
        in_head = any(name == "thead" for name, _ in self._open)
        if in_head:
            self._head_text = []
            self._insert(' role="columnheader"')
            return
        role = "rowheader" if tag == "th" or self._column == 0 else "cell"
        label = self._labels[self._column] if self._column < len(self._labels) else ""
        self._insert(f' role="{role}"' + (f' data-label="{escape(label)}"' if label else ""))
        self._column += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "th" and self._head_text is not None:
            self._labels.append("".join(self._head_text).strip())
            self._head_text = None
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == tag:
                del self._open[index:]
                break

    def handle_data(self, data: str) -> None:
        if self._head_text is not None:
            self._head_text.append(data)

    def _insert(self, text: str) -> None:
        line, column = self.getpos()
        tag = self.get_starttag_text() or ""
        end = len(tag) - (2 if tag.endswith("/>") else 1)
        self.insertions.append((self._line_starts[line - 1] + column + end, text))
