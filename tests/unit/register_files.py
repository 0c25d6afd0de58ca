"""A small register that is right, written to a folder, and what load_registers says about a wrong one."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.registers import RegisterError, load_registers

SOURCES = """\
hosts:
  - {host: court.example, owner: 示例法院}
sources:
  - id: sample-law
    title: 中华人民共和国示例法（2024年修正）
    names: [示例法]
    primary: true
    issued: "2024-05"
    url: https://www.court.example/law
    link: true
"""
FACT = """\
- id: sample-days
  statement: 收到之日起7日答复。
  kind: law
  status: in-force
  confidence: high
  source: sample-law
  article: 第二条
  figures: [7日]
  how_verified: 读了条文原文
  checked: "2026-11-22"
  read: copy
"""
CLAIM = """\
- id: sure-thing
  code: CLAIM001
  pattern: 一定能(?:批|成)
  unless: 没有人能保证
  message: 不许诺结果
  instead: 可以申请
  hits: [这样说一定能批]
  misses: [没有人能保证一定能批]
"""
GOOD = {"sources.yml": SOURCES, "facts/law.yml": FACT, "claims.yml": CLAIM}


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    data = folder / "data"
    for name, text in files.items():
        path = data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return data


def problems(data: Path) -> list[str]:
    with pytest.raises(RegisterError) as caught:
        load_registers(data)
    return str(caught.value).splitlines()
