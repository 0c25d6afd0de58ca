"""The calendar file as a calendar reads it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from icalendar import Calendar

from tests.tools.node import call

pytestmark = pytest.mark.node
EVENT = {
    "day": "2026-12-07",
    "title": "交书面异议（支付令）",
    "text": "收到那天不算；从第二天数起,\n数15日\\完",
    "before": [5, 2, 0],
    "stamp": "20261128T050000Z",
}


@pytest.fixture(scope="module")
def text(node):
    return call(node, ("ics", "calendarFile", [EVENT]))[0]


def test_a_calendar_reads_it(text):
    [event] = Calendar.from_ical(text).walk("VEVENT")
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (date(2026, 12, 7), date(2026, 12, 8))
    assert type(event.decoded("DTSTART")) is date, "整天，没有时刻和时区"
    assert str(event["SUMMARY"]) == EVENT["title"]
    assert str(event["DESCRIPTION"]) == EVENT["text"]
    assert event["UID"] and event["DTSTAMP"]
    triggers = [alarm.decoded("TRIGGER") for alarm in event.walk("VALARM")]
    assert triggers == [timedelta(days=-4, hours=-15), timedelta(days=-1, hours=-15), timedelta(hours=9)]
    assert all(alarm["DESCRIPTION"] for alarm in event.walk("VALARM"))


def test_lines_are_those_of_the_standard(text):
    assert text.endswith("END:VCALENDAR\r\n")
    lines = text.split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert "\n" not in "".join(lines)


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"])
def test_the_same_in_every_zone(node, zone, text):
    assert call(node, ("ics", "calendarFile", [EVENT]), zone=zone)[0] == text
