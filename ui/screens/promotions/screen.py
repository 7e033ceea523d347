"""Promotions: campaigns, draws and coupons in one list; the card of one with what comes next."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from helpdesk.action import Action
from helpdesk.domain.listing import ListQuery
from helpdesk.domain.normal_forms import fold
from helpdesk.domain.promotions import MEANS
from helpdesk.errors import NotFound
from helpdesk.services.promotions.campaign_actions import (
    AddCampaign,
    CloseCampaign,
    DeleteCampaign,
    EditCampaign,
    StartCampaign,
)
from helpdesk.services.promotions.campaign_rows import CampaignRow
from helpdesk.services.promotions.coupon_actions import AddCoupon, DeleteCoupon, UseCoupon
from helpdesk.services.promotions.draw_actions import DeleteDraw, EditDraw
from helpdesk.services.promotions.draw_rows import DrawRow
from helpdesk.services.promotions.entry_actions import RemoveEntry
from helpdesk.services.promotions.exclusion_actions import EnterExclusions
from helpdesk.services.promotions.reader import CouponRow
from helpdesk.texts import translate
from ui import badges
from ui.screens.promotions import telling
from ui.screens.promotions.columns import (
    ENTRY_COLUMNS,
    Listing,
    Shown,
    code,
    columns,
    coupon_mark,
    listed,
    of_code,
)
from ui.screens.promotions.draws import Draws
from ui.screens.promotions.people import PeoplePane
from ui.screens.promotions.result import ResultView
from ui.screens.promotions.texts import TextsPane
from ui.screens.shared.list_screen import ListScreen
from ui.screens.shared.sources import Paged
from ui.shell import Goal, Shell
from ui.widgets import plain
from ui.widgets.empty import Empty
from ui.widgets.facts import Fact
from ui.widgets.record_page import RecordPage
from ui.widgets.records import RecordTable

VIEWS = {
    "all": translate("Promotions", "All"),
    "campaign": translate("Promotions", "Campaigns"),
    "draw": translate("Promotions", "Draws"),
    "coupon": translate("Promotions", "Coupons"),
}
PEOPLE = translate("Promotions", "People")
ENTRIES = translate("Promotions", "Entries")
TEXTS = translate("Promotions", "Texts and rules")


class PromotionsScreen(ListScreen):
    """What makes customers come again."""

    kind: ClassVar[str] = "campaign"
    about: ClassVar[frozenset[str]] = frozenset(
        {"campaign", "draw", "coupon", "customer", "paper", "job", "product"}
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        words = shell.words
        table = self.list_table("all", "promotions", translate("Promotions", "Promotions"))
        self.shown: CampaignRow | DrawRow | CouponRow | None = None
        card = RecordPage(
            words,
            icon="megaphone",
            nothing=translate("Promotions", "Choose a campaign, a draw or a coupon from the list."),
            compact=True,
        )
        card.followed.connect(self._follow)
        self._build_card(card)
        page = self.list_page(translate("Promotions", "Promotions"), table, card, VIEWS)
        self._build_campaign()
        self.draws = Draws(shell, self.action, self._id, self._paper)
        self._build_coupon()
        for act in (self.new_coupon, self.draws.new, self.new_campaign):
            page.head.add_action(act, primary=act is self.new_campaign)
        self.set_page(page, card)
        self.set_empty(
            "megaphone",
            translate(
                "Promotions",
                "Nothing here yet. A campaign tells people picked by facts of one offer, and shows what came of it.",
            ),
            translate("Promotions", "New campaign"),
            self.new_campaign,
        )

    def _build_card(self, card: RecordPage) -> None:
        self.result = ResultView(self.shell.words)
        card.add_top(self.result)
        self.people = PeoplePane(self.shell)
        self.entries = RecordTable(
            Listing(ENTRY_COLUMNS),
            self.shell.words,
            name="draw_entries",
            title=translate("Draws", "Entries"),
            memory=self.shell.memory,
            exportable=self.shell.may("export"),
        )
        self.entries.set_empty(
            Empty(
                self.shell.words,
                "ticket",
                translate(
                    "Draws",
                    "No entry yet. Those who take part by what they bought are entered when it is fixed.",
                ),
            )
        )
        self.entries.opened.connect(self._open_entry)
        self.take_out = self.action(
            "remove_entry", translate("Draws", "Take the entry out"), "trash-2", self._take_out, right="draw"
        )
        self.entries.addAction(self.take_out)
        self.texts = TextsPane(self.shell.words)
        card.add_tab(PEOPLE, self.people)
        card.add_tab(ENTRIES, self.entries)
        card.add_tab(TEXTS, self.texts)

    def _build_campaign(self) -> None:
        ask, do = self.shell.ask, self.shell.do
        make = self.action
        self.new_campaign = make(
            "new_campaign", translate("Promotions", "New campaign"), "plus", lambda: ask(AddCampaign)
        )
        self.start = make("start", translate("Promotions", "Start the campaign"), "megaphone", self._start)
        self.change = make("edit_promotion", translate("Promotions", "Edit…"), "pencil", self.edit)
        self.asked = make(
            "exclusions",
            translate("Promotions", "Exclusion list…"),
            "shield-check",
            lambda: ask(EnterExclusions, {"campaign": self._id(), "checked_on": self.shell.today}),
        )
        self.to_check = make(
            "export_check",
            translate("Promotions", "Export the list to check…"),
            "download",
            lambda: self.people.export(self.people.audience.unchecked),
        )
        self.export_list = make(
            "export_messages",
            translate("Promotions", "Export the messages…"),
            "download",
            lambda: self.people.export(self.people.audience.to_tell),
        )
        self.write = make(
            "write", translate("Promotions", "Write the next message…"), "mail", self.people.write
        )
        self.mark = make("mark", translate("Promotions", "They were told"), "check", self.people.mark_told)
        self.call = make(
            "call", translate("Promotions", "Record the next call…"), "phone", self.people.record_call
        )
        self.call_list = make(
            "call_list", translate("Promotions", "Print the call list"), "printer", self.print_
        )
        self.close_it = make(
            "close_campaign",
            translate("Promotions", "Close the campaign"),
            "check-check",
            lambda: do(CloseCampaign(id=self._id())),
        )
        self.history = make(
            "history",
            translate("Promotions", "Change history…"),
            "history",
            lambda: ask("history", self.goal()),
        )
        self.delete = make(
            "delete", translate("Promotions", "Delete"), "trash-2", self._delete, right="delete"
        )

    def _build_coupon(self) -> None:
        ask = self.shell.ask
        self.new_coupon = self.action(
            "new_coupon", translate("Promotions", "New coupon"), "tag", lambda: ask(AddCoupon)
        )
        self.coupon_for = self.action(
            "campaign_coupon",
            translate("Promotions", "New coupon of this campaign…"),
            "tag",
            lambda: ask(AddCoupon, {"campaign": self._id()}),
        )
        self.use = self.action(
            "use_coupon",
            translate("Promotions", "Use the coupon…"),
            "check",
            lambda: ask(UseCoupon, {"code": self.shown.code} if isinstance(self.shown, CouponRow) else None),
        )

    # -- list and card ------------------------------------------------------------------------------

    def source(self, view: str, text: str) -> Listing:
        reader = self.shell.desk.promotions
        rows = [listed(row) for row in (*reader.all(), *reader.coupons())]
        words = fold(text).split()
        found = [
            one
            for one in rows
            if view in ("", "all", one.kind) and all(word in fold(self._said(one)) for word in words)
        ]
        return Listing(columns(lambda: self.shell.today), found)

    @staticmethod
    def _said(one: Shown) -> str:
        row = one.row
        return f"{one.number} {row.gives if isinstance(row, CouponRow) else row.name}"

    def reload(self) -> None:
        self.table.records.source = self.source(self.view(), self.text)
        super().reload()

    def show_card(self, identity: int) -> None:
        kind, record = of_code(identity)
        if kind == "campaign":
            self._show_campaign(self.shell.desk.promotions.campaign(record))
        elif kind == "draw":
            self._show_draw(self.shell.desk.promotions.draws.get(record))
        else:
            found = [row for row in self.shell.desk.promotions.coupons() if row.id == record]
            if not found:
                raise NotFound(translate("Coupons", "That coupon is no longer there."))
            self._show_coupon(found[0])

    def _tabs(self, *shown: QWidget) -> None:
        tabs = self.card.tabs
        assert tabs is not None
        for place in range(tabs.count()):
            tabs.setTabVisible(place, tabs.widget(place) in shown)
        self.card.show_tabs(bool(shown))

    def _show_campaign(self, row: CampaignRow) -> None:
        self.shown = row
        state = row.state(self.shell.today)
        means = self.shell.say(MEANS[row.means]) if row.means in MEANS else ""
        self.card.show_record(
            row.name,
            number=row.number,
            mark=badges.campaign(state),
            age=plain.joined(self.shell.say(row.sentence), means),
            subtitle=self.shell.say(row.offer),
        )
        reader = self.shell.desk.promotions
        self.result.show_lift(reader.lift(row) if state != "draft" else None)
        self._tabs(self.people, self.texts)
        self.people.show_campaign(row)
        self.texts.show_texts([*telling.course(self.shell, row), *telling.messages(self.shell, row)])
        self._offer_campaign(row, state)

    def _offer_campaign(self, row: CampaignRow, state: str) -> None:
        by_hand = {"email": self.write, "message": self.write, "call": self.call, "post": self.mark}
        primary: QAction | None = None
        plain_ones: list[QAction] = []
        rest: list[QAction] = [self.coupon_for, self.history]
        if state == "draft":
            primary, plain_ones = self.start, [self.change, self.asked]
            rest = [self.to_check, *rest, self.delete]
        elif state == "running":
            primary = by_hand.get(row.means)
            plain_ones = [self.call_list] if row.means == "call" else [self.export_list]
            marks = [self.mark] if primary is not self.mark and row.means != "call" else []
            rest = [*marks, self.asked, self.to_check, self.close_it, *rest]
        elif state == "over":
            primary = self.close_it
        self.card.set_actions(primary, plain_ones, rest)

    def _show_draw(self, row: DrawRow) -> None:
        self.shown = row
        state = row.state(self.shell.today)
        self.card.show_record(
            row.name,
            number=row.number,
            mark=badges.draw(state),
            subtitle=telling.prize(self.shell, row),
            facts=telling.draw_facts(self.shell, row),
        )
        self.result.show_lift(None)
        self._tabs(self.entries, self.texts)
        query = ListQuery(filters=(f"draw:{row.id}",))
        self.entries.set_source(Paged(ENTRY_COLUMNS, self.shell.desk.promotions.draws, query))
        self.card.set_tab_count(1, ENTRIES, row.many)
        self.texts.show_texts(telling.rules(self.shell, row))
        primary, beside, rest = self.draws.offered(row, state, self.change)
        fixed = row.fixed_at is not None
        gone = [] if fixed else [self.delete]
        self.take_out.setVisible(not fixed and self.shell.may("draw"))
        self.card.set_actions(primary, beside, [*rest, self.history, *gone])

    def _show_coupon(self, row: CouponRow) -> None:
        self.shown = row
        words = self.shell.words
        used = plain.joined(words.moment(row.used_at), row.job_number or "", row.invoice) if row.used else ""
        facts = [
            Fact(
                translate("Promotions", "Valid until"), words.day(row.valid_until) if row.valid_until else ""
            ),
            Fact(
                translate("Promotions", "Customer"),
                row.customer_name,
                link=("customer", row.customer) if row.customer else None,
            ),
            Fact(translate("Promotions", "Used"), used),
        ]
        mark = coupon_mark(row, self.shell.today)
        self.card.show_record(row.gives, number=row.code, mark=mark, facts=facts)
        self.result.show_lift(None)
        self._tabs()
        self.card.set_actions(None if row.used else self.use, [], [self.history, self.delete])

    # -- doing --------------------------------------------------------------------------------------

    def _id(self) -> int:
        return self.shown.id if self.shown is not None else 0

    def _follow(self, link: tuple[str, object]) -> None:
        kind, what = link
        if isinstance(what, int):
            self.shell.go(kind, what)

    def _open_entry(self, entry: int) -> None:
        row = self.shell.desk.promotions.draws.entry(entry)
        if row.customer is not None:
            self.shell.go("customer", row.customer)

    def _take_out(self) -> None:
        entry = self.entries.current_id()
        if entry is not None:
            self.shell.do(RemoveEntry(id=entry))

    def _start(self) -> None:
        self.shell.do_behind(StartCampaign(id=self._id()))

    def _delete(self) -> None:
        by_kind: dict[type, Callable[..., Action]] = {
            CampaignRow: DeleteCampaign,
            DrawRow: DeleteDraw,
            CouponRow: DeleteCoupon,
        }
        if self.shown is not None:
            self.shell.do(by_kind[type(self.shown)](id=self.shown.id))

    def _paper(self, paper: str) -> None:
        """The recorded paper, or as it would be now."""
        if isinstance(self.shown, DrawRow):
            recorded = self.shell.desk.papers.latest(paper, "draw", self.shown.id)
            told = {"document": recorded.id} if recorded else {"paper": paper, "number": self.shown.number}
            self.shell.ask("preview", told)

    def edit(self) -> None:
        if isinstance(self.shown, CampaignRow) and self.shown.started_on is None:
            self.shell.ask(EditCampaign, {"campaign": self.shown.id})
        elif isinstance(self.shown, DrawRow) and self.shown.fixed_at is None:
            self.shell.ask(EditDraw, {"draw": self.shown.id})

    def print_(self) -> None:
        if isinstance(self.shown, DrawRow):
            self._paper("draw" if self.shown.drawn_at is not None else "draw_rules")
        elif isinstance(self.shown, CampaignRow) and self.shown.means == "call":
            self.shell.ask("preview", {"paper": "call_list", "number": self.shown.number})

    # -- what the window asks -----------------------------------------------------------------------

    def show_goal(self, goal: Goal) -> None:
        if goal.kind in ("campaign", "draw", "coupon") and goal.id is not None:
            goal = goal._replace(id=code(goal.kind, goal.id))
        super().show_goal(goal)

    def goal(self) -> Goal | None:
        if self.identity is None:
            return None
        kind, record = of_code(self.identity)
        return Goal(kind, record)
