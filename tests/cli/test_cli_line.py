"""How a command line is understood."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from helpdesk.cli.commands import COMMANDS, GENERAL
from helpdesk.cli.line import understand
from helpdesk.errors import UserError


def values(*words: str) -> dict[str, Any]:
    return understand(words, COMMANDS, GENERAL).values


def test_without_a_command_a_window_is_asked_for() -> None:
    assert understand([], COMMANDS, GENERAL).command is None
    assert understand(["--demo", "--data", "x"], COMMANDS, GENERAL).command is None


def test_words_and_options_in_any_order() -> None:
    told = values(
        "--data", "d", "import", "--json", "customers", "a.csv", "--map", "A=ref", "--map=B=name", "--dry-run"
    )
    assert (told["data"], told["KIND"], told["FILE"], told["map"]) == (
        "d",
        "customers",
        "a.csv",
        ("A=ref", "B=name"),
    )
    assert (told["json"], told["dry_run"], told["strict"], told["preset"]) == (True, True, False, None)


def test_values_are_read() -> None:
    assert values("--today", "2026-03-01", "warranty", "S", "--on", "01/03/2026")["on"] == date(2026, 3, 1)
    assert values("--picture", "a.png", "--size", "1366x768", "--theme", "DARK")["size"] == (1366, 768)
    assert values("report", "label", "1", "-o", "a.pdf")["output"] == "a.pdf"
    assert values("find", "x")["limit"] == 20
    assert values("backup")["FILE"] is None


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["find", "-5"], "-5"),
        (["find", "--weird"], "--weird"),
        (["find", "--json"], "--json"),
        (["find", "--limit"], "--limit"),
        (["find", "-x", "--json"], "-x"),
        (["find", "--json", "-x"], "-x"),
        (["find", "--limit", "3", "-x"], "-x"),
        (["find", "ana", "garcía"], "ana garcía"),
        (["find", "--", "--json"], "--json"),
        (["find", "--help"], "--help"),
        (["find", ""], ""),
    ],
)
def test_a_text_to_find_is_taken_as_it_is(words: list[str], text: str) -> None:
    assert values(*words)["TEXT"] == text


def test_after_two_dashes_words_are_words() -> None:
    assert values("show", "--", "-1")["NUMBER"] == "-1"


@pytest.mark.parametrize(
    "words",
    [
        ["frob"],
        ["--frob"],
        ["import"],
        ["import", "customers"],
        ["import", "customers", "a", "b"],
        ["import", "customers", "a", "--frob"],
        ["import", "customers", "a", "--map"],
        ["import", "customers", "a", "--json=1"],
        ["init", "--shop", "x"],
        ["init", "--country", "ES"],
        ["init", "--shop", "x", "--country", "ES", "--language", "fr"],
        ["find", "x", "--limit", "0"],
        ["find", "x", "--limit", "many"],
        ["warranty"],
        ["warranty", "S", "--on", "31/02/2026"],
        ["report", "label", "1"],
        ["--today", "tomorrow"],
        ["--today", "9999-12-31", "metrics", "--month", "2026-11"],
        ["--today", "1899-12-31", "check"],
        ["demo", "--until", "2201-01-01"],
        ["--today"],
        ["--size", "big"],
        ["--size", "1x1"],
        ["--theme", "pink"],
        ["check", "now"],
        ["export", "customers"],
        ["restore"],
    ],
)
def test_what_is_not_understood_is_the_users_error(words: list[str]) -> None:
    with pytest.raises(UserError):
        understand(words, COMMANDS, GENERAL)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_how_it_is_written(name: str) -> None:
    if name != "find":
        assert values(name, "--help")["help"]
    assert COMMANDS[name].usage.startswith(name)


def test_the_commands_are_the_contracts() -> None:
    named = "init demo import export find show warranty metrics agenda report backup restore check"
    assert " ".join(COMMANDS) == f"{named} support"


def test_the_command_line_knows_the_windows_screens() -> None:
    from helpdesk import cli
    from ui import registry

    assert list(cli.SCREENS) == list(registry.SCREENS)
