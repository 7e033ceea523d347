"""The dialog in which the shop chooses which role may do what: a table with ticks, owners always all."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from helpdesk.batch import Together
from helpdesk.domain.rights import OWNER, RIGHTS, rights_of
from helpdesk.domain.staff import ROLES
from helpdesk.services.shop.sign_in_actions import SetRoleRights
from helpdesk.settings import fallback
from helpdesk.texts import Text, translate
from ui import theme
from ui.draft import Drafting, Resume, Values
from ui.shell import Goal, Shell
from ui.widgets import plain
from ui.widgets.dialog import MIDDLE, Dialog
from ui.widgets.inline import Inline
from ui.widgets.inputs import Check

CHOSEN = tuple(role for role in ROLES if role != OWNER)
_TITLE = translate("RightsDialog", "Who may do what")


UNREADABLE = translate(
    "RightsDialog",
    "What the shop had chosen cannot be read any more, so only owners have rights. Choose again and save.",
)


class RightsDialog(Dialog):
    """A row for each right, a column for each role."""

    def __init__(self, shell: Shell, told: object = None) -> None:  # noqa: ARG002
        self.shell = shell
        super().__init__(
            shell.words,
            _TITLE,
            translate("RightsDialog", "Save rights"),
            width=MIDDLE,
            note=translate(
                "RightsDialog",
                "What a role may not do, somebody with the right can approve on the spot. "
                "It holds once somebody has a PIN.",
            ),
            parent=shell.window,
        )
        self.ticks: dict[tuple[str, str], Check] = {}
        kept = shell.desk.settings["staff.rights"]
        self._now = {role: rights_of(role, kept) for role in CHOSEN}
        self._unreadable = kept == fallback("staff.rights")
        if self._unreadable:
            self.add(Inline(shell.say(UNREADABLE), "due", parent=self))
        table = self._table()
        self.draft = Drafting(
            shell,
            "role_rights",
            self.values,
            self.fill,
            title=_TITLE,
            resume=Resume("role_rights", None, Goal("settings", view="people")),
            parent=self,
        )
        self.add(self.draft.bar)
        self.add(table)
        self.draft.restore()
        self.finished.connect(self.draft.flush)
        self.wanted.connect(self.save)

    def _table(self) -> QWidget:
        say, table = self.shell.say, QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(theme.CARD))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        center = Qt.AlignmentFlag.AlignHCenter
        roles = [*CHOSEN, OWNER]
        for place, role in enumerate(roles, 1):
            grid.addWidget(plain.label(say(ROLES[role]), "strong"), 0, place, center)
        for row, (right, words) in enumerate(RIGHTS.items(), 1):
            grid.addWidget(plain.label(say(words), wrap=True), row, 0)
            for place, role in enumerate(roles, 1):
                grid.addWidget(self._tick(role, right, words), row, place, center)
        return table

    def _tick(self, role: str, right: str, words: Text) -> Check:
        tick = Check("")
        tick.setObjectName(f"{role}_{right}")
        said = self.shell.say(words)
        tick.setAccessibleName(plain.aloud(plain.joined(said, self.shell.say(ROLES[role]))))
        if role == OWNER:
            tick.set_value(True)
            tick.setEnabled(False)
            return tick
        tick.set_value(right in self._now[role])
        tick.changed.connect(lambda: self.draft.touched())
        self.ticks[role, right] = tick
        return tick

    def chosen(self, role: str) -> frozenset[str]:
        """The rights ticked for a role."""
        return frozenset(right for right in RIGHTS if self.ticks[role, right].value())

    def values(self) -> Values:
        """What is ticked, for the draft."""
        return {role: sorted(self.chosen(role)) for role in CHOSEN}

    def fill(self, values: Values) -> None:
        """Put a draft back."""
        for (role, right), tick in self.ticks.items():
            tick.set_value(right in values[role])

    def save(self) -> None:
        """Set the rights of the roles that changed, as one step."""
        self.tell("")
        # What could not be read is written as it is shown, also where nobody changes it.
        changed = [role for role in CHOSEN if self._unreadable or self.chosen(role) != self._now[role]]
        if not changed:
            self.draft.forget()
            self.accept()
            return
        actions = tuple(SetRoleRights(role=role, rights=tuple(sorted(self.chosen(role)))) for role in changed)
        said = translate("RightsDialog", "Rights of %n role(s) changed", "", 1)(n=len(changed))
        action = actions[0] if len(actions) == 1 else Together(actions=actions, said=said)
        if self.shell.do(action, refused=self.tell, again=self.save) is not None:
            self.draft.forget()
            self.accept()
