"""Knows when a photo was taken, by what the camera wrote into the file (Exif 2.32 in JPEG); any bytes are safe to read."""

from __future__ import annotations

import struct
from datetime import datetime, tzinfo

_TAKEN, _OFFSET, _CHANGED, _MORE = 0x9003, 0x9011, 0x0132, 0x8769
_FORM = "%Y:%m:%d %H:%M:%S"
_MOST_TAGS = 500


def taken_at(content: bytes, zone: tzinfo) -> datetime | None:
    """When the photo was taken; ``None`` where the file does not say.

    Args:
        content: the file's bytes.
        zone: of the place, for cameras that write no offset of their own.
    """
    try:
        tags = _tags(_exif(content))
    except (struct.error, ValueError, IndexError):
        return None
    said = tags.get(_TAKEN) or tags.get(_CHANGED) or ""
    offset = tags.get(_OFFSET, "") if tags.get(_TAKEN) else ""
    try:
        if offset:
            return datetime.strptime(f"{said} {offset.replace(':', '')}", f"{_FORM} %z")
        return datetime.strptime(said, _FORM).replace(tzinfo=zone)
    except (ValueError, OverflowError):
        return None


def _exif(content: bytes) -> bytes:
    """The TIFF block inside a JPEG; empty where there is none."""
    if content[:2] != b"\xff\xd8":
        return b""
    place = 2
    while place + 4 <= len(content) and content[place] == 0xFF:
        marker, size = content[place + 1], struct.unpack_from(">H", content, place + 2)[0]
        if marker == 0xE1 and content[place + 4 : place + 10] == b"Exif\0\0":
            return content[place + 10 : place + 2 + size]
        if marker == 0xDA or size < 2:
            break
        place += 2 + size
    return b""


def _tags(block: bytes) -> dict[int, str]:
    """The texts of the first directory and the one of the photo."""
    if block[:2] not in (b"II", b"MM"):
        return {}
    order = "<" if block[:2] == b"II" else ">"
    found: dict[int, str] = {}
    waiting = [struct.unpack_from(order + "I", block, 4)[0]]
    for start in waiting:
        count = struct.unpack_from(order + "H", block, start)[0]
        for number in range(min(count, _MOST_TAGS)):
            tag, kind, size, value = struct.unpack_from(order + "HHII", block, start + 2 + 12 * number)
            if tag == _MORE and len(waiting) == 1:
                waiting.append(value)
            elif kind == 2 and 4 < size < 100:
                text = block[value : value + size].split(b"\0")[0]
                found[tag] = text.decode("ascii", "replace").strip()
    return found
