"""The opening hours: the usual week and the seasons with another one; knows how they are typed and saved."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.domain.weeks import CLOSED, Season, stretches, told
from helpdesk.services.shop.hours_actions import SetOpeningHours
from helpdesk.texts import Text, translate
from ui import theme
from ui.draft import Drafting, Resume
from ui.screens.settings.pane import SavedPane
from ui.shell import Goal, Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.dates import DayLine
from ui.widgets.inline import Inline
from ui.widgets.section import Card, Section
from ui.widgets.week import WeekEditor


class SeasonCard(Card):
    """Days and the week that holds on them. ``gone``: the person took it away."""

    changed = Signal()
    gone = Signal()

    def __init__(self, shell: Shell, place: int) -> None:
        super().__init__()
        self.shell = shell
        self.first = self._day(translate("Hours", "From"), f"season_{place}_first")
        self.last = self._day(translate("Hours", "to, empty for good"), f"season_{place}_last")
        self.remove = Button(shell.say(translate("Hours", "Remove season")), "trash-2", "quiet")
        self.remove.setObjectName(f"season_{place}_remove")
        self.remove.clicked.connect(self.gone)
        head = QHBoxLayout()
        head.setSpacing(theme.px(theme.LABEL))
        for label, line in ((translate("Hours", "From"), self.first), (translate("Hours", "to"), self.last)):
            head.addWidget(plain.label(shell.say(label)))
            head.addWidget(line)
        head.addStretch(1)
        head.addWidget(self.remove)
        self.body.addLayout(head)
        self.problem = Inline()
        self.add(self.problem)
        self.week = WeekEditor(shell.words)
        self.week.changed.connect(self.changed)
        self.add(self.week)

    def _day(self, label: Text, name: str) -> DayLine:
        line = DayLine(self.shell.words, self.shell.today)
        line.setObjectName(name)
        line.setAccessibleName(self.shell.say(label))
        line.setMaximumWidth(theme.px(140))
        line.changed.connect(self.changed)
        return line

    def show_problems(self) -> bool:
        """Tell what cannot be read; whether there is any."""
        missing = translate("Hours", "A season begins on a day.") if self.first.value() is None else None
        problem = self.first.problem() or self.last.problem() or missing
        self.problem.tell(self.shell.say(problem) if problem else "")
        if problem:
            (self.last if self.last.problem() else self.first).setFocus()
        return bool(problem) or self.week.show_problems()

    def season(self) -> Season:
        """What stands in it."""
        return Season(self.first.value(), self.last.value(), self.week.value())

    def kept(self) -> dict[str, Any]:
        """What stands in it, for a draft."""
        return {"first": self.first.value(), "last": self.last.value(), "week": self.week.texts()}

    def show_kept(self, kept: Mapping[str, Any]) -> None:
        """The inverse of :meth:`kept`."""
        self.first.set_value(kept["first"])
        self.last.set_value(kept["last"])
        self.week.set_texts(kept["week"])


class HoursPane(SavedPane):
    """The week and its seasons, saved together."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell,
            translate("Settings", "Opening hours"),
            translate(
                "Hours",
                "Promised dates and waiting times count only these hours. Holidays are in a part of their own.",
            ),
        )
        self.draft: Drafting | None = None
        self.cards: list[SeasonCard] = []
        self.usual = WeekEditor(shell.words)
        self.usual.changed.connect(self._typed)
        usual = Section(
            shell.words,
            translate("Hours", "Usual week"),
            action=translate("Hours", "Monday's hours for Tuesday to Friday"),
            slot=self.usual.monday_for_weekdays,
            icon="copy",
        )
        usual.add(self.usual)
        self.seasons = Section(
            shell.words,
            translate("Hours", "Seasons with other hours"),
            action=translate("Hours", "Add a season"),
            slot=self._new_season,
            name="add_season",
        )
        self.none = plain.label(
            shell.say(translate("Hours", "None: the usual week holds all year.")), "secondary"
        )
        self.seasons.add(self.none)
        holder = QWidget()
        self._cards = QVBoxLayout(holder)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(theme.px(theme.FIELD))
        self.seasons.add(holder)
        self.problem = Inline()
        for part in (usual, self.seasons, self.problem):
            self.add(part)
        self._settle()

    def _add_card(self) -> SeasonCard:
        card = SeasonCard(self.shell, len(self.cards))
        card.changed.connect(self._typed)
        card.gone.connect(lambda: self._remove(card))
        self.cards.append(card)
        self._cards.addWidget(card)
        self.none.hide()
        return card

    def _new_season(self) -> None:
        card = self._add_card()
        card.week.set_value(self.usual.value())
        self._typed()
        card.first.setFocus()

    def _remove(self, card: SeasonCard) -> None:
        self.cards.remove(card)
        card.hide()
        card.deleteLater()
        self.none.setVisible(not self.cards)
        self._typed()

    def _show(self, usual: Any, seasons: Any) -> None:
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = []
        self.none.show()
        self.usual.set_value(usual)
        for season in seasons:
            card = self._add_card()
            card.first.set_value(season.first)
            card.last.set_value(season.last)
            card.week.set_value(season.week)
        self.problem.tell("")

    def _settle(self) -> None:
        self._show(*told(self._stored()))
        if self.draft is not None:
            self.draft.bar.deleteLater()
            self.draft.deleteLater()
        resume = Resume(goal=Goal("settings", view="hours"))
        title = translate("Settings", "Opening hours")
        self.draft = Drafting(
            self.shell, "settings/hours", self._kept, self._show_kept, title=title, resume=resume, parent=self
        )
        self.draft.bar.again.clicked.connect(self.start_afresh)
        self.body.insertWidget(1, self.draft.bar)
        self._blank = self._kept()
        self.draft.restore()
        self.set_unsaved(self._kept() != self._blank)

    def _stored(self) -> list[tuple[int, str, str, date | None, date | None]]:
        return [
            (s.weekday, s.opens, s.closes, s.valid_from, s.valid_to) for s in self.shell.desk.shop.spans()
        ]

    def _kept(self) -> dict[str, Any]:
        return {"usual": self.usual.texts(), "seasons": [card.kept() for card in self.cards]}

    def _show_kept(self, kept: dict[str, Any]) -> None:
        self._show(CLOSED, ())
        self.usual.set_texts(kept["usual"])
        for season in kept["seasons"]:
            self._add_card().show_kept(season)

    def _typed(self) -> None:
        self.problem.tell("")
        self.set_unsaved(self._kept() != self._blank)
        if self.draft is not None:
            self.draft.touched()

    def save(self) -> None:
        """Set the hours, whole."""
        if self.usual.show_problems() or any(card.show_problems() for card in self.cards):
            return
        try:
            spans = stretches(self.usual.value(), [card.season() for card in self.cards])
        except ValueError:
            self.problem.tell(self.shell.say(_SHARED))
            return
        action = SetOpeningHours(spans=spans)
        if self.shell.do(action, problems=self._show_problems, again=self.save):
            self._forget()
            self._settle()

    def _show_problems(self, problems: Mapping[str, Text]) -> None:
        self.problem.tell(self.shell.say(next(iter(problems.values()))))

    def start_afresh(self) -> None:
        """Show again what is set."""
        self._forget()
        self._settle()

    def _forget(self) -> None:
        if self.draft is not None:
            self.draft.forget()

    def reload(self) -> None:
        """Show what is set now, unless something else was typed."""
        if not self.unsaved:
            self._settle()


_SHARED = translate(
    "Hours", "Two seasons share a day, or one ends before it begins. A day can belong to one season only."
)
