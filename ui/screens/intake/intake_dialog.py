"""The dialog at the counter: unit, customer, fault, accessories, damage; one case, a job for each unit."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QTabBar, QVBoxLayout, QWidget

from helpdesk.action import Outcome
from helpdesk.classes import dataclass
from helpdesk.services.cases.actions import AddNote
from helpdesk.services.intake.actions import ReceiveUnits
from helpdesk.texts import Text, translate
from ui import theme
from ui.draft import Drafting, Resume
from ui.screens.intake.customer_box import CustomerBox
from ui.screens.intake.details_box import DetailsBox
from ui.screens.intake.unit_box import KNOWN, NEW, NONE, UnitBox
from ui.screens.shared.reading_order import go_to_first_problem
from ui.shell import Shell, Word
from ui.warming import await_paper
from ui.widgets import plain
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.inline import Inline
from ui.widgets.link import Link
from ui.widgets.section import rule


@dataclass(frozen=True, slots=True)
class UnitPage:
    """One unit of the intake: which it is, and what is said of it."""

    box: UnitBox
    details: DetailsBox


class IntakeDialog(Dialog):
    """``told`` may be ``{"customer": id}``, ``{"unit": id}``, ``{"serial": text}``, the ``job`` it comes from, or nothing."""

    def __init__(self, shell: Shell, told: object = None) -> None:
        super().__init__(
            shell.words,
            translate("IntakeDialog", "Receive unit"),
            translate("IntakeDialog", "Receive unit"),
            width=WIDE,
            parent=shell.window,
        )
        self.shell = shell
        self.told: dict[str, Any] = told if isinstance(told, dict) else {}
        self.pages: list[UnitPage] = []
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._settle)
        self.setAcceptDrops(True)
        # Else the least height is that of the narrowest page, and the end of the form is blank.
        self.page.setMinimumHeight(1)
        self._build()
        self._add_page()
        self._take_told()
        self.draft = Drafting(
            shell,
            _draft_key(self.told),
            self.values,
            self.fill,
            title=translate("IntakeDialog", "Half-typed intake"),
            resume=Resume("intake", self.told or None),
            parent=self,
        )
        self.body.insertWidget(1, self.draft.bar)
        self.draft.bar.again.clicked.connect(self._begin_again)
        self.draft.restore()
        self.finished.connect(self.draft.flush)
        self.wanted.connect(self.save)
        self._fields_moved()
        QTimer.singleShot(0, self, self._focus_first)
        await_paper(shell.jobs)

    # -- building -----------------------------------------------------------------------------------

    def _build(self) -> None:
        say = self.shell.say
        self.body.setSpacing(theme.px(theme.FIELD))
        self.tabs = QTabBar()
        self.tabs.setObjectName("units")
        self.tabs.setAccessibleName(say(translate("IntakeDialog", "Units of this intake")))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.hide()
        self.tabs.currentChanged.connect(self._show_page)
        self.add(self.tabs)
        self.boxes = QVBoxLayout()
        self.add(_holder(self.boxes))
        self.customer = CustomerBox(self.shell)
        self.owner_note = Inline("", "neutral")
        self.add(self.customer)
        self.add(self.owner_note)
        self.rest = QVBoxLayout()
        self.add(_holder(self.rest))
        self.remove_link = Link(say(translate("IntakeDialog", "Leave this unit out")))
        self.remove_link.setObjectName("remove_unit")
        self.remove_link.clicked.connect(self.remove_page)
        self.remove_link.hide()
        self.add(self.remove_link)
        self.body.addStretch(1)
        # What is agreed stands over the foot, for it is read out, and a known unit has much to tell before.
        self.agreed = QFrame()
        self.agreed.setProperty("look", "page")
        column = QVBoxLayout(self.agreed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        self.summaries = QVBoxLayout()
        side = theme.px(theme.SECTION)
        self.summaries.setContentsMargins(side, theme.px(theme.LABEL), side, theme.px(theme.LABEL))
        column.addLayout(self.summaries)
        self.body.setContentsMargins(side, side, side, theme.px(theme.CARD))
        self.add_band(self.agreed)
        self.another = self.add_aside(
            say(translate("IntakeDialog", "Another unit")), self.add_another, "plus"
        )
        self.another.setObjectName("another_unit")
        self.customer.changed.connect(self._changed)
        self.customer.chosen.connect(self._compare_owner)
        self.customer.chosen.connect(self._fields_moved)

    def _add_page(self) -> UnitPage:
        box = UnitBox(self.shell, self.customer.customer)
        place = len(self.pages)
        details = DetailsBox(self.shell, box, lambda: place)
        page = UnitPage(box, details)
        self.pages.append(page)
        self.boxes.addWidget(box)
        self.rest.addWidget(details)
        self.summaries.addWidget(details.terms.summary)
        box.changed.connect(self._changed)
        box.identified.connect(lambda: self._identified(page))
        box.line.walked.connect(self._walk_on)
        box.note_wanted.connect(self._note_instead)
        box.fields_moved.connect(self._fields_moved)
        details.changed.connect(self._changed)
        details.fields_moved.connect(self._fields_moved)
        details.terms.opened.connect(self._show_agreed)
        self._name_tabs()
        self._show_page(max(0, self.tabs.currentIndex()))
        return page

    def _fields_moved(self) -> None:
        """Some fields came or went: soon, when all of them have, they take no pictures as text."""
        self._settling.start()

    def _settle(self) -> None:
        """Pictures pasted or dropped on a text field are photos of the unit, never text."""
        for field in self.page.findChildren(QWidget):
            if isinstance(field, QLineEdit | QPlainTextEdit) and field.acceptDrops():
                field.setAcceptDrops(False)
                field.installEventFilter(self)

    # -- pages --------------------------------------------------------------------------------------

    def shown(self) -> UnitPage:
        """The unit that is shown."""
        return self.pages[max(0, self.tabs.currentIndex())]

    def add_another(self) -> None:
        """One more unit in the same case."""
        self._add_page()
        self.tabs.setCurrentIndex(len(self.pages) - 1)
        self.scroller.ensureVisible(0, 0)
        self.shown().box.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._changed()

    def remove_page(self) -> None:
        """Leave the shown unit out; one stays."""
        if len(self.pages) < 2:
            return
        place = self.tabs.currentIndex()
        gone = self.pages.pop(place)
        for widget in (gone.box, gone.details, gone.details.terms.summary):
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        self.tabs.removeTab(place)
        self._name_tabs()
        self._show_page(max(0, self.tabs.currentIndex()))
        self._changed()

    def _show_page(self, place: int) -> None:
        for number, page in enumerate(self.pages):
            page.box.setVisible(number == place)
            page.details.setVisible(number == place)
        self._show_agreed()
        several = len(self.pages) > 1
        self.tabs.setVisible(several)
        self.remove_link.setVisible(several)
        self._compare_owner()
        self._fields_moved()

    def _show_agreed(self) -> None:
        """The line of the shown unit over the foot, unless it stands with its fields."""
        for page in self.pages:
            page.details.terms.summary.setVisible(page is self.shown() or page.details.terms.form is not None)
        self.agreed.setVisible(self.shown().details.terms.form is None)

    def _name_tabs(self) -> None:
        """A tab for each unit, none for a single one: a screen reader would tell of it before the first field."""
        wanted = len(self.pages) if len(self.pages) > 1 else 0
        while self.tabs.count() < wanted:
            self.tabs.addTab("")
        while self.tabs.count() > wanted:
            self.tabs.removeTab(self.tabs.count() - 1)
        for number, page in enumerate(self.pages[:wanted]):
            name = page.box.name() or self.shell.say(translate("IntakeDialog", "Unit"))
            self.tabs.setTabText(number, f"{number + 1} · {plain.one_line(name)[:40]}".replace("&", "&&"))
        several = len(self.pages) > 1
        verb = (
            translate("IntakeDialog", "Receive units")
            if several
            else translate("IntakeDialog", "Receive unit")
        )
        self.primary.setText(self.shell.say(verb))

    # -- what follows from what ---------------------------------------------------------------------

    def _take_told(self) -> None:
        if self.told.get("customer") is not None:
            self.customer.take(int(self.told["customer"]))
        if self.told.get("unit") is not None:
            self.shown().box.take(int(self.told["unit"]))
        if self.told.get("serial"):
            box = self.shown().box
            box.line.setText(str(self.told["serial"]))
            box.line.enter()
        if self.told.get("job") is not None:
            # Of the return that is settled by repair: what was said of it need not be asked again.
            said = self.shell.desk.cases.job(int(self.told["job"])).problem
            self.shown().details.fault.fill({"problem": said})

    def _focus_first(self) -> None:
        box = self.shown().box
        if box.mode == NONE:
            box.line.setFocus(Qt.FocusReason.OtherFocusReason)
        elif box.mode == KNOWN:
            self._walk_on()

    def _begin_again(self) -> None:
        self._name_tabs()
        self._focus_first()

    def _identified(self, page: UnitPage) -> None:
        owner = page.box.owner_id()
        if owner is not None and self.customer.value() is None:
            self.customer.take(owner)
        self._name_tabs()
        self._compare_owner()
        self._fields_moved()
        if page is self.shown() and page.box.mode == KNOWN:
            self._walk_on()

    def _walk_on(self) -> None:
        """The unit is known: on to the customer, or to the fault where that is known too."""
        if self.shown().box.mode == NEW:
            self.shown().box.new.product.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.customer.value() is None:
            self.customer.lookup.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.shown().details.fault.editor("problem").setFocus(Qt.FocusReason.OtherFocusReason)

    def _compare_owner(self) -> None:
        """Somebody may bring a unit that is not theirs: said, not hindered."""
        if not self.pages:
            return
        for page in self.pages:
            page.box.buyer_chosen()
        owner, customer = self.shown().box.owner_id(), self.customer.customer()
        said = ""
        if owner is not None and customer is not None and owner != customer:
            name = self.shell.desk.customers.card(owner).facts.name
            said = self.shell.say(
                translate(
                    "IntakeDialog",
                    "The unit belongs to {owner} and stays theirs; the case is this customer's.",
                )(owner=plain.one_line(name))
            )
        self.owner_note.tell(said)

    def _changed(self) -> None:
        self._name_tabs()
        if hasattr(self, "draft"):
            self.draft.touched()

    # -- pictures from everywhere -------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            data = QGuiApplication.clipboard().mimeData()
            picture = data is not None and not data.hasText() and (data.hasImage() or data.hasUrls())
            if picture and event.matches(QKeySequence.StandardKey.Paste):
                return self.shown().details.paste()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (event.matches(QKeySequence.StandardKey.Paste) and self.shown().details.paste()):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.shown().details.drop(event)

    # -- the draft ----------------------------------------------------------------------------------

    def values(self) -> dict[str, Any]:
        """All that was typed."""
        who = self.customer.name() or next((page.box.name() for page in self.pages if page.box.name()), "")
        if hasattr(self, "draft"):
            half = translate("IntakeDialog", "Half-typed intake: {who}")(who=plain.one_line(who)[:60])
            self.draft.title = half if who else translate("IntakeDialog", "Half-typed intake")
        return {
            "customer": self.customer.keep(),
            "units": [{"unit": page.box.keep(), "details": page.details.keep()} for page in self.pages],
            "shown": max(0, self.tabs.currentIndex()),
        }

    def fill(self, values: dict[str, Any]) -> None:
        """Put a draft back: as many pages as there were."""
        kept = values["units"]
        self.customer.fill(values["customer"])
        while len(self.pages) > max(1, len(kept)):
            self.tabs.setCurrentIndex(len(self.pages) - 1)
            self.remove_page()
        while len(self.pages) < len(kept):
            self._add_page()
        for page, told in zip(self.pages, kept, strict=False):
            page.box.fill(told["unit"])
            page.details.fill(told["details"])
        self._name_tabs()
        self.tabs.setCurrentIndex(int(values["shown"]))
        self._show_page(max(0, self.tabs.currentIndex()))

    # -- saving -------------------------------------------------------------------------------------

    def save(self) -> None:
        """Make the case and show its receipt; or say what stands in the way."""
        self.tell("")
        if any(page.details.busy() for page in self.pages):
            self.tell(translate("IntakeDialog", "A photo is still being read. Press again in a moment."))
            return
        action = ReceiveUnits(
            customer=self.customer.value(), units=tuple(page.details.value() for page in self.pages)
        )
        problems = action.problems() | self._unreadable()
        self.show_problems(problems)
        if problems:
            return
        if self.customer.look_for_twins():
            self.tell(
                translate("IntakeDialog", "This customer may be known already: choose, or press again.")
            )
            return
        verb = translate("IntakeDialog", "Open the case")
        outcome = self.shell.do(
            action,
            problems=self.show_problems,
            refused=self.tell,
            verb=verb,
            then=self._go_to_case,
            again=self.save,
        )
        if outcome is not None:
            self.draft.forget()
            self.accept()
            self._show_receipt(outcome, verb)

    def _unreadable(self) -> dict[str, Text]:
        found = self.customer.problems()
        for number, page in enumerate(self.pages):
            for name, text in (page.box.problems() | page.details.problems()).items():
                found[f"units.{number}.{name}"] = text
        return found

    def show_problems(self, problems: dict[str, Text]) -> None:
        """Show problems where they are: on the page of the first unit that has one, or with the customer."""
        shown: int | None = None
        for number, page in enumerate(self.pages):
            prefix = f"units.{number}."
            mine = {k.removeprefix(prefix): text for k, text in problems.items() if k.startswith(prefix)}
            details = page.details.show_problems(mine)
            if (page.box.show_problems(mine) or details) and shown is None:
                shown = number
        if shown is not None:
            self.tabs.setCurrentIndex(shown)
        self.customer.show_problems(problems)
        if problems:
            QTimer.singleShot(0, self, lambda: go_to_first_problem(self.page, self.scroller))

    def _note_instead(self, case: int) -> None:
        """The unit is here already: its case gets a note, and the intake was none."""
        self.draft.forget()
        self.reject()
        self.shell.go("case", case)
        self.shell.ask(AddNote, {"case": case, "kind": "note"})

    def _go_to_case(self, outcome: Outcome) -> None:
        self.shell.go("case", outcome.id)

    def _show_receipt(self, outcome: Outcome, verb: Text) -> None:
        if outcome.id is None:
            return
        receipt = self.shell.desk.papers.latest("receipt", "case", outcome.id)
        if receipt is not None:
            # Said again when the receipt is closed: the first time it stood behind it.
            word = Word(outcome.label, "ready", outcome.step, verb, lambda: self._go_to_case(outcome))
            self.shell.ask("preview", {"document": receipt.id, "then": word})


def _holder(layout: QVBoxLayout) -> QWidget:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    holder = QWidget()
    holder.setLayout(layout)
    return holder


def _draft_key(told: dict[str, Any]) -> str:
    """A draft for each way in, so that one intake does not fall into another's."""
    return "/".join(["intake", *(f"{name}/{value}" for name, value in sorted(told.items()))])
