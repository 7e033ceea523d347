"""The dialog in which a paper is signed: drawn here, or signed on paper with its scan."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMenu

from helpdesk.domain.papers import PAPERS, paper_title
from helpdesk.services.papers.actions import SignPaper
from helpdesk.texts import Text, translate
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import MIDDLE, Dialog
from ui.widgets.inputs import Choice, Line
from ui.widgets.labelled import labelled
from ui.widgets.paths import documents, picture_filters
from ui.widgets.signature import Signature


class SignDialog(Dialog):
    """``told`` is the document's id."""

    def __init__(self, shell: Shell, told: object) -> None:
        self.paper = shell.desk.papers.get(int(str(told)))
        self.shell = shell
        note = translate(
            "Sign",
            "What is signed is kept with a fingerprint of its content; a later change makes a new version.",
        )
        super().__init__(
            shell.words,
            translate("Sign", "Sign"),
            translate("Sign", "Keep signature"),
            width=MIDDLE,
            note=note,
            parent=shell.window,
        )
        paper = self.paper
        self.add(
            plain.label(
                shell.say(paper_title(paper.kind, paper.series, paper.number, paper.version)), "strong"
            )
        )
        self._build(shell)
        self.wanted.connect(self.save)

    def _build(self, shell: Shell) -> None:
        say = shell.say
        signers = PAPERS[self.paper.kind].signers
        self.role = Choice(shell.words, signers)
        self.role.setObjectName("role")
        self.role.set_value(next(iter(signers)))
        self.role.changed.connect(self._suggest_name)
        self.name = Line()
        self.name.setObjectName("name")
        self.pad = Signature(shell.words)
        self.pad.setObjectName("pad")
        self.add(labelled(say(translate("Sign", "Who signs")), self.role))
        self.add(labelled(say(translate("Sign", "Name")), self.name, shell.words))
        self.add(labelled(say(translate("Sign", "Signature")), self.pad, shell.words))
        menu = QMenu(self)
        menu.setObjectName("on_paper")
        menu.addAction(say(translate("Sign", "With its scan…")), self._sign_on_paper)
        menu.addAction(say(translate("Sign", "The paper is kept, no scan")), lambda: self._do(b"", "paper"))
        on_paper = self.add_aside(say(translate("Sign", "Signed on paper")), lambda: None, "paperclip")
        on_paper.setMenu(menu)
        self._suggest_name()

    def _suggest_name(self) -> None:
        name = ""
        if self.role.value() == "shop":
            name = next((p.name for p in self.shell.desk.shop.staff() if p.id == self.shell.desk.staff), "")
        elif self.paper.customer is not None:
            name = self.shell.desk.customers.card(self.paper.customer).facts.name
        self.name.set_value(name)

    def save(self) -> None:
        """Keep what was drawn."""
        self._do(b"" if self.pad.is_empty() else self.pad.png(), "drawn")

    def _sign_on_paper(self) -> None:
        """The paper was signed by hand: its scan is chosen; chosen none, nothing is signed."""
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.shell.say(translate("Sign", "Scan of the signed paper")),
            documents(),
            ";;".join(picture_filters(self.shell.words, "*.png *.jpg *.jpeg *.pdf")),
        )
        if not name:
            return
        try:
            image = Path(name).read_bytes()
        except OSError:
            self.tell(translate("Sign", "The scan cannot be read. Choose it again."))
            return
        self._do(image, "paper", Path(name).name)

    def _do(self, image: bytes, how: str, file: str = "") -> None:
        action = SignPaper(
            id=self.paper.id,
            role=self.role.value(),
            name=self.name.value() or "",
            image=image,
            how=how,
            file=file,
        )
        self.tell("")
        again = partial(self._do, image, how, file)
        if self.shell.do(action, problems=self._tell, refused=self.tell, again=again):
            self.accept()

    def _tell(self, problems: dict[str, Text]) -> None:
        self.tell(next(iter(problems.values())))
