"""Knows the made-up shop's dealings with makers: their terms, what is passed on to them, what they pay and refuse."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from helpdesk.action import Action
from helpdesk.services.claims.recourse_actions import (
    AnswerRecourse,
    CreditRecourse,
    DisputeRecourse,
    EditRecourse,
    SendRecourse,
    WriteOffRecourse,
)
from helpdesk.services.goods.cover_actions import GiveCover
from helpdesk.services.sample.lexicon import Brand
from helpdesk.services.sample.stage import Deed, Life, Stage
from helpdesk.services.suppliers.actions import AddSupplier

TERMS = ((15, 10, 7, 48), (30, 15, 7, 24), (90, None, None, None), (None, 30, 14, 48))
"""Days for a credit, days to send, days for dead on arrival, hours to report it."""
EVERY = 9
"""Days between two rounds of mail to the makers."""
GIVEN = (("extension", 24), ("part", 24), ("contract", 12), ("maker", 60))
"""Covers that customers are given, and for how many months."""


class Makers:
    """Passes on what the shop did under guarantee, and hears what becomes of it."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._brands: dict[str, int] = {}

    def of(self, brand: Brand, by: int) -> Life:
        """The maker of a brand, made known the first time; returns its id."""
        if brand.name not in self._brands:
            terms, send, doa, hours = TERMS[len(self._brands) % len(TERMS)]
            maker = AddSupplier(
                name=brand.name,
                maker=True,
                email=f"garantias@{''.join(filter(str.isalnum, brand.name.lower()))}.example.net",
                terms_days=terms,
                send_days=send,
                doa_days=doa,
                doa_hours=hours,
            )
            outcome = yield Deed(maker, by)
            self._brands[brand.name] = outcome.id
        return self._brands[brand.name]

    def life(self) -> Life:
        """Every few days what is open is looked at; covers are given now and then."""
        stage = self.stage
        while stage.today < stage.until:
            yield stage.on(stage.today + timedelta(days=EVERY), 0.6)
            for job, state in self._open():
                for action in self._next(job, state):
                    yield Deed(action, stage.counters[0])
            yield from self._give()

    def _open(self) -> Sequence[tuple[int, str]]:
        rows = self.stage.ctx.store.rows(
            "SELECT job_id, state FROM recourses WHERE state <> 'closed' ORDER BY id LIMIT 40"
        )
        return [(job, state) for job, state in rows]

    def _next(self, job: int, state: str) -> list[Action]:
        """What happens to one this time; some lie."""
        if self.stage.happens(0.3):
            return []
        parts, labour, left, supplier = self.stage.ctx.store.row(
            "SELECT parts_cents, labour_cents, open_cents, supplier_id FROM recourses WHERE job_id = ?",
            (job,),
        ) or (0, 0, 0, None)
        if state == "open":
            if supplier is None or self.stage.happens(0.5):
                return []
            amounts = EditRecourse(
                job=job,
                supplier=supplier,
                parts_cents=parts,
                labour_cents=labour or 3_000,
                transport_cents=1_200,
            )
            return [amounts, SendRecourse(job=job, why=self.stage.say("claim_incomplete"))]
        if state == "sent":
            if self.stage.happens(0.25):
                return [AnswerRecourse(job=job, answer="refused", text=self.stage.say("maker_refuses"))]
            return [AnswerRecourse(job=job, answer="accepted")]
        if state == "accepted":
            return [CreditRecourse(job=job, parts_cents=parts, labour_cents=labour)]
        if state == "refused":
            return [DisputeRecourse(job=job, text=self.stage.say("maker_disputed"))]
        if state == "part" and left:
            return [WriteOffRecourse(job=job, why=self.stage.say("maker_written_off"))]
        return []

    def _give(self) -> Life:
        """A cover by agreement for one that was sold lately."""
        if not self.stage.happens(0.25):
            return
        units = self.stage.ctx.store.rows(
            "SELECT u.id FROM units u JOIN purchases s ON s.unit_id = u.id WHERE u.owner_id IS NOT NULL "
            "AND NOT EXISTS (SELECT 1 FROM agreed_covers WHERE unit_id = u.id) ORDER BY s.id DESC LIMIT 5"
        )
        if units:
            kind, months = self.stage.chance.choice(GIVEN)
            unit = self.stage.chance.choice(units)[0]
            name = self.stage.say("cover_name") if kind == "part" else ""
            yield Deed(GiveCover(unit=unit, kind=kind, months=months, name=name), self.stage.counters[0])
