"""The same plans in Python with Decimal and Fraction; amounts in fen."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

from tests.tools.twin_deadline import months_on


def fen(value: Fraction) -> int:
    """Half rounded up."""
    with localcontext(prec=80):
        return int((Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal(1), ROUND_HALF_UP))


def on_day(first: date, n: int, anchor: int) -> date:
    moved = months_on(first.replace(day=1), n)
    day = anchor
    while True:
        try:
            return moved.replace(day=day)
        except ValueError:
            day -= 1


def monthly(balance: int, rate: Fraction, pay: int) -> dict:
    """Every month balance × rate ÷ 12."""
    total = interest = count = payment = 0
    first = fen(balance * rate / 12)
    if pay <= first and balance + first > pay:
        return {"status": "never"}
    while balance and count < 1200:
        due = fen(balance * rate / 12)
        payment = min(pay, balance + due)
        balance -= payment - due
        total, interest, count = total + payment, interest + due, count + 1
    return {
        "status": "too-long" if balance else "ends",
        "periods": count,
        "interest": interest,
        "total": total,
        "last": payment,
    }


def daily(balance: int, rate: Fraction, pay: int, since: date, first: date) -> dict:
    """Every period balance × daily rate × days; unpaid interest waits and bears none."""
    before, owed, anchor = since, 0, first.day
    opening = fen(balance * rate * (first - since).days)
    if pay <= opening and balance + opening > pay and (first - since).days <= 31:
        return {"status": "never"}
    total = interest = count = payment = idle = 0
    while (balance or owed) and count < 1200:
        day = on_day(first, count, anchor)
        owed += fen(balance * rate * (day - before).days)
        payment = min(pay, balance + owed)
        paid = min(owed, payment)
        owed, balance = owed - paid, balance - (payment - paid)
        idle = 0 if payment > paid else idle + 1
        total, interest, count, before = total + payment, interest + paid, count + 1, day
    if idle >= 48:  # no principal in as many months as it takes their days to come round
        return {"status": "never"}
    return {
        "status": "too-long" if balance or owed else "ends",
        "periods": count,
        "interest": interest,
        "total": total,
        "last": payment,
    }


def level(balance: int, rate: Fraction, periods: int) -> int:
    """等额本息: what is paid each month."""
    i = rate / 12
    return fen(Fraction(balance, periods) if i == 0 else balance * i * (1 + i) ** periods / ((1 + i) ** periods - 1))


def irr(received: float, payments: list[float]) -> float:
    """By Newton's steps, where the tool halves."""
    rate = 0.01
    for _ in range(200):
        worth = sum(pay / (1 + rate) ** k for k, pay in enumerate(payments, 1)) - received
        slope = -sum(k * pay / (1 + rate) ** (k + 1) for k, pay in enumerate(payments, 1))
        rate -= worth / slope
    return rate
