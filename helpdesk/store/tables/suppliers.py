"""Tables of whom the shop buys from: makers and suppliers, with their own terms."""

from __future__ import annotations

from peewee import SQL

from helpdesk.store.tables.base import (
    SILENT,
    About,
    MomentColumn,
    NumberColumn,
    Table,
    TextColumn,
    TruthColumn,
    WordsColumn,
)
from helpdesk.texts import translate


class Supplier(Table):
    """A maker, or whom the shop buys from. Its terms bind the shop, never the consumer."""

    about = About(noun="supplier", word=translate("Changes", "Supplier"), named_by="name")

    ref = TextColumn(SILENT, null=True)
    name = TextColumn(translate("Changes", "Name"))
    name_key = WordsColumn(SILENT)
    tax_id = WordsColumn(translate("Changes", "Tax id"))
    phone = WordsColumn(translate("Changes", "Phone"))
    email = WordsColumn(translate("Changes", "E-mail"))
    address = WordsColumn(translate("Changes", "Address"))
    maker = TruthColumn(translate("Changes", "Is a maker"), False)
    terms_days = NumberColumn(translate("Changes", "Days for a credit"), null=True)
    """From the shop's own purchase."""
    send_days = NumberColumn(translate("Changes", "Days to send"), null=True)
    """From the claim being opened."""
    doa_days = NumberColumn(translate("Changes", "Days for dead on arrival"), null=True)
    """From the sale to the end customer."""
    doa_hours = NumberColumn(translate("Changes", "Hours to report it"), null=True)
    """From the fault being known."""
    notes = WordsColumn(translate("Changes", "Notes"))
    created_at = MomentColumn(SILENT)

    class Meta:
        table_name = "suppliers"
        indexes = ((("name_key", "id"), False),)


Supplier.add_index(SQL('CREATE UNIQUE INDEX "suppliers_ref" ON "suppliers" ("ref") WHERE "ref" IS NOT NULL'))
