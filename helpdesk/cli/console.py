"""Knows how the command line speaks: in which language, where to, and that a console may not have every letter."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any, TextIO

from helpdesk.errors import WorldError, reason_of
from helpdesk.languages import catalogue, spoken
from helpdesk.texts import Text, translate

LONGEST = 600
"""Letters of a line of trouble: enough to say what and where."""


def system_language() -> str:
    """The language of this PC as far as the program speaks it."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        told = os.environ.get(name, "")
        if told:
            return spoken(told)
    return spoken(_windows_language())


def _windows_language() -> str:
    if sys.platform != "win32":
        return ""
    import ctypes
    import locale

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")


class Console:
    """Says answers on one stream and trouble on another."""

    def __init__(self, out: TextIO, err: TextIO, language: str) -> None:
        self.out = out
        self.err = err
        self.language = language
        self.time_zone = ""
        """Of the shop, once it was asked: moments are told as its clock shows them."""
        self.settled = False
        """Whether the shop was asked for its language."""
        for stream in (out, err):
            # A console of Windows has some two hundred letters; the others show as a question mark.
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure is not None:
                reconfigure(errors="replace")

    def say(self, text: Text | str) -> str:
        """A text in the language spoken; what stands in it is written as people write it there."""
        if not isinstance(text, Text) or not text.args:
            return catalogue(self.language).say(text)
        from helpdesk.formats import Words

        return (
            Words(self.language, time_zone=self.time_zone) if self.time_zone else Words(self.language)
        ).say(text)

    def line(self, text: Text | str = "") -> None:
        """A line of an answer.

        Raises:
            WorldError: it cannot be written.
        """
        self._write(f"{self.say(text)}\n")

    def json(self, answer: dict[str, Any]) -> None:
        """An answer as one JSON object."""
        plain = (self.out.encoding or "").replace("-", "").casefold() not in {"utf8", "utf8sig"}
        self._write(json.dumps(answer, ensure_ascii=plain) + "\n")

    def _write(self, text: str) -> None:
        try:
            self.out.write(text)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise unsaid(error) from error

    def flush(self) -> None:
        """Have everything out.

        Raises:
            WorldError: it cannot be written.
        """
        try:
            self.out.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise unsaid(error) from error

    def trouble(self, text: Text | str) -> None:
        """One line of what went wrong."""
        said = " ".join(self.say(text).split())
        print(said if len(said) <= LONGEST else said[: LONGEST - 1] + "…", file=self.err, flush=True)

    def mute(self) -> None:
        """Nobody reads any more: say no more, also when Python ends."""
        try:
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, self.out.fileno())
        except (OSError, ValueError):
            return


def unsaid(error: OSError) -> WorldError:
    """The words for an answer that cannot be written."""
    return WorldError(translate("Cli", "The answer cannot be written: {reason}")(reason=reason_of(error)))


def shown(path: Path) -> str:
    """A path as it is told, whatever bytes its name has."""
    return str(path).encode("utf-8", "replace").decode("utf-8")
