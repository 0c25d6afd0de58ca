"""Cut the two fonts of the PDFs: ``.venv/bin/python -m scripts.printing.fonts``.

The source is the variable font Noto Sans SC (SIL Open Font License 1.1; its reserved name is “Source”, so a subset
may keep the name Noto). What is kept: the 6,763 characters of GB 2312, so that a writer hardly ever meets one that is
missing, the punctuation listed below, and every character used in docs/ and data/. The same pages and the same source
give the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.paths import CACHE, DATA, DOCS, ROOT
from scripts.printing.glyphs import COVERED, FONTS, MEND

WHEEL = "justmytype-intl-cjk==0.1.0"  # holds the variable font and its licence
INSIDE = "justmytype_intl_cjk/fonts/ofl/notosanssc/"
SHA256 = "a3041811a78c361b1de50f953c805e0244951c21c5bd412f7232ef0d899af0da"  # of NotoSansSC[wght].ttf
KEEP = CACHE / "fonts"
WEIGHTS = {"Regular": 400, "Bold": 700}
PUNCTUATION = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "".join(map(chr, range(0xFF01, 0xFF5F)))
    + " ·×÷−°±§≈≠≤≥¥￥—–―…‥‘’“”′″、。〃々〇〈〉《》「」『』【】〔〕〖〗〜～※№℃‰→←↑↓▶▷■□▲△◆◇○◎●★☆✓"
    + "".join(map(chr, range(0x2460, 0x2474)))
    + "".join(map(chr, range(0x2160, 0x216C)))
)


def wanted() -> set[str]:
    """Every character the fonts should hold."""
    common = {
        bytes((row, cell)).decode("gb2312")
        for row in range(0xB0, 0xF8)
        for cell in range(0xA1, 0xFF)
        if not (row == 0xD7 and cell > 0xF9)
    }
    files = [*DOCS.rglob("*.md"), *DATA.rglob("*.yml")]
    used = {char for file in files for char in file.read_text(encoding="utf-8") if char.isprintable()}
    return common | set(PUNCTUATION) | used


def source_font(given: Path | None) -> Path:
    """The variable font: the file given, the one kept from last time, or fetched from the package index."""
    font = given or KEEP / INSIDE / "NotoSansSC[wght].ttf"
    if not font.exists() and not given:
        uv = shutil.which("uv")
        install = [uv, "pip", "install", "--python", sys.executable] if uv else [sys.executable, "-m", "pip", "install"]
        print(f"取字体：{WHEEL}（30 MB）……", file=sys.stderr)
        subprocess.run([*install, "-q", "--no-deps", "--target", str(KEEP), WHEEL], check=True)
    digest = hashlib.sha256(font.read_bytes()).hexdigest()
    if digest != SHA256:
        raise ValueError(f"{font.name} 不是登记的那一版：sha256 是 {digest}")
    return font


def static(font: Path, name: str, weight: int) -> Path:
    """One weight of the variable font as a static font; kept in the cache because it takes 12 s."""
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    path = KEEP / f"{SHA256[:12]}-{name}.ttf"
    if not path.exists():
        print(f"做 {name} 这一字重，约 15 秒……", file=sys.stderr)
        variable = TTFont(font, recalcTimestamp=False)
        path.parent.mkdir(parents=True, exist_ok=True)
        # without updateFontNames both weights would call themselves Thin inside the PDF
        instancer.instantiateVariableFont(variable, {"wght": weight}, updateFontNames=True).save(path)
    return path


def cut(font: Path, chars: set[str], target: Path) -> set[str]:
    """Write the subset; returns the characters it holds."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options(
        layout_features=["kern", "ccmp", "locl", "mark", "mkmk"],
        hinting=False,
        notdef_outline=True,
        recalc_timestamp=False,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
    )
    ttf = TTFont(font, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[ord(char) for char in chars])
    cutter.subset(ttf)
    ttf.save(target)
    return {chr(code) for code in ttf.getBestCmap()}


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog=MEND, description="重做 PDF 用的两个字体")
    parser.add_argument("font", nargs="?", type=Path, help="NotoSansSC[wght].ttf；不写就从软件包索引取")
    if importlib.util.find_spec("fontTools") is None:
        print("先运行一次 python3 scripts test，它会装好开发用的软件包（fonttools）", file=sys.stderr)
        return 2
    try:
        font = source_font(parser.parse_args(argv).font)
    except (OSError, ValueError, subprocess.CalledProcessError) as error:
        print(f"字体没有做成：{error}", file=sys.stderr)
        return 2
    chars = wanted()
    for name, weight in WEIGHTS.items():
        target = FONTS / f"NotoSansSC-{name}.ttf"
        held = cut(static(font, name, weight), chars, target)
        print(f"{target.relative_to(ROOT)}：{len(held)}字，{target.stat().st_size / 1e6:.2f} MB")
    COVERED.write_text("".join(sorted(held)) + "\n", encoding="utf-8", newline="\n")
    if (licence := font.with_name("OFL.txt")).exists():
        shutil.copyfile(licence, FONTS / "OFL.txt")
    if missing := "".join(sorted(chars - held)):
        print(f"原字体里就没有的字，页面请不要用：{missing}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
