"""Saves a picture of every screen and dialog on the sample shop: ``python -m tests.screenshots OUT``.

``--language es``, ``--theme dark``, ``--size 1366x768``, ``--scale 1.5``, ``--empty`` for a shop without
data, ``--only NAME`` for those whose name contains it. Look at them before a screen is called done.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.formats import Words
from helpdesk.languages import LANGUAGES
from helpdesk.services.shop.set_up_actions import SetUpShop
from tests.openings import NOW, dialogs, opened, sample, screens, settle
from ui import theme
from ui.window import Window


def main() -> int:
    """Take the pictures; 1 when one could not be taken."""
    asked = _asked()
    asked.out.mkdir(parents=True, exist_ok=True)
    failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        app = _app(Path(scratch), asked.size)
        folder = Path(scratch) / "shop"
        _make(folder, asked.language, empty=asked.empty)
        width, height = map(int, asked.size.split("x"))
        with opened(folder, asked.language, asked.theme, (width, height), scale=asked.scale) as window:
            for name, widget in _places(window, asked.only):
                failed += _save(widget, asked.out / f"{name}.png")
        theme.apply(app, asked.theme, asked.scale)
        for name, widget in _outside(Path(scratch), asked.language, asked.only):
            failed += _save(widget, asked.out / f"{name}.png")
            widget.close()
    return 1 if failed else 0


def _app(scratch: Path, size: str) -> QApplication:
    """The application on a screen of that size, so that dialogs are as large as they may be there."""
    if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
        width, height = map(int, size.split("x"))
        screen = {"name": "one", "x": 0, "y": 0, "width": width, "height": height, "dpr": 1}
        told = scratch / "screen.json"
        told.write_text(json.dumps({"screens": [screen | {"logicalDpi": 96, "logicalBaseDpi": 96}]}))
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={told}"
    app = QApplication.instance() or QApplication(["helpdesk", *theme.STYLE])
    assert isinstance(app, QApplication)
    return app


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--language", default="en", choices=tuple(LANGUAGES))
    parser.add_argument("--theme", default="light", choices=("light", "dark"))
    parser.add_argument("--size", default="1366x728")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--empty", action="store_true")
    parser.add_argument("--only", default="")
    return parser.parse_args()


def _make(folder: Path, language: str, *, empty: bool) -> None:
    if not empty:
        sample(folder, language, customers=200, months=14).close()
        return
    with Desk.create(folder, FixedClock(NOW)) as desk:
        desk.do(SetUpShop(name="Electro Sol", country="ES", language=language, staff_name="Ana Pérez"))


def _places(window: Window, only: str) -> Iterator[tuple[str, QWidget]]:
    for name, goal in screens(window.desk):
        if only in f"screen-{name}":
            window.go(goal)
            settle(window)
            yield f"screen-{name}", window
    for name, told in dialogs(window.desk).items() if only != "screen" else ():
        for word, value in told:
            called = f"dialog-{name.rpartition(':')[2]}-{word}".rstrip("-")
            if only in called:
                yield from _dialog(window, called, name, value)


def _dialog(window: Window, called: str, name: str, value: object) -> Iterator[tuple[str, QWidget]]:
    try:
        dialog = window.open_dialog(name, value)
    except Exception:  # one that fails must not keep the others from being seen
        traceback.print_exc()
        print(f"{called}: could not be opened")
        return
    settle(window)
    yield called, dialog
    dialog.reject()
    settle(window)


def _outside(scratch: Path, language: str, only: str) -> Iterator[tuple[str, QWidget]]:
    """What opens without a window."""
    from ui.screens.program.crash_dialog import CrashDialog
    from ui.screens.program.first_run import BEGINNINGS, FirstRunDialog
    from ui.screens.program.making_dialog import MakingDialog

    for way in BEGINNINGS:
        if only in f"dialog-first-run-{way}":
            page = FirstRunDialog(scratch / "none", FixedClock(NOW), language)
            page.choose_way(way)
            page.open()
            yield f"dialog-first-run-{way}", page
    if only in "dialog-making":
        making = MakingDialog(Words(language), lambda _: None)  # type: ignore[arg-type,return-value]
        making.show()
        yield "dialog-making", making
    if only in "dialog-crash":
        crash = CrashDialog("Traceback …", scratch / "crash.txt", language)
        crash.open()
        yield "dialog-crash", crash


def _save(widget: QWidget, path: Path) -> int:
    for _ in range(3):
        QApplication.processEvents()
    if widget.grab().save(str(path)):
        return 0
    print(f"{path}: could not be saved")
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
