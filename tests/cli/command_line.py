"""A command line for tests: what it is told, what it answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from helpdesk.cli import run

Capture = pytest.CaptureFixture[str]


class Line:
    """A command line on one folder; keeps what was answered."""

    def __init__(self, folder: Path, capture: Capture) -> None:
        self.folder = folder
        self.capture = capture
        self.out = self.err = ""

    def __call__(self, *words: str, code: int = 0) -> str:
        done = run(["--data", str(self.folder), "--today", "2026-11-21", *words])
        self.out, self.err = self.capture.readouterr()
        assert done == code, self.err
        if code:
            assert self.err.count("\n") == 1, "one line that says what and where"
            assert "Traceback" not in self.err
        else:
            assert self.err == ""
        return self.out

    def json(self, *words: str, code: int = 0) -> dict[str, Any]:
        """The answer as one JSON object and nothing else."""
        answer = json.loads(self(*words, "--json", code=code))
        assert isinstance(answer, dict)
        return answer
