"""The one pattern that finds numbers in running text. What it skips (titles, document numbers, articles, ordinals of
steps, identifiers, telephones) comes first, so that no part of it is taken for a quantity. Runs of digits are bounded:
from each of them an open one would be tried to its end."""

from __future__ import annotations

import re
from functools import cache

from scripts.text.measures import unit_pattern
from scripts.text.numerals import ARABIC_NUMBER, HAN_NUMBER

NUM = f"(?:{ARABIC_NUMBER}|{HAN_NUMBER})"
SMALL = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_TOKEN = rf"""
    (?P<skip>
        《[^《》]*》                                                    # titles
      | [〔\[（(](?:19|20)\d\d[〕\]）)][^，。；、（）()\n]{{0,16}}?\d+号      # 〔2025〕14号、（2022）最高法民辖27号
      | 第?\d{{1,40}}号(?:令|文|通知|公告)? | (?:19|20)\d\d年?第\d{{1,40}}[号期]
      | 第(?:{NUM})(?:条|款|项|目|章|节|编|步|页|行|个|种|类|次|回|张|格|档|封|句|点|位|批|版|届|人|方|者|三人|一时间)
      | [A-Za-z][A-Za-z0-9./_-]*\d[\w./—-]* | \d[\d-]{{0,40}}[A-Za-z][\w./-]* | \d{{1,40}}(?:\.\d+){{2,}}
      | [早晚多少快慢大小高低好差]一点
      | (?<![\d.])\d{{3,4}}-\d{{3,8}}(?:-\d{{3,5}})? | \d{{1,40}}\.(?:cn|com|org|gov)
    )
  | (?P<date>
        (?P<y>(?:19|20)\d\d|二[〇零][〇零一二三四五六七八九]{{2}})年(?:(?P<m>{SMALL})月(?:份|(?P<d>{SMALL})[日号])?)?
      | (?P<iy>(?:19|20)\d\d)-(?P<im>0[1-9]|1[0-2])(?:-(?P<id>[0-3]\d))?(?!\d)
      | (?<!\d)(?P<m2>{SMALL})月(?:份|(?P<d2>{SMALL})[日号]|(?=[底初末中上下至到～—，。；、的]|$))
    )
  | (?P<clock>
        (?P<ch>\d{{1,2}})[:：](?P<cm>[0-5]\d)(?!\d)
      | (?P<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜里|半夜|早|晚)的?
        (?P<ph>{SMALL})[点时](?P<and_half_past>半)?
      | (?P<hh>二?十[一二三四五六七八九]?|[五六七八九])点(?=钟|整|半|以[前后]|之[前后]|[前后到至])
      | (?P<bh>\d{{1,2}})(?:[点时](?=[钟整半前后之以到至～—\-]|才|就|，|。|；|、|）|$)|时(?![候间期代段常刻效长限机]))
    )
  | (?P<share>(?P<base>百|千|万)分之(?P<part_n>\d+(?:\.\d+)?|百|{HAN_NUMBER}(?:点[零一二三四五六七八九]+)?)
      | (?P<den>{HAN_NUMBER})分之(?P<nom>{HAN_NUMBER}) | (?P<fa>\d{{1,2}})/(?P<fb>\d{{1,3}})(?![\d/]))
  | (?P<cheng>{NUM})成(?P<cheng_n>[一二三四五六七八九半])(?![月日天年元块个])  # 三成五 = 35%
  | (?<=[息率费])[是为按约]?(?P<per>[百千万])(?P<per_n>[一二三四五六七八九])(?![元块期条年月日天个千百十])  # 日息万五
  | (?P<fen_of>[月年])(?:利?息|利率?)[是为按约]?(?P<fen>{NUM})(?P<fen_unit>[分厘])  # 月息两分 = 2%
      (?P<fen_half>[半一二三四五六七八九])?
  | (?<=[天日])(?P<li>{NUM})厘(?!米)  # 每天五厘 = 0.5%
  | (?:年化|年利率|日利率|月利率|利率)(?:不得?|不能)?(?:高于|低于|超过|达到|是|为|上限是?|[^，。；\d%]{{0,3}}?)
      (?P<bare>\d{{1,2}}(?:\.\d+)?)(?![\d.%％年月日号个元期倍折成万])  # 年化不得高于24
  | (?P<half_of>(?<![一大小多前后上下])半(?P<half_unit>年|个月|月(?![刊份])|个小时|小时|天))
  | (?P<nearly>[大小]半(?:年|个月))
  | (?P<half>(?<![一二三四五六七八九十第])一半)
  | (?P<next>下下?个月)(?![的]?账单)
  | (?P<day_of>每个?月(?P<dn>\d{{1,2}}|{HAN_NUMBER})[日号])
  | (?P<yuan>[¥￥]\s?(?P<yn>{ARABIC_NUMBER})(?P<ym>[万亿])?)
  | (?P<ord>第)?(?P<num>{NUM})(?P<vague>几)?[多余来]?(?P<mult>[万亿千百]{{1,2}})?[多余]?[ \u00a0]?
    (?:(?P<unit>UNITS)[多]?(?P<and_half>半(?!年|天|个|夜|小时))?)?
"""


@cache
def number_pattern() -> re.Pattern[str]:
    """The pattern, with the units of the table."""
    return re.compile(_TOKEN.replace("UNITS", unit_pattern()), re.X | re.A)
