"""Knows the made-up shop's spare parts: what lies on its shelves, and which part repairs which fault."""

from __future__ import annotations

from random import Random

from helpdesk.domain.stock import MOST_PIECES
from helpdesk.services.sample.intake import Task
from helpdesk.services.sample.lexicon import Fault, Good
from helpdesk.services.sample.stage import Deed, Life, Stage
from helpdesk.services.stock.needs_reader import free_pieces
from helpdesk.services.stock.part_actions import AddPartFit, AddSparePart
from helpdesk.services.suppliers.actions import AddSupplier

ROWS = "ABCDEFGH"
KEPT = 3
"""Pieces of a part for each hundred customers and year, near enough."""


class Shelves:
    """Fills the shelves at the beginning, and gives out what lies there."""

    def __init__(self, stage: Stage, customers: int, months: int) -> None:
        self.stage = stage
        self.share = max(1, round(KEPT * customers * months / 1_200))
        self._lot = Random(f"shelves {stage.seed}")
        """Shelves draw lots of their own, so that they leave the rest of the history as it is."""
        self._parts: dict[tuple[str, str, int], int] = {}
        self._suppliers: list[int] = []

    def fill(self, by: int) -> Life:
        """A part for every fault that a part repairs, by good."""
        for name in self._names():
            terms = AddSupplier(name=name, email=f"pedidos@{name.split()[-1].lower()}.example.net")
            outcome = yield Deed(terms, by)
            self._suppliers.append(outcome.id)
        seen: set[str] = set()
        for row, good in enumerate(self.stage.words.goods.values()):
            place = 0
            for fault in self.stage.words.faults[good.key]:
                if fault.cents and fault.part[self.stage.language]:
                    place += 1
                    yield from self._add(
                        good, fault, f"{ROWS[row % len(ROWS)]}{row // len(ROWS) * 4 + place}", seen, by
                    )

    def of(self, task: Task) -> int | None:
        """The part that repairs a job's fault, if the shop keeps it."""
        fault = task.fault
        return self._parts.get((task.thing.good, fault.part[self.stage.language], fault.cents))

    def lies_there(self, task: Task) -> int | None:
        """The same, if a piece lies there that is not another job's."""
        part = self.of(task)
        return part if part is not None and free_pieces(self.stage.ctx.store, part, task.job) > 0 else None

    def _names(self) -> list[str]:
        told = self.stage.talk["suppliers"]
        return [told] if isinstance(told, str) else list(told)

    def _add(self, good: Good, fault: Fault, place: str, seen: set[str], by: int) -> Life:
        lot, language = self._lot, self.stage.language
        name = fault.part[language]
        if name in seen:
            name = f"{name}, {good.categories[language].lower()}"
        seen.add(name)
        imported = lot.random() < 0.3
        stock = lot.choice((0, 0, 1, 1, 2, 2, 3, 4)) * self.share
        returned = fault.cents > 6_000 and lot.random() < 0.5
        outcome = yield Deed(
            AddSparePart(
                name=name,
                code=f"{good.key[:2].upper()}-{fault.cents % 9_973:04d}",
                maker_code=f"{lot.randint(10_000_000, 99_999_999):08d}",
                category=good.categories[language],
                location=place,
                minimum=lot.choice((0, 1, 1, 2)),
                supplier=lot.choice(self._suppliers),
                supply="imported" if imported else "national",
                cost_cents=None if lot.random() < 0.04 else round(fault.cents * lot.uniform(0.5, 0.72)),
                price_cents=fault.cents,
                list_price_cents=round(fault.cents * lot.choice((1.0, 1.0, 1.05, 1.1))),
                core_cents=round(fault.cents * 0.2) if returned else None,
                core_days=30 if returned else None,
                stock=min(stock, MOST_PIECES),
            ),
            by,
        )
        self._parts[(good.key, fault.part[language], fault.cents)] = outcome.id
        yield from self._fit(outcome.id, good, by)

    def _fit(self, part: int, good: Good, by: int) -> Life:
        """It goes into the models of that kind which the shop has."""
        rows = self.stage.ctx.store.rows(
            "SELECT id FROM products WHERE category = ? ORDER BY id LIMIT 4",
            (good.categories[self.stage.language],),
        )
        for (product,) in rows:
            if self._lot.random() < 0.6:
                yield Deed(AddPartFit(id=part, product=product), by)
