"""The guidance sheet: how a thing is used, in five large steps, what not to do, when to call; for the customer's table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import date

from helpdesk.classes import dataclass
from helpdesk.domain.papers import PAPERS
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Block, Document, Head, Paragraph, Rule, Spacer, Step, Together
from helpdesk.reports.parties import Signed
from helpdesk.texts import translate


@dataclass(frozen=True, kw_only=True)
class GuidanceStep:
    """One step; ``path`` is where its picture lies, empty for none."""

    text: str = ""
    path: str = ""


@dataclass(frozen=True, kw_only=True)
class GuidanceData:
    """Everything a guidance sheet prints. It names no person: it may lie about."""

    number: str = ""
    shop: Head = field(default_factory=Head)
    title: str = ""
    unit: str = ""
    """What it is for, as it is called."""
    steps: tuple[GuidanceStep, ...] = ()
    never: tuple[str, ...] = ()
    call_us: str = ""
    version: int | None = None
    changed_on: date | None = None
    code: str = ""
    provisional: bool = False
    """Nobody has written a sheet: it says what the solution says."""


def guidance(data: GuidanceData, words: Words, signed: Iterable[Signed] = ()) -> Document:  # noqa: ARG001
    """One page; nobody signs it."""
    return Document(
        title=words.say(PAPERS["guidance"].title),
        number=data.code,
        subject=data.unit,
        language=words.language,
        head=data.shop,
        provisional=data.provisional,
        foot=_version(data, words),
        blocks=(
            Paragraph(data.title, "banner"),
            Spacer(2),
            *(Step(place, step.text, step.path) for place, step in enumerate(data.steps, 1)),
            *_never(data, words),
            *_call(data, words),
        ),
    )


def _never(data: GuidanceData, words: Words) -> list[Block]:
    if not data.never:
        return []
    lines = [Paragraph(line, "large", "×") for line in data.never]
    return [Together((*_head(words.say(translate("GuidancePaper", "Do not"))), *lines))]


def _call(data: GuidanceData, words: Words) -> list[Block]:
    reached = [words.phone(data.shop.phone) if data.shop.phone else "", data.shop.email]
    usual = words.say(translate("GuidancePaper", "When it does not work after these steps."))
    lines = [Paragraph(data.call_us or usual, "large")]
    if any(reached):
        lines.append(Paragraph(" · ".join(filter(None, reached)), "large_strong"))
    return [Together((*_head(words.say(translate("GuidancePaper", "When to call us"))), *lines))]


def _head(text: str) -> tuple[Block, ...]:
    return (Spacer(3), Rule(), Paragraph(text, "large_strong"))


def _version(data: GuidanceData, words: Words) -> str:
    day = words.day(data.changed_on) if data.changed_on else ""
    if data.version is not None:
        said = translate("GuidancePaper", "version {version} of {day}")
        return words.say(said(version=data.version, day=day))
    return words.say(translate("GuidancePaper", "As of {day}")(day=day)) if day else ""
