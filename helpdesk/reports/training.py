"""The training record: who was shown how to use what, what was handed over, what is open, and both signatures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field

from helpdesk.classes import dataclass
from helpdesk.domain.papers import PAPERS
from helpdesk.formats import Words
from helpdesk.reports.job_paper import JobPaper, job_document
from helpdesk.reports.layout.blocks import Document, Heading, Paragraph
from helpdesk.reports.parties import Signed, both_sign
from helpdesk.reports.training_block import Training, training_blocks, training_facts
from helpdesk.texts import translate


@dataclass(frozen=True, kw_only=True)
class TrainingData(JobPaper):
    """Everything the record prints."""

    asked: str = ""
    """What the customer wanted to know, in their words."""
    answered: str = ""
    """What was answered, where the training went with an answer."""
    training: Training = field(default_factory=Training)


def training_record(data: TrainingData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The record. Roles of signatures: ``customer``, ``shop``."""
    told = data.training
    said = (
        (translate("TrainingRecord", "What was asked"), data.asked),
        (translate("TrainingRecord", "What was answered"), data.answered),
    )
    spoken = [block for label, text in said if text for block in (Heading(words.say(label)), Paragraph(text))]
    return job_document(
        PAPERS["training"].title,
        data,
        words,
        training_facts(told, words, data.customer.name),
        (
            *spoken,
            Heading(words.say(translate("TrainingRecord", "The training"))),
            *training_blocks(told, words),
            both_sign(words, data.shop, signed, told.to_whom or data.customer.name, told.by),
        ),
        provisional=told.held_at is None,
    )
