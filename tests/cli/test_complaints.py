"""A complaint on the command line: shown whole, printed by its key, and told by the agenda."""

from __future__ import annotations

from pathlib import Path

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from tests.cli.command_line import Capture, Line
from tests.conftest import SATURDAY
from tests.services.complaints.complaining import SAID, Complaining


def complained(shop: Path) -> str:
    """A shop with one complaint that was investigated and agreed on; its key."""
    with Desk.open(shop, FixedClock(SATURDAY)) as desk:
        desk.staff = 1
        told = Complaining(desk)
        told.investigate()
        told.agree()
        return told.card().facts.number


def test_it_is_shown_printed_and_due(shop: Path, tmp_path: Path, capsys: Capture) -> None:
    number = complained(shop)
    line = Line(shop, capsys)
    case = number.partition("-")[0]
    shown = line("show", case)
    for part in (SAID, "Seated badly", "Repaired again, free of charge", "Will it last?", "06/12/2026"):
        assert part in shown
    (complaint,) = line.json("show", case)["complaints"]
    assert complaint["answer_by"] == "2026-12-06"
    assert [point["text"] for point in complaint["points"]] == ["The same noise", "A scratch"]
    for paper in ("complaint", "answer", "agreement"):
        file = tmp_path / f"{paper}.pdf"
        line("report", paper, number, "-o", str(file), "--language", "es")
        assert file.read_bytes().startswith(b"%PDF")
    items = line.json("agenda", "--from", "2026-12-01", "--to", "2026-12-06")["items"]
    assert [(item["kind"], item["due"], item["number"]) for item in items] == [
        ("answer", "2026-12-06", number)
    ]
    line("report", "complaint", "1-1", "-o", str(tmp_path / "none.pdf"), code=2)
