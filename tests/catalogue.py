"""Brings the catalogues of texts up to date: ``python -m tests.catalogue``.

For developers. It reads every ``translate("Context", "Source")`` of the program with Qt's own ``lupdate``
into ``resources/i18n/<language>.ts``, takes out what nobody says any more, and lists what still lacks
words. Translate in Qt Linguist (``pyside6-linguist resources/i18n/es.ts``) or in any editor; English needs
words only where a text has a plural. ``tests/house`` checks that the catalogues are current and whole.
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from helpdesk.languages import LANGUAGES, SOURCE

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
SOURCES = SOURCE
"""The language the program is written in: its catalogue holds plurals only."""


@dataclass(frozen=True, slots=True)
class Call:
    """One ``translate(...)`` in the code."""

    path: Path
    line: int
    context: str | None
    source: str | None
    """None where it is not a plain string: then no tool can find it."""
    plural: bool
    well_formed: bool

    @property
    def place(self) -> str:
        """Where it stands, to be told."""
        return f"{self.path.relative_to(ROOT)}:{self.line}"


@dataclass(frozen=True, slots=True)
class Message:
    """One text of a catalogue."""

    context: str
    source: str
    forms: tuple[str, ...]
    plural: bool
    finished: bool


@cache
def code() -> tuple[Path, ...]:
    """Every module of the program."""
    modules = [path for part in ("helpdesk", "ui") for path in (ROOT / part).rglob("*.py")]
    return tuple(sorted([*modules, *ROOT.glob("main.py")]))


@cache
def tree(path: Path) -> ast.Module:
    """A module parsed."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """All that a module is made of."""
    return tuple(ast.walk(tree(path)))


@cache
def calls() -> tuple[Call, ...]:
    """Every text that the code names."""
    return tuple(call for path in code() for call in _calls_in(path))


def _calls_in(path: Path) -> Iterator[Call]:
    for node in nodes(path):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "translate":
            yield _call(path, node)


def _call(path: Path, node: ast.Call) -> Call:
    told = [arg.value if isinstance(arg, ast.Constant) else None for arg in node.args]
    context, source = (value if isinstance(value, str) else None for value in (*told, None, None)[:2])
    usual = not node.keywords and (len(told) == 2 or told[2:] == ["", 1])
    return Call(path, node.lineno, context, source, len(told) == 4, usual and bool(context) and bool(source))


@cache
def messages(language: str) -> tuple[Message, ...]:
    """Every text of a catalogue."""
    found = []
    for context in ElementTree.parse(FOLDER / f"{language}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            found.append(_message(context.findtext("name") or "", message))
    return tuple(found)


def _message(context: str, message: ElementTree.Element) -> Message:
    told = message.find("translation")
    assert told is not None
    plural = message.get("numerus") == "yes"
    forms = tuple(form.text or "" for form in told.iter("numerusform")) if plural else (told.text or "",)
    source = message.findtext("source") or ""
    return Message(context, source, forms, plural, told.get("type") is None and all(forms))


def update(language: str) -> None:
    """Let ``lupdate`` bring one catalogue up to date; the words that are there stay."""
    tool = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent)) or "pyside6-lupdate"
    with tempfile.TemporaryDirectory() as scratch:
        listed = Path(scratch) / "files.lst"
        listed.write_text("\n".join(map(str, code())), encoding="utf-8")
        asked = [tool, f"@{listed}", "-silent", "-no-obsolete", "-sort-messages", "-locations", "none"]
        asked += [
            "-disable-heuristic",
            "similartext",
            "-source-language",
            SOURCE,
            "-target-language",
            language,
        ]
        asked += ["-pluralonly"] if language == SOURCES else []
        subprocess.run([*asked, "-ts", str(FOLDER / f"{language}.ts")], check=True)


def main() -> int:
    """Update every catalogue and list what lacks words; 1 when there is such."""
    missing = 0
    for language in LANGUAGES:
        update(language)
        for message in messages(language):
            if not message.finished:
                missing += 1
                print(f"{language}  {message.context}  {message.source!r}")
    print(f"{missing} texts without words" if missing else "Every text has its words.")
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main())
