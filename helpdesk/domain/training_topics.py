"""Knows which topics of a training for use go with a product, by the words of its category and name; no file, no table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from helpdesk.classes import NamedTuple
from helpdesk.domain.normal_forms import fold

MOST = 30
"""More topics nobody reads before choosing."""


class TopicList(NamedTuple):
    """What is usually shown of a kind of product: the beginnings of its words, and the topics."""

    words: tuple[str, ...]
    topics: tuple[str, ...]

    def fits(self, said: str) -> bool:
        """Whether a word of a category or name begins as one of these; without any it fits everything."""
        return not self.words or any(word.startswith(self.words) for word in fold(said).split())


def typed_lists(text: str) -> Iterator[TopicList]:
    """The lists a shop typed: a line each, ``category: topic; topic``. A line without a category goes with all."""
    for line in text.splitlines():
        category, colon, topics = line.rpartition(":")
        found = tuple(topic for part in topics.split(";") if (topic := " ".join(part.split())))
        words = tuple(fold(category).split())
        if found and (words or not colon or not category.strip()):
            yield TopicList(words, found)


def topics_for(said: str, own: Iterable[TopicList], usual: Iterable[TopicList]) -> tuple[str, ...]:
    """The topics to propose for what is called ``said``: the shop's own that fit, else the first usual list that does."""
    found = [topic for each in own if each.fits(said) for topic in each.topics]
    if not found:
        found = next((list(each.topics) for each in usual if each.fits(said)), [])
    return tuple(dict.fromkeys(found))[:MOST]
