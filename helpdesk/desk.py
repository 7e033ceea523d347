"""The desk: opens a shop, does actions in transactions, takes them back, and tells who listens.

The window, the command line, imports, the sample shop and the tests all write through :meth:`Desk.do`;
there is no second way. It knows no window and prints nothing.
"""

from __future__ import annotations

import contextlib
import json
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from helpdesk import places
from helpdesk.classes import NamedTuple
from helpdesk.clock import Clock
from helpdesk.errors import NotFound, WorldError
from helpdesk.readers import Readers
from helpdesk.store import schema
from helpdesk.store.database import Store
from helpdesk.store.disk import is_private, make_private, open_more, told_disk
from helpdesk.store.journal import UndoStep
from helpdesk.store.lock import ShopLock
from helpdesk.texts import translate

if TYPE_CHECKING:
    from helpdesk.action import Action, Approval, Context, Outcome
    from helpdesk.batch import Batch, Progress
    from helpdesk.reports.layout.blocks import Document
    from helpdesk.services.shop.sign_in import SignIn
    from helpdesk.store.backup import Restored
    from helpdesk.writer import Writer

RUNNING = "helpdesk.running"
"""The mark that lies in the folder while a shop is open: found at start, the last end was none."""


_THEIRS = "(? IS NULL OR kept_for IS NULL OR kept_for = ?)"
"""The drafts of a person, and those that are nobody's in particular."""
LONG = 500
"""Changes of an action: with more than these it is looked at, and taken back, behind the window."""


class Changed(NamedTuple):
    """What an action touched: nouns, and the record it was about."""

    nouns: frozenset[str]
    id: int | None = None


Listener = Callable[[Changed], None]


class Desk(Readers):
    """One open shop: its readers, and the one way to write to it."""

    def __init__(self, folder: Path, store: Store, clock: Clock, lock: ShopLock | None) -> None:
        super().__init__(folder, store, clock)
        self._staff: int | None = None
        self._asked = threading.local()
        self._guarded: bool | None = None
        self._rights: tuple[int | None, frozenset[str]] | None = None
        store.hides_costs = lambda: not self.may("costs")
        self.pc: str | None = None
        """Which PC this is, see :func:`helpdesk.pc.this_pc`; unknown, all that was done counts as done here."""
        self.unclean_end = False
        self._lock = lock
        self._listeners: list[Listener] = []

    # -- opening and closing ------------------------------------------------------------------------

    @classmethod
    def create(cls, folder: Path, clock: Clock | None = None, first: Action | None = None) -> Desk:
        """Make an empty shop in ``folder`` and open it. ``first`` sets it up before it gets its name: cut off
        anywhere, there is no shop or a whole one. One that was never set up, left by an older program, is set up.

        Raises:
            Conflict: there is a shop already.
            WorldError: the folder cannot be written.
        """
        from helpdesk.store import founding

        def set_up(store: Store) -> None:
            if first is not None:
                cls(folder, store, clock or Clock(), None).do(first)

        if first is None or not founding.was_never_set_up(folder):
            founding.found(folder, set_up)
            return cls.open(folder, clock)
        desk = cls.open(folder, clock)
        try:
            desk.do(first)
        except BaseException:
            desk.close()
            raise
        return desk

    @classmethod
    def open(
        cls,
        folder: Path,
        clock: Clock | None = None,
        *,
        write: bool = True,
        progress: Callable[[Progress], None] | None = None,
    ) -> Desk:
        """Open the shop in ``folder``; one of an older program is copied, the copy proved, and brought up first.

        ``progress`` hears how far that is. What it raises stops it while the copy is made, and afterwards once
        the shop is brought up: never in between.

        Raises:
            NotFound: there is none.
            WorldError: it is held by another window, damaged, newer than the program, or cannot be read.
            Cancelled: ``progress`` raised it.
        """
        path = folder / places.DATABASE
        restoring = _find(folder, write=write)
        lock = ShopLock(folder) if write or restoring else None
        if lock:
            lock.take()
        store: Store | None = None
        try:
            if lock and any((folder / name).exists() for name in (places.RESTORING, places.RESTORING_PART)):
                from helpdesk.store import restore

                restore.finish(folder)
            outdated = schema.refuse_newer(path) < schema.newest()
            if outdated and lock is None:
                lock = ShopLock(folder)
                lock.take()
            store = Store(path, read_only=lock is None)
            store.open()
            schema.refuse_newer_inside(store)
            unclean = lock is not None and (folder / RUNNING).exists()
            if unclean or outdated:
                from helpdesk.store.backup import Backups

                Backups(store, folder).quick_check()
            if outdated:
                Backups(store, folder).copy_before("migration", (clock or Clock()).now(), progress)
                schema.bring_up(store, progress)
            desk = cls(folder, store, clock or Clock(), lock)
        except BaseException:
            if store:
                store.close()
            if lock:
                lock.free()
            raise
        desk.unclean_end = unclean
        if lock:
            with contextlib.suppress(OSError):
                os.close(open_more(folder / RUNNING))
        return desk

    @staticmethod
    def outdated(folder: Path) -> bool:
        """Whether a shop lies in ``folder`` that an older program left; no where nobody can say: opening tells why."""
        path = folder / places.DATABASE
        try:
            return path.exists() and schema.version(path) < schema.newest()
        except (WorldError, OSError):
            return False

    @staticmethod
    def restore(
        archive: Path,
        folder: Path,
        clock: Clock | None = None,
        progress: Callable[[Progress], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Restored:
        """Put a backup's shop in ``folder``; the one that is there is kept in its ``backups/`` first.

        Raises:
            NotFound: there is no such backup.
            WorldError: it is damaged or newer, a window has the shop open, or the disk does not allow it; what
                was there is as it was.
        """
        now = (clock or Clock()).now()
        from helpdesk.store import restore

        return restore.restore(archive, folder, now, progress=progress, cancelled=cancelled)

    def close(self) -> None:
        """Close the shop; the running mark goes last."""
        self.store.close()
        if self._lock:
            with contextlib.suppress(OSError):
                (self.folder / RUNNING).unlink(missing_ok=True)
            self._lock.free()
            self._lock = None

    def connected(self) -> AbstractContextManager[None]:
        """What another thread needs around a piece of work."""
        return self.store.connected()

    def __enter__(self) -> Desk:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- who acts -----------------------------------------------------------------------------------

    @property
    def staff(self) -> int | None:
        """Who is at the PC now. Where nobody has a PIN, whoever is chosen; else whoever proved it, see :attr:`sign`.
        In work behind the window, who asked for it, see :meth:`acting`."""
        found: int | None = getattr(self._asked, "staff", self._staff)
        return found

    @staff.setter
    def staff(self, who: int | None) -> None:
        if not self.guarded:
            self._staff = who

    @contextlib.contextmanager
    def acting(self, who: int | None) -> Iterator[None]:
        """Around work of this thread that somebody asked for: it is theirs, with their rights, whoever comes meanwhile."""
        self._asked.staff = who
        try:
            yield
        finally:
            del self._asked.staff

    @property
    def guarded(self) -> bool:
        """Whether anybody has a PIN: then people prove who they are, and their roles bind. Read once."""
        # Held here: another thread may forget it meanwhile.
        guarded = self._guarded
        if guarded is None:
            guarded = self._guarded = bool(self.store.value("SELECT EXISTS (SELECT 1 FROM sign_ins)"))
        return guarded

    @cached_property
    def sign(self) -> SignIn:
        """Proves who acts."""
        from helpdesk.services.shop.sign_in import SignIn

        return SignIn(self.store, self._rights_of, self._put)

    def may(self, right: str) -> bool:
        """Whether whoever acts has a right; everything is allowed where nobody has a PIN."""
        rights = self._allowed()
        return rights is None or right in rights

    def sees(self, person: int) -> bool:
        """Whether whoever is at the PC is to see what is a person's own: they themselves, or who may change people."""
        return self.may("staff") or person == self.staff

    def _put(self, who: int | None) -> None:
        self._staff = who
        self._rights = None

    def _rights_of(self, role: str) -> frozenset[str]:
        from helpdesk.domain.rights import rights_of

        return rights_of(role, self.settings["staff.rights"])

    def _allowed(self) -> frozenset[str] | None:
        """The rights of whoever acts; None: the shop is not guarded."""
        if not self.guarded:
            return None
        # Kept with whose they are: another thread may have asked for whoever was here before.
        staff, kept = self.staff, self._rights
        if kept is None or kept[0] != staff:
            role = self.store.value("SELECT role FROM staff WHERE id = ? AND active", (staff,))
            kept = self._rights = (staff, self._rights_of(role) if role else frozenset())
        return kept[1]

    @contextlib.contextmanager
    def _proved(self, action: Action | None, approval: Approval | None) -> Iterator[None]:
        """Around an action: an approval is used once, wrong secrets count as misses."""
        if approval is not None:
            self.sign.redeem(approval)
        if action is None or not action.secretive:
            yield
            return
        from helpdesk.errors import WrongSecret

        self.sign.refuse_while_waiting()
        try:
            yield
        except WrongSecret:
            self.sign.missed()
            raise

    # -- writing ------------------------------------------------------------------------------------

    @cached_property
    def _writer(self) -> Writer:
        from helpdesk.writer import Writer

        return Writer(self.journal, self.context, self.publish)

    def do(self, action: Action, approval: Approval | None = None) -> Outcome:
        """Do one action in one transaction and tell who listens.

        ``approval``: somebody with the right lets it be done, see :meth:`SignIn.approve`.

        Raises:
            Invalid: fields that cannot be taken, by name.
            NotAllowed: whoever acts has not the right, or nobody signed in.
            UserError: the data does not allow it.
            WorldError: the disk or the file does not.
        """
        with self._proved(action, approval):
            return self._writer.do(action, approval)

    def do_batch(
        self,
        action: Batch,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
        approval: Approval | None = None,
    ) -> Outcome:
        """Do a long action in short slices; the whole is one step of undo.

        When it is cancelled, what was committed stays; ``Cancelled`` is raised.
        """
        with self._proved(action, approval):
            return self._writer.do_batch(action, progress, cancelled, approval)

    def context(self, approval: Approval | None = None) -> Context:
        """What an action may use."""
        from helpdesk.action import Context

        return Context(
            self.store,
            self.clock,
            self.settings,
            self.words(),
            self.staff,
            self.folder,
            self.pc,
            self._allowed(),
            approval,
        )

    # -- undo ---------------------------------------------------------------------------------------

    def last_step(self) -> UndoStep | None:
        """The action that Ctrl+Z would take back, if any: the last that was done at this PC."""
        return self.journal.last_step(self.pc)

    def can_undo(self, entry: int) -> bool:
        """Whether the action that began with ``entry`` can be taken back as things stand now."""
        return self.journal.can_undo(entry)

    def long_undo(self, entry: int) -> bool:
        """Whether the action that began with ``entry`` is so long that nobody waits while it is taken back."""
        return self.journal.weight(entry) > LONG

    def undo(
        self,
        entry: int | None = None,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
        approval: Approval | None = None,
    ) -> Outcome:
        """Take back the last action of this PC, or the one that began with ``entry``; the whole or nothing of it.

        Raises:
            Cancelled: it was asked to stop; nothing is taken back.
            Conflict: there is nothing to take back, or something later touched the same records.
        """
        with self._proved(None, approval):
            return self._writer.undo(entry, progress, cancelled, approval)

    def last_undo(self) -> UndoStep | None:
        """What Ctrl+Shift+Z would do again, if anything: the last that was taken back at this PC."""
        return self.journal.last_undo(self.pc)

    def redo(
        self,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
        approval: Approval | None = None,
    ) -> Outcome:
        """Do again what was last taken back at this PC, while nothing else was done; the whole or nothing of it.

        Raises:
            Cancelled: it was asked to stop; nothing is done again.
            Conflict: there is nothing to do again, or something later touched the same records.
        """
        with self._proved(None, approval):
            return self._writer.redo(progress, cancelled, approval)

    # -- drafts -------------------------------------------------------------------------------------

    @property
    def drafter(self) -> int | None:
        """Whose forms are kept now: whoever signed in; nobody's in particular where nobody has to."""
        return self.staff if self.guarded else None

    def keep(self, key: str, data: dict[str, Any] | None, of: int | None = None) -> None:
        """Keep a form as far as it is typed, for a person if ``of`` says so; ``None`` forgets it.

        Outside journal and undo.
        """
        from helpdesk.store.tables.shop import Draft

        with self.store.transaction():
            self.store.run(f"DELETE FROM drafts WHERE key = ? AND {_THEIRS}", (key, of, of))
            if data is not None:
                self.store.insert(
                    Draft, key=key, data=json.dumps(data), kept_at=self.clock.now(), kept_for=of
                )

    def draft(self, key: str, of: int | None = None) -> dict[str, Any] | None:
        """The kept form of that key: the person's own or nobody's in particular; anybody's where no person is named."""
        sql = f"SELECT data FROM drafts WHERE key = ? AND {_THEIRS} ORDER BY kept_at DESC, id DESC LIMIT 1"
        found = self.store.value(sql, (key, of, of))
        # Nested without end, it is none of ours either.
        with contextlib.suppress(ValueError, RecursionError):
            data = json.loads(found) if found else None
            return data if isinstance(data, dict) else None
        return None

    def drafts(self, of: int | None = None) -> list[tuple[str, str]]:
        """Keys and times of all kept forms that :meth:`draft` would find, newest first."""
        sql = (
            f"SELECT key, max(kept_at) FROM drafts WHERE {_THEIRS} GROUP BY key ORDER BY 2 DESC, max(id) DESC"
        )
        return self.store.rows(sql, (of, of))

    # -- papers -------------------------------------------------------------------------------------

    def pdf(self, paper: Document) -> bytes:
        """Draw a paper, in its own language.

        The renderer is imported here, because it costs more than the whole first screen.
        """
        from helpdesk.reports.layout.pdf import render

        return render(paper, self.words(paper.language), self.clock.now())

    def paper(self, kind: str, number: str, language: str | None = None) -> Document:
        """The paper of a kind for the number of a record, or another system's reference: as recorded, else as of now.

        Raises:
            NotFound: nothing has that number.
        """
        return self.papers.about(kind, number, self.words, language)

    # -- listening ----------------------------------------------------------------------------------

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Be told of every change, on the thread that made it. Returns how to end it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def publish(self, nouns: frozenset[str], identity: int | None = None) -> None:
        """Tell who listens which nouns changed, and which record it was about; the settings are read anew first."""
        if "shop" in nouns:
            self.reload_settings()
        if nouns & {"shop", "staff"}:
            self._guarded = self._rights = None
        changed = Changed(nouns, identity)
        for listener in list(self._listeners):
            listener(changed)


def _find(folder: Path, *, write: bool) -> bool:
    """Whether a restore was broken off in the folder of a shop; to be written to, it is made private.

    Raises:
        NotFound: there is no shop.
    """
    with told_disk(folder):
        restoring = (folder / places.RESTORING).exists()
        if not (folder / places.DATABASE).exists() and not restoring:
            raise NotFound(translate("Desk", "There is no shop in this folder: {folder}")(folder=str(folder)))
        if write and not is_private(folder):
            make_private(folder, *places.OURS)
    return restoring
