"""Tables of the shop itself: settings, opening hours, holidays, drafts, what an import brought."""

from __future__ import annotations

from helpdesk.store.tables.base import (
    SILENT,
    About,
    DayColumn,
    MomentColumn,
    NumberColumn,
    Table,
    TextColumn,
    TruthColumn,
    WordsColumn,
)


class Setting(Table):
    """One setting that differs from its default; the value as JSON."""

    about = About(noun="shop")

    key = TextColumn(SILENT, unique=True)
    value = TextColumn(SILENT)

    class Meta:
        table_name = "settings"


class OpeningSpan(Table):
    """One stretch of opening on a weekday (Monday 0); several a day, perhaps only for a season."""

    about = About(noun="shop")

    weekday = NumberColumn(SILENT)
    opens = TextColumn(SILENT)
    closes = TextColumn(SILENT)
    valid_from = DayColumn(SILENT, null=True)
    valid_to = DayColumn(SILENT, null=True)

    class Meta:
        table_name = "opening_spans"


class Holiday(Table):
    """A day with its own hours: closed, or open from ``opens`` to ``closes``."""

    about = About(noun="shop")

    day = DayColumn(SILENT, unique=True)
    name = WordsColumn(SILENT)
    national = TruthColumn(SILENT, False)
    opens = WordsColumn(SILENT)
    closes = WordsColumn(SILENT)

    class Meta:
        table_name = "holidays"


class Imported(Table):
    """The row of a file as it was last taken: a short digest of each cell, to tell what changed since."""

    about = About(noun="import")

    kind = TextColumn(SILENT)
    ref = TextColumn(SILENT)
    record = NumberColumn(SILENT)
    digests = WordsColumn(SILENT)

    class Meta:
        table_name = "imported"
        indexes = ((("kind", "ref"), True),)


class Draft(Table):
    """A form as far as it was typed, and whose it is where people sign in. Outside journal and undo."""

    about = About(journalled=False)

    key = TextColumn(SILENT, index=True)
    data = TextColumn(SILENT)
    kept_at = MomentColumn(SILENT)
    kept_for = NumberColumn(SILENT, null=True)

    class Meta:
        table_name = "drafts"
