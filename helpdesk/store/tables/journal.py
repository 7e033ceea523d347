"""Tables of the journal: every change of every record, by which action; written by triggers."""

from __future__ import annotations

from peewee import SQL, AutoField, IntegerField

from helpdesk.store.tables.base import (
    SILENT,
    About,
    MomentColumn,
    NumberColumn,
    Table,
    TextColumn,
    WordsColumn,
    index_where_filled,
    one_of,
)

MODES = ("undoable", "passing", "final")


class JournalEntry(Table):
    """One transaction of one action. ``lead`` is the first entry of an action written in several, ``pc`` where it was
    done; unknown, any PC takes it for its own."""

    about = About(journalled=False)

    at = MomentColumn(SILENT)
    staff = NumberColumn(SILENT, null=True)
    label = WordsColumn(SILENT)
    mode = TextColumn(SILENT, default="undoable", constraints=[one_of("mode", MODES)])
    lead = NumberColumn(SILENT, null=True)
    undoes = NumberColumn(SILENT, null=True)
    undone_by = NumberColumn(SILENT, null=True)
    first_change = NumberColumn(SILENT, null=True)
    last_change = NumberColumn(SILENT, null=True)
    pc = TextColumn(SILENT, null=True)
    salt = TextColumn(SILENT, null=True)
    seal = TextColumn(SILENT, null=True)
    """A digest of all the entry says, with its salt; entries of before the chain have none."""
    chain = TextColumn(SILENT, null=True)
    """A digest of the seal and of the chain up to the entry before."""
    blanked = TextColumn(SILENT, null=True)
    """The digest of what an erasure left of it."""
    approved_by = NumberColumn(SILENT, null=True)
    """Who let it be done on the spot, where whoever did it had no right to."""
    approved_why = TextColumn(SILENT, null=True)

    class Meta:
        table_name = "journal_entries"


index_where_filled(JournalEntry, "lead")


class JournalChange(Table):
    """One row touched: I, U or D; ``before`` and ``after`` hold the columns that changed (JSON)."""

    about = About(journalled=False)

    id = AutoField()
    entry = NumberColumn(SILENT)
    kind = NumberColumn(SILENT)
    row = NumberColumn(SILENT)
    op = TextColumn(SILENT)
    before = TextColumn(SILENT, null=True)
    after = TextColumn(SILENT, null=True)

    class Meta:
        table_name = "journal_changes"
        indexes = ((("kind", "row"), False),)


JournalChange.add_index(
    SQL('CREATE INDEX "journal_changes_gone" ON "journal_changes" ("kind") WHERE ("op" = \'D\')')
)


class JournalKind(Table):
    """A number for each journalled table, to keep the changes small."""

    about = About(journalled=False)

    name = TextColumn(SILENT, unique=True)

    class Meta:
        table_name = "journal_kinds"


class JournalPen(Table):
    """The entry now being written; without one, no journalled table can be written at all."""

    about = About(journalled=False)

    id = IntegerField(primary_key=True)
    entry = NumberColumn(SILENT, null=True)
    last_entry = NumberColumn(SILENT, null=True)
    """The newest entry, and its chain: when they are gone, the end was cut off."""
    last_chain = TextColumn(SILENT, null=True)

    class Meta:
        table_name = "journal_pen"
