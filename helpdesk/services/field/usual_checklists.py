"""The usual checklists that come with the program, read from its resources; they are rows once a shop takes them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from helpdesk import places
from helpdesk.classes import NamedTuple
from helpdesk.languages import SOURCE

GENERAL = "general"
"""The file whose lists are for all products."""
WITH_USUAL = ("installation", "maintenance")
"""The kinds of job that have usual lists."""


class UsualLine(NamedTuple):
    """One line as it comes."""

    text: str
    asks: str = ""
    measure: str = ""
    least: str = ""
    most: str = ""
    photo: bool = False


class UsualList(NamedTuple):
    """A list as it comes, in one language."""

    code: str
    """File and kind of job: ``fridge.maintenance``."""
    name: str
    kind: str
    category: str
    lines: tuple[UsualLine, ...]


@lru_cache(maxsize=4)
def usual_lists(language: str) -> tuple[UsualList, ...]:
    """All lists that come with the program, the general ones last."""
    files = sorted(
        places.resource("checklists").glob("*.toml"), key=lambda path: (path.stem == GENERAL, path.stem)
    )
    found: list[UsualList] = []
    for path in files:
        data = _read(path.read_text(encoding="utf-8"))
        for kind in WITH_USUAL:
            found.append(
                UsualList(
                    f"{path.stem}.{kind}",
                    _said(data["name"], language),
                    kind,
                    _said(data["category"], language),
                    tuple(_line(line, language) for line in data[kind]),
                )
            )
    return tuple(found)


def usual_list(code: str, language: str) -> UsualList | None:
    """The list of that code, if it is one that comes with the program."""
    return next((one for one in usual_lists(language) if one.code == code), None)


def _read(text: str) -> dict[str, Any]:
    import tomllib

    return tomllib.loads(text)


def _said(words: Mapping[str, str], language: str) -> str:
    return words.get(language, words[SOURCE])


def _line(data: Mapping[str, Any], language: str) -> UsualLine:
    return UsualLine(**{**data, "text": _said(data["text"], language)})
