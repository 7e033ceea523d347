"""The contract of the import, sentence by sentence, on the simplest kind of file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from helpdesk.batch import Progress
from helpdesk.desk import Desk
from helpdesk.errors import Cancelled, UserError, WorldError
from helpdesk.services.customers.actions import DeleteCustomer, EditCustomer
from helpdesk.services.customers.privacy_actions import MergeCustomers
from helpdesk.services.exchange.actions import (
    KINDS,
    ImportFile,
    ImportWhole,
    import_request,
    kind_of,
    look_over,
)
from helpdesk.services.exchange.run.kind import ImportReport
from helpdesk.services.exchange.run.preview import preview
from tests import builders
from tests.services.exchange.written_files import (
    counts,
    given,
    looked,
    odd,
    refused,
    rejects,
    state_of,
    take,
    written,
)

TWO = [{"ref": "K1", "name": "Ana", "phone": "600111222"}, {"ref": "K2", "name": "Eva", "phone": "600333444"}]


# -- rows are taken by ref ------------------------------------------------------------------------------


def test_new_rows_are_added_changed_ones_updated_equal_ones_left_alone(desk: Desk) -> None:
    assert counts(take(desk, "customers", TWO)) == (2, 2, 0, 0, 0)
    assert counts(take(desk, "customers", TWO)) == (2, 0, 0, 2, 0)
    changed = [{**TWO[0], "phone": "600999888"}, TWO[1], {"ref": "K3", "name": "Luz", "phone": ""}]
    assert counts(take(desk, "customers", changed)) == (3, 1, 1, 1, 0)
    assert [row["phone"] for row in given(desk, "customers")] == ["600999888", "600333444", ""]


def test_the_same_values_written_otherwise_are_equal(desk: Desk) -> None:
    take(desk, "customers", "ref,name,promotions,promotions_since\nK1,Ana,yes,2026-03-01\n")
    again = "ref;nombre;promociones;promotions_since\nK1; Ana ;SÍ;01/03/2026\n"
    assert counts(take(desk, "customers", again)) == (1, 0, 0, 1, 0)


def test_an_unchanged_row_never_undoes_work_done_by_hand(desk: Desk) -> None:
    take(desk, "customers", TWO)
    desk.do(EditCustomer(id=1, name="Ana María", phone="600111222"))
    assert counts(take(desk, "customers", TWO)) == (2, 0, 0, 2, 0)
    assert given(desk, "customers")[0]["name"] == "Ana María"


def test_a_changed_row_writes_its_changed_cells_only(desk: Desk) -> None:
    take(desk, "customers", TWO)
    desk.do(EditCustomer(id=1, name="Ana María", phone="600111222", city="León"))
    assert counts(take(desk, "customers", [{**TWO[0], "phone": "600999888"}, TWO[1]])) == (2, 0, 1, 1, 0)
    row = given(desk, "customers")[0]
    assert (row["name"], row["phone"], row["city"]) == ("Ana María", "600999888", "León")


def test_an_absent_column_leaves_a_value_and_an_empty_cell_clears_it(desk: Desk) -> None:
    take(desk, "customers", "ref,name,phone,email,city\nK1,Ana,600111222,a@b.es,León\n")
    assert counts(take(desk, "customers", "ref,name,city\nK1,Ana,León\n")) == (1, 0, 0, 1, 0)
    assert counts(take(desk, "customers", "ref,name,phone,email\nK1,Ana,,a@b.es\n")) == (1, 0, 1, 0, 0)
    row = given(desk, "customers")[0]
    assert (row["phone"], row["email"], row["city"]) == ("", "a@b.es", "León")


def test_an_update_needs_no_column_but_the_ref_and_what_changes(desk: Desk) -> None:
    take(desk, "customers", TWO)
    assert counts(take(desk, "customers", "ref,city\nK1,León\n")) == (1, 0, 1, 0, 0)
    with pytest.raises(UserError):
        take(desk, "customers", "ref,city\nK1,Lugo\nK9,Lugo\n")
    assert given(desk, "customers")[0]["city"] == "León"


def test_a_row_cut_short_says_nothing_of_the_columns_it_lacks(desk: Desk) -> None:
    take(desk, "customers", TWO)
    assert counts(take(desk, "customers", "ref,name,phone\nK1\nK2,Eva\n")) == (2, 0, 0, 2, 0)
    assert given(desk, "customers")[0]["phone"] == "600111222"


def test_a_row_too_long_is_taken_with_a_warning_unless_the_rest_is_empty(desk: Desk) -> None:
    report = take(desk, "customers", "ref,name\nK1,Ana,,\nK2,Eva,more\n")
    assert (counts(report), odd(report)) == ((2, 2, 0, 0, 0), [(3, "")])


def test_empty_rows_are_no_rows(desk: Desk) -> None:
    assert counts(take(desk, "customers", "ref,name\n\n,\nK1,Ana\n  , \n")) == (1, 1, 0, 0, 0)


def test_a_ref_twice_in_a_file_counts_once_by_its_last_row_and_says_so(desk: Desk) -> None:
    report = take(desk, "customers", "ref,name\nK1,Ana\nK2,Eva\nK1,Anita\n")
    assert (counts(report), odd(report)) == ((3, 2, 0, 1, 0), [(2, "ref")])
    assert [row["name"] for row in given(desk, "customers")] == ["Eva", "Anita"]


def test_a_record_deleted_by_hand_stays_deleted_until_its_row_changes(desk: Desk) -> None:
    take(desk, "customers", TWO)
    desk.do(DeleteCustomer(id=1))
    assert counts(take(desk, "customers", TWO)) == (2, 0, 0, 2, 0)
    assert counts(take(desk, "customers", [{**TWO[0], "name": "Ana II"}, TWO[1]])) == (2, 1, 0, 1, 0)
    assert [row["name"] for row in given(desk, "customers")] == ["Eva", "Ana II"]


def test_the_ref_of_a_merged_record_means_the_one_that_was_kept(desk: Desk) -> None:
    take(desk, "customers", TWO)
    desk.do(MergeCustomers(keep=1, gone=2))
    take(desk, "customers", [TWO[0], {**TWO[1], "phone": "600555666"}])
    rows = given(desk, "customers")
    assert [(row["ref"], row["phone"]) for row in rows] == [("K1", "600555666")]


def test_a_record_that_bears_the_ref_is_that_record(desk: Desk) -> None:
    builders.customer(desk, "Ana", ref="K1", phone="")
    assert counts(take(desk, "customers", TWO)) == (2, 1, 1, 0, 0)
    assert [row["phone"] for row in given(desk, "customers")] == ["600111222", "600333444"]


# -- numbers of our own ---------------------------------------------------------------------------------


def test_what_was_exported_here_comes_back_to_the_same_records(desk: Desk) -> None:
    builders.customer(desk, "Ana Gómez")
    rows = given(desk, "customers")
    assert rows[0]["ref"] == "C1"
    assert counts(take(desk, "customers", [{**rows[0], "city": "León"}])) == (1, 0, 1, 0, 0)
    assert counts(take(desk, "customers", [{**rows[0], "city": "León"}])) == (1, 0, 0, 1, 0)
    assert [row["city"] for row in given(desk, "customers")] == ["León"]


def test_another_systems_ref_that_looks_like_our_number_is_no_record_of_ours(desk: Desk) -> None:
    builders.customer(desk, "Ana Gómez")
    report = take(desk, "customers", "ref,name\nC1,Somebody Else\n")
    assert (counts(report), odd(report)) == ((1, 1, 0, 0, 0), [(2, "ref")])
    assert [row["ref"] for row in given(desk, "customers")] == ["C1.0", "C1"]


# -- refusals and warnings ------------------------------------------------------------------------------


def test_a_warning_names_the_column_as_the_file_does(desk: Desk) -> None:
    report = take(desk, "customers", "ref,name,Correo electrónico\nK1,Ana,nowhere\n")
    assert [warning.column for warning in report.warnings] == ["Correo electrónico"]


def test_a_bad_row_never_stops_the_good_ones_and_comes_back_whole_with_column_and_reason(desk: Desk) -> None:
    text = (
        "ref,name,Art,kind,promotions_since,extra\n"
        'K1,Ana,x,person,,"kept, whole"\n'
        ",Nobody,x,person,,\n"
        "K3,,x,person,,\n"
        'K4,"Eva\nLuz",y,robot,31/02/2026,=1+1\n'
        "K5,Max,z,company,2026-11-22,\n"
        "K6,Pía,,,,\n"
    )
    report = take(desk, "customers", text)
    assert counts(report) == (6, 2, 0, 0, 4)
    assert refused(report) == [
        (3, "ref"),
        (4, "name"),
        (5, "kind"),
        (5, "promotions_since"),
        (6, "promotions_since"),
    ]
    assert [row["ref"] for row in given(desk, "customers")] == ["K1", "K6"]
    back = rejects(report)
    assert report.rejects_file == desk.folder.parent / "file.csv.rejected.csv"
    assert [row["name"] for row in back] == ["Nobody", "", "Eva\nLuz", "Max"]
    assert back[2]["rejected_column"] == "kind, promotions_since"
    assert "robot" in back[2]["rejected_reason"]
    assert "31/02/2026" in back[2]["rejected_reason"]
    assert back[2]["extra"] == "'=1+1"


def test_refused_rows_can_be_mended_and_imported(desk: Desk) -> None:
    report = take(desk, "customers", "ref,name,kind,notes\nK1,Ana,robot,'=1+1\nK2,Eva,robot,''=x\nK3,Luz,,\n")
    path = report.rejects_file
    path.write_text(path.read_text(encoding="utf-8").replace("robot", "company", 1), encoding="utf-8")
    again = take(desk, "customers", path)
    assert (counts(again), odd(again)) == ((2, 1, 0, 0, 1), [])
    assert [row["notes"] for row in given(desk, "customers")] == ["", "'=1+1"]
    assert list(rejects(again)[0]) == ["ref", "name", "kind", "notes", "rejected_column", "rejected_reason"]
    assert rejects(again)[0]["notes"] == "''=x"


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-8"])
def test_refused_rows_come_back_in_the_dress_of_their_file(desk: Desk, encoding: str) -> None:
    report = take(desk, "customers", "ref;name;kind\nK1;Núñez;robot\n".encode(encoding))
    content = report.rejects_file.read_bytes()
    assert content.decode(encoding).splitlines()[1].startswith("K1;Núñez;robot;kind;")
    assert content.startswith(b"\xef\xbb\xbf") == (encoding == "utf-8-sig")


def test_without_refused_rows_no_file_is_made(desk: Desk) -> None:
    report = take(desk, "customers", TWO)
    assert report.rejects_file is None
    assert not list(desk.folder.parent.glob("*.rejected.csv"))


def test_a_required_cell_cannot_be_emptied(desk: Desk) -> None:
    take(desk, "customers", TWO)
    report = take(desk, "customers", [{**TWO[0], "name": ""}])
    assert (counts(report), refused(report)) == ((1, 0, 0, 0, 1), [(2, "name")])
    assert given(desk, "customers")[0]["name"] == "Ana"


def test_a_refused_row_is_looked_at_again_next_time(desk: Desk) -> None:
    take(desk, "customers", "ref,name,kind\nK1,Ana,robot\n")
    assert counts(take(desk, "customers", "ref,name,kind\nK1,Ana,robot\n")) == (1, 0, 0, 0, 1)


def test_rows_that_cannot_be_given_back_stop_nothing_and_are_said(desk: Desk) -> None:
    (desk.folder.parent / "file.csv.rejected.csv").mkdir()
    report = take(desk, "customers", "ref,name,kind\nK1,Ana,robot\nK2,Eva,\n")
    assert isinstance(report.trouble, WorldError)
    assert (counts(report), report.rejects_file) == ((2, 1, 0, 0, 1), None)
    assert [row["ref"] for row in given(desk, "customers")] == ["K2"]


def test_texts_up_to_a_megabyte_are_taken_and_longer_ones_refused(desk: Desk) -> None:
    report = take(
        desk,
        "customers",
        f"ref,name,notes\nK1,{'a' * 1_048_576},{'b' * 1_048_576}\nK2,Eva,{'c' * 1_048_577}\n",
    )
    assert (counts(report), refused(report)) == ((2, 1, 0, 0, 1), [(3, "notes")])
    assert {name: len(given(desk, "customers")[0][name]) for name in ("name", "notes")} == {
        "name": 1_048_576,
        "notes": 1_048_576,
    }


def test_control_characters_become_spaces(desk: Desk) -> None:
    take(desk, "customers", b'ref,name,notes\nK1,"A\x00n\x07a\nB","one\r\ntwo\tthree\x1b"\n')
    row = given(desk, "customers")[0]
    assert (row["name"], row["notes"]) == ("A n a B", "one\ntwo three")


def test_formulas_and_apostrophes_are_taken_as_text(desk: Desk) -> None:
    take(desk, "customers", "ref,name,notes\nK1,=cmd|' /C calc'!A0,'=1+1\nK2,'t Hooft,''=x\nK3,'=a,'-\n")
    names = [name for (name,) in desk.store.rows("SELECT name FROM customers ORDER BY id")]
    notes = [text for (text,) in desk.store.rows("SELECT notes FROM customers ORDER BY id")]
    assert names == ["=cmd|' /C calc'!A0", "'t Hooft", "=a"]
    assert notes == ["=1+1", "'=x", "-"]
    assert [row["name"] for row in given(desk, "customers")] == ["'=cmd|' /C calc'!A0", "'t Hooft", "'=a"]


def test_a_header_that_names_no_key_is_the_users_error(desk: Desk) -> None:
    for text in ("name,phone\nAna,6\n", "ref,ref\nK1,K2\n", ""):
        with pytest.raises(UserError):
            take(desk, "customers", text)


def test_columns_passed_over_are_said(desk: Desk) -> None:
    assert odd(take(desk, "customers", "ref,name,shoe size\nK1,Ana,38\n")) == [(1, "shoe size")]


def test_only_a_header_takes_nothing(desk: Desk) -> None:
    assert counts(take(desk, "customers", "ref,name\n")) == (0, 0, 0, 0, 0)


# -- dry run, strict, undo, cancel ----------------------------------------------------------------------


def test_a_dry_run_writes_nothing_and_counts_as_the_import_will(desk: Desk) -> None:
    take(desk, "customers", TWO)
    text = (
        "ref,name,phone,kind\nK1,Ana,600111222,\nK2,Eva,1,\nK3,Luz,2,\nK4,Max,3,robot\nK3,Luz,4,\nK3,Luz,4,\n"
    )
    before = state_of(desk), sorted(desk.folder.parent.iterdir()), desk.last_step()
    report = looked(desk, "customers", text)
    (desk.folder.parent / "file.csv").write_text(text, encoding="utf-8")
    assert (state_of(desk), sorted(desk.folder.parent.iterdir()), desk.last_step()) == before
    taken = take(desk, "customers", text)
    assert counts(report) == counts(taken) == (6, 1, 1, 3, 1)
    assert (refused(report), odd(report)) == (refused(taken), odd(taken))
    assert report.rejects_file is None


def test_a_dry_run_works_beside_an_open_window(desk: Desk) -> None:
    path = written(desk.folder.parent, TWO)
    with Desk.open(desk.folder, desk.clock, write=False) as reading:
        report = ImportReport()
        assert list(look_over(reading.context(), import_request(path, "customers"), report))
    assert counts(report) == (2, 2, 0, 0, 0)


def test_strict_takes_all_or_nothing(desk: Desk) -> None:
    bad = written(desk.folder.parent, "ref,name\nK1,Ana\nK2,\n")
    with pytest.raises(UserError, match=r"file\.csv, row 3, name"):
        desk.do(ImportWhole(request=import_request(bad, "customers")))
    assert given(desk, "customers") == []
    good = written(desk.folder.parent, TWO)
    desk.do(ImportWhole(request=import_request(good, "customers")))
    assert len(given(desk, "customers")) == 2


def test_an_import_is_one_step_of_undo(desk: Desk) -> None:
    before = state_of(desk)
    rows = [{"ref": f"K{n}", "name": f"Name {n}", "phone": "600111222", "city": "León"} for n in range(700)]
    take(desk, "customers", rows)
    assert state_of(desk)["customers"] == 700
    desk.undo()
    assert state_of(desk) == before
    assert counts(take(desk, "customers", rows)) == (700, 700, 0, 0, 0)


def test_undo_brings_back_what_an_import_changed(desk: Desk) -> None:
    take(desk, "customers", TWO)
    take(desk, "customers", [{**TWO[0], "name": "Other"}, TWO[1]])
    desk.undo()
    assert given(desk, "customers")[0]["name"] == "Ana"
    assert counts(take(desk, "customers", [{**TWO[0], "name": "Other"}, TWO[1]])) == (2, 0, 1, 1, 0)


def test_a_stopped_import_keeps_what_was_finished_and_goes_on_next_time(desk: Desk) -> None:
    rows = [{"ref": f"K{n}", "name": f"Name {n}"} for n in range(2_000)]
    path = written(desk.folder.parent, rows)
    seen: list[Progress] = []
    with pytest.raises(Cancelled):
        desk.do_batch(
            ImportFile(request=import_request(path, "customers")),
            seen.append,
            lambda: any(told.done for told in seen),
        )
    done = state_of(desk)["customers"]
    assert 0 < done < 2_000
    assert counts(take(desk, "customers", path)) == (2_000, 2_000 - done, 0, done, 0)
    assert desk.journal.sound()


def test_progress_is_told(desk: Desk) -> None:
    path = written(desk.folder.parent, TWO)
    told: list[Progress] = []
    desk.do_batch(ImportFile(request=import_request(path, "customers")), told.append)
    assert told
    assert told[-1].done == told[-1].total


def test_every_change_is_in_the_history(desk: Desk) -> None:
    take(desk, "customers", TWO)
    take(desk, "customers", [{**TWO[0], "name": "Other"}, TWO[1]])
    assert len(desk.history.of("customer", 1)) == 2


def test_the_store_is_sound_after_an_import(desk: Desk) -> None:
    take(desk, "customers", [{"ref": f"K{n}", "name": f"Núñez {n}", "email": "a@b.es"} for n in range(300)])
    assert desk.backups.check().ok


# -- what a window needs --------------------------------------------------------------------------------


def test_a_file_can_be_looked_at_first(desk: Desk) -> None:
    path = written(desk.folder.parent, "Nombre;ref;Zapato\nAna;K1;38\nEva;K2;39\n".encode("cp1252"))
    shown = preview(import_request(path, "customers"), limit=1)
    assert [(column.name, column.field) for column in shown.columns] == [
        ("Nombre", "name"),
        ("ref", "ref"),
        ("Zapato", None),
    ]
    assert (shown.rows, shown.delimiter, shown.problem) == ((("Ana", "K1", "38"),), ";", None)


def test_a_look_says_what_is_wrong_with_the_header(desk: Desk) -> None:
    path = written(desk.folder.parent, "name\nAna\n")
    assert preview(import_request(path, "customers")).problem is not None
    assert preview(import_request(path, "cases", "open-repair")).problem is not None


IN_ORDER = [
    "customers",
    "products",
    "suppliers",
    "parts",
    "purchases",
    "solutions",
    "plans",
    "readings",
    "cases",
    "visits",
    "calls",
    "surveys",
]


@pytest.mark.parametrize("kind", [*(kind for kind in IN_ORDER if kind not in KINDS), "Customers", ""])
def test_a_kind_whose_part_is_not_there_is_an_unknown_word(kind: str) -> None:
    with pytest.raises(UserError):
        kind_of(kind)


def test_the_order_of_files() -> None:
    assert list(KINDS) == [kind for kind in IN_ORDER if kind in KINDS]


@pytest.fixture(autouse=True)
def _nothing_left_open(tmp_path: Path) -> Iterator[None]:
    yield
    assert not list(tmp_path.glob(".*.part"))
