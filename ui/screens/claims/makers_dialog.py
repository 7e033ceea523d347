"""What makers and suppliers owe, by maker and age, with the claims of one; and the units that are away."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from helpdesk.desk import Changed
from helpdesk.domain.claim_words import RECOURSES
from helpdesk.domain.recourse import warning
from helpdesk.formats import Words
from helpdesk.services.claims.rows import AwayRow, Owed, RecourseRow
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.shared import lateness
from ui.screens.shared.sources import Whole
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.cells import Cell, Column
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.empty import Empty
from ui.widgets.pill import Mark
from ui.widgets.records import RecordTable

NOBODY = translate("MakersDialog", "Not said yet")
_TONES: Mapping[str, theme.ToneName] = {
    "open": "due",
    "sent": "away",
    "accepted": "ready",
    "refused": "late",
    "part": "due",
    "disputed": "late",
}
_ICONS = {
    "open": "inbox",
    "sent": "send",
    "accepted": "check",
    "refused": "x",
    "part": "circle-dot",
    "disputed": "message-circle-warning",
}


def _money(name: str) -> Callable[[Owed, Words], str]:
    """The cell of an amount that may be nothing."""

    def told(row: Owed, words: Words) -> str:
        cents = getattr(row, name)
        return words.money(cents) if cents else ""

    return told


_OWED = (
    Column(
        "name",
        translate("MakersDialog", "Maker or supplier"),
        stretch=True,
        stays=True,
        cell=lambda row, words: Cell(row.name or words.say(NOBODY), strong=True),
    ),
    Column("claims", translate("MakersDialog", "Claims"), align="right"),
    *(
        Column(name, title, align="right", cell=_money(name))
        for name, title in (
            ("fresh", translate("MakersDialog", "30 days")),
            ("month", translate("MakersDialog", "60 days")),
            ("later", translate("MakersDialog", "90 days")),
            ("old", translate("MakersDialog", "older")),
        )
    ),
    Column(
        "cents",
        translate("MakersDialog", "Owed"),
        align="right",
        stays=True,
        cell=lambda row, words: Cell(words.money(row.cents), strong=True),
    ),
)


def _last_day(row: RecourseRow, words: Words) -> str:
    day = row.term_on if row.state == "open" and row.term_on else row.lawful_on
    return words.day(day) if day else ""


class MakersDialog(Dialog):
    """Three short lists below each other; Enter opens the case."""

    def __init__(self, shell: Shell, told: object = None) -> None:  # noqa: ARG002
        self.shell = shell
        super().__init__(
            shell.words,
            translate("MakersDialog", "What makers owe us"),
            translate("MakersDialog", "Open the case"),
            width=WIDE,
            note=translate(
                "MakersDialog",
                "Claimed less credited less written off, by how many days ago it was sent. Below what is still to be "
                "sent or settled, and which units are away.",
            ),
            parent=shell.window,
        )
        self.setObjectName("makers")
        self.owed = self._table(
            "makers_owed", translate("MakersDialog", "Owed by maker"), Whole(_OWED, self._owed), 5
        )
        nothing = translate("MakersDialog", "No maker owes anything.")
        self.owed.set_empty(Empty(shell.words, "circle-check", nothing))
        self.unsettled = self._table(
            "makers_open",
            translate("MakersDialog", "Not settled"),
            Whole(self._columns(), self._unsettled),
            5,
        )
        nothing = translate("MakersDialog", "Nothing is to be claimed or settled.")
        self.unsettled.set_empty(Empty(shell.words, "circle-check", nothing))
        self.away = self._table(
            "units_away", translate("MakersDialog", "Units away"), Whole(self._places(), self._away), 4
        )
        self.away.set_empty(Empty(shell.words, "truck", translate("MakersDialog", "Every unit is here.")))
        self.owed.chosen.connect(lambda _: self.unsettled.reload())
        for table in (self.unsettled, self.away):
            table.opened.connect(lambda _, table=table: self._go(table))
        self.wanted.connect(lambda: self._go(self.away if self.away.hasFocus() else self.unsettled))
        shell.jobs.changed.connect(self._data_changed)

    def _table(self, name: str, title: Text, source: Whole, rows: int) -> RecordTable:
        self.add(plain.label(self.shell.say(title), "section"))
        table = RecordTable(source, self.shell.words, name=name, title=title, memory=self.shell.memory)
        table.setObjectName(name)
        table.setFixedHeight(theme.px(theme.ROW * rows))
        self.add(table)
        return table

    # -- what is shown

    def _owed(self) -> list[Owed]:
        return self.shell.desk.claims.owed(self.shell.today)

    def _unsettled(self) -> list[RecourseRow]:
        chosen = self.owed.current_id() if hasattr(self, "owed") else None
        return self.shell.desk.claims.open_recourses(chosen or None)

    def _away(self) -> list[AwayRow]:
        return self.shell.desk.claims.all_away()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("number", translate("MakersDialog", "Job"), stays=True),
            Column(
                "title",
                translate("MakersDialog", "Unit"),
                stretch=True,
                cell=lambda row, _: Cell(row.title, (row.serial or "", row.supplier_name or "")),
            ),
            Column(
                "state",
                translate("MakersDialog", "State"),
                cell=lambda row, _: Cell(
                    mark=Mark(
                        RECOURSES[row.state], _ICONS.get(row.state, "check"), _TONES.get(row.state, "neutral")
                    )
                ),
            ),
            Column("due", translate("MakersDialog", "Last day"), align="right", cell=self._due),
            Column(
                "amount",
                translate("MakersDialog", "Amount"),
                align="right",
                cell=lambda row, words: words.money(row.open_cents if row.sent_on else row.claimed.total),
            ),
        )

    def _due(self, row: RecourseRow, words: Words) -> Cell:
        said = _last_day(row, words)
        near = warning(row.lawful_on, self.shell.today)
        return Cell(said, ink="late" if near in {0, 15} else "due" if near else "")

    def _places(self) -> tuple[Column, ...]:
        return (
            Column(
                "title",
                translate("MakersDialog", "Unit"),
                stretch=True,
                stays=True,
                cell=lambda row, _: Cell(row.title, (row.serial, row.customer or "")),
            ),
            Column("place", translate("MakersDialog", "With whom")),
            Column(
                "since_on",
                translate("MakersDialog", "Since"),
                align="right",
                cell=lambda row, words: words.day(row.since_on),
            ),
            Column(
                "expected_on", translate("MakersDialog", "Expected back"), align="right", cell=self._expected
            ),
        )

    def _expected(self, row: AwayRow, words: Words) -> Cell:
        if row.expected_on is None:
            return Cell("")
        return Cell(words.day(row.expected_on), ink=lateness.tone(row.expected_on, self.shell.today) or "")

    # -- doing

    def _go(self, table: RecordTable) -> None:
        row = table.current_row()
        if isinstance(row, RecourseRow):
            self.accept()
            self.shell.go("job", row.job)
        elif isinstance(row, AwayRow):
            self.accept()
            self.shell.go(*(("job", row.job) if row.job else ("unit", row.unit)))

    def _data_changed(self, changed: Changed) -> None:
        if changed.nouns & {"recourse", "supplier", "unit", "job"}:
            for table in (self.owed, self.unsettled, self.away):
                table.reload()
