"""Knows every setting once: its key, type, default and words.

It must not know where values are kept: the desk hands it what the shop has set.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from helpdesk import places
from helpdesk.clock import from_text, zone
from helpdesk.field_settings import FIELD
from helpdesk.languages import LANGUAGE_NAMES, SOURCE
from helpdesk.setting import Setting, number
from helpdesk.texts import Country, Text, translate, verbatim

EUROPE = "eu"
"""The rules of a country without rules of its own: the European minimum, and no country itself."""

_SPOKEN = {
    "AD": translate("Countries", "Andorra"),
    "AT": translate("Countries", "Austria"),
    "BE": translate("Countries", "Belgium"),
    "DE": translate("Countries", "Germany"),
    "ES": translate("Countries", "Spain"),
    "FR": translate("Countries", "France"),
    "IE": translate("Countries", "Ireland"),
    "IT": translate("Countries", "Italy"),
    "NL": translate("Countries", "Netherlands"),
    "PT": translate("Countries", "Portugal"),
}
"""Names that are said without Babel, which the first run would wait for; it knows those of all others."""
COUNTRIES = {
    code.upper(): _SPOKEN.get(code.upper()) or Text("", "{country}", (("country", Country(code.upper())),))
    for code in sorted(path.stem for path in places.resource("legal").glob("*.toml"))
    if code != EUROPE
}
"""Where a shop can be: a file in ``resources/legal`` each."""
CURRENCIES = {
    code: verbatim(code) for code in ("EUR", "CHF", "CZK", "DKK", "GBP", "NOK", "PLN", "SEK", "USD")
}
TAXES = {
    "vat": translate("Settings", "VAT"),
    "igic": verbatim("IGIC"),
    "ipsi": verbatim("IPSI"),
}
"""The tax on sales and services by where the shop is: the Canary Islands and Ceuta and Melilla have their own."""
ACCENTS = {
    "": translate("Settings", "Black"),
    "0a62b8": translate("Settings", "Blue"),
    "1a6b34": translate("Settings", "Green"),
    "9a1f14": translate("Settings", "Red"),
    "5b34b0": translate("Settings", "Violet"),
    "7a4d00": translate("Settings", "Brown"),
}
"""Colours dark enough for a printer without colours, as ``rrggbb``."""
JOINS = {
    "": translate("Settings", "Not decided yet"),
    "yes": translate("Settings", "It takes part"),
    "no": translate("Settings", "It does not take part"),
}
ACTIVITIES = {
    "appliances": translate("Settings", "Appliances, electronics and other goods"),
    "vehicles": translate("Settings", "Vehicles, their equipment and parts"),
}
"""Trades whose repairs have rules of their own in some country."""
DAY_UNITS = {
    "working": translate("Settings", "Working days"),
    "calendar": translate("Settings", "Calendar days"),
}
BELOW_ZERO = {
    "refuse": translate("Settings", "Refuse"),
    "reason": translate("Settings", "Allow with a reason"),
}
"""What is done when more is taken from the shelf than lies there."""
EASE_SCALES = {
    "2.0": translate("Surveys", "1 to 7, high is easy"),
    "1.0": translate("Surveys", "1 to 5, low is easy"),
}
GROUPS = {
    "shop": translate("Settings", "Shop"),
    "people": translate("Settings", "People"),
    "work": translate("Settings", "Work"),
    "stock": translate("Settings", "Parts"),
    "calls": translate("Settings", "Calls"),
    "field": translate("Settings", "Field work"),
    "prices": translate("Settings", "Prices"),
    "law": translate("Settings", "Legal profile"),
    "returns": translate("Settings", "Returns"),
    "promises": translate("Settings", "Promises"),
    "papers": translate("Settings", "Papers"),
    "messages": translate("Settings", "Words to customers"),
    "surveys": translate("Settings", "Surveys"),
    "backup": translate("Settings", "Backup"),
}


def _of_years(years: list[Any]) -> None:
    """Raises ``TypeError`` where one is no whole number."""
    for year in years:
        range(year)


def _of_rights(values: dict[str, Any]) -> None:
    """Rights by role. Raises ``TypeError`` where they are no words."""
    if not all(
        isinstance(words, list) and all(isinstance(word, str) for word in words) for words in values.values()
    ):
        raise TypeError(values)


_NO_CALL = translate("Settings", "0: no call for this reason.")

DECLARED = (
    Setting("shop.name", "shop", "", translate("Settings", "Name of the shop")),
    Setting("shop.logo", "shop", "", translate("Settings", "Logo"), "file"),
    Setting("shop.legal_name", "shop", "", translate("Settings", "Legal name")),
    Setting("shop.tax_id", "shop", "", translate("Settings", "Tax id")),
    Setting("shop.address", "shop", "", translate("Settings", "Address")),
    Setting("shop.postcode", "shop", "", translate("Settings", "Postcode")),
    Setting("shop.city", "shop", "", translate("Settings", "City")),
    Setting("shop.phone", "shop", "", translate("Settings", "Phone"), "phone"),
    Setting("shop.email", "shop", "", translate("Settings", "E-mail"), "email"),
    Setting("shop.web", "shop", "", translate("Settings", "Web page")),
    Setting("shop.country", "shop", "ES", translate("Settings", "Country"), "choice", COUNTRIES),
    Setting("shop.zone", "shop", "Europe/Madrid", translate("Settings", "Time zone"), reads=zone),
    Setting("shop.language", "shop", SOURCE, translate("Settings", "Language"), "choice", LANGUAGE_NAMES),
    Setting("shop.currency", "shop", "EUR", translate("Settings", "Currency"), "choice", CURRENCIES),
    number(
        "work.bench_minutes",
        45,
        translate("Settings", "Usual hands-on minutes of a repair"),
        5,
        2_400,
        translate("Settings", "From it and the open work the promised date is proposed."),
    ),
    number("work.lead_days", 2, translate("Settings", "Working days at least before a promised date"), 0, 60),
    number("work.benches", 1, translate("Settings", "People who repair at the same time"), 1, 50),
    number(
        "work.untouched_days",
        3,
        translate("Settings", "Opening days without activity before a case is shown on Today"),
        1,
        90,
    ),
    number("work.waiting_days", 7, translate("Settings", "Days after which waiting is too long"), 1, 180),
    number(
        "work.collect_days",
        15,
        translate("Settings", "Days after which a ready unit should have been collected"),
        1,
        365,
    ),
    number(
        "work.held_days",
        90,
        translate("Settings", "Days until a repair counts as held"),
        1,
        730,
    ),
    Setting(
        "work.passcodes",
        "work",
        False,
        translate("Settings", "Ask for a device's passcode at intake"),
        "check",
        hint=translate("Settings", "Kept encrypted, never printed, erased when the unit is handed back."),
    ),
    Setting(
        "people.lock_minutes",
        "people",
        15,
        translate("Settings", "Lock after so many minutes without use"),
        "number",
        least=0,
        most=600,
        hint=translate("Settings", "Where people sign in with a PIN. 0: never by itself."),
    ),
    Setting(
        "stock.below_zero",
        "stock",
        "refuse",
        translate("Settings", "More taken than lies on the shelf"),
        "choice",
        BELOW_ZERO,
        hint=translate(
            "Settings", "What was taken below zero waits under Parts, To clear up, until it is counted."
        ),
    ),
    number("calls.repair_days", 2, translate("Settings", "Opening days after a repair"), 0, 60, _NO_CALL),
    number(
        "calls.installation_days",
        1,
        translate("Settings", "Opening days after an installation"),
        0,
        60,
        _NO_CALL,
    ),
    number("calls.sale_days", 5, translate("Settings", "Opening days after a sale"), 0, 60, _NO_CALL),
    number("calls.claim_days", 2, translate("Settings", "Opening days after a claim"), 0, 60, _NO_CALL),
    number(
        "calls.complaint_days", 2, translate("Settings", "Opening days after a complaint"), 0, 60, _NO_CALL
    ),
    number(
        "calls.tries",
        3,
        translate("Settings", "Attempts at most"),
        1,
        10,
        translate("Settings", "Each on another part of the day."),
    ),
    number(
        "calls.from_hour",
        10,
        translate("Settings", "Call from this hour"),
        0,
        23,
        translate("Settings", "Calls are planned within these hours and the opening hours."),
    ),
    number("calls.until_hour", 20, translate("Settings", "Until this hour"), 1, 24),
    number("calls.give_up_days", 15, translate("Settings", "Days until a call is given up"), 1, 90),
    number(
        "calls.rest_days",
        30,
        translate("Settings", "Days between two calls to a customer"),
        0,
        365,
        translate(
            "Settings", "Calls after claims and complaints are always made. 0: only one call for each day."
        ),
    ),
    *FIELD,
    Setting("prices.hour_cents", "prices", 4_000, translate("Settings", "Labour, per hour"), "money"),
    Setting("prices.travel_cents", "prices", 2_500, translate("Settings", "Travel, per visit"), "money"),
    Setting("prices.diagnosis_cents", "prices", 0, translate("Settings", "Diagnosis"), "money"),
    Setting(
        "prices.tax_bp",
        "prices",
        2_100,
        translate("Settings", "VAT on repairs"),
        "percent",
        least=0,
        most=5_000,
    ),
    Setting("prices.tax_name", "prices", "vat", translate("Settings", "Name of the tax"), "choice", TAXES),
    Setting(
        "prices.storage_day_cents",
        "prices",
        0,
        translate("Settings", "Storage, per day"),
        "money",
        hint=translate("Settings", "Only what stands on the price table shown in the shop may be charged."),
    ),
    Setting(
        "law.activity",
        "law",
        "appliances",
        translate("Settings", "What the shop repairs"),
        "choice",
        ACTIVITIES,
        hint=translate(
            "Settings",
            "Quotes, the guarantee on repairs, storage and what papers say follow it where the country has rules for it.",
        ),
    ),
    Setting(
        "law.repair_extension",
        "law",
        False,
        translate("Settings", "Twelve more months after a repair under guarantee"),
        "check",
        hint=translate("Settings", "European law for sales since 31 July 2026; not yet in Spanish law."),
    ),
    Setting(
        "law.both_days",
        "law",
        False,
        translate("Settings", "Count the days of hand-in and hand-over both"),
        "check",
        hint=translate("Settings", "A day more for the customer where the law is silent."),
    ),
    number(
        "law.complaint_days",
        0,
        translate("Settings", "Days in which the region asks for the answer to a complaint"),
        0,
        365,
        translate(
            "Settings", "0: the region has no rule, and the country's term holds. The earlier day counts."
        ),
    ),
    Setting(
        "law.complaint_unit",
        "law",
        "working",
        translate("Settings", "The region counts"),
        "choice",
        DAY_UNITS,
        hint=translate(
            "Settings", "Andalusia, for one, asks for an answer within 10 working days (Decreto 82/2022)."
        ),
    ),
    Setting(
        "law.dispute_body",
        "law",
        "",
        translate("Settings", "Who settles disputes with consumers out of court"),
        hint=translate(
            "Settings",
            "Name, address and web of a competent body; printed with an answer that refuses something.",
        ),
    ),
    Setting(
        "law.dispute_joins",
        "law",
        "",
        translate("Settings", "Whether the shop takes part in it"),
        "choice",
        JOINS,
    ),
    Setting(
        "returns.limit_cents",
        "returns",
        0,
        translate("Settings", "Approve refunds and vouchers above"),
        "money",
        hint=translate("Settings", "Above it somebody answers for it by name. 0: no limit."),
        least=0,
        damaged=1,
    ),
    Setting(
        "returns.voucher_conditions",
        "returns",
        "",
        translate("Settings", "Conditions of vouchers"),
        "text",
        hint=translate("Settings", "Printed on each voucher where nothing else is said."),
    ),
    number(
        "promises.answer_minutes",
        0,
        translate("Settings", "Open minutes until the first answer"),
        0,
        20_000,
    ),
    number(
        "promises.ready_days",
        0,
        translate("Settings", "Opening days until a repair is ready"),
        0,
        250,
    ),
    number(
        "promises.visit_minutes",
        0,
        translate("Settings", "Minutes a visit may begin early or late"),
        0,
        1_440,
    ),
    number(
        "promises.call_back_hours",
        0,
        translate("Settings", "Open hours until the call back"),
        0,
        500,
        translate("Settings", "After a complaint, and for a customer who asked to be called later."),
    ),
    number("papers.label_width", 62, translate("Settings", "Label width, mm"), 30, 210),
    number("papers.label_height", 29, translate("Settings", "Label height, mm"), 15, 297),
    Setting(
        "papers.accent", "papers", "", translate("Settings", "Colour of titles on papers"), "choice", ACCENTS
    ),
    Setting(
        "papers.would_have_paid",
        "papers",
        False,
        translate("Settings", "Say on the report of guarantee work what it would have cost"),
        "check",
        hint=translate("Settings", "At the shop's prices; the customer pays nothing."),
    ),
    Setting(
        "papers.terms",
        "papers",
        "",
        translate("Settings", "The shop's own conditions on the receipt"),
        "text",
    ),
    Setting(
        "papers.guarantee_territory",
        "papers",
        "",
        translate("Settings", "Where the shop's own extension of guarantee holds"),
        hint=translate("Settings", "Printed on the guarantee certificate, for example: Spain"),
    ),
    Setting(
        "papers.guarantee_terms",
        "papers",
        "",
        translate("Settings", "Conditions of the shop's own extension of guarantee"),
        "text",
        hint=translate("Settings", "Printed on the guarantee certificate."),
    ),
    Setting("messages.ready", "messages", {}, translate("Messages", "Ready to collect"), "texts"),
    Setting("messages.quote", "messages", {}, translate("Messages", "Quote waiting"), "texts"),
    Setting("messages.visit", "messages", {}, translate("Messages", "Visit arranged"), "texts"),
    Setting("messages.confirm", "messages", {}, translate("Messages", "Confirm a visit"), "texts"),
    Setting("messages.unreached", "messages", {}, translate("Messages", "We could not reach you"), "texts"),
    Setting(
        "surveys.ces_scale",
        "surveys",
        "2.0",
        translate("Settings", "Question about ease"),
        "choice",
        EASE_SCALES,
        hint=translate("Settings", "Answers on one scale are never averaged with the other's."),
    ),
    number(
        "surveys.pairs",
        2,
        translate("Settings", "Pairs of “found” and “expected” asked"),
        0,
        5,
        translate("Settings", "Of five; they take turns, so that each is asked equally often."),
    ),
    number(
        "surveys.low_csat",
        2,
        translate("Settings", "Satisfaction up to which somebody calls back"),
        0,
        4,
        translate("Settings", "A low answer opens a complaint. 0: never because of this question."),
    ),
    number(
        "surveys.low_nps",
        4,
        translate("Settings", "Recommendation up to which somebody calls back"),
        0,
        8,
        translate("Settings", "0: never because of this question."),
    ),
    number(
        "surveys.low_ces",
        2,
        translate("Settings", "Ease at which somebody calls back"),
        0,
        3,
        translate(
            "Settings", "Points counted from the hard end of the scale. 0: never because of this question."
        ),
    ),
    Setting(
        "surveys.low_things",
        "surveys",
        True,
        translate("Settings", "Call back where something went wrong"),
        "check",
    ),
    Setting(
        "surveys.call_back_hours",
        "surveys",
        24,
        translate("Settings", "Opening hours within which somebody calls back"),
        "number",
        least=1,
        most=200,
    ),
    Setting(
        "backup.folder",
        "backup",
        "",
        translate("Settings", "Second folder for backups"),
        "folder",
        hint=translate("Settings", "Best on another disk. Empty: only in the shop's own folder."),
    ),
    Setting(
        "backup.keep", "backup", 14, translate("Settings", "Backups to keep"), "number", least=2, most=365
    ),
    Setting(
        "backup.proved", "", "", translate("Settings", "Last verified backup"), "hidden", reads=from_text
    ),
    Setting(
        "holidays.years",
        "",
        [],
        translate("Settings", "Years whose holidays are known"),
        "hidden",
        reads=_of_years,
    ),
    Setting(
        "staff.rights",
        "",
        {},
        translate("Settings", "Rights of the roles"),
        "hidden",
        reads=_of_rights,
        damaged={"counter": [], "technician": [], "trainee": []},
    ),
    Setting("sample", "", False, translate("Settings", "This is the sample shop"), "hidden"),
)
BY_KEY = {setting.key: setting for setting in DECLARED}


def understood(key: str, stored: str) -> Any:
    """A setting as stored, read.

    Raises:
        ValueError: it is none that could have been set; ``fallback`` holds, and ``check`` names it.
    """
    value = json.loads(stored)
    told = BY_KEY.get(key)
    if told is None:
        return value
    told.refuse(value)
    return value


def fallback(key: str) -> Any:
    """What holds instead of a setting that is stored and cannot be read; None: nothing, nobody asks for it."""
    told = BY_KEY.get(key)
    if told is None:
        return None
    return told.default if told.damaged is None else told.damaged


class Settings(Mapping[str, Any]):
    """What the shop has set, defaults elsewhere; read-only."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    def __getitem__(self, key: str) -> Any:
        return self._values.get(key, BY_KEY[key].default)

    def __iter__(self) -> Iterator[str]:
        return iter(BY_KEY)

    def __len__(self) -> int:
        return len(BY_KEY)
