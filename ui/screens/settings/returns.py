"""The settings of returns, and below them the shop's return policy with its versions; read-only but for a new one."""

from __future__ import annotations

from helpdesk.domain.return_words import POLICY_MEANS
from helpdesk.services.cases.return_rows import PolicyRow
from helpdesk.services.returns.policy_actions import WordPolicy
from helpdesk.texts import Text, translate
from ui.screens.settings.values import ValuesPane
from ui.screens.shared.entry_rows import EntryRows, Row
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.section import Section

NOTE = translate("ReturnsPane", "When something comes back: who approves, and what the shop itself promises.")


class ReturnsPane(ValuesPane):
    """The shop's own choices over the versions of its policy, the newest first."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "returns", NOTE)
        section = Section(
            shell.words,
            translate("ReturnsPane", "Return policy"),
            action=translate("ReturnsPane", "New version…"),
            slot=lambda: shell.ask(WordPolicy),
            name="new_policy",
        )
        self.versions = EntryRows(
            shell.words, translate("ReturnsPane", "No policy yet: the law's 14 days and money hold.")
        )
        self.versions.setObjectName("policies")
        section.add(self.versions)
        self.add(section)
        self._show()

    def reload(self) -> None:
        super().reload()
        self._show()

    def _show(self) -> None:
        self.versions.set_rows([self._row(row) for row in self.shell.desk.returns.policies()])

    def _row(self, row: PolicyRow) -> Row:
        title = translate("ReturnsPane", "Version {version}, since {day}")(
            version=row.version, day=row.valid_from
        )
        days: Text | str = (
            translate("ReturnsPane", "%n day(s)", "", 1)(n=row.days) if row.days is not None else ""
        )
        words = self.shell.words
        means = words.say(POLICY_MEANS.get(row.means, row.means))
        return Row(title, plain.joined(words.say(days), means, plain.one_line(row.text)))
