"""Knows how the guarantees of a unit stand on its card: table, what presses, on demand how each is counted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from helpdesk.domain.claim_words import AGREED_COVERS
from helpdesk.domain.warranty import Cover
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.goods.cover_actions import GiveCover, WithdrawCover
from helpdesk.services.goods.cover_reader import AgreedRow, UnitCovers
from helpdesk.services.goods.unit_rows import UnitCard
from helpdesk.texts import Text, translate
from ui.screens.shared.entry_rows import Deed, EntryRows, Row
from ui.screens.shared.unit_facts import cover_row, facts_of, row_of
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.cover_table import CoverKey, CoverTable
from ui.widgets.covers import Bar
from ui.widgets.facts import Facts
from ui.widgets.link import Link
from ui.widgets.rail import Railed
from ui.widgets.section import Section, scrolled


class CoversTab(QWidget):
    """The first tab of a unit. ``followed`` gives the link of a fact."""

    followed = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell, self.words = shell, shell.words
        self._with_ended = self._counted = False
        page = Railed()
        for widget in self._build():
            page.add(widget)
        self.facts = Facts(self.words)
        self.facts.followed.connect(self.followed)
        page.add_side(plain.label(self.words.say(translate("Units", "Details")), "section"))
        page.add_side(self.facts)
        self.area: QScrollArea = scrolled(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)

    def _build(self) -> Sequence[QWidget]:
        self.reason = plain.label("", wrap=True)
        self.reason.setObjectName("verdict_reason")
        self.table = CoverTable(self.words, self.shell.today)
        self.table.setObjectName("covers")
        self.ended = Link("", "chevron-right")
        self.ended.setObjectName("ended_covers")
        self.ended.clicked.connect(lambda: self._fold(not self._with_ended))
        self.key = CoverKey(self.words, self.shell.today)
        self.count = Link(self.words.say(translate("Units", "How this is counted")), "chevron-right")
        self.count.setObjectName("how_counted")
        self.count.clicked.connect(lambda: self._explain(not self._counted))
        self.rows = EntryRows(self.words, translate("Units", "No guarantee is known."))
        self.unit = 0
        self.given = EntryRows(
            self.words, translate("Units", "Nothing was agreed beyond the law and the sale.")
        )
        agreed = Section(
            self.words,
            translate("Units", "Given by agreement"),
            action=translate("Units", "Give a guarantee"),
            slot=lambda: self.shell.ask(GiveCover, self.unit),
            name="give_cover",
        )
        agreed.add(self.given)
        return self.reason, self.table, self.ended, self.key, self.count, self.rows, agreed

    def show_covers(self, card: UnitCard, known: UnitCovers, jobs: Sequence[JobRow]) -> None:
        """Show what is known of the guarantees of a unit, and the rest of its facts."""
        self.known = known
        work = {job.id: job for job in jobs}
        self.table.set_bars([self._bar(cover, work) for cover in known.covers])
        said = self.words.say(self._said(known))
        self.reason.setText(said)
        self.reason.setVisible(bool(said))
        self.count.setVisible(bool(known.covers))
        self.facts.set_facts(facts_of(card, self.words))
        self._fold(False)
        self._explain(False)

    def show_given(self, unit: int, rows: Sequence[AgreedRow]) -> None:
        """Show what was given by agreement, withdrawn ones too."""
        self.unit = unit
        self.given.set_rows([self._given(row) for row in reversed(rows)])

    def _given(self, row: AgreedRow) -> Row:
        say, words = self.words.say, self.words
        until = words.day(row.ends_on) if row.ends_on else say(translate("Units", "no end"))
        span = say(translate("Units", "{start} to {end}")(start=row.starts_on, end=until))
        gone: Text | str = ""
        if row.withdrawn_on:
            gone = translate("Units", "withdrawn on {day}: {why}")(
                day=row.withdrawn_on, why=row.withdrawn_why
            )
        detail = plain.joined(span, plain.one_line(row.terms)[:200], say(gone))
        take = Deed(
            translate("Units", "Withdraw…"),
            "ban",
            lambda: self.shell.ask(WithdrawCover, {"unit": row.unit, "agreed_cover": row.id}),
            "withdraw_cover",
        )
        title = plain.joined(say(AGREED_COVERS[row.kind]), plain.one_line(row.name))
        return Row(title, detail, deeds=() if row.withdrawn_on else (take,))

    def _bar(self, cover: Cover, work: dict[int, JobRow]) -> Bar:
        job = work.get(cover.job or 0)
        said = plain.joined(job.number, plain.one_line(job.problem)) if job else ""
        return row_of(cover, self.shell.today, said, self.words)

    def _said(self, known: UnitCovers) -> Text | str:
        """What the table does not tell: the question that is open, why nothing holds, or what is presumed."""
        verdict = known.verdict
        if not verdict.covered:
            return verdict.reason
        legal = next((cover for cover in known.covers if cover.kind == "legal"), None)
        day = legal.presumption_end if legal else None
        if day is None or day < known.on:
            return ""
        said = translate(
            "Units",
            "Until {day} a fault is presumed to have existed at delivery unless the seller proves otherwise.",
        )
        return said(day=day)

    def _fold(self, on: bool) -> None:
        """Show those that ended, or fold them away again."""
        self._with_ended = on
        self.table.show_ended(on)
        over = self.table.ended()
        self.table.setVisible(bool(self.table.rows()))
        self.key.setVisible(any(bar.suspensions for bar in self.table.rows()))
        self.ended.setVisible(bool(over))
        self.ended.icon_name = "chevron-down" if on else "chevron-right"
        self.ended.setText(self.words.say(translate("Units", "%n ended", "", 1)(n=len(over))))
        self.ended.setAccessibleName(self.ended.text())
        self.ended.updateGeometry()

    def _explain(self, on: bool) -> None:
        """Say of each guarantee since when, until when and why; or leave it again."""
        self._counted = on
        self.count.icon_name = "chevron-down" if on else "chevron-right"
        self.count.update()
        self.rows.setVisible(on)
        if on:
            self.rows.set_rows([cover_row(cover, self.known, self.words) for cover in self.known.covers])
