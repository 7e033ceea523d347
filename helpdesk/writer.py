"""Knows how a write flows: problems, one transaction, the journal's pen, undo; not what is written.

It is the desk's writing hand, and imported at the first write.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from helpdesk.action import Action, Outcome
from helpdesk.batch import Batch, Progress, Told
from helpdesk.clock import to_text
from helpdesk.errors import Cancelled, Conflict, Invalid, NotAllowed
from helpdesk.store.faults import for_a_person
from helpdesk.store.relations import nouns
from helpdesk.texts import Text, translate

if TYPE_CHECKING:
    from helpdesk.action import Approval, Context
    from helpdesk.store.journal import Journal, UndoStep

SLICE_SECONDS = 0.05
"""A background write gives way to the window after this long."""


class Writer:
    """Does actions in transactions, and takes them back.

    ``context`` makes what an action may use; ``changed`` is told which nouns changed, and which record the action
    was about.
    """

    def __init__(
        self,
        journal: Journal,
        context: Callable[[Approval | None], Context],
        changed: Callable[[frozenset[str], int | None], None],
    ) -> None:
        self._journal = journal
        self._context = context
        self._changed = changed

    def do(self, action: Action, approval: Approval | None = None) -> Outcome:
        """See :meth:`Desk.do <helpdesk.desk.Desk.do>`."""
        if isinstance(action, Batch):
            return self.do_batch(action, approval=approval)
        self._check(action)
        mode = "undoable" if action.undoable else action.mode
        ctx = self._context(approval)
        with told_person(), ctx.store.transaction():
            entry = self._journal.take_pen(ctx.stamp, ctx.staff, mode, pc=ctx.pc)
            allow(action, ctx)
            outcome = action.run(ctx)
            if not action.unattended:
                _allow(ctx, ())
            tables = self._journal.lay_pen(entry, outcome.label, approval=approval)
        if action.traceless:
            ctx.store.checkpoint()
        return self._done(outcome, tables, entry)

    def do_batch(
        self,
        action: Batch,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
        approval: Approval | None = None,
    ) -> Outcome:
        """See :meth:`Desk.do_batch <helpdesk.desk.Desk.do_batch>`; the slices are of :data:`SLICE_SECONDS`."""
        self._check(action)
        ctx = self._context(approval)
        with told_person():
            allow(action, ctx)
        log = _Log(self._journal, ctx, action)
        finished = False
        with _ended(action.steps(ctx)) as steps:
            while not finished:
                with told_person(), ctx.store.transaction():
                    last, finished = _run_slice(steps, log, None if action.whole else SLICE_SECONDS)
                    if not action.unattended:
                        _allow(ctx, ())
                    if cancelled() and action.whole:
                        raise Cancelled
                if last:
                    progress(last)
                if cancelled() and not finished:
                    self._done(Outcome(None, action.label()), log.touched, log.lead)
                    raise Cancelled
        return self._done(action.result(), log.touched, log.lead)

    def _check(self, action: Action) -> None:
        problems = action.problems()
        if problems:
            raise Invalid(problems)

    def _done(self, outcome: Outcome, tables: frozenset[str], entry: int | None) -> Outcome:
        changed = nouns(tables)
        outcome = replace(outcome, changed=changed, step=entry if tables else None)
        if changed:
            self._changed(changed, outcome.id)
        return outcome

    def undo(
        self,
        entry: int | None = None,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
        approval: Approval | None = None,
    ) -> Outcome:
        """See :meth:`Desk.undo <helpdesk.desk.Desk.undo>`."""
        ctx, journal = self._context(approval), self._journal
        with told_person(), ctx.store.transaction():
            # The pen first: what is read after it, nobody changes.
            mine = journal.take_pen(ctx.stamp, ctx.staff, "undoable", pc=ctx.pc)
            step = journal.step(entry) if entry is not None else journal.last_step(ctx.pc, before=mine)
            if step is None:
                raise Conflict(translate("Journal", "There is nothing to undo."))
            allow_undo(ctx, journal, step)
            journal.undo(step.id, mine, _stoppable(progress, cancelled))
            label = translate("Journal", "Undone: {what}")(what=Text.from_json(step.label))
            tables = journal.lay_pen(mine, label, undoes=step.id, approval=approval)
        return self._done(Outcome(None, label), tables, mine)

    def redo(
        self,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
        approval: Approval | None = None,
    ) -> Outcome:
        """See :meth:`Desk.redo <helpdesk.desk.Desk.redo>`."""
        ctx, journal = self._context(approval), self._journal
        with told_person(), ctx.store.transaction():
            mine = journal.take_pen(ctx.stamp, ctx.staff, "undoable", pc=ctx.pc)
            undo = journal.last_undo(ctx.pc, before=mine)
            if undo is None or undo.undoes is None:
                raise Conflict(translate("Journal", "There is nothing to do again."))
            again = journal.step(undo.undoes)
            allow_undo(ctx, journal, undo, again)
            journal.redo(undo.id, mine, _stoppable(progress, cancelled))
            undone = Text.from_json(again.label)
            label = translate("Journal", "Done again: {what}")(what=undone)
            tables = journal.lay_pen(mine, label, undoes=undo.id, approval=approval)
        # The action stands again, and is what may be taken back.
        return self._done(Outcome(None, label), tables, undo.undoes)


NOBODY = translate("Rights", "Nobody has signed in: a PIN or badge is needed first.")


def allow(action: Action, ctx: Context) -> None:
    """Refuse what whoever acts has no right to.

    Raises:
        NotAllowed: which rights lack; or nobody has signed in.
    """
    if ctx.rights is not None and not action.unattended:
        _allow(ctx, action.needs(ctx))


def allow_undo(ctx: Context, journal: Journal, *steps: UndoStep) -> None:
    """Refuse to take back, or to do again, what somebody else did or approved, and what says who may do what."""
    if ctx.rights is None:
        return
    own = all(step.staff == ctx.staff and not step.approved_by for step in steps)
    wanted = () if own else ("undo_others",)
    touched = frozenset(table for step in steps for table in journal.touched(step.id))
    _allow(ctx, (*wanted, *(right for table, right in _RULING.items() if table in touched)))


_RULING = {"staff": "staff", "settings": "rules"}
"""Tables that say who may do what, and the right to change them; whoever lost it does not take that back."""


def _allow(ctx: Context, wanted: Iterable[str]) -> None:
    """Raises ``NotAllowed`` where nobody signed in, or rights lack: of those wanted, or of those needed on the way."""
    if ctx.rights is None:
        return
    if ctx.staff is None:
        raise NotAllowed(NOBODY, ())
    lacking = tuple(dict.fromkeys((*(right for right in wanted if not ctx.may(right)), *ctx.lacking)))
    if lacking:
        from helpdesk.domain.rights import lacks

        raise lacks(lacking)


def _stoppable(
    progress: Callable[[Progress], None], cancelled: Callable[[], bool]
) -> Callable[[Progress], None]:
    """Tells how far it is, and gives the whole up where that is asked for."""

    def told(done: Progress) -> None:
        if cancelled():
            raise Cancelled
        progress(done)

    return told


@contextmanager
def told_person() -> Iterator[None]:
    """What an action stumbles over in words: the world's errors, records that have gone meanwhile."""
    try:
        yield
    except Exception as error:
        told = for_a_person(error)
        if told is None or told is error:
            raise
        raise told from error


class _Log:
    """The journal's entries of one long action: the first leads, the others follow it."""

    def __init__(self, journal: Journal, ctx: Context, action: Batch) -> None:
        self._journal = journal
        self._ctx = ctx
        self._action = action
        self._entry: int | None = None
        self.lead: int | None = None
        self.touched: frozenset[str] = frozenset()

    def begin(self) -> None:
        """Take the pen, unless it is in hand."""
        if self._entry is None:
            mode = "undoable" if self._action.undoable else "final"
            ctx = self._ctx
            self._entry = self._journal.take_pen(ctx.stamp, ctx.staff, mode, self.lead, ctx.pc)

    def end(self, told: Told | None = None) -> None:
        """Lay the pen: what was written since is the action's, or what the piece is told as."""
        if self._entry is None:
            return
        label = told.label if told else self._action.label()
        at = (to_text(told.at), told.staff) if told else None
        tables = self._journal.lay_pen(self._entry, label, at, approval=self._ctx.approval)
        if tables:
            self.lead = self.lead or self._entry
            self.touched |= tables
        self._entry = None


@contextmanager
def _ended(steps: Iterator[Progress]) -> Iterator[Iterator[Progress]]:
    """Steps that are ended where they ran, also when they are broken off: what they hold is let go at once."""
    try:
        yield steps
    finally:
        if isinstance(steps, Generator):
            steps.close()


def _run_slice(steps: Iterator[Progress], log: _Log, seconds: float | None) -> tuple[Progress | None, bool]:
    started = time.monotonic()
    last: Progress | None = None
    while seconds is None or last is None or time.monotonic() - started < seconds:
        log.begin()
        try:
            last = next(steps)
        except StopIteration:
            log.end()
            return last, True
        if last.told:
            log.end(last.told)
    log.end()
    return last, False
