"""The readers of an open shop, each made when it is first asked; what writes is the desk's."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from helpdesk.clock import Clock
from helpdesk.formats import Words
from helpdesk.services.lookback.today_reader import Today
from helpdesk.services.shop.reader import Shop, stored_settings
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.journal import Journal

if TYPE_CHECKING:
    from datetime import date

    from helpdesk.domain.legal import LegalProfile
    from helpdesk.services.calls.reader import Calls
    from helpdesk.services.cases.pickup_reader import Pickup
    from helpdesk.services.cases.reader import Cases
    from helpdesk.services.cases.return_reader import Returns
    from helpdesk.services.claims.reader import Claims
    from helpdesk.services.complaints.reader import Complaints
    from helpdesk.services.customers.reader import Customers
    from helpdesk.services.field.calendar_reader import Calendar
    from helpdesk.services.field.checklist_reader import Checklists
    from helpdesk.services.field.installation_reader import Installations
    from helpdesk.services.field.plan_card_reader import PlanCards
    from helpdesk.services.field.plan_list_reader import PlanList
    from helpdesk.services.field.plan_reader import Plans
    from helpdesk.services.field.plan_rows import PlanNow
    from helpdesk.services.field.training_reader import Trainings
    from helpdesk.services.field.visit_reader import Visits
    from helpdesk.services.field.visit_sheet_reader import VisitSheets
    from helpdesk.services.goods.cover_reader import Covers
    from helpdesk.services.goods.duty_reader import Duties
    from helpdesk.services.goods.product_reader import Products
    from helpdesk.services.goods.unit_reader import Units
    from helpdesk.services.intake.reader import Counter
    from helpdesk.services.loans.reader import Loans
    from helpdesk.services.lookback.agenda_reader import Agenda
    from helpdesk.services.lookback.copy_reader import DataCopies
    from helpdesk.services.lookback.history_reader import History
    from helpdesk.services.lookback.notice_reader import Notices
    from helpdesk.services.lookback.search_reader import Finder
    from helpdesk.services.messages.reader import Messages
    from helpdesk.services.papers.reader import Papers
    from helpdesk.services.promotions.reader import Promotions
    from helpdesk.services.quality.improvement_reader import Improvements
    from helpdesk.services.quality.month_reader import Months
    from helpdesk.services.quality.reader import Quality
    from helpdesk.services.shop.coaching_reader import Coaching
    from helpdesk.services.solutions.reader import Solutions
    from helpdesk.services.solutions.sheet_reader import GuidanceSheets
    from helpdesk.services.solutions.suggestion_reader import Suggestions
    from helpdesk.services.stock.count_reader import Counts
    from helpdesk.services.stock.order_reader import Orders
    from helpdesk.services.stock.reader import Parts
    from helpdesk.services.suppliers.reader import Suppliers
    from helpdesk.services.surveys.reader import Surveys
    from helpdesk.services.workshop.repair_form_reader import RepairForms
    from helpdesk.store.backup import Backups


class Readers:
    """What can be asked of one open shop."""

    def __init__(self, folder: Path, store: Store, clock: Clock) -> None:
        self.folder = folder
        self.store = store
        self.clock = clock
        self.journal = Journal(store)
        self.reload_settings()

    def reload_settings(self) -> None:
        """Read anew what the shop has set."""
        self.settings: Settings = stored_settings(self.store)

    def words(self, language: str | None = None) -> Words:
        """How things are said: in the shop's language, or in another at the same place."""
        s = self.settings
        return Words(language or s["shop.language"], s["shop.country"], s["shop.zone"], s["shop.currency"])

    @property
    def legal(self) -> LegalProfile:
        """The legal profile of the shop's country and trade."""
        from helpdesk.services.shop.law_reader import legal_profile

        return legal_profile(self.settings["shop.country"], self.settings["law.activity"])

    @cached_property
    def shop(self) -> Shop:
        """Staff, opening hours, holidays."""
        return Shop(self.store)

    @cached_property
    def customers(self) -> Customers:
        """Customers and their cards."""
        from helpdesk.services.customers.reader import Customers

        return Customers(self.store)

    @cached_property
    def products(self) -> Products:
        """Models."""
        from helpdesk.services.goods.product_reader import Products

        return Products(self.store)

    @cached_property
    def spare_parts(self) -> Parts:
        """Spare parts with their numbers, who wants them, what moved them."""
        from helpdesk.services.stock.reader import Parts

        return Parts(self.store)

    @cached_property
    def suppliers(self) -> Suppliers:
        """Whom the shop buys from, and who makes it."""
        from helpdesk.services.suppliers.reader import Suppliers

        return Suppliers(self.store)

    @cached_property
    def orders(self) -> Orders:
        """Orders to suppliers, what is to be ordered and what is still to come."""
        from helpdesk.services.stock.order_reader import Orders

        return Orders(self.store, lambda: self.settings, lambda: self.clock.today(self.words().zone))

    @cached_property
    def counts(self) -> Counts:
        """Counts of the shelves."""
        from helpdesk.services.stock.count_reader import Counts

        return Counts(self.store)

    @cached_property
    def solutions(self) -> Solutions:
        """What the shop knows of faults and their fixes."""
        from helpdesk.services.solutions.reader import Solutions

        return Solutions(self.store, lambda: self.settings, self.clock.now)

    @cached_property
    def suggestions(self) -> Suggestions:
        """Solutions proposed while a fault is typed."""
        from helpdesk.services.solutions.suggestion_reader import Suggestions

        return Suggestions(self.store, self.solutions.records)

    @cached_property
    def guidance(self) -> GuidanceSheets:
        """Guidance sheets, and how often a product was wrongly used."""
        from helpdesk.services.solutions.sheet_reader import GuidanceSheets

        return GuidanceSheets(self.store)

    @cached_property
    def units(self) -> Units:
        """Single units."""
        from helpdesk.services.goods.unit_reader import Units

        return Units(self.store)

    @cached_property
    def cases(self) -> Cases:
        """Cases and jobs."""
        from helpdesk.services.cases.reader import Cases

        return Cases(self.store)

    @cached_property
    def calls(self) -> Calls:
        """Calls to customers."""
        from helpdesk.services.calls.reader import Calls

        return Calls(self.store, lambda: self.settings, lambda: self.clock.today(self.words().zone))

    @cached_property
    def complaints(self) -> Complaints:
        """Complaints: what is known of one, and what falls due."""
        from helpdesk.services.complaints.reader import Complaints

        return Complaints(self.store, lambda: self.settings)

    @cached_property
    def installations(self) -> Installations:
        """Installations: what was found, what begins with one."""
        from helpdesk.services.field.installation_reader import Installations

        return Installations(self.store, lambda: self.settings)

    @cached_property
    def trainings(self) -> Trainings:
        """Trainings for use, and what is proposed to be shown."""
        from helpdesk.services.field.training_reader import Trainings

        return Trainings(self.store, lambda: self.settings)

    @cached_property
    def claims(self) -> Claims:
        """Guarantee claims, what makers owe, and which units are away."""
        from helpdesk.services.claims.reader import Claims

        return Claims(self.store, lambda: self.settings)

    @cached_property
    def loans(self) -> Loans:
        """Loaners and their loans."""
        from helpdesk.services.loans.reader import Loans

        return Loans(self.store)

    @cached_property
    def pickup(self) -> Pickup:
        """Units that are ready and that nobody collects."""
        from helpdesk.services.cases.pickup_reader import Pickup

        return Pickup(self.store, lambda: self.settings)

    @cached_property
    def counter(self) -> Counter:
        """What helps at the counter."""
        from helpdesk.services.intake.reader import Counter

        return Counter(self.store)

    @cached_property
    def surveys(self) -> Surveys:
        """Sheets of answers, and what is asked."""
        from helpdesk.services.surveys.reader import Surveys

        return Surveys(self.store)

    @cached_property
    def papers(self) -> Papers:
        """Documents, and how they are printed."""
        from helpdesk.services.papers.reader import Papers

        return Papers(self.store, lambda: self.settings, self.folder, self.clock.now)

    @cached_property
    def repair_forms(self) -> RepairForms:
        """European repair forms: those given, and what one would say."""
        from helpdesk.services.workshop.repair_form_reader import RepairForms

        return RepairForms(self.store, lambda: self.papers.source())

    @cached_property
    def messages(self) -> Messages:
        """Messages to customers, as they are begun."""
        from helpdesk.services.messages.reader import Messages

        return Messages(self.store, lambda: self.settings, self.words)

    @cached_property
    def today(self) -> Today:
        """What must happen today."""
        return Today(self.store, self._late_plans)

    @cached_property
    def agenda(self) -> Agenda:
        """What falls due."""
        from helpdesk.services.lookback.agenda_reader import Agenda

        return Agenda(self.store, lambda: self.settings, lambda: self.clock.today(self.words().zone))

    @cached_property
    def months(self) -> Months:
        """Months as screen and report show them."""
        from helpdesk.services.quality.month_reader import Months

        return Months(self.store, lambda: self.settings, self.clock.now)

    @cached_property
    def improvements(self) -> Improvements:
        """What the shop decided to do better."""
        from helpdesk.services.quality.improvement_reader import Improvements

        return Improvements(self.store)

    @cached_property
    def covers(self) -> Covers:
        """The guarantees of units."""
        from helpdesk.services.goods.cover_reader import Covers

        return Covers(self.store, lambda: self.settings)

    @cached_property
    def duties(self) -> Duties:
        """How long data have to be kept."""
        from helpdesk.services.goods.duty_reader import Duties

        return Duties(self.store, lambda: self.settings)

    @cached_property
    def plans(self) -> Plans:
        """Maintenance plans and readings."""
        from helpdesk.services.field.plan_reader import Plans

        return Plans(self.store, lambda: self.settings)

    def maintenance_to_open(self, today: date) -> bool:
        """Whether maintenance is to be opened on this day."""
        from helpdesk.services.field.due_reader import due_to_open

        return bool(due_to_open(self.store, self.settings, today))

    @cached_property
    def maintenance(self) -> PlanList:
        """The list of maintenance plans, with what falls due next on each."""
        from helpdesk.services.field.plan_list_reader import PlanList

        return PlanList(self.store, lambda: self.settings, lambda: self.clock.today(self.words().zone))

    @property
    def plans_asking(self) -> int | None:
        """How many plans are overdue with nobody going there; nothing while nobody counted the plans yet."""
        found = self.__dict__.get("maintenance")
        return found.asking() if found is not None and found.known else None

    def _late_plans(self) -> list[PlanNow]:
        """Plans overdue with nobody going there; none while nobody counted the plans yet: Today does not wait for it."""
        found = self.__dict__.get("maintenance")
        return found.late() if found is not None and found.known else []

    @cached_property
    def plan_cards(self) -> PlanCards:
        """Single maintenance plans whole."""
        from helpdesk.services.field.plan_card_reader import PlanCards

        return PlanCards(self.store, lambda: self.settings, lambda: self.clock.today(self.words().zone))

    @cached_property
    def visits(self) -> Visits:
        """Visits of technicians."""
        from helpdesk.services.field.visit_reader import Visits

        return Visits(self.store, lambda: self.settings)

    @cached_property
    def calendar(self) -> Calendar:
        """Visits on the days they lie on, and the jobs that need one."""
        from helpdesk.services.field.calendar_reader import Calendar

        return Calendar(self.store, lambda: self.settings)

    @cached_property
    def visit_sheets(self) -> VisitSheets:
        """What is asked at a visit."""
        from helpdesk.services.field.visit_sheet_reader import VisitSheets

        return VisitSheets(self.store, lambda: self.settings)

    @cached_property
    def checklists(self) -> Checklists:
        """What is gone through at installations and maintenance, and how the lines of jobs ended."""
        from helpdesk.services.field.checklist_reader import Checklists

        return Checklists(self.store, lambda: self.settings["shop.language"])

    @cached_property
    def returns(self) -> Returns:
        """Goods that come back, vouchers, the shop's return policy."""
        from helpdesk.services.cases.return_reader import Returns

        return Returns(self.store, lambda: self.settings)

    @cached_property
    def promotions(self) -> Promotions:
        """Campaigns, draws, coupons and points."""
        from helpdesk.services.promotions.reader import Promotions

        return Promotions(
            self.store, lambda: self.settings, lambda: self.clock.today(self.words().zone), self.words
        )

    @cached_property
    def notices(self) -> Notices:
        """What is told by the system's notices."""
        from helpdesk.services.lookback.notice_reader import Notices

        return Notices(self.store)

    @cached_property
    def finder(self) -> Finder:
        """The search for everything."""
        from helpdesk.services.lookback.search_reader import Finder

        return Finder(self.store, lambda: self.clock.today(self.words().zone))

    @cached_property
    def history(self) -> History:
        """Who changed what, when, from what, to what."""
        from helpdesk.services.lookback.history_reader import History

        return History(self.store, self.journal)

    @cached_property
    def coaching(self) -> Coaching:
        """What colleagues observed in each other's talks."""
        from helpdesk.services.shop.coaching_reader import Coaching

        return Coaching(self.store, self.sees)

    def sees(self, person: int) -> bool:  # noqa: ARG002
        """Whether whoever reads is to see what is a person's own."""
        return True

    @cached_property
    def copies(self) -> DataCopies:
        """The copies of their data that people are given."""
        from helpdesk.services.lookback.copy_reader import DataCopies

        return DataCopies(self.store, self.journal, lambda: self.settings, self.folder)

    @cached_property
    def quality(self) -> Quality:
        """The month's figures, what is beyond chance, and the cases behind them."""
        from helpdesk.services.quality.reader import Quality

        return Quality(self.store, lambda: self.settings, self.clock.now)

    @cached_property
    def backups(self) -> Backups:
        """Backup, restore, check."""
        from helpdesk.store.backup import Backups

        return Backups(self.store, self.folder)
