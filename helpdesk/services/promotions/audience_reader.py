"""Who is in and who is out of a campaign, each with the reason: before it starts from the records, after it from the
people that were frozen. It is long work over many: it says how far it is and can be stopped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime

from helpdesk.batch import Progress
from helpdesk.classes import NamedTuple
from helpdesk.clock import from_text
from helpdesk.domain import numbers
from helpdesk.domain.normal_forms import fold
from helpdesk.domain.promotions import MEANS, MENDABLE, SAID_NO, Verdict, may_be_told
from helpdesk.errors import Cancelled
from helpdesk.services.promotions.campaign_rows import CampaignRow
from helpdesk.services.promotions.facts import Facts, Known
from helpdesk.services.promotions.segments import Asked, people_of
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import Text, translate

SLICE = 2_000
"""Customers looked at between two words of progress."""


class Candidate(NamedTuple):
    """Somebody of a segment: in or out, and why."""

    id: int
    """The customer; of one who is no longer here the negative id of the frozen row."""
    name: str
    verdict: Verdict
    why: Text
    """Why they are of the segment."""
    language: str = ""
    email: str = ""
    phone: str = ""
    mobile: str = ""
    person: int | None = None
    """The frozen row, once the campaign started."""
    held_out: bool = False
    told_at: datetime | None = None
    outcome: str = ""
    note: str = ""

    @property
    def number(self) -> str:
        """As people call the customer; nothing of one who is gone."""
        return numbers.number("customer", self.id) if self.id > 0 else ""

    @property
    def may(self) -> bool:
        """Whether they may be told today."""
        return self.verdict.allowed and not self.held_out

    @property
    def to_tell(self) -> bool:
        """Whether they are still to be told."""
        return self.may and self.told_at is None and self.outcome != "wrong_number"


class Audience(NamedTuple):
    """Everybody of a campaign's segment on a day."""

    people: Sequence[Candidate]

    @property
    def chosen(self) -> list[Candidate]:
        """Those who are in."""
        return [one for one in self.people if one.verdict.allowed]

    @property
    def to_tell(self) -> list[Candidate]:
        """Those of a running campaign who are still to be told."""
        return [one for one in self.people if one.to_tell]

    @property
    def unchecked(self) -> list[Candidate]:
        """Those who are out only because the exclusion list was not asked."""
        return [one for one in self.people if not one.verdict.allowed and one.verdict.key in MENDABLE]

    @property
    def left_out(self) -> dict[str, int]:
        """How many are out, by reason."""
        return dict(Counter(one.verdict.key for one in self.people if not one.verdict.allowed))

    def found(self, text: str, view: str = "") -> list[Candidate]:
        """Those of a view (in, out, to_tell, held) in whose name or number a text is found."""
        words = fold(text).split()
        return [
            one
            for one in self.people
            if _in_view(one, view) and all(word in fold(f"{one.name} {one.number}") for word in words)
        ]


def _in_view(one: Candidate, view: str) -> bool:
    return {
        "in": one.may,
        "out": not one.verdict.allowed,
        "to_tell": one.to_tell,
        "held": one.held_out,
        "told": one.told_at is not None,
    }.get(view, True)


Told = Callable[[Progress], None]


class Audiences:
    """Reads who is in and who is out."""

    def __init__(self, store: Store, settings: Callable[[], Settings], today: Callable[[], date]) -> None:
        self.store = store
        self._settings = settings
        self._today = today

    def of(
        self,
        campaign: CampaignRow,
        told: Told = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Audience:
        """Everybody of a campaign: of a draft all of its segment, of one that started those who were frozen.

        Raises:
            Cancelled: it was stopped.
        """
        if campaign.started_on is not None:
            return self._frozen(campaign, told, cancelled)
        asked = Asked(campaign.segment, campaign.least, campaign.most, campaign.product)
        return self.of_segment(asked, campaign.means, campaign.similar, told, cancelled)

    def of_segment(
        self,
        asked: Asked,
        means: str,
        similar: bool,
        told: Told = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Audience:
        """Everybody of a segment today, by means of telling."""
        step = _step(told, cancelled, translate("Campaigns", "Looking for people"))
        today = self._today()
        found = people_of(self.store, self._settings(), asked, today, step)
        whys = {one.customer: one.why for one in found}
        people = [
            _candidate(known, may_be_told(known.person, means, today, similar=similar), whys[known.id])
            for known in self._known(list(whys), means, told, cancelled)
        ]
        return Audience(people)

    def verdicts(self, customer: int) -> dict[str, Verdict]:
        """By means: whether one customer may be told of an offer of similar goods today. Gone: they may not."""
        today = self._today()
        known = Facts(self.store, self._settings(), today).of([customer])
        person = known[0].person if known else Facts.NOBODY
        return {means: may_be_told(person, means, today, similar=True) for means in MEANS}

    def _frozen(self, campaign: CampaignRow, told: Told, cancelled: Callable[[], bool]) -> Audience:
        rows = self.store.rows(
            "SELECT id, customer_id, held_out, why, told_at, outcome, note, ground, ground_on FROM campaign_people "
            "WHERE campaign_id = ? ORDER BY id",
            (campaign.id,),
        )
        there = {row[1] for row in rows if row[1] is not None}
        known = {
            one.id: one for one in self._known(sorted(there), campaign.means, told, cancelled, campaign.id)
        }
        people, today = [], self._today()
        for row, customer, held, why, at, outcome, note, *ground in rows:
            who = known.pop(customer, None)
            gone = Verdict(False, "twice" if customer in there else "gone")
            made = _candidate(
                who or Known(-row, "—", "", Facts.NOBODY),
                may_be_told(who.person, campaign.means, today, similar=campaign.similar) if who else gone,
                Text.from_json(why or '""'),
            )
            # Whoever was told stands there on what it rested then; a no said since is said, whatever was before.
            past = who is not None and who.person.active and bool(at or campaign.closed_at)
            kept = past and made.verdict.key not in SAID_NO
            people.append(
                made._replace(
                    verdict=_past(*ground) if kept else made.verdict,
                    person=row,
                    held_out=bool(held),
                    told_at=from_text(at) if at else None,
                    outcome=outcome,
                    note=note,
                )
            )
        return Audience(people)

    def _known(
        self,
        customers: Sequence[int],
        means: str,
        told: Told,
        cancelled: Callable[[], bool],
        but: int | None = None,
    ) -> Iterator[Known]:
        """What is known of these, slice by slice."""
        facts = Facts(self.store, self._settings(), self._today(), texts=means == "message")
        step = _step(told, cancelled, translate("Campaigns", "Looking who may be told"))
        for start in range(0, len(customers), SLICE):
            step(start, len(customers))
            yield from facts.of(customers[start : start + SLICE], but=but)


def _past(ground: str, on: str | None) -> Verdict:
    """On what it rested when the campaign started; of who was told that counts, not today."""
    return Verdict(True, ground, date.fromisoformat(on) if on else None)


def _step(told: Told, cancelled: Callable[[], bool], said: Text) -> Callable[[int, int], None]:
    def step(done: int, total: int) -> None:
        if cancelled():
            raise Cancelled
        told(Progress(done, total, said))

    return step


def _candidate(known: Known, verdict: Verdict, why: Text) -> Candidate:
    """Of whom the shop must keep out of sight there is neither name nor address, nor what they had."""
    if not known.person.active:
        return Candidate(known.id, "—", verdict, verdict.why)
    return Candidate(
        known.id, known.name, verdict, why, known.language, known.email, known.phone, known.mobile
    )
