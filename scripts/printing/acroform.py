"""Lay a form over a PDF of Typst: text fields and boxes to tick where the template reported them.

PDF/UA-1 (ISO 14289-1, 7.18.4): every widget stands in a ``Form`` element of the structure tree and has a name for
screen readers (TU). The field font is the predefined Adobe-GB1 font STSong-Light, which viewers bring themselves, so
that what is typed in Chinese shows without 10 MB of embedded font.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

MULTILINE = 1 << 12  # field flags, ISO 32000-1 table 228
PRINT = 1 << 2  # annotation flag, table 165
SIZE = 12  # points of the text in a line


def fillable(pdf: bytes, fields: Iterable[dict]) -> bytes:
    """``pdf`` with a field for each of ``fields``: {kind: text|tick, name, lines, page (from 1), x, y, w, h in points
    from the top left of the page}; packed tighter than Typst does. The same input gives the same bytes."""
    found = [one for one in fields if one["w"] > 4]
    with Pdf.open(io.BytesIO(pdf)) as document:
        if found:
            _lay(document, found)
        out = io.BytesIO()
        document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _lay(document: Pdf, fields: list[dict]) -> None:
    tree = document.Root.StructTreeRoot
    top = tree.K[0] if isinstance(tree.K, Array) else tree.K
    next_key = int(tree.get("/ParentTreeNextKey", 0)) or _largest_key(tree.ParentTree) + 1
    widgets = Array()
    numbers: list = []
    seen: Counter[str] = Counter()
    for at, one in enumerate(fields):
        page = document.pages[one["page"] - 1]
        widget = document.make_indirect(_widget(document, page, one, _name(one, seen)))
        widget.StructParent = next_key + at
        form = document.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Form, P=top, Pg=page.obj))
        form.K = Dictionary(Type=Name.OBJR, Obj=widget, Pg=page.obj)
        top.K = _appended(top.get("/K"), form)
        numbers.extend([next_key + at, form])
        page.obj.Annots = _appended(page.obj.get("/Annots"), widget)
        page.obj.Tabs = Name.S
        widgets.append(widget)
    branch = document.make_indirect(
        Dictionary(Limits=Array([next_key, next_key + len(fields) - 1]), Nums=Array(numbers))
    )
    tree.ParentTree = document.make_indirect(_joined(document, tree.ParentTree, branch, next_key))
    tree.ParentTreeNextKey = next_key + len(fields)
    font = document.make_indirect(_song(document))
    document.Root.AcroForm = Dictionary(
        Fields=widgets,
        NeedAppearances=True,
        DA=String(f"/Song {SIZE} Tf 0 g"),
        DR=Dictionary(Font=Dictionary(Song=font)),
    )


def _widget(document: Pdf, page: pikepdf.Page, one: dict, name: str) -> Dictionary:
    height = float(page.mediabox[3])
    low = height - one["y"] - one["h"]
    box = Array([round(number, 2) for number in (one["x"], low, one["x"] + one["w"], height - one["y"])])
    widget = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        Rect=box,
        F=PRINT,
        T=String(name),
        TU=String(one["name"] or "填写"),
        P=page.obj,
    )
    if one["kind"] == "tick":
        widget.update(
            Dictionary(
                FT=Name.Btn,
                V=Name.Off,
                AS=Name.Off,
                MK=Dictionary(CA=String("4")),
                DA=String("/ZaDb 0 Tf 0 g"),
                AP=Dictionary(N=_states(document, one)),
            )
        )
    else:
        lines = int(one["lines"])
        widget.update(
            Dictionary(FT=Name.Tx, V=String(""), DA=String(f"/Song {SIZE} Tf 0 g"), Ff=MULTILINE if lines > 1 else 0)
        )
    return widget


def _states(document: Pdf, one: dict) -> Dictionary:
    """How the box looks ticked (two strokes) and not ticked (nothing: the page itself draws the frame)."""
    width, height = one["w"], one["h"]
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
        Encoding=Name("/UniGB-UCS2-H"),
        DescendantFonts=Array([document.make_indirect(below)]),
    )


def _name(one: dict, seen: Counter[str]) -> str:
    """A field's name: the words beside it, with a number when they come again; a full stop would make a hierarchy."""
    words = (one["name"] or "填写").replace(".", "．")[:40]
    seen[words] += 1
    return words if seen[words] == 1 else f"{words} {seen[words]}"


def _appended(value: pikepdf.Object | None, item: pikepdf.Object) -> Array:
    kept: list = [] if value is None else list(value) if isinstance(value, Array) else [value]
    return Array([*kept, item])


def _largest_key(node: pikepdf.Object) -> int:
    """The largest key of a number tree."""
    if "/Nums" in node:
        return max([int(key) for key in list(node.Nums)[::2]], default=-1)
    return max([_largest_key(kid) for kid in node.get("/Kids", [])], default=-1)


def _joined(document: Pdf, old: pikepdf.Object, branch: pikepdf.Object, next_key: int) -> Dictionary:
    """The number tree ``old`` with one more branch."""
    if "/Kids" in old:
        return Dictionary(Kids=Array([*old.Kids, branch]))
    first = document.make_indirect(Dictionary(Limits=Array([0, next_key - 1]), Nums=old.Nums))
    return Dictionary(Kids=Array([first, branch]))
