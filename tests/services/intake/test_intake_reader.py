"""What the counter is offered: the kind of job from the verdict, the usual accessories, a verdict before any record."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from helpdesk.desk import Desk
from helpdesk.domain.warranty import SaleFacts, Verdict
from helpdesk.errors import Invalid
from helpdesk.services.intake.reader import kind_of_job
from helpdesk.services.shop.file_actions import LARGEST, NewFile, stage
from helpdesk.services.shop.file_reader import file_path
from helpdesk.texts import verbatim
from tests import builders

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 32
TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("covered", "cover", "kind"),
    [
        (True, "legal", "claim"),
        (True, "maker", "claim"),
        (True, "repair", "repair"),
        (True, "installation", "repair"),
        (False, None, "repair"),
        (None, None, "repair"),
    ],
)
def test_a_guarantee_makes_it_a_claim(covered: bool | None, cover: str | None, kind: str) -> None:
    assert kind_of_job(Verdict(covered=covered, cover=cover, reason=verbatim(""))) == kind


def test_without_a_verdict_it_is_a_repair() -> None:
    assert kind_of_job(None) == "repair"


def test_a_bought_on_day_gives_the_verdict_before_the_unit_is_in_the_records(desk: Desk) -> None:
    assert desk.covers.of_sale(SaleFacts(purchased_on=date(2025, 3, 1)), TODAY).verdict.covered is True
    assert desk.covers.of_sale(SaleFacts(purchased_on=date(2015, 3, 1)), TODAY).verdict.covered is False
    assert desk.covers.of_sale(SaleFacts(), TODAY).verdict.covered is None


def test_what_was_left_with_the_category_comes_before_what_is_known_of_it(desk: Desk) -> None:
    owner = builders.customer(desk)
    laptop = builders.product(desk, "Laptop", category="Portátiles")
    unit = builders.unit(desk, "L1", owner=owner, product=laptop)
    builders.received(desk, unit, by=owner, accessories_none=False, accessories=("Dock <b>", "charger"))
    found = desk.counter.usual_accessories("Portátiles", "Laptop", desk.words("en"))
    assert found[:2] == ["Dock <b>", "charger"]
    assert "Battery" in found
    assert "Charger" not in found
    assert "Remote control" not in found


def test_without_a_category_only_what_fits_everything_is_offered(desk: Desk) -> None:
    assert desk.counter.usual_accessories("", "", desk.words("en")) == [
        "Power cord",
        "Manual",
        "Original box",
    ]


def test_a_staged_photo_lies_under_its_hash(desk: Desk) -> None:
    staged = stage(desk.folder, NewFile(name="a\nb.png", content=PNG, must_be_image=True))
    assert file_path(desk.folder, staged.hash).read_bytes() == PNG
    assert staged.name == "a b.png"


@pytest.mark.parametrize("content", [b"not a picture", b""])
def test_what_is_no_picture_is_refused(desk: Desk, content: bytes) -> None:
    with pytest.raises(Invalid):
        stage(desk.folder, NewFile(name="x.png", content=content, must_be_image=True))


def test_a_huge_file_is_refused_without_being_read(desk: Desk, tmp_path: Path) -> None:
    huge = tmp_path / "huge.jpg"
    with huge.open("wb") as out:
        out.truncate(LARGEST + 1)
    with pytest.raises(Invalid, match="MB"):
        stage(desk.folder, NewFile(name="huge.jpg", path=huge, must_be_image=True))


def test_a_file_that_vanished_is_the_users_to_mend(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="cannot be read"):
        stage(desk.folder, NewFile(name="gone.jpg", path=tmp_path / "gone.jpg", must_be_image=True))
