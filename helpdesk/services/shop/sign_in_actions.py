"""Who proves themselves by what: PINs, badges, the recovery code; and which role has which right.

The secrets are hashed here and stand in no journal, label, draft or log; the journal says that one was set, and by whom.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from typing import ClassVar

from helpdesk.action import NEEDED, Action, Context, Outcome, entry
from helpdesk.classes import dataclass
from helpdesk.domain.pins import (
    CODE_GROUP,
    CODE_GROUPS,
    CODE_SIGNS,
    badge_problem,
    digest,
    pin_problem,
    tidy_code,
    tidy_secret,
)
from helpdesk.domain.rights import DEFAULTS, OWNER, RIGHTS, rights_of
from helpdesk.domain.staff import ROLES
from helpdesk.errors import Conflict, Invalid, NotFound, WrongSecret
from helpdesk.services.shop.reader import StaffRow, stored_settings
from helpdesk.services.shop.settings_actions import write_settings
from helpdesk.services.shop.sign_in import is_recovery, refuse_without_owner, whose
from helpdesk.store.database import Store
from helpdesk.store.tables.people import Staff
from helpdesk.store.tables.sign_ins import SignIn
from helpdesk.texts import Text, translate, verbatim

FIRST_LIMIT_CENTS = 10_000
"""Above it a refund needs the right to it, from the first PIN on, unless the shop has a limit of its own."""

_TAKEN_PIN = translate("SignIn", "This PIN cannot be used.")
_TAKEN_BADGE = translate("SignIn", "This badge cannot be used.")
_NOT_YOURS = translate("SignIn", "That is not the PIN of now.")


@dataclass(frozen=True, kw_only=True)
class Proving(Action):
    """Something about the proof of one person: one's own with the PIN of now, another's with the right to change people."""

    may_need: ClassVar[tuple[str, ...]] = ("staff",)

    undoable: ClassVar[bool] = False
    secretive: ClassVar[bool] = True
    may_recover: ClassVar[bool] = False
    """Whether the recovery code does instead of the PIN of now."""

    staff: int
    current: str = entry(
        translate("SignIn", "PIN of now"),
        "secret",
        default="",
        hint=translate("SignIn", "Your own, where you have one; or the recovery code."),
    )

    def needs(self, ctx: Context) -> Iterable[str]:
        return () if self.staff == ctx.staff else ("staff",)

    def person(self, ctx: Context) -> StaffRow:
        """Whose it is, once it is proved that it may be changed."""
        row: StaffRow | None = ctx.store.select_one(StaffRow, "WHERE id = ? AND active", (self.staff,))
        if row is None:
            raise NotFound(translate("Staff", "No such staff member."))
        if ctx.guarded and self.staff == ctx.staff and row.pin_at is not None:
            self._prove(ctx)
        return row

    def _prove(self, ctx: Context) -> None:
        if not self.current:
            raise Invalid({"current": NEEDED})
        found = whose(ctx.store, salt_of(ctx.store), self.current)
        if found is not None and found.id == self.staff:
            return
        if not (self.may_recover and is_recovery(ctx.store, self.current)):
            raise WrongSecret(_NOT_YOURS)

    def keep(self, ctx: Context, proof: str, secret: str, taken: Text) -> None:
        """Keep the hash of a secret as the person's only one of its kind."""
        store = ctx.store
        made = digest(tidy_secret(secret), salt_of(store))
        owner = store.value("SELECT staff_id FROM sign_ins WHERE hash = ?", (made,))
        if owner is not None and owner != self.staff:
            raise Invalid({proof: taken})
        forget(store, self.staff, proof)
        store.insert(SignIn, staff_id=self.staff, proof=proof, hash=made)
        store.update(Staff, self.staff, **{f"{proof}_at": ctx.stamp})


@dataclass(frozen=True, kw_only=True)
class SetPin(Proving):
    """Somebody gets a PIN, or another one. The first one in a shop is an owner's; with it the shop is guarded."""

    may_recover: ClassVar[bool] = True

    pin: str = entry(
        translate("SignIn", "New PIN"), "secret", hint=translate("SignIn", "4 to 6 digits, nobody else’s.")
    )

    def rules(self) -> dict[str, Text]:
        problem = pin_problem(self.pin)
        return {"pin": problem} if problem else {}

    def label(self) -> Text:
        return translate("SignIn", "PIN set")

    def run(self, ctx: Context) -> Outcome:
        row = self.person(ctx)
        if not ctx.guarded:
            if row.role != OWNER:
                raise Conflict(
                    translate("SignIn", "An owner gets the first PIN: else nobody could give rights.")
                )
            if not ctx.settings["returns.limit_cents"]:
                write_settings(ctx.store, {"returns.limit_cents": FIRST_LIMIT_CENTS})
        if self.current and is_recovery(ctx.store, self.current):
            ctx.store.run("UPDATE sign_in_guard SET recovery = NULL")
        self.keep(ctx, "pin", self.pin, _TAKEN_PIN)
        return Outcome(self.staff, translate("SignIn", "PIN of {name} set")(name=row.name))


@dataclass(frozen=True, kw_only=True)
class SetBadge(Proving):
    """Somebody who has a PIN gets a badge: any barcode of their own; an empty one takes it away."""

    badge: str = entry(
        translate("SignIn", "Badge"),
        "secret",
        default="",
        hint=translate("SignIn", "Scan it. Empty: no badge any more."),
    )

    def rules(self) -> dict[str, Text]:
        problem = badge_problem(self.badge) if tidy_secret(self.badge) else None
        return {"badge": problem} if problem else {}

    def label(self) -> Text:
        return translate("SignIn", "Badge set") if self.badge else translate("SignIn", "Badge taken away")

    def run(self, ctx: Context) -> Outcome:
        row = self.person(ctx)
        if row.pin_at is None:
            raise Conflict(translate("SignIn", "A PIN comes first: a badge may lie at home."))
        if tidy_secret(self.badge):
            self.keep(ctx, "badge", self.badge, _TAKEN_BADGE)
            return Outcome(self.staff, translate("SignIn", "Badge of {name} set")(name=row.name))
        forget(ctx.store, self.staff, "badge")
        ctx.store.update(Staff, self.staff, badge_at=None)
        return Outcome(self.staff, translate("SignIn", "Badge of {name} taken away")(name=row.name))


@dataclass(frozen=True, kw_only=True)
class RemovePin(Proving):
    """Somebody proves themselves no more, neither by PIN nor by badge; with the last PIN the shop is guarded no more."""

    def label(self) -> Text:
        return translate("SignIn", "PIN removed")

    def run(self, ctx: Context) -> Outcome:
        row = self.person(ctx)
        if row.pin_at is None:
            raise Conflict(translate("SignIn", "{name} has no PIN.")(name=row.name))
        others = ctx.store.value("SELECT count(*) FROM sign_ins WHERE staff_id <> ?", (self.staff,))
        if others and row.role == OWNER:
            refuse_without_owner(ctx.store, self.staff)
        forget(ctx.store, self.staff, "pin")
        forget(ctx.store, self.staff, "badge")
        ctx.store.update(Staff, self.staff, pin_at=None, badge_at=None)
        if not others:
            ctx.store.run("DELETE FROM sign_in_guard")
        return Outcome(self.staff, translate("SignIn", "PIN of {name} removed")(name=row.name))


@dataclass(frozen=True, kw_only=True)
class MakeRecoveryCode(Proving):
    """A new code that opens the shop where no owner knows their PIN; shown once, the one before opens no more."""

    right: ClassVar[str] = "staff"

    def needs(self, ctx: Context) -> Iterable[str]:  # noqa: ARG002
        return (self.right,)

    def label(self) -> Text:
        return translate("SignIn", "Recovery code made")

    def run(self, ctx: Context) -> Outcome:
        row = self.person(ctx)
        if row.role != OWNER or row.pin_at is None:
            raise Conflict(translate("SignIn", "The recovery code is for an owner who has a PIN."))
        code = new_code()
        ctx.store.run("UPDATE sign_in_guard SET recovery = ?", (digest(tidy_code(code), salt_of(ctx.store)),))
        # What was set is a fact of the owner's: the history says when, and by whom.
        ctx.store.update(Staff, self.staff, recovery_at=ctx.stamp)
        return Outcome(self.staff, self.label(), shown=verbatim(code))


@dataclass(frozen=True, kw_only=True)
class SetRoleRights(Action):
    """Which rights a role has from now on; owners have all, always."""

    right: ClassVar[str] = "staff"

    role: str = entry(translate("Staff", "Role"), "choice", choices=ROLES)
    rights: tuple[str, ...] = entry(translate("SignIn", "Rights"), "list", default=())

    def rules(self) -> dict[str, Text]:
        if self.role == OWNER:
            return {"role": translate("SignIn", "Owners have all rights, always.")}
        strange = [right for right in self.rights if right not in RIGHTS]
        said = translate("Problems", "“{value}” is not one of the choices.")
        return {"rights": said(value=str(strange[0])[:80])} if strange else {}

    def label(self) -> Text:
        return translate("SignIn", "Rights of the role {role} changed")(role=ROLES[self.role])

    def run(self, ctx: Context) -> Outcome:
        # From the file, not as it was when this began: several roles may be set as one.
        chosen: Mapping[str, list[str]] = stored_settings(ctx.store)["staff.rights"]
        wanted = rights_of(self.role, {self.role: self.rights})
        kept = {role: list(rights) for role, rights in chosen.items() if role != self.role}
        if wanted != DEFAULTS[self.role]:
            kept[self.role] = [right for right in RIGHTS if right in wanted]
        write_settings(ctx.store, {"staff.rights": kept})
        return Outcome(None, self.label())


def new_code() -> str:
    """A code that nobody guesses, in groups that are read from paper."""
    groups = ("".join(secrets.choice(CODE_SIGNS) for _ in range(CODE_GROUP)) for _ in range(CODE_GROUPS))
    return "-".join(groups)


def salt_of(store: Store) -> str:
    """The shop's salt, made when it is first needed."""
    kept: str | None = store.value("SELECT salt FROM sign_in_guard WHERE id = 1")
    if kept is None:
        kept = secrets.token_hex(16)
        store.run("INSERT INTO sign_in_guard (id, salt, misses, wait) VALUES (1, ?, 0, 0)", (kept,))
    return kept


def forget(store: Store, staff: int, proof: str) -> None:
    """Take a person's PIN or badge away, for good."""
    with store.secure_erase():
        store.run("DELETE FROM sign_ins WHERE staff_id = ? AND proof = ?", (staff, proof))
