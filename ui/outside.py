"""Knows what is handed to the system's own programs: a copy of a file, a number to dial; must not know what is in it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QUrl, QUrlQuery
from PySide6.QtGui import QDesktopServices, QGuiApplication

from helpdesk.domain.normal_forms import dialled, fold
from helpdesk.errors import reason_of
from helpdesk.store import disk
from helpdesk.texts import Text, translate
from ui.shell import Shell

FOLDER = "helpdesk-shown"
KEPT_SECONDS = 86_400
"""Copies that were handed out are swept away after a day."""

SHOWN = frozenset(
    {
        *("jpg", "jpeg", "png", "gif", "webp", "bmp", "pdf", "txt", "csv", "md"),
        *("doc", "docx", "odt", "xls", "xlsx", "ods", "ppt", "pptx", "odp"),
        *("mp4", "mov", "avi", "mp3", "m4a", "wav"),
    }
)
"""Endings that are handed out: what people attach and read. A program that somebody sent is not started from here."""

_RESERVED = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))}
_FORBIDDEN = set('<>:"/\\|?*')


def safe_name(*parts: str, ending: str) -> str:
    """A file name that every system takes, from parts such as a paper's number and a customer's name."""
    said = " ".join(part for part in parts if part)
    kept = "".join(c if c.isprintable() and c not in _FORBIDDEN else " " for c in said)
    name = " ".join(kept.split()).strip(". ")[:80].strip(". ")
    while len(name.encode("utf-8")) > 180:
        name = name[:-1]
    if not name or fold(name) in _RESERVED:
        name = f"helpdesk {name}".strip()
    return f"{name}.{ending}"


Say = Callable[[Text], object]
"""Where it is said that something could not be shown; the foot of the window, unless a dialog stands over it."""


def call(shell: Shell, number: str) -> None:
    """Let the PC's own telephone program dial; where it has none the number lies ready to be pasted."""
    url = QUrl()
    url.setScheme("tel")
    url.setPath(dialled(number, shell.words.country))
    if not QDesktopServices.openUrl(url):
        QGuiApplication.clipboard().setText(shell.words.phone(number))
        shell.tell(translate("Outside", "No phone program answers; the number was copied."), "due")


def send_text(shell: Shell, number: str, text: str) -> bool:
    """Hand a text to the PC's own program for messages; where it has none the words lie ready to be pasted."""
    url = QUrl()
    url.setScheme("sms")
    url.setPath(dialled(number, shell.words.country))
    query = QUrlQuery()
    query.addQueryItem("body", QUrl.toPercentEncoding(text).toStdString())
    url.setQuery(query)
    if QDesktopServices.openUrl(url):
        return True
    QGuiApplication.clipboard().setText(text)
    return False


def write_mail(address: str, subject: str, text: str) -> bool:
    """Hand a message to the PC's own mail program; where it has none the words lie ready to be pasted."""
    url = QUrl()
    url.setScheme("mailto")
    url.setPath(address)
    query = QUrlQuery()
    query.addQueryItem("subject", QUrl.toPercentEncoding(subject).toStdString())
    query.addQueryItem("body", QUrl.toPercentEncoding(text).toStdString())
    url.setQuery(query)
    if QDesktopServices.openUrl(url):
        return True
    QGuiApplication.clipboard().setText(text)
    return False


def show_bytes(shell: Shell, content: bytes, name: str, say: Say | None = None) -> bool:
    """Write a copy and let the system show it. False, and said, where it cannot."""
    say = say or shell.tell
    try:
        path = _fresh_place(shell) / name
        disk.put_bytes(path, content)
    except OSError as error:
        return _failed(say, reason_of(error))
    return _show(say, path)


def show_copy(shell: Shell, source: Path, name: str) -> bool:
    """Copy a kept file under its own name and let the system show it."""
    stem, _, ending = name.rpartition(".")
    if ending.casefold() not in SHOWN:
        shell.tell(
            translate("Outside", "Files of this kind are kept here, but not opened: {name}")(name=name[:80]),
            "due",
        )
        return False
    safe = safe_name(stem, ending=ending.casefold())
    try:
        path = _fresh_place(shell) / safe
        with source.open("rb") as kept, disk.placing(path) as out:
            shutil.copyfileobj(kept, out, disk.CHUNK)
    except OSError as error:
        return _failed(shell.tell, reason_of(error))
    return _show(shell.tell, path)


def _show(say: Say, path: Path) -> bool:
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        return True
    say(translate("Outside", "No program on this PC shows {name}.")(name=path.name))
    return False


def _failed(say: Say, reason: Text) -> bool:
    say(translate("Outside", "A copy could not be written: {reason}")(reason=reason))
    return False


def _fresh_place(shell: Shell) -> Path:
    """A folder of its own for each copy, so that one open elsewhere is not overwritten; old ones go."""
    root = disk.own_folder(FOLDER)
    edge = shell.desk.clock.now().timestamp() - KEPT_SECONDS
    for old in root.iterdir():
        with suppress(OSError):
            if old.stat().st_mtime < edge:
                shutil.rmtree(old)
    return Path(tempfile.mkdtemp(dir=root))
