"""Knows the kinds of things that go wrong and carries their words; a fault of ours is any other exception."""

from __future__ import annotations

from collections.abc import Mapping

from helpdesk.languages import SOURCE, catalogue
from helpdesk.texts import Text, translate


class HelpdeskError(Exception):
    """Something to tell a person, with words in every language."""

    def __init__(self, text: Text) -> None:
        super().__init__(text)
        self.text = text

    def __str__(self) -> str:
        return catalogue(SOURCE).say(self.text)


class UserError(HelpdeskError):
    """The person can correct it: what, where, what to do."""


class Invalid(UserError):
    """Fields that cannot be taken as they are; ``problems`` says why, by field name."""

    def __init__(self, problems: Mapping[str, Text]) -> None:
        super().__init__(next(iter(problems.values())))
        self.problems = dict(problems)


class NotFound(UserError):
    """What was asked for is not in this shop."""


class Conflict(UserError):
    """It cannot be done as things stand now."""


class Cancelled(UserError):
    """The person stopped it."""

    def __init__(self) -> None:
        super().__init__(translate("Errors", "Stopped at your request. What was finished is kept."))


class WorldError(HelpdeskError):
    """The disk, the lock, the file: nothing is lost, but somebody must see to it."""


class Held(WorldError):
    """Another program, or another window of this one, has the shop open."""
