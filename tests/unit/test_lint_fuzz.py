"""A thousand hostile files, generated from a seed: one finding or a whole report each, never a traceback, and
``--fix`` leaves either the old file or a fixed one that a second run does not touch."""

from __future__ import annotations

import os
import random
import re
from pathlib import Path

import pytest

from scripts.lint import cli, main
from tests.rule_cases import page_text, registers

FILES = 1_000
GOOD = page_text(
    "# 测试页\n\n逾期 30天,先别慌。\n\n| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n\n/// danger | 危险\n打110。\n///\n"
)
PIECES = [
    "---\n",
    "---",
    "\n",
    "\r\n",
    "\r",
    "\x00",
    "\ufeff",
    "\u2028",
    "\x0c",
    "\t",
    "😀",
    "𠮷",
    "e\u0301",
    "\u202e",
    "# ",
    "## ",
    "- ",
    "> ",
    "| ",
    "|\n",
    "```\n",
    "~~~",
    "///",
    "/// myth | x\n",
    "//// html | div.a\n",
    "[",
    "](",
    "[x]: y\n",
    "[a](../../sources/law.md#x)",
    "<!--",
    "-->",
    "<!-- lint: off -->",
    "<!-- lint: off ZH001 因为 -->",
    "<a ",
    "&#x110000;",
    "&#0;",
    "“",
    "”",
    "《",
    "》第",
    "第十六条",
    "5年",
    "1～",
    "*",
    "**",
    "____",
    "{#",
    "}",
    "!include x.md",
    "{% include %}",
    "*a",
    "&a",
    "<<: *a",
    "? ",
    ": ",
    "title: ",
    "kind: ",
    "sources: [",
    "reviewed: ",
    "!!python/object:os.system ",
    "%YAML 9.9\n",
    "9" * 400,
    "[" * 200,
    "> " * 60,
    "- " * 60,
    "(" * 300,
    "一" * 300,
    "95188",
    "12356",
    "0x1F",
    ".inf",
    "2026-02-30",
]


def broken(rng: random.Random, n: int) -> bytes:
    """One hostile file; the kinds take turns, the details come from ``rng``."""
    good = GOOD.encode()
    kind = n % 10
    if kind == 0:  # cut anywhere, also inside a character or the front matter
        return good[: rng.randrange(len(good))]
    if kind == 1:  # bytes that are no UTF-8
        k = rng.randrange(len(good))
        return good[:k] + rng.randbytes(rng.randrange(1, 9)) + good[k:]
    if kind == 2:
        return GOOD.encode(rng.choice(["utf-16", "utf-16-le", "gb18030", "utf-8-sig", "utf-32", "big5"]), "replace")
    if kind == 3:
        return GOOD.replace("\n", rng.choice(["\r", "\r\n", "\n\r", "\x85", "\u2029", "\x0b"])).encode()
    if kind == 4:  # the front matter alone goes wrong
        lines = GOOD.split("\n")
        lines.insert(rng.randrange(1, 8), "".join(rng.choices(PIECES, k=rng.randrange(1, 5))))
        return "\n".join(lines).encode("utf-8", "surrogatepass")
    if kind == 5:
        return rng.choice(
            [
                b"",
                b"\n",
                b"\x00" * 500,
                b"\xef\xbb\xbf",
                b"---",
                b"---\n---\n",
                b"---\n\n---\n#",
                b"\xff" * 40,
                b"---\n" + b"a: &a [*a]\n---\n# x",
                b"---\na: &a {b: *a}\n---\n",
            ]
        )
    if kind == 6:  # nesting
        mark = rng.choice(["> ", "- ", "    ", "[", "/// a | b\n", "(", "**", "<b>", "“"])
        return (GOOD + mark * rng.randrange(50, 900)).encode()
    text = GOOD if kind == 7 else GOOD[: GOOD.index("# ")]
    for _ in range(rng.randrange(1, 25)):
        k = rng.randrange(len(text) + 1) if kind == 7 else len(text)
        text = text[:k] + rng.choice(PIECES) + text[k:]
    return text.encode("utf-8", "surrogatepass")


@pytest.fixture
def hostile(tmp_path, monkeypatch) -> Path:
    monkeypatch.setattr(cli, "load_registers", registers)
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "docs" / "faq" / "credit"
    folder.mkdir(parents=True)
    rng = random.Random(20261122)
    for n in range(FILES):
        (folder / f"n{n:04}.md").write_bytes(broken(rng, n))
    (folder / "long.md").write_bytes(GOOD.encode() + "逾".encode() * 1_700_000)  # one line of 5 MB
    (folder / "wide.md").write_bytes(GOOD.encode() + b"a " * 50_000)
    (folder / "folder.md").mkdir()
    if os.name == "posix":  # on Windows links need a right of their own
        (folder / "loop.md").symlink_to(folder / "loop.md")
        (folder / "gone.md").symlink_to(folder / "nowhere")
    return folder


@pytest.mark.slow
def test_a_thousand_hostile_files(hostile, capsys):
    assert main(["docs", "--today", "2026-11-22"]) == 1
    out = capsys.readouterr()
    assert "Traceback" not in out.out + out.err
    places = re.compile(r"docs/faq/credit/[a-z]+\d*\.md:[1-9]\d*:[1-9]\d* [A-Z]{2,6}\d{3} \S")
    assert all(places.match(line) for line in out.out.split("\n") if line)
    named = {line.split(":")[0].rsplit("/")[-1] for line in out.out.split("\n") if line}
    assert {"long.md", "wide.md", "folder.md"} <= named
    before = {path: path.read_bytes() for path in hostile.iterdir() if path.is_file()}

    assert main(["docs", "--fix", "--today", "2026-11-22"]) == 1
    once = {path: path.read_bytes() for path in hostile.iterdir() if path.is_file()}
    assert set(once) == set(before)  # no temporary file stays behind
    assert all(new == before[path] or new.decode("utf-8") for path, new in once.items())
    assert main(["docs", "--fix", "--today", "2026-11-22"]) == 1
    assert {path: path.read_bytes() for path in hostile.iterdir() if path.is_file()} == once
    assert "Traceback" not in "".join(capsys.readouterr())
