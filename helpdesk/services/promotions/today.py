"""What promotions ask for today: people to be told, a result to look at, a draw to fix or make, a prize to hand over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from helpdesk.domain.campaigns import CAMPAIGN_STATES
from helpdesk.domain.draw_words import DRAW_STATES
from helpdesk.domain.periods import add_days
from helpdesk.domain.today import Section, TodayRow
from helpdesk.services.promotions.agenda_reader import OPEN_DRAWS, RUNNING
from helpdesk.services.promotions.campaign_rows import CampaignRow
from helpdesk.services.promotions.draw_rows import DrawRow
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import translate

SOON = 30
"""Days before the last one on which a prize presses."""
CAMPAIGNS = Section(
    "campaigns", 84, translate("Today", "Campaigns"), "megaphone", "neutral", "promotions", "campaign"
)
DRAWS = Section("draws", 58, translate("Today", "Draws and prizes"), "ticket", "due", "promotions", "draw")


def promotion_sections(
    store: Store,
    today: date,
    now: datetime,  # noqa: ARG001
    settings: Settings,  # noqa: ARG001
) -> Iterator[Section]:
    """The sections that have something."""
    draws = [row for draw in store.select(DrawRow, OPEN_DRAWS) if (row := _draw(draw, today))]
    if draws:
        late = any(row.due is not None and row.due < today for row in draws)
        yield DRAWS._replace(rows=draws, total=len(draws), tone="late" if late else "due")
    campaigns = [row for one in store.select(CampaignRow, RUNNING) if (row := _campaign(one, today))]
    if campaigns:
        yield CAMPAIGNS._replace(rows=campaigns, total=len(campaigns))


def _campaign(row: CampaignRow, today: date) -> TodayRow | None:
    """Somebody of it is still to be told, or its window is over."""
    state = row.state(today)
    if state == "over":
        why = translate("Today", "The window is over: look at what came of it, and close it.")
        return TodayRow("campaign", row.id, row.name, row.number, why=why, due=row.last_on)
    left = row.many - row.many_told
    if not left:
        return None
    why = translate("Today", "%n person(s) still to be told", "", 1)(n=left)
    return TodayRow("campaign", row.id, row.name, row.number, why=why, when=CAMPAIGN_STATES[state])


def _draw(row: DrawRow, today: date) -> TodayRow | None:
    state = row.state(today)
    if state == "closed":
        why = translate("Today", "Entries are over: fix it and print its rules before the number is drawn.")
        return TodayRow("draw", row.id, row.name, row.number, why=why, due=add_days(row.drawn_on, -1))
    if state == "fixed" and row.drawn_on <= today:
        why = translate("Today", "The public number is known: {what}")(what=row.public_source)
        return TodayRow("draw", row.id, row.name, row.number, why=why, due=row.drawn_on)
    last = row.last_to_hand_over
    if state == "drawn" and last is not None and last <= add_days(today, 3 * SOON):
        why = translate("Today", "Tell the winner and hand over: {prize}")(prize=row.prize)
        return TodayRow("draw", row.id, row.name, row.number, why=why, due=last, when=DRAW_STATES[state])
    return None
