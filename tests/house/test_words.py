"""Every state, kind and outcome has words and a mark, and every state can be come to."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from helpdesk.domain import jobs, steps
from helpdesk.formats import Words
from helpdesk.services.workshop.steps import STEPS
from helpdesk.texts import Text
from tests.house.code import code, tree
from tests.house.test_icons import SHIPPED
from ui import badges
from ui.widgets.pill import Mark

MARKED: tuple[tuple[Callable[[str], Mark], Any], ...] = (
    (badges.state, {**jobs.STATES, **jobs.CASE_STATES}),
    (badges.kind, jobs.KINDS),
    (badges.outcome, jobs.OUTCOMES),
    (badges.decision, jobs.DECISIONS),
    (badges.quote, jobs.QUOTE_STATES),
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


def test_states_are_ordered_by_urgency_whole() -> None:
    assert set(jobs.URGENCY) | jobs.FINISHED == set(jobs.STATES)
    assert len(set(jobs.URGENCY)) == len(jobs.URGENCY)


def test_every_state_can_be_come_to() -> None:
    led_to = {action.step.to for action in STEPS if action.step.to} | set(steps.WAITING)
    assert {"received"} | led_to | _set_by_actions() == set(jobs.STATES)


def test_steps_start_from_states_and_lead_to_states() -> None:
    for step in (action.step for action in STEPS):
        assert set(step.starts) <= set(jobs.STATES), step.name
        assert not step.to or step.to in jobs.STATES, step.name


@pytest.mark.parametrize("under_warranty", ["yes", "no"])
@pytest.mark.parametrize("told_at", [None, "then"])
def test_every_open_state_of_the_bench_leads_on_by_one_step(under_warranty: str, told_at: str | None) -> None:
    for state in set(jobs.STATES) - jobs.FINISHED:
        job = SimpleNamespace(state=state, kind="repair", under_warranty=under_warranty, told_at=told_at)
        steps_now = [action.step for action in STEPS if state in action.step.starts]
        assert len([step for step in steps_now if step.name != "send" and step.leads(job)]) == 1, state


def _set_by_actions() -> set[str]:
    """States that actions and imports name beside the bench's steps."""
    return {
        node.value
        for path in code()
        if "services" in path.parts and "sample" not in path.parts
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and node.value in jobs.STATES
    }
