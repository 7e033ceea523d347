"""The list of a day's calls from the queue, in the order to call; or of a campaign's, whom it may still be told to."""

from __future__ import annotations

from datetime import date, time, timedelta

from helpdesk.clock import local, zone
from helpdesk.domain.listing import ListQuery
from helpdesk.domain.normal_forms import shortened
from helpdesk.formats import Words
from helpdesk.reports.call_list import CallListData, ListedCall, call_list
from helpdesk.services.calls.reader import Calls
from helpdesk.services.calls.rows import CallCard
from helpdesk.services.papers.frame import Source, head
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject, no_such_paper
from helpdesk.services.promotions.reader import Promotions

MOST = 500
"""Calls on one list: nobody makes more in a day."""


def call_list_data(source: Source, subject: Subject, words: Words) -> CallListData:
    """What is to be called by the end of a day, late ones too, those given up by then not; or of a campaign."""
    if subject.campaign is not None:
        return _of_campaign(source, subject.campaign, words)
    day = subject.day or source.today
    calls = Calls(source.store, lambda: source.settings, lambda: source.today)
    ends = local(day + timedelta(days=1), time(), zone(source.settings["shop.zone"]))
    rows = [row for row in calls.page(ListQuery(), limit=MOST) if row.next_at and row.next_at < ends]
    cards = [calls.card(row.id) for row in rows if not row.given_up(day)]
    return CallListData(
        shop=head(source.settings),
        day=day,
        calls=tuple(
            _listed(card, day, words, source.settings["calls.tries"])
            for card in cards
            if not card.do_not_call
        ),
    )


def _of_campaign(source: Source, campaign: int, words: Words) -> CallListData:
    """Who is still to be called with an offer and may be today. Raises ``NotFound`` where it tells by other means."""
    reader = Promotions(
        source.store,
        lambda: source.settings,
        lambda: source.today,
        lambda other: words.also(other) if other else words,
    )
    row = reader.campaign(campaign)
    if row.means != "call":
        raise no_such_paper(row.number)
    name = source.store.value("SELECT name FROM staff WHERE id = ?", (source.staff,)) if source.staff else ""
    waiting = reader.audiences.of(row).to_tell if row.state(source.today) == "running" else []
    return CallListData(
        shop=head(source.settings),
        day=source.today,
        campaign=row.number,
        script=reader.script(row, words.language, str(name or "")),
        calls=tuple(
            ListedCall(
                number=one.number,
                customer=one.name,
                phones=tuple(phone for phone in dict.fromkeys((one.phone, one.mobile)) if phone),
                reasons=(words.say(one.why),),
                about=words.say(one.verdict.why),
                caller=str(name or ""),
                note=one.note,
                offer=True,
            )
            for one in waiting[:MOST]
        ),
    )


def _listed(card: CallCard, day: date, words: Words, most: int) -> ListedCall:
    call = card.call
    planned = words.local(call.next_at) if call.next_at else None
    said = next((reason.problem for reason in card.reasons if reason.problem), "")
    about = [call.job_number, call.what, f"“{shortened(said, 80)}”" if said else ""]
    return ListedCall(
        number=call.number,
        customer=call.customer_name,
        phones=tuple(contact.value for contact in card.phones[:3]),
        reasons=tuple(words.say(reason) for reason in call.reasons),
        about=" · ".join(part for part in about if part),
        attempt=min(call.tries + 1, most),
        most=most,
        hour=f"{planned:%H:%M}" if planned and planned.date() == day else "",
        due_on=call.due_on,
        best_hours=call.best_hours,
        caller=call.caller_name,
        note=call.note,
    )


MAKER = PaperMaker(data=CallListData, gather=call_list_data, draw=call_list)
