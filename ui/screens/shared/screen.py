"""What every screen is: a widget that says what it is about and how to show a record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.commands import COMMANDS
from ui.shell import Deed, Goal, Shell
from ui.widgets.page_head import PageHead


class Screen(QWidget):
    """A place of the window. Made at its first visit; told when it is shown and when data changed."""

    about: ClassVar[frozenset[str]] = frozenset()
    """The nouns it shows: when one of them changed, it is read anew."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.stale = False
        self.lead: QWidget | None = None
        """What has the keyboard when one comes here; no focus proxy, for Tab jumps over what stands before one."""

    def take_focus(self) -> None:
        """One came here: the keyboard goes to what leads."""
        (self.lead or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def parts(self) -> Sequence[QWidget]:
        """What stands side by side, in the order in which it is gone through by Tab."""
        return (self,)

    def reload(self) -> None:
        """Read anew, keeping selection and place."""

    def show_goal(self, goal: Goal) -> None:
        """Show a record or a view."""

    def show_something(self) -> None:
        """Nobody asked for a record: beside a list its first one is shown, rather than half a window of nothing."""

    def goal(self) -> Goal | None:
        """What is shown now, for the way back; nothing when it is the screen as such."""
        return None

    def go_find(self) -> None:
        """Put the cursor where the list is searched (Ctrl+F)."""

    def deeds(self) -> Sequence[Deed]:
        """What can be done with what is shown."""
        return ()

    def every_deed(self) -> list[Deed]:
        """What can be done with what is shown and by the buttons of the head, save what is a command of the window."""
        head, own, say = self.findChild(PageHead), self.deeds(), self.shell.say
        said = [*(command.text for command in COMMANDS), *(deed.text for deed in own)]
        known = {say(text).rstrip("…") for text in said}
        acts = (
            [act for act in head.offered if act.isEnabled() and act.isVisible()] if head is not None else []
        )
        return [
            *own,
            *(
                Deed(act.text(), act.property("icon_name") or "circle-dot", act.trigger)
                for act in acts
                if act.text().rstrip("…") not in known
            ),
        ]

    def edit(self) -> None:
        """Change the shown record (F2)."""

    def print_(self) -> None:
        """Print what is shown (Ctrl+P)."""
