"""Another program at the shop's folder: what the tests start, read from, and end as a power cut would."""

from __future__ import annotations

import contextlib
import ctypes
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def running(code: str, *args: str | Path) -> Iterator[subprocess.Popen[str]]:
    """A Python of its own that runs ``code``; killed at the end if it still lives."""
    program = subprocess.Popen(
        [sys.executable, "-c", code, *map(str, args)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield program
    finally:
        program.kill()
        with contextlib.suppress(OSError):
            program.communicate()


def said(code: str, *args: str | Path) -> str:
    """What a program printed that ran to its end."""
    with running(code, *args) as program:
        out, err = program.communicate(timeout=60)
        assert program.returncode == 0, err
    return out.strip()


def line(program: subprocess.Popen[str]) -> str:
    """The next line the program prints."""
    assert program.stdout is not None
    return program.stdout.readline().strip()


def rest(program: subprocess.Popen[str]) -> list[str]:
    """The lines a program printed until it ended; of those read ahead by :func:`line` none is lost."""
    assert program.stdout is not None
    return program.stdout.read().splitlines()


def be_powerless() -> None:
    """Give up the right of root to write where the rights of a file forbid it; others never had it (capset(2))."""
    if sys.platform != "linux":
        return
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    nothing = (ctypes.c_uint32 * 6)()
    if ctypes.CDLL(None, use_errno=True).capset(header, nothing) != 0:
        raise OSError(ctypes.get_errno(), "capset")
