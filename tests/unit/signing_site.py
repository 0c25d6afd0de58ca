"""A small project whose page can be signed."""

from __future__ import annotations

import subprocess
from datetime import date

from scripts.lint.context import Context
from scripts.lint.engine import lint
from scripts.lint.files import load
from scripts.lint.rules.signed import whole_ledger
from scripts.pages import page_files
from scripts.paths import DOCS
from scripts.registers import load_registers
from scripts.signing import sign
from scripts.signing.ledger import load_ledger
from scripts.signing.units import signed_units
from tests.rule_cases import FOLDER, page_text

BODY = """# 测试页

/// danger | 有人堵门
打110报警。
///

## 保存多久 {#how-long}

不良信息保存5年（[条例](../../sources/credit-rules.md#credit-5-years)）。

- 先查一次[报告](free.md)
- 再看日期
- 不良信息不是永远保存

/// html | div.script

对方说
:   “今天必须还”

你说
:   “发文字给我”

///

| 事项 | 可以 |
| --- | --- |
| 打电话 | 白天 |

## 也有人这样问 {#also-asked}

- 保存几年
- 多久消除
"""


def small_site(tmp_path):
    """docs/ and data/ of a small project: ``site(*argv)`` runs the command, ``site.ledger`` is the file."""
    page = tmp_path / "docs" / "faq" / "credit" / "x.md"
    page.parent.mkdir(parents=True)
    page.write_text(page_text(BODY, sources="[credit-5-years]"), "utf-8")
    data = tmp_path / "data"
    subprocess.run(["cp", "-r", str(FOLDER / "registers"), str(data)], check=True)
    subprocess.run(["cp", "-r", str(DOCS.parent / "data" / "wording"), str(data / "wording")], check=True)
    (data / "signed" / "rights.txt").unlink()

    class Site:
        docs, folder, ledger = tmp_path / "docs", tmp_path, data / "signed" / "faq.txt"
        file = page

        def __call__(self, *argv: str) -> int:
            return sign.main(list(argv), self.docs, data)

        def units(self):
            [doc] = load(page_files(self.docs), self.docs).docs
            return signed_units(doc, load_registers(data))

        def sign_all(self, by: str = "reader-a") -> None:
            assert self("faq/credit/x.md", *(unit.print for unit in self.units()), "--by", by) == 0

        def findings(self, draft: bool = False) -> list[str]:
            docs = load(page_files(self.docs), self.docs).docs
            known = load_registers(data)
            ctx = Context(known, date(2026, 11, 22), {}, load_ledger(data / "signed", known), draft)
            return [
                f"{p.code} {p.severity}"
                for p in [*lint(docs, ctx, ["SIGN001", "SIGN002"]), *whole_ledger(docs, ctx.ledger)]
            ]

    return Site()
