"""The record of a draw: gathered from its record, with each entry's score computed anew, and how it is made."""

from __future__ import annotations

import dataclasses

from helpdesk.domain.draws import ranking
from helpdesk.domain.normal_forms import initials
from helpdesk.domain.papers import paper_number
from helpdesk.formats import Words
from helpdesk.reports.draw_record import DrawData, RankedEntry, draw_record
from helpdesk.services.papers.frame import Source, head
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.rows import latest
from helpdesk.services.papers.subject import Subject
from helpdesk.services.promotions.draw_reader import Draws
from helpdesk.services.promotions.draw_rows import DrawRow
from helpdesk.services.promotions.draw_trace import went_before


def draw_data(source: Source, subject: Subject, words: Words) -> DrawData:
    """The record as it stands; before the draw without seed and order."""
    reader = Draws(source.store, lambda: source.settings, lambda: source.today)
    row = reader.get(subject.draw or 0)
    entries = reader.entries(row.id)
    rules = latest(source.store, "draw_rules", "draw", row.id)
    winner = reader.winner(row.id) if row.drawn_at is not None else None
    return DrawData(
        draw=row.number,
        rules=paper_number(rules.series, rules.number, rules.version) if rules else "",
        shop=head(source.settings),
        name=row.name,
        prize=row.prize,
        drawn_at=row.drawn_at,
        public=row.public,
        public_source=row.public_source,
        seed=row.seed,
        seed_hash=row.seed_hash,
        list_hash=row.list_hash,
        entries=len(entries),
        order=_order(row, [one.entry for one in entries]),
        substitutes=row.substitutes,
        winner=initials(winner.name) if winner else "",
        winner_entry=winner.entry if winner else "",
        last_on=row.last_to_hand_over,
        number_reason=row.number_reason,
        before=went_before(source.store, row.id, drawn=row.drawn_at is not None),
        faults=tuple(words.say(fault) for fault in reader.faults(row.id)),
    )


def _order(row: DrawRow, entries: list[str]) -> tuple[RankedEntry, ...]:
    if row.drawn_at is None:
        return ()
    return tuple(
        RankedEntry(rank=one.rank, entry=one.entry, score=one.score)
        for one in ranking(row.seed, row.public, entries)
    )


def _handed(source: Source, subject: Subject, data: DrawData) -> DrawData:
    """When the prize was handed over, which no snapshot keeps."""
    row = Draws(source.store, lambda: source.settings, lambda: source.today).get(subject.draw or 0)
    return dataclasses.replace(data, handed_on=row.handed_on)


MAKER = PaperMaker(data=DrawData, gather=draw_data, draw=draw_record, complete=_handed)
