"""Every state, kind and outcome has words and a mark, and every state of a workflow can be come to and left."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from helpdesk.domain.outcomes import DECISIONS
from helpdesk.domain.quote_words import QUOTE_STATES
from helpdesk.domain.warranty import COVERS
from helpdesk.domain.workflows.kinds import CASE_STATES, KINDS, STATES, WORKFLOWS, state_of
from helpdesk.domain.workflows.states import FINISHED
from helpdesk.domain.workflows.workflow import Workflow
from helpdesk.formats import Words
from helpdesk.services.cases.job_transitions import StepAction, steps_of
from helpdesk.texts import Text
from tests.house.code import code, nodes
from tests.house.test_icons import SHIPPED
from ui import badges
from ui.widgets.pill import Mark

MARKED: tuple[tuple[Callable[[str], Mark], Any], ...] = (
    (badges.state, {**STATES, **CASE_STATES}),
    (badges.kind, KINDS),
    (badges.decision, DECISIONS),
    (badges.quote, QUOTE_STATES),
)


@pytest.mark.parametrize(
    ("mark", "key"),
    [(mark, key) for mark, keys in MARKED for key in keys],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_every_state_kind_and_outcome_has_a_mark_with_words(mark: Callable[[str], Mark], key: str) -> None:
    shown = mark(key)
    assert shown.icon in SHIPPED
    for language in ("en", "es"):
        assert Words(language).say(shown.text).strip()


def test_every_verdict_has_a_mark() -> None:
    assert len({badges.verdict(known).icon for known in (True, False, None)}) == 3
    assert badges.verdict(None, "repair").text == COVERS["repair"], "the best answer known comes first"


def test_every_happening_has_an_icon_that_is_shipped() -> None:
    assert set(badges.HAPPENING_ICONS.values()) <= SHIPPED


def test_every_table_of_words_in_the_rules_holds_words() -> None:
    """Dictionaries of texts in the domain: no key without words."""
    import helpdesk.domain as domain

    for _, module in inspect.getmembers(domain, inspect.ismodule):
        for name, value in vars(module).items():
            if (
                name.isupper()
                and isinstance(value, dict)
                and any(isinstance(v, Text) for v in value.values())
            ):
                assert all(isinstance(v, Text) and v.source for v in value.values()), name


each_workflow = pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda flow: next(iter(flow.kinds)))


def test_a_kind_has_one_workflow_and_a_state_means_the_same_in_all() -> None:
    assert sum(len(workflow.kinds) for workflow in WORKFLOWS) == len(KINDS)
    assert all(state == state_of(state.key) for workflow in WORKFLOWS for state in workflow.states)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("repair", "En reparación"),
        ("claim", "En reparación"),
        ("maintenance", "En curso"),
        (None, "En curso"),
    ],
)
def test_only_what_is_repaired_is_in_repair(kind: str | None, said: str) -> None:
    assert Words("es").say(state_of("in_work", kind).word) == said
    assert Words("es").say(badges.state("in_work", kind).text) == said


def test_unfinished_states_are_ordered_by_urgency() -> None:
    urgency = [state_of(key).urgency for key in STATES if key not in FINISHED]
    assert len(set(urgency)) == len(urgency)


@each_workflow
def test_a_workflow_begins_when_received_and_ends_as_the_indexes_know(workflow: Workflow) -> None:
    keys = {state.key for state in workflow.states}
    assert "received" in keys
    assert {state.key for state in workflow.states if state.finished} == FINISHED


@each_workflow
def test_every_state_can_be_come_to(workflow: Workflow) -> None:
    led_to = {action.step.to for action in _steps(workflow) if action.step.to}
    assert {state.key for state in workflow.states} <= {"received"} | led_to | _set_by_actions()


@each_workflow
def test_what_a_workflow_says_of_states_is_of_its_own(workflow: Workflow) -> None:
    keys = {state.key for state in workflow.states}
    assert set(workflow.asks) == keys - FINISHED
    assert set(workflow.asks_free) <= keys
    assert set(workflow.asks_undecided) <= keys
    for action in _steps(workflow):
        # A step that several workflows have names the states of all of them.
        theirs = {state.key for other in WORKFLOWS if action in _steps(other) for state in other.states}
        assert set(action.step.starts) <= theirs, action.step.name
        assert set(action.step.starts) & keys, action.step.name
        assert not action.step.to or action.step.to in keys, action.step.name


@each_workflow
@pytest.mark.parametrize("under_warranty", ["yes", "no"])
@pytest.mark.parametrize("told_at", [None, "then"])
def test_every_open_state_leads_on_by_one_step(
    workflow: Workflow, under_warranty: str, told_at: str | None
) -> None:
    kind = next(iter(workflow.kinds))
    for state in (state.key for state in workflow.states if workflow.steps and not state.finished):
        job = SimpleNamespace(state=state, kind=kind, under_warranty=under_warranty, told_at=told_at)
        steps_now = [action.step for action in _steps(workflow) if state in action.step.starts]
        assert len([step for step in steps_now if step.name not in SOMETIMES and step.leads(job)]) == 1, state


SOMETIMES = {"send", "call_back"}
"""Steps that stand before the usual one where there is something for them to do."""


def _steps(workflow: Workflow) -> tuple[type[StepAction], ...]:
    return steps_of(next(iter(workflow.kinds)))


def _set_by_actions() -> set[str]:
    """States that actions and imports name beside the bench's steps."""
    return {
        node.value
        for path in code()
        if "services" in path.parts and "sample" not in path.parts
        for node in nodes(path)
        if isinstance(node, ast.Constant) and node.value in STATES
    }
