"""The sections of the site and the groups of questions: folder -> words for readers."""

from __future__ import annotations

from pathlib import PurePosixPath

from scripts.pages import Page
from scripts.registers import Registers

# folder -> (kind of its pages, title of its list, its summary)
SECTIONS = {
    "start": ("start", "先看这里：今天先做什么", "慌的时候从这里开始。每页一件事，先保住人和生活费，再谈钱。"),
    "stages": ("stage", "走到哪一步：从第一条短信到执行", "按你自己看得到的信号分阶段，不按天数。"),
    "paths": ("path", "怎么协商：几条路，各自的代价", "延期、重新分期、减免、结清，各适合谁、要付出什么。"),
    "rights": ("right", "权利和投诉：对方能做什么，你能做什么", "催收的界线、怎么留证据、向谁投诉。"),
    "credit": ("credit", "征信：记录怎么来、留多久、怎么查", "花呗和征信的关系，怎么查、怎么改错，哪些“修复”是骗局。"),
    "court": ("court", "法院：文书、期限和执行", "收到法院的东西，先分真假，再看最晚哪天要动。"),
    "scams": ("scam", "防骗：盯着欠款人的骗局", "代办、假客服、转账减免、再借一笔。先停下，核实了再说。"),
    "budget": ("budget", "预算：算清账，定一个做得到的数", "先留足吃住用药，再算每月拿得出多少。"),
    "guides": ("guide", "打印单：照着填、照着说", "每张一件事，打印出来就能用，也能在手机上填。"),
    "tools": ("tool", "工具：在你自己的手机上算", "收支、还款计划、期限都在浏览器里算，什么都不上传。"),
}
ALWAYS = tuple(name for name in SECTIONS if name != "tools")  # the navigation names these even while they are empty

# folder below faq/ -> (words for readers, one sentence)
TOPICS = {
    "overdue": ("刚逾期与账户", "晚了几天会怎样、从哪里还、花呗还能不能用。"),
    "deduction": ("自动扣款与生活费", "钱会从哪里扣、能不能关、生活费怎么留住。"),
    "collection": ("被催收", "电话、短信、上门，接不接、怎么说、怎么留证据。"),
    "family": ("家人、单位、通讯录", "他们凭什么打给我家人，家里人要不要替还。"),
    "negotiation": ("协商", "找谁谈、怎么说、被拒绝了怎么办。"),
    "credit": ("征信", "上不上征信、留几年、怎么查、怎么改错。"),
    "court": ("起诉与法院", "真假怎么分、文书来了几天内做什么。"),
    "enforcement": ("执行", "会冻结什么、给你留什么、怎么解除。"),
    "complaint": ("投诉", "先找谁、哪个电话管什么、要什么证据。"),
    "scams": ("防骗", "哪些话一听就该停下，被骗了怎么办。"),
    "money": ("钱和生活", "先付哪一笔、没收入能申请什么。"),
    "mind": ("心情和家人", "害怕、睡不着、开不了口的时候。"),
    "paid-off": ("还清以后", "结清证明、更新记录、以后不再逾期。还清了还被催，看“被催收”。"),
}

# topic of a saying -> (title, summary)
MYTHS = {
    "negotiation": ("网上说法：协商和方案", "“延几年”“分60期”“必须给方案”，这些说法哪些有依据。"),
    "collection": ("网上说法：催收怎么催", "“第几天打电话”“还了就不催”，这些说法哪些有依据。"),
    "home": ("网上说法：上门和家人", "“不会上门”“只找本人”“家人不受影响”，这些说法哪些有依据。"),
    "scripts": ("网上说法：教你怎么说", "网上教的话术，哪些能用，哪些会害你。"),
    "money": ("网上说法：账和利息", "“全额结清”“先还一部分”，这些说法哪些有依据。"),
    "court": ("网上说法：起诉和坐牢", "“不会起诉”“会坐牢”“金额小不告”，这些说法哪些有依据。"),
    "evidence": ("网上说法：材料和证据", "“开贫困证明”“截图就够”，这些说法哪些有依据。"),
    "credit": ("网上说法：征信和芝麻分", "“自动上报”“留5年”“降几分”，这些说法哪些有依据。"),
    "scams": ("网上说法：防骗", "“点短信链接”“转账就减免”“洗白征信”，这些说法哪些有依据。"),
    "help": ("网上说法：找谁帮忙", "“打哪个电话”“向谁投诉”“发到评论区”，这些说法哪些有依据。"),
}


def grouped(folder: str, found: list[Page], registers: Registers) -> list[tuple[str, str, list[Page]]]:
    """(title, anchor, pages) of each group of a section in the order of data/hubs.yml; what stands in no group comes
    last. A section without groups is one group without a title."""
    names = {PurePosixPath(page.rel).stem: page for page in found}
    groups = [
        (group.title, group.id, [names.pop(name) for name in group.pages if name in names])
        for group in registers.hubs.values()
        if group.folder == folder
    ]
    rest = list(names.values())
    shown = [group for group in groups if group[2]]
    return [*shown, *([("其他" if shown else "", f"{folder}-more", rest)] if rest else [])]
