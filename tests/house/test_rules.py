"""Who may know whom: the contracts of ``pyproject.toml``, checked as the linter does."""

from __future__ import annotations

import contextlib
import io

import pytest

from tests.house.code import ROOT


def test_every_import_keeps_to_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

    monkeypatch.chdir(ROOT)
    monkeypatch.syspath_prepend(str(ROOT))
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)
    assert status == EXIT_STATUS_SUCCESS, said.getvalue()
