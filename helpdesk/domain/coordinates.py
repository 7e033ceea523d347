"""Knows how a place on the earth is typed, written and how far another one is; must not know maps.

Degrees are kept as millionths (a tenth of a metre), north and east above nought.
"""

from __future__ import annotations

import re
from math import asin, cos, radians, sin, sqrt

from helpdesk.classes import NamedTuple
from helpdesk.texts import Text, translate

MILLION = 1_000_000
EARTH_KM = 6_371.0
"""The mean radius of the earth."""
UNREADABLE = translate(
    "Places", "Two numbers are expected, latitude and longitude, for example 41.3874, 2.1686."
)
NO_LATITUDE = translate("Places", "The latitude must lie between −90 and 90 degrees.")
NO_LONGITUDE = translate("Places", "The longitude must lie between −180 and 180 degrees.")


class Point(NamedTuple):
    """A place on the earth, in millionths of a degree."""

    latitude: int
    longitude: int


class NotAPlace(ValueError):
    """What was typed names no place; ``said`` says why."""

    def __init__(self, said: Text) -> None:
        super().__init__(said.source)
        self.said = said


_NUMBER = r"\d+(?:[.,]\d+)?"
_ANGLE = re.compile(
    rf"(?P<first>[NSEWO])?\s*(?P<sign>[+-])?\s*(?P<deg>{_NUMBER})"
    rf"(?:\s*°(?:\s*(?P<min>{_NUMBER})\s*'(?:\s*(?P<sec>{_NUMBER})\s*\")?)?)?\s*(?P<last>[NSEWO])?"
)
_BETWEEN = re.compile(r"[\s,;/]*")
_SAME = str.maketrans({"−": "-", "–": "-", "º": "°", "′": "'", "’": "'", "″": '"', "”": '"', "“": '"'})
_AT_BEGIN = re.compile(r"^\s*(?:geo:|\()|\)\s*$", re.IGNORECASE)


def read(typed: str) -> Point:
    """A place as people type it: decimal degrees with point or comma, or degrees, minutes and seconds.

    Raises:
        NotAPlace: it is none.
    """
    text = _AT_BEGIN.sub("", typed.translate(_SAME).upper().replace("''", '"')).strip()
    found, at = [], 0
    while at < len(text):
        angle = _ANGLE.match(text, at)
        if angle is None:
            raise NotAPlace(UNREADABLE)
        found.append(angle)
        between = _BETWEEN.match(text, angle.end())
        at = between.end() if between else angle.end()
    if len(found) != 2:
        raise NotAPlace(UNREADABLE)
    return _point(*found)


def _point(one: re.Match[str], other: re.Match[str]) -> Point:
    letters = [angle["first"] or angle["last"] or "" for angle in (one, other)]
    if letters[0] in tuple("EWO") and letters[1] in tuple("NS"):
        one, other, letters = other, one, letters[::-1]
    if letters != ["", ""] and not (letters[0] in tuple("NS") and letters[1] in tuple("EWO")):
        raise NotAPlace(UNREADABLE)
    latitude, longitude = _millionths(one, letters[0] == "S"), _millionths(other, letters[1] in tuple("WO"))
    if abs(latitude) > 90 * MILLION:
        raise NotAPlace(NO_LATITUDE)
    if abs(longitude) > 180 * MILLION:
        raise NotAPlace(NO_LONGITUDE)
    return Point(latitude, longitude)


def _millionths(angle: re.Match[str], turned: bool) -> int:
    degrees, minutes, seconds = (
        float((angle[part] or "0").replace(",", ".")) for part in ("deg", "min", "sec")
    )
    if minutes >= 60 or seconds >= 60 or (turned and angle["sign"]):
        raise NotAPlace(UNREADABLE)
    value = round((degrees + minutes / 60 + seconds / 3600) * MILLION)
    return -value if turned or angle["sign"] == "-" else value


def written(point: Point) -> str:
    """A place as it is shown and can be typed again."""
    return ", ".join(_degrees(value) for value in point)


def _degrees(value: int) -> str:
    whole, part = divmod(abs(value), MILLION)
    decimals = f"{part:06d}".rstrip("0")
    return ("-" if value < 0 else "") + str(whole) + (f".{decimals}" if decimals else "")


def kilometres(one: Point, other: Point) -> float:
    """The way between two places as the crow flies; a road is some ten to thirty in a hundred longer."""
    lat1, lon1, lat2, lon2 = (radians(value / MILLION) for value in (*one, *other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))
