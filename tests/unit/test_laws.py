"""Facts against texts of laws: articles, figures in any form, words, prints; bad folders; what is to be read again."""

from __future__ import annotations

import shutil

import pytest

from scripts.laws import check_facts
from scripts.laws.compare import named
from scripts.laws.texts import Article, LawsError, read_laws
from scripts.paths import DATA
from tests.rule_cases import page_text

LAW = """# 试验条例

2026年1月1日 公布

## 第一章 总则

第一条 本条例自二〇二六年三月一日起施行。

第二条 应当在收到之日起十五日内答复；
双方另有约定的除外。

### 第二节

第三条　处五日以上十日以下拘留，罚款一千元。

第三条之一 逾期的，按照百分之五十收取。
"""
FACT = """- id: reply
  statement: 收到之日起15日内答复，双方另有约定的除外。
  kind: law
  status: in-force
  confidence: high
  read: copy
  source: trial-rules
  article: {article}
  figures: {figures}
  anchors: {anchors}
  unless:
    - says: 双方另有约定
      words: [约定]
  starts:
    - event: 收到
      words: [收到]
  how_verified: 读了条文
  checked: "2026-11-22"
"""


@pytest.fixture
def project(tmp_path):
    """A small project: ``project(article, figures, anchors, law)`` runs the command and returns its exit code."""
    data = tmp_path / "data"
    (data / "facts").mkdir(parents=True)
    shutil.copytree(DATA / "wording", data / "wording")
    (data / "sources.yml").write_text(
        "hosts: []\nsources:\n- id: trial-rules\n  title: 试验条例\n  issuer: 国务院\n  primary: true\n"
        '  issued: "2026-01-01"\n',
        "utf-8",
    )
    page = tmp_path / "docs" / "faq" / "x.md"
    page.parent.mkdir(parents=True)
    body = "# 测试页\n\n15日内答复（[条例](../sources/trial-rules.md#reply)）。\n"
    page.write_text(page_text(body, sources="[reply]"), "utf-8")
    laws = tmp_path / "laws"
    laws.mkdir()

    def run(article="第二条", figures="[15日]", anchors="[答复]", law=LAW, record=False) -> int:
        (data / "facts" / "law.yml").write_text(FACT.format(article=article, figures=figures, anchors=anchors), "utf-8")
        (laws / "trial-rules.md").write_text(law, "utf-8")
        return check_facts.main(["--laws", str(laws), *(["--record"] if record else [])], tmp_path)

    run.record_file = data / "articles.txt"
    return run


def test_reads_articles_in_every_form(tmp_path):
    (tmp_path / "a.md").write_text(LAW, "utf-8")
    law = read_laws(tmp_path)["a"]
    assert list(law.articles) == ["1", "2", "3", "3之一"]
    assert law.articles["3"].line == 14 and "第二节" not in law.articles["2"].text
    assert [named("227"), named("3之一")] == ["第二百二十七条", "第三条之一"]


def test_recorded_articles_are_silent_and_hold_no_text(project, capsys):
    assert project(record=True) == 0
    capsys.readouterr()
    assert project() == 0 and "data/" not in capsys.readouterr().out
    [line] = [line for line in project.record_file.read_text("utf-8").splitlines() if not line.startswith("#")]
    source, article, print_, *words = line.split()
    assert (source, article, len(print_)) == ("trial-rules", "第二条", 8)
    assert {"15日", "答复", "双方另有"} <= set(words) and all(len(word) <= 4 for word in words)


@pytest.mark.parametrize(
    ("figures", "article"),
    [
        ("[15日, 15天, 2026年1月1日]", "第二条"),
        ("[15日, 50%]", "第二条、第三条之一"),
        ("[15日, 5日以上10日以下, 1000元]", "第二条、第三条"),
    ],
)
def test_figures_are_found_in_any_numeral_form(project, figures, article):
    assert project(article=article, figures=figures, record=True) == 0


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"article": "第九条"}, "facts/law.yml:8:3 事实“reply”的 article 写了第九条，trial-rules.md 里没有这一条"),
        ({"figures": "[15日, 20日]"}, "facts/law.yml:9:3 事实“reply”的20日在它的条文里没有找到"),
        ({"anchors": "[逾期]"}, "facts/law.yml:10:3 事实“reply”的“逾期”（anchors）"),
        ({"law": LAW.replace("约定", "商量")}, "facts/law.yml:11:3 事实“reply”的unless“约定”在它的条文里一个也没有"),
        ({"law": LAW.replace("收到", "寄出")}, "facts/law.yml:14:3 事实“reply”的starts“收到”"),
    ],
)
def test_what_does_not_agree_is_named_and_not_recorded(project, capsys, change, said):
    assert project(**change) == 1
    assert said in capsys.readouterr().out
    assert project(**change, record=True) == 1
    assert not project.record_file.exists()


def test_a_changed_article_lists_what_to_read_again(project, capsys):
    assert project(record=True) == 0
    before = project.record_file.read_text("utf-8")
    assert project(law=LAW.replace("应当在", "应当自")) == 1
    out = capsys.readouterr().out
    assert "trial-rules 第二条和上次读的不一样，要重读" in out
    assert "data/facts/law.yml:1:3 事实 reply" in out and "docs/faq/x.md:11 15日内答复（条例）。" in out
    assert "docs/faq/x.md:2 测试页" in out
    assert project.record_file.read_text("utf-8") == before
    assert project(law=LAW.replace("十五日内答复；\n", "十五日内，答复；")) == 0  # typography alone


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("x.pdf", "%PDF", "x.pdf:1 不是法条文本"),
        ("bad.md", "a\nb\xff", "bad.md:2 文件必须是 UTF-8"),
        ("trial-rules.txt", "", "trial-rules.txt:1 “trial-rules”有两个文件"),
    ],
)
def test_strange_files_are_named(project, tmp_path, capsys, name, data, said):
    (tmp_path / "laws" / name).write_bytes(data.encode("latin-1"))
    assert project() == 1
    out = capsys.readouterr()
    assert said in out.err and not out.out


@pytest.mark.parametrize("name", ["", "other-law.md"])
def test_a_folder_without_one_of_our_laws_proves_nothing(project, tmp_path, capsys, name):
    assert project(record=True) == 0
    (tmp_path / "laws" / "trial-rules.md").unlink()
    if name:
        (tmp_path / "laws" / name).write_text(LAW, "utf-8")
    for record in ([], ["--record"]):
        kept = project.record_file.read_text("utf-8")
        capsys.readouterr()
        assert check_facts.main(["--laws", str(tmp_path / "laws"), *record], tmp_path) == 1
        said = capsys.readouterr()
        assert "没有一部登记过的法" in said.err and not said.out
        assert project.record_file.read_text("utf-8") == kept


def test_no_folder(tmp_path):
    with pytest.raises(LawsError, match="没有这个文件夹"):
        read_laws(tmp_path / "no")


def test_a_damaged_record_is_named(project, capsys):
    project(record=True)
    project.record_file.write_text(project.record_file.read_text("utf-8") + "坏了\n", "utf-8")
    capsys.readouterr()
    assert project() == 1
    assert "data/articles.txt:3:1 每行必须是" in capsys.readouterr().err


def test_the_print_of_an_article_is_the_one_that_is_recorded():
    """When it fails on purpose: read what ``facts --laws`` lists and record anew, or every article seems changed."""
    article = Article("甲应当在收到之日起15日内书面提出。\n\n乙不提出答辩状的，不影响审理。", 1)
    assert article.print == "dadfmfb5"
