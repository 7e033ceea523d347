"""Knows files that are dropped on a window; must not know what is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

LISTS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm")


def local_file(text: str) -> str:
    """A path as typed or pasted: an address of this PC (``file:///…``) becomes the path it means."""
    if text[:5].casefold() != "file:":
        return text
    from PySide6.QtCore import QUrl

    return QUrl(text.strip()).toLocalFile() or text


def dropped_file(data: QMimeData, endings: tuple[str, ...] = ()) -> str:
    """The first file of this PC that is dropped and ends so; "" where there is none."""
    paths = (url.toLocalFile() for url in data.urls() if url.isLocalFile())
    return next((path for path in paths if not endings or path.casefold().endswith(endings)), "")
