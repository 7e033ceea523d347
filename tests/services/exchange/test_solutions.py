"""Solutions come in from a file and go out again, and are the same."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.services.exchange.actions import KINDS
from helpdesk.services.exchange.run.exporter import export_file
from helpdesk.services.shop.file_actions import AttachFiles, NewFile
from helpdesk.services.solutions.actions import AddSolution, EditSolution
from tests.services.exchange.written_files import counts, given, refused, take

ROW = {
    "ref": "S1",
    "symptom": "Lavadora no centrifuga",
    "fix": "Cambiar la correa\nProbar a 1200",
    "cause": "wear",
    "product_ref": "P1",
    "brand": "Lumo",
    "category": "Lavadoras",
    "parts": "Correa",
    "minutes": "40",
    "confidence": "validated",
}


@pytest.fixture
def another(empty_shop: Path, tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    """A second empty shop."""
    folder = shutil.copytree(empty_shop, tmp_path / "other" / "shop")
    with Desk.open(Path(folder), clock) as opened:
        yield opened


def _stocked(desk: Desk) -> None:
    take(desk, "products", [{"ref": "P1", "name": "Lavadora", "brand": "Lumo", "category": "Lavadoras"}])


def test_a_row_is_a_solution_with_its_first_version(desk: Desk) -> None:
    _stocked(desk)
    assert counts(take(desk, "solutions", [ROW])) == (1, 1, 0, 0, 0)
    (row,) = desk.solutions.page(ListQuery())
    assert (row.symptom, row.cause, row.minutes, row.confidence) == (
        "Lavadora no centrifuga",
        "wear",
        40,
        "validated",
    )
    assert [version.said["fix"] for version in desk.solutions.versions(row.id)] == [
        "Cambiar la correa\nProbar a 1200"
    ]
    assert [found.row.id for found in desk.suggestions.for_fault("no centrifuga")] == [row.id]


def test_twice_is_once_and_a_changed_cell_is_the_next_version(desk: Desk) -> None:
    _stocked(desk)
    take(desk, "solutions", [ROW])
    assert counts(take(desk, "solutions", [ROW])) == (1, 0, 0, 1, 0)
    take(desk, "solutions", [ROW | {"fix": "Cambiar correa y escobillas"}])
    (row,) = desk.solutions.page(ListQuery())
    assert (row.version, row.fix, row.confidence) == (2, "Cambiar correa y escobillas", "validated")
    assert [version.version for version in desk.solutions.versions(row.id)] == [2, 1]
    take(desk, "solutions", [ROW | {"fix": "Cambiar correa y escobillas", "confidence": "archived"}])
    assert desk.solutions.get(row.id).version == 2


@pytest.mark.parametrize(
    ("word", "confidence"), [("Validado", "validated"), ("validada", "validated"), ("Archivado", "archived")]
)
def test_how_sure_one_is_in_spanish_words(desk: Desk, word: str, confidence: str) -> None:
    row = {name: ROW[name] for name in ("ref", "symptom", "fix")}
    take(desk, "solutions", [row | {"confidence": word}])
    assert given(desk, "solutions")[0]["confidence"] == confidence


def test_a_cause_in_a_files_own_words_is_kept_as_text(desk: Desk) -> None:
    take(
        desk,
        "solutions",
        [{"ref": "S1", "symptom": "No enfría", "fix": "Limpiar", "cause": "condensador sucio"}],
    )
    (row,) = desk.solutions.page(ListQuery())
    assert row.cause == "condensador sucio"
    assert given(desk, "solutions")[0]["cause"] == "condensador sucio"
    form = EditSolution.fill(row)
    assert (form["cause"], form["cause_text"]) == ("", "condensador sucio")


def test_what_cannot_be_taken_is_refused_with_its_column(desk: Desk) -> None:
    bad = [
        {"ref": "S1", "symptom": "", "fix": "x", "minutes": "", "confidence": "", "product_ref": ""},
        {"ref": "S2", "symptom": "x", "fix": "x", "minutes": "many", "confidence": "", "product_ref": ""},
        {"ref": "S3", "symptom": "x", "fix": "x", "minutes": "", "confidence": "sure", "product_ref": ""},
        {"ref": "S4", "symptom": "x", "fix": "x", "minutes": "", "confidence": "", "product_ref": "P9"},
    ]
    assert refused(take(desk, "solutions", bad)) == [
        (2, "symptom"),
        (3, "minutes"),
        (4, "confidence"),
        (5, "product_ref"),
    ]
    assert desk.solutions.count(ListQuery()) == 0


def test_one_replaced_by_a_later_row_points_to_it(desk: Desk) -> None:
    rows = [
        {"ref": "S1", "symptom": "Old", "fix": "x", "superseded_by_ref": "S2"},
        {"ref": "S2", "symptom": "New", "fix": "y", "superseded_by_ref": ""},
    ]
    assert refused(take(desk, "solutions", rows)) == []
    assert desk.store.rows("SELECT ref, superseded_by_id FROM solutions ORDER BY id") == [
        ("S1", 2),
        ("S2", None),
    ]


def test_what_goes_out_comes_into_an_empty_shop_and_goes_out_byte_for_byte(
    desk: Desk, another: Desk, tmp_path: Path
) -> None:
    _stocked(desk)
    take(desk, "solutions", [ROW])
    desk.do(
        AddSolution(
            symptom="=no calienta",
            fix="Medir\n\nCambiar",
            said="«Sale fría»",
            risk="Desenchufar",
            cause="misuse",
        )
    )
    files = {kind: tmp_path / f"{kind}.csv" for kind in ("products", "solutions")}
    for kind, path in files.items():
        export_file(desk.context(), KINDS[kind], path)
        take(another, kind, path)
    again = tmp_path / "again.csv"
    export_file(another.context(), KINDS["solutions"], again)
    assert again.read_bytes() == files["solutions"].read_bytes()
    assert counts(take(desk, "solutions", files["solutions"])) == (2, 0, 0, 2, 0)


def test_files_keep_their_hash_through_a_backup(desk: Desk, tmp_path: Path) -> None:
    one = desk.do(AddSolution(symptom="x", fix="y")).id or 0
    desk.do(AttachFiles(subject="solution", id=one, files=(NewFile(name="manual.pdf", content=b"%PDF-1 a"),)))
    (file,) = desk.solutions.files(one)
    desk.backups.make(desk.clock.now(), tmp_path / "shop.zip")
    with zipfile.ZipFile(tmp_path / "shop.zip") as archive:
        (name,) = [name for name in archive.namelist() if file.hash in name]
        assert archive.read(name) == b"%PDF-1 a"
