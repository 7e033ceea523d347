"""The proof that somebody wants no more offers: when they said so, how, with which reference, and what it stops.

Source: RDLeg 1/2007 art. 96.5 and AEPD Circular 1/2023 art. 6: proof within a month, its data kept at least a year.
"""

from __future__ import annotations

from dataclasses import field
from datetime import datetime

from helpdesk.classes import dataclass
from helpdesk.domain.papers import PAPERS
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Beside, Document, Head, Heading, Paragraph, Table, TableColumn
from helpdesk.reports.parties import Party, party_facts, shop_gaps
from helpdesk.texts import translate


@dataclass(frozen=True, kw_only=True)
class SaidNo:
    """One thing somebody objected to."""

    what: str = ""
    at: datetime | None = None
    channel: str = ""


@dataclass(frozen=True, kw_only=True)
class ObjectionData:
    """Everything the proof prints."""

    number: str = ""
    shop: Head = field(default_factory=Head)
    customer: Party = field(default_factory=Party)
    references: tuple[str, ...] = ()
    said: tuple[SaidNo, ...] = ()


def objection(data: ObjectionData, words: Words) -> Document:
    """The proof; nobody signs it."""
    say = words.say
    columns = (
        TableColumn(say(translate("ObjectionPaper", "Stopped")), 3),
        TableColumn(say(translate("ObjectionPaper", "Said on")), 1.6),
        TableColumn(say(translate("ObjectionPaper", "Said by")), 1.6),
    )
    rows = tuple((one.what, words.moment(one.at), one.channel) for one in data.said)
    return Document(
        title=say(PAPERS["objection"].title),
        number=", ".join(data.references),
        language=words.language,
        head=data.shop,
        blocks=(
            Beside(party_facts(words, data.customer), shop_gaps(words, data.shop)),
            Paragraph(
                say(
                    translate(
                        "ObjectionPaper",
                        "You told us that you want no more offers (GDPR art. 21, RDLeg 1/2007 art. 96.5). It holds since "
                        "that moment.",
                    )
                )
            ),
            Heading(say(translate("ObjectionPaper", "What you said no to"))),
            Table(columns, rows, empty="—"),
            Paragraph(
                say(
                    translate(
                        "ObjectionPaper",
                        "We keep only what is needed so that nobody writes to you or calls you again with an offer, for at "
                        "least a year. Calls and messages about a repair of yours are service and no offer. Should we fail, "
                        "you can complain to the data protection authority (aepd.es).",
                    )
                ),
                "conditions",
            ),
        ),
    )
