"""The README's map of the house is the house."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

from helpdesk import __version__
from tests.house.code import ROOT

_HOUSE = re.compile(r"^## The house\n.*?```\n(.*?)```", re.DOTALL | re.MULTILINE)
_PATH = re.compile(r"[\w.\-]+(?:\.\w+|/)")


def drawn() -> Iterator[PurePosixPath]:
    """Every file and folder on the map, as a path of the project."""
    found = _HOUSE.search((ROOT / "README.md").read_text(encoding="utf-8"))
    assert found is not None, "the README has a map in a fenced block under “## The house”"
    above: list[tuple[int, PurePosixPath]] = []
    for line in found.group(1).splitlines():
        depth = len(line) - len(line.lstrip())
        # What stands behind two blanks is said about the files, not a file.
        for word in re.split(r"\s{2,}", line.strip())[0].split():
            if not _PATH.fullmatch(word):
                continue
            above = [(level, path) for level, path in above if level < depth]
            path = (above[-1][1] if above else PurePosixPath()) / word.rstrip("/")
            yield path
            if word.endswith("/"):
                folder = (depth, path)
        if line.strip().split()[0].endswith("/"):
            above.append(folder)


def test_everything_on_the_map_is_there() -> None:
    paths = list(drawn())
    assert len(paths) > 10
    assert [str(path) for path in paths if not (ROOT / path).exists()] == []


def test_every_room_is_on_the_map() -> None:
    """Folders with code two steps deep, and whatever the top level holds."""
    on_it = set(drawn())
    rooms = {
        path.parent.relative_to(ROOT) for part in ("helpdesk", "ui") for path in (ROOT / part).rglob("*.py")
    }
    wanted = {PurePosixPath(*room.parts[:2]) for room in rooms} | {
        PurePosixPath("resources"),
        PurePosixPath("tests"),
    }
    assert sorted(str(room) for room in wanted - on_it) == []


def test_the_top_level_is_what_it_shall_be() -> None:
    allowed = {
        "helpdesk",
        "ui",
        "resources",
        "tests",
        "packaging",
        "main.py",
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
    }
    there = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    made = {"build", "dist", "__pycache__"} | {name for name in there if name.endswith(".egg-info")}
    assert there - made <= allowed


def test_the_version_stands_in_one_way() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert told["project"]["version"] == __version__
    changes = Path(ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert __version__ in changes


@pytest.mark.parametrize("container", ["helpdesk", "helpdesk.services"])
def test_the_order_that_it_tells_is_the_one_that_is_checked(container: str) -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = told["tool"]["importlinter"]["contracts"]
    layers = next(one["layers"] for one in contracts if one.get("containers") == [container])
    assert f"`{' > '.join(layers)}`" in (ROOT / "README.md").read_text(encoding="utf-8")
