"""Campaigns as they are read: the list with the draws, one of them, its texts, what came of it; coupons and points."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated

from helpdesk.action import Context
from helpdesk.classes import NamedTuple
from helpdesk.domain import numbers
from helpdesk.domain.campaigns import Lift
from helpdesk.domain.coupons import Move, balance, code_key
from helpdesk.domain.promotions import CALL_OPENING, OPT_OUT, Verdict
from helpdesk.errors import NotFound
from helpdesk.formats import Words
from helpdesk.services.promotions.audience_reader import Audiences
from helpdesk.services.promotions.campaign_rows import CampaignRow, missing_campaign
from helpdesk.services.promotions.draw_reader import Draws
from helpdesk.services.promotions.draw_rows import DrawRow
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from
from helpdesk.texts import translate

BOUGHT = "EXISTS (SELECT 1 FROM purchases s WHERE s.customer_id = q.customer_id AND s.purchased_on BETWEEN ? AND ?)"
"""Whether somebody bought within the window."""


@read_from("coupons t LEFT JOIN jobs j ON j.id = t.job_id LEFT JOIN customers k ON k.id = t.customer_id")
class CouponRow(NamedTuple):
    """A coupon with what became of it."""

    id: int
    code: str
    gives: str
    valid_until: date | None
    customer: Annotated[int | None, "t.customer_id"]
    customer_name: Annotated[str | None, SHOWN_NAME]
    campaign: Annotated[int | None, "t.campaign_id"]
    created_at: datetime
    used_at: datetime | None
    job: Annotated[int | None, "t.job_id"]
    job_number: Annotated[str | None, "j.case_id || '-' || j.position"]
    job_state: Annotated[str | None, "j.state"]
    invoice: str

    @property
    def used(self) -> bool:
        """Whether it is used up. One whose job was cancelled, or is no longer there, can be used again."""
        if self.used_at is None:
            return False
        return self.job_state != "cancelled" if self.job is not None else bool(self.invoice)


@read_from("point_moves m LEFT JOIN jobs j ON j.id = m.job_id LEFT JOIN purchases s ON s.id = m.purchase_id ")
class PointRow(NamedTuple):
    """Points that were given or used."""

    id: int
    customer: Annotated[int, "m.customer_id"]
    kind: str
    points: int
    at: datetime
    job: Annotated[int | None, "m.job_id"]
    job_number: Annotated[str | None, "j.case_id || '-' || j.position"]
    purchase: Annotated[int | None, "m.purchase_id"]
    note: str
    back_at: Annotated[
        datetime | None,
        "CASE WHEN m.kind <> 'given' THEN NULL WHEN j.state = 'cancelled' THEN coalesce(j.finished_at, m.at) "
        "ELSE (SELECT max(r.at) FROM returns x JOIN refunds r ON r.job_id = x.job_id "
        "WHERE x.purchase_id = m.purchase_id) END",
    ]
    """When the sale was paid back or the job cancelled, so that they are gone."""


class Heard(NamedTuple):
    """An offer that somebody was told of."""

    campaign: int
    name: str
    at: datetime
    outcome: str

    @property
    def number(self) -> str:
        """The campaign's number."""
        return numbers.number("campaign", self.campaign)


class Standing(NamedTuple):
    """What a customer's card says of offers."""

    verdicts: dict[str, Verdict]
    """By means."""
    heard: list[Heard]
    coupons: list[CouponRow]
    points: int


class Offer(NamedTuple):
    """A message to one person, ready to be copied or handed to a mail program."""

    subject: str
    text: str


class Promotions:
    """Reads campaigns, coupons and points."""

    def __init__(
        self,
        store: Store,
        settings: Callable[[], Settings],
        today: Callable[[], date],
        words: Callable[[str | None], Words],
    ) -> None:
        self.store = store
        self._settings = settings
        self._today = today
        self._words = words
        self.audiences = Audiences(store, settings, today)
        self.draws = Draws(store, settings, today)

    def campaigns(self) -> list[CampaignRow]:
        """All campaigns, the newest first."""
        return self.store.select(CampaignRow, "ORDER BY a.id DESC")

    def all(self) -> list[CampaignRow | DrawRow]:
        """Campaigns and draws, the newest first."""
        both: list[CampaignRow | DrawRow] = [*self.campaigns(), *self.draws.all()]
        return sorted(both, key=lambda row: row.created_at, reverse=True)

    def campaign(self, campaign: int) -> CampaignRow:
        """One campaign. Raises ``NotFound``."""
        found = self.store.select_one(CampaignRow, "WHERE a.id = ?", (campaign,))
        if found is None:
            raise missing_campaign()
        return found

    def lift(self, row: CampaignRow) -> Lift | None:
        """What came of it: as it was when closed, else as of today; nothing before it starts.

        By intention: whoever was to be told counts as told, whoever was held out stays held out.
        """
        if row.kept is not None or row.started_on is None or row.last_on is None:
            return row.kept
        counted = {
            bool(held): (many, bought or 0)
            for held, many, bought in self.store.rows(
                f"SELECT q.held_out, count(*), sum(CASE WHEN {BOUGHT} THEN 1 ELSE 0 END) FROM campaign_people q "
                "WHERE q.campaign_id = ? GROUP BY q.held_out",
                (row.started_on.isoformat(), row.last_on.isoformat(), row.id),
            )
        }
        return Lift(*counted.get(False, (0, 0)), *counted.get(True, (0, 0)))

    # -- what is said -------------------------------------------------------------------------------

    def offer(self, row: CampaignRow, language: str) -> Offer:
        """The message in somebody's language, else the shop's, with the sentence how to say no."""
        settings = self._settings()
        written = row.written
        spoken = language if written.get(language) else settings["shop.language"]
        text = written.get(spoken) or next(iter(written.values()), "")
        return Offer(row.offer, f"{text}\n\n{self.opt_out(row.means, language or spoken)}".strip())

    def opt_out(self, means: str, language: str) -> str:
        """How to say no, in a language."""
        settings, words = self._settings(), self._words(language or None)
        phone = words.phone(settings["shop.phone"]) if settings["shop.phone"] else "—"
        said = OPT_OUT[means](shop=settings["shop.name"], phone=phone, email=settings["shop.email"] or "—")
        return words.say(said)

    def script(self, row: CampaignRow, language: str, caller: str) -> str:
        """How a call begins, in somebody's language: who, the purpose, how to object."""
        words = self._words(language or None)
        opening = CALL_OPENING(caller=caller or "…", shop=self._settings()["shop.name"], offer=row.offer)
        return words.say(opening)

    # -- customers, coupons, points -----------------------------------------------------------------

    def standing(self, customer: int) -> Standing:
        """What a customer's card says."""
        return Standing(
            self.audiences.verdicts(customer),
            self.heard(customer),
            self.coupons(customer=customer),
            self.points(customer),
        )

    def heard(self, customer: int) -> list[Heard]:
        """The offers a customer was told of, the newest first."""
        return self.store.fetch(
            Heard,
            "SELECT a.id, a.name, q.told_at, q.outcome FROM campaign_people q JOIN campaigns a ON a.id = q.campaign_id "
            "WHERE q.customer_id = ? AND q.told_at IS NOT NULL ORDER BY q.told_at DESC, q.id DESC",
            (customer,),
        )

    def coupons(self, *, customer: int | None = None, campaign: int | None = None) -> list[CouponRow]:
        """The coupons of a customer or a campaign, else all; the newest first."""
        wanted = {"t.customer_id": customer, "t.campaign_id": campaign}
        asked = {name: value for name, value in wanted.items() if value is not None}
        where = " AND ".join(f"{name} = ?" for name in asked)
        rest = f"{f'WHERE {where} ' if where else ''}ORDER BY t.id DESC"
        return self.store.select(CouponRow, rest, tuple(asked.values()))

    def coupon_of(self, code: str) -> CouponRow | None:
        """A coupon by its code, as it is typed; nothing where none has it."""
        return self.store.select_one(CouponRow, "WHERE t.code = ?", (code_key(code),))

    def coupon(self, code: str) -> CouponRow:
        """A coupon by its code, as it is typed. Raises ``NotFound``."""
        found = self.coupon_of(code)
        if found is None:
            said = translate("Coupons", "No coupon has the code {code}.")
            raise NotFound(said(code=code[:40]))
        return found

    def point_moves(self, customer: int) -> list[PointRow]:
        """The points of a customer, the first first."""
        return self.store.select(PointRow, "WHERE m.customer_id = ? ORDER BY m.at, m.id", (customer,))

    def points(self, customer: int) -> int:
        """How many points a customer has."""
        return points_left(self.point_moves(customer))


def points_left(rows: list[PointRow]) -> int:
    """The points that are left of some moves, each taken back when its sale or job was."""
    dated = [(row.at, 0, row.id, Move(row.kind, row.points)) for row in rows]
    dated += [(row.back_at, 1, row.id, Move("back", row.points)) for row in rows if row.back_at is not None]
    return balance(move for *_, move in sorted(dated))


def promotions_of(ctx: Context) -> Promotions:
    """Reads campaigns as an action sees them."""
    said = lambda language: ctx.words_in(language) if language else ctx.words  # noqa: E731
    return Promotions(ctx.store, lambda: ctx.settings, lambda: ctx.today, said)
