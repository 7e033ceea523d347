"""The window. Imported before any module of it: Qt, and Python's own way to import put back after it.

PySide puts a way of its own in its place, which reads the source of every module imported from then on, in search
of a switch (``from __feature__ import ...``) that nothing here uses: 5 ms and 9 MB of a start.
"""

from __future__ import annotations

import builtins

_own = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _own
