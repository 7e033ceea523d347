"""The labels of what is handed in, and of a unit: their data gathered from the records, and how they are made."""

from __future__ import annotations

import dataclasses

from helpdesk.domain import numbers
from helpdesk.formats import Words
from helpdesk.reports.label import LabelData, LabelItem, labels
from helpdesk.services.cases.reader import Cases
from helpdesk.services.goods.unit_reader import Units
from helpdesk.services.papers.frame import Source
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject


def label_data(source: Source, subject: Subject, words: Words) -> LabelData:
    """A label for each unit of a case, or for one job's, and for each accessory; else for a unit on the shelf."""
    data = (
        _unit_label(source, subject.unit or 0)
        if subject.case is None
        else _case_labels(source, subject, words)
    )
    return dataclasses.replace(
        data,
        width_mm=source.settings["papers.label_width"],
        height_mm=source.settings["papers.label_height"],
    )


def _case_labels(source: Source, subject: Subject, words: Words) -> LabelData:
    page = Cases(source.store).get(subject.case or 0)
    items: list[LabelItem] = []
    for row in page.jobs:
        if subject.job not in {None, row.id}:
            continue
        items.append(
            LabelItem(number=row.number, name=" · ".join(part for part in (row.title, row.serial) if part))
        )
        items += [
            LabelItem(number=row.number, name=name, accessory=True)
            for name in page.accessories.get(row.id, [])
        ]
    received = next((row.received_at for row in page.jobs if row.received_at), page.facts.opened_at)
    return LabelData(
        customer=page.facts.customer_name or "",
        person=_is_person(source, page.facts.customer),
        received_on=words.local(received).date(),
        items=tuple(items),
    )


def _is_person(source: Source, customer: int | None) -> bool:
    kind = source.store.value("SELECT kind FROM customers WHERE id = ?", (customer,))
    return bool(kind != "company")


def _unit_label(source: Source, unit: int) -> LabelData:
    facts = Units(source.store).card(unit).facts
    name = " · ".join(part for part in (facts.title, facts.serial) if part)
    return LabelData(
        customer=facts.owner_name or "",
        person=_is_person(source, facts.owner),
        items=(LabelItem(number=numbers.number("unit", unit), name=name),),
    )


MAKER = PaperMaker(data=LabelData, gather=label_data, draw=labels)
