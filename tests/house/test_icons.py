"""Every icon that is named is shipped, and every shipped one is named somewhere."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.house.code import ROOT, calls_of, place, strings

SHIPPED = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
CONTROLS = ROOT / "resources" / "icons" / "controls"

_PLACE_OF = {
    "Mark": (1, "icon"),
    "Pill": None,
    "Place": (1, "icon"),
    "Empty": (1, "icon"),
    "Command": (2, "icon"),
    "Button": (1, "icon"),
    "Chip": (2, "icon"),
    "Link": (1, "icon"),
    "Part": (2, "icon"),
    "Step": (2, "icon"),
    "Section": (None, "icon"),
    "Happening": (3, "icon"),
    "icon": (0, "name"),
    "give_icon": (1, "name"),
}
"""Who takes an icon: as which argument, by which name."""


def named() -> list[tuple[str, str]]:
    """Every icon given as a plain string, and where."""
    found = []
    takers = {name: at for name, at in _PLACE_OF.items() if at}
    for path, call in calls_of(*takers):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id  # type: ignore[attr-defined]
        at, keyword = takers[name]
        given = [word.value for word in call.keywords if word.arg == keyword]
        given += [call.args[at]] if at is not None and at < len(call.args) else []
        found += [(node.value, place(path, node)) for node in given if _is_text(node)]
    return found


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value != ""


def test_every_icon_named_is_shipped() -> None:
    assert [(icon, where) for icon, where in named() if icon not in SHIPPED] == []


def test_every_icon_shipped_is_named() -> None:
    assert sorted(SHIPPED - strings()) == []


def test_the_style_sheets_own_pictures_are_there_in_both_schemes() -> None:
    from ui.stylesheet import _PICTURES

    wanted = {f"{name}-{scheme}.svg" for name in _PICTURES for scheme in ("light", "dark")}
    assert {path.name for path in CONTROLS.glob("*.svg")} == wanted


def test_icons_are_drawn_in_one_colour_that_is_put_in_at_run_time() -> None:
    for path in sorted(Path(ROOT / "resources" / "icons").glob("*.svg")):
        assert "currentColor" in path.read_text(encoding="utf-8"), path.name
