"""Knows how the customers of the sample shop come to be: names, places, phones, what they allowed."""

from __future__ import annotations

import dataclasses
from dataclasses import field
from typing import Any

from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import fold
from helpdesk.languages import SOURCE
from helpdesk.services.customers.actions import AddCustomer
from helpdesk.services.sample.lexicon import Lexicon
from helpdesk.services.sample.stage import Stage

NOWHERE = (38.5, -17.2)
"""Where the made-up towns lie: in the sea, so that no map shows anybody's house."""


def somewhere(number: int, reach: float) -> str:
    """A place of the made-up map as it is typed, within so many degrees; the same for the same number."""
    north, east = number * 37 % 1_000 / 1_000, number * 53 % 1_000 / 1_000
    return f"{NOWHERE[0] + north * reach:.4f}, {NOWHERE[1] - east * reach:.4f}"


@dataclass(slots=True)
class Thing:
    """A unit as the history knows it."""

    id: int
    good: str
    brand: str
    busy: bool = False
    """In the shop now."""
    guaranteed: int = 0
    """The last day of the legal guarantee as an ordinal; 0 where we did not sell it."""


@dataclass(slots=True)
class Person:
    """A customer as the history knows them."""

    id: int
    language: str
    goods: tuple[str, ...] = ()
    """What a company has; empty: anything a home has."""
    things: list[Thing] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody not yet taken down: the action that does it, and what the history keeps of them."""

    action: AddCustomer
    language: str
    goods: tuple[str, ...]


class People:
    """Makes customers, one after the other."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.words: Lexicon = stage.words
        self.everybody: list[Person] = []
        self._numbers = 0
        self._towns = [town.weight for town in self.words.towns]
        self._unlike = self._unlike_people()

    def _unlike_people(self) -> list[Newcomer]:
        """The people who show what names can be like, last first."""
        people = self.words.people
        told = [*people["special"], *people["twins"]]
        return [self._special(person) for person in reversed(told)]

    def _special(self, told: dict[str, Any]) -> Newcomer:
        made = self._company(told["name"], ()) if told.get("company") else self._person(told["name"])
        changes = {"language": told["language"]} if "language" in told else {}
        if "phone" in told:
            changes |= {"phone": told["phone"], "email": ""}
        action = dataclasses.replace(made.action, **changes)
        return Newcomer(action, action.language or self.stage.language, made.goods)

    @property
    def specials(self) -> int:
        """How many of them are left."""
        return len(self._unlike)

    def newcomer(self, *, special: bool = False) -> Newcomer:
        """Somebody new; with ``special`` the next of those whose names are unlike others."""
        if special and self._unlike:
            return self._unlike.pop()
        chance = self.stage.chance
        if chance.random() < 0.12:
            told = chance.choice(self.words.people["companies"])
            return self._company(
                self._company_name(told["name"]), tuple(told["goods"]), told.get("buys_as", "")
            )
        if chance.random() < 0.04:
            return self._foreigner()
        names = self.words.people
        given = chance.choice(names["women"] if chance.random() < 0.5 else names["men"])
        first, second = chance.sample(names["surnames"], 2)
        return self._person(f"{given} {first} {second}")

    def settle(self, person: Person) -> None:
        """Somebody has been taken down."""
        self.everybody.append(person)

    def _company_name(self, pattern: str) -> str:
        chance, names = self.stage.chance, self.words.people
        first, second = chance.sample(names["surnames"], 2)
        return pattern.format(
            surname=first,
            surname2=second,
            man=chance.choice(names["men"]),
            woman=chance.choice(names["women"]),
            number=chance.randint(1, 98),
        )

    def _company(self, name: str, goods: tuple[str, ...], buys_as: str = "") -> Newcomer:
        number = self._next_number()
        unsaid = "" if number % 5 == 0 else "business"
        action = AddCustomer(
            name=name,
            kind="company",
            buys_as=buys_as or unsaid,
            tax_id=f"B53{number % 1_000_000:06d}",
            phone=_landline(number),
            phone2=_mobile(number) if self.stage.happens(0.4) else "",
            email=f"{_mailbox(name)}@example.net",
            best_channel=self.stage.chance.choice(("", "phone", "email", "message")),
            best_hours=self.stage.say("hours") if self.stage.happens(0.4) else "",
            promotions=self.stage.happens(0.3),
            **self._place(),
        )
        return Newcomer(action, self.stage.language, goods)

    def _foreigner(self) -> Newcomer:
        home = self.words.people["language"]
        other = SOURCE if self.stage.language == home else home
        if other != home:
            name = self.stage.chance.choice(self.words.people["abroad"])
        else:
            name = " ".join(self.stage.chance.sample(self.words.people["surnames"], 2))
            name = f"{self.stage.chance.choice(self.words.people['women'])} {name}"
        made = self._person(name)
        return Newcomer(dataclasses.replace(made.action, language=other), other, made.goods)

    def _person(self, name: str) -> Newcomer:
        number, happens = self._next_number(), self.stage.happens
        landline = happens(0.12)
        action = AddCustomer(
            name=name,
            phone=_landline(number) if landline else _mobile(number),
            phone2=_mobile(number) if landline and happens(0.6) else "",
            email=f"{_mailbox(name)}{number % 97}@example.com" if happens(0.55) else "",
            best_channel=self.stage.chance.choice(("", "", "phone", "message", "email")),
            best_hours=self.stage.say("hours") if happens(0.2) else "",
            do_not_call=happens(0.02),
            notes=self.stage.say("privacy_note") if happens(0.03) else "",
            promotions=happens(0.45),
            **self._place(),
        )
        return Newcomer(action, self.stage.language, ())

    def _place(self) -> dict[str, Any]:
        chance = self.stage.chance
        if chance.random() < 0.08:
            return {}
        town = chance.choices(self.words.towns, self._towns)[0]
        floor = chance.choice(self.words.people["floors"])
        street = f"{chance.choice(self.words.people['streets'])}, {chance.randint(1, 120)}"
        return {
            "address": f"{street}, {floor}" if floor else street,
            "postcode": chance.choice(town.postcodes),
            "city": town.name,
        }

    def _next_number(self) -> int:
        self._numbers += 1
        return self._numbers * 617_041 % 999_983


def _mobile(number: int) -> str:
    return f"600 {number // 1000:03d} {number % 1000:03d}"


def _landline(number: int) -> str:
    """The prefix 899 is given to no place."""
    return f"899 {number // 1000:03d} {number % 1000:03d}"


def _mailbox(name: str) -> str:
    words = [word for word in fold(name).split() if word.isascii()]
    return ".".join(words[:2])[:40] or "correo"
