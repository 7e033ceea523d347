"""Knows how a paper says that it replaces another, was replaced, or was signed; must not know any one paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Document, Paragraph
from helpdesk.texts import translate


def replacing(sheet: Document, words: Words, number: str, name: str, at: datetime | None) -> Document:
    """The paper with a line above its text: which version it replaces, and whether that one was signed."""
    if at is not None:
        told = translate(
            "Paper",
            "This version replaces {number}, which was signed by {name} on {moment}. What was signed then had "
            "another content.",
        )
        said = words.say(told(number=number, name=name, moment=at))
    else:
        said = words.say(translate("Paper", "This version replaces {number}.")(number=number))
    line = Paragraph(said, "strong")
    return replace(
        sheet,
        blocks=(line, *sheet.blocks) if sheet.blocks else (),
        copies=tuple(replace(copy, blocks=(line, *copy.blocks)) for copy in sheet.copies),
    )


def replaced(sheet: Document, words: Words, number: str) -> Document:
    """The paper marked as one that a newer version replaced."""
    return replace(sheet, void=words.say(translate("Paper", "Replaced by {number}.")(number=number)))


def fingerprinted(sheet: Document, words: Words, digest: str, intact: bool) -> Document:
    """The paper with the fingerprint of what was signed in its foot; marked where its content is another now."""
    short = " ".join(digest[i : i + 4] for i in range(0, 16, 4))
    told = words.say(translate("Paper", "Fingerprint of the signed content: {digest}")(digest=short))
    sheet = replace(sheet, foot=" · ".join(part for part in (sheet.foot, told) if part))
    if intact:
        return sheet
    return replace(sheet, void=words.say(translate("Paper", "This is not the content that was signed.")))
