"""The card of a unit: whether it is under guarantee and why, its covers over time, its sale, its life."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.domain import numbers
from helpdesk.domain.deliveries import about_delivery, is_awaited
from helpdesk.domain.workflows.kinds import state_of
from helpdesk.domain.workflows.states import FINISHED
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.claims.rows import AwayRow, is_late
from helpdesk.services.field.opening_actions import SellWithInstallation
from helpdesk.services.goods.sale_actions import EditSale, HandOverSale, RemoveSale
from helpdesk.services.goods.unit_actions import MoveUnit
from helpdesk.services.goods.unit_rows import OwnerRow, SaleRow, UnitCard
from helpdesk.services.returns.payment_actions import RecordPayments
from helpdesk.services.shop.file_reader import file_path
from helpdesk.texts import Text, translate
from ui import badges, theme
from ui.screens.shared.entry_rows import Deed, EntryRows, Row
from ui.screens.shared.files import FilesPane
from ui.screens.shared.life import Life
from ui.screens.shared.papers import PapersPane
from ui.screens.shared.sources import Whole
from ui.screens.shared.timeline_entries import follow
from ui.screens.shared.unit_facts import line_of, sale_parts
from ui.screens.shared.unit_list import NO_SERIAL
from ui.screens.units import job_list
from ui.screens.units.covers_tab import CoversTab
from ui.screens.units.loaner_part import LoanerPart, out_words
from ui.screens.units.maintenance_tab import MaintenanceTab
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.empty import Empty
from ui.widgets.facts import Fact
from ui.widgets.inline import Inline
from ui.widgets.record_page import RecordPage
from ui.widgets.records import RecordTable
from ui.widgets.section import Flowing, Section, scrolled

GUARANTEE = translate("Units", "Guarantee")
JOBS = translate("Units", "Jobs")
MAINTENANCE = translate("Units", "Plans")
TIMELINE = translate("Units", "Timeline")
OWNERS = translate("Units", "Sale")
PAPERS = translate("Units", "Papers")
FILES = translate("Units", "Files")


class UnitPage(RecordPage):
    """Filled by :meth:`show_unit`; a tab is read when it is looked at."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell.words,
            icon="plug",
            nothing=translate("Units", "Choose a unit from the list, or scan its serial."),
            compact=True,
        )
        self.shell = shell
        self.unit = 0
        self._stale: set[int] = set()
        self._shot = ""
        """The photo that is shown, by its hash."""
        self.followed.connect(lambda link: follow(shell, link))
        self._build_lists()
        self._fillers: dict[int, Callable[[], None]] = {
            self.add_tab(GUARANTEE, self.covers_tab): self._fill_covers,
            self.add_tab(JOBS, self.jobs): self._fill_jobs,
            self.add_tab(MAINTENANCE, scrolled(self.maintenance)): self._fill_maintenance,
            self.add_tab(TIMELINE, self.timeline): self._fill_timeline,
            self.add_tab(OWNERS, self._build_sales()): self._fill_sales,
            self.add_tab(PAPERS, self.papers): self._fill_papers,
            self.add_tab(FILES, self.files): self._fill_files,
        }
        assert self.tabs is not None
        self.tabs.setObjectName("unit_tabs")
        self.tabs.currentChanged.connect(self._fill)

    # -- building -----------------------------------------------------------------------------------

    def _build_lists(self) -> None:
        shell = self.shell
        self.timeline = Life(shell, "unit")
        self.jobs = RecordTable(
            Whole(job_list.COLUMNS),
            shell.words,
            name="unit_jobs",
            title=translate("Units", "Jobs on the unit"),
            memory=shell.memory,
            two_lines=True,
        )
        self.jobs.set_empty(
            Empty(shell.words, "wrench", translate("Units", "Nothing was ever done on this unit."))
        )
        self.jobs.opened.connect(lambda job: shell.go("job", job))
        self.covers_tab = CoversTab(shell)
        self.covers_tab.followed.connect(lambda link: follow(shell, link))
        self.maintenance = MaintenanceTab(shell)
        self.papers = PapersPane(shell, "unit", translate("Units", "Print label"))
        self.files = FilesPane(shell, "unit")

    def _build_sales(self) -> QWidget:
        words, ask = self.words, self.shell.ask
        self.sales = EntryRows(
            words, translate("Units", "No sale is recorded, so no guarantee can be counted.")
        )
        self.owners = EntryRows(words, translate("Units", "Nobody is known to own it."))
        self.awaited = Inline("", "due")
        self.awaited.setObjectName("awaited")
        page = Flowing()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, theme.px(theme.FIELD), theme.px(theme.LABEL), theme.px(theme.SECTION))
        column.setSpacing(theme.px(theme.SECTION))
        for title, verb, slot, name, rows in (
            (
                translate("Units", "Sales"),
                translate("Units", "Record sale"),
                lambda: ask(SellWithInstallation, {"unit": self.unit}),
                "add_sale",
                self.sales,
            ),
            (
                translate("Units", "Owners"),
                translate("Units", "Move to another owner"),
                lambda: ask(MoveUnit, self.unit),
                "move_owner",
                self.owners,
            ),
        ):
            section = Section(words, title, action=verb, slot=slot, name=name)
            section.add(rows)
            if rows is self.sales:
                section.add(self.awaited)
            column.addWidget(section)
        self.loaner = LoanerPart(self.shell)
        column.addWidget(self.loaner)
        column.addStretch(1)
        return scrolled(page)

    # -- showing ------------------------------------------------------------------------------------

    def show_unit(self, unit: int) -> UnitCard:
        """Show a unit. Raises ``NotFound``."""
        self._card = card = self.shell.desk.units.card(unit)
        self._known = known = self.shell.desk.covers.of_unit(unit, self.shell.today)
        self._jobs = self.shell.desk.cases.jobs_of_unit(unit)
        new, self.unit = unit != self.unit, unit
        facts, job = card.facts, self.open_job()
        here: Text | str = ""
        away = self.shell.desk.claims.away(unit)
        self._loans = self.shell.desk.loans.of_unit(unit)
        lent, late = self._loans.out, bool(away and is_late(away, self.shell.today))
        if away:
            here = self._away(away)
        elif lent:
            here, late = out_words(self.shell, lent), lent.late(self.words, self.shell.today)
        elif job:
            said = (
                translate("Units", "In the shop · {state}")
                if job.received_at
                else translate("Units", "{state}")
            )
            here = said(state=state_of(job.state, job.kind).word)
        self.show_record(
            facts.title,
            number=numbers.number("unit", unit),
            mark=badges.guarantee(known.verdict),
            aside=here,
            aside_tone="late" if late else "due" if job or away or lent else None,
            facts=self._facts(card),
        )
        self._count()
        assert self.tabs is not None
        if new:
            self.tabs.setCurrentIndex(0)
        self._stale = set(self._fillers)
        self._fill(self.tabs.currentIndex())
        return card

    def _facts(self, card: UnitCard) -> list[Fact]:
        nameless = [] if card.facts.serial else [self._no_serial()]
        return [*nameless, *line_of(card, self.shell.today, self.words), *self._lent()]

    def open_job(self) -> JobRow | None:
        """The newest unfinished job on the unit."""
        return next((job for job in self._jobs if job.state not in FINISHED), None)

    def _away(self, away: AwayRow) -> Text:
        """With whom it is, and for how long."""
        days = (self.shell.today - away.since_on).days
        said = translate("Units", "At {place}, %n day(s)", "", 1)(n=days, place=away.place)
        if is_late(away, self.shell.today):
            return translate("Units", "{away}: it should be back since {day}")(
                away=said, day=away.expected_on
            )
        return said

    def _lent(self) -> list[Fact]:
        """Who has it, where it is a loaner that is out."""
        loan = self._loans.out
        if loan is None:
            return []
        link = ("customer", loan.customer) if loan.customer else None
        return [Fact(translate("Units", "Lent to"), loan.customer_name or "—", link, icon="arrow-right-left")]

    def _no_serial(self) -> Fact:
        return Fact(translate("Units", "Serial"), NO_SERIAL)

    def _count(self) -> None:
        self._papers = self.shell.desk.cases.papers("unit", self.unit)
        self._files = self.shell.desk.units.files(self.unit)
        for place, title, count in (
            (1, JOBS, len(self._jobs)),
            (5, PAPERS, len(self._papers)),
            (6, FILES, len(self._files)),
        ):
            self.set_tab_count(place, title, count)
        self._show_photo()

    def _show_photo(self) -> None:
        """The newest photo of the unit beside its title, where there is one."""
        shot = next((file for file in reversed(self._files) if file.media_type.startswith("image/")), None)
        if shot is None:
            self.show_photo(None)
        elif shot.hash != self._shot:
            from ui.widgets.attachments import thumbnail

            picture = thumbnail(file_path(self.shell.desk.folder, shot.hash))
            self.show_photo(picture, shot.caption or shot.name)
        self._shot = shot.hash if shot else ""

    def _fill(self, place: int) -> None:
        if place in self._stale:
            self._stale.discard(place)
            self._fillers[place]()

    def _fill_covers(self) -> None:
        self.covers_tab.show_given(self.unit, self.shell.desk.covers.agreed(self.unit))
        self.covers_tab.show_covers(self._card, self._known, self._jobs)

    def _fill_jobs(self) -> None:
        self.jobs.set_source(Whole(job_list.COLUMNS, lambda: self._jobs))

    def _fill_maintenance(self) -> None:
        self.maintenance.show_unit(self.unit)

    def _fill_timeline(self) -> None:
        self.timeline.show_life(self.unit)

    def _fill_sales(self) -> None:
        self.sales.set_rows([self._sale(sale) for sale in self._card.sales])
        self.awaited.tell(self.words.say(self._about_delivery()))
        self.owners.set_rows([self._owner(owner) for owner in self._card.owners])
        self.loaner.show_unit(self.unit, self._loans, ours=self._card.facts.owner is None)

    def _sale(self, sale: SaleRow) -> Row:
        words = self.words
        change = Deed(
            translate("Units", "Edit"),
            "pencil",
            lambda: self.shell.ask(EditSale, {"unit": self.unit, "sale": sale.id}),
            "edit_sale",
        )
        remove = Deed(
            translate("Units", "Remove"),
            "trash-2",
            lambda: self.shell.do(RemoveSale(id=sale.id)),
            "remove_sale",
        )
        back = Deed(
            translate("Units", "Return"),
            "repeat",
            lambda: self.shell.ask("return", {"purchase": sale.id}),
            "return_sale",
        )
        paid = Deed(
            translate("Units", "How it was paid"),
            "banknote",
            lambda: self.shell.ask(RecordPayments, {"payments": sale.id}),
            "sale_payments",
        )
        deeds = [back, paid, change, remove]
        title = translate("Units", "{day} to {name}")(day=sale.purchased_on, name=sale.customer_name)
        if is_awaited(sale.promised_on, sale.delivered_on, sale.installed_on):
            deeds.insert(0, self._hand_over(sale))
        return Row(title, plain.joined(*sale_parts(sale, words)), deeds=deeds)

    def _about_delivery(self) -> Text | str:
        """What is said where the newest sale is still to be handed over."""
        desk, sale = self.shell.desk, next(iter(self._card.sales), None)
        if sale is None or sale.promised_on is None:
            return ""
        if not is_awaited(sale.promised_on, sale.delivered_on, sale.installed_on):
            return ""
        consumer = desk.covers.consumer(sale.customer)
        return about_delivery(
            desk.legal, sale.purchased_on, sale.promised_on, self.shell.today, consumer=consumer
        )

    def _hand_over(self, sale: SaleRow) -> Deed:
        told = {"unit": self.unit, "sale": sale.id, "delivered_on": self.shell.today}
        return Deed(
            translate("Units", "Handed over"),
            "check",
            lambda: self.shell.ask(HandOverSale, told),
            "hand_over_sale",
            said=True,
        )

    def _owner(self, owner: OwnerRow) -> Row:
        since: Text | str = translate("Units", "since {day}")(day=owner.since) if owner.since else ""
        until: Text | str = translate("Units", "until {day}")(day=owner.until) if owner.until else ""
        go = Deed(
            translate("Units", "Show customer"),
            "arrow-right",
            lambda: self.shell.go("customer", owner.customer),
            "show_owner",
        )
        return Row(owner.name, plain.joined(self.words.say(since), self.words.say(until)), deeds=(go,))

    def _fill_papers(self) -> None:
        label = {"paper": "label", "number": numbers.number("unit", self.unit)}
        self.papers.show_papers(self._papers, label)

    def _fill_files(self) -> None:
        self.files.show_files(self.unit, self._files)
