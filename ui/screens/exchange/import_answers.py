"""What a file leaves open, asked once for all its rows: a needed field without a column, words that are not ours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from helpdesk.formats import Words
from helpdesk.languages import LANGUAGES
from helpdesk.services.exchange.file.fields import YES_NO, Field
from helpdesk.services.exchange.file.guards import bare
from helpdesk.services.exchange.file.presets import word_key
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets import plain
from ui.widgets.inputs import Choice, Line

MOST_WORDS = 12
"""Foreign words asked about; a list with more of them has another column there."""
LEFT = ""
NOTHING = "="


class ImportAnswers(QWidget):
    """An editor for each answer; those already given stay when others come. ``changed``: the person answered."""

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.given: dict[str, Choice | Line] = {}
        self.meant: dict[tuple[str, str], Choice] = {}
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setVerticalSpacing(theme.px(theme.LABEL))
        self.hide()

    def ask(self, missing: Sequence[Field], columns: Iterable[tuple[Field, Sequence[str]]]) -> None:
        """Ask for what is missing, and for words in columns of choices that mean nothing here."""
        foreign = [(field, word) for field, cells in columns for word in _foreign(field, cells)]
        if [field.name for field in missing] == list(self.given) and [
            (field.name, word) for field, word in foreign
        ] == list(self.meant):
            return
        before, words_before = self.sets_by_name(), {key: box.value() for key, box in self.meant.items()}
        self.clear()
        for field in missing:
            self._add_given(field, before.get(field.name))
        for field, word in foreign:
            self._add_meant(field, word, words_before.get((field.name, word)))
        self.setVisible(bool(self.given or self.meant))

    def clear(self) -> None:
        """Ask nothing."""
        while self.form.rowCount():
            self.form.removeRow(0)
        self.given, self.meant = {}, {}
        self.hide()

    def _add_given(self, field: Field, before: str | None) -> None:
        editor = Choice(self.words, self._called(field), optional=True) if field.choices else Line()
        editor.setObjectName(f"given_{field.name}")
        text = translate("ImportDialog", "{field}, in all rows")(field=field.label)
        self._add(text, editor)
        if before:
            editor.set_value(before)
        self.given[field.name] = editor

    def _add_meant(self, field: Field, word: str, before: str | None) -> None:
        options: dict[str, Text | str] = {
            LEFT: translate("ImportDialog", "such rows are refused"),
            NOTHING: translate("ImportDialog", "nothing"),
        }
        if field.kind == "open":
            options = {LEFT: translate("ImportDialog", "kept as it is"), NOTHING: options[NOTHING]}
        box = Choice(self.words, options | self._called(field))
        box.setObjectName(f"meant_{field.name}_{word}")
        box.set_value(before or LEFT)
        text = translate("ImportDialog", "{field}: “{word}” means")(
            field=field.label, word=plain.one_line(word)[:40]
        )
        self._add(text, box)
        self.meant[field.name, word] = box

    def _add(self, text: Text, editor: Choice | Line) -> None:
        said = self.words.say(text)
        editor.setAccessibleName(said)
        editor.changed.connect(self.changed)
        self.form.addRow(plain.label(said), editor)

    def _called(self, field: Field) -> dict[str, Text | str]:
        """The values of a choice as the person calls them."""
        place = list(LANGUAGES).index(self.words.language) if self.words.language in LANGUAGES else 0
        if field.choices is YES_NO:
            return {
                "yes": translate("ImportDialog", "yes"),
                "no": translate("ImportDialog", "no"),
            }
        return {
            value: words[place] if len(words) > place else value for value, words in field.choices.items()
        }

    def sets_by_name(self) -> dict[str, str]:
        """By field, the value of all rows."""
        return {name: str(editor.value() or "").strip() for name, editor in self.given.items()}

    def sets(self) -> tuple[str, ...]:
        """The same as a request says it."""
        return tuple(f"{name}={value}" for name, value in self.sets_by_name().items() if value)

    def values(self) -> tuple[str, ...]:
        """What foreign words mean, as a request says it."""
        return tuple(
            f"{name}:{word}={'' if box.value() == NOTHING else box.value()}"
            for (name, word), box in self.meant.items()
            if box.value() != LEFT
        )


def _foreign(field: Field, cells: Sequence[str]) -> list[str]:
    """The words of a column that are none of its choices, each once."""
    if field.kind != "choice":
        return []
    known = field.by_word
    found: dict[str, str] = {}
    for cell in cells:
        word = bare(cell)
        key = word_key(word)
        if word and key not in known:
            found.setdefault(key, word)
    return list(found.values())[:MOST_WORDS]
