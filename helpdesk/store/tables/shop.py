"""Tables of the shop itself: settings, opening hours, holidays, drafts, what an import brought."""

from __future__ import annotations

from peewee import SQL, BooleanField, IntegerField, TextField

from helpdesk.store.tables.base import DayField, MomentField, Table, words


class Setting(Table):
    """One setting that differs from its default; the value as JSON."""

    key = TextField(unique=True)
    value = TextField()

    class Meta:
        table_name = "settings"


class OpeningSpan(Table):
    """One stretch of opening on a weekday (Monday 0); several a day, perhaps only for a season."""

    weekday = IntegerField()
    opens = TextField()
    closes = TextField()
    valid_from = DayField(null=True)
    valid_to = DayField(null=True)

    class Meta:
        table_name = "opening_spans"


class Holiday(Table):
    """A day with its own hours: closed, or open from ``opens`` to ``closes``."""

    day = DayField(unique=True)
    name = words()
    national = BooleanField(default=False, constraints=[SQL("DEFAULT 0")])
    opens = words()
    closes = words()

    class Meta:
        table_name = "holidays"


class Imported(Table):
    """The row of a file as it was last taken: a short digest of each cell, to tell what changed since."""

    kind = TextField()
    ref = TextField()
    record = IntegerField()
    digests = words()

    class Meta:
        table_name = "imported"
        indexes = ((("kind", "ref"), True),)


class Draft(Table):
    """A form as far as it was typed. Outside journal and undo."""

    key = TextField(unique=True)
    data = TextField()
    kept_at = MomentField()

    class Meta:
        table_name = "drafts"
