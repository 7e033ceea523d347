"""Staff: adding and changing the people who work in the shop."""

from __future__ import annotations

from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entries, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import initials, tidy_line
from helpdesk.domain.rights import OWNER
from helpdesk.domain.staff import ROLES
from helpdesk.errors import Conflict, NotFound
from helpdesk.services.shop.sign_in import refuse_without_owner
from helpdesk.store.tables.people import Staff
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class StaffForm(Action):
    """The fields of a person who works here."""

    right: ClassVar[str] = "staff"

    name: str = entry(translate("Staff", "Name"))
    role: str = entry(translate("Staff", "Role"), "choice", default="counter", choices=ROLES)
    initials: str = entry(
        translate("Staff", "Initials"), default="", hint=translate("Staff", "Empty: made from the name.")
    )

    skills: str = entry(
        translate("Staff", "Skills"),
        "text",
        default="",
        hint=translate("Staff", "One a line, as products ask for them: gas, refrigerants."),
    )

    hourly_cents: int | None = entry(
        translate("Staff", "Cost per hour"),
        "money",
        default=None,
        hint=translate(
            "Staff", "What an hour costs the shop: for what contracts cost. The owner alone sees it."
        ),
    )

    def own(self) -> dict[str, Any]:
        """The columns of the person."""
        name = tidy_line(self.name)
        skills = "\n".join(
            dict.fromkeys(line for one in self.skills.splitlines() if (line := tidy_line(one)))
        )
        return {
            "name": name,
            "role": self.role,
            "initials": tidy_line(self.initials)[:3] or initials(name),
            "skills": skills,
            "hourly_cents": self.hourly_cents,
        }


@dataclass(frozen=True, kw_only=True)
class AddStaff(StaffForm):
    """Somebody begins to work here."""

    prompt = Prompt(
        translate("Person", "New person"), translate("Person", "Add person"), narrow=True, dialog="person"
    )

    def label(self) -> Text:
        return translate("Staff", "{name} added to the staff")(name=tidy_line(self.name))

    def run(self, ctx: Context) -> Outcome:
        return Outcome(ctx.store.insert(Staff, **self.own()), self.label())


@dataclass(frozen=True, kw_only=True)
class EditStaff(StaffForm):
    """Change a member of the staff; one who left stays in the history."""

    costs: ClassVar[frozenset[str]] = frozenset({"hourly_cents"})

    prompt = Prompt(
        translate("Person", "Edit person"),
        translate("Person", "Save person"),
        about="person",
        narrow=True,
        dialog="person",
    )

    id: int
    active: bool = entry(translate("Staff", "Works here"), "check", default=True)

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, entries(cls))

    def label(self) -> Text:
        return translate("Staff", "{name} changed")(name=tidy_line(self.name))

    def run(self, ctx: Context) -> Outcome:
        if not ctx.store.exists(Staff, self.id):
            raise NotFound(translate("Staff", "No such staff member."))
        others = ctx.store.value("SELECT count(*) FROM staff WHERE active AND id <> ?", (self.id,))
        if not self.active and not others:
            raise Conflict(translate("Staff", "At least one person must work here."))
        if ctx.guarded and not (self.active and self.role == OWNER):
            refuse_without_owner(ctx.store, self.id)
        ctx.store.update(Staff, self.id, active=self.active, **ctx.kept_costs(self.own(), "hourly_cents"))
        return Outcome(self.id, self.label(), shown=None if self.active else self._left_behind(ctx))

    def _left_behind(self, ctx: Context) -> Text | None:
        """What somebody who no longer works here was to do, if anything."""
        visits = ctx.store.value(
            "SELECT count(*) FROM visits WHERE technician_id = ? AND result = '' AND arrived_at IS NULL",
            (self.id,),
        )
        if not visits:
            return None
        said = translate(
            "Staff", "{name} no longer works here and was to make %n visit(s), to be planned again.", "", 1
        )
        return said(name=tidy_line(self.name), n=visits)
