"""When a photo was taken, as the camera wrote it; any bytes are read without harm."""

from __future__ import annotations

import struct
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.exif import taken_at

MADRID = ZoneInfo("Europe/Madrid")


def photo(taken: str, offset: str = "", order: str = "<") -> bytes:
    """The beginning of a JPEG as a phone writes it."""
    texts = [(0x9003, taken.encode() + b"\0")]
    if offset:
        texts.append((0x9011, offset.encode() + b"\0"))
    head = (b"II" if order == "<" else b"MM") + struct.pack(order + "HI", 42, 8)
    first = struct.pack(order + "HHHII", 1, 0x8769, 4, 1, 26) + struct.pack(order + "I", 0)
    start = 26 + 2 + 12 * len(texts) + 4
    rows, data = b"", b""
    for tag, text in texts:
        rows += struct.pack(order + "HHII", tag, 2, len(text), start + len(data))
        data += text
    block = head + first + struct.pack(order + "H", len(texts)) + rows + struct.pack(order + "I", 0) + data
    exif = b"Exif\0\0" + block
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + b"\xff\xda"


@pytest.mark.parametrize("order", ["<", ">"])
def test_the_cameras_own_time_is_read_at_the_place_or_by_its_offset(order: str) -> None:
    assert taken_at(photo("2026:11:23 10:12:30", order=order), MADRID) == datetime(
        2026, 11, 23, 9, 12, 30, tzinfo=UTC
    )
    assert taken_at(photo("2026:11:23 10:12:30", "+03:00", order), MADRID) == datetime(
        2026, 11, 23, 7, 12, 30, tzinfo=UTC
    )


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xd8", b"\x89PNG", photo("0000:00:00 00:00:00"), photo("yesterday, about"), photo("x")[:40]],
)
def test_what_says_nothing_is_nothing(content: bytes) -> None:
    assert taken_at(content, MADRID) is None


@given(st.binary(max_size=300), st.integers(0, 80))
def test_any_bytes_are_safe(noise: bytes, place: int) -> None:
    content = bytearray(photo("2026:11:23 10:12:30"))
    content[place : place + len(noise)] = noise
    taken_at(bytes(content), MADRID)
    taken_at(noise, MADRID)
