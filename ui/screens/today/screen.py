"""Today: what must happen now, in the order of the day; knows which reader tells it and where each line leads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import ClassVar

from PySide6.QtCore import QDate, QEvent, QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from helpdesk.clock import from_text
from helpdesk.domain.steps import NEXT
from helpdesk.services.lookback.today_reader import Section, TodayRow, backup_age
from helpdesk.texts import Text, translate
from ui import badges, drafts, theme
from ui.screens.shared import lateness
from ui.screens.shared.screen import Screen
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.agenda import Agenda, Group, Task
from ui.widgets.empty import Empty
from ui.widgets.page_head import Page

ICONS = {
    "late": "circle-alert",
    "promised": "clock",
    "next": "calendar-clock",
    "uncollected": "package",
    "ready": "circle-check",
    "waiting_customer": "hourglass",
    "waiting_part": "truck",
    "untouched": "inbox",
    "unplanned": "circle-dot",
}
VIEWS = {
    "late": "late",
    "uncollected": "ready",
    "ready": "ready",
    "waiting_customer": "waiting",
    "waiting_part": "waiting",
    "untouched": "received",
}
"""The saved view of the cases that holds all of a section; any other is among the open ones."""
DRAFTS, BACKUP = "drafts", "backup"
OPEN = translate("Today", "Open")


class TodayScreen(Screen):
    """One column of sections; every line opens with Enter or a click."""

    about: ClassVar[frozenset[str]] = frozenset({"case", "customer", "unit", "product", "staff", "shop"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._drafts: list[drafts.Kept] = []
        self._shown: tuple[date, list[drafts.Kept]] | None = None
        self.page = Page(shell.words, translate("Today", "Today"))
        receive = QAction(shell.say(translate("Today", "Receive unit")), self)
        receive.setToolTip(shell.say(translate("Today", "Receive a unit (Ctrl+N)")))
        receive.setProperty("icon_name", "package-plus")
        receive.triggered.connect(lambda: shell.ask("intake"))
        self.page.head.add_action(receive, primary=True).setObjectName("receive")
        self.quiet = Empty(
            shell.words,
            "sun",
            translate(
                "Today", "Nothing must happen now. A good moment to call somebody back, or for a coffee."
            ),
        )
        self.agenda = Agenda(shell.words, translate("Today", "What must happen today"))
        self.agenda.setObjectName("agenda")
        self.agenda.opened.connect(self._open)
        self.agenda.all_wanted.connect(lambda key: shell.go("cases", view=VIEWS.get(key, "open")))
        self.page.add(self.quiet, 1)
        self.page.add(self.agenda, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.setFocusProxy(self.agenda)
        self.reload()

    # -- reading ------------------------------------------------------------------------------------

    def reload(self) -> None:
        desk, words = self.shell.desk, self.shell.words
        today, now = self.shell.today, desk.clock.now()
        self._drafts = drafts.kept(desk)
        self._shown = (today, self._drafts)
        groups = [self._draft_group(now), *self._sections(today, now)]
        busy = any(group.tasks for group in groups)
        # Qt's own calendar words: the first screen does without the library that knows them all.
        self.page.head.set_count(
            QLocale(f"{words.language}_{words.region}").toString(QDate(today.year, today.month, today.day))
        )
        self.quiet.setVisible(not busy)
        self.agenda.set_groups([*groups, self._backup_group(now)])
        # On a quiet day the backup's line stands alone at the foot.
        alone = theme.px(36 + theme.ROW_TWO + theme.CARD)
        self.agenda.setMaximumHeight(16_777_215 if busy else alone)

    def _sections(self, today: date, now: datetime) -> list[Group]:
        found = self.shell.desk.today.sections(today, now, self.shell.desk.settings)
        return [self._group(section, today, now) for section in found]

    def _group(self, section: Section, today: date, now: datetime) -> Group:
        tone = section.tone if section.tone != "neutral" else "secondary"
        tasks = [
            Task(
                row.id,
                row.what or row.problem or translate("Today", "Without a unit"),
                self._detail(section.key, row),
                ICONS[section.key],
                tone,
                badges.state(row.state),
                self._when(section.key, row, today, now),
                OPEN,
            )
            for row in section.rows
        ]
        return Group(section.key, section.title, tasks, section.total)

    def _detail(self, key: str, row: TodayRow) -> tuple[Text | str, ...]:
        number = translate("Today", "Case {number}")(number=row.id)
        asked: Text | str = (row.next_action or NEXT.get(row.state, "")) if key == "next" else ""
        fault = row.problem if row.what else ""
        who = row.owner if key in {"next", "untouched"} else ""
        return (number, row.customer or "", asked or fault or "", who or "")

    def _when(self, key: str, row: TodayRow, today: date, now: datetime) -> str:
        words = self.shell.words
        if key in {"late", "promised"}:
            return lateness.promised(row.promised_on, today, words)
        if key == "next" and row.next_action:
            return lateness.promised(row.next_on, today, words)
        # Nobody planned it, so nobody is late: how long it stands is what counts.
        return lateness.since(row.since, now, words)

    def _draft_group(self, now: datetime) -> Group:
        words = self.shell.words
        tasks = [
            Task(
                kept.key,
                kept.title,
                translate("Today", "Begun and not saved; it is kept as far as it was typed."),
                "pencil",
                "due",
                None,
                plain.joined(words.say(words.age(kept.at, now)), words.moment(kept.at)),
                translate("Today", "Go on"),
            )
            for kept in self._drafts
        ]
        return Group(DRAFTS, translate("Today", "Half-typed"), tasks)

    def _backup_group(self, now: datetime) -> Group:
        words, proved = self.shell.words, self.shell.desk.settings["backup.proved"]
        if proved:
            title = translate("Today", "Last proved backup: {moment}")(moment=from_text(proved))
        else:
            title = translate("Today", "No backup was proved yet")
        task = Task(
            BACKUP,
            title,
            translate("Today", "A copy of the whole shop, opened and counted. Enter makes one now."),
            "database-backup",
            backup_age(proved, now),
            None,
            words.age(proved, now) if proved else "",
            translate("Today", "Back up now"),
        )
        return Group(BACKUP, translate("Today", "Safety"), [task])

    # -- doing --------------------------------------------------------------------------------------

    def _open(self, key: str, identity: object) -> None:
        ways: dict[str, Callable[[], None]] = {
            BACKUP: self.shell.back_up,
            DRAFTS: lambda: self._go_on(str(identity)),
        }
        if key in ways:
            ways[key]()
        elif isinstance(identity, int):
            self.shell.go("case", identity)

    def _go_on(self, key: str) -> None:
        kept = next((kept for kept in self._drafts if kept.key == key), None)
        if kept is None:
            return
        if kept.way.goal is not None:
            self.shell.go(kept.way.goal.kind, kept.way.goal.id)
        if kept.way.dialog:
            self.shell.ask(kept.way.dialog, kept.way.told)

    def event(self, event: QEvent) -> bool:
        # Drafts stand outside the journal, so nobody tells of them; a dialog that closes activates the window.
        if event.type() == QEvent.Type.WindowActivate and self.isVisible():
            now_shown = (self.shell.today, drafts.kept(self.shell.desk))
            if now_shown != self._shown:
                self.reload()
        return super().event(event)

    def go_find(self) -> None:
        self.agenda.setFocus(Qt.FocusReason.ShortcutFocusReason)
