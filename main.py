"""Starts the program: a command of the command line, or the window."""

from __future__ import annotations

import gc
import sys

from helpdesk.cli import Window, run


def main() -> int:
    """The entry point; returns the exit code."""
    asked = run(sys.argv[1:])
    if not isinstance(asked, Window):
        return asked
    # What is made until the window stands is no rubbish: to look through it for some would keep the window waiting.
    gc.disable()
    # Only here Qt comes in: no command pays for it.
    from ui import app
    from ui.picture import Picture

    picture = Picture(**asked.picture) if asked.picture else None
    code = app.run(asked.folder, asked.clock, demo=asked.demo, picture=picture, backup=asked.backup)
    # What is still there goes with the process: to look through it for rubbish once more would keep its end waiting.
    gc.freeze()
    return code


if __name__ == "__main__":
    sys.exit(main())
