"""What a screen may ask of the window around it: do, go, tell, print. It knows the desk and no screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from helpdesk.classes import NamedTuple
from helpdesk.clock import to_text
from helpdesk.desk import Desk
from helpdesk.errors import Cancelled, HelpdeskError, Invalid, NotAllowed
from helpdesk.formats import Words
from helpdesk.store.faults import for_a_person
from helpdesk.texts import Text, translate
from ui.jobs import Jobs, Task
from ui.theme import ToneName
from ui.widgets.memory import Memory

if TYPE_CHECKING:
    from helpdesk.action import Action, Approval, Outcome
    from helpdesk.batch import Batch
    from ui.widgets.cells import Column


class Goal(NamedTuple):
    """Where to go: a screen, or a record by its kind (``customer``, ``unit``, ``case``, ``job``, ``product``)."""

    kind: str
    id: int | None = None
    view: str = ""
    """A saved view of a list."""


class Deed(NamedTuple):
    """Something that can be done with what is shown; the search finds it by its words."""

    text: Text | str
    icon: str
    run: Callable[[], object]
    also: Text | str = ""
    """Other words by which the search finds it."""


_NO_BACKUP = translate("Notices", "The backup could not be made. The program says why.")
_NO_SECOND = translate("Notices", "The backup’s copy in the second folder could not be made.")


class Word(NamedTuple):
    """A line at the foot of the window."""

    text: Text
    tone: ToneName = "neutral"
    step: int | None = None
    """The journal's entry that Undo takes back."""
    verb: Text | None = None
    act: Callable[[], None] | None = None
    """One more thing to do from here, such as printing."""
    behind: bool = False
    """It tells of something that ended while nobody looked, and stays until it was seen."""
    notice: Text | None = None
    """What the system's notice says of it while nobody looks: nothing that names a person or a place."""
    undone: int | None = None
    """The journal's entry that took something back, which can be done again as long as it is the last."""
    final: bool = False
    """Something was destroyed for good: what was said before may speak of it, and is kept nowhere."""


class Wish(NamedTuple):
    """Something that whoever is at the PC may not do by themselves, and how it goes on once it was approved."""

    what: Text
    error: NotAllowed
    again: Callable[[], object]


def dialog_of(action: type[Action]) -> str:
    """The name of the dialog that asks for an action: one of its own, or where the action itself is found."""
    own = action.prompt.dialog if action.prompt else ""
    return own or f"{action.__module__}:{action.__name__}"


class Shell(QObject):
    """Passed to every screen and dialog."""

    wanted = Signal(object)
    """A :class:`Goal` to go to."""
    told = Signal(object)
    """A :class:`Word` to show."""
    dialog_wanted = Signal(str, object)
    """A dialog by its name, with what it is told."""
    staff_wanted = Signal(int)
    """A member of the staff who is at the PC now."""
    signed_in = Signal(int)
    """Somebody proved by the recovery code that they are the owner."""
    rebuild_wanted = Signal()
    """The look changed: everything must be made anew."""
    notices_changed = Signal()
    """What this person wants to be told by the system was chosen anew."""
    restore_wanted = Signal(object)
    """The path of a backup that takes the shop's place."""

    def __init__(self, desk: Desk, jobs: Jobs, words: Words, memory: Memory, window: QWidget) -> None:
        # No child of the window: work that ends when the window was made anew may still speak to it.
        super().__init__()
        self.desk = desk
        self.jobs = jobs
        self.words = words
        self.memory = memory
        self.window = window
        self.starting = False
        """Nothing is painted yet: a screen reads what must be seen first, and all as soon as it is."""
        self.came_from: Callable[..., Goal | None] = lambda *_: None
        """The last record of some kinds that was shown before this one."""
        self._unopened: Callable[[HelpdeskError], object] | None = None
        self._approval: Approval | None = None
        """For what is done this moment."""

    def may(self, right: str) -> bool:
        """Whether whoever is at the PC has a right; everybody has all where nobody signs in."""
        return self.desk.may(right)

    def seen(self, columns: Iterable[Column]) -> tuple[Column, ...]:
        """The columns that whoever is at the PC may see."""
        return tuple(column for column in columns if not column.right or self.may(column.right))

    @property
    def today(self) -> date:
        """The local day at the shop."""
        return self.desk.clock.today(self.words.zone)

    def say(self, text: Text | str) -> str:
        """The text in the window's language."""
        return self.words.say(text)

    def go(self, kind: str, identity: int | None = None, view: str = "") -> None:
        """Go to a screen or record."""
        self.wanted.emit(Goal(kind, identity, view))

    def ask(
        self,
        what: str | type[Action],
        told: object = None,
        unopened: Callable[[HelpdeskError], object] | None = None,
    ) -> None:
        """Open a dialog by its name, or the one that asks for an action.

        Why it could not be opened, since what it is about is gone, goes to ``unopened``, where given.
        """
        before, self._unopened = self._unopened, unopened
        try:
            self.dialog_wanted.emit(what if isinstance(what, str) else dialog_of(what), told)
        finally:
            self._unopened = before

    def not_opened(self, error: HelpdeskError) -> None:
        """A dialog that was asked for could not be opened: whoever asked is told, else the person."""
        (self._unopened or self.fail)(error)

    def tell(
        self,
        text: Text,
        tone: ToneName = "neutral",
        verb: Text | None = None,
        act: Callable[[], None] | None = None,
    ) -> None:
        """Show a line at the foot of the window."""
        self.told.emit(Word(text, tone, None, verb, act))

    def do(
        self,
        action: Action,
        *,
        problems: Callable[[dict[str, Text]], None] | None = None,
        verb: Text | None = None,
        then: Callable[[Outcome], None] | None = None,
        refused: Callable[[Text], None] | None = None,
        again: Callable[[], object] | None = None,
    ) -> Outcome | None:
        """Do an action and say what happened, with Undo; nothing comes back when it could not be done.

        Problems of fields go to ``problems`` where given, why else it was not done to ``refused``: a dialog
        says it itself, for it stands over the window's foot. ``verb`` offers ``then`` as one more thing to do.
        What needs somebody's approval is asked for there; whoever goes on with the outcome says by ``again`` how
        they come here once more, else the action alone is done.
        """
        try:
            outcome = self.desk.do(action, self._approval)
        except NotAllowed as error:

            def once_more() -> None:
                self.do(action, problems=problems, verb=verb, then=then, refused=refused)

            self._ask_approval(action.label(), error, again or once_more)
            return None
        except Invalid as error:
            if problems is not None:
                problems(error.problems)
            else:
                self.fail(error)
            return None
        except HelpdeskError as error:
            if refused is not None:
                refused(error.text)
            else:
                self.fail(error)
            return None
        act = (lambda: then(outcome)) if then is not None and verb is not None else None
        step = outcome.step if action.undoable else None
        final = action.mode == "final"
        self.told.emit(Word(outcome.shown or outcome.label, "ready", step, verb, act, final=final))
        return outcome

    def do_behind(
        self,
        action: Batch,
        done: Callable[[Outcome], None] = lambda _: None,
        *,
        problems: Callable[[dict[str, Text]], None] | None = None,
        refused: Callable[[Text], None] | None = None,
        owner: QObject | None = None,
        again: Callable[[], object] | None = None,
    ) -> Task:
        """Do a long action behind the window, with a way to stop; then say what happened, with Undo, as :meth:`do`."""

        def once_more() -> None:
            self.do_behind(action, done, problems=problems, refused=refused, owner=owner)

        def ended(outcome: Outcome) -> None:
            step = outcome.step if action.undoable else None
            self.told.emit(Word(outcome.shown or outcome.label, "ready", step))
            if owner is None or isValid(owner):
                done(outcome)

        def failed(error: BaseException) -> None:
            stays = owner is None or isValid(owner)
            if isinstance(error, Invalid) and problems is not None and stays:
                problems(error.problems)
            elif isinstance(error, HelpdeskError) and refused is not None and stays:
                refused(error.text)
            elif not isinstance(error, NotAllowed):
                self.fail(error)
            if isinstance(error, NotAllowed) and stays:
                self._ask_approval(action.label(), error, again or once_more)

        return self.jobs.run_batch(action, ended, failed, self._approval)

    def _ask_approval(self, what: Text, error: NotAllowed, again: Callable[[], object]) -> None:
        """Let somebody who has the right approve it here; the person at the PC stays who they are."""
        if error.rights:
            self.ask("approve", Wish(what, error, again))
        else:
            self.fail(error)

    def approved(self, wish: Wish, approval: Approval) -> None:
        """Go on with what was approved: it is good for what is done now, and for nothing after."""
        self._approval = approval
        try:
            wish.again()
        finally:
            self._approval = None

    def undo(
        self,
        step: int | None = None,
        then: Callable[[], None] = lambda: None,
        refused: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Take back an action, or the last; one that changed much behind the window, with progress and a way to stop.

        Why it could not be goes to ``refused``, where given: a dialog says it itself.
        """
        desk = self.desk
        last = desk.last_step() if step is None else None
        wanted = last.id if last else step

        def done(outcome: Outcome) -> None:
            taken_back = desk.last_undo()
            self.told.emit(Word(outcome.label, undone=taken_back.id if taken_back else None))
            then()

        label, approval = translate("Window", "Undoing"), self._approval
        self._replay(
            wanted,
            label,
            lambda told, stopped: desk.undo(wanted, told, stopped, approval),
            done,
            self._or_approval(label, refused or self.fail, lambda: self.undo(wanted, then, refused)),
        )

    def _or_approval(
        self, label: Text, failed: Callable[[BaseException], None], again: Callable[[], object]
    ) -> Callable[[BaseException], None]:
        """What to do when it failed: ask for an approval where that is what lacks, else tell it."""

        def told(error: BaseException) -> None:
            if isinstance(error, NotAllowed):
                self._ask_approval(label, error, again)
            else:
                failed(error)

        return told

    def redo(self) -> None:
        """Do again what was last taken back, as long as nothing else was done."""
        last = self.desk.last_undo()
        label, approval = translate("Window", "Doing again"), self._approval
        self._replay(
            last.id if last else None,
            label,
            lambda told, stopped: self.desk.redo(told, stopped, approval),
            lambda outcome: self.told.emit(Word(outcome.label, "ready", outcome.step)),
            self._or_approval(label, self.fail, self.redo),
        )

    def _replay(
        self,
        entry: int | None,
        label: Text,
        work: Callable[..., Outcome],
        done: Callable[[Outcome], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Replay an entry of the journal; one of many changes behind the window, with a way to stop."""
        if entry is not None and self.desk.long_undo(entry):
            self.jobs.run(label, lambda task: work(task.progress, task.cancelled), done, failed)
            return
        try:
            done(work(lambda _: None, lambda: False))
        except HelpdeskError as error:
            failed(error)

    def fail(self, error: BaseException, notice: Text | None = None) -> None:
        """Say what went wrong, if it is for a person to know; else let the crash report have it.

        ``notice``: what was being done, for who does not look at the window.
        """
        error = for_a_person(error) or error
        if isinstance(error, Cancelled):
            self.told.emit(Word(error.text, "neutral"))
        elif isinstance(error, HelpdeskError):
            self.told.emit(Word(error.text, "late", notice=notice))
        else:
            raise error

    def back_up_daily(self) -> None:
        """Back up when the last verified backup is older than a day; for a window that is never closed."""
        from helpdesk.services.shop.today import since_backup

        passed = since_backup(self.desk.settings["backup.proved"], self.desk.clock.now())
        if passed is None or passed > timedelta(days=1):
            self.back_up()

    def back_up(self) -> None:
        """Make and prove a backup behind the window."""
        from helpdesk.services.shop.settings_actions import NoteSetting

        settings = self.desk.settings

        def work(task: Task) -> object:
            return self.desk.backups.make(
                self.desk.clock.now(),
                second=Path(settings["backup.folder"]) if settings["backup.folder"] else None,
                keep=settings["backup.keep"],
                progress=task.progress,
                cancelled=task.cancelled,
            )

        def done(result: Any) -> None:
            self.desk.do(NoteSetting(values={"backup.proved": to_text(result.proved_at)}))
            if result.second_problem is not None:
                self.told.emit(Word(result.second_problem, "due", notice=_NO_SECOND))
            elif result.skipped:
                self.tell(
                    translate("Backup", "Nothing changed since the last backup: {path}")(
                        path=str(result.path)
                    )
                )
            else:
                self.tell(
                    translate("Backup", "Backup made and verified: {path}")(path=str(result.path)),
                    "ready",
                )

        def failed(error: BaseException) -> None:
            self.fail(error, _NO_BACKUP)

        self.jobs.run(translate("Backup", "Backing up"), work, done, failed, anybodys=True)
