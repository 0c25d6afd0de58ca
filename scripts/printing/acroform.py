"""Turn the places that the template marked into the fields of a form: text to fill in and boxes to tick.

The template puts a link into each place, which Typst lays into the reading order beside the words that ask for it; the
link becomes the widget. PDF/UA-1 (ISO 14289-1, 7.18.4): every widget stands in a ``Form`` element of the structure tree
and has a name for screen readers (TU). The field font is the predefined Adobe-GB1 font STSong-Light, which viewers
bring themselves, so that what is typed in Chinese shows without 10 MB of embedded font. Its encoding is Identity-H:
poppler writes the numbers of the glyphs whatever the encoding says, and the other viewers find them both ways.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

MARK = "field:"  # text:2:对方说 behind it: kind, lines, words that ask for it
MULTILINE = 1 << 12  # field flags, ISO 32000-1 table 228
PRINT = 1 << 2  # annotation flag, table 165
SIZE = 12  # points of the text in a line


class Place(NamedTuple):
    """A link of the template: ``kind`` is text or tick."""

    link: pikepdf.Object
    kind: str
    lines: int
    words: str

    @property
    def size(self) -> tuple[float, float]:
        left, low, right, high = map(float, self.link.Rect)  # type: ignore[call-overload]
        return right - left, high - low


def fillable(pdf: bytes) -> bytes:
    """``pdf`` with a field in each place that the template marked; packed tighter than Typst does. The same input gives
    the same bytes."""
    with Pdf.open(io.BytesIO(pdf)) as document:
        if places := list(_places(document)):
            _lay(document, places)
        out = io.BytesIO()
        document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _places(document: Pdf) -> Iterator[Place]:
    for page in document.pages:
        for link in page.obj.get("/Annots", []):
            words = str(link.get("/Contents", ""))
            if words.startswith(MARK):
                kind, lines, asks = words.removeprefix(MARK).split(":", 2)
                link.P = page.obj
                yield Place(link, kind, int(lines), asks)


def _lay(document: Pdf, places: list[Place]) -> None:
    elements = pikepdf.NumberTree(document.Root.StructTreeRoot.ParentTree)
    seen: Counter[str] = Counter()
    for one in places:
        elements[int(one.link.StructParent)].S = Name.Form
        _to_widget(document, one, _name(one.words, seen))
    font = document.make_indirect(_song(document))
    document.Root.AcroForm = Dictionary(
        Fields=Array([one.link for one in places]),
        NeedAppearances=True,
        DA=String(f"/Song {SIZE} Tf 0 g"),
        DR=Dictionary(Font=Dictionary(Song=font, ZaDb=document.make_indirect(_ticks()))),
    )


def _to_widget(document: Pdf, one: Place, name: str) -> None:
    widget = one.link
    for key in ("/A", "/Border", "/Contents"):
        del widget[key]
    widget.update(Dictionary(Subtype=Name.Widget, F=PRINT, T=String(name), TU=String(one.words or "填写")))
    if one.kind == "tick":
        widget.update(
            Dictionary(
                FT=Name.Btn,
                V=Name.Off,
                AS=Name.Off,
                MK=Dictionary(CA=String("4")),
                DA=String("/ZaDb 0 Tf 0 g"),
                AP=Dictionary(N=_states(document, *one.size)),
            )
        )
    else:
        flags = MULTILINE if one.lines > 1 else 0
        widget.update(Dictionary(FT=Name.Tx, V=String(""), DA=String(f"/Song {SIZE} Tf 0 g"), Ff=flags))


def _states(document: Pdf, width: float, height: float) -> Dictionary:
    """How the box looks ticked (two strokes) and not ticked (nothing: the page itself draws the frame)."""
    check = (
        f"q 1.4 w {width * 0.2:.2f} {height * 0.5:.2f} m {width * 0.42:.2f} {height * 0.24:.2f} l "
        f"{width * 0.82:.2f} {height * 0.8:.2f} l S Q"
    )

    def look(content: str) -> pikepdf.Object:
        stream = document.make_stream(content.encode())
        stream.update(
            Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, round(width, 2), round(height, 2)]))
        )
        return stream

    return Dictionary(Yes=look(check), Off=look(""))


def _song(document: Pdf) -> Dictionary:
    """STSong-Light, one of the Asian fonts that PDF viewers know by name."""
    below = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType0,
        BaseFont=Name("/STSong-Light"),
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("GB1"), Supplement=4),
        FontDescriptor=document.make_indirect(
            Dictionary(
                Type=Name.FontDescriptor,
                FontName=Name("/STSong-Light"),
                Flags=6,
                Ascent=752,
                Descent=-271,
                CapHeight=737,
                StemV=58,
                ItalicAngle=0,
                FontBBox=Array([-25, -254, 1000, 880]),
            )
        ),
    )
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name("/STSong-Light"),
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([document.make_indirect(below)]),
    )


def _ticks() -> Dictionary:
    """The font of the tick, one of the fourteen that every viewer has."""
    return Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.ZapfDingbats)


def _name(words: str, seen: Counter[str]) -> str:
    """A field's name: the words beside it, with a number when they come again; a full stop would make a hierarchy."""
    name = (words or "填写").replace(".", "．")[:40]
    seen[name] += 1
    return name if seen[name] == 1 else f"{name} {seen[name]}"
