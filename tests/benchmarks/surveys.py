"""Measures a survey on the screen: from a key or a touch to the next question painted."""

from __future__ import annotations

import os

from tests.benchmarks.measure import Figure, Times, reckoned
from tests.benchmarks.setting import Setting

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
KEYS = "4", "6", "0", "9", "5", "7", "5", "7"
ROUNDS = 30


def run(setting: Setting) -> list[Figure]:
    """The pad of a dialog and that of the screen turned to the customer, question by question."""
    from PySide6.QtWidgets import QApplication

    from ui import theme

    app = QApplication.instance() or QApplication(["benchmark", *theme.STYLE])
    theme.apply(app, "light")  # type: ignore[arg-type]
    return [_asked(app, big=False), _asked(app, big=True)]


def _asked(app: object, *, big: bool) -> Figure:
    from helpdesk.domain.interview import Interview
    from helpdesk.domain.surveys import VERSION, Plan
    from helpdesk.formats import Words
    from ui import theme
    from ui.widgets.interview_pad import InterviewPad

    words, times = Words("es"), Times()
    pad = InterviewPad(words, big=big)
    theme.dress(pad)
    pad.resize(1_080, 620)
    pad.show()
    for _ in range(ROUNDS):
        pad.show_interview(Interview(Plan(VERSION, "2.0", (0, 1), "repair")), words)
        app.processEvents()  # type: ignore[attr-defined]
        for key in KEYS:
            reckoned(lambda key=key: (pad.press(key), app.processEvents()), times)  # type: ignore[attr-defined,misc]
    pad.close()
    p95 = times.p(95)
    name = "survey turned to the customer" if big else "survey by number keys"
    note = f"{ROUNDS * len(KEYS)} answers"
    return Figure(
        f"{name}: next question painted", times.p(50), "ms", None, p95, None, "p95 ≤ 16 ms", p95 <= 16, note
    )
