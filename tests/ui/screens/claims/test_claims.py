"""Claims in the window: what is said first and its tick, the pack's gaps, what makers owe, where a unit is."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.services.claims.away_actions import SendAway
from helpdesk.services.claims.recourse_actions import EditRecourse, SendRecourse
from helpdesk.services.goods.cover_actions import GiveCover
from helpdesk.services.workshop.claim_actions import DecideClaim
from helpdesk.services.workshop.claim_money_actions import ReducePrice
from tests.services.claims.counter import Counter
from ui.screens.claims.makers_dialog import MakersDialog
from ui.screens.claims.step_dialogs import DecideClaimDialog, SendRecourseDialog
from ui.shell import Goal
from ui.window import Window


@pytest.fixture
def counter(desk: Desk, window: Window) -> Counter:
    """A claim in the shown window's shop."""
    return Counter(desk, into="2026-11-20")


def words(widget: QWidget) -> str:
    """All that is written in a widget and seen."""
    QApplication.processEvents()
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def step(window: Window, name: str, job: int) -> Any:
    return window.open_dialog(name, {"job": job})


def test_what_is_to_be_said_stands_above_with_its_tick(
    window: Window, desk: Desk, counter: Counter, qtbot: QtBot
) -> None:
    dialog = step(window, "decide_claim", counter.job)
    assert isinstance(dialog, DecideClaimDialog)
    assert "choose between repair and replacement" in words(dialog)
    assert "Say this first" in words(dialog)
    dialog.save()
    assert desk.cases.job(counter.job).decision is None
    assert "Say first what the law gives" in words(dialog)
    dialog.form.editor("said").set_value(True)
    dialog.form.editor("wish").set_value("repair")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.cases.job(counter.job).decision == "accepted"
    again = step(window, "decide_claim", counter.job)
    assert "Said by Eva Ruiz" in words(again)
    again.reject()


def test_evidence_is_asked_for_where_it_is_refused(window: Window, counter: Counter) -> None:
    dialog = step(window, "decide_claim", counter.job)
    assert not dialog.form.fields["evidence"].isVisibleTo(dialog)
    dialog.form.editor("decision").set_value("refused")
    dialog.changed("decision")
    assert dialog.form.fields["evidence"].isVisibleTo(dialog)
    assert not dialog.form.fields["wish"].isVisibleTo(dialog)
    dialog.reject()


def test_the_pack_says_what_it_lacks(window: Window, desk: Desk, counter: Counter) -> None:
    counter.repaired("2026-11-21")
    dialog = step(window, "send_recourse", counter.job)
    assert isinstance(dialog, SendRecourseDialog)
    assert "The pack lacks: photos." in words(dialog)
    assert "legal recourse open until 21/11/2027" in words(dialog)
    dialog.save()
    card = desk.claims.recourse(counter.job)
    assert card is not None
    assert card.facts.state == "open"
    dialog.form.fill({"why": "They want it now"})
    dialog.save()
    card = desk.claims.recourse(counter.job)
    assert card is not None
    assert card.facts.state == "sent"


def test_what_makers_owe_is_listed_and_leads_to_the_case(
    window: Window, desk: Desk, counter: Counter
) -> None:
    counter.repaired("2026-11-21")
    desk.do(EditRecourse(job=counter.job, supplier=counter.maker, parts_cents=8000))
    desk.do(SendRecourse(job=counter.job, why="They want it now"))
    window.open_dialog("makers_owe")
    dialog = window.dialogs[-1]
    assert isinstance(dialog, MakersDialog)
    (row,) = dialog.shell.desk.claims.owed(date(2026, 11, 21))
    assert (row.name, row.cents) == ("Acme", 8000)
    assert dialog.owed.model().rowCount() == 1
    assert dialog.unsettled.model().rowCount() == 1
    dialog.unsettled.setCurrentIndex(dialog.unsettled.model().index(0, 0))
    dialog.wanted.emit()
    goal = window.current().goal()
    assert goal is not None
    assert (goal.kind, goal.id) in {("case", counter.case), ("job", counter.job)}


def test_the_card_of_a_unit_says_where_it_is_and_what_was_given(
    window: Window, desk: Desk, counter: Counter
) -> None:
    desk.do(SendAway(job=counter.job, supplier=counter.maker, expected_on=date(2026, 11, 21)))
    desk.do(GiveCover(unit=counter.unit, kind="part", name="Compressor", months=60))
    window.go(Goal("unit", counter.unit))
    shown = words(window)
    assert "At Acme, 0 days" in shown
    assert "Compressor" in shown
    window.go(Goal("case", counter.case))
    assert "Acme" in words(window)


def test_a_saved_view_holds_the_open_claims(window: Window, desk: Desk, counter: Counter) -> None:
    query = ListQuery(filters=("claims",))
    assert [row.id for row in desk.cases.page(query)] == [counter.case]
    desk.do(
        DecideClaim(
            job=counter.job, said=True, decision="refused", reason="Forced", evidence="Marks of a lever"
        )
    )
    window.go(Goal("cases", view="claims"))
    assert desk.cases.count(query) == 1


def test_why_the_price_was_lowered_and_nothing_repaired_stands_on_the_card(
    window: Window, counter: Counter
) -> None:
    counter.accept()
    counter.did(ReducePrice(job=counter.job, ground="impossible", amount_cents=9_000))
    window.go(Goal("case", counter.case))
    told = words(window.current())
    assert "Why not repair or replacement" in told
    assert "Repair and replacement are impossible or disproportionate" in told
