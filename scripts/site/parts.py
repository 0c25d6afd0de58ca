"""A build in parts, for many machines at once: each makes and checks the pages of some folders, one joins them.

A part holds finished pages and findings under the hash of all that they depend on (kept.py), so whatever is joined is
what one build would have made, byte for byte; a part of other words, programs or another day is not taken.
"""

from __future__ import annotations

import json
import shutil
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from scripts.kept import Kept
from scripts.lint.memory import Memory
from scripts.pages import Page
from scripts.project import Project
from scripts.site.again import Again

FILE = "part.json"
ALL = 10**9  # a part keeps everything
SHOWN = 5


class PartError(Exception):
    """These parts do not make a site; the message says which page is missing and what to do."""


def never_torn(page: Page) -> str:
    """What is never torn apart: a folder of docs/, of the questions one topic."""
    steps = page.rel.split("/")[:-1]
    return "/".join(steps[:2] if steps[:1] == ["faq"] else steps[:1])


def pages_of(project: Project, number: int, of: int) -> list[Page]:
    """The pages of part ``number`` (from 1): whole folders, the largest first, each to the part that has least."""
    folders: dict[str, list[Page]] = defaultdict(list)
    for page in project.pages:
        folders[never_torn(page)].append(page)
    parts: list[list[Page]] = [[] for _ in range(of)]
    for name in sorted(folders, key=lambda name: (-len(folders[name]), name)):
        min(parts, key=len).extend(folders[name])
    return parts[number - 1]


def kept_in(part: Path) -> tuple[Kept, Kept]:
    """Where a part holds pages and findings."""
    return Kept("pages", ALL, part), Kept("lint", ALL, part)


def write_label(part: Path, number: int, of: int, day: date) -> None:
    label = {"part": number, "of": of, "day": day.isoformat()}
    (part / FILE).write_text(json.dumps(label) + "\n", encoding="utf-8", newline="\n")


def read_labels(parts: Sequence[Path], wanted: date | None = None) -> date:
    """The day that the parts were made for; raises PartError unless they are of one build, of the ``wanted`` day."""
    labels = []
    for part in parts:
        try:
            label = json.loads((part / FILE).read_text(encoding="utf-8"))
            labels.append((int(label["of"]), date.fromisoformat(label["day"]), int(label["part"])))
        except (OSError, ValueError, KeyError, TypeError):
            raise PartError(f"{part} 不是 build --part 做出来的文件夹") from None
    whole, days = {of for of, _, _ in labels}, {day for _, day, _ in labels}
    if len(whole) > 1 or len(days) > 1:
        raise PartError("各份不是一次做的：份数和日期要一样，全部用 build --part 重做")
    missing = sorted(set(range(1, whole.pop() + 1)) - {number for _, _, number in labels})
    if missing:
        raise PartError(f"还缺第{'、'.join(map(str, missing))}份：把它的文件夹也写在 --join 后面")
    if wanted and wanted not in days:
        raise PartError(f"各份是当作{days.pop()}做的，--today 写的是{wanted}：写同一天，或者不写")
    return days.pop()


def gather(parts: Sequence[Path], into: Path) -> None:
    """Put the pages of all parts into one folder."""
    (into / "pages").mkdir(parents=True)
    for part in parts:
        for path in (part / "pages").iterdir():
            shutil.copyfile(path, into / "pages" / path.name)


def load_findings(memory: Memory, parts: Sequence[Path]) -> None:
    """Tell ``memory`` what was found when the parts were made."""
    for part in parts:
        memory.learn(kept_in(part)[1])


def check_whole(project: Project, again: Again) -> None:
    """Raises PartError when a page of the project is in no part as it is now."""
    known = again.known()
    missing = [page.rel for page in project.pages if page.file not in known]
    if missing:
        more = f"等{len(missing)}页" if missing[SHOWN:] else ""
        raise PartError(
            f"各份里没有 {'、'.join(missing[:SHOWN])}{more}，或者做的时候文章、data/、程序和现在不一样："
            "在同一个提交上重做各份"
        )
