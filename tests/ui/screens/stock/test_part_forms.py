"""Forms about parts in the window: each part has its own draft, fields follow the part chosen, what is needed says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from helpdesk.desk import Desk
from helpdesk.services.shop.file_actions import AttachFiles, NewFile
from helpdesk.services.stock.part_actions import AddSparePart
from helpdesk.services.suppliers.actions import AddSupplier
from helpdesk.services.workshop.part_wish_actions import WantPart
from tests.services.workshop.bench import Bench
from ui import lookups
from ui.shell import Goal
from ui.window import Window

WANT = "helpdesk.services.workshop.part_wish_actions:WantPart"
FITS = "helpdesk.services.stock.part_actions:AddPartFit"


@pytest.fixture
def bench(desk: Desk, window: Window) -> Bench:
    """A job, and two parts of different suppliers."""
    made = Bench(desk)
    made.reach("in_work")
    first = made.desk.do(AddSupplier(name="Recambios Sur")).id
    second = made.desk.do(AddSupplier(name="Distribuciones Enebro")).id
    made.did(
        AddSparePart(name="Drain pump", code="BO-1", stock=5, cost_cents=1000, supplier=first),
        AddSparePart(name="Door seal", code="GO-1", stock=5, cost_cents=300, supplier=second),
        AddSparePart(name="Odd clip", code="CL-1", stock=5),
    )
    return made


@pytest.mark.parametrize("dialog", ["return_to_supplier", "order_part"])
def test_what_was_begun_for_one_part_does_not_come_back_for_another(
    window: Window, bench: Bench, dialog: str
) -> None:
    first: Any = window.open_dialog(dialog, {"part": 1})
    first.form.fill({"quantity": 4})
    first.form.changed.emit("quantity")
    first.reject()
    other: Any = window.open_dialog(dialog, {"part": 2})
    assert (other.form.editor("part").value(), other.form.editor("quantity").value()) == (2, 1)
    other.reject()
    again: Any = window.open_dialog(dialog, {"part": 1})
    assert (again.form.editor("part").value(), again.form.editor("quantity").value()) == (1, 4)
    again.reject()


def test_another_part_brings_its_own_supplier_credit_and_no_order(window: Window, bench: Bench) -> None:
    dialog: Any = window.open_dialog("return_to_supplier", {"part": 1})
    dialog.form.fill({"quantity": 2, "their_number": "RMA-7"})
    dialog.form.changed.emit("quantity")
    assert dialog.form.editor("expected_cents").value() == 2000
    dialog.form.fill({"part": 2})
    dialog.form.changed.emit("part")
    values = dialog.form.values()
    assert (values["supplier"], values["quantity"], values["expected_cents"]) == (2, 1, 300)
    assert values["their_number"] == ""
    dialog.form.fill({"part": 3})
    dialog.form.changed.emit("part")
    values = dialog.form.values()
    assert (values["supplier"], values["expected_cents"]) == (None, None)
    dialog.reject()


@pytest.mark.parametrize(("dialog", "told", "field"), [(WANT, "job", "part"), (FITS, "part", "product")])
def test_a_needed_lookup_is_marked_as_needed(
    window: Window, bench: Bench, dialog: str, told: str, field: str
) -> None:
    made: Any = window.open_dialog(dialog, {told: 1})
    assert made.form.fields[field].required
    made.save()
    assert made.isVisible()
    made.reject()


def test_putting_on_hold_proposes_the_part_that_is_missing(window: Window, bench: Bench) -> None:
    bench.did(AddSparePart(name="Board", code="PC-1"), WantPart(job=bench.job, part=4, quantity=2))
    dialog: Any = window.open_dialog("wait", {"job": bench.job})
    assert (dialog.form.editor("part").value(), dialog.form.editor("quantity").value()) == (4, 2)
    dialog.form.fill({"reason": "customer"})
    dialog.form.changed.emit("reason")
    assert dialog.form.editor("part").value() is None
    dialog.form.fill({"reason": "part"})
    dialog.form.changed.emit("reason")
    assert dialog.form.editor("part").value() == 4
    dialog.save()
    assert bench.row().state == "waiting_part"
    (need,) = bench.desk.spare_parts.of_job(bench.job)
    assert need.open_pieces == 2


def test_a_photo_stands_on_the_card_and_in_the_lookup(window: Window, bench: Bench, tmp_path: Path) -> None:
    shot = tmp_path / "pump.png"
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    assert image.save(str(shot))
    text = NewFile(name="sheet.txt", content=b"Torque 4 Nm")
    bench.did(AttachFiles(subject="part", id=1, files=(text, NewFile(name="pump.png", path=shot))))
    window.go(Goal("part", 1))
    QApplication.processEvents()
    screen: Any = window.current()
    assert screen.card.photo.isVisibleTo(screen)
    found = lookups.part_hits(window.shell, bench.desk.spare_parts.found("pump"))
    assert found[0].picture is not None
    assert found[0].picture.read_bytes() == shot.read_bytes()
    assert lookups.part_hits(window.shell, bench.desk.spare_parts.found("seal"))[0].picture is None
    bench.desk.undo()
    QApplication.processEvents()
    assert not screen.card.photo.isVisibleTo(screen)
