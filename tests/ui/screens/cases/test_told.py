"""What the page of a case asks for next, once the customer was told."""

from __future__ import annotations

from helpdesk.desk import Desk
from helpdesk.services.workshop.hand_over_actions import TellReady
from helpdesk.services.workshop.repair_actions import CheckWork, FinishWork, StartWork
from tests.ui.screens.cases.case_page import job_of, received, texts
from ui.screens.cases.screen import CasesScreen
from ui.shell import Goal


def test_a_page_that_is_open_asks_to_hand_back_once_the_customer_was_told(
    screen: CasesScreen, desk: Desk
) -> None:
    case = received(desk, "A", quote_choice="waived")
    job = job_of(desk, case)
    desk.do(StartWork(job=job))
    desk.do(FinishWork(job=job, work_done="done", minutes=5))
    desk.do(CheckWork(job=job, passed=True))
    screen.show_goal(Goal("case", case))
    assert "Tell the customer, hand it back" in texts(screen.pane)
    desk.do(TellReady(job=job))
    screen.show_goal(Goal("case", case))
    said = texts(screen.pane)
    assert "Tell the customer, hand it back" not in said
    assert "Hand it back" in said
    desk.undo()
    screen.show_goal(Goal("case", case))
    assert "Tell the customer, hand it back" in texts(screen.pane)
