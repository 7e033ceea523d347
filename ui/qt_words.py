"""Qt's own words that its catalogue lacks or says otherwise than the help: its file window's, the keys' names.

It must not know what the window is for.
"""

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
KEYS: dict[str, Text] = {
    "Ctrl": translate("QtWords", "Ctrl"),
    "Shift": translate("QtWords", "Shift"),
    "Return": translate("QtWords", "Enter"),
    "Enter": translate("QtWords", "Enter"),
    "Esc": translate("QtWords", "Esc"),
    "Del": translate("QtWords", "Del"),
}
"""Keys by what stands on them; Qt's Spanish writes them out (Control, Mayúsculas, Retorno)."""


class QtWords(QTranslator):
    """Answers for the few words of :data:`LACKING` and :data:`KEYS`; for every other it has none, and Qt asks on."""

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        lacking = {asked: words.say(text) for asked, text in LACKING.items()}
        self._found = dict.fromkeys(ASKING, lacking) | {
            "QShortcut": {asked: words.say(text) for asked, text in KEYS.items()}
        }

    def isEmpty(self) -> bool:
        """There is something to find, though no file was read."""
        return False

    def translate(self, context: str, source: str, *_: object) -> str | None:
        """A word in the window's language."""
        # Nothing, not "": an empty word would be taken for an answer.
        return self._found[context].get(source) if context in self._found else None
