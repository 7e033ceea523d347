"""Knows what the window is made of beside Python; imports nothing until it is asked."""

from __future__ import annotations


def versions() -> dict[str, str]:
    """Names and versions."""
    import PySide6
    from PySide6.QtCore import qVersion

    return {"Qt": qVersion(), "PySide": PySide6.__version__}
