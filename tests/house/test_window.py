"""Every screen and dialog opens, on an empty shop and a full one, in each language and scheme, and can be read."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from tests.house import hearing, looking
from tests.openings import dialogs, opened, screens, settle
from ui.window import Window

LOOKS = [("en", "light"), ("es", "dark")]
"""Each language and each scheme: where something stands, the scheme does not say."""


@pytest.fixture(scope="module", params=LOOKS, ids=lambda look: "-".join(look))
def look(request: pytest.FixtureRequest) -> tuple[str, str]:
    """A language and a scheme."""
    return request.param


HEAD, TALLER = 156, {"customers": 172, "calls": 200, "promotions": 176, "campaigns": 176}
"""Pixels over the work of a record. What a call, a customer and a campaign have there is what one comes for."""


def test_every_screen_can_be_read_and_heard(
    qapp: object, any_shop: Path, look: tuple[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    """And the head of a record leaves the room to the work."""
    problems: list[str] = []
    foreign = looking.foreign_to(look[0])
    heads: dict[str, int] = {}
    with opened(any_shop, *look) as window, caplog.at_level(logging.WARNING):
        for name, goal in screens(window.desk):
            window.go(goal)
            settle(window)
            problems += [f"{name}: {said}" for said in (*looked_at(window), *foreign(window))]
            problems += [f"{name}: {said}" for said in looking.other_phones(window)]
            problems += [f"{name}: {said}" for said in hearing.untold(window)]
            heads[name] = looking.head_of_record(window)
        has_cases = bool(window.desk.store.value("SELECT count(*) FROM cases"))
    assert not problems, "\n".join(problems)
    assert [record.getMessage() for record in caplog.records] == []
    assert bool(heads.get("cases-one")) == has_cases
    tall = {name: high for name, high in heads.items() if high > TALLER.get(name.split("-")[0], HEAD)}
    assert tall == {}


def test_every_dialog_can_be_read_and_heard(
    qapp: object, any_shop: Path, look: tuple[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    problems: list[str] = []
    foreign = looking.foreign_to(look[0])
    with opened(any_shop, *look) as window, caplog.at_level(logging.WARNING):
        for name, told in dialogs(window.desk).items():
            for word, value in told:
                dialog = window.open_dialog(name, value)
                settle(window)
                problems += [
                    f"{name} {word}: {said}"
                    for look_at in (
                        looking.clipped,
                        looking.nameless,
                        looking.unheard,
                        looking.primaries,
                        looking.beginning_small,
                        looking.other_phones,
                        foreign,
                        hearing.untold,
                        hearing.alike,
                        # Neither hangs on the language; each has a turn of its own, and they take alike long.
                        hearing.untold_of_forms if look[0] == "en" else hearing.tab_order,
                    )
                    for said in look_at(dialog)
                ]
                dialog.reject()
                settle(window)
    assert not problems, "\n".join(problems)
    assert [record.getMessage() for record in caplog.records] == []


@pytest.mark.parametrize(
    ("scale", "size"), [(0.9, (1366, 728)), (1.5, (1366, 728)), (1.5, (911, 485)), (1.0, (1280, 680))]
)
def test_every_screen_can_be_read_at_another_size_of_text_or_window(
    qapp: object, full_shop: Path, scale: float, size: tuple[int, int]
) -> None:
    # In pixels at 100 %: the third is the largest text on the smallest screen.
    wide, high = (round(side * scale) for side in size)
    problems: list[str] = []
    with opened(full_shop, "es", "light", (wide, high), scale=scale) as window:
        for name, goal in screens(window.desk):
            window.go(goal)
            settle(window)
            problems += [f"{name}: {said}" for said in looking.clipped(window)]
            problems += [f"{name}: {said}" for said in looking.cut_in_lists(window)]
            problems += [f"{name}: {said}" for said in looking.changed_fonts()]
    assert not problems, "\n".join(problems)


def looked_at(window: Window) -> list[str]:
    """What is wrong with the window as it is shown now."""
    return [
        *looking.clipped(window),
        *looking.nameless(window),
        *looking.unheard(window),
        *looking.taken_twice(window),
        *looking.primaries(window),
        *looking.beginning_small(window),
        *looking.cut_in_lists(window),
    ]


def test_every_dialog_is_known_to_the_tests(full_shop: Path, qapp: object) -> None:
    with opened(full_shop) as window:
        told = dialogs(window.desk)
    assert [name for name, pairs in told.items() if not pairs] == [], (
        "tests/openings.py must know how each is opened"
    )


@pytest.mark.parametrize("language", ["en", "es"])
def test_menus_have_a_letter_each(qapp: object, full_shop: Path, language: str) -> None:
    with opened(full_shop, language) as window:
        titles = [action.text() for action in window.menuBar().actions()]
    letters = [title[title.index("&") + 1].casefold() for title in titles if "&" in title]
    assert len(letters) == len(titles) == len(set(letters))


def test_every_command_stands_in_a_menu(qapp: object, full_shop: Path) -> None:
    from ui.commands import COMMANDS, MENUS

    with opened(full_shop) as window:
        menus = [action.menu() for action in window.menuBar().actions()]
        listed = {entry.objectName() for menu in menus for entry in menu.actions()}  # type: ignore[attr-defined]
    assert {f"command_{command.name}" for command in COMMANDS} <= listed
    assert {command.menu for command in COMMANDS} == set(MENUS)


def test_every_command_does_something() -> None:
    from ui.commands import COMMANDS
    from ui.registry import DIALOGS
    from ui.window import Window

    opening = {command.name: command.opens for command in COMMANDS if command.opens}
    assert {dialog for dialog in opening.values() if dialog not in DIALOGS} == set()
    slots = {name.removeprefix("do_") for name in dir(Window) if name.startswith("do_")}
    assert slots == {command.name for command in COMMANDS} - set(opening)


def test_the_command_line_names_every_screen() -> None:
    from helpdesk import cli
    from ui.registry import SCREENS

    assert tuple(SCREENS) == cli.SCREENS
