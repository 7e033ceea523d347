"""The dialog of the parts that a job replaced: what becomes of each, sent to its maker, credited, answered."""

from __future__ import annotations

from collections.abc import Sequence

from helpdesk.domain.stock_words import CORE_ANSWERS, OLD_PARTS
from helpdesk.services.cases.work_reader import PartRow
from helpdesk.services.workshop.old_part_actions import AnswerCredit, CreditOldPart, SendOldPart, SetOldPart
from helpdesk.texts import Text, translate
from ui.screens.shared.action_dialog import told_of
from ui.screens.shared.entry_rows import Deed, EntryRows, Row
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import MIDDLE, Dialog
from ui.widgets.facts import Fact


class OldPartsDialog(Dialog):
    """``told`` is the job. Every press is an action, so that nothing is left to be saved."""

    def __init__(self, shell: Shell, told: object) -> None:
        self.job = shell.desk.cases.job(told_of(told, "job")["job"])
        prompt = SendOldPart.prompt
        assert prompt is not None
        super().__init__(shell.words, prompt.title, prompt.verb, width=MIDDLE, parent=shell.window)
        self.shell = shell
        self.add(
            plain.label(plain.joined(self.job.number, self.job.title, self.job.serial or ""), "secondary")
        )
        self.rows = EntryRows(shell.words, translate("OldPartDialog", "No part was put in."))
        self.rows.setObjectName("old_parts")
        self.add(self.rows)
        self.wanted.connect(self.accept)
        shell.jobs.changed.connect(self._data_changed)
        self._show()

    def _data_changed(self, _: object) -> None:
        self._show()

    def _show(self) -> None:
        parts = self.shell.desk.cases.parts(self.job.id)
        self.rows.set_rows([self._row(part) for part in parts])

    def _row(self, part: PartRow) -> Row:
        title = f"{part.quantity} × {plain.one_line(part.name)}" if part.quantity > 1 else part.name
        return Row(plain.one_line(title), old_part_said(self.shell, part), deeds=self._deeds(part))

    def _deeds(self, part: PartRow) -> tuple[Deed, ...]:
        about = {"job": self.job.id, "part_used": part.id}
        ask = self.shell.ask
        change = Deed(
            translate("OldPartDialog", "What becomes of it…"),
            "pencil",
            lambda: ask(SetOldPart, about),
            f"set_old_{part.id}",
            said=True,
        )
        if part.old_part != "maker":
            return (change,)
        if part.old_sent_on is None:
            sent = Deed(
                translate("OldPartDialog", "Sent today"),
                "truck",
                lambda: self.shell.do(SendOldPart(id=part.id)),
                f"send_old_{part.id}",
                said=True,
            )
            return sent, change
        credit = Deed(
            translate("OldPartDialog", "Credited…"),
            "receipt-text",
            lambda: ask(CreditOldPart, about),
            f"credit_old_{part.id}",
            said=True,
        )
        if not short_of(part):
            return (credit,) if part.core_cents and part.core_credited_cents is None else ()
        answer = Deed(
            translate("OldPartDialog", "Accept or dispute the difference…"),
            "scale",
            lambda: ask(AnswerCredit, about),
            f"answer_credit_{part.id}",
            said=True,
        )
        return answer, credit


def short_of(part: PartRow) -> bool:
    """Whether less was credited than agreed, and nothing is said to it yet."""
    return (
        part.core_credited_cents is not None
        and not part.core_answer
        and part.core_credited_cents < (part.core_cents or 0)
    )


def old_part_said(shell: Shell, part: PartRow) -> Text | str:
    """What becomes of the part that was replaced, in a line."""
    words = shell.words
    fate = OLD_PARTS.get(part.old_part)
    found: list[Text | str] = [fate] if fate is not None else [translate("OldPartDialog", "Not said")]
    if part.old_sent_on is not None:
        found.append(translate("OldPartDialog", "sent on {day}")(day=part.old_sent_on))
    elif part.old_until is not None:
        found.append(translate("OldPartDialog", "by {day}")(day=part.old_until))
    if part.core_cents:
        found.append(translate("OldPartDialog", "credit {amount}")(amount=words.money(part.core_cents)))
    if part.core_credited_cents is not None:
        amount = words.money(part.core_credited_cents)
        found.append(translate("OldPartDialog", "credited {amount}")(amount=amount))
    if part.core_answer in CORE_ANSWERS and short_by(part):
        found.append(CORE_ANSWERS[part.core_answer])
    return plain.joined(*(words.say(said) for said in found))


def short_by(part: PartRow) -> int:
    """By how much the credit is below what was agreed."""
    return (part.core_cents or 0) - (part.core_credited_cents or 0)


def old_part_facts(shell: Shell, parts: Sequence[PartRow]) -> list[Fact]:
    """What is still to be done with old parts: those for their makers that were not sent, or not credited in full."""
    found = []
    for part in parts:
        waits = part.old_part == "maker" and (part.old_sent_on is None or short_of(part))
        if waits and (part.old_until is not None or part.core_cents):
            late = part.old_sent_on is None and part.old_until is not None and part.old_until < shell.today
            said = plain.joined(plain.one_line(part.name), shell.say(old_part_said(shell, part)))
            label = translate("Cases", "Old part")
            found.append(Fact(label, said, wide=True, tone="late" if late else "due"))
    return found
