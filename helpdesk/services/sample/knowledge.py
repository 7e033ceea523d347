"""Knows how the sample shop comes to know things: solutions written from jobs, used on others, sheets for customers."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

from helpdesk.services.field.guidance_actions import GiveGuidance
from helpdesk.services.sample.lexicon import Fault
from helpdesk.services.sample.pictures import picture
from helpdesk.services.sample.stage import DAY_MINUTES, Deed, Life, Stage
from helpdesk.services.shop.file_actions import AttachFiles, NewFile
from helpdesk.services.solutions.actions import AddSolution, EditSolution, ReplaceSolution, SetConfidence
from helpdesk.services.solutions.sheet_actions import AddSheet, SetSheetPicture
from helpdesk.services.solutions.sheet_reader import GuidanceSheets
from helpdesk.services.solutions.use_actions import UseSolution

BEFORE = 21
"""Solutions that were in the shop's old folder, and are written down in the first days."""
EVERY = 7
"""Working days between looks at what was handed back."""
NOTED, TRIED = 0.7, 0.09
"""How many jobs get their solution noted; how many had another one tried first in vain."""
SEPARATOR = "|"
PICTURED = (1, 3)
"""Steps of a sheet that have a picture."""


class Knowledge:
    """Lives it, with lots of its own, so that the rest of the history stays as it is."""

    def __init__(self, stage: Stage, seed: int) -> None:
        self.stage = stage
        self.chance = Random(f"sample solutions {seed}")
        self.known: dict[tuple[str, str], int] = {}
        """Solutions by what is found on the bench, in the shop's words, and the category."""
        self._last = 0

    def life(self) -> Life:
        """First what was known before, then week by week what comes of it."""
        told = list(self.stage.words.known["solution"])
        for place, each in enumerate(told[:BEFORE]):
            yield from self._write(place, each)
            yield self.stage.later(12)
        yield from self._sheets()
        for place, each in enumerate(told[BEFORE:], BEFORE):
            yield self.stage.later(EVERY * DAY_MINUTES)
            yield from self._look_back()
            yield from self._write(place, each)
        yield from self._better()
        while True:
            yield self.stage.later(EVERY * DAY_MINUTES)
            yield from self._look_back()

    # -- writing

    def _write(self, place: int, told: Mapping[str, Any]) -> Life:
        code, good = self.stage.language, self.stage.words.goods[told["good"]]
        category = good.categories[code]
        fault = self._fault(told)
        action = AddSolution(
            symptom=told[code],
            said=told[f"said_{code}"],
            symptom_code=told["symptom"],
            product=self._model(category) if told["scope"] == "product" else None,
            category=category,
            brand=self._brand(told["good"]) if told["scope"] == "brand" else "",
            cause=told["cause"],
            cause_text=fault.found[code] if fault else "",
            fix="\n".join(told[f"steps_{code}"].split(SEPARATOR)),
            parts=fault.part[code] if fault else "",
            minutes=told["minutes"],
            risk=told[f"risk_{code}"],
        )
        technicians = self.stage.technicians
        made = yield Deed(action, technicians[place % len(technicians)])
        if told["symptom"] == "trips":
            files = tuple(NewFile(name=f"{told['good']}-{n}.png", content=picture(n)) for n in PICTURED)
            yield Deed(
                AttachFiles(subject="solution", id=made.id, files=files),
                technicians[place % len(technicians)],
            )
        if fault is not None:
            self.known[(fault.found[code], category)] = made.id
        if told["state"] == "validated":
            yield self.stage.later(5)
            yield Deed(SetConfidence(id=made.id, confidence="validated"), self.stage.counters[0])

    def _fault(self, told: Mapping[str, Any]) -> Fault | None:
        faults = self.stage.words.faults[told["good"]]
        return next(
            (f for f in faults if f.symptom == told["symptom"] and f.cause == told["cause"]),
            None,
        )

    def _brand(self, good: str) -> str:
        return next((brand.name for brand in self.stage.words.brands if good in brand.goods), "")

    def _model(self, category: str) -> int | None:
        found: int | None = self.stage.ctx.store.value(
            "SELECT id FROM products WHERE category = ? ORDER BY id LIMIT 1", (category,)
        )
        return found

    def _better(self) -> Life:
        """One is written better twice, one takes another's place, one is put away."""
        ids = list(self.known.values())
        solutions = self.stage.ctx.store
        row = solutions.row("SELECT symptom, fix, category FROM solutions WHERE id = ?", (ids[5],))
        if row is None or len(ids) < 12:
            return
        symptom, fix, category = row
        for more in ("better_step", "better_step_too"):
            fix = f"{fix}\n{self.stage.talk[more]}"
            action = EditSolution(id=ids[5], symptom=symptom, fix=fix, category=category)
            yield Deed(self._whole(action), self.stage.technicians[0])
            yield self.stage.later(DAY_MINUTES)
        yield Deed(SetConfidence(id=ids[5], confidence="validated"), self.stage.counters[0])
        yield Deed(ReplaceSolution(id=ids[1], by=ids[0]), self.stage.counters[0])
        yield Deed(SetConfidence(id=ids[11], confidence="archived"), self.stage.counters[0])

    def _whole(self, action: EditSolution) -> EditSolution:
        """The change with all that stands there already."""
        names = ("said", "symptom_code", "brand", "cause", "cause_text", "parts", "minutes", "risk")
        row = self.stage.ctx.store.row(f"SELECT {', '.join(names)} FROM solutions WHERE id = ?", (action.id,))
        return EditSolution(
            id=action.id,
            symptom=action.symptom,
            fix=action.fix,
            category=action.category,
            **dict(zip(names, row or (), strict=True)),
        )

    def _sheets(self) -> Life:
        """Guidance sheets in every language, each with the solutions that it goes with."""
        code = self.stage.language
        for told in self.stage.words.known["sheet"]:
            category = self.stage.words.goods[told["good"]].categories[code]
            texts: dict[str, Any] = {
                f"{name}_{language}": "\n".join(told[key + language].split(SEPARATOR))
                for language in self.stage.words.talk
                for name, key in (
                    ("title", ""),
                    ("steps", "steps_"),
                    ("never", "never_"),
                    ("call_us", "call_"),
                )
            }
            made = yield Deed(
                AddSheet(category=category, cause=told["cause"], **texts), self.stage.counters[0]
            )
            for step in PICTURED:
                photo = NewFile(name=f"{told['good']}-{step}.png", content=picture(step))
                yield Deed(SetSheetPicture(id=made.id, step=step, file=photo), self.stage.counters[0])
            yield self.stage.later(10)

    # -- using

    def _look_back(self) -> Life:
        """The jobs finished since the last look: what helped is noted on most of them."""
        rows = self.stage.ctx.store.rows(
            "SELECT j.id, j.diagnosis, p.category, j.cause, j.technician_id FROM jobs j JOIN units u "
            "ON u.id = j.unit_id JOIN products p ON p.id = u.product_id WHERE j.id > ? AND j.kind IN "
            "('repair', 'claim') AND j.finished_at IS NOT NULL AND j.outcome IN ('fixed', 'not_fixed') ORDER BY j.id",
            (self._last,),
        )
        # Those still on the bench are looked at again next time.
        self._last = max([self._last, *(job for job, *_ in rows[:-10])])
        for job, found, category, cause, technician in rows:
            solution = self.known.get((found, category))
            if solution is None or self._noted(job):
                continue
            by = technician or self.stage.technicians[0]
            if self.chance.random() < TRIED:
                other = self.chance.choice(list(self.known.values()))
                if other != solution:
                    yield Deed(UseSolution(job=job, solution=other, result="tried"), by)
            if self.chance.random() < NOTED:
                yield Deed(UseSolution(job=job, solution=solution, result="solved"), by)
            if cause == "misuse":
                yield from self._give(job, by)

    def _noted(self, job: int) -> bool:
        return bool(
            self.stage.ctx.store.value("SELECT 1 FROM solution_uses WHERE job_id = ? LIMIT 1", (job,))
        )

    def _give(self, job: int, by: int) -> Life:
        if GuidanceSheets(self.stage.ctx.store).of_job(job) is not None:
            yield Deed(GiveGuidance(job=job), by)
