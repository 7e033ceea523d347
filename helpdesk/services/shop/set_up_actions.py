"""Setting up a shop: its name, place, first person, usual hours and holidays in one step."""

from __future__ import annotations

from typing import ClassVar

from helpdesk.action import Action, Context, Outcome, entry
from helpdesk.classes import dataclass
from helpdesk.clock import zone
from helpdesk.country import zone_of
from helpdesk.domain.normal_forms import initials, tidy_line
from helpdesk.languages import LANGUAGE_NAMES
from helpdesk.services.shop.hours_actions import write_holidays
from helpdesk.services.shop.settings_actions import write_settings
from helpdesk.settings import COUNTRIES
from helpdesk.store.tables.people import Staff
from helpdesk.store.tables.shop import OpeningSpan
from helpdesk.texts import Text, translate

USUAL_HOURS = tuple(
    [(day, "09:00", "14:00") for day in range(5)]
    + [(day, "17:00", "20:00") for day in range(5)]
    + [(5, "10:00", "14:00")]
)
"""A new shop's opening hours; source: the contract's "A new shop starts with"."""


_YOU = translate("Shop", "Signs what you do. The others are added in the settings.")
_LAW = translate("Shop", "Decides holidays, time zone and the law on guarantees.")


@dataclass(frozen=True, kw_only=True)
class SetUpShop(Action):
    """The first action of a new shop: name, country, language, who works there, hours and holidays."""

    undoable: ClassVar[bool] = False
    mode: ClassVar[str] = "final"
    name: str = entry(translate("Shop", "Name of the shop"), wide=True)
    staff_name: str = entry(translate("Shop", "Your name"), default="", hint=_YOU, wide=True)
    tax_id: str = entry(translate("Settings", "Tax id"), default="")
    phone: str = entry(translate("Settings", "Phone"), "phone", default="")
    address: str = entry(translate("Settings", "Address"), default="", noun="address", wide=True)
    postcode: str = entry(translate("Settings", "Postcode"), default="")
    city: str = entry(translate("Settings", "City"), default="")
    email: str = entry(translate("Settings", "E-mail"), "email", default="")
    country: str = entry(
        translate("Settings", "Country"), "choice", default="ES", choices=COUNTRIES, hint=_LAW
    )
    language: str = entry(translate("Settings", "Language"), "choice", default="es", choices=LANGUAGE_NAMES)

    def label(self) -> Text:
        return translate("Shop", "Shop set up")

    def run(self, ctx: Context) -> Outcome:
        place = zone_of(self.country)
        write_settings(
            ctx.store,
            {
                "shop.name": tidy_line(self.name),
                "shop.country": self.country,
                "shop.language": self.language,
                "shop.zone": place,
                "shop.tax_id": tidy_line(self.tax_id),
                "shop.address": tidy_line(self.address),
                "shop.postcode": tidy_line(self.postcode),
                "shop.city": tidy_line(self.city),
                "shop.phone": tidy_line(self.phone),
                "shop.email": tidy_line(self.email),
            },
        )
        hours = () if ctx.store.value("SELECT 1 FROM opening_spans") else USUAL_HOURS
        for weekday, opens, closes in hours:
            ctx.store.insert(OpeningSpan, weekday=weekday, opens=opens, closes=closes)
        year = ctx.clock.today(zone(place)).year
        write_holidays(ctx.store, self.country, self.language, range(year - 1, year + 3))
        if self.staff_name.strip():
            ctx.store.insert(
                Staff, name=tidy_line(self.staff_name), initials=initials(self.staff_name), role="owner"
            )
        return Outcome(None, self.label())
