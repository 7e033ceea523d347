"""Knows the settings of work in the field: what a visit needs around it, and what may stand against planning one."""

from __future__ import annotations

from helpdesk.setting import Setting, number
from helpdesk.texts import Text, translate

STRICTNESS = {
    "refuse": translate("Settings", "Refused"),
    "warn": translate("Settings", "Planned, with a warning"),
}
"""What planning a visit does with something that stands against it."""


def _stands_against(key: str, default: str, label: Text, hint: Text | None = None) -> Setting:
    return Setting(key, "field", default, label, "choice", STRICTNESS, hint)


FIELD = (
    number("field.before_minutes", 0, translate("Settings", "Minutes kept free before a visit"), 0, 480),
    number("field.after_minutes", 0, translate("Settings", "Minutes kept free after a visit"), 0, 480),
    number(
        "field.travel_minutes",
        15,
        translate("Settings", "Minutes of travel between two places"),
        0,
        480,
        translate("Settings", "What a new visit begins with; none between visits at one place."),
    ),
    number("field.repair_minutes", 60, translate("Settings", "Usual minutes of a repair at home"), 5, 1_440),
    number(
        "field.installation_minutes", 90, translate("Settings", "Usual minutes of an installation"), 5, 1_440
    ),
    number("field.maintenance_minutes", 60, translate("Settings", "Usual minutes of maintenance"), 5, 1_440),
    number("field.other_minutes", 30, translate("Settings", "Usual minutes of other visits"), 5, 1_440),
    _stands_against("field.overlap", "refuse", translate("Settings", "Two visits of a person at once")),
    _stands_against("field.gap", "warn", translate("Settings", "Too little time between two visits")),
    _stands_against(
        "field.closed",
        "warn",
        translate("Settings", "Outside the opening hours"),
        translate("Settings", "Or outside a person's own hours, where they have some."),
    ),
    _stands_against("field.leave", "refuse", translate("Settings", "The person is away")),
    _stands_against("field.skill", "warn", translate("Settings", "A skill the product asks for is missing")),
    _stands_against("field.part", "warn", translate("Settings", "A part for the visit is not here")),
    number(
        "field.ahead_days",
        14,
        translate("Settings", "Days ahead in which maintenance is opened by itself"),
        0,
        365,
        translate("Settings", "0: only when somebody opens it."),
    ),
    Setting(
        "field.absent_counts",
        "field",
        False,
        translate("Settings", "A visit to which nobody opened counts as one of the contract's"),
        "check",
    ),
    Setting(
        "field.coordinates",
        "field",
        "",
        translate("Settings", "Where the shop is, in degrees"),
        hint=translate(
            "Settings",
            "Latitude and longitude, for example 41.3874, 2.1686; the order of a day begins there.",
        ),
    ),
    Setting(
        "field.training_topics",
        "field",
        "",
        translate("Settings", "What is shown in a training for use"),
        "text",
        hint=translate(
            "Settings",
            "A line for each kind of product, for example: Washing machines: programmes; filter. Empty: the usual topics.",
        ),
    ),
)
"""All settings of the group."""
