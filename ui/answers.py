"""Knows what the search offers for a typed text, records and commands; must not know what becomes of a choice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from functools import lru_cache
from itertools import islice, product

from PySide6.QtGui import QAction, QKeySequence

from helpdesk.classes import NamedTuple
from helpdesk.desk import Desk
from helpdesk.domain.normal_forms import fold
from helpdesk.formats import Words
from helpdesk.services.lookback.hit_rows import KINDS_FOUND
from helpdesk.services.lookback.hit_rows import Hit as Found
from helpdesk.settings import DECLARED, GROUPS
from helpdesk.texts import translate
from ui.commands import BY_NAME
from ui.registry import PLACES
from ui.rights import sees_part
from ui.setting_parts import SETTING_PARTS
from ui.shell import Deed
from ui.widgets.hits import Hit

ICONS = {
    "customer": "user-round",
    "unit": "plug",
    "case": "wrench",
    "job": "wrench",
    "product": "package",
    "part": "bolt",
    "voucher": "ticket",
    "campaign": "megaphone",
    "draw": "ticket",
    "coupon": "tag",
    "plan": "repeat",
    "purchase_order": "truck",
    "count": "clipboard-check",
    "solution": "lightbulb",
}
MOST_COMMANDS = 6
NEAR = 0.7
"""How alike a slip and a word must be, of 1."""
WHOLE = 4
"""Letters of a word that, typed whole, can mean a step of what is shown rather than a name."""
LIKELY = 3
"""Words of ours that a slip is taken for, at most."""
SHORTEST = 2
"""Letters from which commands are offered too."""


def answers(
    desk: Desk, words: Words, commands: Mapping[str, QAction], text: str, deeds: Sequence[Deed] = ()
) -> list[Hit]:
    """What is found for a text: records, then what can be done, for the search is the command palette too.

    ``deeds`` is what can be done with the record that is shown: a hit's id is its place among them.
    """
    records = desk.finder.find(text)
    exact = [_hit(found, words) for found in records if found.exact]
    others = [_hit(found, words) for found in records if not found.exact]
    named, doable = _doable(desk, commands, words, text, deeds, slips=not records)
    # What is called just so comes before records in which the word happens to stand.
    return [*exact, *named, *others, *doable]


def _hit(found: Found, words: Words) -> Hit:
    return Hit(
        found.id,
        found.title,
        words.say(found.detail),
        found.number,
        ICONS.get(found.kind, "search"),
        words.say(KINDS_FOUND[found.kind]),
        found.kind,
    )


class _Way(NamedTuple):
    """Something that can be gone to or done, with the words of its title and others that it is found by."""

    hit: Hit
    title: tuple[str, ...]
    also: tuple[str, ...]

    def fits(self, wanted: Sequence[str]) -> bool:
        """Whether it has a word for each typed one."""
        return all(any(word.startswith(one) for word in (*self.title, *self.also)) for one in wanted)

    def named(self, wanted: Sequence[str]) -> bool:
        """Whether it is called so: its title begins with just these words; of a step also another whole word for it."""
        if self.hit.kind == "setting" or not wanted:
            return False
        other = self.hit.kind == "deed" and all(len(word) >= WHOLE and word in self.also for word in wanted)
        return other or self.title[: len(wanted)] == tuple(wanted)

    def told(self, wanted: Sequence[str]) -> Hit:
        """The hit; where it is found by another word than its own, that is shown."""
        own = [word for word in wanted if any(of.startswith(word) for of in self.title)]
        other = [of for of in self.also if any(of.startswith(w) for w in wanted if w not in own)]
        return replace(self.hit, detail=", ".join(dict.fromkeys(other)))


def _doable(
    desk: Desk,
    commands: Mapping[str, QAction],
    words: Words,
    text: str,
    deeds: Sequence[Deed],
    *,
    slips: bool,
) -> tuple[list[Hit], list[Hit]]:
    """Steps, commands, screens that are called so; these and settings that have a word for each typed one.

    With ``slips`` else the nearest.
    """
    wanted = fold(text).split()
    if len("".join(wanted)) < SHORTEST:
        return [], []
    ways = [
        *_deeds(deeds, words),
        *_commands(commands, words),
        *_screens(words),
        *_parts(desk, words),
        *_settings(desk, words),
    ]
    found = [way for way in ways if way.fits(wanted)]
    if not found and slips:
        for meant in _meant(wanted, ways):
            found = [way for way in ways if way.fits(meant)]
            if found:
                wanted = meant
                break
    # A whole title typed is that one thing, whatever else has its words.
    found.sort(key=lambda way: way.title != tuple(wanted))
    named = [way for way in found if way.named(wanted)]
    rest = [way for way in found if way not in named]
    told = [way.told(wanted) for way in (*named, *rest)[:MOST_COMMANDS]]
    return told[: len(named)], told[len(named) :]


def _meant(wanted: Sequence[str], ways: Sequence[_Way]) -> Iterator[list[str]]:
    """What each word may have been meant for, the likeliest first; one that is like none of ours leaves nothing."""
    every = dict.fromkeys(word for way in ways for word in (*way.title, *way.also))
    near = [get_close_matches(word, every, n=LIKELY, cutoff=NEAR) for word in wanted]
    return map(list, islice(product(*near), LIKELY**2))


def _way(identity: object, title: str, kind: str, group: str, icon: str, *more: str, key: str = "") -> _Way:
    hit = Hit(identity, title.replace("&", "").rstrip("…"), "", key, icon, group, kind)
    return _Way(hit, _words(title), _words(" ".join(more)))


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[str, ...]:
    """The folded words of a title; asked at each key that is typed, for everything there is, and nearly always the same."""
    return tuple(fold(text.replace("…", " ").replace("&", "")).split())


def _deeds(deeds: Sequence[Deed], words: Words) -> Iterator[_Way]:
    group = words.say(translate("Window", "With what is shown"))
    for place, deed in enumerate(deeds):
        yield _way(place, words.say(deed.text), "deed", group, deed.icon, words.say(deed.also))


def _commands(commands: Mapping[str, QAction], words: Words) -> Iterator[_Way]:
    group = words.say(translate("Window", "Commands"))
    for place, (name, action) in enumerate(commands.items()):
        if not action.isVisible():
            continue
        also = words.say(BY_NAME[name].also)
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        yield _way(place, action.text(), "command", group, BY_NAME[name].icon, also, key=key)


def _screens(words: Words) -> Iterator[_Way]:
    group = words.say(translate("Window", "Screens"))
    for place in PLACES:
        yield _way(place.key, words.say(place.title), "screen", group, place.icon, words.say(place.also))


def _parts(desk: Desk, words: Words) -> Iterator[_Way]:
    """Each part of the settings."""
    group = words.say(translate("Window", "Settings"))
    for part in SETTING_PARTS:
        if sees_part(desk, part.key):
            yield _way(part.key, words.say(part.title), "setting", group, part.icon, words.say(part.also))


def _settings(desk: Desk, words: Words) -> Iterator[_Way]:
    """Each setting by its own words; it leads to the part it stands in."""
    group = words.say(translate("Window", "Settings"))
    for setting in DECLARED:
        if setting.group in GROUPS and setting.label and sees_part(desk, setting.group):
            part = words.say(GROUPS[setting.group])
            yield _way(setting.group, words.say(setting.label), "setting", group, "settings", part)
