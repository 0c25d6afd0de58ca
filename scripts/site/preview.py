"""One edited page at a time: what is read once and the same for every page stays in memory."""

from __future__ import annotations

from pathlib import Path

from scripts.atomic import replace_text
from scripts.pages import read_page
from scripts.paths import DATA, DOCS, OVERRIDES, ROOT, SITE
from scripts.registers import load_registers
from scripts.site import dom
from scripts.site.render import OnePage
from scripts.site.settings import load_settings
from scripts.site.steps import LAST, Build, run

State = dict[Path, tuple[float, int]]


def state() -> State:
    """Time and size of every file that the site is made from."""
    files = [ROOT / "mkdocs.yml", *(path for top in (DOCS, DATA, OVERRIDES) for path in top.rglob("*"))]
    found: State = {}
    for path in files:
        try:
            if path.is_file():
                status = path.stat()
                found[path] = status.st_mtime, status.st_size
        except OSError:
            continue
    return found


class Preview:
    """Makes single pages of a site that was built before; ``edited`` says when that is enough."""

    def __init__(self) -> None:
        self.seen = state()
        self.one = OnePage()
        self.build = Build(SITE, load_registers(), address=load_settings().address)
        self.one.html("index.md")  # the templates are ready when the first edit comes

    def edited(self) -> list[Path] | None:
        """The pages whose text changed since the last call, when nothing else did; None when the rest must follow."""
        now = state()
        before, self.seen = self.seen, now
        changed = [path for path in now if now[path] != before.get(path)]
        small = now.keys() == before.keys() and all(path.suffix == ".md" for path in changed)
        return changed if small else None

    def make(self, path: Path) -> None:
        """Write the page of ``path`` into the site; raises PageError when it cannot be read."""
        page = read_page(path)
        built = dom.BuiltPage(page.file, dom.parsed(self.one.html(page.rel)))
        run(run(built, self.build), self.build, LAST)
        replace_text(SITE / built.rel, built.text())
