"""The table of what must leave no trace: device passcodes, sealed, outside the journal."""

from __future__ import annotations

from helpdesk.store.tables.base import SILENT, About, LinkColumn, Table, TextColumn
from helpdesk.store.tables.work import Job


class Secret(Table):
    """A device's passcode, sealed; gone for good when the unit is handed back."""

    about = About(part_of=("job",), journalled=False, withheld=True)

    job = LinkColumn(SILENT, Job, "CASCADE", unique=True)
    sealed = TextColumn(SILENT)

    class Meta:
        table_name = "secrets"
