"""Knows how several widgets are put into one that is in view without laying out everything around it for each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget


@contextmanager
def laid_once(holder: QWidget | None) -> Iterator[None]:
    """What is put into ``holder`` and shown meanwhile is laid out once, at the end.

    Qt lays out a widget in view, and all that hold it, before each child that is shown in it.
    """
    layout = holder.layout() if holder is not None else None
    if layout is None or not layout.isEnabled():
        yield
        return
    layout.setEnabled(False)
    try:
        yield
    finally:
        layout.setEnabled(True)
        layout.invalidate()
        layout.activate()
