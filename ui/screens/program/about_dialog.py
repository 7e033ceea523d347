"""The dialog about the program: version, where the shop lies, on what it runs, whose work it stands on."""

from __future__ import annotations

from pathlib import Path

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from helpdesk import about
from helpdesk.texts import Text, translate, verbatim
from ui import theme
from ui.shell import Shell
from ui.widgets.dialog import MIDDLE, Dialog
from ui.widgets.facts import Fact, Facts
from ui.widgets.inputs import Choice
from ui.widgets.reading import Reading
from ui.widgets.section import Section

LICENCES = {
    "libraries": translate("AboutDialog", "Libraries"),
    "fonts": translate("AboutDialog", "Fonts"),
    "fonts-ofl": translate("AboutDialog", "Fonts: SIL Open Font License"),
    "fonts-apache": translate("AboutDialog", "Fonts: Apache License"),
    "icons": translate("AboutDialog", "Icons: Lucide, ISC License"),
}


class AboutDialog(Dialog):
    """Facts to copy, and the licences to read."""

    def __init__(self, shell: Shell, told: object = None) -> None:  # noqa: ARG002
        super().__init__(
            shell.words,
            translate("AboutDialog", "About Helpdesk"),
            translate("AboutDialog", "Copy these facts"),
            width=MIDDLE,
            note=translate(
                "AboutDialog", "What happens after the sale, in one file on this PC. It needs no network."
            ),
            parent=shell.window,
        )
        self.shell = shell
        self.rows: list[tuple[Text, str]] = [
            *about.system_facts(shell.desk.folder, shell.words),
            (translate("About", "Qt for Python"), qt_version),
        ]
        facts = Facts(shell.words, [Fact(label, verbatim(value), wide=True) for label, value in self.rows])
        self.add(facts)
        opener = self.add_aside(
            shell.say(translate("AboutDialog", "Open the folder")), self.open_folder, "external-link"
        )
        opener.setObjectName("open_folder")
        self._add_licences()
        self.wanted.connect(self.copy)

    def _add_licences(self) -> None:
        section = Section(self.words, translate("AboutDialog", "Licences"))
        self.choice = Choice(self.words, LICENCES)
        self.choice.setObjectName("licence")
        self.choice.setAccessibleName(self.words.say(translate("AboutDialog", "Licences")))
        self.text = Reading(edged=True)
        self.text.setObjectName("licence_text")
        self.text.setAccessibleName(self.words.say(translate("AboutDialog", "Text of the licence")))
        self.text.setMinimumHeight(theme.px(220))
        self.choice.changed.connect(self.show_licence)
        section.add(self.choice)
        section.add(self.text, 1)
        self.add(section, 1)
        self.choice.set_value("libraries")
        self.show_licence()

    def show_licence(self) -> None:
        """Show the chosen text."""
        path = about.licences(self.words.language)[self.choice.value()]
        text = _read(path)
        if path.suffix == ".md":
            self.text.show_page(text)
        else:
            self.text.show_plain(text)

    def copy(self) -> None:
        """Put the facts on the clipboard."""
        lines = [f"{self.words.say(label)}: {value}" for label, value in self.rows]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.shell.tell(translate("AboutDialog", "Facts copied"), "ready")
        self.accept()

    def open_folder(self) -> None:
        """Show the shop's folder in the system's own window."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.shell.desk.folder)))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""
