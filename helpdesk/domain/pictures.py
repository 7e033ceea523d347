"""Knows how large a picture may be to be read, and which JPEGs cannot be made smaller while they are read."""

from __future__ import annotations

import struct

MOST_PIXELS = 50_000_000
"""Of a picture that is read whole: more than any telephone writes as such, at most 300 MB while it is read."""

HEAD = 1 << 20
"""Bytes at a file's beginning in which a JPEG has said what it is: what comes before are notes of the camera."""

_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_IN_STEPS = {0xC2, 0xC6, 0xCA, 0xCE}
"""Frames of a JPEG that becomes sharp step by step (ITU T.81, table B.1)."""
_ALONE = {0x01, *range(0xD0, 0xD9)}
"""Markers without a length."""


def read_in_steps(head: bytes) -> bool:
    """Whether a JPEG, by its first bytes, becomes sharp step by step: it is in memory whole, however small it is wanted.

    One that does not say within these bytes counts as such.
    """
    place = 2
    if head[:2] != b"\xff\xd8":
        return False
    while place + 4 <= len(head):
        if head[place] != 0xFF or head[place + 1] == 0xFF:
            place += 1
            continue
        marker = head[place + 1]
        if marker in _FRAMES:
            return marker in _IN_STEPS
        place += 2 if marker in _ALONE else 2 + struct.unpack_from(">H", head, place + 2)[0]
    return len(head) >= HEAD
