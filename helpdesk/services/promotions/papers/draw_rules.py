"""The rules of a draw: gathered from its record, and how they are made."""

from __future__ import annotations

from helpdesk.domain.draw_words import last_to_hand_over
from helpdesk.formats import Words
from helpdesk.reports.draw_rules import DrawRulesData, draw_rules
from helpdesk.services.papers.frame import Source, head
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject
from helpdesk.services.promotions.draw_reader import Draws
from helpdesk.services.promotions.draw_trace import went_before


def draw_rules_data(source: Source, subject: Subject, words: Words) -> DrawRulesData:  # noqa: ARG001
    """The rules as they stand, with both hashes once the draw is fixed."""
    row = Draws(source.store, lambda: source.settings, lambda: source.today).get(subject.draw or 0)
    name = source.store.value("SELECT name FROM staff WHERE id = ?", (source.staff,)) if source.staff else ""
    return DrawRulesData(
        draw=row.number,
        shop=head(source.settings),
        name=row.name,
        prize=row.prize,
        prize_cents=row.prize_cents,
        region=row.region,
        who_may=row.who_may,
        how_to=row.how_to,
        source=row.source,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        drawn_on=row.drawn_on,
        public_source=row.public_source,
        substitutes=row.substitutes,
        claim_days=row.claim_days,
        hand_over_until=last_to_hand_over(row.drawn_on),
        data_use=row.data_use,
        fraud_rule=row.fraud_rule,
        entries=row.many if row.fixed_at else 0,
        seed_hash=row.seed_hash,
        list_hash=row.list_hash,
        fixed_at=row.fixed_at,
        printed_by=str(name or ""),
        before=went_before(source.store, row.id, drawn=row.drawn_at is not None),
    )


MAKER = PaperMaker(data=DrawRulesData, gather=draw_rules_data, draw=draw_rules)
