"""Settings are declared once: what the code reads is declared, and what is declared is read."""

from __future__ import annotations

import ast

import pytest

from helpdesk.action import entry
from helpdesk.country import zone_of
from helpdesk.setting import Setting
from helpdesk.settings import BY_KEY, COUNTRIES, DECLARED, GROUPS
from tests.house.code import code, nodes, place, strings

SHOWN = [setting for setting in DECLARED if setting.kind != "hidden"]


def used() -> list[tuple[str, str]]:
    """Every key that is read from settings by a plain string, and where."""
    found = []
    for path in code():
        for node in nodes(path):
            if (
                isinstance(node, ast.Subscript)
                and _is_settings(node.value)
                and isinstance(node.slice, ast.Constant)
            ):
                found.append((str(node.slice.value), place(path, node)))
    return found


def _is_settings(node: ast.expr) -> bool:
    name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    return name == "settings" or (
        isinstance(node, ast.Call) and getattr(node.func, "id", "") == "stored_settings"
    )


def test_every_setting_read_is_declared() -> None:
    assert [(key, where) for key, where in used() if key not in BY_KEY] == []


def test_every_setting_declared_is_used_somewhere() -> None:
    assert sorted(set(BY_KEY) - strings("helpdesk/settings.py", "helpdesk/field_settings.py")) == []


def test_every_setting_stands_once() -> None:
    assert len(BY_KEY) == len(DECLARED)


@pytest.mark.parametrize("setting", SHOWN, ids=lambda setting: setting.key)
def test_every_setting_shown_has_words_a_group_and_a_default_of_its_kind(setting: Setting) -> None:
    assert setting.label.source
    assert setting.group in GROUPS
    kinds = {"number": int, "money": int, "percent": int, "check": bool, "texts": dict}
    assert isinstance(setting.default, kinds.get(setting.kind, str))
    if setting.choices is not None:
        assert setting.default in setting.choices
    if setting.kind in {"number", "percent"}:
        assert setting.least is not None
        assert setting.most is not None
        assert setting.least <= setting.default <= setting.most


@pytest.mark.parametrize("group", GROUPS)
def test_every_group_is_shown_by_the_settings_screen(group: str) -> None:
    from ui.setting_parts import SETTING_PARTS

    assert group in {part.key for part in SETTING_PARTS}


def test_every_country_has_a_time_zone() -> None:
    assert [country for country in COUNTRIES if zone_of(country) is None] == []


def test_an_entry_of_a_setting_can_be_made() -> None:
    from ui.screens.settings.values import form_of

    assert entry is not None
    for group in GROUPS:
        form_of([setting for setting in SHOWN if setting.group == group])
