"""Parts: the list with its five numbers, and the card of one with who waits, its orders and moves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from math import ceil
from typing import ClassVar

from helpdesk.domain import numbers
from helpdesk.domain.listing import ListQuery
from helpdesk.domain.normal_forms import shortened
from helpdesk.domain.stock_words import PART_VIEWS
from helpdesk.formats import NOTHING, Words, capital
from helpdesk.services.shop.file_reader import FileRow, file_path
from helpdesk.services.stock.move_actions import CorrectStock, TakeOffShelf
from helpdesk.services.stock.part_actions import (
    AddPartFit,
    AddSparePart,
    ArchiveSparePart,
    DeleteSparePart,
    DropPartFit,
    EditSparePart,
)
from helpdesk.services.stock.rows import OldPartRow, SparePartRow
from helpdesk.texts import Text, translate
from ui import badges, theme
from ui.screens.shared.chosen_rows import add_action, add_delete
from ui.screens.shared.list_screen import ListScreen
from ui.screens.shared.sources import Paged
from ui.screens.stock.part_pane import PartPane
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.cells import PAD, Cell, Column, Out
from ui.widgets.pill import Mark
from ui.widgets.record_page import RecordPage

LIST = 745
"""How wide the list is at first, in pixels at 100 %."""
LONG_NAME, LONG_WORD = 110, 16
"""Of a name, and of a code or place in the head of a card: as many letters as it has room for. The form has them all."""
FOUR_DIGITS = 60
"""As wide as a number of four digits: what a column of numbers has at least."""


class PartsScreen(ListScreen):
    """What lies on the shelves, who waits for it, and what is to come."""

    kind: ClassVar[str] = "part"
    about: ClassVar[frozenset[str]] = frozenset(
        {"part", "purchase_order", "count", "supplier", "product", "job", "case", "customer"}
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        words = shell.words
        self._coming: int | None = None
        """The order by which the shown part is to come."""
        table = self.list_table("all", "parts", translate("Window", "Parts"), multi=True, sort="name")
        card = RecordPage(
            words,
            icon="bolt",
            nothing=translate("SpareParts", "Choose a part from the list."),
            compact=True,
            below=True,
        )
        self.pane = PartPane(shell, fit=self._fit, unfit=lambda fit: shell.do(DropPartFit(id=fit)))
        self.pane.followed.connect(lambda goal: shell.go(*goal))
        card.add_section(self.pane)
        page = self.list_page(translate("Window", "Parts"), table, card, PART_VIEWS)
        # Five numbers side by side are what one comes for.
        page.split.first = LIST
        self._build_actions()
        for action in (self.receive, self.missing, self.new):
            page.head.add_action(action)
        for action in (self.order, self.change, self.correct):
            table.addAction(action)
        count = add_action(
            shell, table, "count_parts", translate("SpareParts", "Count these…"), "clipboard-check"
        )
        count.triggered.connect(lambda: shell.ask("start_count", {"parts": tuple(table.chosen_ids())}))
        add_delete(shell, table, lambda identity: DeleteSparePart(id=identity))
        self.set_page(page, card)
        self.set_empty(
            "bolt",
            translate("SpareParts", "No spare part here. Add one, or import a list."),
            translate("SpareParts", "Add a part"),
            self.new,
        )

    def _build_actions(self) -> None:
        ask, do = self.shell.ask, self.shell.do
        self.new = self.action(
            "new_part", translate("SpareParts", "New part"), "plus", lambda: ask(AddSparePart)
        )
        self.change = self.action("edit_part", translate("SpareParts", "Edit"), "pencil", self.edit)
        self.correct = self.action(
            "correct_stock",
            translate("SpareParts", "Set the number right…"),
            "clipboard-check",
            lambda: ask(CorrectStock, {"part": self.identity}),
        )
        self.take_off = self.action(
            "take_off_shelf",
            translate("SpareParts", "Scrap or send back…"),
            "truck",
            lambda: ask(TakeOffShelf, {"part": self.identity}),
        )
        self._build_buying()
        self.history = self.action(
            "history",
            translate("SpareParts", "Change history…"),
            "history",
            lambda: ask("history", self.goal()),
        )
        self.put_away = self.action(
            "archive_part",
            translate("SpareParts", "Keep it no longer"),
            "ban",
            lambda: do(ArchiveSparePart(id=self.identity or 0)),
        )
        self.keep_again = self.action(
            "keep_part",
            translate("SpareParts", "Keep it again"),
            "undo-2",
            lambda: do(ArchiveSparePart(id=self.identity or 0, archived=False)),
        )
        self.delete = self.action(
            "delete",
            translate("SpareParts", "Delete"),
            "trash-2",
            lambda: do(DeleteSparePart(id=self.identity or 0)),
            right="delete",
        )

    def _build_buying(self) -> None:
        """What is bought, and what goes back: the dialogs of the orders."""
        ask = self.shell.ask
        self.receive = self.action(
            "receive_delivery",
            translate("SpareParts", "Receive a delivery…"),
            "truck",
            lambda: ask("receive_order"),
        )
        self.missing = self.action(
            "order_missing",
            translate("SpareParts", "Order what is missing…"),
            "package-plus",
            lambda: ask("proposals"),
        )
        self.order = self.action(
            "order_part",
            translate("SpareParts", "Order…"),
            "package-plus",
            lambda: ask("order_part", {"part": self.identity}),
        )
        self.receive_its = self.action(
            "receive_its", translate("SpareParts", "Receive…"), "truck", self._receive_its
        )
        self.send_back = self.action(
            "send_back",
            translate("SpareParts", "Back to the supplier…"),
            "undo-2",
            lambda: ask("return_to_supplier", {"part": self.identity}),
        )

    # -- list and card ------------------------------------------------------------------------------

    def source(self, view: str, text: str) -> Paged:
        query = ListQuery(text=text, filters=(view or "all",))
        self._of_old = view == "old_parts"
        shown = self.shell.seen(columns(self.shell.words, self._asks))
        return Paged(shown, self.shell.desk.spare_parts, query)

    def _asks(self, row: SparePartRow, words: Words) -> Cell | str:
        """What a part asks for; among the old parts, what is due of the first of those it replaced."""
        old = self.shell.desk.spare_parts.old_parts(row.id) if self._of_old else []
        if old:
            return _old_part(old[0], words, self.shell.today)
        return Cell(mark=badges.part(row.standing)) if row.standing else ""

    def _count(self) -> None:
        super()._count()
        if self.page.chips is not None:
            self.page.chips.set_counts(self.shell.desk.spare_parts.counts())

    def show_card(self, identity: int) -> None:
        card = self.shell.desk.spare_parts.card(identity)
        part = card.part
        place = translate("SpareParts", "Place {place}")(place=shortened(part.location, LONG_WORD))
        self.card.show_record(
            shortened(part.name, LONG_NAME),
            number=plain.joined(part.number, shortened(part.code, LONG_WORD)),
            mark=badges.part(part.standing) if part.standing else None,
            aside=place if part.location else "",
        )
        self.pane.show_card(card)
        self._show_photo(card.files)
        wrong = part.on_hand < 0
        self.delete.setEnabled(self.shell.desk.spare_parts.unused(identity))
        self._coming = next((line.order for line in card.orders if line.state == "ordered"), None)
        coming = self._coming is not None
        if coming:
            said = translate("SpareParts", "Receive {order}…")
            self.receive_its.setText(
                self.shell.say(said(order=numbers.number("purchase_order", self._coming or 0)))
            )
        asks = part.low or part.needed > part.on_order
        primary = self.correct if wrong else self.receive_its if coming else self.order if asks else None
        self.card.set_actions(
            primary,
            # Two beside More: the card is narrow, and words of a button are never cut.
            [act for act in (self.order, self.change) if act is not primary][: 1 if primary else 2],
            [
                *([self.change] if primary not in (None, self.order) else []),
                *([] if wrong else [self.correct]),
                *([self.send_back] if part.on_hand > 0 else []),
                self.take_off,
                self.keep_again if part.archived else self.put_away,
                self.history,
                self.delete,
            ],
        )

    def _show_photo(self, files: Sequence[FileRow]) -> None:
        """Its first picture beside its name, as the lookup shows it."""
        shot = next((file for file in files if file.media_type.startswith("image/")), None)
        if shot is None:
            self.card.show_photo(None)
            return
        from ui.widgets.attachments import thumbnail

        picture = thumbnail(file_path(self.shell.desk.folder, shot.hash))
        self.card.show_photo(picture, shot.caption or shot.name)

    def _receive_its(self) -> None:
        """The order by which it is to come."""
        if self._coming is not None:
            self.shell.ask("receive_order", {"purchase_order": self._coming})

    # -- doing --------------------------------------------------------------------------------------

    def edit(self) -> None:
        if self.identity is not None:
            self.shell.ask(EditSparePart, {"part": self.identity})

    def _fit(self) -> None:
        if self.identity is not None:
            self.shell.ask(AddPartFit, {"part": self.identity})


def _old_part(row: OldPartRow, words: Words, today: date) -> Cell:
    """By when an old part is to be with its maker, or since when it is on its way, over what it is worth."""
    worth = words.money(row.core_cents) if row.core_cents else ""
    if row.old_sent_on is not None:
        said = translate("SpareParts", "sent on {day}")(day=row.old_sent_on)
        return Cell(mark=Mark(words.day(row.old_sent_on), "check", "away"), second=worth, tip=said)
    if row.old_until is None:
        unsent = capital(words.say(translate("SpareParts", "to be sent")))
        return Cell(mark=Mark(unsent, "truck", "due"), second=worth)
    said = translate("SpareParts", "to be sent by {day}")(day=row.old_until)
    tone: theme.ToneName = "late" if row.old_until < today else "due"
    return Cell(mark=Mark(words.day(row.old_until), "truck", tone), second=worth, tip=said)


def columns(
    words: Words, asks: Callable[[SparePartRow, Words], Cell | Text | str | None]
) -> tuple[Column, ...]:
    """The list's columns: the part over its code, where it lies, its five numbers, what it asks for."""
    return (
        Column(
            "name",
            translate("SpareParts", "Part, code"),
            200,
            stretch=True,
            stays=True,
            cell=lambda row, _: Cell(row.name, row.code, strong=True),
            out=(
                Out(translate("SpareParts", "Part"), lambda row, _: row.name),
                Out(translate("SpareParts", "Code"), lambda row, _: row.code),
            ),
        ),
        Column("location", translate("SpareParts", "Place"), 56, cell=lambda row, _: row.location or NOTHING),
        *(
            _figure(words, key, title, ink, strong=key == "available")
            for key, title, ink in (
                (
                    "on_hand",
                    translate("SpareParts", "On hand"),
                    lambda row: "late" if row.on_hand < 0 else "",
                ),
                ("reserved", translate("SpareParts", "Reserved"), _quiet("reserved")),
                ("available", translate("SpareParts", "Available"), lambda _: ""),
                ("on_order", translate("SpareParts", "On order"), _quiet("on_order")),
                (
                    "needed",
                    translate("SpareParts", "Needed"),
                    lambda row: "due" if row.needed else "secondary",
                ),
            )
        ),
        Column(
            "standing",
            translate("SpareParts", "Asks for"),
            stays=True,
            cell=asks,
        ),
        Column("brand", translate("SpareParts", "Brand"), shown=False),
        Column("maker_code", translate("SpareParts", "Maker's code"), shown=False),
        Column("supplier_name", translate("SpareParts", "Supplier"), shown=False),
        Column(
            "minimum",
            translate("SpareParts", "Minimum"),
            align="right",
            shown=False,
            cell=lambda row, words: words.number(row.minimum),
        ),
        _money("cost_cents", translate("SpareParts", "Cost each"), "costs"),
        _money("price_cents", translate("SpareParts", "Price each")),
        _money("list_price_cents", translate("SpareParts", "List price")),
    )


def _figure(
    words: Words, key: str, title: Text, ink: Callable[[SparePartRow], str], *, strong: bool = False
) -> Column:
    """As wide as its word and no wider: five of them are to stand beside the name."""
    now = theme.current()
    word = ceil(now.metrics("secondary").horizontalAdvance(words.say(title)) / now.scale)

    def cell(row: SparePartRow, words: Words) -> Cell:
        return Cell(words.number(getattr(row, key)), ink=ink(row), strong=strong)

    return Column(key, title, max(FOUR_DIGITS, word + 2 * PAD + 4), align="right", stays=True, cell=cell)


def _quiet(key: str) -> Callable[[SparePartRow], str]:
    """Nothing is written as what is beside the matter."""
    return lambda row: "" if getattr(row, key) else "secondary"


def _money(key: str, title: Text, right: str = "") -> Column:
    def cell(row: SparePartRow, words: Words) -> str:
        cents = getattr(row, key)
        return "" if cents is None else words.money(cents)

    return Column(key, title, align="right", shown=False, cell=cell, right=right)
