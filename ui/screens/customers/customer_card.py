"""The card of a customer: who, how reached, and in tabs what they own, brought, said and signed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.action import Action
from helpdesk.domain import numbers
from helpdesk.domain.listing import ListQuery
from helpdesk.services.cases.list_reader import CaseRow
from helpdesk.services.customers.contact_actions import (
    AddContact,
    AddSite,
    EditContact,
    EditSite,
    RemoveContact,
    RemoveSite,
)
from helpdesk.services.customers.rows import ContactRow, CustomerCard, SiteRow
from helpdesk.texts import translate
from ui import theme
from ui.screens.customers.consents import Consents
from ui.screens.customers.customer_facts import (
    ADD,
    address_of,
    facts_of,
    hidden_note,
    kind_and_since,
    own_cases,
    state_of,
)
from ui.screens.customers.now_row import NowRow, open_cases
from ui.screens.customers.offers import Offers
from ui.screens.customers.reach import Reach
from ui.screens.customers.requests import Requests
from ui.screens.shared import unit_list
from ui.screens.shared.entry_rows import Deed, EntryRows, Row
from ui.screens.shared.files import FilesPane
from ui.screens.shared.life import Life
from ui.screens.shared.papers import PapersPane
from ui.screens.shared.sources import Paged, Whole
from ui.screens.shared.timeline_entries import follow
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.chips import Chip, Chips
from ui.widgets.empty import Empty
from ui.widgets.inline import Inline
from ui.widgets.record_page import RecordPage
from ui.widgets.records import RecordTable
from ui.widgets.section import Flowing, Section, scrolled

TIMELINE = translate("Customers", "Timeline")
UNITS = translate("Customers", "Units")
CASES = translate("Customers", "Cases")
CONTACTS = translate("Customers", "Contacts")
PAPERS = translate("Customers", "Papers")
FILES = translate("Customers", "Files")


class CustomerPage(RecordPage):
    """Filled by :meth:`show_customer`; a tab is read when it is looked at."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell.words,
            icon="users",
            nothing=translate("Customers", "Choose a customer from the list, or add a new one."),
            compact=True,
        )
        self.shell = shell
        self.customer = 0
        self.open: Sequence[CaseRow] = ()
        """The first open cases, the one that presses most ahead."""
        self._stale: set[int] = set()
        self.reach = Reach(shell)
        self.note = Inline("", "due", self)
        self.now = NowRow(shell)
        self.now.setObjectName("now")
        self.now.followed.connect(lambda link: follow(shell, link))
        self.now.rest_wanted.connect(self._show_open)
        for widget in (self.now, self.reach, self.note):
            self.add_top(widget)
        self.followed.connect(self._follow)
        self._build_lists()
        self._fillers: dict[int, Callable[[], None]] = {
            self.add_tab(TIMELINE, self.timeline): self._fill_timeline,
            self.add_tab(UNITS, self.units): self._fill_units,
            self.add_tab(CASES, self.cases_tab): self._fill_cases,
            self.add_tab(CONTACTS, self._build_contacts()): self._fill_contacts,
            self.add_tab(PAPERS, self.papers): self._fill_papers,
            self.add_tab(FILES, self.files): self._fill_files,
        }
        assert self.tabs is not None
        self.tabs.setObjectName("customer_tabs")
        self.tabs.currentChanged.connect(self._fill)

    # -- building -----------------------------------------------------------------------------------

    def _build_lists(self) -> None:
        shell = self.shell
        self.timeline = Life(shell, "customer")
        self.units = RecordTable(
            Whole(unit_list.owned_columns(shell)),
            shell.words,
            name="customer_units",
            title=translate("Customers", "Units of the customer"),
            memory=shell.memory,
            two_lines=True,
        )
        self.units.set_empty(
            Empty(shell.words, "plug", translate("Customers", "No unit is known of this customer."))
        )
        self.units.opened.connect(lambda unit: shell.go("unit", unit))
        self.cases = RecordTable(
            Whole(own_cases(shell)),
            shell.words,
            name="customer_cases",
            title=translate("Customers", "Cases of the customer"),
            memory=shell.memory,
            two_lines=True,
            sort="id",
            descending=True,
        )
        self.cases.set_empty(Empty(shell.words, "wrench", translate("Customers", "Nothing here.")))
        self.cases.opened.connect(lambda case: shell.go("case", case))
        self.case_views = Chips(
            shell.words,
            [Chip("open", translate("Customers", "Open")), Chip("all", translate("Customers", "All"))],
        )
        self.case_views.chosen.connect(lambda _: self._fill_cases())
        self.cases_tab = QWidget()
        column = QVBoxLayout(self.cases_tab)
        column.setContentsMargins(0, theme.px(theme.LABEL), 0, 0)
        column.setSpacing(theme.px(theme.LABEL))
        column.addWidget(self.case_views)
        column.addWidget(self.cases, 1)
        self.papers = PapersPane(shell, "customer", translate("Customers", "Print history"))
        self.files = FilesPane(shell, "customer")

    def _build_contacts(self) -> QWidget:
        words = self.shell.words
        self.contacts = EntryRows(words, translate("Customers", "No phone and no e-mail is known."))
        self.sites = EntryRows(words, translate("Customers", "No place is known."))
        self.consents = Consents(self.shell)
        self.offers = Offers(self.shell)
        self.requests = Requests(self.shell)
        page = Flowing()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, theme.px(theme.FIELD), theme.px(theme.LABEL), theme.px(theme.SECTION))
        column.setSpacing(theme.px(theme.SECTION))
        add = translate("Customers", "Add")
        for name, title, action, rows in (
            ("contact", translate("Customers", "Phone and e-mail"), AddContact, self.contacts),
            ("site", translate("Customers", "Places"), AddSite, self.sites),
        ):
            section = Section(words, title, action=add, slot=partial(self._add, action), name=f"add_{name}")
            assert section.button is not None
            section.button.setAccessibleName(plain.joined(words.say(add), words.say(title)))
            section.add(rows)
            column.addWidget(section)
        column.addWidget(self.consents)
        column.addWidget(self.offers)
        column.addWidget(self.requests)
        column.addStretch(1)
        return scrolled(page)

    def _show_open(self) -> None:
        """All that is open of the customer."""
        assert self.tabs is not None
        self.case_views.set_view("open")
        self._fill_cases()
        self.tabs.setCurrentIndex(2)

    def _follow(self, link: object) -> None:
        if isinstance(link, tuple) and link[0] == ADD:
            given: dict[str, object] = {"customer": self.customer}
            if link[1] == "site":
                self.shell.ask(AddSite, given)
            else:
                self.shell.ask(AddContact, given | {"kind": link[1]})
        else:
            follow(self.shell, link)

    def _add(self, action: type[Action]) -> None:
        self.shell.ask(action, {"customer": self.customer})

    # -- showing ------------------------------------------------------------------------------------

    def show_customer(self, customer: int) -> CustomerCard:
        """Show a customer. Raises ``NotFound``."""
        card = self.shell.desk.customers.card(customer)
        new = customer != self.customer
        self.customer = customer
        hidden = card.facts.state != "active"
        # Whoever must know who is blocked chooses the list of the blocked; a link or the way back names nobody.
        name = translate("Customers", "Blocked customer") if card.hidden else card.facts.name
        self.show_record(
            name,
            number=numbers.number("customer", customer),
            mark=state_of(card, self.shell.today),
            age="" if hidden else kind_and_since(card, self.shell.words),
            facts=[] if hidden else facts_of(card, self.shell.today, self.shell.words.zone),
        )
        self.reach.setVisible(not hidden)
        self.open = () if hidden else open_cases(self.shell, customer)
        note = hidden_note(card.facts, self.shell.today)
        self.note.tell(self.words.say(note) if note else "")
        assert self.tabs is not None
        self.show_tabs(not hidden)
        if new:
            self.case_views.set_view("open")
            self.tabs.setCurrentIndex(0)
        self.now.setVisible(bool(self.open))
        if not hidden:
            self.reach.show_card(card)
            self._card = card
            self._count()
            self._stale = set(self._fillers)
            self._fill(self.tabs.currentIndex())
        return card

    def _count(self) -> None:
        holdings = self.shell.desk.customers.holdings(self.customer)
        for place, title, count in (
            (1, UNITS, holdings.units),
            (2, CASES, holdings.cases),
            (4, PAPERS, holdings.papers),
            (5, FILES, holdings.files),
        ):
            self.set_tab_count(place, title, count)
        self.case_views.set_count("open", holdings.open_cases)
        self.case_views.set_count("all", holdings.cases)
        self.now.show_open(self.open, holdings.open_cases)

    def _fill(self, place: int) -> None:
        if place in self._stale:
            self._stale.discard(place)
            self._fillers[place]()

    def _fill_timeline(self) -> None:
        self.timeline.show_life(self.customer)

    def _fill_units(self) -> None:
        rows = self.shell.desk.units.of_customer(self.customer)
        self.units.set_source(Whole(unit_list.owned_columns(self.shell), lambda: rows))

    def _fill_cases(self) -> None:
        query = ListQuery(filters=(f"customer:{self.customer}", self.case_views.view()))
        self.cases.set_source(Paged(own_cases(self.shell), self.shell.desk.cases, query))

    def _fill_contacts(self) -> None:
        card = self._card
        self.contacts.set_rows([self._contact(contact) for contact in card.contacts])
        self.sites.set_rows([self._site(site) for site in card.sites])
        self.consents.show_card(card)
        self.offers.show_customer(self.customer)
        self.requests.show_customer(self.customer)

    def _contact(self, contact: ContactRow) -> Row:
        value = self.words.phone(contact.value) if contact.kind == "phone" else contact.value
        edit = Deed(
            translate("Customers", "Edit"),
            "pencil",
            lambda: self.shell.ask(EditContact, {"customer": self.customer, "contact": contact.id}),
            "edit_contact",
        )
        remove = Deed(
            translate("Customers", "Remove"),
            "trash-2",
            lambda: self.shell.do(RemoveContact(id=contact.id)),
            "remove_contact",
        )
        return Row(value, contact.label, deeds=(edit, remove))

    def _site(self, site: SiteRow) -> Row:
        edit = Deed(
            translate("Customers", "Edit"),
            "pencil",
            lambda: self.shell.ask(EditSite, {"customer": self.customer, "site": site.id}),
            "edit_site",
        )
        remove = Deed(
            translate("Customers", "Remove"),
            "trash-2",
            lambda: self.shell.do(RemoveSite(id=site.id)),
            "remove_site",
        )
        return Row(address_of(site) or "—", site.label, deeds=(edit, remove))

    def _fill_papers(self) -> None:
        history = {"paper": "history", "number": numbers.number("customer", self.customer)}
        self.papers.show_papers(self.shell.desk.cases.papers("customer", self.customer), history)

    def _fill_files(self) -> None:
        self.files.show_files(self.customer, self.shell.desk.customers.files(self.customer))
