"""The block that names a unit on a paper: product, brand, model, serial; knows no one paper."""

from __future__ import annotations

from typing import Protocol

from helpdesk.classes import dataclass
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Block, Fact, Facts, Heading
from helpdesk.texts import translate


class Named(Protocol):
    """Whatever has the names of a unit."""

    @property
    def product(self) -> str: ...
    @property
    def brand(self) -> str: ...
    @property
    def model(self) -> str: ...
    @property
    def serial(self) -> str: ...


@dataclass(frozen=True, kw_only=True)
class UnitNames:
    """A unit as a paper names it. Brand, model and serial are fields of the law: empty, they print as gaps."""

    product: str = ""
    brand: str = ""
    model: str = ""
    serial: str = ""


def title(unit: Named) -> str:
    """Product, brand and model, none of them twice."""
    said = ""
    for part in (unit.product, unit.brand, unit.model):
        if part.casefold() not in said.casefold():
            said = f"{said} {part}".strip()
    return said


def unit_blocks(unit: Named, words: Words, job_number: str = "", place: int = 0) -> list[Block]:
    """The heading of a unit, with its place among several and the job's number beside it; its serial below.

    The heading says product, brand and model; of these only what is missing is a fact of its own, as a gap.
    """
    aside = translate("Workshop", "Job {number}")(number=job_number)
    named = ((translate("Workshop", "Brand"), unit.brand), (translate("Workshop", "Model"), unit.model))
    facts = [Fact(words.say(label), "", required=True) for label, said in named if not said.strip()]
    facts.append(Fact(words.say(translate("Workshop", "Serial number")), unit.serial, required=True))
    name = title(unit) or words.say(translate("Workshop", "Unit"))
    if place:
        name = f"{place}. {name}"
    return [Heading(name, words.say(aside) if job_number else ""), Facts(tuple(facts), columns=2)]
