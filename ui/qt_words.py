"""Qt's own words that its catalogue lacks: labels of its file window; must not know what the window is for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTranslator

from helpdesk.formats import Words
from helpdesk.texts import Text, translate

LACKING: dict[str, Text] = {
    "&Look in:": translate("QtWords", "&Look in:"),
    "Files of &type:": translate("QtWords", "Files of &type:"),
    "File": translate("QtWords", "File"),
    "Folder": translate("QtWords", "Folder"),
    "%1 File": translate("QtWords", "%1 File"),
}
"""By what Qt asks for: its newer words, which its own catalogues do not have in every language."""
ASKING = ("QFileDialog", "QAbstractFileIconProvider")


class QtWords(QTranslator):
    """Answers for the few words of :data:`LACKING`; for every other it has none, and Qt asks on."""

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._found = {asked: words.say(text) for asked, text in LACKING.items()}

    def isEmpty(self) -> bool:
        """There is something to find, though no file was read."""
        return False

    def translate(self, context: str, source: str, *_: object) -> str | None:
        """A word in the window's language."""
        # Nothing, not "": an empty word would be taken for an answer.
        return self._found.get(source) if context in ASKING else None
