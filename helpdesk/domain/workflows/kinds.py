"""The registry of kinds of job: every workflow, whose a kind is, and the vocabularies they make together.

A new kind of job is a module beside this one and its name in :data:`WORKFLOWS`.
"""

from __future__ import annotations

from collections.abc import Iterable

from helpdesk.domain.workflows.complaint import COMPLAINT
from helpdesk.domain.workflows.enquiry import ENQUIRY
from helpdesk.domain.workflows.installation import INSTALLATION
from helpdesk.domain.workflows.returns import RETURNS
from helpdesk.domain.workflows.states import CLOSED, State
from helpdesk.domain.workflows.training import TRAINING
from helpdesk.domain.workflows.workflow import Kind, Workflow
from helpdesk.domain.workflows.workshop import WORKSHOP
from helpdesk.texts import Text

WORKFLOWS = (WORKSHOP, INSTALLATION, TRAINING, ENQUIRY, COMPLAINT, RETURNS)

_WORKFLOW_OF = {kind: workflow for workflow in WORKFLOWS for kind in workflow.kinds}
_STATE_OF = {state.key: state for workflow in WORKFLOWS for state in workflow.states} | {CLOSED.key: CLOSED}
_OWN = {
    (key, state): _STATE_OF[state]._replace(word=word, icon=icon)
    for workflow in WORKFLOWS
    for key, kind in workflow.kinds.items()
    for state, (word, icon) in kind.own.items()
}
"""States that a kind of job has its own words for."""

KINDS = {key: kind.word for workflow in WORKFLOWS for key, kind in workflow.kinds.items()}
CORRECTIVE = frozenset({"repair", "claim", "return"})
"""The kinds that can put a unit right; maintenance, training and the like stop no clock."""
TAKEN_IN = {
    key: kind.word for workflow in WORKFLOWS if workflow.taken_in for key, kind in workflow.kinds.items()
}
"""The kinds for which units come over the counter."""
STATES = {key: state.word for key, state in _STATE_OF.items() if state is not CLOSED}
"""Of a job."""
CASE_STATES = {key: state.word for key, state in _STATE_OF.items() if state is CLOSED or not state.finished}
OPEN_STATES = tuple(key for key, state in _STATE_OF.items() if not state.finished)
"""The board's columns, in their order."""


def workflow_of(kind: str) -> Workflow:
    """The workflow of a kind of job."""
    return _WORKFLOW_OF[kind]


def kind_of(kind: str) -> Kind:
    """What a kind of job says of itself."""
    return _WORKFLOW_OF[kind].kinds[kind]


def state_of(key: str, kind: str | None = None) -> State:
    """What a state of a job or case says of itself; in the words of a ``kind`` of job, where one is named."""
    return _OWN.get((kind or "", key)) or _STATE_OF[key]


def states_in_turn(*turns: str) -> tuple[str, ...]:
    """The states in which it is one of these's turn, as :attr:`State.turn` names them."""
    return tuple(key for key, state in _STATE_OF.items() if state.turn in turns)


def case_state(states: Iterable[str]) -> str:
    """The state of a case: that of its most urgent unfinished job, or ``closed`` when all are finished.

    Source: our definition in the product's words ("the case shows its most urgent unfinished job's state").
    """
    known = (_STATE_OF[state] for state in states)
    unfinished = [state for state in known if not state.finished]
    return min(unfinished, key=lambda state: state.urgency, default=CLOSED).key


def next_action(
    kind: str, state: str, under_warranty: str | None, *, decided: bool, told: bool = False
) -> Text | str:
    """What a job's state asks for, where nobody wrote a next action.

    ``decided``: whether what was claimed was answered; ``told``: the customer knows it is ready.
    """
    workflow = _WORKFLOW_OF[kind]
    own = dict(workflow.kinds[kind].asks)
    own |= workflow.asks_free if free(kind, under_warranty) else {}
    own |= workflow.asks_undecided if kind_of(kind).claimed and not decided else {}
    own |= workflow.asks_told if told else {}
    return own[state] if state in own else workflow.asks.get(state, "")


def free(kind: str, under_warranty: str | None) -> bool:
    """Whether the customer pays nothing, as far as is known: then no quote is asked.

    A claim is free until somebody decided otherwise; any other job once a guarantee pays, also that of an
    earlier repair whose fault came back.
    """
    return under_warranty == "yes" or (under_warranty is None and kind_of(kind).claimed)
