"""Tables of the journal: every change of every record, by which action; written by triggers."""

from __future__ import annotations

from peewee import SQL, IntegerField, Model, TextField

from helpdesk.store.tables.base import MomentField, Table, index_where_filled, one_of, words

MODES = ("undoable", "passing", "final")


class JournalEntry(Table):
    """One transaction of one action. ``lead`` is the first entry of an action written in several."""

    at = MomentField()
    staff = IntegerField(null=True)
    label = words()
    mode = TextField(default="undoable", constraints=[one_of("mode", MODES)])
    lead = IntegerField(null=True)
    undoes = IntegerField(null=True)
    undone_by = IntegerField(null=True)
    first_change = IntegerField(null=True)
    last_change = IntegerField(null=True)

    class Meta:
        table_name = "journal_entries"


index_where_filled(JournalEntry, "lead")


class JournalChange(Model):
    """One row touched: I, U or D; ``before`` and ``after`` hold the columns that changed (JSON)."""

    entry = IntegerField()
    kind = IntegerField()
    row = IntegerField()
    op = TextField()
    before = TextField(null=True)
    after = TextField(null=True)

    class Meta:
        table_name = "journal_changes"
        legacy_table_names = False
        indexes = ((("kind", "row"), False),)


JournalChange.add_index(
    SQL('CREATE INDEX "journal_changes_gone" ON "journal_changes" ("kind") WHERE ("op" = \'D\')')
)


class JournalKind(Table):
    """A number for each journalled table, to keep the changes small."""

    name = TextField(unique=True)

    class Meta:
        table_name = "journal_kinds"


class JournalPen(Model):
    """The entry now being written; without one, no journalled table can be written at all."""

    id = IntegerField(primary_key=True)
    entry = IntegerField(null=True)

    class Meta:
        table_name = "journal_pen"
        legacy_table_names = False
