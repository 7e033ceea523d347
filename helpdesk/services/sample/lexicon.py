"""Knows the made-up words of the sample shop, read from ``resources/sample``; chooses nothing and writes nothing."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from helpdesk import places
from helpdesk.classes import dataclass
from helpdesk.languages import SOURCE


@dataclass(frozen=True, slots=True)
class Town:
    """A place where customers live."""

    name: str
    postcodes: tuple[str, ...]
    weight: int


@dataclass(frozen=True, slots=True)
class Brand:
    """An invented maker: how its serials look, and what it makes."""

    name: str
    serial: str
    goods: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Good:
    """A kind of thing that is sold and repaired."""

    key: str
    names: Mapping[str, str]
    categories: Mapping[str, str]
    sizes: tuple[str, ...]
    model: str
    euros: tuple[int, int]
    maker_months: int
    maintenance_months: int | None
    weight: int
    season: tuple[int, ...]
    accessories: Mapping[str, tuple[str, ...]]
    skills: Mapping[str, str]
    """What whoever visits it must know; empty: nothing in particular."""
    data: bool
    """Whether it holds its owner's own data."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that breaks: as it is told, what is found, and what repairs it."""

    goods: tuple[str, ...]
    symptom: str
    cause: str
    remedy: str
    minutes: int
    told: Mapping[str, tuple[str, ...]]
    found: Mapping[str, str]
    done: Mapping[str, str]
    part: Mapping[str, str]
    cents: int
    misuse: bool
    nothing: bool
    """Nothing is wrong with it."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All words of the sample shop."""

    people: Mapping[str, Any]
    towns: tuple[Town, ...]
    brands: tuple[Brand, ...]
    goods: Mapping[str, Good]
    faults: Mapping[str, tuple[Fault, ...]]
    """By the key of the good."""
    known: Mapping[str, tuple[Mapping[str, Any], ...]]
    """What the workshop knows: its solutions and its guidance sheets, each with its words by language."""
    complaints: tuple[Mapping[str, Any], ...]
    """Complaints as they are told, each with its words by language."""
    talk: Mapping[str, Mapping[str, Any]]
    """What is said and written, by language: these are the languages it has all its words in."""

    def spoken(self, language: str) -> str:
        """That language where it has words in it, else that of the sources."""
        return language if language in self.talk else SOURCE


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The words, read once."""
    people, goods, faults, talk = (_read(name) for name in ("people", "goods", "faults", "talk"))
    known = tuple(_fault(told, talk) for told in faults["fault"])
    solutions = _read("solutions")
    return Lexicon(
        people,
        tuple(Town(town["name"], tuple(town["postcodes"]), town["weight"]) for town in people["town"]),
        tuple(Brand(brand["name"], brand["serial"], tuple(brand["goods"])) for brand in goods["brand"]),
        {good["key"]: _good(good, talk) for good in goods["good"]},
        {good["key"]: tuple(f for f in known if good["key"] in f.goods) for good in goods["good"]},
        {name: tuple(solutions[name]) for name in ("solution", "sheet")},
        tuple(_read("complaints")["complaint"]),
        talk,
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(places.resource("sample", f"{name}.toml").read_text(encoding="utf-8"))


def _good(told: Mapping[str, Any], languages: Iterable[str]) -> Good:
    low, high = told["euros"]
    return Good(
        key=told["key"],
        names={code: told[code] for code in languages},
        categories={code: told[f"category_{code}"] for code in languages},
        sizes=tuple(map(str, told.get("sizes", ("",)))),
        model=told["model"],
        euros=(low, high),
        maker_months=told["maker_months"],
        maintenance_months=told.get("maintenance_months"),
        weight=told["weight"],
        season=tuple(told.get("season", (10,) * 12)),
        accessories={code: tuple(told[f"accessories_{code}"]) for code in languages},
        skills={code: told.get(f"skill_{code}", "") for code in languages},
        data=told.get("data", False),
    )


def _fault(told: Mapping[str, Any], languages: Iterable[str]) -> Fault:
    return Fault(
        goods=tuple(told["goods"]),
        symptom=told["symptom"],
        cause=told["cause"],
        remedy=told["remedy"],
        minutes=told["minutes"],
        told={code: tuple(told[code]) for code in languages},
        found={code: told[f"found_{code}"] for code in languages},
        done={code: told[f"done_{code}"] for code in languages},
        part={code: told.get(f"part_{code}", "") for code in languages},
        cents=told.get("cents", 0),
        misuse=told.get("misuse", False),
        nothing=told.get("nothing", False),
    )
