"""What happened as a timeline tells it: one entry a step, with the papers it made, by day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from helpdesk.formats import Words
from helpdesk.services.cases.timeline_reader import Event
from helpdesk.texts import verbatim
from ui.screens.shared.timeline_entries import happenings

WORDS = Words("en")
AT = datetime(2026, 11, 20, 9, 4, tzinfo=UTC)


def event(kind: str, title: str, at: datetime = AT, **more: object) -> Event:
    return Event(at, kind, verbatim(title), "", "Ana", **more)  # type: ignore[arg-type]


def test_a_step_and_the_papers_it_made_are_one_entry() -> None:
    step = event("step", "Check passed", case=7)
    paper = event("paper", "Service report S-1", AT + timedelta(seconds=1), case=7, document=3)
    elsewhere = event("paper", "Service report S-2", case=8, document=4)
    (alone, told) = happenings([elsewhere, step, paper], WORDS, date(2026, 11, 20))
    assert told.what == step.title
    assert told.nouns == (("Case 7", ("case", 7)), ("Service report S-1", ("document", 3)))
    assert alone.nouns == (("Case 8", ("case", 8)), ("Service report S-2", ("document", 4)))
    assert WORDS.say(alone.what) == "Paper made"


def test_a_paper_made_later_by_itself_is_told_by_itself() -> None:
    step = event("received", "Received", case=7)
    paper = event("paper", "Receipt R-1", AT + timedelta(minutes=5), case=7, document=3)
    assert len(happenings([paper, step], WORDS, date(2026, 11, 20))) == 2


def test_a_day_is_named_with_its_distance_where_it_is_near() -> None:
    entries = [event("note", "x", AT - timedelta(days=days)) for days in (0, 1, 2)]
    days = [told.day for told in happenings(entries, WORDS, date(2026, 11, 20))]
    assert days == ["today · 20/11/2026", "yesterday · 19/11/2026", "18/11/2026"]
    sold = event("sale", "Sold", day_only=True, unit=4)
    (told,) = happenings([sold], WORDS, date(2026, 11, 20))
    assert (told.when, told.nouns) == ("", (("U4", ("unit", 4)),))
