"""The schema: what migrations build is what the tables declare; strange, newer and damaged files are refused."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import WorldError
from helpdesk.store import journal, schema
from helpdesk.store.database import Store, name_of
from helpdesk.store.tables import ALL, JOURNALLED
from tests import builders

OWN = "sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND type IN ('table', 'index')"


def normal(sql: str) -> frozenset[str]:
    """A declaration without its accidents: a table is its columns and rules, in whatever order they came."""
    told = re.sub(r"\s+", " ", sql.replace('"', "").replace("IF NOT EXISTS ", "")).strip().lower()
    if not told.startswith("create table"):
        return frozenset({told})
    head, _, body = told.partition("(")
    # A column that came later has its link beside it, one of the first day at the end.
    body = re.sub(r"(\w+)( integer) references (\w+ \(id\) on delete [a-z ]+)", _link_at_the_end, body)
    return frozenset({head.strip(), *re.split(r", (?![^()]*\))", body.removesuffix(")"))})


def _link_at_the_end(found: re.Match[str]) -> str:
    column, kind, target = found.groups()
    return f"{column}{kind}, foreign key ({column}) references {target}"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that all migrations built: made once, copied for each test. Never opened itself."""
    store = Store(tmp_path_factory.mktemp("built") / "helpdesk.db")
    with store.connected():
        schema.bring_up(store)
    return store.path


@pytest.fixture
def store(built: Path, tmp_path: Path) -> Iterator[Store]:
    made = Store(Path(shutil.copy(built, tmp_path)))
    made.open()
    yield made
    made.close()


def test_migrations_build_what_the_tables_declare(store: Store) -> None:
    declared = SqliteDatabase(":memory:")
    with declared.bind_ctx(ALL, bind_refs=False, bind_backrefs=False):
        declared.create_tables(ALL)
    wanted = {
        name: normal(sql)
        for name, sql in declared.execute_sql(f"SELECT name, sql FROM sqlite_master WHERE {OWN}")
    }
    declared.close()
    built = {
        name: normal(sql) for name, sql in store.rows(f"SELECT name, sql FROM sqlite_master WHERE {OWN}")
    }
    ours = {name: sql for name, sql in built.items() if name in wanted}
    assert ours == wanted
    indexes = (
        "customer_",
        "product_",
        "solution_words",
        "job_",
        "note_",
        "contact_",
        "unit_",
        "part_words",
        "part_pieces",
        "schema_migration",
    )
    assert [name for name in built if name not in wanted and not name.startswith(indexes)] == []


def test_the_order_of_columns_does_not_matter_but_all_else_does() -> None:
    one = "CREATE TABLE t (id INTEGER, kind TEXT CHECK (kind IN ('a', 'b')), n INTEGER DEFAULT 0)"
    other = (
        'CREATE TABLE "t" ("id" INTEGER, "n" INTEGER DEFAULT 0, "kind" TEXT CHECK (kind IN (\'a\', \'b\')))'
    )
    assert normal(one) == normal(other)
    assert normal(one) != normal(other.replace("DEFAULT 0", "DEFAULT 1"))
    assert normal(one) != normal(other.replace(", 'b'", ""))


def test_every_table_is_journalled_unless_it_says_otherwise(store: Store) -> None:
    triggers = {name for (name,) in store.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
    for table in ALL:
        own = {f"journal_{way}_{name_of(table)}" for way in "iud"}
        assert own & triggers == (own if table.about.journalled else set())
    unkept = {name_of(table) for table in set(ALL) - set(JOURNALLED)}
    assert unkept - {"drafts", "secrets", "draw_seeds", "sign_ins", "sign_in_guard"} == {
        name for name in map(name_of, ALL) if name.startswith("journal_")
    }


@pytest.fixture(scope="module")
def built_store(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The same for several tests, to be read only."""
    made = Store(Path(shutil.copy(built, tmp_path_factory.mktemp("read"))))
    with made.connected():
        yield made


@pytest.mark.parametrize("table", JOURNALLED, ids=name_of)
def test_ids_are_never_given_twice(built_store: Store, table: type) -> None:
    sql = built_store.value("SELECT sql FROM sqlite_master WHERE name = ?", (name_of(table),))
    assert '"id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT' in sql


def test_every_link_says_its_fate_and_has_an_index(store: Store) -> None:
    for table in map(name_of, ALL):
        for link in store.rows(f'PRAGMA foreign_key_list("{table}")'):
            column, on_delete = link[3], link[6]
            assert on_delete in {"CASCADE", "SET NULL", "RESTRICT"}, (table, column)
            plan = store.rows(f'EXPLAIN QUERY PLAN SELECT 1 FROM "{table}" WHERE "{column}" = 1')
            assert "SEARCH" in plan[0][3], (table, column)


def test_no_journalled_column_can_hold_bytes_or_fractions(store: Store) -> None:
    for table in map(name_of, JOURNALLED):
        kinds = {row[2] for row in store.rows(f'PRAGMA table_info("{table}")')}
        assert kinds <= {"INTEGER", "TEXT", "DATE"}, table


def test_bringing_up_again_changes_nothing(store: Store) -> None:
    before = store.rows("SELECT type, name, sql FROM sqlite_master ORDER BY type, name")
    schema.bring_up(store)
    assert store.rows("SELECT type, name, sql FROM sqlite_master ORDER BY type, name") == before


def test_the_version_stands_in_the_header(store: Store) -> None:
    assert schema.version(store.path) == schema.newest()
    assert store.value("PRAGMA application_id") == schema.APPLICATION


def test_connections_keep_the_shops_pragmas(settled: None, store: Store) -> None:
    told = {name: store.value(f"PRAGMA {name}") for name in ("journal_mode", "foreign_keys", "synchronous")}
    assert told == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 2}
    assert store.value("PRAGMA recursive_triggers") == 1


def test_bringing_up_that_is_cut_off_is_finished_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / "helpdesk.db")

    def cut(_: Store) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, store.connected():
        patch.setattr(journal, "install", cut)
        with pytest.raises(KeyboardInterrupt):
            schema.bring_up(store)
        assert store.value("PRAGMA user_version") == 0
    with store.connected():
        schema.bring_up(store)
        assert store.value("PRAGMA user_version") == schema.newest()
        assert store.value("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'") > 0


# -- the next version: a migration over a shop that is in use ---------------------------------------------


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program one version further, whose migration rebuilds a table that others link to and rewrites rows."""
    folder = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "0999_rebuilt.py").write_text(
        "def up(migrator, db):\n"
        "    sql = db.execute_sql(\"SELECT sql FROM sqlite_master WHERE name = 'sites'\").fetchone()[0]\n"
        "    db.execute_sql(sql.replace('sites', 'sites_new', 1))\n"
        "    db.execute_sql('INSERT INTO sites_new SELECT * FROM sites')\n"
        "    db.execute_sql('DROP TABLE sites')\n"
        "    db.execute_sql('ALTER TABLE sites_new RENAME TO sites')\n"
        "    db.execute_sql('CREATE INDEX sites_customer_id ON sites (customer_id)')\n"
        '    db.execute_sql("UPDATE sites SET city = upper(city)")\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(schema, "MIGRATIONS", folder)
    return folder


def test_a_shop_of_an_older_version_is_copied_then_brought_up(
    shop: Path, clock: FixedClock, request: pytest.FixtureRequest
) -> None:
    with Desk.open(shop, clock) as desk:
        owner = builders.customer(desk, address="Calle Mayor 1", city="Madrid")
    request.getfixturevalue("next_version")
    with Desk.open(shop, clock) as desk:
        assert desk.store.rows("SELECT customer_id, city FROM sites") == [(owner, "MADRID")]
        assert desk.backups.check().ok
        builders.customer(desk, name="Later", city="León")
        desk.undo()
    copies = list((shop / "backups").glob("migration-*.db"))
    assert len(copies) == 1
    with closing(sqlite3.connect(copies[0])) as copy:
        assert copy.execute("SELECT city FROM sites").fetchall() == [("Madrid",)]


def test_a_migration_that_fails_leaves_the_shop_as_it_was(
    shop: Path, clock: FixedClock, next_version: Path
) -> None:
    (next_version / "0999_rebuilt.py").write_text(
        "def up(migrator, db):\n    db.execute_sql('DROP TABLE sites')\n    db.execute_sql('DROP TABLE absent')\n",
        encoding="utf-8",
    )
    version = schema.version(shop / "helpdesk.db")
    with pytest.raises(Exception, match="no such table"):
        Desk.open(shop, clock)
    with closing(sqlite3.connect(shop / "helpdesk.db")) as left:
        assert left.execute("SELECT count(*) FROM sites").fetchone() == (0,)
        assert left.execute("PRAGMA user_version").fetchone() == (version,)


# -- files that are not to be opened ----------------------------------------------------------------------


def said(shop: Path) -> str:
    with pytest.raises(WorldError) as caught:
        Desk.open(shop)
    return str(caught.value)


def test_a_newer_version_is_refused_untouched(shop: Path) -> None:
    path = shop / "helpdesk.db"
    with closing(sqlite3.connect(path)) as newer:
        newer.execute(f"PRAGMA user_version = {schema.newest() + 1}")
    before = path.read_bytes()
    assert "newer version" in said(shop)
    assert path.read_bytes() == before


def test_a_newer_version_is_refused_while_it_still_waits_in_the_wal(shop: Path) -> None:
    with closing(sqlite3.connect(shop / "helpdesk.db")) as newer:
        newer.execute("PRAGMA journal_mode = wal")
        newer.execute(f"PRAGMA user_version = {schema.newest() + 1}")
        assert schema.version(shop / "helpdesk.db") == schema.newest()
        assert "newer version" in said(shop)


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00" * 4096, b"PK\x03\x04" + b"x" * 5000, bytes(range(256)) * 40],
    ids=["empty", "zeros", "zip", "noise"],
)
def test_what_is_no_database_is_called_damaged_and_left_alone(shop: Path, content: bytes) -> None:
    (shop / "helpdesk.db").write_bytes(content)
    assert "damaged" in said(shop)
    assert (shop / "helpdesk.db").read_bytes() == content


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.99])
def test_a_cut_off_file_is_called_damaged_and_left_alone(shop: Path, kept: float) -> None:
    path = shop / "helpdesk.db"
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * kept)])
    assert "damaged" in said(shop)
    assert path.stat().st_size == int(len(whole) * kept)


def test_another_programs_database_is_refused(shop: Path) -> None:
    path = shop / "helpdesk.db"
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA application_id = 77")
        other.execute("CREATE TABLE theirs (id INTEGER)")
    assert "another program" in said(shop)


def test_after_an_unclean_end_damage_inside_is_found_before_the_shop_opens(shop: Path) -> None:
    path = shop / "helpdesk.db"
    whole = bytearray(path.read_bytes())
    for at in range(8_192, len(whole), 4_096):
        whole[at : at + 60] = b"\xff" * 60
    path.write_bytes(whole)
    (shop / "helpdesk.running").touch()
    assert "damaged" in said(shop)
