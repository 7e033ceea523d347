"""Every row class: its SELECT runs on a shop with nothing and with everything in it, and what is read is what it says."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys
import types
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import pytest

import helpdesk.services
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.store.paging import Where, page
from helpdesk.store.rows import ORIGINS, columns, read_from, select, sort_field
from helpdesk.texts import Text, translate, verbatim
from tests.catalogue import ROOT
from tests.conftest import SATURDAY
from tests.samples import copied

if TYPE_CHECKING:
    from decimal import Decimal

WANTED = "WITH wanted(kind, row) AS (SELECT DISTINCT kind, row FROM journal_changes LIMIT 100)"
"""What the journal's changes are read beside."""


def shapes() -> list[type[Any]]:
    for info in pkgutil.walk_packages(helpdesk.services.__path__, "helpdesk.services."):
        importlib.import_module(info.name)
    return [shape for shape in ORIGINS if shape.__module__.startswith("helpdesk.")]


SHAPES = shapes()
LISTS = [shape for shape in SHAPES if ORIGINS[shape].sorts]


@pytest.fixture(scope="module")
def sample(sample_shop: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A small sample shop, with something of everything in it."""
    folder = copied(sample_shop, tmp_path_factory.mktemp("rows") / "shop")
    with Desk.open(Path(folder), FixedClock(SATURDAY)) as desk:
        yield desk


def rows_of(desk: Desk, shape: type[Any]) -> list[Any]:
    return desk.store.fetch(shape, f"{WANTED} {select(shape)} LIMIT 400")


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_a_row_is_read_where_there_is_none(desk: Desk, shape: type[Any]) -> None:
    rows_of(desk, shape)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_what_is_read_has_the_type_that_the_row_says(sample: Desk, shape: type[Any]) -> None:
    rows = rows_of(sample, shape)
    assert rows or shape.__name__ == "RunningClock"
    hints = typing.get_type_hints(shape)
    for row in rows:
        for name in columns(shape):
            value = getattr(row, name)
            assert type(value) in _kinds(hints[name]), (name, value)


def _kinds(hint: Any) -> tuple[Any, ...]:
    return typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize(
    ("shape", "sort"), [(shape, sort) for shape in LISTS for sort in ORIGINS[shape].sorts]
)
def test_a_list_comes_page_by_page_in_each_of_its_orders(
    sample: Desk, shape: type[Any], sort: str, descending: bool
) -> None:
    query = ListQuery(sort=sort, descending=descending)
    rows: list[Any] = []
    while got := page(sample.store, shape, query, Where(), rows[-1] if rows else None, 7):
        rows += got
    keys = [(getattr(row, sort_field(shape, sort)), row.id) for row in rows]
    assert keys == sorted(set(keys), reverse=descending)
    assert len(rows) == len(sample.store.rows(select(shape)))


@read_from("staff s LEFT JOIN settings x ON x.key = 'shop.name'")
class Told(NamedTuple):
    id: int
    called: Annotated[str, "s.name"]
    active: bool
    said: Annotated[Text, """'"' || s.name || '"'"""]
    shop: Annotated[str | None, "x.value"]
    word: Text = translate("Cases", "Open")


def test_a_row_says_its_sql_and_what_is_filled_in_later_is_not_read(desk: Desk) -> None:
    assert select(Told) == (
        """SELECT s.id, s.name, s.active, '"' || s.name || '"', x.value """
        "FROM staff s LEFT JOIN settings x ON x.key = 'shop.name'"
    )
    (told,) = desk.store.select(Told, "WHERE s.id = ?", (1,))
    assert told == Told(1, "Eva Ruiz", True, verbatim("Eva Ruiz"), '"Taller Sol"')
    assert told._replace(word=verbatim("x")).word == verbatim("x")
    assert desk.store.select_one(Told, "WHERE s.id = ?", (99,)) is None


def test_a_type_that_nobody_knows_is_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """One imported for the type checker alone would come unconverted, and nobody would see it but the person."""
    monkeypatch.setattr("helpdesk.store.rows.ORIGINS", dict(ORIGINS))

    @read_from("staff s")
    class Stray(NamedTuple):
        id: int
        since: Decimal | None

    with pytest.raises(KeyError):
        columns(Stray)


READING = """
import sys
from pathlib import Path
from helpdesk.clock import Clock
from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery

with Desk.open(Path(sys.argv[1]), Clock(), write=False) as desk:
    for reader in (desk.cases, desk.customers, desk.units, desk.products):
        reader.page(ListQuery(text="a"))
        reader.count(ListQuery())
    desk.cases.by_state()
    desk.finder.find("a")
    desk.covers.jobs(1, "Europe/Madrid")
    desk.papers.latest("receipt", "case", 1)
    desk.shop.staff()
print("peewee" in sys.modules)
"""


def test_lists_search_guarantees_and_papers_are_read_without_peewee(shop: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", READING, str(shop)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
