"""The shop's logo lives in the shop's folder: backups carry it, and a restored shop prints it from there."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpdesk import places
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import Invalid
from helpdesk.reports.layout.blocks import Document
from helpdesk.services.shop.file_reader import picture_name
from helpdesk.services.shop.settings_actions import ChangeSettings
from tests import builders
from tests.services.papers.paper_reading import png


def chosen(desk: Desk, path: Path) -> None:
    desk.do(ChangeSettings(values={"shop.logo": str(path)}))


def documents(desk: Desk, case: int) -> list[Document]:
    """A paper on record and one made now."""
    receipt = desk.papers.latest("receipt", "case", case)
    assert receipt is not None
    return [desk.papers.document(receipt.id, desk.words), desk.paper("history", "C1")]


def logos(desk: Desk, case: int) -> list[Path]:
    return [Path(document.head.logo) for document in documents(desk, case) if document.head]


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "stick" / "Our logo.png"
    path.parent.mkdir()
    path.write_bytes(png())
    return path


def test_a_chosen_logo_is_copied_in_and_printed_from_there(desk: Desk, picture: Path) -> None:
    chosen(desk, picture)
    assert picture_name(desk.settings["shop.logo"]) == "Our logo.png"
    case = builders.received(desk)
    picture.unlink()
    for logo in logos(desk, case):
        assert logo.is_relative_to(desk.folder / places.FILES)
        assert logo.read_bytes() == png()
    assert all(b"/Image" in desk.pdf(document) for document in documents(desk, case))


def test_a_backup_restored_into_another_folder_still_has_it(
    desk: Desk, picture: Path, tmp_path: Path, clock: FixedClock
) -> None:
    chosen(desk, picture)
    case = builders.received(desk)
    backup = desk.backups.make(clock.now()).path
    other = tmp_path / "elsewhere"
    Desk.restore(backup, other, clock.now())
    picture.unlink()
    with Desk.open(other, clock) as restored:
        found = logos(restored, case)
        assert len(found) == 2
        for logo in found:
            assert logo.is_relative_to(other / places.FILES)
            assert logo.read_bytes() == png()


def test_what_is_no_picture_is_refused_beside_its_field(desk: Desk, tmp_path: Path) -> None:
    text = tmp_path / "logo.png"
    text.write_text("no picture")
    for path in (text, tmp_path / "gone.png"):
        with pytest.raises(Invalid) as caught:
            chosen(desk, path)
        assert list(caught.value.problems) == ["shop.logo"]
    assert desk.settings["shop.logo"] == ""


def test_it_is_taken_away_and_brought_back(desk: Desk, picture: Path) -> None:
    chosen(desk, picture)
    kept = desk.settings["shop.logo"]
    desk.do(ChangeSettings(values={"shop.logo": ""}))
    assert desk.settings["shop.logo"] == ""
    desk.undo()
    assert desk.settings["shop.logo"] == kept
    desk.do(ChangeSettings(values={"shop.logo": kept}))
    assert desk.settings["shop.logo"] == kept
