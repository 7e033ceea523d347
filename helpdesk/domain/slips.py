"""Knows the code of a survey slip: which case it is about and which questions stand on it; keeps nothing.

``F1042-5A7``: the case, which pairs are asked, version and scale, and a letter by which a slip of the keys is
noticed. The alphabet leaves out what is taken for another sign: I, L, O and U.
"""

from __future__ import annotations

import re

from helpdesk.domain.survey_words import CES_SCALES, DIMENSIONS
from helpdesk.domain.surveys import VERSIONS, Plan

LETTER = "F"
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_SHAPE = re.compile(r"F?(\d{1,12})-?([0-9A-Z])([0-9A-Z])([0-9A-Z])$")
_TAKEN_FOR = str.maketrans("ILOU", "110V")


class NotASlip(ValueError):
    """A typed code is none, or a sign of it was typed wrong."""


def slip_code(case: int, plan: Plan) -> str:
    """The code printed on a slip."""
    pairs = sum(1 << place for place in plan.pairs)
    asked = tuple(VERSIONS).index(plan.version) * len(CES_SCALES) + tuple(CES_SCALES).index(plan.ces_scale)
    return f"{LETTER}{case}-{_SIGNS[pairs]}{_SIGNS[asked]}{_SIGNS[_check(case, pairs, asked)]}"


def read_slip(typed: str, kind: str = "") -> tuple[int, Plan]:
    """The case and the questions that a code names; ``kind`` is the kind of job they are about.

    Raises:
        NotASlip: it is no code, or one with a wrong sign.
    """
    found = _SHAPE.match(re.sub(r"[\s.#]", "", typed.upper()))
    if found is None:
        raise NotASlip(typed)
    case = int(found[1])
    pairs, asked, check = (_SIGNS.index(sign.translate(_TAKEN_FOR)) for sign in found.groups()[1:])
    version, scale = divmod(asked, len(CES_SCALES))
    if check != _check(case, pairs, asked) or version >= len(VERSIONS):
        raise NotASlip(typed)
    places = tuple(place for place in range(len(DIMENSIONS)) if pairs >> place & 1)
    return case, Plan(tuple(VERSIONS)[version], tuple(CES_SCALES)[scale], places, kind)


def _check(case: int, pairs: int, asked: int) -> int:
    """A sign that differs where one sign is wrong or two neighbours are exchanged."""
    total = 0
    for weight, digit in enumerate([asked, pairs, *map(int, reversed(str(case)))], start=1):
        total += (2 * weight + 1) * digit
    return total % len(_SIGNS)
