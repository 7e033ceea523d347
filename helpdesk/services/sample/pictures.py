"""Knows how the sample shop's photos and signatures are drawn: small PNG files, made without any library."""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from itertools import chain
from math import cos, pi, sin

Colour = tuple[int, int, int]

WIDTH, HEIGHT = 240, 180
PAPER, INK = (255, 255, 255), (20, 30, 90)
SHADES: tuple[Colour, ...] = (
    (226, 230, 235),
    (208, 214, 222),
    (240, 236, 226),
    (219, 226, 219),
    (58, 63, 71),
    (233, 228, 235),
)


@lru_cache(maxsize=8)
def picture(number: int) -> bytes:
    """A photo of some appliance: a body with a round door or a screen, and perhaps a scratch."""
    body = SHADES[number % len(SHADES)]
    rows = [[_dot(x, y, number, body) for x in range(WIDTH)] for y in range(HEIGHT)]
    return png(rows)


def _dot(x: int, y: int, number: int, body: Colour) -> Colour:
    shade = 255 - y // 6
    if not (50 <= x < 190 and 15 <= y < 165):
        return (shade - 60, shade - 70, shade - 85)
    if number % 2:
        if 62 <= x < 178 and 30 <= y < 120:
            return (30 + y // 4, 40 + y // 4, 60 + y // 3)
    elif (x - 120) ** 2 + (y - 95) ** 2 < 48**2:
        return (90, 100, 112) if (x - 120) ** 2 + (y - 95) ** 2 < 40**2 else (150, 156, 164)
    if number % 3 == 1 and abs((x - 150) - (y - 135) * 2) < 3 and 125 <= y < 150:
        return (176, 96, 70)
    if 22 <= y < 26 and x % 14 < 6:
        return (120, 126, 134)
    return body


@lru_cache(maxsize=8)
def signature(number: int) -> bytes:
    """A name as people sign it: one stroke that nobody can read."""
    width, height = 320, 110
    rows: list[list[Colour]] = [[PAPER] * width for _ in range(height)]
    for step in range(1_400):
        t = step / 1_400
        x = int(20 + 270 * t + 14 * sin(t * pi * (9 + number % 4)))
        y = int(58 + 30 * sin(t * pi * (13 + number % 5) + number) * (1 - t * 0.7) + 8 * cos(t * 40))
        rows[y][x : x + 2] = rows[y + 1][x : x + 2] = [INK, INK]
    return png(rows)


def png(rows: list[list[Colour]]) -> bytes:
    """Pixels as a PNG file. Source: PNG specification, colour type 2, filter 0."""
    raw = b"".join(b"\x00" + bytes(chain.from_iterable(row)) for row in rows)
    header = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(raw)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
