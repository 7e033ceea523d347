"""The support report: it tells how the shop is, and holds nothing a customer, or the shop, said."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpdesk import places, support
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.shop.settings_actions import ChangeSettings
from tests import builders


def test_it_tells_versions_place_settings_health_faults_and_log(desk: Desk) -> None:
    text = support.report(desk, {"Qt": "6.99"})
    for told in (
        "Helpdesk: ",
        "Qt: 6.99",
        "SQLite: ",
        "Schema: ",
        "Sound: yes",
        "Rows of customers: ",
        "== Log ==",
    ):
        assert told in text


def test_it_says_what_is_not_sound(desk: Desk) -> None:
    desk.store.run("DROP TRIGGER journal_u_jobs")
    text = support.report(desk)
    assert "Sound: NO" in text
    assert "Not sound: journal" in text


def test_no_word_of_a_customer_or_of_the_shop_is_in_it(desk: Desk) -> None:
    said = "Zzyzxword"
    builders.customer(
        desk, name=f"{said} Name", phone="600 987 321", email=f"{said}@example.org", notes=f"{said} notes"
    )
    case = builders.received(desk, problem=f"{said} problem")
    builders.attach(desk, b"photo", case=case, name=f"{said}.jpg")
    desk.do(ChangeSettings(values={"shop.name": f"{said} shop", "shop.tax_id": f"{said}-B1"}))
    text = support.report(desk)
    assert said.lower() not in text.lower()
    assert "600987321" not in text.replace(" ", "")
    assert "shop.name: set" in text


def test_a_word_of_no_vocabulary_is_counted_and_not_quoted(desk: Desk) -> None:
    builders.received(desk)
    for name in ("journal_u_jobs",):
        desk.store.run(f"DROP TRIGGER {name}")
    desk.store.run("UPDATE jobs SET outcome = 'Zzyzxword'")
    text = support.report(desk)
    assert "Zzyzxword" not in text
    assert "No word of jobs.outcome: 1 rows" in text


def test_crash_reports_and_log_are_bounded(desk: Desk) -> None:
    logs = desk.folder / places.LOGS
    logs.mkdir(exist_ok=True)
    for number in range(6):
        (logs / f"crash-2026010{number}-000000.txt").write_text(f"fault {number}\n")
    (logs / "helpdesk.log").write_bytes(b"old\n" + b"x" * 200_000 + b"\nnewest line\n")
    text = support.report(desk)
    assert "fault 5" in text
    assert "fault 2" not in text
    assert "newest line" in text
    assert "old\n" not in text
    assert len(text) < 200_000


def test_the_account_of_the_user_is_not_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: desk.folder.parent)
    assert f"Folder: ~/{desk.folder.name}" in support.report(desk)


def test_it_is_saved_for_this_user_alone(desk: Desk, tmp_path: Path) -> None:
    path = support.save(support.report(desk), tmp_path / support.file_name(desk))
    assert path.stat().st_mode & 0o777 == 0o600


def test_it_reads_beside_an_open_window(shop: Path, clock: FixedClock) -> None:
    with Desk.open(shop, clock), Desk.open(shop, clock, write=False) as reader:
        assert "Sound: yes" in support.report(reader)


def test_settings_with_words_are_never_told(desk: Desk) -> None:
    from helpdesk.settings import BY_KEY

    worded = [key for key, one in BY_KEY.items() if isinstance(one.default, str) and one.choices is None]
    assert worded
    told = dict(
        line.split(": ", 1)
        for line in support.report(desk).split("== Settings ==")[1].split("==")[0].split("\n")
        if ": " in line
    )
    assert all(told.get(key) in (None, "set", "empty") for key in worded)
