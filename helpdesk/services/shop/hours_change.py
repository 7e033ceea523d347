"""What moves with the opening hours: whatever was planned by them and is kept with its day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

from helpdesk.action import Context

FOLLOWS = ("helpdesk.services.calls.replanning",)
"""What was planned by the hours and is kept with its day: modules that plan it anew (``hours_before``, ``plan_anew``).
They build upon the shop, and are imported where the hours change."""


@contextmanager
def hours_change(ctx: Context) -> Iterator[None]:
    """Around a change of the hours: what was planned by them moves with them, in the same step of undo."""
    follows = [import_module(name) for name in FOLLOWS]
    before = [each.hours_before(ctx) for each in follows]
    yield
    for each, hours in zip(follows, before, strict=True):
        each.plan_anew(ctx, hours)
