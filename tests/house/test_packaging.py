"""What is installed says of the program what the program says of itself; one version, in one place."""

from __future__ import annotations

import configparser
import re
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from helpdesk import __version__
from helpdesk.cli.commands import COMMANDS, GENERAL
from helpdesk.languages import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
DESKTOP = sorted(LINUX.glob("*.desktop"))


def desktop(path: Path) -> configparser.SectionProxy:
    reader = configparser.ConfigParser(interpolation=None, strict=True)
    reader.optionxform = str  # type: ignore[assignment,method-assign]
    reader.read(path, "utf-8")
    return reader["Desktop Entry"]


def test_the_version_stands_in_one_place() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert told == __version__
    for path in (ROOT / "packaging").rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            assert told not in path.read_text("utf-8"), path


@pytest.mark.parametrize("path", DESKTOP, ids=lambda path: path.name)
def test_a_menu_entry_runs_the_program_with_options_it_has(path: Path) -> None:
    entry = desktop(path)
    program, *words = entry["Exec"].split()
    assert program == "helpdesk"
    assert {word for word in words if word.startswith("--")} <= {option.name for option in GENERAL}
    assert entry["Name[es]"] if "Name[es]" in entry else entry["Comment[es]"]
    assert entry["Icon"] == "helpdesk"


def test_backups_of_this_program_are_of_the_type_that_is_declared() -> None:
    kind = ElementTree.parse(LINUX / "helpdesk.mime.xml").getroot()[0]
    name = kind.attrib["type"]
    (pattern,) = [part.attrib["pattern"] for part in kind if part.tag.endswith("glob")]
    assert f"{name};" in desktop(LINUX / "helpdesk-backup.desktop")["MimeType"]
    shape = re.escape(pattern).replace(r"\*", ".*").replace(r"\[0\-9\]", "[0-9]")
    assert re.fullmatch(shape, "helpdesk-20261130-120000.zip")
    assert not re.fullmatch(shape, "photos.zip")


def test_the_man_page_names_every_command_and_the_window_s_own_words() -> None:
    page = (LINUX / "helpdesk.1").read_text("utf-8").replace("\\-", "-")
    assert [name for name in COMMANDS if not re.search(rf"\b{name}\b", page)] == []
    for word in ("--data", "--demo", "--backup", "--picture", "--today"):
        assert word in page


def test_the_control_file_leaves_no_gap_that_nobody_fills() -> None:
    gaps = set(re.findall(r"@(\w+)@", (LINUX / "control").read_text("utf-8")))
    builder = (ROOT / "packaging" / "build.py").read_text("utf-8")
    assert gaps == {word for word in gaps if f'"{word}":' in builder}


def test_the_uninstaller_of_windows_leaves_the_shops_data() -> None:
    script = (ROOT / "packaging" / "windows" / "helpdesk.nsi").read_text("utf-8")
    gone = script.partition('Section "Uninstall"')[2]
    assert "LOCALAPPDATA\\Helpdesk" not in gone
    assert set(re.findall(r'RMDir /r "(.*?)"', gone)) == {"$INSTDIR\\_internal"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_tells_what_is_new_in_every_version(language: str) -> None:
    versions = re.findall(r"^## (\d\S*)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    page = (ROOT / "resources" / "help" / language / "changes.md").read_text("utf-8")
    assert versions[0] == __version__
    assert re.findall(r"^## (\d\S*)", page, re.MULTILINE) == versions
