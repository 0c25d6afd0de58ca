"""Which words make a number a quantity that has to be proved. The one table; every entry says why.

``needs`` is the level of a number with this unit:
  2  has legal or platform meaning by itself: an error without a citation (SRC002), must agree with one (FACT001)
  1  ordinary counting that is compared only where the paragraph cites a fact (FACT001)
  0  never compared
``han`` is the level when the numeral is written in Han characters, where everyday words hide (一次、一天、两天).
A bound next to the number (超过3次, 每天三次, 满一年, 一年内) lifts 0 and 1 to 2.
"""
from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Unit:
    words: str  # alternatives, |-separated
    dimension: str  # what the number is compared in
    factor: Decimal | int = 1
    needs: int = 2
    han: int = 2
    but_not: str = ""  # characters that may not follow: 3年级 is no duration


UNITS = (
    # durations: months and years in months, so that 半年 = 6个月 and 1年 = 12个月; weeks in days
    Unit("年期|周年|年", "月", 12, but_not="代级轻纪货报利薪龄"),  # 保存5年；2026年 is a date
    Unit("个月|个多月|个半月", "月"),  # 3个月；六个月；一个半月
    Unit("个星期|星期|个礼拜|礼拜|周", "日", 7, but_not="末围边转期刊岁一二三四五六日天"),  # 两周, not 周末
    Unit("个工作日|工作日", "工作日"),  # not the same as 日, readers confuse them
    Unit("个自然日|自然日", "日"),  # 30个自然日
    Unit("天|日", "日", but_not="子常历记然气志平"),  # 15日 = 15天 = 十五日
    Unit("个小时|小时|个钟头|钟头", "小时"),  # 24小时
    Unit("分钟", "分钟", needs=1, han=0),  # 先停10分钟 is advice
    # money
    Unit("块钱|元钱|元", "元", but_not="旦件素宝老首"),  # 500元、1.5万元、五百元
    Unit("块", "元", but_not="儿屏内区石"),  # 500块、五十块; 一块 is 一起
    # shares and rates
    Unit("个点", "率", Decimal("0.01"), but_not="击"),  # 年利率24个点
    Unit("个百分点", "百分点"),  # 下降1个百分点 is not 1%
    Unit("%|％", "率", Decimal("0.01")),  # 年化24%
    Unit("折", "折", but_not="扣腾叠旧磨中返"),  # 打4折
    Unit("成", "率", Decimal("0.1"), but_not="为功员立本果效绩分了不就交都色熟心天形长"),  # 七成 = 70%
    Unit("倍", "倍", but_not="率增数"),  # LPR的4倍
    # instalments and age
    Unit("期", "期", but_not="间限满货望待末初刊内"),  # 分12期、60期
    Unit("周岁|岁", "岁"),  # 18周岁
    # frequency: 3次 next to a citation must agree; bare 试2次 is advice, 每天超过3次 is a rule
    Unit("次", "次", needs=1, han=1, but_not="日要序数性品级月年分"),
    # counts of things: compared where a fact is cited; 三家、三条路 in Han are plain counting
    Unit("人次", "人", needs=1, han=0),  # 233.98万人次
    Unit("人|名", "人", needs=1, han=0, but_not="民员格身口家单字称下义额誉均工类物事脸气"),  # 至少两名: a rule
    Unit("条", "条", needs=1, han=0, but_not="件款例约理路"),  # 50条以上; 第16条 is an article
    Unit("家", "家", needs=1, han=0, but_not="人属里庭长具电"),  # 135家机构
    Unit("类", "类", needs=1, han=0, but_not="似型别"),  # 67类示范文本
    Unit("项", "项", needs=1, han=0, but_not="目"),  # 20项清单
    Unit("件", "件", needs=1, han=0, but_not="事套"),  # 600件；3件事 is plain counting
    Unit("份", "份", needs=1, han=0, but_not="额内"),  # 300份假证明
    Unit("户", "户", needs=1, han=0, but_not="名口籍主头"),
    Unit("笔", "笔", needs=1, han=0, but_not="记录"),  # 4500笔
    Unit("通", "通", needs=1, han=0, but_not="过常知话讯信"),  # 70万通
    Unit("起", "起", needs=1, han=0, but_not="诉来点码步草算止"),  # 1500起案件
    Unit("个部门|部门", "部门", needs=1, han=1, but_not=""),  # 五部门
    Unit("个省份|个省|省份|省", "省", needs=1, han=1, but_not="钱得下略事心"),  # 28个省份
)

# Not quantities on purpose: 步 页 行 张 格 封 种 个 款 章 级 段 句 处 遍 下 口 (counting of what is on the page).

BOUND_BEFORE = re.compile(
    r"(?:超过|不超|多于|少于|低于|高于|至少|至多|最多|最少|最长|最短|上限|下限|满|不足|未满|达到|延长|保存|冻结|拘留|期限|有效期"
    r"|连续|累计)[^，。；：、！？\n]{0,4}\Z"
    r"|每(?:个?[天日周月年人次]|个?季度|个月)[^，。；：、！？\n]{0,6}\Z|(?<![逾分])期(?:间|限)?(?:是|为|只有|：)\Z")
BOUND_AFTER = re.compile(r"(?:以上|以下|以内|之内|内(?!容|部|心)|以后仍|届满|期满|为限|为上限)")
DAILY_BEFORE = re.compile(r"(?:这|那|(?<!超)过|前|头|后|隔|等|没|哪|近|歇|缓|的|大)\Z")  # 这两天、过两天
PLAN_AFTER = re.compile(r"(?:安排|表|计划|卡|打卡)")  # 七天安排、7天表: our own sheets
VAGUE_BEFORE = re.compile(r"[几数上成好若]\Z")  # 几十、数百、上万

_WORDS = {word: unit for unit in UNITS for word in unit.words.split("|")}
UNIT_PATTERN = "|".join(
    re.escape(word) + (f"(?![{_WORDS[word].but_not}])" if _WORDS[word].but_not else "")
    for word in sorted(_WORDS, key=len, reverse=True))


def unit_of(word: str) -> Unit:
    return _WORDS[word]
