"""The people of one campaign: looked for behind the window, with why each is in or out; what is done with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.errors import Cancelled
from helpdesk.services.promotions.audience_reader import Audience, Candidate
from helpdesk.services.promotions.campaign_rows import CampaignRow
from helpdesk.services.promotions.telling_actions import MarkTold, RecordOfferCall, SayNoMore
from helpdesk.texts import Text, translate
from ui import listing, theme
from ui.jobs import Task
from ui.outside import send_text, write_mail
from ui.screens.promotions.columns import Listing, people_columns
from ui.screens.shared.chosen_rows import add_action
from ui.shell import Shell
from ui.widgets.chips import Chip, Chips
from ui.widgets.empty import Empty
from ui.widgets.records import RecordTable

VIEWS = {
    "all": translate("Promotions", "All"),
    "in": translate("Promotions", "In"),
    "to_tell": translate("Promotions", "To tell"),
    "told": translate("Promotions", "Told"),
    "held": translate("Promotions", "Held out"),
    "out": translate("Promotions", "Out"),
}
LOOKING = translate("Promotions", "Looking for the people of this campaign…")
NOBODY = translate("Promotions", "Nobody is in this segment today.")
NOBODY_HERE = translate("Promotions", "Nobody here.")


class PeoplePane(QWidget):
    """Who is in and out of the campaign that is shown."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.campaign: CampaignRow | None = None
        self.audience = Audience(())
        self._task: Task | None = None
        words = shell.words
        self.columns = people_columns(shell.desk.promotions, lambda: self.campaign)
        self.chips = Chips(words, [Chip(key, word) for key, word in VIEWS.items()])
        self.chips.chosen.connect(lambda _: self._show())
        self.table = RecordTable(
            Listing(self.columns),
            words,
            name="campaign_people",
            title=translate("Promotions", "People of this campaign"),
            memory=shell.memory,
            two_lines=True,
            multi=True,
            exportable=shell.may("export"),
        )
        self.table.setObjectName("campaign_people")
        self.empty = Empty(words, "users", NOBODY)
        self.table.set_empty(self.empty)
        self.table.opened.connect(self._open)
        self.table.export_wanted.connect(
            lambda some: listing.export(shell, self.table, self.table.chosen_rows() if some else None)
        )
        self._build_menu()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(theme.LABEL), 0, 0)
        column.addWidget(self.chips)
        column.addWidget(self.table, 1)

    def _build_menu(self) -> None:
        def entry(name: str, text: Text, icon: str, slot: Callable[[], object]) -> QAction:
            act = add_action(self.shell, self.table, name, text, icon)
            act.triggered.connect(lambda _=False: slot())
            return act

        self.write_one = entry(
            "write_offer", translate("Promotions", "Write the message…"), "mail", self.write
        )
        self.mark = entry("mark_told", translate("Promotions", "They were told"), "check", self.mark_told)
        self.record = entry(
            "record_call", translate("Promotions", "Record the call…"), "phone", self.record_call
        )
        self.no_more = entry("no_more", translate("Promotions", "No more offers…"), "ban", self.say_no)

    def show_campaign(self, row: CampaignRow) -> None:
        """Look for the people of a campaign, unless they are being looked for."""
        other = self.campaign is None or self.campaign.id != row.id
        self.campaign = row
        self._look_of(row)
        if other:
            self.audience = Audience(())
            self._show()
        if self._task is not None:
            self._task.cancel()
        reader = self.shell.desk.promotions.audiences
        self.empty.tell(LOOKING)
        self._task = self.shell.jobs.run(
            translate("Promotions", "Looking for people"),
            lambda task: (row.id, reader.of(row, task.progress, task.cancelled)),
            self._found,
            self._failed,
            owner=self,
        )

    def _look_of(self, row: CampaignRow) -> None:
        calls, running = row.means == "call", row.state(self.shell.today) == "running"
        self.write_one.setEnabled(running and row.means in ("email", "message"))
        self.mark.setEnabled(running and not calls)
        self.record.setEnabled(running and calls)

    def _found(self, found: tuple[int, Audience]) -> None:
        self._task = None
        if self.campaign is not None and found[0] == self.campaign.id:
            self.audience = found[1]
            self.empty.tell(None)
            self._show()

    def _failed(self, error: BaseException) -> None:
        self._task = None
        if isinstance(error, Cancelled):
            self.empty.tell(translate("Promotions", "Stopped. F5 looks again."))
            return
        self.shell.fail(error)

    def _show(self) -> None:
        view = self.chips.view() or "all"
        for key in VIEWS:
            many = len(self.audience.found("", "" if key == "all" else key))
            self.chips.set_count(key, many or None)
        rows = self.audience.found("", "" if view == "all" else view)
        self.table.set_source(Listing(self.columns, rows))
        if self.audience.people and not rows:
            self.empty.tell(NOBODY_HERE)
        elif self._task is None:
            self.empty.tell(None)

    # -- what is done with them ---------------------------------------------------------------------

    def chosen(self) -> list[Candidate]:
        """Those chosen who are still to be told; where none is chosen the first who is."""
        picked = [one for one in self.table.chosen_rows() if one.to_tell and one.person]
        return picked or self.audience.to_tell[:1]

    def _open(self, customer: int) -> None:
        if customer > 0:
            self.shell.go("customer", customer)

    def write(self) -> None:
        """Hand the message of the next one to the PC's own program; then it is marked with one click."""
        row, one = self.campaign, next(iter(self.chosen()), None)
        if row is None or one is None:
            self._nobody()
            return
        offer = self.shell.desk.promotions.offer(row, one.language)
        if row.means == "email":
            handed = write_mail(one.email, offer.subject, offer.text)
        else:
            handed = send_text(self.shell, one.mobile, offer.text)
        said = translate("Promotions", "Message to {name} started")
        if not handed:
            said = translate(
                "Promotions", "No program for messages answers: the text to {name} was copied, to be pasted."
            )
        told = MarkTold(people=(one.person or 0,))
        sent = translate("Promotions", "It was sent")

        def mark() -> None:
            self.shell.do(told)

        self.shell.tell(said(name=one.name), "ready" if handed else "due", sent, mark)

    def mark_told(self) -> None:
        """Those chosen were told."""
        people = tuple(one.person for one in self.chosen() if one.person)
        if people:
            self.shell.do(MarkTold(people=people))
        else:
            self._nobody()

    def record_call(self) -> None:
        """What came of the call of the next one."""
        one = next(iter(self.chosen()), None)
        if one is None or self.campaign is None:
            self._nobody()
            return
        told = {"campaign": self.campaign.id, "customer": one.id, "person": one.person}
        self.shell.ask(RecordOfferCall, told)

    def say_no(self) -> None:
        """The chosen one wants no more offers."""
        one = self.table.current_row()
        if one is not None and one.id > 0:
            self.shell.ask(SayNoMore, {"customer": one.id})

    def _nobody(self) -> None:
        self.shell.tell(translate("Promotions", "Nobody is left to be told."))

    def export(self, rows: Sequence[Candidate]) -> None:
        """Write some of them to a file, with addresses and the message."""
        if rows:
            listing.export(self.shell, self.table, rows)
        else:
            self.shell.tell(translate("Promotions", "There is nobody to write down."))
