"""What promotions have due on some days: the day of a draw, the last day to hand a prize over, a window's end."""

from __future__ import annotations

from collections.abc import Iterator

from helpdesk.domain.agenda import AgendaItem, Span
from helpdesk.services.promotions.campaign_rows import CampaignRow
from helpdesk.services.promotions.draw_rows import DrawRow
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import translate

OPEN_DRAWS = "WHERE d.handed_on IS NULL ORDER BY d.drawn_on, d.id"
RUNNING = "WHERE a.started_on IS NOT NULL AND a.closed_at IS NULL ORDER BY a.started_on, a.id"


def promotion_items(store: Store, span: Span, settings: Settings) -> Iterator[AgendaItem]:  # noqa: ARG001
    """Draws to be made, prizes to hand over, campaigns to close; what is overdue too where the span holds today."""
    for draw in store.select(DrawRow, OPEN_DRAWS):
        kind, due, why = "draw", draw.drawn_on, translate("Agenda", "Draw “{name}” with its public number")
        if draw.last_to_hand_over is not None:
            kind, due = "prize", draw.last_to_hand_over
            why = translate("Agenda", "Last lawful day to hand over the prize of “{name}”")
        if span.from_day <= due.isoformat() <= span.to_day:
            yield AgendaItem(kind, due, draw.number, why(name=draw.name))
    for row in store.select(CampaignRow, RUNNING):
        if row.last_on is not None and span.from_day <= row.last_on.isoformat() <= span.to_day:
            why = translate("Agenda", "Last day of the window of “{name}”")
            yield AgendaItem("campaign", row.last_on, row.number, why(name=row.name))
