"""Knows how every state and kind of the shop is shown: icon, word, tone; the same everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpdesk.domain.workflows.kinds import kind_of, state_of
from helpdesk.domain.workflows.states import State
from helpdesk.texts import Text, translate
from ui.theme import ToneName
from ui.widgets.pill import Mark

if TYPE_CHECKING:
    from helpdesk.domain.warranty import Verdict

HAPPENING_ICONS = {
    "received": "inbox",
    "finished": "clipboard-check",
    "told": "phone",
    "delivered": "check-check",
    "note": "message-square",
    "call": "phone",
    "message": "mail",
    "step": "circle-dot",
    "paper": "file-text",
    "sale": "package",
    "owner": "user-round",
    "consent": "megaphone",
    "survey": "message-circle-question-mark",
}


def mark(told: State) -> Mark:
    """A state of any noun, as it says itself."""
    return Mark(told.word, told.icon, told.tone)


def state(key: str, of: str | None = None) -> Mark:
    """A job's or case's state; in the words of a kind of job, where one is named."""
    return mark(state_of(key, of))


def kind(key: str) -> Mark:
    """A job's kind."""
    found = kind_of(key)
    return Mark(found.word, found.icon)


def decision(key: str) -> Mark:
    """What was decided about a claim."""
    from helpdesk.domain.outcomes import DECISIONS

    looks: dict[str, tuple[str, ToneName]] = {
        "accepted": ("shield-check", "ready"),
        "refused": ("shield-x", "late"),
        "goodwill": ("shield-check", "due"),
    }
    icon, tone = looks[key]
    return Mark(DECISIONS[key], icon, tone)


def confidence(key: str, *, replaced: bool = False) -> Mark:
    """How sure one is of a solution."""
    from helpdesk.domain.solution_words import CONFIDENCE

    if replaced:
        return Mark(translate("Solutions", "Replaced"), "repeat", "neutral")
    looks: dict[str, tuple[str, ToneName]] = {
        "draft": ("pencil", "due"),
        "validated": ("circle-check", "ready"),
        "archived": ("file-clock", "neutral"),
    }
    icon, tone = looks[key]
    return Mark(CONFIDENCE[key], icon, tone)


def quote(key: str) -> Mark:
    """Where a quote stands."""
    from helpdesk.domain.quote_words import QUOTE_STATES

    looks: dict[str, tuple[str, ToneName]] = {
        "draft": ("pencil", "neutral"),
        "sent": ("send", "due"),
        "accepted": ("circle-check", "ready"),
        "refused": ("x", "late"),
        "expired": ("hourglass", "neutral"),
        "replaced": ("repeat", "neutral"),
    }
    icon, tone = looks[key]
    return Mark(QUOTE_STATES[key], icon, tone)


def verdict(covered: bool | None, holds: str | None = None) -> Mark:
    """Whether a guarantee holds; where a question is open, the kind of the one that may, if any does."""
    if covered is None and holds is not None:
        from helpdesk.domain.warranty import COVERS

        return Mark(COVERS[holds], "shield-question-mark", "due")
    if covered is None:
        return Mark(translate("Marks", "Guarantee unknown"), "shield-question-mark", "neutral")
    if covered:
        return Mark(translate("Marks", "Under guarantee"), "shield-check", "ready")
    return Mark(translate("Marks", "No guarantee"), "shield-x", "neutral")


def guarantee(said: Verdict) -> Mark:
    """What a verdict comes to, with the best answer known."""
    return verdict(said.covered, said.which.kind if said.which else None)


def late(text: Text) -> Mark:
    """Something past its day."""
    return Mark(text, "circle-alert", "late")


def plan_visit(key: str) -> Mark:
    """How far the visit for the next date of a maintenance plan is."""
    from helpdesk.domain.plan_words import VISIT_STATES

    looks: dict[str, tuple[str, ToneName]] = {
        "": ("calendar", "neutral"),
        "opened": ("calendar", "neutral"),
        "planned": ("calendar-days", "ready"),
        "not_done": ("x", "late"),
        "half": ("contrast", "due"),
        "part": ("truck", "away"),
        "done": ("check", "ready"),
    }
    icon, tone = looks[key]
    return Mark(VISIT_STATES[key], icon, tone)


def campaign(key: str) -> Mark:
    """How a campaign stands."""
    from helpdesk.domain.campaigns import CAMPAIGN_STATES

    looks: dict[str, tuple[str, ToneName]] = {
        "draft": ("pencil", "neutral"),
        "running": ("megaphone", "ready"),
        "over": ("hourglass", "due"),
        "closed": ("check-check", "neutral"),
    }
    icon, tone = looks[key]
    return Mark(CAMPAIGN_STATES[key], icon, tone)


def draw(key: str) -> Mark:
    """How a draw stands."""
    from helpdesk.domain.draw_words import DRAW_STATES

    looks: dict[str, tuple[str, ToneName]] = {
        "draft": ("pencil", "neutral"),
        "open": ("inbox", "ready"),
        "closed": ("lock-open", "due"),
        "fixed": ("lock", "away"),
        "drawn": ("ticket", "due"),
        "done": ("check-check", "neutral"),
    }
    icon, tone = looks[key]
    return Mark(DRAW_STATES[key], icon, tone)


def plan(*, active: bool, contract: bool, ended: bool) -> Mark:
    """Whether a maintenance plan runs, and whether a contract is behind it."""
    if not active:
        return Mark(translate("Plans", "Stopped"), "ban")
    if ended:
        return Mark(translate("Plans", "Contract ended"), "hourglass", "due")
    if contract:
        return Mark(translate("Plans", "Contract in force"), "file-text", "ready")
    return Mark(translate("Plans", "Plan without contract"), "repeat")


def order(stands: str, *, late: bool = False) -> Mark:
    """How an order to a supplier stands."""
    from helpdesk.domain.ordering import ORDER_STANDS

    if late:
        return Mark(translate("Orders", "Late"), "circle-alert", "late")
    looks: dict[str, tuple[str, ToneName]] = {
        "draft": ("pencil", "neutral"),
        "sent": ("truck", "away"),
        "partly": ("package", "due"),
        "received": ("circle-check", "ready"),
        "cancelled": ("ban", "neutral"),
    }
    icon, tone = looks[stands]
    return Mark(ORDER_STANDS[stands], icon, tone)


def count(state: str) -> Mark:
    """How a count of the shelves stands."""
    from helpdesk.domain.stock_words import COUNT_STATES

    looks: dict[str, tuple[str, ToneName]] = {
        "open": ("clipboard-check", "due"),
        "closed": ("circle-check", "ready"),
        "cancelled": ("ban", "neutral"),
    }
    icon, tone = looks[state]
    return Mark(COUNT_STATES[state], icon, tone)


_PARTS: dict[str, tuple[str, ToneName]] = {
    "below_zero": ("circle-alert", "late"),
    "not_ordered": ("triangle-alert", "late"),
    "waits": ("user-round", "due"),
    "ordered": ("truck", "away"),
    "low": ("triangle-alert", "due"),
    "archived": ("ban", "neutral"),
}


def part(key: str) -> Mark:
    """What a spare part asks for."""
    from helpdesk.domain.stock_words import STANDINGS

    icon, tone = _PARTS[key]
    return Mark(STANDINGS[key], icon, tone)
