"""A month's figures computed a second time, from the contract's table alone: plain SQL and Python, nothing of ours.

It reads whole tables and walks them record by record, as slowly as it likes; what it shares with the program is the
schema and the words in it.
"""

from __future__ import annotations

import math
import sqlite3
import statistics
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from holidays import country_holidays

Z = 1.959963984540054
ONE = timedelta(days=1)
Row = dict[str, Any]


class Oracle:
    """One shop's database, read whole."""

    def __init__(self, connection: sqlite3.Connection, now: datetime, zone: str, settings: Row) -> None:
        self.zone, self.now, self.settings = ZoneInfo(zone), now, settings
        read = {name: self._read(connection, name) for name in TABLES}
        self.cases, self.jobs, self.sheets = read["cases"], read["jobs"], read["surveys"]
        self.calls, self.attempts, self.purchases = read["calls"], read["call_attempts"], read["purchases"]
        self.pauses, self.closings, self.staff = read["pauses"], read["closings"], read["staff"]
        self.hours, self.holidays = read["opening_spans"], {row["day"]: row for row in read["holidays"]}
        self.visits, self.leaves, self.own = read["visits"], read["leaves"], read["working_spans"]
        self.trips: dict[int, list[Row]] = {}
        arrived = {visit["id"]: visit for visit in self.visits if visit["arrived_at"]}
        for link in read["visit_jobs"]:
            if link["visit_id"] in arrived:
                self.trips.setdefault(link["job_id"], []).append(arrived[link["visit_id"]])
        self.parts, self.outside, self.clocked = (
            _by_job(read[name]) for name in ("parts_used", "outside_work", "work_spans")
        )
        self.rates, self.books, self.moves = read["hour_costs"], read["month_books"], read["recourse_moves"]
        self.quotes, self.lines, self.tax_bp = _by_job(read["quotes"]), read["quote_lines"], 2100
        self.written = {int(day[:4]) for day in self.holidays}
        self.complaints = {row["job_id"]: row for row in read["complaints"]}
        self.case = {row["id"]: row for row in self.cases}
        self.backs: dict[int, list[Row]] = {}
        for job in self.jobs:
            if job["comeback_of_id"]:
                self.backs.setdefault(job["comeback_of_id"], []).append(self.case[job["case_id"]])

    @staticmethod
    def _read(connection: sqlite3.Connection, name: str) -> list[Row]:
        found = connection.execute(f"SELECT * FROM {name}")
        columns = [each[0] for each in found.description]
        return [dict(zip(columns, row, strict=True)) for row in found]

    # -- time

    def at(self, text: str | None) -> datetime | None:
        return datetime.fromisoformat(text).astimezone(UTC) if text else None

    def day(self, text: str) -> date:
        return datetime.fromisoformat(text).astimezone(self.zone).date()

    def within(self, text: str | None, month: date) -> bool:
        """Whether an instant lies in the local month."""
        return text is not None and self.day(text).replace(day=1) == month

    def spans(self, day: date) -> list[tuple[datetime, datetime]]:
        special = self.holidays.get(day.isoformat())
        if special is None and day.year not in self.written and day in NATIONAL:
            return []
        if special:
            rows = [special] if special["opens"] else []
        else:
            rows = [
                row
                for row in self.hours
                if row["weekday"] == day.weekday()
                and (row["valid_from"] or "") <= day.isoformat() <= (row["valid_to"] or "9999")
            ]
        return [
            tuple(
                datetime.combine(day, time.fromisoformat(row[name]), self.zone).astimezone(UTC)
                for name in ("opens", "closes")
            )  # type: ignore[misc]
            for row in rows
        ]

    def business(
        self, first: datetime, last: datetime, out: list[tuple[datetime, datetime]] | None = None
    ) -> float:
        """Open minutes, second by second cut at every edge, those in ``out`` left out."""
        total, day = 0.0, first.astimezone(self.zone).date()
        while day <= last.astimezone(self.zone).date():
            for opens, closes in self.spans(day):
                opens, closes = max(opens, first), min(closes, last)
                if closes <= opens:
                    continue
                edges = sorted(
                    {
                        opens,
                        closes,
                        *(edge for stretch in out or [] for edge in stretch if opens < edge < closes),
                    }
                )
                for begun, ended in pairwise(edges):
                    if not any(low <= begun and ended <= high for low, high in out or []):
                        total += (ended - begun).total_seconds() / 60
            day += ONE
        return total

    def working_days(self, first: date, last: date) -> int:
        """Opening days after the first, up to the last."""
        return sum(bool(self.spans(first + ONE * step)) for step in range(1, (last - first).days + 1))

    # -- a month

    def month(self, month: date) -> Row:
        """The month with what the contract sets beside it."""
        told = self.figures(month)
        base = [self.figures(_back(month, step)) for step in range(12, 0, -1)]
        return {
            **told,
            "signals": self.signals(told, base),
            "previous": base[-1],
            "year_before": base[0],
        }

    def signals(self, told: Row, base: list[Row]) -> list[Row]:
        found = []
        for key in WATCHED:
            group, name = key.split(".")
            values = [each[group][name] for each in base if each[group][name] is not None]
            value = told[group][name]
            if len(values) < 10 or value is None:
                continue
            ranges = [abs(after - before) for before, after in pairwise(values)]
            middle = sum(ranges) / len(ranges)
            kept = [each for each in ranges if each <= 3.5 * middle]
            middle = sum(kept) / len(kept) if kept else middle
            low, high = (sum(values) / len(values) + sign * 2.66 * middle for sign in (-1, 1))
            if key.endswith("percent"):
                low, high = max(0, low), min(100, high)
            if value < low or value > high:
                found.append({"key": key, "value": value, "low": low, "high": high})
        return found

    def figures(self, month: date) -> Row:
        after = _back(month, -1)
        over = datetime.combine(after, time(0), self.zone) <= self.now
        end = datetime.combine(after, time(0), self.zone) if over else self.now
        found = {
            "month": f"{month:%Y-%m}",
            **self._sheets(month),
            **self._work(month, after, over, end),
            **self._talk(month, after),
            **self._rest(month, after, over),
        }
        found["tgw"] = {**found["tgw"], **self._complaints(month)}
        found["costs"] = self._costs(month)
        inside = _mean_known(
            [
                found["first_time_fix"]["percent"],
                found["on_time"]["percent"],
                None if found["comeback"]["percent"] is None else 100 - found["comeback"]["percent"],
            ]
        )
        wrong, score = found["tgw"]["units_with_problem_percent"], found["nps"]["score"]
        outside = _mean_known(
            [
                found["csat"]["top2_percent"],
                None if score is None else (score + 100) / 2,
                found["ces"]["agree_percent"],
                None if wrong is None else 100 - wrong,
            ]
        )
        return {
            **found,
            "internal_quality": inside,
            "external_quality": outside,
            "quality_gap": None if inside is None or outside is None else inside - outside,
        }

    def _costs(self, month: date) -> Row:
        """In cents, from the contract's row: costs by who pays, income, makers, shares."""
        sums: Row = dict.fromkeys(("guarantee_work", "goodwill", "paid_work"), 0)
        income = unknown = unpriced = 0
        for job in self.jobs:
            finished, back = (self.within(job[name], month) for name in ("finished_at", "delivered_at"))
            who, cost, charge = self._who(job), self._cost(job), self._charge(job)
            if back if who == "paid_work" else finished:
                unknown += cost is None
                sums[who] += cost or 0
            if back:
                income += charge or 0
                paid = who == "paid_work" and job["kind"] in {
                    "repair",
                    "installation",
                    "maintenance",
                    "claim",
                }
                unpriced += paid and charge is None
        if unknown:
            sums = dict.fromkeys(sums)
        last = (_back(month, -1) - ONE).isoformat()
        moves = [move for move in self.moves if move["on_day"] <= last]
        credits_ = sum(
            -move["owed_cents"]
            for move in moves
            if move["kind"] == "credited" and move["on_day"] >= month.isoformat()
        )
        first, owed_cores = month.isoformat(), 0
        for part in (each for job in self.parts.values() for each in job):
            paid_on, paid = part["core_credited_on"] or "9999", part["core_credited_cents"] or 0
            if first <= paid_on <= last:
                credits_ += paid
            settled = part["core_answer"] == "accepted" and part["core_answered_on"] <= last
            if part["core_cents"] and (part["old_sent_on"] or "9999") <= last and not settled:
                owed_cores += max(0, part["core_cents"] - (paid if paid_on <= last else 0))
        result = None if unknown else income - sum(sums.values()) + credits_
        book = next((row for row in self.books if row["month"] == f"{month:%Y-%m}"), {})
        profit, turnover = book.get("gross_profit_cents"), book.get("turnover_cents")
        return {
            **sums,
            "owed_by_makers": sum(move["owed_cents"] for move in moves) + owed_cores,
            "income": income,
            "credits": credits_,
            "result": result,
            "after_sales_share_percent": None if result is None or not profit else 100 * result / profit,
            "after_sales_income_percent": 100 * income / turnover if turnover else None,
            "jobs_without_cost": unknown,
            "jobs_without_charge": unpriced,
        }

    @staticmethod
    def _who(job: Row) -> str:
        """Whose work it was: a claim nobody decided is free; free work outside covers is goodwill."""
        refused_at_intake = '"covered": false' in job["verdict"].replace('":false', '": false')
        if job["decision"] == "goodwill":
            return "goodwill"
        if job["decision"] == "accepted":
            return "guarantee_work"
        if job["under_warranty"] == "yes" and job["decision"] != "refused":
            return "goodwill" if refused_at_intake else "guarantee_work"
        if job["kind"] == "claim" and job["under_warranty"] is None and job["decision"] is None:
            return "guarantee_work"
        done = job["outcome"] in {None, "fixed", "no_fault"}
        if job["kind"] in {"repair", "claim"} and job["charge_cents"] == 0 and done:
            return "goodwill"
        return "paid_work"

    def _cost(self, job: Row) -> int | None:
        """Parts at their cost when used, minutes at the rate of their day, outside work."""
        parts = [part["cost_cents"] for part in self.parts.get(job["id"], [])]
        outside = sum(row["cost_cents"] for row in self.outside.get(job["id"], []))
        spans = [row for row in self.clocked.get(job["id"], []) if row["minutes"]]
        over = self.at(job["finished_at"] or job["delivered_at"])
        last = over.astimezone(self.zone).date().isoformat() if over else None
        total = job["minutes"] or 0
        clocked = sum(row["minutes"] for row in spans)
        days = [(self.day(row["started_at"]).isoformat(), row["minutes"]) for row in spans]
        worked = [(last, total)] if total < clocked else [*days, (last, total - clocked)]
        sixtieths = 0
        for day, minutes in worked:
            if not minutes:
                continue
            rates = [row for row in self.rates if day and row["from_on"] <= day]
            if not rates:
                return None
            sixtieths += minutes * max(rates, key=lambda row: row["from_on"])["cents"]
        if None in parts:
            return None
        return sum(parts) + (2 * sixtieths + 60) // 120 + outside

    def _charge(self, job: Row) -> int | None:
        """Net: as typed, else as quoted and accepted; nothing from who does not pay; unrepaired only the fee."""
        if job["charge_cents"] is not None:
            return int(job["charge_cents"])
        if self._who(job) != "paid_work":
            return 0
        quotes = self.quotes.get(job["id"], [])
        tax = max(quotes, key=lambda row: row["id"])["tax_bp"] if quotes else self.tax_bp
        if job["outcome"] in {"not_fixed", "not_worth", "cancelled"}:
            gross = (job["fee_cents"] or 0) * 10_000
            return (2 * gross + 10_000 + tax) // (2 * (10_000 + tax))
        accepted = {row["id"] for row in quotes if row["state"] == "accepted"}
        lines = [row["total_cents"] for row in self.lines if row["quote_id"] in accepted]
        return sum(lines) if lines else None

    def _sheets(self, month: date) -> Row:
        mine = [sheet for sheet in self.sheets if self.within(sheet["answered_at"], month)]
        csat = [sheet["csat"] for sheet in mine if sheet["csat"] is not None]
        nps = [sheet["nps"] for sheet in mine if sheet["nps"] is not None]
        easy = [s["ces"] for s in mine if s["ces"] is not None and s["ces_scale"] == "2.0"]
        old = [s["ces"] for s in mine if s["ces"] is not None and s["ces_scale"] == "1.0"]
        wrong = [s["things_gone_wrong"] for s in mine if s["things_gone_wrong"] is not None]
        up, down = sum(v >= 9 for v in nps), sum(v <= 6 for v in nps)
        return {
            "csat": {
                **_n(csat),
                "mean": _mean(csat),
                **_share("top2_percent", sum(v >= 4 for v in csat), len(csat)),
            },
            "nps": {
                **_n(nps),
                "promoters": up,
                "passives": len(nps) - up - down,
                "detractors": down,
                "score": 100 * (up - down) / len(nps) if nps else None,
                "interval": _wald(up, down, len(nps)),
            },
            "ces": {
                **_n(easy),
                "mean": _mean(easy),
                **_share("agree_percent", sum(v >= 5 for v in easy), len(easy)),
            },
            "ces_1": {
                **_n(old),
                "mean": _mean(old),
                **_share("low_effort_percent", sum(v <= 2 for v in old), len(old)),
            },
            "tgw": {
                **_n(wrong),
                "things": sum(wrong),
                **_share("units_with_problem_percent", sum(v > 0 for v in wrong), len(wrong)),
                "per_100_answers": 100 * sum(wrong) / len(wrong) if wrong else None,
            },
            "servqual": {name: self._pair(mine, place) for place, name in enumerate(DIMENSIONS, 1)},
        }

    @staticmethod
    def _pair(sheets: list[Row], place: int) -> Row:
        both = [
            (sheet[f"expected_{place}"], sheet[f"received_{place}"])
            for sheet in sheets
            if sheet[f"expected_{place}"] is not None and sheet[f"received_{place}"] is not None
        ]
        expected, received = _mean([pair[0] for pair in both]), _mean([pair[1] for pair in both])
        gap = None if expected is None or received is None else received - expected
        return {**_n(both), "expected": expected, "received": received, "gap": gap}

    def _complaints(self, month: date) -> Row:
        opened = [case for case in self.cases if self.within(case["opened_at"], month)]
        ids = {case["id"] for case in opened}
        complaints = sum(job["kind"] == "complaint" and job["case_id"] in ids for job in self.jobs)
        reached = sum(
            call["outcome"] == "reached" and self.within(call["called_at"], month) for call in self.calls
        )
        visited = sum(self.within(visit["arrived_at"], month) for visit in self.visits)
        many = len(opened) + visited + reached
        return {
            "complaints": complaints,
            "interactions": many,
            "per_100": 100 * complaints / many if many else None,
        }

    def _work(self, month: date, after: date, over: bool, end: datetime) -> Row:
        opened = [case for case in self.cases if self.within(case["opened_at"], month)]
        done = [job for job in self.jobs if self.within(job["finished_at"], month)]
        repairs = [job for job in done if job["kind"] == "repair"]
        waits = [
            self.business(self.at(case["opened_at"]), self.at(case["first_response_at"]))  # type: ignore[arg-type]
            for case in opened
            if case["first_response_at"]
        ]
        by_channel = Counter(case["channel"] or "unknown" for case in opened)
        days = [
            (self.at(job["finished_at"]) - self.at(job["received_at"])).total_seconds() / 86_400  # type: ignore[operator]
            for job in repairs
            if job["received_at"]
        ]
        minutes = [
            job["minutes"] for job in repairs if job["minutes"] is not None and job["outcome"] != "no_fault"
        ]
        return {
            "channels": {
                name: {"n": many, "few": many < 10, "percent": 100 * many / len(opened)}
                for name, many in by_channel.items()
            },
            "first_response": {**_spread(waits, "minutes"), "unanswered": len(opened) - len(waits)},
            "resolution": self._resolution(month),
            "turnaround": _spread(days, "days"),
            "repair_time": {
                **_n(minutes),
                "mean_minutes": _mean(minutes),
                "median_minutes": _median(minutes),
            },
            "on_time": self._on_time(month, after, over),
            "first_time_fix": self._first_time(done, end),
            "comeback": self._comeback(month),
            "load": self._load(month, after, done),
            "warranty_claims": self._claims(opened),
            "returns": self._returns(month, opened),
        }

    def _resolution(self, month: date) -> Row:
        net, gross = [], []
        for case in self.cases:
            if not self.within(case["closed_at"], month) or case["first_closed_at"] is None:
                continue
            first, last = self.at(case["opened_at"]), self.at(case["closed_at"])
            assert first is not None
            assert last is not None
            out = [
                (self.at(pause["started_at"]), self.at(pause["ended_at"]) or last)
                for pause in self.pauses
                if pause["case_id"] == case["id"] and pause["reason"] == "customer"
            ]
            out += [
                (self.at(stretch["closed_at"]), self.at(stretch["reopened_at"]))
                for stretch in self.closings
                if stretch["case_id"] == case["id"]
            ]
            net.append(self.business(first, last, out))  # type: ignore[arg-type]
            gross.append(max(0.0, (last - first).total_seconds() / 60))
        return {**_spread(net, "minutes"), "gross_median_minutes": _median(gross)}

    def _on_time(self, month: date, after: date, over: bool) -> Row:
        today = self.now.astimezone(self.zone).date()
        met = missed = 0
        for job in self.jobs:
            promised = job["promised_on"] and date.fromisoformat(job["promised_on"])
            if not promised or not month <= promised < after or not (over or promised < today):
                continue
            if job["outcome"] == "cancelled" or job["state"] == "cancelled":
                continue
            kept = job["finished_at"] is not None and self.day(job["finished_at"]) <= promised
            met, missed = met + kept, missed + (not kept)
        many = met + missed
        return {"met": met, "missed": missed, "few": many < 10, **_share("percent", met, many)}

    def _first_time(self, done: list[Row], end: datetime) -> Row:
        mine = [
            job for job in done if job["kind"] in ("repair", "installation") and job["outcome"] != "cancelled"
        ]
        right = 0
        for job in mine:
            backs = [
                case
                for case in self.backs.get(job["id"], [])
                if _before(self.at(case["opened_at"]), end, self.now)
            ]
            right += (
                job["outcome"] == "fixed"
                and job["first_visit"] != "no"
                and not backs
                and self._on_one_trip(job)
            )
        return {**_n(mine), "fixed_first": right, **_share("percent", right, len(mine))}

    def _on_one_trip(self, job: Row) -> bool:
        """No visit served it before the one on the day it was finished."""
        done = self.day(job["finished_at"])
        days = [self.day(visit["arrived_at"]) for visit in self.trips.get(job["id"], [])]
        times = [
            visit["arrived_at"]
            for visit in self.trips.get(job["id"], [])
            if self.day(visit["arrived_at"]) == done
        ]
        return all(day >= done for day in days) and len(set(times)) <= 1

    def _comeback(self, month: date) -> Row:
        many = back = 0
        for job in self.jobs:
            if job["kind"] != "repair" or job["outcome"] != "fixed" or not job["delivered_at"]:
                continue
            handed = self.day(job["delivered_at"])
            if (handed + 90 * ONE).replace(day=1) != month:
                continue
            many += 1
            back += any(
                (self.day(case["opened_at"]) - handed).days <= 90 for case in self.backs.get(job["id"], [])
            )
        return {"n": many, "few": many < 10, "came_back": back, **_share("percent", back, many)}

    def _load(self, month: date, after: date, done: list[Row]) -> Row:
        hands = sum(job["minutes"] or 0 for job in done) / 60
        told = {attempt["call_id"] for attempt in self.attempts}
        calls = sum(
            5 if attempt["minutes"] is None else attempt["minutes"]
            for attempt in self.attempts
            if self.within(attempt["at"], month)
        )
        calls += 5 * sum(
            self.within(call["called_at"], month) and call["outcome"] is not None and call["id"] not in told
            for call in self.calls
        )
        staff = 0.0
        for person in self.staff:
            if person["active"] and person["role"] in ("technician", "counter"):
                for step in range((after - month).days):
                    staff += self._there(person["id"], month + step * ONE)
        visits = sum(
            (self.at(visit["left_at"]) - self.at(visit["arrived_at"])).total_seconds() / 3_600  # type: ignore[operator]
            for visit in self.visits
            if self.within(visit["arrived_at"], month) and visit["left_at"]
        )
        whole = hands + visits + calls / 60
        return {
            "hands_on": hands,
            "visits": visits,
            "calls": calls / 60,
            "staff": staff,
            "percent": 100 * whole / staff if staff else None,
        }

    def _there(self, person: int, day: date) -> float:
        """Hours that somebody is there on a day."""
        for leave in self.leaves:
            if leave["staff_id"] == person and leave["first_on"] <= day.isoformat() <= leave["last_on"]:
                return 0.0
        own = [row for row in self.own if row["staff_id"] == person]
        special = day.isoformat() in self.holidays or (day.year not in self.written and day in NATIONAL)
        if not own or special:
            return sum((closes - opens).total_seconds() for opens, closes in self.spans(day)) / 3_600
        hours = 0.0
        for row in own:
            if row["weekday"] == day.weekday():
                begins, ends = (
                    datetime.combine(day, time.fromisoformat(row[name]), self.zone).astimezone(UTC)
                    for name in ("opens", "closes")
                )
                hours += (ends - begins).total_seconds() / 3_600
        return hours

    def _claims(self, opened: list[Row]) -> Row:
        ids = {case["id"] for case in opened}
        found = Counter(
            job["decision"] for job in self.jobs if job["kind"] == "claim" and job["case_id"] in ids
        )
        many = sum(found.values())
        return {
            "opened": many,
            "few": many < 10,
            **{word: found[word] for word in ("accepted", "refused", "goodwill")},
            "pending": found[None],
        }

    def _returns(self, month: date, opened: list[Row]) -> Row:
        ids = {case["id"] for case in opened}
        mine = [job for job in self.jobs if job["kind"] == "return" and job["case_id"] in ids]
        by = Counter(job["settled"] for job in mine)
        sold = sum(date.fromisoformat(row["purchased_on"]).replace(day=1) == month for row in self.purchases)
        return {
            "opened": len(mine),
            "by_ground": dict(Counter(job["ground"] or "unknown" for job in mine)),
            "refunded": by["refund"],
            "exchanged": by["exchange"],
            "vouchers": by["voucher"],
            "refused": by["refused"],
            "pending": by[""],
            "let_through": 0,
            "amount": sum(job["settled_cents"] or 0 for job in mine),
            "per_100_sold": 100 * len(mine) / sold if sold else None,
        }

    def _talk(self, month: date, after: date) -> Row:
        due = [
            call
            for call in self.calls
            if month.isoformat() <= call["due_on"] < after.isoformat()
            and not (call["state"] == "withdrawn" and call["outcome"] is None)
        ]
        by = Counter(call["outcome"] for call in due)
        ids = {call["id"] for call in due}
        sheets = sum(sheet["call_id"] in ids for sheet in self.sheets if sheet["call_id"])
        spoken = by["reached"] + by["refused"]
        return {
            "calls": {
                "due": len(due),
                "few": len(due) < 10,
                "reached": by["reached"],
                "refused": by["refused"],
                "not_reached": by["no_answer"] + by["wrong_number"] + by["call_later"],
                "pending": by[None],
                "reached_percent": _percent(by["reached"], len(due)),
                "contact_percent": _percent(spoken, len(due)),
                "sheets": sheets,
                "cooperation_percent": _percent(sheets, spoken),
                "response_percent": _percent(sheets, len(due)),
            }
        }

    def _rest(self, month: date, after: date, over: bool) -> Row:
        return {
            "repeat_purchase": self._repeat(month, after, over),
            "recovery": self._recovery(month, after, over),
            "promises": self._promises(month, after),
        }

    def _repeat(self, month: date, after: date, over: bool) -> Row:
        if over:
            first, last = _back(month, 23), after - ONE
        else:
            last = self.now.astimezone(self.zone).date()
            first = _months(last, -24) + ONE
        days: dict[int, set[str]] = {}
        for sale in self.purchases:
            if first.isoformat() <= sale["purchased_on"] <= last.isoformat():
                days.setdefault(sale["customer_id"], set()).add(sale["purchased_on"])
        twice = sum(len(each) > 1 for each in days.values())
        return {
            "customers": len(days),
            "few": len(days) < 10,
            "with_two_dates": twice,
            **_share("percent", twice, len(days)),
        }

    def _recovery(self, month: date, after: date, over: bool) -> Row:
        hours, late = [], 0
        today = self.now.astimezone(self.zone).date()
        for job in self.jobs:
            if job["kind"] != "complaint":
                continue
            case, own = self.case[job["case_id"]], self.complaints.get(job["id"], {})
            closed = case["closed_at"]
            if self.within(closed, month) and case["first_closed_at"]:
                hours.append((self.at(closed) - self.at(case["opened_at"])).total_seconds() / 3_600)  # type: ignore[operator]
            lawful = self.day(own.get("received_at") or case["opened_at"]) + 15 * ONE
            answered = own.get("answered_at") or closed
            if month <= lawful < after:
                late += self.day(answered) > lawful if answered else over or lawful < today
        return {**_spread(hours, "hours"), "late": late}

    def _promises(self, month: date, after: date) -> Row:
        found = {}
        if minutes := self.settings.get("answer"):
            kept = []
            for case in self.cases:
                if not self.within(case["opened_at"], month):
                    continue
                said = self.at(case["first_response_at"])
                waited = self.business(self.at(case["opened_at"]), said or self.now)  # type: ignore[arg-type]
                if said or waited > minutes:
                    kept.append(waited <= minutes)
            found["answer"] = _promise(minutes, kept)
        if days := self.settings.get("ready"):
            kept = [
                self.working_days(self.day(job["received_at"]), self.day(job["finished_at"])) <= days
                if self.spans(self.day(job["finished_at"]))
                else self.working_days(self.day(job["received_at"]), self.day(job["finished_at"])) < days
                for job in self.jobs
                if job["kind"] == "repair" and self.within(job["finished_at"], month) and job["received_at"]
            ]
            found["ready"] = _promise(days, kept)
        if minutes := self.settings.get("visit"):
            kept = []
            for visit in self.visits:
                planned, came = self.at(visit["planned_start"]), self.at(visit["arrived_at"])
                assert planned is not None
                if not self.within(visit["planned_start"], month):
                    continue
                if came or planned + timedelta(minutes=minutes) < self.now:
                    off = abs((came - planned).total_seconds()) if came else float("inf")
                    kept.append(off <= minutes * 60)
            found["visit"] = _promise(minutes, kept)
        if hours := self.settings.get("call_back"):
            limits = [(self._after(asked, hours * 60), made) for asked, made in self._asked()]
            kept = [
                made is not None and made <= limit
                for limit, made in limits
                if limit.astimezone(self.zone).date().replace(day=1) == month and (made or limit < self.now)
            ]
            found["call_back"] = _promise(hours, kept)
        return found

    def _asked(self) -> Iterator[tuple[datetime, datetime | None]]:
        """When customers were to be called from, and when they were."""
        of_case = {call["id"]: call["case_id"] for call in self.calls}
        for job in self.jobs:
            if job["kind"] == "complaint":
                own = self.complaints.get(job["id"], {})
                asked = self.at(own.get("received_at") or self.case[job["case_id"]]["opened_at"])
                assert asked is not None
                tries = [
                    self.at(attempt["at"])
                    for attempt in self.attempts
                    if of_case[attempt["call_id"]] == job["case_id"]
                ]
                made = min((each for each in tries if each and each >= asked), default=None)
                yield asked, self.at(own.get("called_back_at")) or made
        for attempt in self.attempts:
            if attempt["outcome"] == "call_later":
                at = self.at(attempt["at"])
                tries = [
                    self.at(each["at"]) for each in self.attempts if each["call_id"] == attempt["call_id"]
                ]
                made = min((each for each in tries if each and at and each > at), default=None)
                yield self.at(attempt["later_at"]) or at, made  # type: ignore[misc]

    def _after(self, first: datetime, minutes: float) -> datetime:
        """The instant by which so many open minutes have passed."""
        day = first.astimezone(self.zone).date()
        while True:
            for opens, closes in self.spans(day):
                opens = max(opens, first)
                open_minutes = (closes - opens).total_seconds() / 60
                if open_minutes >= minutes:
                    return opens + timedelta(minutes=minutes)
                minutes -= max(0, open_minutes)
            day += ONE


NATIONAL = country_holidays("ES", years=range(2015, 2031))
TABLES = (
    "parts_used",
    "outside_work",
    "work_spans",
    "hour_costs",
    "month_books",
    "recourse_moves",
    "quotes",
    "quote_lines",
    "cases",
    "jobs",
    "surveys",
    "calls",
    "call_attempts",
    "purchases",
    "pauses",
    "closings",
    "staff",
    "opening_spans",
    "holidays",
    "complaints",
    "visits",
    "visit_jobs",
    "leaves",
    "working_spans",
)
DIMENSIONS = ("tangibles", "reliability", "responsiveness", "assurance", "empathy")
WATCHED = (
    "csat.mean",
    "csat.top2_percent",
    "nps.score",
    "ces.mean",
    "tgw.units_with_problem_percent",
    "first_time_fix.percent",
    "comeback.percent",
    "on_time.percent",
    "turnaround.median_days",
    "first_response.median_minutes",
)


def _promise(offered: int, kept: list[bool]) -> Row:
    return {"offered": offered, **_n(kept), "kept": sum(kept), "percent": _percent(sum(kept), len(kept))}


def _before(at: datetime | None, end: datetime, now: datetime) -> bool:
    assert at is not None
    return at < end or (end == now and at == now)


def _by_job(rows: list[Row]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = {}
    for row in rows:
        found.setdefault(row["job_id"], []).append(row)
    return found


def _back(month: date, months: int) -> date:
    place = month.year * 12 + month.month - 1 - months
    return date(place // 12, place % 12 + 1, 1)


def _months(day: date, months: int) -> date:
    first = _back(day.replace(day=1), -months)
    last = (_back(first, -1) - ONE).day
    return first.replace(day=min(day.day, last))


def _n(values: Any) -> Row:
    return {"n": len(values), "few": len(values) < 10}


def _mean(values: Any) -> float | None:
    return sum(values) / len(values) if values else None


def _mean_known(values: Any) -> float | None:
    return _mean([value for value in values if value is not None])


def _median(values: Any) -> float | None:
    return statistics.median(values) if values else None


def _spread(values: Any, unit: str) -> Row:
    ordered = sorted(values)
    p90 = ordered[math.ceil(0.9 * len(ordered)) - 1] if ordered else None
    return {**_n(values), f"median_{unit}": _median(values), f"p90_{unit}": p90}


def _percent(count: int, of: int) -> float | None:
    return 100 * count / of if of else None


def _share(name: str, count: int, of: int) -> Row:
    return {name: _percent(count, of), "interval": _wilson(count, of)}


def _wilson(count: int, of: int) -> list[float] | None:
    if not of:
        return None
    share = count / of
    centre = (share + Z * Z / (2 * of)) / (1 + Z * Z / of)
    half = Z * math.sqrt(share * (1 - share) / of + Z * Z / (4 * of * of)) / (1 + Z * Z / of)
    return [100 * (centre - half), 100 * (centre + half)]


def _wald(up: int, down: int, of: int) -> list[float] | None:
    if not of:
        return None
    many = of + 3
    p, d = (up + 0.75) / many, (down + 0.75) / many
    half = Z * math.sqrt((p + d - (p - d) ** 2) / many)
    return [max(-100, 100 * (p - d - half)), min(100, 100 * (p - d + half))]


def differences(told: Any, wanted: Any, where: str = "") -> list[str]:
    """Where the program's figures are not the oracle's; what only the program tells is not looked at."""
    if isinstance(wanted, dict):
        if not isinstance(told, dict):
            return [f"{where}: {told!r}"]
        missing = [f"{where}.{name} is not told" for name in wanted if name not in told]
        return missing + [
            each
            for name in wanted
            if name in told
            for each in differences(told[name], wanted[name], f"{where}.{name}")
        ]
    if isinstance(wanted, list) and isinstance(told, list) and len(told) == len(wanted):
        pairs = zip(told, wanted, strict=True)
        return [each for place, (a, b) in enumerate(pairs) for each in differences(a, b, f"{where}[{place}]")]
    if isinstance(wanted, float) and isinstance(told, int | float) and not isinstance(told, bool):
        return (
            [] if abs(told - wanted) <= 1e-6 * max(1, abs(wanted)) else [f"{where}: {told!r}, not {wanted!r}"]
        )
    return [] if told == wanted else [f"{where}: {told!r}, not {wanted!r}"]
