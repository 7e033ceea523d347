"""Knows how a database comes to its present schema: version, refusal of newer ones, backup, migrations."""

from __future__ import annotations

import contextlib
import functools
from pathlib import Path
from typing import TYPE_CHECKING, Any

from helpdesk.errors import WorldError
from helpdesk.store.database import Store, quoted
from helpdesk.store.disk import is_plain, told_disk
from helpdesk.store.faults import damaged, told_sqlite
from helpdesk.store.sqlite import PRAGMAS
from helpdesk.texts import translate

if TYPE_CHECKING:
    from helpdesk.store.meter import Told

APPLICATION = 0x48445348
"""SQLite's application id of our files."""

MIGRATIONS = Path(__file__).parent / "migrations"


def newest() -> int:
    """The version of the schema this program works with: the number of its newest migration."""
    return _newest(MIGRATIONS)


@functools.cache
def _newest(folder: Path) -> int:
    return max(int(path.name.partition("_")[0]) for path in folder.glob("[0-9]*.py"))


def version(path: Path) -> int:
    """The schema version in the header of a file, without opening it as a database.

    Raises:
        WorldError: it is no database, or another program's.
    """
    if not is_plain(path):
        raise damaged()
    with told_disk(path), path.open("rb") as file:
        header = file.read(100)
        size = path.stat().st_size
    if len(header) < 100 or not header.startswith(b"SQLite format 3\x00"):
        raise damaged()
    if _pages(header) > size and not path.with_name(f"{path.name}-wal").exists():
        raise damaged()
    if int.from_bytes(header[68:72], "big") not in {0, APPLICATION}:
        raise WorldError(translate("World", "This file belongs to another program."))
    return int.from_bytes(header[60:64], "big")


def _pages(header: bytes) -> int:
    """The bytes a file must have by its header, where that can be trusted (SQLite file format, 1.3.8)."""
    if header[24:28] != header[92:96]:
        return 0
    page = int.from_bytes(header[16:18], "big")
    return int.from_bytes(header[28:32], "big") * (65_536 if page == 1 else page)


def refuse_newer(path: Path) -> int:
    """The version of the file; refused in words when it was written by a newer program."""
    return _known(version(path))


def refuse_newer_inside(store: Store) -> int:
    """The same, asked of the open database: a newer version may still wait in the WAL."""
    return _known(store.schema_version)


def _known(found: int) -> int:
    if found > newest():
        raise WorldError(
            translate(
                "World",
                "This shop was last opened by a newer version of the program. Nothing was changed. "
                "Install the newer version on this PC too.",
            )
        )
    return found


LABELS_CLEANED = 4
"""The version from which on no label in the journal says a passcode."""


def build(path: Path) -> Path:
    """Build an empty database under another name than ``path``, so that an end in the middle leaves no half shop.

    Whoever asked gives it its name.
    """
    building = path.with_suffix(".new")
    for old in building.parent.glob(f"{building.name}*"):
        old.unlink()
    store = Store(building)
    with store.connected():
        bring_up(store)
    return building


def prove(store: Store) -> None:
    """See that an open database is built as ours of its version, and remake what it does by itself.

    What it brought along of triggers is thrown away: they could write whatever they liked at the next change.

    Raises:
        Damaged: tables or columns of ours are missing, or views stand among them.
    """
    from helpdesk.store import journal, search

    found = store.schema_version
    for table, columns in _built(found).items():
        if not set(columns) <= set(store.columns(table)):
            raise damaged()
    if not found or store.value("SELECT 1 FROM sqlite_master WHERE type = 'view'"):
        raise damaged()
    with store.transaction():
        store.drop_triggers()
        if found == newest():
            journal.install(store)
            search.install(store)


@functools.cache
def _built(version: int) -> dict[str, list[str]]:
    """The tables of a version of the schema and their columns: its migrations, run in memory."""
    from peewee import SqliteDatabase

    database: Any = SqliteDatabase(":memory:")
    with database.connection_context():
        for path in sorted(MIGRATIONS.glob("[0-9]*.py")):
            if int(path.name.partition("_")[0]) <= version:
                _migration(path).up(None, database)
        names = [
            name
            for (name,) in database.execute_sql(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            )
        ]
        return {
            name: [row[1] for row in database.execute_sql(f"PRAGMA table_info({quoted(name)})")]
            for name in names
        }


def _migration(path: Path) -> Any:
    """A migration as a module."""
    from importlib.util import module_from_spec, spec_from_file_location

    spec = spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def forget_passcodes(copy: Path) -> None:
    """Clean the labels of a copy of a shop as the migration does: in older ones they said a passcode that was shown."""
    from peewee import SqliteDatabase

    if version(copy) >= LABELS_CLEANED:
        return
    database: Any = SqliteDatabase(str(copy), pragmas={"synchronous": 0})
    with told_sqlite(), database.connection_context():
        triggers = database.execute_sql(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal_entries'"
        ).fetchall()
        with database.atomic():
            for name, _ in triggers:
                database.execute_sql(f"DROP TRIGGER {quoted(name)}")
            (path,) = MIGRATIONS.glob(f"{LABELS_CLEANED:04}_*.py")
            _migration(path).up(None, database)
            for _, sql in triggers:
                database.execute_sql(sql)


def _one_by_one(runner: Any, progress: Told) -> None:
    """Run the missing migrations, and tell after each how many are done; the last stretch is the triggers' and
    the search's."""
    from helpdesk.batch import Progress
    from helpdesk.errors import Cancelled

    def tell(done: int) -> None:
        with contextlib.suppress(Cancelled):
            progress(Progress(done, len(missing) + 1, text))

    missing = [one.name for one in runner.status() if one.path is not None and not one.applied]
    text = translate("Update", "Bringing the shop’s file up to this version")
    for done, name in enumerate(missing):
        tell(done)
        runner.up(name)
    tell(len(missing))


def bring_up(store: Store, progress: Told | None = None) -> None:
    """Bring a database to :func:`newest`: run the missing migrations, then remake the triggers.

    ``progress`` hears how far it is. It cannot stop what is begun: that it wants to is raised when all is done.

    The triggers go first, so that a migration may rebuild tables and rewrite rows. Cut off anywhere, the
    version stays the old one, and the next start goes on from the last migration that was finished.

    Raises:
        WorldError: the disk does not allow it, or links are broken afterwards.
    """
    from peewee import SqliteDatabase
    from playhouse.migrations import Runner

    from helpdesk.batch import Progress
    from helpdesk.store import journal, search

    with store.transaction():
        store.drop_triggers()
    database = SqliteDatabase(str(store.path), pragmas=PRAGMAS, autoconnect=False)
    with told_sqlite(), database.connection_context():
        runner = Runner(database, str(MIGRATIONS))
        if progress is not None:
            _one_by_one(runner, progress)
        runner.up()
    with store.transaction():
        store.drop_triggers()
        journal.install(store)
        search.install(store)
        if store.broken_links():
            raise damaged()
        store.set_schema_version(newest(), APPLICATION)
    # The version is read from the main file's header, before SQLite opens it.
    store.checkpoint()
    if progress is not None:
        progress(Progress(1, 1))
