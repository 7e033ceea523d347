"""The table of what must leave no trace: device passcodes, sealed, outside the journal."""

from __future__ import annotations

from peewee import TextField

from helpdesk.store.tables.base import Table, link
from helpdesk.store.tables.work import Job


class Secret(Table):
    """A device's passcode, sealed; gone for good when the unit is handed back."""

    job = link(Job, "CASCADE", unique=True)
    sealed = TextField()

    class Meta:
        table_name = "secrets"
