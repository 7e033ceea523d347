"""Service recovery: a low answer opens a complaint whose call back is somebody's, by a stated hour."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from helpdesk.action import Context
from helpdesk.domain import numbers
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.hours import NeverOpen
from helpdesk.domain.survey_words import GONE_WRONG
from helpdesk.domain.surveys import listed, reasons_to_call
from helpdesk.formats import Words
from helpdesk.services.complaints.opening import open_complaint
from helpdesk.services.shop.reader import Shop
from helpdesk.services.surveys.reader import limits_of
from helpdesk.store.tables.voice import SurveySheet
from helpdesk.store.tables.work import Case
from helpdesk.texts import Text, translate


def recover(
    ctx: Context,
    sheet: int,
    answers: Mapping[str, Any],
    *,
    customer: int | None,
    case: int | None,
    channel: str,
) -> int | None:
    """Open the complaint that low answers ask for. Returns its job; nothing where all is well or nobody is known.

    Its text is what the customer wrote; where they wrote nothing, what they answered, in their language.
    """
    reasons = reasons_to_call(answers, limits_of(ctx.settings))
    if not reasons or customer is None:
        return None
    said = translate("Surveys", "Survey {number}: {answers}")(
        number=numbers.number("survey", sheet), answers=listed(reasons + _wrong(answers))
    )
    job = open_complaint(
        ctx,
        customer=customer,
        text=str(answers.get("comment") or "").strip() or _in_their_words(ctx, customer).say(said),
        case=case,
        channel=channel if channel in CHANNELS else "counter",
        call_back_by=call_back_by(ctx, ctx.now),
    )
    _give_owner(ctx, job, case)
    ctx.store.update(SurveySheet, sheet, complaint_id=job)
    return job


def _in_their_words(ctx: Context, customer: int) -> Words:
    language = ctx.store.value("SELECT language FROM customers WHERE id = ?", (customer,))
    return ctx.words_in(language) if language else ctx.words


def call_back_by(ctx: Context, said_at: datetime) -> datetime:
    """By when somebody calls back: so many opening hours later; as many by the clock where the shop never opens.

    Source: setting ``surveys.call_back_hours``, 24 business hours by default (our definition of "within a day").
    """
    hours: int = ctx.settings["surveys.call_back_hours"]
    try:
        return Shop(ctx.store).hours(ctx.settings["shop.zone"]).add_minutes(said_at, hours * 60)
    except NeverOpen:
        return said_at + timedelta(hours=hours)


def _wrong(answers: Mapping[str, Any]) -> list[Text]:
    return [GONE_WRONG[code] for code in str(answers.get("gone_wrong") or "").split() if code in GONE_WRONG]


def _give_owner(ctx: Context, job: int, case: int | None) -> None:
    """A named person calls back: who looks after the case, else who took the sheet."""
    owner = ctx.store.value(
        "SELECT s.id FROM cases c JOIN staff s ON s.id = c.owner_id WHERE c.id = ? AND s.active", (case,)
    )
    if owner is None:
        owner = ctx.staff
    if owner is None:
        owner = ctx.store.value("SELECT id FROM staff WHERE active ORDER BY id LIMIT 1")
    opened = ctx.store.value("SELECT case_id FROM jobs WHERE id = ?", (job,))
    ctx.store.update(Case, opened, owner_id=owner)
