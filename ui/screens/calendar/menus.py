"""Knows what the context menus of the calendar offer: for a visit, for a job that waits for one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from helpdesk.services.field.calendar_reader import CalendarVisit
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.calendar.visit_card import VisitCard
from ui.shell import Shell

Offer = tuple[str, Text | str, Callable[[], object]]
"""Icon, words, what it does."""


def show_visit_menu(shell: Shell, card: VisitCard, place: QPoint) -> None:
    """What can be done with the visit that the card shows."""
    visit = card.visit
    if visit is None:
        return
    offers: list[Offer] = []
    if visit.job is not None:
        said = translate("Calendar", "Open job {number}")(number=visit.number)
        offers.append(("wrench", said, card.open_case))
    offers += [
        (button.icon_name, button.text(), partial(card.ask, name))
        for name, button in card.buttons.items()
        if button.isVisibleTo(card)
    ]
    if visit.customer is not None:
        offers.append(("user-round", translate("Calendar", "Show the customer"), _shows(shell, visit)))
    _popup(shell, card, offers, place)


def _shows(shell: Shell, visit: CalendarVisit) -> Callable[[], object]:
    return lambda: shell.go("customer", visit.customer)


def show_job_menu(shell: Shell, card: VisitCard, job: int, plan: Callable[[], object], place: QPoint) -> None:
    """What can be done with a job that waits for a visit."""

    def ask() -> None:
        from helpdesk.services.field.visit_actions import PlanVisit

        shell.ask(PlanVisit, {"job": job})

    offers: list[Offer] = [
        ("calendar-clock", translate("Calendar", "Plan in the first free slot"), plan),
        ("calendar-days", translate("Calendar", "Plan at a time…"), ask),
        ("wrench", translate("Calendar", "Open the case"), lambda: shell.go("job", job)),
    ]
    _popup(shell, card, offers, place)


def _popup(shell: Shell, owner: VisitCard, offers: Iterable[Offer], place: QPoint) -> None:
    menu = QMenu(owner.window())
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for icon, text, run in offers:
        menu.addAction(theme.icon(icon), shell.say(text)).triggered.connect(lambda _=False, run=run: run())
    menu.popup(place)
