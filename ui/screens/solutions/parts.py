"""Shows what a solution says and how it did: the share that held, cause and steps, what it needs, where it was used."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.domain.codes import SYMPTOMS
from helpdesk.domain.solution_words import SOLUTION_CAUSES
from helpdesk.domain.solutions import Record
from helpdesk.services.shop.file_reader import FileRow
from helpdesk.services.solutions.rows import FatedUse, SolutionRow, VersionRow
from helpdesk.services.solutions.sheet_reader import Sheet
from helpdesk.texts import Text, translate, verbatim
from ui import theme
from ui.screens.shared.files import FilesPane
from ui.screens.shared.solution_words import interval_of
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.attachments import CELL_HEIGHT
from ui.widgets.button import Button
from ui.widgets.facts import Fact
from ui.widgets.inline import Inline
from ui.widgets.interval import IntervalBar
from ui.widgets.link import Link
from ui.widgets.record_lines import RecordLine, RecordLines
from ui.widgets.section import Card, Section

SIDE = 232
FATES = {
    "held": translate("Solutions", "held"),
    "failed": translate("Solutions", "did not hold"),
    "watched": translate("Solutions", "watched until {day}"),
}


class HeldCard(Card):
    """The share that held: one figure, its interval drawn, what is still watched."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.figure = plain.label("", "figure")
        self.figure.setObjectName("held")
        self.below = plain.label("", "secondary")
        self.bar = IntervalBar()
        self.ends = [plain.label(said, "secondary") for said in ("0 %", "", "100 %")]
        self.note = plain.label("", "secondary", wrap=True)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.figure)
        left.addWidget(self.below)
        scale = QHBoxLayout()
        for place, label in enumerate(self.ends):
            scale.addWidget(label)
            if place < len(self.ends) - 1:
                scale.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(theme.px(2))
        right.addWidget(self.bar)
        right.addLayout(scale)
        right.addWidget(self.note)
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SECTION))
        row.addLayout(left)
        row.addLayout(right, 1)
        self.body.addLayout(row)

    def show_held(self, row: SolutionRow, told: Record, days: int) -> None:
        """Show how a solution did."""
        say = self.shell.say
        watched = (
            say(translate("Solutions", "%n still watched", "", 1)(n=told.watched)) if told.watched else ""
        )
        if told.interval is None:
            figure = translate("Solutions", "Not tried yet")
            below: Text | str = translate("Solutions", "no share until the first is known")
            if row.explains:
                figure = translate("Solutions", "Explains the use")
                below = translate("Solutions", "there is nothing to hold or to fail")
            self.figure.setText(say(figure))
            self.below.setText(say(below))
            self.ends[1].setText("")
            self.note.setText(watched)
            spoken = say(figure)
        else:
            low, high = (round(end) for end in told.interval)
            held = translate("Solutions", "{held} of {known}")(held=told.held, known=told.known)
            between = translate("Solutions", "between {low} and {high} %")(low=low, high=high)
            few = say(translate("Solutions", "few cases")) if told.few else ""
            self.figure.setText(say(held))
            self.below.setText(say(translate("Solutions", "held %n day(s) or more", "", 1)(n=days)))
            self.ends[1].setText(say(between))
            self.note.setText(plain.joined(few, watched))
            spoken = plain.joined(say(held), say(between), few, watched)
        self.note.setVisible(bool(self.note.text()))
        self.bar.show_interval(interval_of(told), spoken)


class SideFacts(QWidget):
    """Facts of a narrow column: each label over its value, which takes as many lines as it needs."""

    followed = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(theme.FIELD))
        self._made: list[QWidget] = []

    def set_facts(self, facts: list[Fact]) -> None:
        """Show these; those shown before go."""
        for gone in self._made:
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._made = [self._fact(fact) for fact in facts]
        for made in self._made:
            self._column.addWidget(made)

    def _fact(self, fact: Fact) -> QWidget:
        say = self.shell.say
        made = QWidget()
        lines = QVBoxLayout(made)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.px(2))
        lines.addWidget(plain.label(say(fact.label), "secondary"))
        said = say(fact.value or "")
        if fact.link is not None:
            link = Link(said)
            link.clicked.connect(lambda: self.followed.emit(fact.link))
            link.setAccessibleDescription(say(fact.label))
            lines.addWidget(link)
            return made
        value = plain.label(plain.many_lines(said, 600), wrap=True, selectable=True)
        value.setAccessibleName(f"{say(fact.label)}: {said}")
        lines.addWidget(value)
        return made


class SolutionParts(QWidget):
    """Below the head of a solution."""

    followed = Signal(object)
    version_wanted = Signal(int)
    sheet_wanted = Signal(str)
    """What to do with the sheet: print, edit, new, choose."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.CARD))
        self.replaced = Link("")
        self.replaced.setObjectName("replaced_by")
        self.held = HeldCard(shell)
        self.risk = Inline("", "due")
        self.risk.setObjectName("risk")
        column.addWidget(self.replaced)
        column.addWidget(self.held)
        column.addWidget(self.risk)
        column.addLayout(self._build_text())
        self.files = FilesPane(shell, "solution")
        files = Section(shell.words, translate("Solutions", "Photos and manuals"))
        files.add(self.files)
        column.addWidget(files)
        column.addWidget(self._build_sheet())
        self.uses = RecordLines(shell.say(translate("Solutions", "Jobs where it was used")))
        self.uses.opened.connect(self.followed)
        self.used = Section(shell.words, translate("Solutions", "Jobs where it was used"))
        self.unused = plain.label(shell.say(translate("Solutions", "On no job yet.")), "secondary")
        self.used.add(self.unused)
        self.used.add(self.uses)
        column.addWidget(self.used)
        self.versions = Section(shell.words, translate("Solutions", "Versions"))
        self._version_rows = QVBoxLayout()
        holder = QWidget()
        holder.setLayout(self._version_rows)
        self._version_rows.setContentsMargins(0, 0, 0, 0)
        self.versions.add(holder)
        column.addWidget(self.versions)
        self._by = 0
        self.replaced.clicked.connect(lambda: self.followed.emit(("solution", self._by)))

    def _build_text(self) -> QHBoxLayout:
        say = self.shell.say
        self.cause = plain.label("", wrap=True, selectable=True)
        self.steps = plain.label("", wrap=True, selectable=True)
        self.steps.setObjectName("fix")
        self.cause_head = plain.label(say(translate("Solutions", "Cause")), "section")
        main = QVBoxLayout()
        main.setSpacing(theme.px(theme.INSIDE))
        main.addWidget(self.cause_head)
        main.addWidget(self.cause)
        main.addSpacing(theme.px(theme.LABEL))
        main.addWidget(plain.label(say(translate("Solutions", "Steps")), "section"))
        main.addWidget(self.steps)
        main.addStretch(1)
        self.facts = SideFacts(self.shell)
        self.facts.followed.connect(self.followed)
        side = QWidget()
        side.setFixedWidth(theme.px(SIDE))
        beside = QVBoxLayout(side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.facts)
        beside.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SECTION))
        row.addLayout(main, 1)
        row.addWidget(side)
        return row

    def _build_sheet(self) -> Section:
        say = self.shell.say
        section = Section(self.shell.words, translate("Guidance", "Guidance sheet"))
        self.sheet_title = plain.label("", wrap=True)
        self.sheet_title.setObjectName("sheet_title")
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        row.addWidget(self.sheet_title, 1)
        self.sheet_buttons: dict[str, Button] = {}
        for key, word, icon in (
            ("print", translate("Guidance", "Print sheet"), "printer"),
            ("edit", translate("Guidance", "Edit sheet…"), "pencil"),
            ("pictures", translate("Guidance", "Pictures…"), "image"),
            ("new", translate("Guidance", "Write a sheet…"), "plus"),
            ("choose", translate("Guidance", "Choose a sheet…"), "link"),
        ):
            button = Button(say(word), icon, "quiet")
            button.setObjectName(f"sheet_{key}")
            button.clicked.connect(lambda _=False, what=key: self.sheet_wanted.emit(what))
            self.sheet_buttons[key] = button
            row.addWidget(button)
        section.add(line)
        return section

    # -- showing

    def show_solution(
        self,
        row: SolutionRow,
        told: Record,
        days: int,
        *,
        files: list[FileRow],
        sheet: Sheet | None,
        uses: list[FatedUse],
        versions: list[VersionRow],
        by: str,
    ) -> None:
        """Show one; ``by`` names the one that takes its place."""
        say = self.shell.say
        self._by = row.superseded_by or 0
        self.replaced.setText(say(translate("Solutions", "Replaced by {solution}")(solution=by)))
        self.replaced.setVisible(row.superseded_by is not None)
        self.held.show_held(row, told, days)
        self.risk.tell(plain.many_lines(row.risk, 600))
        cause = SOLUTION_CAUSES.get(row.cause, verbatim(row.cause))
        said = plain.joined(say(cause), plain.many_lines(row.cause_text, 2_000), by="\n")
        self.cause.setText(said)
        self.cause.setVisible(bool(said))
        self.cause_head.setVisible(bool(said))
        self.steps.setText(numbered(plain.many_lines(row.fix, 4_000)))
        self.facts.set_facts(self._facts(row))
        self.files.show_files(row.id, files)
        # Within what scrolls the pictures are as high as one row of them, and nothing where there are none.
        self.files.files.grid.setFixedHeight(theme.px(CELL_HEIGHT) + theme.px(theme.LABEL))
        self.files.files.grid.setVisible(bool(files))
        self._show_sheet(sheet, chosen=row.sheet is not None)
        self._show_uses(uses)
        self._show_versions(row, versions)

    def _facts(self, row: SolutionRow) -> list[Fact]:
        words = self.shell.words
        anything = words.say(translate("Solutions", "Anything"))
        link = ("product", row.product) if row.product is not None else None
        found = [
            Fact(translate("Solutions", "Parts"), plain.many_lines(row.parts, 600), wide=True),
            Fact(
                translate("Solutions", "Usual time"),
                words.say(translate("Solutions", "%n minute(s)", "", 1)(n=row.minutes))
                if row.minutes
                else "",
                wide=True,
            ),
            Fact(
                translate("Solutions", "Holds for"),
                plain.one_line(row.scope_title) or anything,
                link,
                wide=True,
            ),
        ]
        if row.symptom_code:
            found.append(
                Fact(
                    translate("Solutions", "Symptom code"),
                    SYMPTOMS.get(row.symptom_code, verbatim(row.symptom_code)),
                    wide=True,
                )
            )
        return [fact for fact in found if fact.value]

    def _show_sheet(self, sheet: Sheet | None, *, chosen: bool) -> None:
        none = translate("Guidance", "None yet. Wrong use is repaired by a page that tells the right one.")
        title = (
            plain.joined(plain.one_line(sheet.title_in(self.shell.words.language)), sheet.scope_title)
            if sheet
            else self.shell.say(none)
        )
        self.sheet_title.setText(title)
        plain.look(self.sheet_title, "body" if sheet else "secondary")
        for key in ("print", "edit", "pictures"):
            self.sheet_buttons[key].setVisible(sheet is not None)
        self.sheet_buttons["new"].setVisible(sheet is None)
        self.sheet_buttons["choose"].setVisible(not chosen or sheet is not None)

    def _show_uses(self, uses: list[FatedUse]) -> None:
        self.used.set_count(len(uses) or None)
        self.unused.setVisible(not uses)
        self.uses.setVisible(bool(uses))
        self.uses.set_lines(
            [
                RecordLine(("job", use.use.job), use.use.number, use.use.customer or "—", self._fate(use))
                for use in uses
            ]
        )

    def _fate(self, told: FatedUse) -> str:
        from helpdesk.domain.solution_words import EXPLAINED, RESULTS

        words, use = self.shell.words, told.use
        day = words.day(words.local(use.at).date())
        if told.fate:
            went = FATES[told.fate]
            if told.fate == "watched" and told.until is not None:
                went = went(day=words.day(told.until))
        elif use.cause in EXPLAINED or use.outcome == "no_fault":
            went = translate("Solutions", "use explained: does not count")
        else:
            went = RESULTS.get(use.result, verbatim(use.result))
        return plain.joined(day, words.say(went))

    def _show_versions(self, row: SolutionRow, versions: list[VersionRow]) -> None:
        while self._version_rows.count():
            item = self._version_rows.takeAt(0)
            gone = item.widget() if item else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self.versions.set_count(len(versions))
        for version in versions:
            self._version_rows.addWidget(self._version(version, current=version.version == row.version))

    def _version(self, version: VersionRow, *, current: bool) -> QWidget:
        words, say = self.shell.words, self.shell.say
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        said = say(translate("Solutions", "Version {version}")(version=version.version))
        again = (
            say(translate("Solutions", "restored from {version}")(version=version.restores))
            if version.restores
            else ""
        )
        told = plain.joined(said, words.moment(version.at), version.who or "", again)
        row.addWidget(plain.label(told, "body" if current else "secondary"), 1)
        if not current:
            button = Button(say(translate("Solutions", "Restore")), "undo-2", "quiet")
            button.setObjectName(f"restore_{version.version}")
            plain.put_tip(button, str(version.said["fix"]))
            button.clicked.connect(lambda _=False, which=version.version: self.version_wanted.emit(which))
            row.addWidget(button)
        return line


def numbered(fix: str) -> str:
    """Steps of several lines with their numbers, unless they bear some already."""
    lines = [line for line in fix.splitlines() if line.strip()]
    if len(lines) < 2 or lines[0].lstrip()[:1].isdigit():
        return fix
    return "\n".join(f"{place}. {line}" for place, line in enumerate(lines, 1))
