"""The dialog in which a customer is written to: what about, which way, in which language; other programs send it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.action import NEEDED, Action
from helpdesk.batch import Together
from helpdesk.domain.messages import MESSAGES
from helpdesk.domain.papers import paper_title
from helpdesk.languages import LANGUAGE_NAMES
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.messages.actions import RecordMessage
from helpdesk.services.messages.reader import Composed
from helpdesk.services.workshop.hand_over_actions import TellReady
from helpdesk.services.workshop.quote_actions import SendQuote
from helpdesk.texts import Text, translate
from ui import outside, theme
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.inline import Inline
from ui.widgets.inputs import Check, Choice

_HAND_OVER = {
    "email": (translate("Message", "Open in the mail program"), "mail"),
    "message": (translate("Message", "Open as a text message"), "message-square"),
    "phone": (translate("Message", "Dial"), "phone"),
}
_NOTHING_KNOWN = {
    "email": translate("Message", "No e-mail address is known of this customer."),
    "message": translate("Message", "No mobile number is known of this customer."),
    "phone": translate("Message", "No phone is known of this customer."),
}
_ALSO = {
    "tell": translate("Message", "Record, too, that the customer was told it is ready"),
    "send": translate("Message", "Record, too, that the quote was given"),
}


class MessageDialog(ActionDialog):
    """``told`` is the customer, with the job or case it is about and a ``purpose`` where one is known.

    What was typed over the proposed words is kept by purpose and language while one tries others.
    """

    def __init__(self, shell: Shell, told: object) -> None:
        told = told_of(told, "customer")
        self.job = _job(shell, told)
        if self.job is not None:
            told["job"] = self.job.id
        self.typed: dict[tuple[str, str], Composed] = {}
        self.ways = shell.desk.messages.ways(shell.desk.customers.card(told["customer"]))
        self.shown = (str(told.get("purpose", "free")), self.ways.language)
        words = self._words(shell, told["customer"])
        channel = str(told.get("channel", self.ways.channel))
        super().__init__(
            shell,
            told,
            RecordMessage,
            overrides={"purpose": Choice(shell.words, self._purposes())},
            filled={"channel": channel, "to": self._address(shell, channel)}
            | {"subject": words.subject, "text": words.text},
        )
        self.add_hand_over()
        self._follow()

    def _begin(self, filled: Mapping[str, Any]) -> None:
        super()._begin(filled)
        self._offer_papers(self.shown[0])

    def _purposes(self) -> dict[str, Text]:
        """What there may be to write about: of a job only where there is one."""
        about_work = {"ready", "quote", "visit", "confirm"}
        return {
            key: message.title
            for key, message in MESSAGES.items()
            if self.job is not None or key not in about_work
        }

    # -- building -----------------------------------------------------------------------------------

    def introduce(self) -> None:
        super().introduce()
        shell = self.shell
        if self.job is not None:
            self.add(plain.label(plain.joined(self.job.number, self.job.title), "secondary", wrap=True))
        self.warning = Inline("", "due", parent=self)
        self.warning.setObjectName("warning")
        self.add(self.warning)
        self.language = Choice(shell.words, LANGUAGE_NAMES)
        self.language.setObjectName("language")
        self.language.setAccessibleName(shell.say(translate("Message", "Language of the message")))
        self.language.set_value(self.ways.language)
        self.language.changed.connect(lambda: self.changed("language"))
        self.also = Check(shell.say(_ALSO["tell"]))
        self.also.setObjectName("also")
        self.also.set_value(True)
        self.also.changed.connect(lambda: self.changed("also"))
        self.paper = Choice(shell.words, {}, optional=True)
        self.paper.setObjectName("paper")
        self.paper.setAccessibleName(shell.say(translate("Message", "Paper that goes with it")))
        self.paper.changed.connect(lambda: self.changed("paper"))

    def add_hand_over(self) -> None:
        """What the form has beside it, and the ways out of the program."""
        self.form.fields["text"].put_beside_label(self.language)
        self.paper_row = QWidget()
        column = QVBoxLayout(self.paper_row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.INSIDE))
        column.addWidget(plain.label(self.paper.accessibleName()))
        column.addWidget(self.paper)
        self.add(self.paper_row)
        self.add(self.also)
        self.handed = Inline("", "ready", parent=self)
        self.handed.setObjectName("handed")
        self.add(self.handed)
        self.hand_button = self.add_aside("", self.hand_over, "mail")
        self.hand_button.setObjectName("hand_over")
        copy = self.add_aside(self.shell.say(translate("Message", "Copy the text")), self.copy, "copy")
        copy.setObjectName("copy_text")

    # -- what goes with what ------------------------------------------------------------------------

    def _value(self, name: str) -> Any:
        return self.form.editor(name).value()

    def changed(self, name: str) -> None:
        if name in {"purpose", "language"}:
            self.compose()
        if name == "channel":
            self.form.fill({"to": self._address(self.shell, self._value("channel"))})
        self._follow()
        super().changed(name)

    def _words(self, shell: Shell, customer: int) -> Composed:
        """The words of what is chosen: as typed before, else as proposed."""
        proposed = shell.desk.messages.compose
        purpose, language = self.shown
        job = self.job.id if self.job else None
        return self.typed.get(self.shown) or proposed(purpose, customer, language, shell.today, job)

    def _address(self, shell: Shell, channel: str) -> str:
        """Where it goes by a channel, as it is read."""
        known = self.ways.address(channel)
        return shell.words.phone(known) if known and channel != "email" else known

    def compose(self) -> None:
        """Show the words of what was chosen; what was typed before comes back with its purpose and language."""
        self.typed[self.shown] = Composed(self._value("subject") or "", self._value("text"))
        self.shown = (self._value("purpose"), self.language.value())
        words = self._words(self.shell, self.told["customer"])
        self.form.fill({"subject": words.subject, "text": words.text})
        self._offer_papers(self.shown[0])

    def _offer_papers(self, purpose: str) -> None:
        papers = self.shell.desk.messages.papers(purpose, self.job.id if self.job else None)
        self.paper.set_choices({p.id: paper_title(p.kind, p.series, p.number, p.version) for p in papers})
        self.paper.set_value(papers[0].id if papers else None)

    def _follow(self) -> None:
        """Show what belongs to the way that was chosen."""
        channel = self._value("channel")
        verb, icon = _HAND_OVER[channel]
        self.hand_button.setText(self.shell.say(verb))
        self.hand_button.icon_name = icon
        may_dial = channel != "phone" or self.ways.may_call
        self.hand_button.setEnabled(may_dial)
        self.form.set_shown("subject", channel == "email")
        self.paper_row.setVisible(channel == "email" and self.paper.count() > 1)
        step = self._step()
        self.also.setVisible(bool(step))
        if step:
            self.also.setText(self.shell.say(_ALSO[step]))
        self.warning.tell(self.shell.say(self._warning(channel)))

    def _warning(self, channel: str) -> Text | str:
        if channel == "phone" and self.about.row.facts.do_not_call:
            return translate("Message", "This customer does not want to be called.")
        return "" if self.ways.address(channel) else _NOTHING_KNOWN[channel]

    def _step(self) -> str:
        """The step of the job that the message is, if the job still waits for it."""
        ends = MESSAGES[self._value("purpose") or "free"].ends
        if self.job is None or not ends:
            return ""
        if ends == "tell":
            return ends if self.job.state == "ready" and self.job.told_at is None else ""
        return ends if self._draft_quote() is not None else ""

    def _draft_quote(self) -> int | None:
        quotes = self.shell.desk.cases.quotes(self.job.id) if self.job else []
        return next((quote.id for quote in quotes if quote.state == "draft"), None)

    # -- drafts -------------------------------------------------------------------------------------

    def values(self) -> dict[str, Any]:
        return {**super().values(), "language": self.language.value()}

    def fill(self, values: dict[str, Any]) -> None:
        self.language.set_value(values.get("language", self.ways.language))
        self.form.fill(values["form"])
        if self._value("channel") not in _HAND_OVER:
            raise ValueError(values)  # a way of another version of the program
        self.shown = (self._value("purpose"), self.language.value())
        self._offer_papers(self.shown[0])
        if self._value("channel") == "email":
            self.paper.set_value(values["more"]["paper"])

    # -- out of the program -------------------------------------------------------------------------

    def copy(self) -> None:
        """Put the words on the clipboard."""
        QGuiApplication.clipboard().setText(self._value("text"))
        self._say_handed(translate("Message", "The text was copied."))

    def hand_over(self) -> None:
        """Let another program have it: it sends, and what it did is recorded afterwards."""
        channel, number = self._value("channel"), self._value("to").strip()
        if not self.hand_button.isEnabled() or not self._complete(number):
            return
        if channel == "email":
            self._open_mail(number)
        elif channel == "phone":
            outside.call(self.shell, number)
            self._say_handed(translate("Message", "The number was dialled or copied."))
        elif outside.send_text(self.shell, number, self._value("text")):
            self._say_handed(translate("Message", "Handed over. Once it is sent, record it here."))
        else:
            said = translate("Message", "No program for text messages answers; the text was copied.")
            self._say_handed(said)

    def _complete(self, address: str) -> bool:
        """Whether there is somebody to send it to, and nothing left to fill in; says what is not."""
        self.tell("")
        problems = self.form.build(**self.given(), **self.more())
        if problems is None:
            return False
        if not address:
            self.form.show_problems({"to": NEEDED})
        return bool(address)

    def _open_mail(self, address: str) -> None:
        from helpdesk.domain.messages import unsent_mail

        desk = self.shell.desk
        papers = []
        if self._paper() is not None:
            drawn = desk.papers.document(self._paper(), desk.words, self.language.value())
            facts = desk.papers.get(self._paper())
            name = self.shell.say(paper_title(facts.kind, facts.series, facts.number, facts.version))
            papers.append((outside.safe_name(name, ending="pdf"), desk.pdf(drawn)))
        subject = self._value("subject") or ""
        mail = unsent_mail(
            address,
            subject,
            self._value("text"),
            sender=desk.settings["shop.email"],
            papers=papers,
        )
        name = outside.safe_name(subject or self.about.row.facts.name, ending="eml")
        if outside.show_bytes(self.shell, mail, name, self.tell):
            self._say_handed(translate("Message", "Handed over. Once it is sent, record it here."))

    def _say_handed(self, said: Text) -> None:
        self.handed.tell(self.shell.say(said))
        self.primary.setFocus()

    # -- recording ----------------------------------------------------------------------------------

    def _paper(self) -> Any:
        by_mail = self._value("channel") == "email"
        return self.paper.value() if by_mail else None

    def more(self) -> dict[str, Any]:
        return {"paper": self._paper()}

    def do(self, action: Action) -> None:
        """Record it, with the step of the job that it was: one thing to undo."""
        step = self._step() if self.also.value() else ""
        super().do(self._with(step, action) if step else action)

    def _with(self, step: str, action: Action) -> Action:
        how = self._value("channel")
        assert self.job is not None
        if step == "tell":
            done: Action = TellReady(job=self.job.id, how=how)
        else:
            done = SendQuote(id=self._draft_quote() or 0, how=how)
        return Together(actions=(action, done), said=action.label())


def _job(shell: Shell, told: dict[str, Any]) -> JobRow | None:
    """The job that is written about: the one named, or a case's only one."""
    if told.get("job"):
        return shell.desk.cases.job(told["job"])
    jobs = shell.desk.cases.get(told["case"]).jobs if told.get("case") else []
    return jobs[0] if len(jobs) == 1 else None
