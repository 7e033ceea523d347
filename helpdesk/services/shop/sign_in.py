"""Proves who acts: PIN, badge, recovery code, the waits after wrong ones, approval on the spot; decides no right itself.

The hashes and the wrong entries lie outside the journal (``store/tables/sign_ins.py``). A wait is counted by a clock that
nobody sets; the file keeps it at each wrong entry, so that neither a restart nor another time of the PC shortens it.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable

from helpdesk.action import NEEDED, Approval
from helpdesk.classes import NamedTuple
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.domain.pins import CLOSED_AT, digest, misses_left, tidy_code, tidy_secret, wait_after
from helpdesk.domain.rights import OWNER, RIGHTS
from helpdesk.errors import Conflict, Invalid, UserError, WrongSecret
from helpdesk.services.shop.reader import StaffRow
from helpdesk.store.database import Store
from helpdesk.texts import Text, translate

UNKNOWN = translate("SignIn", "That is no PIN or badge of anybody here.")
CLOSED = translate("SignIn", "Too many wrong PINs: only an owner’s PIN or the recovery code opens now.")
_WAIT = translate("SignIn", "Too many wrong PINs: wait %n second(s).", "", 1)


class Guard(NamedTuple):
    """What the file keeps of wrong entries."""

    salt: str
    recovery: str | None
    misses: int
    wait: int
    since: int | None


class SignIn:
    """Who acts at this PC, as proved.

    ``rights``: the rights of a role; ``put``: makes somebody the one who acts, or nobody; ``ticks``: seconds of a clock
    that nobody sets.
    """

    def __init__(
        self,
        store: Store,
        rights: Callable[[str], frozenset[str]],
        put: Callable[[int | None], None],
        ticks: Callable[[], float] | None = None,
    ) -> None:
        self.store = store
        self.ticks = ticks or time.monotonic
        self._rights = rights
        self._put = put
        self._until: float | None = None
        self._approvals: list[Approval] = []
        self._read = False
        """Whether it is known what the file keeps of a wait."""

    @property
    def guarded(self) -> bool:
        """Whether anybody has a PIN, so that people prove who they are."""
        return is_guarded(self.store)

    @property
    def has_recovery(self) -> bool:
        """Whether a recovery code was made and not used."""
        guard = self._guard()
        return guard is not None and guard.recovery is not None

    @property
    def closed(self) -> bool:
        """Whether only an owner or the recovery code opens."""
        guard = self._guard()
        return guard is not None and guard.misses >= CLOSED_AT

    def enter(self, secret: str) -> StaffRow:
        """Let whoever has this PIN or badge act from now on. The wrong entries before it are forgotten where it is an
        owner's, who may do all there is to guess for; else they go with time alone.

        Raises:
            UserError: one has to wait, see :meth:`wait_left`.
            WrongSecret: nobody has it, or only an owner may open; it counts as a miss.
        """
        person = self._recognised(secret)
        if person.role == OWNER:
            self._note(0)
        self._put(person.id)
        return person

    def lock(self) -> None:
        """Nobody acts any more; the program still reads."""
        self._put(None)

    def wait_left(self) -> int:
        """Whole seconds until the next entry is taken; 0: at once."""
        if not self._read:
            self._go_on_waiting()
        if self._until is None:
            return 0
        left = math.ceil(self._until - self.ticks())
        if left > 0:
            return left
        self._until = None
        self._write("UPDATE sign_in_guard SET wait = 0")
        return 0

    def _go_on_waiting(self) -> None:
        """A wait that another run of the program began is waited to its end; after another start of the PC, anew."""
        self._read = True
        guard, now = self._guard(), self.ticks()
        if guard is not None and guard.wait:
            known = guard.since is not None and guard.since <= now
            self._until = guard.wait + (guard.since if known and guard.since is not None else now)

    def refuse_while_waiting(self) -> None:
        """Raises ``UserError`` while one has to wait."""
        left = self.wait_left()
        if left:
            raise UserError(_WAIT(n=left))

    def recover(self, code: str) -> StaffRow:
        """Let the first owner act by the recovery code, whatever was entered before; it stays good until a PIN is set
        with it (``current`` of ``SetPin``). It is too long to be guessed, so a wrong one costs no wait.

        Raises:
            WrongSecret: it is not the code, or there is none.
            Conflict: no owner works here.
        """
        if not is_recovery(self.store, code):
            raise WrongSecret(translate("SignIn", "That is not the recovery code."))
        owner = self.store.select_one(
            StaffRow, "WHERE role = ? AND active ORDER BY pin_at IS NULL, id", (OWNER,)
        )
        if owner is None:
            raise Conflict(translate("SignIn", "No owner works here."))
        self._note(0)
        self._put(owner.id)
        return owner

    def approve(self, secret: str, rights: str | Iterable[str], why: str) -> Approval:
        """Let whoever acts do one thing that they have no right to; who acts stays the same.

        ``secret``: PIN or badge of whoever approves; ``rights``: what lacks, as ``NotAllowed`` says; ``why``: the reason.

        Raises:
            Invalid: there is no reason (``why``).
            UserError: one has to wait, or this person has not the right either.
            WrongSecret: nobody has that PIN or badge; it counts as a miss.
        """
        if not tidy_line(why):
            raise Invalid({"why": NEEDED})
        person = self._recognised(secret)
        wanted = frozenset((rights,) if isinstance(rights, str) else rights)
        lacking = [right for right in RIGHTS if right in wanted - self._rights(person.role)]
        if lacking:
            said = translate("SignIn", "{name} has not this right either: {right}")
            raise UserError(said(name=person.name, right=RIGHTS[lacking[0]]))
        approval = Approval(person.id, tidy_line(why), wanted)
        self._approvals.append(approval)
        return approval

    def redeem(self, approval: Approval) -> None:
        """Take an approval for the one action it is for. Raises ``Conflict`` where it is none of ours, or used."""
        left = [one for one in self._approvals if one is not approval]
        if len(left) == len(self._approvals):
            raise Conflict(translate("SignIn", "This approval was used already."))
        self._approvals = left

    def missed(self) -> None:
        """Count a wrong entry, and keep the wait it costs, before anybody is told."""
        guard = self._guard()
        if guard is not None:
            self._note(misses_left(guard.misses, self._since(guard)) + 1)

    def _since(self, guard: Guard) -> float:
        """Seconds that have passed at least since the last wrong entry; after another start of the PC, those since it."""
        now = self.ticks()
        if guard.since is None or guard.since > math.ceil(now):
            return now
        # It was rounded up.
        return max(0.0, now - guard.since)

    def _recognised(self, secret: str) -> StaffRow:
        self.refuse_while_waiting()
        guard = self._guard()
        person = whose(self.store, guard.salt, secret) if guard else None
        closed = guard is not None and guard.misses >= CLOSED_AT
        if person is None or (closed and person.role != OWNER):
            self.missed()
            left = self.wait_left()
            raise WrongSecret(self._wrong(left))
        return person

    def _wrong(self, left: int) -> Text:
        if self.closed:
            return CLOSED
        return _WAIT(n=left) if left else UNKNOWN

    def _guard(self) -> Guard | None:
        row = self.store.row("SELECT salt, recovery, misses, wait, since FROM sign_in_guard WHERE id = 1")
        return Guard(*row) if row else None

    def _note(self, misses: int) -> None:
        wait, now = wait_after(misses), self.ticks()
        self._read, self._until = True, now + wait if wait else None
        guard = self._guard()
        if guard is not None and (misses or guard.misses or guard.wait):
            # Rounded up: a wait is never shorter for being kept.
            self._write(
                "UPDATE sign_in_guard SET misses = ?, wait = ?, since = ?", (misses, wait, math.ceil(now))
            )

    def _write(self, sql: str, values: tuple[int, ...] = ()) -> None:
        """Kept at once; also from a program that only looks."""
        if not self.store.read_only:
            with self.store.transaction():
                self.store.run(sql, values)
            return
        writing = Store(self.store.path)
        with writing.connected(), writing.transaction():
            writing.run(sql, values)


def is_guarded(store: Store) -> bool:
    """Whether anybody in the shop has a PIN."""
    return bool(store.value("SELECT EXISTS (SELECT 1 FROM sign_ins)"))


def whose(store: Store, salt: str, secret: str) -> StaffRow | None:
    """Who works here and is recognised by a PIN or badge."""
    found = store.value("SELECT staff_id FROM sign_ins WHERE hash = ?", (digest(tidy_secret(secret), salt),))
    return None if found is None else store.select_one(StaffRow, "WHERE id = ? AND active", (found,))


def is_recovery(store: Store, code: str) -> bool:
    """Whether it is the shop's recovery code, however it was typed."""
    kept = store.row("SELECT salt, recovery FROM sign_in_guard WHERE id = 1 AND recovery IS NOT NULL")
    return kept is not None and digest(tidy_code(code), kept[0]) == kept[1]


def refuse_without_owner(store: Store, without: int) -> None:
    """Raises ``Conflict`` where nobody but this person could open the shop as its owner."""
    left = store.value(
        "SELECT count(*) FROM staff s JOIN sign_ins p ON p.staff_id = s.id AND p.proof = 'pin' "
        "WHERE s.active AND s.role = ? AND s.id <> ?",
        (OWNER, without),
    )
    if not left:
        raise Conflict(
            translate("SignIn", "At least one owner with a PIN must work here while anybody has a PIN.")
        )
