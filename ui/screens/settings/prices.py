"""The prices quotes begin with, and below them what an hour costs the shop, by the day from which it holds."""

from __future__ import annotations

from helpdesk.domain.money import HourRate
from helpdesk.services.shop.cost_actions import RemoveHourCost, SetHourCost
from helpdesk.texts import translate
from ui.screens.settings.values import ValuesPane
from ui.screens.shared.entry_rows import Deed, EntryRows, Row
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.section import Section

NOTE = translate("Settings", "What quotes begin with. Keep the same prices on the table shown in the shop.")


class PricesPane(ValuesPane):
    """The shop's prices over the rates of its own hour, the newest first."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "prices", NOTE)
        section = Section(
            shell.words,
            translate("PricesPane", "What an hour costs the shop"),
            action=translate("PricesPane", "New rate…"),
            slot=lambda: shell.ask(SetHourCost),
            name="new_rate",
        )
        why = translate(
            "PricesPane",
            "For the cost of jobs on their card and in the month's figures; it stands on no paper of a customer.",
        )
        section.add(plain.label(shell.say(why), "secondary", wrap=True))
        self.rates = EntryRows(
            shell.words, translate("PricesPane", "No rate yet: the cost of jobs with minutes is not known.")
        )
        self.rates.setObjectName("rates")
        section.add(self.rates)
        self.add(section)
        self._show()

    def reload(self) -> None:
        super().reload()
        self._show()

    def _show(self) -> None:
        rates = self.shell.desk.shop.hour_costs()
        self.rates.set_rows([self._row(identity, rate) for identity, rate in reversed(rates)])

    def _row(self, identity: int, rate: HourRate) -> Row:
        words = self.shell.words
        since = translate("PricesPane", "from {day}")(day=rate.from_on)
        hourly = translate("PricesPane", "{price} an hour")(price=words.money(rate.cents))
        remove = Deed(
            translate("PricesPane", "Remove"),
            "trash-2",
            lambda: self.shell.do(RemoveHourCost(id=identity)),
            f"remove_rate_{identity}",
        )
        return Row(hourly, since, deeds=(remove,))
