"""Whatever is put on the disk goes through the one module that knows how: whole, settled, private."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.code import ROOT, calls_of, code, nodes, place

THE_DISK = "helpdesk/store/disk.py"

HANDLES = {
    "helpdesk/store/lock.py": "a file that is only locked",
    "helpdesk/store/sqlite.py": "made empty, for SQLite to write",
    "helpdesk/cli/console.py": "where nothing is kept",
}
"""Who else asks the system for a handle."""

WRITING = ("write_text", "write_bytes", "touch", "mkdir", "makedirs", "rename", "renames")
COPYING = ("copy2", "copytree", "symlink_to", "hardlink_to", "NamedTemporaryFile")
OF_QT = ("QFile", "QSaveFile", "QTemporaryFile", "QPdfWriter", "QTextDocumentWriter")


def _elsewhere(path: Path) -> bool:
    return path.relative_to(ROOT).as_posix() != THE_DISK


def _opened_to_write() -> Iterator[str]:
    for path, call in calls_of("open", "fdopen"):
        modes = [
            part.value
            for part in (*call.args, *(word.value for word in call.keywords if word.arg == "mode"))
            if isinstance(part, ast.Constant) and isinstance(part.value, str)
        ]
        if _elsewhere(path) and any(
            set(mode) <= set("rwaxbt+") and set(mode) & set("wax+") for mode in modes
        ):
            yield place(path, call)


def test_no_file_is_opened_for_writing_elsewhere() -> None:
    # A part of an archive that is being made is none; nor a handle that the disk's own module gave.
    told = [where.rpartition(":")[0] for where in _opened_to_write()]
    assert sorted(told) == ["helpdesk/pc.py", "helpdesk/store/packing.py", "ui/crash.py"]


def test_no_file_or_folder_is_made_written_or_renamed_elsewhere() -> None:
    found = [place(path, call) for path, call in calls_of(*WRITING, *COPYING, *OF_QT) if _elsewhere(path)]
    assert found == []


def test_no_handle_is_asked_of_the_system_elsewhere() -> None:
    found = {
        path.relative_to(ROOT).as_posix()
        for path in code()
        for node in nodes(path)
        if isinstance(node, ast.Attribute)
        and node.attr in {"open", "replace"}
        and isinstance(node.value, ast.Name)
        and node.value.id == "os"
    }
    assert found == {THE_DISK, *HANDLES}
