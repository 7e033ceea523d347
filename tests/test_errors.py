"""What the system refuses is told in the person's language."""

from __future__ import annotations

import errno
import os

import pytest

from helpdesk.errors import reason_of
from helpdesk.languages import catalogue

USUAL = ("ENOENT", "EACCES", "EROFS", "ENOSPC", "EISDIR", "ENOTDIR", "EEXIST", "ENAMETOOLONG", "EIO", "EBUSY")


@pytest.mark.parametrize("name", USUAL)
def test_a_usual_refusal_is_told_in_spanish(name: str) -> None:
    number = getattr(errno, name)
    said = catalogue("es").say(reason_of(OSError(number, os.strerror(number))))
    assert said
    assert said != catalogue("en").say(reason_of(OSError(number, os.strerror(number))))
    assert os.strerror(number) not in said


def test_an_unusual_one_keeps_the_words_of_the_system() -> None:
    assert catalogue("en").say(reason_of(OSError(99_999, "flux inverted"))) == "flux inverted"
    assert catalogue("en").say(reason_of(OSError("bare"))) == "OSError"
