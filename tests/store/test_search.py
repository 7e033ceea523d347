"""The search indexes: in step with their tables whatever is written, and no typing that makes them stumble."""

from __future__ import annotations

import shutil
import sys
import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from helpdesk.domain.normal_forms import fold
from helpdesk.store import search
from helpdesk.store.database import Store
from helpdesk.store.tables.goods import Product, Unit
from helpdesk.store.tables.people import Contact, Customer
from helpdesk.store.tables.work import Job, Note
from tests.store.pen import AT, Pen

ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
SPOKEN = st.text(st.sampled_from("aábcñoöüz019 -'\".,()*&"), max_size=24)


def found(pen: Pen, ids: search.Ids | None) -> set[int]:
    return {row for (row,) in pen.store.rows(*ids)} if ids else set()


def words(pen: Pen, index: str, typed: str) -> set[int]:
    return found(pen, search.ids(pen.store, index, typed))


def pieces(pen: Pen, index: str, folded: str) -> set[int]:
    return found(pen, search.pieces(index, folded))


def add(pen: Pen, name: str, notes: str = "") -> int:
    with pen.write() as store:
        return store.insert(Customer, name=name, name_key=fold(name), notes=notes, created_at=AT)


# -- words ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed", ["gómez", "GOMEZ", "gom", "ana gomez", "gomez, ana", "(Gómez)", "gómez a", "a"]
)
def test_a_name_is_found_by_the_beginning_of_its_words(pen: Pen, typed: str) -> None:
    row = add(pen, "Ana Gómez de la Peña")
    add(pen, "Luis Ruiz")
    assert words(pen, "customer_words", typed) == {row}


@pytest.mark.parametrize("typed", ["carm", "Cármen", "carmen l", "lopez carme", "carmenc"])
def test_a_longer_beginning_finds_every_word_that_begins_so(pen: Pen, typed: str) -> None:
    rows = {
        name: add(pen, name)
        for name in ("Carmen López", "Cármén Lopezosa", "Carmencita Lope", "Carmona", "Acarmen")
    }
    wanted = {
        row
        for name, row in rows.items()
        if all(
            any(word.startswith(asked) for word in fold(name).split())
            for asked in fold(typed).split()
            if asked[1:]
        )
    }
    assert wanted
    assert words(pen, "customer_words", typed) == wanted


def test_more_words_than_are_asked_for_one_by_one_are_found_too(pen: Pen) -> None:
    rows = {add(pen, f"carmen{number:03}") for number in range(search.MOST_TERMS + 5)}
    assert words(pen, "customer_words", "carmen") == rows


def test_every_indexed_column_is_searched(pen: Pen) -> None:
    with pen.write() as store:
        product = store.insert(
            Product, name="lavadora", brand="Balay", model="3TS", category="hogar", sku="B-77"
        )
        note = store.insert(Note, kind="note", at=AT, text="llamó enfadada")
        case = store.add(
            "INSERT INTO cases (opened_at, state, touched_at) VALUES (?, 'received', ?)", (AT, AT)
        )
        job = store.insert(
            Job,
            case_id=case,
            kind="repair",
            problem="no centrifuga",
            diagnosis="bomba",
            work_done="limpieza",
        )
    for word in ("lava", "balay", "3ts", "hogar", "b-77"):
        assert words(pen, "product_words", word) == {product}
    for word in ("centrif", "bomba", "limpieza", "no bomba"):
        assert words(pen, "job_words", word) == {job}
    assert words(pen, "note_words", "llamo") == {note}


@given(ANY)
@example("e\u0301 a\u0305b")
@example("كِتاب हिंदी ไทย")
@example("\U0001f600 a\U0001f9ffb 🏳️‍🌈")
@example('NOT OR AND NEAR(a b) ^x {y} col:z "q" - +')
@example("\x00a\x00b\ud800")
@settings(max_examples=200, deadline=None)
def test_no_typing_makes_a_query_fail(typed: str) -> None:
    for text in (typed, f"qq{typed}zz", typed * 40):
        for ids in (
            search.ids(_anything(), "customer_words", text),
            search.pieces("customer_pieces", text),
        ):
            if ids is not None:
                _anything().rows(*ids)


_open: list[Store] = []


@pytest.fixture(autouse=True, scope="module")
def _shared(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> object:
    store = Store(Path(shutil.copy(empty_database, tmp_path_factory.mktemp("search") / "helpdesk.db")))
    with store.connected():
        _open.append(store)
        yield
        _open.clear()


def _anything() -> Store:
    return _open[0]


def test_no_letter_of_any_script_makes_a_query_fail() -> None:
    """One of each: every category in every plane, and all of the marks, on which Unicode's editions differ."""
    kinds: dict[tuple[str, int], str] = {}
    marks = []
    for code in range(sys.maxunicode + 1):
        category = unicodedata.category(chr(code))
        if category in {"Mn", "Me", "Mc"}:
            marks.append(chr(code))
        elif category != "Cs":
            kinds.setdefault((category, code >> 8), chr(code))
    letters = [*kinds.values(), *marks]
    store = _anything()
    for start in range(0, len(letters), 40):
        ids = search.ids(
            store, "customer_words", " ".join(f"q{letter}z" for letter in letters[start : start + 40])[:400]
        )
        assert ids is not None
        store.rows(*ids)


@given(st.lists(SPOKEN | ANY, min_size=1, max_size=6), st.data())
@settings(max_examples=60, deadline=None)
def test_what_stands_in_a_record_finds_it(texts: list[str], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(shutil.copy(_anything().path, Path(folder) / "helpdesk.db")))
        with store.connected():
            store.run("PRAGMA synchronous = OFF")
            pen = Pen(store)
            rows = {add(pen, text): text for text in texts}
            _shuffle(pen, rows, data)
            typed = data.draw(st.sampled_from([*texts, *rows.values()]))
            asked = [word for word in search.tokens(typed) if len(word) > 1] or search.tokens(typed)
            wanted = {
                row
                for row, text in rows.items()
                if asked
                and all(
                    any(_same(had).startswith(_same(word)) for had in _words(store, text)) for word in asked
                )
            }
            assert words(pen, "customer_words", typed) == wanted
            key = fold(typed)
            if len(key) >= search.SHORTEST_PIECE:
                holding = {row for row, text in rows.items() if key in fold(text)}
                assert pieces(pen, "customer_pieces", key) == holding


def _shuffle(pen: Pen, rows: dict[int, str], data: st.DataObject) -> None:
    """Change, remove and take back, so that the index went through all its triggers."""
    for row in list(rows):
        what = data.draw(st.sampled_from(["leave", "change", "remove", "remove and back"]))
        if what == "change":
            text = data.draw(SPOKEN)
            with pen.write() as store:
                store.update(Customer, row, name=text, name_key=fold(text))
            rows[row] = text
        elif what != "leave":
            with pen.write() as store:
                store.delete(Customer, row)
            if what == "remove":
                del rows[row]
            else:
                pen.undo(pen.last)


def _words(store: Store, text: str) -> list[str]:
    """The words of a text as FTS5 itself cuts and folds them."""
    store.run(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.probe USING fts5(t, tokenize='unicode61 remove_diacritics 2')"
    )
    store.run("CREATE VIRTUAL TABLE IF NOT EXISTS temp.probed USING fts5vocab(temp, probe, instance)")
    store.run("DELETE FROM temp.probe")
    store.run("INSERT INTO temp.probe VALUES (?)", (text,))
    return [word for (word,) in store.rows("SELECT term FROM temp.probed")]


def _same(word: str) -> str:
    return next(iter(_words(_anything(), word)), word)


# -- pieces -----------------------------------------------------------------------------------------------


def test_a_piece_of_a_phone_a_serial_or_a_name_is_enough(pen: Pen) -> None:
    row = add(pen, "Construcciones Almendralejo")
    with pen.write() as store:
        phone = store.insert(
            Contact, customer_id=row, kind="phone", value="600 11 22 33", normal="34600112233"
        )
        product = store.insert(Product, name="x")
        unit = store.insert(Unit, product_id=product, serial="SN-88 77", serial_key="SN8877", created_at=AT)
    assert pieces(pen, "customer_pieces", "endrale") == {row}
    assert pieces(pen, "contact_pieces", "1122") == {phone}
    assert pieces(pen, "unit_pieces", "n88") == {unit}
    assert search.pieces("unit_pieces", "ab") is None


# -- keeping in step --------------------------------------------------------------------------------------


def test_a_record_that_is_emptied_and_filled_again_is_found_by_its_new_words_only(pen: Pen) -> None:
    row = add(pen, "", notes="")
    for name in ("Ana", "", "  ", "Eva"):
        with pen.write() as store:
            store.update(Customer, row, name=name, name_key=fold(name))
    assert words(pen, "customer_words", "ana") == set()
    assert words(pen, "customer_words", "eva") == {row}
    pen.store.run("INSERT INTO customer_words(customer_words) VALUES ('integrity-check')")


def test_indexes_made_over_rows_that_are_there_find_them(pen: Pen) -> None:
    row = add(pen, "Ana Gómez")
    empty = add(pen, "")
    for name in ("customer_words", "customer_pieces"):
        pen.store.run(f"DROP TABLE {name}")
    for (name,) in pen.store.rows(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'search%'"
    ):
        pen.store.run(f"DROP TRIGGER {name}")
    with pen.store.transaction():
        search.install(pen.store)
    assert words(pen, "customer_words", "gomez") == {row}
    with pen.write() as store:
        store.update(Customer, row, name="Luis", name_key="luis")
        store.delete(Customer, empty)
    assert words(pen, "customer_words", "gomez") == set()
    assert pieces(pen, "customer_pieces", "luis") == {row}


def test_an_index_that_fell_out_of_step_is_noticed(pen: Pen) -> None:
    for number in range(300):
        add(pen, f"Ana {number}")
    assert search.disagreeing(pen.store) == []
    pen.store.run("INSERT INTO customer_words(customer_words) VALUES ('delete-all')")
    assert search.disagreeing(pen.store) == ["customer_words"]
