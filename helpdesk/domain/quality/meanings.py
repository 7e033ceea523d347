"""Knows what each figure is called, what it means in one sentence, which way is good and how it is written.

Keys are those of the contract: the figure's name, and after a point the value's. Screen, paper and command line
take their words from here, so that a figure is called the same wherever it is read.
"""

from __future__ import annotations

from typing import Literal

from helpdesk.classes import NamedTuple
from helpdesk.texts import Text, translate

Good = Literal["high", "low", ""]
"""Which way is good; empty where neither is."""
Unit = Literal[
    "percent", "points", "score_5", "score_7", "minutes", "days", "hours", "count", "money", "rate"
]
"""How it is written: ``points`` is a score from -100 to 100 without a sign, ``rate`` a number per 100."""


class Meaning(NamedTuple):
    """What a person must know of a figure."""

    name: Text
    sentence: Text
    good: Good
    unit: Unit


def _told(name: Text, sentence: Text, good: Good, unit: Unit) -> Meaning:
    return Meaning(name, sentence, good, unit)


MEANINGS: dict[str, Meaning] = {
    "csat.top2_percent": _told(
        translate("Figures", "Satisfied (CSAT)"),
        translate("Figures", "Of those who answered, how many gave a 4 or a 5 out of 5."),
        "high",
        "percent",
    ),
    "csat.mean": _told(
        translate("Figures", "Satisfaction, mean"),
        translate("Figures", "The mean of all answers from 1, very dissatisfied, to 5, very satisfied."),
        "high",
        "score_5",
    ),
    "nps.score": _told(
        translate("Figures", "Recommendation (NPS)"),
        translate(
            "Figures",
            "The share that would recommend the shop (9 or 10) less the share that would not (0 to 6): from −100 to 100.",
        ),
        "high",
        "points",
    ),
    "ces.mean": _told(
        translate("Figures", "Ease, mean"),
        translate("Figures", "How easy we made it for the customer, from 1 to 7; 7 is very easy."),
        "high",
        "score_7",
    ),
    "ces.agree_percent": _told(
        translate("Figures", "Found it easy (CES)"),
        translate("Figures", "Of those who answered, how many agree (5 to 7 out of 7) that we made it easy."),
        "high",
        "percent",
    ),
    "ces_1.low_effort_percent": _told(
        translate("Figures", "Little effort, old scale"),
        translate(
            "Figures", "Of those asked on the scale of 2010, how many had little effort (1 or 2 out of 5)."
        ),
        "high",
        "percent",
    ),
    "tgw.units_with_problem_percent": _told(
        translate("Figures", "Something went wrong"),
        translate("Figures", "Of those who answered, how many say that at least one thing went wrong."),
        "low",
        "percent",
    ),
    "tgw.per_100_answers": _told(
        translate("Figures", "Things gone wrong per 100 answers"),
        translate(
            "Figures",
            "All things that customers name as gone wrong, per 100 answers; one answer may name several.",
        ),
        "low",
        "rate",
    ),
    "tgw.per_100": _told(
        translate("Figures", "Complaints per 100"),
        translate("Figures", "Complaints opened, per 100 cases opened, visits made and calls answered."),
        "low",
        "rate",
    ),
    "servqual.tangibles.gap": _told(
        translate("Figures", "Gap: premises and appearance"),
        translate(
            "Figures",
            "What customers found less what they say a good shop has, from 1 to 7; below 0 we fall short.",
        ),
        "high",
        "score_7",
    ),
    "servqual.reliability.gap": _told(
        translate("Figures", "Gap: reliability"),
        translate(
            "Figures",
            "Work done right and when promised: what customers found less what they expect; below 0 we fall short.",
        ),
        "high",
        "score_7",
    ),
    "servqual.responsiveness.gap": _told(
        translate("Figures", "Gap: promptness"),
        translate(
            "Figures",
            "Quick and willing help: what customers found less what they expect; below 0 we fall short.",
        ),
        "high",
        "score_7",
    ),
    "servqual.assurance.gap": _told(
        translate("Figures", "Gap: trust"),
        translate(
            "Figures",
            "Knowledge and politeness that give trust: what customers found less what they expect; below 0 we fall short.",
        ),
        "high",
        "score_7",
    ),
    "servqual.empathy.gap": _told(
        translate("Figures", "Gap: personal attention"),
        translate(
            "Figures",
            "Attention to each customer's own case: what customers found less what they expect; below 0 we fall short.",
        ),
        "high",
        "score_7",
    ),
    "first_response.median_minutes": _told(
        translate("Figures", "First answer, median"),
        translate("Figures", "Half of the customers had a first answer from a person within this open time."),
        "low",
        "minutes",
    ),
    "first_response.p90_minutes": _told(
        translate("Figures", "First answer, 9 of 10"),
        translate("Figures", "Nine of ten customers had a first answer from a person within this open time."),
        "low",
        "minutes",
    ),
    "first_response.unanswered": _told(
        translate("Figures", "Without an answer"),
        translate("Figures", "Cases opened in the month that nobody has answered yet."),
        "low",
        "count",
    ),
    "resolution.median_minutes": _told(
        translate("Figures", "Resolution, median"),
        translate(
            "Figures",
            "Half of the cases closed in the month took at most this open time, waiting for the customer left out.",
        ),
        "low",
        "minutes",
    ),
    "resolution.p90_minutes": _told(
        translate("Figures", "Resolution, 9 of 10"),
        translate(
            "Figures",
            "Nine of ten cases closed in the month took at most this open time, waiting for the customer left out.",
        ),
        "low",
        "minutes",
    ),
    "resolution.gross_median_minutes": _told(
        translate("Figures", "Resolution by the calendar, median"),
        translate("Figures", "The same by the calendar: nights, holidays and waiting count too."),
        "low",
        "minutes",
    ),
    "turnaround.median_days": _told(
        translate("Figures", "Turnaround, median"),
        translate("Figures", "Half of the repairs were finished within this many days from hand-in."),
        "low",
        "days",
    ),
    "turnaround.p90_days": _told(
        translate("Figures", "Turnaround, 9 of 10"),
        translate("Figures", "Nine of ten repairs were finished within this many days from hand-in."),
        "low",
        "days",
    ),
    "repair_time.mean_minutes": _told(
        translate("Figures", "Hands-on time, mean"),
        translate(
            "Figures",
            "Mean time to repair (MTTR): minutes of work on a repair, waiting left out, where a fault was found.",
        ),
        "low",
        "minutes",
    ),
    "repair_time.median_minutes": _told(
        translate("Figures", "Hands-on time, median"),
        translate("Figures", "Half of the repairs took at most this much work, where a fault was found."),
        "low",
        "minutes",
    ),
    "on_time.percent": _told(
        translate("Figures", "On time"),
        translate(
            "Figures",
            "Of the jobs promised for a day of the month, how many were finished by that day; open ones count as missed.",
        ),
        "high",
        "percent",
    ),
    "first_time_fix.percent": _told(
        translate("Figures", "Fixed the first time"),
        translate(
            "Figures",
            "Of the repairs and installations finished, how many were fixed at once and did not come back.",
        ),
        "high",
        "percent",
    ),
    "comeback.percent": _told(
        translate("Figures", "Came back in 90 days"),
        translate(
            "Figures",
            "Of the repairs whose 90 days ended in the month, how many came back with the same fault.",
        ),
        "low",
        "percent",
    ),
    "warranty_claims.opened": _told(
        translate("Figures", "Guarantee claims"),
        translate("Figures", "Guarantee claims opened in the month."),
        "low",
        "count",
    ),
    "warranty_claims.per_100_units": _told(
        translate("Figures", "Claims per 100 units under guarantee"),
        translate("Figures", "Guarantee claims opened, per 100 units under any cover at the month's end."),
        "low",
        "rate",
    ),
    "calls.contact_percent": _told(
        translate("Figures", "Calls in which somebody was spoken to"),
        translate(
            "Figures",
            "Of the calls that fell due, in how many we spoke to the customer, answered or refused.",
        ),
        "high",
        "percent",
    ),
    "calls.reached_percent": _told(
        translate("Figures", "Customers reached"),
        translate("Figures", "Of the calls that fell due, how many reached the customer."),
        "high",
        "percent",
    ),
    "calls.cooperation_percent": _told(
        translate("Figures", "Answered the survey, of those spoken to"),
        translate("Figures", "Survey sheets, of the customers we spoke to."),
        "high",
        "percent",
    ),
    "calls.response_percent": _told(
        translate("Figures", "Answered the survey, of all calls"),
        translate("Figures", "Survey sheets, of all calls that fell due."),
        "high",
        "percent",
    ),
    "repeat_purchase.percent": _told(
        translate("Figures", "Bought again"),
        translate(
            "Figures", "Of the customers of the last 24 months, how many bought on two different days."
        ),
        "high",
        "percent",
    ),
    "promises.answer.percent": _told(
        translate("Figures", "Answered as offered"),
        translate(
            "Figures",
            "Of the customers who were owed a first answer, how many had it within the time we offer.",
        ),
        "high",
        "percent",
    ),
    "promises.ready.percent": _told(
        translate("Figures", "Ready as offered"),
        translate(
            "Figures", "Of the repairs finished, how many were ready within the opening days we offer."
        ),
        "high",
        "percent",
    ),
    "promises.visit.percent": _told(
        translate("Figures", "Visits on time as offered"),
        translate("Figures", "Of the visits planned, how many began within the minutes we offer."),
        "high",
        "percent",
    ),
    "promises.call_back.percent": _told(
        translate("Figures", "Called back as offered"),
        translate(
            "Figures",
            "After a complaint or a request to call later, how many were called within the hours we offer.",
        ),
        "high",
        "percent",
    ),
    "load.percent": _told(
        translate("Figures", "Load"),
        translate(
            "Figures",
            "Hours of work, visits and calls, of the opening hours of technicians and counter staff.",
        ),
        "",
        "percent",
    ),
    "returns.opened": _told(
        translate("Figures", "Returns"),
        translate("Figures", "Returns and exchanges opened in the month."),
        "low",
        "count",
    ),
    "returns.per_100_sold": _told(
        translate("Figures", "Returns per 100 sales"),
        translate("Figures", "Returns opened, per 100 sales of the month."),
        "low",
        "rate",
    ),
    "returns.amount": _told(
        translate("Figures", "Amount returned"),
        translate("Figures", "What was given back for the returns opened in the month."),
        "low",
        "money",
    ),
    "returns.let_through": _told(
        translate("Figures", "Other serial let through"),
        translate(
            "Figures",
            "Returns for which another serial number than the sold one was taken; each case says who, and why.",
        ),
        "low",
        "count",
    ),
    "costs.owed_by_makers": _told(
        translate("Figures", "Owed by makers"),
        translate(
            "Figures",
            "What was claimed from makers and suppliers, old parts sent to them included, less credited, less written off, "
            "on the month's last day.",
        ),
        "low",
        "money",
    ),
    "costs.credits": _told(
        translate("Figures", "Credited by makers"),
        translate("Figures", "What makers and suppliers credited in the month, for old parts too."),
        "high",
        "money",
    ),
    "costs.result": _told(
        translate("Figures", "After-sales result"),
        translate(
            "Figures",
            "Income less paid work, guarantee work and goodwill, plus what makers credited. Not known while a job is "
            "without its cost.",
        ),
        "high",
        "money",
    ),
    "costs.income": _told(
        translate("Figures", "After-sales income"),
        translate(
            "Figures",
            "What was charged without tax for the jobs handed back in the month, as far as it is known.",
        ),
        "high",
        "money",
    ),
    "costs.paid_work": _told(
        translate("Figures", "Cost of paid work"),
        translate(
            "Figures",
            "Parts, minutes and outside work of the jobs handed back in the month that customers pay for.",
        ),
        "",
        "money",
    ),
    "costs.guarantee_work": _told(
        translate("Figures", "Cost of guarantee work"),
        translate(
            "Figures",
            "Parts, minutes and outside work of the jobs finished in the month under a guarantee, before credits of makers.",
        ),
        "low",
        "money",
    ),
    "costs.goodwill": _told(
        translate("Figures", "Cost of goodwill"),
        translate(
            "Figures", "What free work that no guarantee covers cost, of the jobs finished in the month."
        ),
        "low",
        "money",
    ),
    "costs.after_sales_share_percent": _told(
        translate("Figures", "Share of the gross profit"),
        translate("Figures", "The after-sales result, of the shop's gross profit typed for the month."),
        "high",
        "percent",
    ),
    "costs.after_sales_income_percent": _told(
        translate("Figures", "Share of the turnover"),
        translate("Figures", "After-sales income, of the shop's turnover typed for the month."),
        "high",
        "percent",
    ),
    "costs.jobs_without_cost": _told(
        translate("Figures", "Jobs without their cost"),
        translate(
            "Figures",
            "A part whose cost is not known, or minutes on a day without a rate: while there is one, the costs are not told.",
        ),
        "low",
        "count",
    ),
    "costs.jobs_without_charge": _told(
        translate("Figures", "Paid jobs without their charge"),
        translate(
            "Figures",
            "Handed back in the month, paid by the customer, and nobody typed how much: the income is that of the others.",
        ),
        "low",
        "count",
    ),
    "recovery.median_hours": _told(
        translate("Figures", "Complaint made good, median"),
        translate(
            "Figures",
            "Half of the complaints closed in the month took at most this long from opened to closed.",
        ),
        "low",
        "hours",
    ),
    "recovery.p90_hours": _told(
        translate("Figures", "Complaint made good, 9 of 10"),
        translate(
            "Figures",
            "Nine of ten complaints closed in the month took at most this long from opened to closed.",
        ),
        "low",
        "hours",
    ),
    "recovery.late": _told(
        translate("Figures", "Complaints past the lawful day"),
        translate(
            "Figures", "Complaints whose last lawful day lay in the month and that had no answer by then."
        ),
        "low",
        "count",
    ),
    "internal_quality": _told(
        translate("Figures", "Internal quality"),
        translate(
            "Figures",
            "How well the work went by our own records: fixed the first time, promised day kept, did not come back.",
        ),
        "high",
        "percent",
    ),
    "external_quality": _told(
        translate("Figures", "External quality"),
        translate(
            "Figures",
            "How well it went in the customers' eyes: satisfied, would recommend, found it easy, nothing went wrong.",
        ),
        "high",
        "percent",
    ),
    "quality_gap": _told(
        translate("Figures", "Gap between internal and external quality"),
        translate("Figures", "Above 0 we think better of our work than our customers do."),
        "",
        "points",
    ),
}
"""In the order in which they are told."""
