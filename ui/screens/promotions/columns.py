"""What stands in the lists of promotions: campaigns, draws and coupons; people with why in or out; entries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field
from datetime import date
from typing import Any

from helpdesk.classes import NamedTuple, dataclass
from helpdesk.domain.campaigns import OUTCOMES
from helpdesk.domain.draw_words import ANSWERS
from helpdesk.domain.promotions import MEANS, SAID_NO
from helpdesk.formats import Words
from helpdesk.services.promotions.audience_reader import Candidate
from helpdesk.services.promotions.campaign_rows import CampaignRow
from helpdesk.services.promotions.draw_reader import EntryRow
from helpdesk.services.promotions.draw_rows import DrawRow
from helpdesk.services.promotions.reader import CouponRow, Promotions
from helpdesk.texts import Text, translate
from ui import badges
from ui.theme import ToneName
from ui.widgets import plain
from ui.widgets.cells import Cell, Column, Out
from ui.widgets.pill import Mark

KINDS = ("campaign", "draw", "coupon")


class Shown(NamedTuple):
    """A campaign, a draw or a coupon, by an id that is one's alone in the list."""

    id: int
    kind: str
    row: Any

    @property
    def number(self) -> str:
        """As people call it."""
        return str(self.row.code if self.kind == "coupon" else self.row.number)


def code(kind: str, identity: int) -> int:
    """The id in the list of a record of a kind."""
    return identity * len(KINDS) + KINDS.index(kind)


def of_code(listed: int) -> tuple[str, int]:
    """The kind and id of a record, from its id in the list."""
    return KINDS[listed % len(KINDS)], listed // len(KINDS)


def listed(row: Any) -> Shown:
    """A record as the list holds it."""
    kind = "campaign" if isinstance(row, CampaignRow) else "draw" if isinstance(row, DrawRow) else "coupon"
    return Shown(code(kind, row.id), kind, row)


def columns(today: Callable[[], date]) -> tuple[Column, ...]:
    """The name with whom it is for below it; how it stands, and its count."""
    return (
        Column(
            "name",
            translate("Promotions", "Promotion"),
            200,
            stretch=True,
            stays=True,
            cell=_name,
            out=(
                Out(translate("Promotions", "Number"), lambda one, _: one.number),
                Out(translate("Promotions", "Name"), lambda one, _: _title(one)),
            ),
        ),
        Column(
            "state",
            translate("Promotions", "State"),
            150,
            cell=lambda one, words: _state(one, words, today()),
            out=(Out(translate("Promotions", "State"), lambda one, _: _mark(one, today()).text),),
        ),
    )


def _title(one: Shown) -> str:
    return str(one.row.gives if one.kind == "coupon" else one.row.name)


def _name(one: Shown, words: Words) -> Cell:
    row = one.row
    if one.kind == "campaign":
        about = words.say(row.sentence)
        return Cell(row.name, plain.joined(row.number, about), icon="megaphone", strong=True)
    if one.kind == "draw":
        return Cell(row.name, plain.joined(row.number, plain.one_line(row.prize)), icon="ticket", strong=True)
    return Cell(row.gives, plain.joined(row.code, row.customer_name or ""), icon="tag", strong=True)


def coupon_mark(row: CouponRow, today: date) -> Mark:
    """How a coupon stands."""
    if row.used:
        return Mark(translate("Coupons", "Used"), "check-check")
    if row.valid_until is not None and row.valid_until < today:
        return Mark(translate("Coupons", "Expired"), "hourglass")
    return Mark(translate("Coupons", "Can be used"), "circle-check", "ready")


def _mark(one: Shown, today: date) -> Mark:
    if one.kind == "campaign":
        return badges.campaign(one.row.state(today))
    return badges.draw(one.row.state(today)) if one.kind == "draw" else coupon_mark(one.row, today)


def _state(one: Shown, words: Words, today: date) -> Cell:
    when = _when(one, words)
    return Cell(when, mark=_mark(one, today), below=bool(when))


def _when(one: Shown, words: Words) -> Text | str:
    row = one.row
    if one.kind == "campaign":
        if row.started_on is None:
            return words.say(MEANS[row.means])
        told = translate("Promotions", "{told} of {many} told")
        return told(told=row.many_told, many=row.many)
    if one.kind == "draw":
        return words.say(translate("Draws", "%n entr(y/ies)", "", 1)(n=row.many))
    return translate("Coupons", "until {day}")(day=row.valid_until) if row.valid_until else ""


# -- people ----------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Listing:
    """Rows that are known whole, page by page."""

    columns: Sequence[Column]
    rows: Sequence[Any] = ()
    sorts: Sequence[str] = ()
    _places: dict[int, int] = field(default_factory=dict)

    def page(self, sort: str, descending: bool, after: Any | None, limit: int) -> Sequence[Any]:  # noqa: ARG002
        """The rows after one of them."""
        if after is not None and not self._places:
            self._places = {row.id: place for place, row in enumerate(self.rows)}
        start = 0 if after is None else self._places[after.id] + 1
        return self.rows[start : start + limit]

    def count(self) -> int:
        """How many there are."""
        return len(self.rows)


def person_mark(one: Candidate) -> Mark:
    """In or out, held out, told."""
    if one.held_out:
        return Mark(translate("Promotions", "Held out"), "lock", "away")
    if one.verdict.key in SAID_NO:
        return Mark(OUTCOMES["no_more"], "ban", "neutral")
    if one.outcome:
        tone: ToneName = "ready" if one.told_at is not None else "due"
        return Mark(OUTCOMES[one.outcome], "check" if one.told_at else "phone-off", tone)
    if one.verdict.allowed:
        return Mark(translate("Promotions", "In"), "circle-check", "ready")
    return Mark(translate("Promotions", "Out"), "ban", "neutral")


def people_columns(reader: Promotions, shown: Callable[[], CampaignRow | None]) -> tuple[Column, ...]:
    """Who, and why they are of the segment; in or out, and why. A file gets addresses and the message, too."""
    return (
        Column(
            "name",
            translate("Promotions", "Person, why of this segment"),
            200,
            stretch=True,
            stays=True,
            cell=lambda one, words: Cell(one.name, words.say(one.why), strong=True),
            out=(
                Out(translate("Promotions", "Number"), lambda one, _: one.number),
                Out(translate("Promotions", "Name"), lambda one, _: one.name),
                Out(
                    translate("Promotions", "E-mail"),
                    lambda one, _: one.email if _means(shown()) == "email" else "",
                ),
                Out(translate("Promotions", "Phone"), lambda one, _: _number(one, _means(shown()))),
                Out(translate("Promotions", "Message"), lambda one, _: _message(reader, shown(), one)),
            ),
        ),
        Column(
            "verdict",
            translate("Promotions", "In or out, and why"),
            304,
            cell=lambda one, words: Cell(words.say(one.verdict.why), mark=person_mark(one), below=True),
            out=(
                Out(translate("Promotions", "In or out"), lambda one, _: person_mark(one).text),
                Out(translate("Promotions", "Why"), lambda one, _: one.verdict.why),
            ),
        ),
    )


def _means(row: CampaignRow | None) -> str:
    return row.means if row is not None else ""


def _number(one: Candidate, means: str) -> str:
    return {"call": one.phone, "message": one.mobile}.get(means, "")


def _message(reader: Promotions, row: CampaignRow | None, one: Candidate) -> str:
    """Only of who is told: a list to check needs none."""
    if row is None or row.means == "call" or not one.to_tell:
        return ""
    return reader.offer(row, one.language).text


ENTRY_COLUMNS = (
    Column(
        "rank",
        translate("Draws", "Place"),
        60,
        align="right",
        cell=lambda row, words: words.number(row.rank) if row.rank else "",
    ),
    Column(
        "entry",
        translate("Draws", "Entry"),
        150,
        stays=True,
        cell=lambda row, _: Cell(row.entry, strong=True),
    ),
    Column(
        "name",
        translate("Draws", "Customer"),
        160,
        stretch=True,
        cell=lambda row, _: _holder(row),
    ),
)


def _holder(row: EntryRow) -> Cell:
    answer = ANSWERS.get(row.answer)
    return Cell(row.name, mark=Mark(answer, "circle-dot") if answer else None)
