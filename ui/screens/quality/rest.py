"""Knows the figures beside those that are read first: folded away until somebody wants all of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.domain.quality.shown import REST_EXTERNAL, REST_INTERNAL
from helpdesk.reports.quality_charts import MonthFigures
from helpdesk.texts import translate
from ui import theme
from ui.screens.quality.columns import Side
from ui.screens.quality.figure_row import FigureRow
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.link import Link


class Rest(QWidget):
    """Two more columns, made when they are first looked at, and through which channels customers came."""

    opened = Signal(str)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell, self._told = shell, MonthFigures()
        self.sides: tuple[Side, ...] = ()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(theme.LABEL))
        self.link = Link(shell.say(translate("Quality", "All other figures")), "chevron-right")
        self.link.setObjectName("all_figures")
        self.link.clicked.connect(lambda: self.unfold(not self.is_unfolded()))
        self.column.addWidget(self.link)
        self.body = QWidget()
        self.channels = plain.label("", "secondary", wrap=True)
        self.body.hide()
        self.column.addWidget(self.body)

    @property
    def rows(self) -> dict[str, FigureRow]:
        """The figures that were looked at, by their keys."""
        return {key: row for side in self.sides for key, row in side.rows.items()}

    def is_unfolded(self) -> bool:
        """Whether they are shown."""
        return not self.body.isHidden()

    def unfold(self, on: bool) -> None:
        """Show them, or fold them away again."""
        if on and not self.sides:
            self._build()
        self.link.icon_name = "chevron-down" if on else "chevron-right"
        self.link.update()
        self.body.setVisible(on)
        if on:
            self.show_figures(self._told)

    def show_figures(self, told: MonthFigures) -> None:
        """Show the month, once they are looked at."""
        self._told = told
        if not self.is_unfolded():
            return
        for side in self.sides:
            side.show_figures(told)
        self.channels.setText(self._channels(told))

    def _build(self) -> None:
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.FIELD))
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SECTION))
        self.sides = (
            Side(
                self.shell,
                translate("Quality", "How we work"),
                translate("Quality", "times, work, guarantee, returns"),
                "",
                tuple(
                    key for key in REST_INTERNAL if self.shell.may("costs") or not key.startswith("costs.")
                ),
            ),
            Side(
                self.shell,
                translate("Quality", "What customers say"),
                translate("Quality", "answers, calls"),
                "",
                REST_EXTERNAL,
            ),
        )
        for side in self.sides:
            side.opened.connect(self.opened)
            row.addWidget(side, 1)
        column.addLayout(row)
        column.addWidget(self.channels)

    def _channels(self, told: MonthFigures) -> str:
        """Through what the month's cases came, the most frequent first."""
        from helpdesk.domain.customers import CHANNELS

        words = self.shell.words
        found = sorted((told.figures.get("channels") or {}).items(), key=lambda pair: -pair[1]["n"])
        parts = [
            f"{words.say(_UNKNOWN if channel == 'unknown' else CHANNELS.get(channel, channel))} "
            f"{words.number(told_of['n'])}"
            for channel, told_of in found
        ]
        if not parts:
            return ""
        return words.say(translate("Quality", "How cases came: {channels}.")(channels=", ".join(parts)))


_UNKNOWN = translate("Quality", "not said")
