"""``python3 scripts figures``: count, write ``figures.json``, the table on about/last-build, and the checksums."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from pathlib import Path

from lxml.html.builder import E

from scripts import recall
from scripts.figures.count import SUMS, count_files, write_sums
from scripts.figures.survey import SurveyError, survey
from scripts.pages import PageError
from scripts.paths import ROOT, SITE
from scripts.project import load_project
from scripts.registers import RegisterError
from scripts.search.evaluate import measure, read_queries, report
from scripts.search.node import SearchError, ask
from scripts.site.compress import precompress
from scripts.site.device import PACKS, write_copy
from scripts.site.dom import read_built
from scripts.text.dates import han_date

PAGE, PLACE = "about/last-build/index.html", "last-build"
FILE = "figures.json"
CHECK = f"sha256sum --check --quiet --ignore-missing {SUMS}"


def collect(site: Path, questions: Path | None, most: int | None) -> dict:
    """Every figure; raises SurveyError, SearchError, or an error of the registers."""
    seen = survey(site, most)  # first, because it fails at once without a browser
    project = load_project()
    rows = recall.measure(project, recall.read_edits(ROOT / recall.FOLDER))
    wrong = [row for row in rows if row.slug != recall.HARMLESS]
    harmless = [row for row in rows if row.slug == recall.HARMLESS]
    found = {"checked": project.newest_review, **count_files(site), **seen}
    found["recall"] = {
        "edits": sum(row.edits for row in wrong),
        "reported": sum(row.checks for row in wrong),
        "harmless": sum(row.edits for row in harmless),
        "false_alarms": sum(row.checks for row in harmless),
    }
    if questions:
        queries = read_queries(questions)
        outcome = report(measure(queries, ask(site, [query.q for query in queries]), project.pages))
        found["search"] = {name: outcome[name] for name in ("n", "hit@1", "hit@3")}
    return found


def rows_of(found: dict) -> list[tuple[str, str]]:
    """The figures in words, as the page shows them."""
    kb = 1000
    rows = [
        ("页数", f"{found['pages']}页，内容核到{han_date(found['checked'])}"),
        ("无障碍（axe-core）", f"看了{found['looked_at']}页，不合格{found['axe_findings']}处"),
        ("向别的网站发的请求", f"{found['requests_to_others']}次"),
        ("违反内容安全策略", f"{found['policy_violations']}次，脚本出错{found['script_errors']}次"),
        ("一页的网页，中位数", f"{found['page_bytes_median'] / kb:.1f} KB（压缩后）"),
        ("第一次打开一篇文章", f"{found['first_load_bytes'] / kb:.1f} KB（压缩后，连样式和脚本）"),
        ("存到手机里要下载", f"{found['copy_bytes'] / kb / kb:.1f} MB"),
        ("改坏的句子", f"{found['recall']['edits']}句，单靠检查报出{found['recall']['reported']}句"),
        ("改得没有问题的句子", f"{found['recall']['harmless']}句，误报{found['recall']['false_alarms']}句"),
    ]
    if found["package_bytes"]:
        rows.append(("离线包", f"{found['package_bytes'] / kb / kb:.1f} MB"))
    if search := found.get("search"):
        rows.append(("搜索", f"{search['n']}个问题，第一条就对{search['hit@1']:.1%}，前三条里有{search['hit@3']:.1%}"))
    return rows


def fill(site: Path, found: dict) -> None:
    """Put the table into its page; the copy for phones is packed anew, because it holds that page."""
    page = read_built(site / PAGE, site)
    place = page.tree.get_element_by_id(PLACE)
    for old in list(place):
        place.remove(old)
    place.text = None
    up = "../" * PAGE.count("/")
    table = E.table(E.tbody(*(E.tr(E.th({"scope": "row"}, name), E.td(words)) for name, words in rows_of(found))))
    files = E.p(
        "给程序看的：",
        E.a(FILE, {"href": up + FILE}),
        "。校验和：",
        E.a(SUMS, {"href": up + SUMS}),
        "，核对：",
        E.code(CHECK),
    )
    place.extend([table, files])
    (site / PAGE).write_text(page.text(), encoding="utf-8", newline="\n")
    listed = json.loads((site / "keep" / "list.json").read_text(encoding="utf-8"))
    assets = next(
        path.parent.parent.name
        for path in site.glob("assets*/search/open.js")
        if path.parent.parent.name in page.text()
    )
    shutil.rmtree(site / PACKS)
    write_copy(site, listed["headers"], listed["day"], assets)


def main(argv: list[str]) -> int:
    """Count and write; 0 when nothing is wrong, 1 when axe, the policy or a foreign request says otherwise."""
    parser = argparse.ArgumentParser(
        description="数一数生成好的网站：每一页的无障碍、请求、大小，检查和搜索的成绩，写进网站。"
    )
    parser.add_argument("--site", type=Path, default=SITE, metavar="文件夹", help="已生成的网站（默认 site/）")
    parser.add_argument(
        "--questions", type=Path, metavar="文件", help="没有拿来调过搜索的问题，YAML，每项写 q 和 intent"
    )
    parser.add_argument("--most", type=int, metavar="页数", help="只看前几页，调试时用；写明看了几页")
    options = parser.parse_args(argv)
    site = options.site.resolve()
    if not (site / PAGE).is_file() or not (site / "keep" / "list.json").is_file():
        print(f"{site} 不是生成好的网站：先运行 python3 scripts build --release", file=sys.stderr)
        return 2
    try:
        found = collect(site, options.questions, options.most)
    except (SurveyError, SearchError, RegisterError, PageError, recall.RecallError) as error:
        print(error, file=sys.stderr)
        return 2
    (site / FILE).write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    fill(site, found)
    if any(site.glob("*.br")):
        precompress(site)
    digest = write_sums(site)
    for name, words in rows_of(found):
        print(f"{name}：{words}")
    print(f"{SUMS} 的校验和：{digest}\n在网站的文件夹里核对：{CHECK}")
    return int(bool(found["axe_findings"] or found["requests_to_others"] or found["policy_violations"]))
