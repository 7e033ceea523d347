"""The test print of a printer: edges, a length to measure, type, accents and codes; it is about no record."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import (
    A4,
    Block,
    Code,
    Columns,
    Document,
    Label,
    PageSize,
    Paragraph,
    Rulers,
    Scale,
)
from helpdesk.reports.sizes import PaperSize
from helpdesk.texts import translate

TITLE = translate("PrintTest", "Test print")
ON = translate("PrintTest", "{printer} · {size}")
EDGES = translate(
    "PrintTest",
    "At each edge stands a line every millimetre, the first on the edge itself. As many as are missing, so many "
    "millimetres the printer does not reach; papers keep {most} mm clear.",
)
MEASURE = translate(
    "PrintTest", "This line is {length} mm long. If it is not, switch off scaling in the driver."
)
SCAN = translate("PrintTest", "Scan both codes: each reads {code}.")
ACCENTS = "ÁÉÍÓÚÜÑ áéíóúüñ ¿? ¡! ª º € « » ç à ö ß 0O 1Il"
CODE = "TEST-12345"


def print_test(size: PaperSize, printer: str, words: Words, now: datetime) -> Document:
    """What is printed to see whether a printer does as it should in a size. ``now`` is an aware instant."""
    page = size.page or replace(A4)
    where = words.say(ON(printer=printer, size=words.say(size.title))) if printer else words.say(size.title)
    blocks = _label(page, where, words, now) if page.kind == "label" else _sheet(page, where, words, now)
    return Document(title=words.say(TITLE), language=words.language, page=page, blocks=blocks)


def _label(page: PageSize, where: str, words: Words, now: datetime) -> tuple[Block, ...]:
    text = Label(CODE, words.say(TITLE), (where, ACCENTS[:15], words.moment(now)))
    return (text, Rulers(page.margin, page.height, page.height - 2 * page.margin))


def _sheet(page: PageSize, where: str, words: Words, now: datetime) -> tuple[Block, ...]:
    say = words.say
    length = int(min(100, page.width - 2 * page.margin - 4) // 10 * 10)
    return (
        Rulers(page.margin, 0 if page.kind == "roll" else page.height),
        Paragraph(say(TITLE), "large_strong"),
        Paragraph(where, "strong"),
        Paragraph(words.moment(now)),
        Paragraph(say(EDGES(most=words.number(page.margin, 0)))),
        Scale(length),
        Paragraph(say(MEASURE(length=length))),
        Paragraph(ACCENTS, "body"),
        Paragraph(ACCENTS, "secondary"),
        Paragraph(ACCENTS, "conditions"),
        Columns(((Code(CODE, "qr", "", 20),), (Code(CODE, "code128", "", 10),))),
        Paragraph(say(SCAN(code=CODE))),
    )
