"""Today: what must happen now, in the order of the day; sections say themselves how they look, rows where they lead.

A fault of the program stands above all, then counts that jump, then the sections; in a wide window the chosen
line's record beside them. A shop that has only begun is shown its first steps.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, ClassVar

from PySide6.QtCore import QDate, QEvent, QLocale, Qt, QTimer
from PySide6.QtGui import QAction, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.domain.today import Section, TodayRow
from helpdesk.errors import HelpdeskError, NotFound
from helpdesk.texts import Text, translate
from ui import badges, drafts, theme
from ui.registry import dialog_named
from ui.screens.shared import lateness
from ui.screens.shared.screen import Screen
from ui.screens.today.beside import BESIDE, Beside
from ui.screens.today.first_steps import FIRST, YOUNG, first_steps
from ui.shell import Goal, Shell
from ui.widgets import plain
from ui.widgets.agenda import Agenda, Group, Task
from ui.widgets.alarm import Alarm
from ui.widgets.empty import Empty
from ui.widgets.page_head import Page
from ui.widgets.tallies import Tallies, Tally

DRAFTS, BACKUP = "drafts", "backup"
TALLIES = (
    ("late", translate("Today", "Late"), "late"),
    ("promised", translate("Today", "Promised for today"), "promised"),
    ("next", translate("Today", "Next action due"), "next"),
    ("ready", translate("Today", "Ready, not collected"), "uncollected", "ready"),
    ("waiting", translate("Today", "Waiting too long"), "waiting_customer", "waiting_part"),
    ("untouched", translate("Today", "No activity"), "untouched"),
)
"""The counts at the top: key, word, and the sections that are counted and jumped to."""

SAYS_LATE = frozenset({"late", "complaint_answers", "visits_unwritten", "maintenance_late"})
"""Sections under whose head a day that has passed need not be called late."""


class TodayScreen(Screen):
    """One column of sections; every line opens with Enter or a click."""

    about: ClassVar[frozenset[str]] = frozenset(
        {
            "campaign",
            "draw",
            "import",
            "solution",
            "supplier",
            "case",
            "customer",
            "unit",
            "product",
            "part",
            "plan",
            "purchase_order",
            "visit",
            "checklist",
            "improvement",
            "month",
            "staff",
            "shop",
        }
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._all: dict[str, Goal] = {}
        """Where all of a section is, by its key."""
        self._half = False
        """Only what the first picture shows was read."""
        self._begun: list[Section] | None = None
        """That, until the rest is read beside it, or all anew."""
        self._drafts: list[drafts.Kept] = []
        self._shown: tuple[date, list[drafts.Kept]] | None = None
        self.page = Page(shell.words, translate("Today", "Today"))
        receive = QAction(shell.say(translate("Today", "Receive unit")), self)
        receive.setToolTip(shell.say(translate("Today", "Receive a unit (Ctrl+N)")))
        receive.setProperty("icon_name", "package-plus")
        receive.triggered.connect(lambda: shell.ask("intake"))
        self.receive = self.page.head.add_action(receive, primary=True)
        self.receive.setObjectName("receive")
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
        self.agenda.chosen.connect(self._show_beside)
        self._build_top()
        self.page.add(self.quiet, 1)
        self.page.add(self.agenda, 1)
        self.beside = Beside(shell)
        self.beside.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.page, 1)
        layout.addWidget(self.beside)
        self.lead = self.agenda
        self.reload()

    def _build_top(self) -> None:
        """What stands above the sections, on the edge that the lists have."""
        shell, side = self.shell, theme.px(theme.CARD)
        self.page.head.setContentsMargins(side, 0, side, 0)
        self.alarm = Alarm(shell.words, "database-backup", translate("Today", "Back up now"))
        self.alarm.setObjectName("alarm")
        self.alarm.wanted.connect(shell.back_up)
        self.tallies = Tallies(shell.words)
        self.tallies.wanted.connect(self._jump)
        top = QVBoxLayout()
        top.setContentsMargins(side, 0, side, 0)
        top.setSpacing(theme.px(theme.FIELD))
        top.addWidget(self.alarm)
        top.addWidget(self.tallies)
        self.page.body.addLayout(top)

    def paintEvent(self, event: QPaintEvent) -> None:
        """What a start left for later is read as soon as the first picture stands."""
        super().paintEvent(event)
        if self._half:
            self._half = False
            QTimer.singleShot(0, self, self._read)

    def parts(self) -> Sequence[QWidget]:
        return (self.page, self.beside)

    # -- reading ------------------------------------------------------------------------------------

    def reload(self) -> None:
        self._begun = None
        self._read()

    def _read(self) -> None:
        """Read and show it; what the first picture showed is not read again, if nothing changed since."""
        desk, words = self.shell.desk, self.shell.words
        today, now = self.shell.today, desk.clock.now()
        self._drafts = drafts.kept(desk)
        self._shown = (today, self._drafts)
        self._half = self.shell.starting
        known, self._begun = self._begun, None
        sections = desk.today.sections(today, now, desk.settings, desk.staff, first=self._half, begun=known)
        self._begun = sections if self._half else None
        self._all = {section.key: Goal(section.screen, view=section.view) for section in sections}
        asked = any(not section.standing for section in sections)
        begun = desk.today.begun()
        steps = first_steps(desk, begun) if begun < YOUNG else ()
        worry = next((s for s in sections if s.key == BACKUP and s.tone == "late"), None) if begun else None
        sections = [
            section for section in sections if section is not worry and (section.key != BACKUP or not steps)
        ]
        self._show_top(sections, worry, asked=asked)
        groups = [self._draft_group(now), *(self._group(section, today, now) for section in sections)]
        groups.append(Group(FIRST, translate("Today", "First steps"), steps))
        busy = bool(self._drafts) or asked or bool(steps) or self._half
        # Qt's own calendar words: the first screen does without the library that knows them all.
        self.page.head.set_count(
            QLocale(f"{words.language}_{words.region}").toString(QDate(today.year, today.month, today.day))
        )
        self.quiet.setVisible(not busy)
        self.agenda.set_groups(groups)
        # On a quiet day the backup's line stands alone at the foot.
        alone = theme.px(36 + theme.ROW_TWO + theme.CARD)
        self.agenda.setMaximumHeight(16_777_215 if busy else alone)

    def _show_top(self, sections: Sequence[Section], worry: Section | None, *, asked: bool) -> None:
        self.alarm.tell(worry.rows[0].title if worry is not None else "")
        totals = {section.key: section.total for section in sections}
        self.tallies.setVisible(asked)
        self.tallies.set_tallies(
            [
                Tally(
                    key, word, sum(totals.get(of, 0) for of in counted), "late" if key == "late" else "text"
                )
                for key, word, *counted in TALLIES
            ]
        )

    def _jump(self, wanted: str) -> None:
        for key, _, *counted in TALLIES:
            if key == wanted:
                self.agenda.jump(*counted)

    def _group(self, section: Section, today: date, now: datetime) -> Group:
        tasks = [
            Task(
                (row.kind, row.id),
                row.customer or row.title,
                (row.number, row.title if row.customer else "", row.why, row.who),
                section.icon,
                "secondary" if section.tone == "neutral" else section.tone,
                badges.mark(row.mark) if row.mark else None,
                self._when(row, section.key, today, now),
                section.verb,
                "late" if row.due is not None and row.due < today else "text" if row.due else "secondary",
                row.kind == "case",
            )
            for row in section.rows
        ]
        return Group(section.key, section.title, tasks, section.total)

    def _when(self, row: TodayRow, section: str, today: date, now: datetime) -> Text | str:
        if section == "promised":
            # The head says the day already.
            return ""
        if section in SAYS_LATE and row.due is not None and row.due < today:
            return lateness.days_late(row.due, today, self.shell.words)
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
                translate("Today", "Started and not saved; what was typed is kept."),
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
        elif identity[0] == "ask":
            self.shell.ask(identity[1])
        elif identity[0] == "proposals":
            self.shell.ask("proposals", {"supplier": identity[1]})
        elif identity[0] == "confirm":
            self.shell.ask("confirm_visits")
        else:
            self.shell.go(*identity)

    def _go_on(self, key: str) -> None:
        kept = next((kept for kept in self._drafts if kept.key == key), None)
        if kept is None:
            return
        from ui.subjects import why_gone

        goal = kept.resume.goal
        if goal is not None and not kept.resume.dialog and (gone := why_gone(self.shell, goal)):
            self._gone(key, gone)
            return
        if goal is not None:
            self.shell.go(goal.kind, goal.id)
        if not kept.resume.dialog:
            return
        if dialog_named(kept.resume.dialog) is None:
            self.shell.desk.keep(key, None)
            self.shell.tell(drafts.LOST, "due")
            self.reload()
        else:
            self.shell.ask(kept.resume.dialog, kept.resume.told, lambda error: self._gone(key, error))

    def _gone(self, key: str, error: HelpdeskError) -> None:
        """What a draft was about is gone: so is the draft, until the person wants it back."""
        desk = self.shell.desk
        data = desk.draft(key, desk.drafter)
        if not isinstance(error, NotFound) or data is None:
            self.shell.fail(error)
            return

        def put_back() -> None:
            desk.keep(key, data, desk.drafter)
            self.shell.go("today")
            self.reload()

        desk.keep(key, None, desk.drafter)
        self.shell.tell(error.text, "due", translate("Today", "Keep the draft"), put_back)
        self.reload()

    # -- the record beside --------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.window().width() >= theme.px(BESIDE)
        if wide != self.agenda.beside:
            self.agenda.beside = wide
            self.beside.setVisible(wide)
            # The record's next step is the one primary then.
            self.page.head.give_way(wide)
            self._show_beside()

    def _show_beside(self) -> None:
        if self.agenda.beside:
            current = self.agenda.current()
            identity = current[1] if current else None
            self.beside.show_record(
                identity if isinstance(identity, tuple) and identity[0] == "case" else None
            )

    def event(self, event: QEvent) -> bool:
        # Drafts stand outside the journal, so nobody tells of them; a dialog that closes activates the window.
        if event.type() == QEvent.Type.WindowActivate and self.isVisible():
            now_shown = (self.shell.today, drafts.kept(self.shell.desk))
            if now_shown != self._shown:
                self.reload()
        return super().event(event)

    def go_find(self) -> None:
        self.agenda.setFocus(Qt.FocusReason.ShortcutFocusReason)
