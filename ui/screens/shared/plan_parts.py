"""Knows how one maintenance plan is shown: its rules, next dates, contract and meter; must not know how dates are counted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from helpdesk.domain.contracts import CONTRACT_VISITS, PromisedVisit
from helpdesk.domain.plans import CLOSED_DAYS, PLAN_MODES
from helpdesk.formats import capital
from helpdesk.reports.layout.shapes import Drawing
from helpdesk.reports.meter_chart import Goal, meter_chart
from helpdesk.services.field.plan_card_reader import NextDate, PlanCard
from helpdesk.texts import Text, translate
from ui import badges, theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.chart import Chart
from ui.widgets.facts import Fact, Facts
from ui.widgets.pill import Pill
from ui.widgets.section import Section, rule
from ui.widgets.visit_strip import VisitBox, VisitStrip

CHART = (420, 150)
_BOXES: dict[str, tuple[str, theme.ToneName, bool]] = {
    "done": ("check", "ready", False),
    "half": ("contrast", "due", False),
    "absent": ("user-round", "neutral", False),
    "planned": ("calendar-days", "ready", True),
    "open": ("calendar", "neutral", True),
    "let_go": ("ban", "neutral", False),
    "expired": ("hourglass", "late", False),
    "left": ("calendar", "neutral", True),
}


class DateRows(QWidget):
    """The next dates of a plan, one below the other: day, how it came about, how far its visit is."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(theme.CARD))
        self._grid.setVerticalSpacing(theme.px(6))
        self._grid.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_dates(self, dates: Sequence[NextDate], nothing: Text) -> None:
        """Show these; ``nothing`` is said where there are none."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            gone = item.widget() if item else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for place, one in enumerate(dates):
            self._add(place, one)
        if not dates:
            self._grid.addWidget(plain.label(self.shell.say(nothing), "secondary", wrap=True), 0, 0, 1, 3)

    def _add(self, place: int, one: NextDate) -> None:
        words, top = self.shell.words, Qt.AlignmentFlag.AlignTop
        late = one.due.due < self.shell.today
        day = plain.label(words.day(one.due.due), "late" if late else "strong" if place == 0 else "body")
        why = plain.label(plain.one_line(words.say(one.reason)), wrap=True, selectable=True)
        mark = badges.plan_visit(one.visit)
        if one.visit_at is not None:
            said = translate("Plans", "Visit {at}")(at=words.day_short(words.local(one.visit_at).date()))
            mark = mark._replace(text=said)
        self._grid.addWidget(day, 2 * place, 0, top)
        self._grid.addWidget(why, 2 * place, 1, top)
        self._grid.addWidget(Pill(words, mark, self), 2 * place, 2, top | Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(rule(), 2 * place + 1, 0, 1, 3)


class PlanParts(QWidget):
    """What is known of a plan. ``read`` is asked for when a reading is to be written down."""

    read = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        words = shell.words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(20))
        self.asks = plain.label("", "due", wrap=True)
        self.asks.setObjectName("asks")
        self.rules = Facts(words)
        self.dates = DateRows(shell)
        next_dates = Section(words, translate("Plans", "Next dates"))
        next_dates.add(self.dates)
        self.contract = self._build_contract()
        self.meter = Section(
            words,
            translate("Plans", "Meter"),
            action=translate("Plans", "Write down a reading"),
            slot=self.read.emit,
            name="add_reading",
        )
        self.chart = Chart(lambda wide, high: Drawing(wide, high, ()), *CHART)
        self.meter_says = plain.label("", "secondary", wrap=True)
        self.meter.add(self.chart)
        self.meter.add(self.meter_says)
        for part in (self.asks, self.rules, next_dates, self.contract, self.meter):
            column.addWidget(part)

    def _build_contract(self) -> Section:
        words = self.shell.words
        section = Section(words, translate("Plans", "Visits of the contract"))
        self.tally = plain.label("", "secondary")
        self.tally.setObjectName("tally")
        section.add_beside(self.tally)
        self.strip = VisitStrip()
        self.cost = Facts(words)
        self.dateless = plain.label("", "due", wrap=True)
        for part in (self.strip, self.dateless, self.cost):
            section.add(part)
        return section

    def show_card(self, card: PlanCard) -> None:
        """Show a plan."""
        self.asks.setText(self._asked(card))
        self.asks.setVisible(bool(self.asks.text()))
        self.rules.set_facts(rules_of(self.shell, card))
        stopped = translate("Plans", "The plan is stopped: nothing falls due.")
        over = translate("Plans", "No date is left.")
        self.dates.show_dates(card.next, over if card.plan.active else stopped)
        self._show_contract(card)
        self._show_meter(card)

    def _asked(self, card: PlanCard) -> str:
        if not card.plan.sold_on:
            return ""
        said = translate(
            "Plans",
            "The unit has another owner than the contract was made with: let {name} take it over, or stop the plan.",
        )
        return self.shell.say(said(name=card.reach.customer or "—"))

    def _show_contract(self, card: PlanCard) -> None:
        plan = card.plan
        counted = plan.contract or plan.visits is not None
        self.contract.setVisible(counted)
        if not counted:
            return
        self.contract.title.setText(self.shell.say(_VISITS if plan.contract else _PROMISED))
        self.tally.setText(self.shell.say(tally_said(card)))
        self.strip.set_boxes([self._box(visit) for visit in card.visits])
        self.strip.setVisible(bool(card.visits))
        missing = translate("Plans", "%n promised visit(s) without a date before the end.", "", 1)
        self.dateless.setText(self.shell.say(missing(n=card.dateless)) if card.dateless else "")
        self.dateless.setVisible(bool(card.dateless))
        self.cost.set_facts(cost_of(self.shell, card))
        self.cost.setVisible(plan.contract)

    def _box(self, visit: PromisedVisit) -> VisitBox:
        icon, tone, dashed = _BOXES[visit.state]
        words = self.shell.words
        day = words.day(visit.day) if visit.day else ""
        return VisitBox(day, words.say(CONTRACT_VISITS[visit.state]), icon, tone, dashed)

    def _show_meter(self, card: PlanCard) -> None:
        words, plan = self.shell.words, card.plan
        self.meter.setVisible(bool(card.used) or plan.meter_every is not None)
        self.chart.setVisible(bool(card.used))
        goal = Goal(card.meter.at, card.meter.due) if card.meter else None
        self.chart.set_chart(partial(_chart, card, goal, self.shell))
        said = translate("Plans", "Every {every} {unit}; on time from {low} to {high}.")
        if card.window is not None:
            low, high = card.window
            text = said(
                every=words.number(plan.meter_every),
                unit=plan.meter_unit,
                low=words.number(low),
                high=words.number(high),
            )
        elif not card.used:
            text = translate("Plans", "No reading yet: until then the calendar alone counts.")
        elif plan.meter_every is not None:
            text = translate("Plans", "A second reading on another day tells when it falls due.")
        else:
            text = translate("Plans", "The plan does not go by the meter.")
        self.meter_says.setText(self.shell.say(text))


_VISITS = translate("Plans", "Visits of the contract")
_PROMISED = translate("Plans", "Visits promised")


def _chart(card: PlanCard, goal: Goal | None, shell: Shell, width: float, height: float) -> Drawing:
    return meter_chart(card.used, goal, card.measure, shell.words, width, height)


def rules_of(shell: Shell, card: PlanCard) -> list[Fact]:
    """How a plan is counted, as facts."""
    plan, words = card.plan, shell.words
    every: Text | str = plan.interval
    if plan.meter_every:
        said = translate("Plans", "{every} or {usage} {unit}")
        every = said(every=plan.interval, usage=words.number(plan.meter_every), unit=plan.meter_unit)
    since = translate("Plans", "from {day}")(day=plan.start_on or plan.anchor_on)
    modes = {"fixed": translate("Plans", "fixed"), "floating": translate("Plans", "from the last visit on")}
    found = [
        Fact(translate("Plans", "Interval"), capital(words.say(every))),
        Fact(translate("Plans", "If closed"), CLOSED_DAYS[plan.closed_days]),
        Fact(
            translate("Plans", "Dates"),
            plain.joined(words.say(modes.get(plan.mode, PLAN_MODES["fixed"])), words.say(since), by=", "),
        ),
    ]
    if plan.end_on is not None:
        ends = words.day(plan.end_on)
        if card.letter_on is not None and plan.renewed_by is None:
            letter = translate("Plans", "{end}, letter by {letter}")
            told = translate("Plans", "{end}, told on {letter}")
            ends = words.say(
                told(end=plan.end_on, letter=plan.told_on)
                if plan.told_on
                else letter(end=plan.end_on, letter=card.letter_on)
            )
        found.append(Fact(translate("Plans", "Ends"), ends))
    if plan.renewed_by is not None:
        found.append(
            Fact(translate("Plans", "Renewed by"), f"Y{plan.renewed_by}", link=("plan", plan.renewed_by))
        )
    if plan.continues is not None:
        found.append(Fact(translate("Plans", "Renews"), f"Y{plan.continues}", link=("plan", plan.continues)))
    return found


def tally_said(card: PlanCard) -> Text:
    """The visits of a contract in words: 3 used, 1 left, 1 half."""
    told = card.tally
    if told.promised is None:
        return translate("Plans", "%n used", "", 1)(n=told.used)
    said = translate("Plans", "{used} used, {left} left of {promised}")
    if told.half:
        said = translate("Plans", "{used} used, {left} left, {half} half, of {promised}")
    text = said(used=told.used, left=told.left, half=told.half, promised=told.promised)
    if told.expired:
        lost = translate("Plans", "{told}; {expired} expired")
        return lost(told=text, expired=told.expired)
    return text


def cost_of(shell: Shell, card: PlanCard) -> list[Fact]:
    """What a contract brings against what its visits cost."""
    words = shell.words
    price = words.money(card.plan.price_cents) if card.plan.price_cents is not None else "—"
    cost = words.money(card.cost.cents) if card.cost.cents is not None else "—"
    if card.cost.unknown:
        unknown = translate("Plans", "%n without cost", "", 1)(n=card.cost.unknown)
        cost = plain.joined(cost if card.cost.cents is not None else "", words.say(unknown))
    return [
        Fact(translate("Plans", "Price"), price),
        Fact(translate("Plans", "Cost so far"), cost),
    ]
