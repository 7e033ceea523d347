"""The columns of a file beside what each is taken for; knows how they are matched by hand, reads no file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.services.exchange.file.fields import Field
from helpdesk.services.exchange.run.kind import FileKind
from helpdesk.services.exchange.run.preview import Preview
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets import plain
from ui.widgets.inline import Inline
from ui.widgets.inputs import Choice

EXAMPLES = 3
"""Values shown of each column."""

NOT_TAKEN = ""


class ImportColumns(QWidget):
    """A line for each column: its name, its first values, the field it is. ``changed``: the person chose."""

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.names: list[str] = []
        self.choices: list[Choice] = []
        self.fields: Sequence[Field] = ()
        self.telling: Sequence[str] = ()
        self.made = Inline("", "neutral")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(theme.CARD))
        rows.addWidget(self.made)
        self._grid = QGridLayout()
        rows.addLayout(self._grid)
        self._grid.setHorizontalSpacing(theme.px(theme.CARD))
        self._grid.setVerticalSpacing(theme.px(theme.LABEL))
        for column, stretch in enumerate((2, 3, 2)):
            self._grid.setColumnStretch(column, stretch)

    def show_columns(self, seen: Preview, kind: FileKind, *, fixed: bool) -> None:
        """Show what was proposed; ``fixed``: a known program's file, nothing is to be chosen."""
        self.clear()
        self.fields, self.telling = kind.fields, kind.telling
        heads = (
            translate("ImportDialog", "Column of the file"),
            translate("ImportDialog", "First values"),
            translate("ImportDialog", "Taken as"),
        )
        for place, head in enumerate(heads):
            self._grid.addWidget(plain.label(self.words.say(head), "secondary"), 0, place)
        for place, column in enumerate(seen.columns):
            values = [row[place] for row in seen.rows if place < len(row) and row[place].strip()]
            self._add(place, column.name, values, column.field, fixed=fixed)
        if not fixed:
            self._say_made()

    def clear(self) -> None:
        """Show no file's columns."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            old = item.widget() if item else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self.names, self.choices = [], []
        self.made.tell("")

    def _add(self, place: int, name: str, values: Sequence[str], field: str | None, *, fixed: bool) -> None:
        shown = plain.label(_cut(name) or "—", "strong")
        first = plain.label(_cut(plain.joined(*values[:EXAMPLES])), "secondary")
        options: dict[str, Text | str] = {NOT_TAKEN: translate("ImportDialog", "Not taken")}
        options |= {known.name: self._called(known) for known in self.fields}
        choice = Choice(self.words, options)
        choice.set_value(field or NOT_TAKEN)
        choice.setEnabled(not fixed and bool(name.strip()))
        choice.setObjectName(f"column_{place}")
        choice.setAccessibleName(
            self.words.say(translate("ImportDialog", "Column {name} is taken as")(name=name))
        )
        choice.changed.connect(self._choose)
        self._grid.addWidget(shown, place + 1, 0)
        self._grid.addWidget(first, place + 1, 1)
        self._grid.addWidget(choice, place + 1, 2)
        self.names.append(name)
        self.choices.append(choice)

    def _called(self, field: Field) -> Text:
        if field.required and field.name != "ref":
            return translate("ImportDialog", "{field} (required)")(field=field.label)
        return field.label

    def _choose(self) -> None:
        self._say_made()
        self.changed.emit()

    def _say_made(self) -> None:
        """Say in plain words that no column is the reference, and from what it is made instead."""
        chosen = self._chosen()
        labels = {field.name: field.label for field in self.fields}
        used = [self.words.say(labels[name]) for name in self.telling if name in chosen]
        if "ref" in chosen or not used:
            self.made.tell("")
            return
        text = translate(
            "ImportDialog",
            "No column is the reference that names each row. It is made from the row's own words: {fields}. So this "
            "list can be imported again; a row in which one of these was changed counts as new.",
        )
        self.made.tell(self.words.say(text(fields=", ".join(used))))

    def _chosen(self) -> list[str]:
        return [choice.value() for choice in self.choices if choice.value() != NOT_TAKEN]

    def said(self) -> tuple[str, ...]:
        """What each column is taken as, as a request says it; without a reference one is to be made."""
        pairs = zip(self.names, self.choices, strict=True)
        said = tuple(f"{name}={choice.value()}" for name, choice in pairs if name.strip())
        return said if "ref" in self._chosen() else (*said, "=ref")

    def problem(self) -> Text | None:
        """Why the file cannot be taken so: a field chosen twice."""
        chosen = self._chosen()
        for field in self.fields:
            if chosen.count(field.name) > 1:
                return translate("ImportDialog", "Two columns are taken as {field}. Choose one of them.")(
                    field=field.label
                )
        return None

    def missing(self) -> list[Field]:
        """The needed fields that no column is."""
        chosen = self._chosen()
        return [field for field in self.fields if field.required and field.name not in {"ref", *chosen}]

    def taken(self) -> list[tuple[int, Field]]:
        """Place and field of the columns that are taken."""
        by_name = {field.name: field for field in self.fields}
        return [
            (place, by_name[choice.value()])
            for place, choice in enumerate(self.choices)
            if choice.value() != NOT_TAKEN
        ]

    def cells(self, rows: Sequence[Sequence[str]]) -> list[tuple[Field, list[str]]]:
        """What stands in the columns that are taken."""
        return [(field, [row[place] for row in rows if place < len(row)]) for place, field in self.taken()]


def _cut(text: str) -> str:
    short = plain.one_line(text)
    return short if len(short) <= 48 else short[:47] + "…"
