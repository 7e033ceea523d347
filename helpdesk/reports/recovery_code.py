"""The recovery code on paper: made from what is shown once, never recorded; knows not how a code is made."""

from __future__ import annotations

from datetime import datetime

from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Document, Fact, Facts, Head, Paragraph
from helpdesk.texts import translate

_WHAT = translate(
    "RecoveryPaper",
    "This code opens the shop when no owner knows their PIN, and after too many wrong ones. It is needed with the new "
    "PIN and opens nothing afterwards; a new code makes this one worthless.",
)
_WHERE = translate(
    "RecoveryPaper", "Keep it where only owners reach it, not beside the PC. The program has no copy of it."
)


def recovery_code(head: Head, owner: str, code: str, made_at: datetime, words: Words) -> Document:
    """One page with the code.

    ``head``: the shop; ``owner``: for whom it was made; ``made_at``: when, UTC.
    """
    say = words.say
    facts = (
        Fact(say(translate("RecoveryPaper", "Made for")), owner, strong=True),
        Fact(say(translate("RecoveryPaper", "Made on")), words.moment(made_at)),
    )
    return Document(
        title=say(translate("RecoveryPaper", "Recovery code")),
        number="",
        subject="",
        language=words.language,
        head=head,
        blocks=(Paragraph(code, "banner"), Facts(facts, 2), Paragraph(say(_WHAT)), Paragraph(say(_WHERE))),
    )
