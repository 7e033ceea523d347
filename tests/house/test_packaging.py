"""What is installed says of the program what the program says of itself; one version, in one place."""

from __future__ import annotations

import ast
import configparser
import importlib
import importlib.util
import re
import sys
import tomllib
from datetime import date
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

from helpdesk import __version__
from helpdesk.cli import SCREENS
from helpdesk.cli.commands import COMMANDS, GENERAL
from helpdesk.languages import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
NSIS = (ROOT / "packaging" / "windows" / "helpdesk.nsi").read_text("utf-8")
SPEC = (ROOT / "packaging" / "helpdesk.spec").read_text("utf-8")
LINUX = ROOT / "packaging" / "linux"
DESKTOP = sorted(LINUX.glob("*.desktop"))


@pytest.fixture
def builder(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module that builds, as it is imported by its own folder."""
    monkeypatch.setattr(sys, "path", [str(ROOT / "packaging"), *sys.path])
    return importlib.import_module("build")


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


@pytest.mark.parametrize("name", ["helpdesk.1", "helpdesk.es.1"])
def test_a_man_page_names_every_command_and_the_window_s_own_words(name: str) -> None:
    page = (LINUX / name).read_text("utf-8").replace("\\-", "-")
    assert [name for name in COMMANDS if not re.search(rf"\b{name}\b", page)] == []
    for word in ("--data", "--demo", "--backup", "--picture", "--today"):
        assert word in page


def test_the_man_pages_say_the_same_in_both_languages() -> None:
    shapes = [
        re.findall(r"^\.(?:TH|SH|TP|BR|BI|B|I|RB|RI)\b", (LINUX / name).read_text("utf-8"), re.MULTILINE)
        for name in ("helpdesk.1", "helpdesk.es.1")
    ]
    assert shapes[0] == shapes[1]


def test_the_control_file_leaves_no_gap_that_nobody_fills() -> None:
    gaps = set(re.findall(r"@(\w+)@", (LINUX / "control").read_text("utf-8")))
    words = (ROOT / "packaging" / "build.py").read_text("utf-8")
    assert gaps == {word for word in gaps if f'"{word}":' in words}


def test_desktops_find_the_window_by_the_name_of_its_menu_entry(builder: ModuleType) -> None:
    from ui import app, notices

    assert app.APP == builder.ID
    entry = desktop(LINUX / "helpdesk.desktop")
    # The group of its windows is the application's name on X11, its identity elsewhere.
    assert entry["StartupWMClass"] == "Helpdesk"
    assert "StartupWMClass" not in desktop(LINUX / "helpdesk-backup.desktop")
    page = (LINUX / "helpdesk.metainfo.xml").read_text("utf-8")
    assert f"<id>{builder.ID}</id>" in page
    assert f">{builder.ID}.desktop</launchable>" in page
    assert f'bundle_identifier="{builder.ID}"' in SPEC
    assert f"desktop-entry:{builder.ID}" in Path(notices.__file__).read_text("utf-8")


@pytest.mark.parametrize("path", DESKTOP, ids=lambda path: path.name)
def test_every_word_of_a_menu_entry_is_said_in_every_language(path: Path) -> None:
    entry = desktop(path)
    for word in ("Name", "GenericName", "Comment", "Keywords"):
        for language in set(LANGUAGES) - {"en"}:
            # The program's own name is the same everywhere.
            assert word not in entry or f"{word}[{language}]" in entry or entry[word] == "Helpdesk", word


@pytest.mark.parametrize("site", ["", "https://example.org/helpdesk"])
def test_the_page_for_shops_of_programs_has_every_version_in_every_language(
    builder: ModuleType, site: str
) -> None:
    root = ElementTree.fromstring(builder.metainfo(site))
    versions = re.findall(r"^## (\d\S*)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    releases = root.findall("releases/release")
    assert [release.attrib["version"] for release in releases] == versions
    for release in releases:
        assert date.fromisoformat(release.attrib["date"])
        points = release.findall("description/ul/li")
        marks = [point.attrib.get("{http://www.w3.org/XML/1998/namespace}lang", "en") for point in points]
        assert all(point.text for point in points)
        assert {marks.count(language) for language in LANGUAGES} == {len(points) // len(LANGUAGES)}
        assert len(points) >= len(LANGUAGES)
    images = [image.text for image in root.findall("screenshots/screenshot/image")]
    assert images == ([f"{site}/{name}" for name in builder.PICTURES] if site else [])
    assert [url.text for url in root.findall("url")] == ([site] if site else [])
    assert "@" not in "".join(root.itertext())


def test_what_the_builder_names_is_there(builder: ModuleType) -> None:
    assert sorted(builder.LANGUAGES) == sorted(LANGUAGES)
    for name, said in builder.PICTURES.items():
        assert (ROOT / "resources" / "packaging" / name).is_file()
        assert set(said) == set(LANGUAGES)
    for name in re.findall(r'LINUX / "([\w.-]+)"', (ROOT / "packaging" / "build.py").read_text("utf-8")):
        assert (LINUX / name).is_file(), name
    assert {words[0] for words in builder.TRIED} <= set(COMMANDS)
    assert SCREENS


def test_debian_is_told_of_every_version(builder: ModuleType) -> None:
    found = builder.told.releases(builder.LANGUAGES, date(2026, 11, 30))
    log = builder.told.debian(found, builder.MAKER)
    assert re.findall(r"^helpdesk \((\S+)\)", log, re.MULTILINE) == [one.version for one in found]
    assert log.startswith(f"helpdesk ({__version__}) ")
    assert max(len(line) for line in log.splitlines() if not line.startswith(" -- ")) <= 80
    assert re.search(
        r"^ -- [^<]+ <[^>]+@[^>]+\.[^>]+>  \w{3}, \d\d \w{3} \d{4} 12:00:00 \+0000$", log, re.MULTILINE
    )


def test_the_icon_is_made_in_every_size_and_for_every_system(
    builder: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    from PIL import Image

    assert qapp is not None

    monkeypatch.setattr(builder, "ICONS", tmp_path)
    builder.make_icons()
    for size in builder.SIZES:
        with Image.open(tmp_path / f"{size}.png") as found:
            picture = found.convert("RGBA")
        assert picture.size == (size, size)
        corner, inside = picture.getpixel((0, 0)), picture.getpixel((size // 2, size // 10))
        assert isinstance(corner, tuple)
        assert isinstance(inside, tuple)
        assert (corner[3], inside[3]) == (0, 255)
    with Image.open(tmp_path / "helpdesk.ico") as windows:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= windows.info["sizes"]
    with Image.open(tmp_path / "helpdesk.icns") as mac:
        assert max(mac.info["sizes"])[0] >= 512


# -- Windows and macOS: what can be said of their recipes without their machines -------------------------------


def test_the_installer_of_windows_takes_what_is_built(builder: ModuleType) -> None:
    assert 'File /r "..\\..\\dist\\helpdesk\\*.*"' in NSIS
    assert builder.FOLDER.relative_to(ROOT).as_posix() == "dist/helpdesk"
    icons = set(re.findall(r'Icon "\.\.\\\.\.\\(.*?)"', NSIS))
    assert icons == {str(builder.ICONS.relative_to(ROOT) / "helpdesk.ico").replace("/", "\\")}
    assert "RequestExecutionLevel user" in NSIS
    # The program that is started is the one that is put there.
    started = set(re.findall(r"\$INSTDIR\\(\w+\.exe)", NSIS))
    assert started == {"helpdesk.exe", "uninstall.exe"}
    assert "--backup" in {option.name for option in GENERAL}
    assert '"$INSTDIR\\helpdesk.exe" --backup "%1"' in NSIS


def test_the_installer_of_windows_speaks_every_language() -> None:
    names = {"en": "ENGLISH", "es": "SPANISH"}
    assert set(names) == set(LANGUAGES)
    said = re.findall(r"LangString (\w+) \$\{LANG_(\w+)\} \"(.+)\"", NSIS)
    words = {word for word, _, _ in said}
    assert words
    for language in names.values():
        assert f"{language.title()}.nlf" in NSIS
        assert {word for word, one, _ in said if one == language} == words
    assert set(re.findall(r"\$\((\w+)\)", NSIS)) == words


def test_the_uninstaller_of_windows_takes_what_the_installer_wrote_and_leaves_the_shops_data() -> None:
    put, gone = NSIS.partition('Section "Uninstall"')[::2]
    assert "LOCALAPPDATA\\Helpdesk" not in gone
    assert set(re.findall(r'RMDir /r "(.*?)"', gone)) == {"$INSTDIR\\_internal"}
    keys = set(re.findall(r'WriteReg\w+ HKCU "(.*?)"', put))
    taken = set(re.findall(r'DeleteRegKey HKCU "(.*?)"', gone))
    values = set(re.findall(r'DeleteRegValue HKCU "(.*?)"', gone))
    assert all(key in values or any(key.startswith(one) for one in taken) for key in keys)
    assert all(one not in {"Software\\Classes\\.zip", "Software\\Classes"} for one in taken)


def test_the_recipe_names_modules_that_are_there() -> None:
    tree = ast.parse(SPEC)
    asked = [
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"collect_submodules", "collect_data_files"}
        and isinstance(node.args[0], ast.Constant)
    ]
    assert {"helpdesk", "ui", "reportlab.graphics.barcode"} <= set(asked)
    for name in asked:
        assert importlib.util.find_spec(str(name)) is not None, name
    for name in ("helpdesk.ico", "helpdesk.icns"):
        assert name in SPEC
    for told in ("CFBundleShortVersionString", "CFBundleDocumentTypes", "CFBundleLocalizations"):
        assert told in SPEC


def test_every_module_that_is_imported_by_a_name_put_together_comes_with_the_program() -> None:
    """What PyInstaller cannot see: the modules of ours named in tables all lie under what is collected whole."""
    named = set()
    for folder in ("helpdesk", "ui"):
        for path in (ROOT / folder).rglob("*.py"):
            named |= set(re.findall(r'"((?:helpdesk|ui)(?:\.\w+)+):\w+"', path.read_text("utf-8")))
    assert len(named) > 50
    for name in sorted(named):
        assert importlib.util.find_spec(name) is not None, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_tells_what_is_new_in_every_version(language: str) -> None:
    versions = re.findall(r"^## (\d\S*)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    page = (ROOT / "resources" / "help" / language / "changes.md").read_text("utf-8")
    assert versions[0] == __version__
    assert re.findall(r"^## (\d\S*)", page, re.MULTILINE) == versions


def test_the_readme_names_the_libraries_that_a_new_machine_and_the_package_are_given() -> None:
    """Tried on a Debian with nothing but Python: what the program and its window on X11 were found to lack."""
    named = [
        set(line.split())
        for line in re.findall(r"`apt install ([^`]+)`", (ROOT / "README.md").read_text("utf-8"))
    ]
    always, on_x11 = named
    assert always == set(
        re.findall(r"(?<= )lib(?!\S*\.so)[\w.-]+(?= )", (ROOT / ".ci" / "run").read_text("utf-8"))
    )
    assert always | on_x11 <= set(
        re.findall(r"\blib[\w.+-]+", (ROOT / "packaging" / "build.py").read_text("utf-8"))
    )
