"""Today: what must happen now, in the order of the day; sections say themselves how they look, rows where they lead."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from PySide6.QtCore import QDate, QEvent, QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from helpdesk.domain.today import Section, TodayRow
from helpdesk.texts import Text, translate
from ui import badges, drafts, theme
from ui.registry import dialog_named
from ui.screens.shared import lateness
from ui.screens.shared.screen import Screen
from ui.shell import Goal, Shell
from ui.widgets import plain
from ui.widgets.agenda import Agenda, Group, Task
from ui.widgets.empty import Empty
from ui.widgets.page_head import Page

DRAFTS = "drafts"


class TodayScreen(Screen):
    """One column of sections; every line opens with Enter or a click."""

    about: ClassVar[frozenset[str]] = frozenset({"case", "customer", "unit", "product", "staff", "shop"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._all: dict[str, Goal] = {}
        """Where all of a section is, by its key."""
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
        self.agenda.all_wanted.connect(lambda key: shell.go(*self._all[key]))
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
        sections = desk.today.sections(today, now, desk.settings)
        self._all = {section.key: Goal(section.screen, view=section.view) for section in sections}
        groups = [self._draft_group(now), *(self._group(section, today, now) for section in sections)]
        busy = bool(self._drafts) or not all(section.standing for section in sections)
        # Qt's own calendar words: the first screen does without the library that knows them all.
        self.page.head.set_count(
            QLocale(f"{words.language}_{words.region}").toString(QDate(today.year, today.month, today.day))
        )
        self.quiet.setVisible(not busy)
        self.agenda.set_groups(groups)
        # On a quiet day the backup's line stands alone at the foot.
        alone = theme.px(36 + theme.ROW_TWO + theme.CARD)
        self.agenda.setMaximumHeight(16_777_215 if busy else alone)

    def _group(self, section: Section, today: date, now: datetime) -> Group:
        tasks = [
            Task(
                (row.kind, row.id),
                row.title,
                (row.number, row.customer, row.why, row.who),
                section.icon,
                "secondary" if section.tone == "neutral" else section.tone,
                badges.mark(row.mark) if row.mark else None,
                self._when(row, today, now),
                section.verb,
            )
            for row in section.rows
        ]
        return Group(section.key, section.title, tasks, section.total)

    def _when(self, row: TodayRow, today: date, now: datetime) -> Text | str:
        if row.due is not None:
            return lateness.promised(row.due, today, self.shell.words)
        # Nobody planned it, so nobody is late: how long it stands is what counts.
        return lateness.since(row.since, now, self.shell.words) if row.since else row.when

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

    # -- doing --------------------------------------------------------------------------------------

    def _open(self, key: str, identity: Any) -> None:
        if key == DRAFTS:
            self._go_on(identity)
        elif identity[0] == "backup":
            self.shell.back_up()
        else:
            self.shell.go(*identity)

    def _go_on(self, key: str) -> None:
        kept = next((kept for kept in self._drafts if kept.key == key), None)
        if kept is None:
            return
        if kept.resume.goal is not None:
            self.shell.go(kept.resume.goal.kind, kept.resume.goal.id)
        if not kept.resume.dialog:
            return
        if dialog_named(kept.resume.dialog) is None:
            self.shell.desk.keep(key, None)
            self.shell.tell(drafts.LOST, "due")
            self.reload()
        else:
            self.shell.ask(kept.resume.dialog, kept.resume.told)

    def event(self, event: QEvent) -> bool:
        # Drafts stand outside the journal, so nobody tells of them; a dialog that closes activates the window.
        if event.type() == QEvent.Type.WindowActivate and self.isVisible():
            now_shown = (self.shell.today, drafts.kept(self.shell.desk))
            if now_shown != self._shown:
                self.reload()
        return super().event(event)

    def go_find(self) -> None:
        self.agenda.setFocus(Qt.FocusReason.ShortcutFocusReason)
