"""Knows how every state and kind of the shop is shown: icon, word, tone; the same everywhere."""

from __future__ import annotations

from helpdesk.domain.jobs import CASE_STATES, DECISIONS, KINDS, OUTCOMES, QUOTE_STATES, STATES
from helpdesk.texts import Text, translate
from ui.theme import ToneName
from ui.widgets.pill import Mark

_STATE_LOOKS: dict[str, tuple[str, ToneName]] = {
    "received": ("inbox", "neutral"),
    "diagnosing": ("stethoscope", "neutral"),
    "waiting_quote": ("file-clock", "due"),
    "waiting_customer": ("hourglass", "due"),
    "waiting_part": ("truck", "away"),
    "in_work": ("wrench", "neutral"),
    "checking": ("clipboard-check", "neutral"),
    "ready": ("circle-check", "ready"),
    "delivered": ("check-check", "ready"),
    "cancelled": ("ban", "neutral"),
    "closed": ("check-check", "neutral"),
}
KIND_ICONS = {
    "repair": "wrench",
    "installation": "plug",
    "maintenance": "calendar-clock",
    "claim": "shield-check",
    "return": "repeat",
    "training": "graduation-cap",
    "complaint": "message-circle-warning",
    "enquiry": "message-circle-question-mark",
}
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
}


def state(key: str) -> Mark:
    """A job's or case's state."""
    icon, tone = _STATE_LOOKS[key]
    return Mark({**STATES, **CASE_STATES}[key], icon, tone)


def kind(key: str) -> Mark:
    """A job's kind."""
    return Mark(KINDS[key], KIND_ICONS[key])


def outcome(key: str) -> Mark:
    """How a job ended."""
    if key == "fixed":
        return Mark(OUTCOMES[key], "circle-check", "ready")
    return Mark(OUTCOMES[key], "circle-alert", "neutral")


def decision(key: str) -> Mark:
    """What was decided about a claim."""
    looks: dict[str, tuple[str, ToneName]] = {
        "accepted": ("shield-check", "ready"),
        "refused": ("shield-x", "late"),
        "goodwill": ("shield-check", "due"),
    }
    icon, tone = looks[key]
    return Mark(DECISIONS[key], icon, tone)


def quote(key: str) -> Mark:
    """Where a quote stands."""
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


def verdict(covered: bool | None) -> Mark:
    """Whether a guarantee holds."""
    if covered is None:
        return Mark(translate("Marks", "Guarantee unknown"), "shield-question-mark", "neutral")
    if covered:
        return Mark(translate("Marks", "Under guarantee"), "shield-check", "ready")
    return Mark(translate("Marks", "No guarantee"), "shield-x", "neutral")


def late(text: Text) -> Mark:
    """Something past its day."""
    return Mark(text, "circle-alert", "late")
