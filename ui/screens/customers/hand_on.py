"""Hands a customer's card on: into the clipboard, or as a file that telephones and mail programs read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from helpdesk.errors import reason_of
from helpdesk.services.customers.vcard import vcard
from helpdesk.store import disk
from helpdesk.texts import translate
from ui.outside import safe_name
from ui.shell import Shell
from ui.widgets.paths import FileWindow

KIND = "text/vcard"


def copy_card(shell: Shell, customer: int) -> None:
    """Put the card into the clipboard, as a card and as text."""
    told = _card(shell, customer)
    data = QMimeData()
    data.setText(told)
    data.setData(KIND, told.encode())
    QGuiApplication.clipboard().setMimeData(data)
    shell.tell(translate("Customers", "Contact card copied"))


def save_card(shell: Shell, customer: int) -> QFileDialog:
    """Ask where, and write the card there."""
    dialog = FileWindow(shell.window, shell.say(translate("Customers", "Save contact card")))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("vCard (*.vcf)")
    dialog.setDefaultSuffix("vcf")
    dialog.selectFile(safe_name(shell.desk.customers.card(customer).facts.name, ending="vcf"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: write_card(shell, customer, Path(path)))
    dialog.open()
    return dialog


def write_card(shell: Shell, customer: int, path: Path) -> None:
    """Write the card to ``path`` and say so, or why not."""
    try:
        disk.put_bytes(path, _card(shell, customer).encode(), private=False)
    except OSError as error:
        shell.tell(
            translate("Customers", "The card could not be written: {reason}")(reason=reason_of(error)),
            "due",
        )
        return
    shell.tell(translate("Customers", "Contact card written to {file}")(file=path.name), "ready")


def _card(shell: Shell, customer: int) -> str:
    return vcard(shell.desk.customers.card(customer), shell.words.country)
