"""Knows what is kept of work that ended while who asked for it was not at the PC, so that it outlives the program.

It lies with the person's drafts in the shop's file, outside journal and undo, until they have been told.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from helpdesk.action import Outcome
from helpdesk.errors import Cancelled, HelpdeskError
from helpdesk.texts import Text, translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from helpdesk.desk import Desk
    from ui.jobs import Task

PREFIX = "finished/"
DONE = translate("Progress", "{work}: done")
STOPPED = translate("Progress", "{work}: stopped before its end")
FAILED = translate("Progress", "{work}: could not be done")
WHILE_AWAY = translate("Progress", "While you were away: {list}")
BESIDE = translate("Progress", "{one}; {other}")


def note(desk: Desk, task: Task) -> str:
    """Keep how a task ended for whoever asked for it.

    Returns:
        The key of the note; empty where the shop's file takes none: that ends neither the program nor its telling.
    """
    begun = f"{PREFIX}{desk.clock.now().isoformat()}/"
    taken = {key for key, _ in desk.drafts(task.asked_by)}
    key = next(name for place in range(1000) if (name := f"{begun}{place}") not in taken)
    try:
        desk.keep(key, {"said": _said(task).to_json(), "well": task.error is None}, task.asked_by)
    except HelpdeskError:
        return ""
    return key


def forget(desk: Desk, key: str, person: int | None) -> None:
    """It was told; where it cannot be taken out, it is told again."""
    with suppress(HelpdeskError):
        desk.keep(key, None, person)


def told(desk: Desk, person: int) -> tuple[Text | None, bool]:
    """What ended while a person was away, in one text, oldest first, and whether all went well; the notes are gone then."""
    said, well = list[Text](), True
    for key, data in reversed(list(_notes(desk, person))):
        # Kept by another version of the program, one may have any shape; the others are told.
        with suppress(ValueError, TypeError, KeyError, AttributeError, RecursionError):
            said.append(Text.from_json(data["said"]))
            well = well and bool(data["well"])
        forget(desk, key, person)
    if not said:
        return None, well
    whole = said[0]
    for text in said[1:]:
        whole = BESIDE(one=whole, other=text)
    return WHILE_AWAY(list=whole), well


def _notes(desk: Desk, person: int) -> Iterator[tuple[str, dict[str, Any]]]:
    for key, _ in desk.drafts(person):
        if key.startswith(PREFIX):
            yield key, desk.draft(key, person) or {}


def _said(task: Task) -> Text:
    """How it ended: by its own words where it left any."""
    if isinstance(task.error, Cancelled):
        return STOPPED(work=task.label)
    if isinstance(task.error, HelpdeskError):
        return BESIDE(one=FAILED(work=task.label), other=task.error.text)
    if task.error is not None:
        return FAILED(work=task.label)
    return task.result.label if isinstance(task.result, Outcome) else DONE(work=task.label)
