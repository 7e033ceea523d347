"""Knows which words of a told fault tell anything, and their stems; Spanish and English together, as people mix them."""

from __future__ import annotations

import re

from helpdesk.domain.normal_forms import fold

SHORTEST = 3
"""Letters of a word from which on it is looked for."""
MOST_WORDS = 12

_STOP = """
    el la los las un una unos unas lo al del de en con por para sin sobre entre hasta desde que como cuando donde
    quien cual cuyo y e o u ni pero sino si no se me te le les nos os mi mis tu tus su sus este esta esto estos estas
    ese esa eso esos esas aquel aquella ya muy mas menos tan tanto todo toda todos todas nada algo otro otra otros
    otras cada vez veces hay ha han he hace hacia fue era es son ser esta estan estaba tiene tenia tengo puede poco
    mucho mucha bien mal luego tambien tampoco solo aunque porque pues asi antes despues ahora hoy ayer dice cliente
    the a an of in on at to from with without for by and or but if not no does doesnt did didnt do dont is isnt are
    was were be been it its this that these those my your his her our their they them we you he she has have had
    can cannot cant will wont would when where which who what how very more less some any all only also just then
    than there here up down out off over after before again says said customer comes goes
"""
STOP_WORDS = frozenset(_STOP.split())
"""Words that any fault may hold."""

_ENDINGS = re.compile(
    r"(iendo|ando|iones|ciones|mente|adas|ados|idas|idos|ada|ado|ida|ido|ing|ies|aba|ia|ar|er|ir|an|en|as|os|es|ed|a|o|e|s)$"
)
SHORTEST_STEM = 4


def told_words(text: str) -> list[str]:
    """The words of a told fault that tell something, folded, each once, in the order in which they came.

    A text of nothing but such words as any fault holds is taken as it is.
    """
    words = list(dict.fromkeys(word for word in fold(text).split() if len(word) >= SHORTEST))
    return [word for word in words if word not in STOP_WORDS][:MOST_WORDS]


def stem(word: str) -> str:
    """The beginning by which a word is looked for: "centrifugar" is found by what centrifuges, too."""
    cut = _ENDINGS.sub("", word, count=1)
    return cut if len(cut) >= SHORTEST_STEM else word


def alike(one: str, other: str) -> bool:
    """Whether two texts tell the same: their telling words begin alike, in any order."""
    mine, theirs = ({stem(word) for word in told_words(text)} for text in (one, other))
    return bool(mine) and mine == theirs
