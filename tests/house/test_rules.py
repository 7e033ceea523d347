"""Who may know whom: the contracts of ``pyproject.toml``, checked as the linter does."""

from __future__ import annotations

import ast
import contextlib
import io
import re
from pathlib import Path

import pytest

from tests.house.code import ROOT, code, nodes, place


def test_every_import_keeps_to_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

    monkeypatch.chdir(ROOT)
    monkeypatch.syspath_prepend(str(ROOT))
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)
    assert status == EXIT_STATUS_SUCCESS, said.getvalue()


PUBLIC = re.compile(r"(\w+_)?(actions|reader|rows)|today|views")
"""What a noun shows to the others."""
BUILT_UPON = {
    "cases": {"steps", "job_transitions", "opening", "agreement", "stopwatch", "repair_guarantee"},
    "claims": {"opening", "telling"},
    "complaints": {"opening"},
    "field": {"line_results", "visit_form", "serial_check"},
    "papers": {"issuing", "fees", "frame", "maker", "subject", "form_facts", "recourse_facts"},
    "quality": {"groups"},
    "follow_up": {"planning"},
    "stock": {"ledger", "using", "asking"},
    "exchange": {"csv_export"},
    "shop": {"history_words", "sealing", "sign_in"},
    "sample": {"fill", "lexicon"},
}
"""Beside it: modules that steps and papers of other nouns, the command line and the sample shop are made with."""


def test_from_outside_only_a_nouns_public_modules_are_imported() -> None:
    strangers = [
        place(path, node)
        for path in code()
        for node in nodes(path)
        if isinstance(node, ast.ImportFrom) and _is_private(node.module or "", path)
    ]
    assert strangers == []


def _is_private(module: str, path: Path) -> bool:
    """Whether a module of a noun is none of the importing file's business."""
    parts = module.split(".")
    if parts[:2] != ["helpdesk", "services"] or len(parts) != 4 or parts[2] in path.parts:
        return False
    return not PUBLIC.fullmatch(parts[3]) and parts[3] not in BUILT_UPON.get(parts[2], set())


LONGEST = 60
"""Lines of a function: one that is longer has parts that could be named."""


def test_functions_are_short() -> None:
    long = [
        f"{place(path, node)} {node.name}: {lines} lines"
        for path in code()
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or 0) - node.lineno + 1) > LONGEST
    ]
    assert long == []
