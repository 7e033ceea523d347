"""The dialog that takes a paper out of force, with the reason that will be printed on it."""

from __future__ import annotations

from helpdesk.domain.papers import paper_title
from helpdesk.services.papers.actions import VoidPaper
from helpdesk.texts import translate
from ui.draft import Way
from ui.screens.shared.action_dialog import AskDialog
from ui.shell import Goal, Shell
from ui.widgets.dialog import NARROW


class VoidPaperDialog(AskDialog):
    """``told`` is the paper's id."""

    def __init__(self, shell: Shell, told: object) -> None:
        paper = shell.desk.papers.get(int(str(told)))
        name = paper_title(paper.kind, paper.series, paper.number, paper.version)
        super().__init__(
            shell,
            VoidPaper,
            translate("VoidPaper", "Void {paper}")(paper=name),
            translate("VoidPaper", "Void the paper"),
            key=f"void_paper/{paper.id}",
            draft_title=translate("VoidPaper", "Voiding {paper}")(paper=name),
            way=Way("void_paper", paper.id, Goal("case", paper.case) if paper.case else None),
            given={"id": paper.id},
            width=NARROW,
            note=translate(
                "VoidPaper",
                "It keeps its number and stays readable; every page says that it is void, and why.",
            ),
            danger=True,
        )
