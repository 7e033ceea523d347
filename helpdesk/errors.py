"""Knows the kinds of things that go wrong and carries their words; a fault of ours is any other exception."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from helpdesk.languages import SOURCE, catalogue
from helpdesk.texts import Text, translate, verbatim


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


class NotAllowed(UserError):
    """Whoever acts has not the right; somebody who has it can approve it on the spot.

    ``rights`` are all that lack; ``right`` is the first of them.
    """

    def __init__(self, text: Text, rights: tuple[str, ...]) -> None:
        super().__init__(text)
        self.rights = rights

    @property
    def right(self) -> str:
        """The first of the rights that lack; empty where nobody has signed in."""
        return self.rights[0] if self.rights else ""


class WrongSecret(UserError):
    """A PIN, badge or code that is not the right one; it counts as a miss."""


class Cancelled(UserError):
    """The person stopped it."""

    def __init__(self) -> None:
        super().__init__(translate("Errors", "Stopped at your request. What was finished is kept."))


class WorldError(HelpdeskError):
    """The disk, the lock, the file: nothing is lost, but somebody must see to it."""


class Held(WorldError):
    """Another program, or another window of this one, has the shop open."""


_REASONS = {
    errno.ENOENT: translate("World", "there is no such file or folder"),
    errno.EACCES: translate("World", "this user may not"),
    errno.EPERM: translate("World", "this user may not"),
    errno.EROFS: translate("World", "it can only be read"),
    errno.ENOSPC: translate("World", "the disk is full"),
    errno.EDQUOT: translate("World", "this user may not use more of the disk"),
    errno.EISDIR: translate("World", "it is a folder"),
    errno.ENOTDIR: translate("World", "part of the way to it is no folder"),
    errno.EEXIST: translate("World", "there is one of that name already"),
    errno.ENAMETOOLONG: translate("World", "its name is too long"),
    errno.ELOOP: translate("World", "its links lead in a circle"),
    errno.EBUSY: translate("World", "another program is using it"),
    errno.ETXTBSY: translate("World", "another program is using it"),
    errno.EMFILE: translate("World", "too many files are open"),
    errno.ENFILE: translate("World", "too many files are open"),
    errno.EFBIG: translate("World", "the file would be too large"),
    errno.EIO: translate("World", "the disk does not answer as it should"),
    errno.EINVAL: translate("World", "the disk does not know how to do that"),
    errno.EPIPE: translate("World", "nobody reads it any more"),
}


def reason_of(error: OSError) -> Text:
    """Why the system refused, in our words where we have some; else in its own."""
    return _REASONS.get(error.errno or 0) or verbatim(error.strerror or type(error).__name__)
