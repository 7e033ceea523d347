"""Tables of what proves who acts: hashes of PINs and badges, of the recovery code, and the wrong entries; no journal.

They stand outside the journal, so that no history, undo or copy of a person's data ever holds them.
"""

from __future__ import annotations

from peewee import IntegerField

from helpdesk.store.tables.base import SILENT, About, LinkColumn, NumberColumn, Table, TextColumn, one_of
from helpdesk.store.tables.people import Staff

PROOFS = ("pin", "badge")


class SignIn(Table):
    """By what a person is recognised: the hash of their PIN or badge, with the salt of the shop."""

    about = About(part_of=("staff",), journalled=False, withheld=True)

    staff = LinkColumn(SILENT, Staff, "CASCADE")
    proof = TextColumn(SILENT, constraints=[one_of("proof", PROOFS)])
    hash = TextColumn(SILENT, unique=True)

    class Meta:
        table_name = "sign_ins"
        indexes = ((("staff", "proof"), True),)


class SignInGuard(Table):
    """One row: the shop's salt, the hash of the recovery code, the wrong entries in a row and the wait they cost."""

    about = About(journalled=False, withheld=True)

    id = IntegerField(primary_key=True)
    salt = TextColumn(SILENT)
    recovery = TextColumn(SILENT, null=True)
    misses = NumberColumn(SILENT, default=0)
    wait = NumberColumn(SILENT, default=0)
    """Seconds to wait after the last wrong entry."""
    since = NumberColumn(SILENT, null=True)
    """When that was, in seconds of the clock that runs since the PC was started and that nobody sets. After another
    start of the PC it may be ahead: then one waits the whole again, never less than is due."""

    class Meta:
        table_name = "sign_in_guard"
