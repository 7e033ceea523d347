"""The copy of a person's data: one file with a paper to read, the same for a program, and the person's own files.

Source: GDPR arts. 15 and 20. Whatever a table keeps of a customer is in it by what the table says of itself.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from helpdesk.clock import to_text
from helpdesk.domain import numbers
from helpdesk.formats import NOTHING, Words
from helpdesk.reports.data_copy import DataCopy, DataPart, DataRow, data_copy
from helpdesk.services.customers.personal_reader import PersonalRows, heading, kept, personal_rows
from helpdesk.services.customers.reader import Customers
from helpdesk.services.goods.duty_reader import Duties
from helpdesk.services.lookback.history_reader import History, Line
from helpdesk.services.papers.reader import Papers
from helpdesk.services.shop.file_reader import file_path
from helpdesk.services.shop.history_words import written
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.settings import Settings
from helpdesk.store.database import Store, name_of
from helpdesk.store.disk import placing, told_disk
from helpdesk.store.journal import Journal
from helpdesk.store.relations import table_named
from helpdesk.texts import translate

CHANGES = translate("DataCopy", "Change")
MOST_CHANGES = 10_000


class DataCopies:
    """Reads everything of a customer, and writes it as one file."""

    def __init__(
        self, store: Store, journal: Journal, settings: Callable[[], Settings], folder: Path
    ) -> None:
        self.store = store
        self.history = History(store, journal)
        self._settings = settings
        self._folder = folder

    def data(self, customer: int, now: datetime) -> dict[str, Any]:
        """All of it for a program: tables of records with their fields as stored, and what was changed.

        Raises:
            NotFound: there is none of that id.
        """
        Customers(self.store).card(customer)
        return {
            "customer": numbers.number("customer", customer),
            "shop": self._settings()["shop.legal_name"] or self._settings()["shop.name"],
            "made_at": to_text(now),
            "tables": {
                name_of(told.table): [
                    {column.name: value for column, value in zip(told.columns, row[1:], strict=True)}
                    | {"id": row[0]}
                    for row in told.rows
                ]
                for told in personal_rows(self.store, customer)
            },
            "changes": [
                {"at": to_text(row.at), "what": row.what.source, "lines": lines}
                for row, lines in self._changes(customer, Words())
            ],
        }

    def paper(self, customer: int, papers: Papers, words: Words) -> DataCopy:
        """All of it for a person, in their words."""
        source = papers.source()
        settings = source.settings
        duty = Duties(self.store, self._settings).of_customer(customer, source.today)
        shop = settings["shop.legal_name"] or settings["shop.name"]
        contact = settings["shop.email"] or settings["shop.phone"] or settings["shop.address"] or shop
        letterhead, party = papers.letterhead(customer)
        return DataCopy(
            shop=letterhead,
            customer=party,
            as_of=source.today,
            notice=legal_profile(settings["shop.country"]).say(
                "data_protection", words.language, shop=shop, contact=contact
            ),
            kept_until=None if duty.past else duty.until,
            law=duty.law,
            parts=(*self._parts(customer, words), *self._changed(customer, words)),
        )

    def write(
        self, customer: int, path: Path, papers: Papers, words: Callable[[str], Words], now: datetime
    ) -> str:
        """Write the file and return its fingerprint (SHA-256).

        Raises:
            NotFound: there is none of that id.
            WorldError: the place cannot be written.
        """
        from helpdesk.reports.layout.pdf import render

        data = self.data(customer, now)
        said = words(Customers(self.store).card(customer).facts.language or self._settings()["shop.language"])
        document = papers.with_logo(data_copy(self.paper(customer, papers, said), said))
        with told_disk(path), placing(path) as out, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack:
            pack.writestr(f"{data['customer']}.pdf", render(document, said, now))
            pack.writestr(
                f"{data['customer']}.json", json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8")
            )
            for name, path_of in self._files(customer):
                pack.write(path_of, name)
        return hashlib.sha256(path.read_bytes()).hexdigest()

    def _files(self, customer: int) -> Iterator[tuple[str, Path]]:
        """The files the person gave; those of cases show units, and are listed only."""
        for place, file in enumerate(Customers(self.store).files(customer), start=1):
            place_of = file_path(self._folder, file.hash)
            if place_of.is_file():
                plain = "".join(c if c.isalnum() or c in "._- " else "_" for c in file.name)[-80:]
                yield f"files/{place:03d}-{plain}", place_of

    def _parts(self, customer: int, words: Words) -> Iterator[DataPart]:
        for told in personal_rows(self.store, customer):
            title = heading(told.table)
            yield DataPart(title=words.say(title or ""), rows=tuple(_rows(told, words)))

    def _changed(self, customer: int, words: Words) -> Iterator[DataPart]:
        """What these data were before, as the journal remembers it."""
        rows = tuple(
            DataRow(number=words.moment(row.at), facts=((words.say(row.what), "; ".join(lines)),))
            for row, lines in self._changes(customer, words)
        )
        if rows:
            yield DataPart(title=words.say(CHANGES), rows=rows)

    def _changes(self, customer: int, words: Words) -> Iterator[tuple[Any, list[str]]]:
        for row in self.history.of("customer", customer, MOST_CHANGES):
            # Who of the staff did it, and what is the shop's own, has no more place here than in the tables.
            if lines := [line.said(words) for line in row.lines if _is_told(line)]:
                yield row, lines


def _is_told(line: Line) -> bool:
    """Whether what changed is a column that the copy tells."""
    table = table_named(line.of)
    return not table.about.withheld and line.column in {column.field for column in kept(table)}


def _rows(told: PersonalRows, words: Words) -> Iterator[DataRow]:
    """The records of a table in words; what is empty is left out."""
    table = name_of(told.table)
    for row in told.rows:
        facts = (
            (words.say(column.label), written(table, column.field, value, words))
            for column, value in zip(told.columns, row[1:], strict=True)
            if value not in (None, "")
        )
        yield DataRow(number=str(row[0]), facts=tuple(fact for fact in facts if fact[1] != NOTHING))
