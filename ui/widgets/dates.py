"""Knows the fields for days, times and moments, typed or picked; must not know what day it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QAction, QFont, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from helpdesk.clock import is_skipped, local
from helpdesk.domain.typed_days import read_day
from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets import typed
from ui.widgets.inputs import _Read
from ui.widgets.spoken import announce


class CalendarPopup(QFrame):
    """A month to pick a day from, below its field."""

    def __init__(
        self, words: Words, today: date, picked: Callable[[date], None], parent: QWidget | None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "surface")
        self.calendar = QCalendarWidget(self)
        self.calendar.setLocale(QLocale(f"{words.language}_{words.region}"))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._plain_weekends()
        mark = QTextCharFormat()
        mark.setForeground(theme.current().accent)
        mark.setFontWeight(QFont.Weight.DemiBold)
        self.calendar.setDateTextFormat(QDate(today.year, today.month, today.day), mark)
        for name, icon in (
            ("qt_calendar_prevmonth", "chevron-left"),
            ("qt_calendar_nextmonth", "chevron-right"),
        ):
            button = self.calendar.findChild(QToolButton, name)
            if button:
                button.setIcon(theme.icon(icon))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(8),) * 4)
        layout.addWidget(self.calendar)
        self.words = words
        self.calendar.selectionChanged.connect(self._say_day)
        self._picked = picked
        self.calendar.activated.connect(self._take)
        self.calendar.clicked.connect(self._take)

    def show_day(self, day: date, place: QPoint) -> None:
        """Open at ``place`` on the screen with this day chosen."""
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.setAccessibleName(self.words.say(translate("Inputs", "Calendar")))
        self.adjustSize()
        self.move(place)
        self.show()
        self.calendar.setFocus()

    def _say_day(self) -> None:
        """A cell says its number alone: which day that is, is said beside it."""
        announce(self.calendar, self.day_in_words())

    def day_in_words(self) -> str:
        """The chosen day with weekday, month and year."""
        return self.calendar.locale().toString(self.calendar.selectedDate(), QLocale.FormatType.LongFormat)

    def _plain_weekends(self) -> None:
        quiet = QTextCharFormat()
        quiet.setForeground(theme.current().secondary)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekday, quiet)
        self.calendar.setHeaderTextFormat(quiet)

    def _take(self, day: QDate) -> None:
        self._picked(date(day.year(), day.month(), day.day()))
        self.close()


class DayLine(_Read):
    """A day or nothing: typed (``21/11/26``, ``30 nov``, ``friday``, ``+3``), stepped by arrow keys, picked (Alt+Down)."""

    def __init__(self, words: Words, today: date, parent: QWidget | None = None) -> None:
        super().__init__(words.say(translate("Inputs", "dd/mm/yyyy")), parent=parent)
        self.words, self.today = words, today
        self._calendar: CalendarPopup | None = None
        # Its words are what a screen reader says of the button.
        said = words.say(translate("Inputs", "Calendar"))
        self.opener = QAction(theme.icon("calendar", "secondary"), said, self)
        self.opener.setToolTip(words.say(translate("Inputs", "Pick from the calendar (Alt+Down)")))
        theme.give_icon(self.opener, "calendar", "secondary")
        self.opener.triggered.connect(self.pick)
        self.addAction(self.opener, self.ActionPosition.TrailingPosition)

    def _read(self, text: str) -> Any:
        return read_day(text, self.today)

    def _write(self, value: Any) -> str:
        return self.words.day(value)

    def _complaint(self) -> Text:
        return translate(
            "Inputs", "A date is expected, such as 21/11/2026, 21 nov, friday or +3 for in three days."
        )

    def _day(self) -> date:
        value = self.value()
        return value if isinstance(value, date) else self.today

    def pick(self) -> None:
        """Open the calendar."""
        if self._calendar is None:
            self._calendar = CalendarPopup(self.words, self.today, self._picked, self)
        self._calendar.show_day(self._day(), self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _picked(self, day: date) -> None:
        self.setText(self._write(day))
        self.setFocus()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if (alt and event.key() == Qt.Key.Key_Down) or event.key() == Qt.Key.Key_F4:
            self.pick()
        elif not alt and Qt.Key(event.key()) in steps:
            moved = 0 if self.value() is None else steps[Qt.Key(event.key())]
            self.setText(self._write(self._day() + timedelta(days=moved)))
            self.changed.emit()
        else:
            super().keyPressEvent(event)


class TimeLine(_Read):
    """A time of day, or nothing: ``9:30``, ``930``, ``9``."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words.say(translate("Inputs", "hh:mm")), parent=parent)

    def _read(self, text: str) -> time:
        return typed.read_time(text)

    def _write(self, value: Any) -> str:
        return f"{value:%H:%M}"

    def _complaint(self) -> Text:
        return translate("Inputs", "A time is expected, such as 9:30.")


class MomentLine(DayLine):
    """A day and a time at this place, or nothing; the value is an aware instant in UTC. No time is 00:00."""

    def __init__(self, words: Words, today: date, parent: QWidget | None = None) -> None:
        super().__init__(words, today, parent)
        self.setPlaceholderText(words.say(translate("Inputs", "dd/mm/yyyy hh:mm")))

    def _read(self, text: str) -> Any:
        day, at = self._wall(text)
        if is_skipped(day, at, self.words.zone):
            raise ValueError(text)
        return local(day, at, self.words.zone)

    def _wall(self, text: str) -> tuple[date, time]:
        """The day and the time as the clock on the wall shows them."""
        day, at = typed.part_moment(text)
        return read_day(day, self.today), at

    def _write(self, value: Any) -> str:
        return self.words.moment(value)

    def _complaint(self) -> Text:
        try:
            day, at = self._wall(self.text())
        except (ValueError, OverflowError):
            return translate("Inputs", "A date and time are expected, such as 21/11/2026 9:30.")
        told = translate("Inputs", "The clocks go forward that night: there is no {time} on {day}.")
        return told(time=f"{at:%H:%M}", day=day)

    def _day(self) -> date:
        value = self.value()
        return self.words.local(value).date() if value else self.today

    def _picked(self, day: date) -> None:
        value = self.value()
        at = self.words.local(value).time() if value else time(9)
        super()._picked(local(day, at, self.words.zone))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        value = self.value()
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if isinstance(value, datetime) and not event.modifiers() and Qt.Key(event.key()) in steps:
            self.setText(self._write(value.astimezone(UTC) + timedelta(days=steps[Qt.Key(event.key())])))
            self.changed.emit()
        else:
            super().keyPressEvent(event)
