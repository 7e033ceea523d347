"""Trainings for use as they are read: the one of a job, and what is proposed to be shown."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from functools import cache

from helpdesk import places
from helpdesk.domain.training_topics import TopicList, topics_for, typed_lists
from helpdesk.languages import SOURCE
from helpdesk.services.cases.training_rows import TrainingRow, training_of
from helpdesk.settings import Settings
from helpdesk.store.database import Store


@cache
def usual_topics(language: str) -> tuple[TopicList, ...]:
    """The usual lists in a language, those of the sources where it has none."""
    with places.resource("training", "topics.toml").open("rb") as file:
        told = tomllib.load(file)["topics"]
    return tuple(TopicList(tuple(each["words"]), tuple(each.get(language, each[SOURCE]))) for each in told)


class Trainings:
    """Reads trainings for use."""

    def __init__(self, store: Store, settings: Callable[[], Settings]) -> None:
        self.store = store
        self._settings = settings

    def of_job(self, job: int) -> TrainingRow | None:
        """The training that was written down with a job."""
        return training_of(self.store, job)

    def topics(self, unit: int | None, language: str, job: int | None = None) -> tuple[str, ...]:
        """What is proposed to be shown of a unit, or of what a job is about."""
        said = self.store.value(
            "SELECT p.category || ' ' || p.name FROM products p WHERE p.id = coalesce("
            "(SELECT product_id FROM units WHERE id = ?), (SELECT coalesce(u.product_id, j.product_id) FROM jobs j "
            "LEFT JOIN units u ON u.id = j.unit_id WHERE j.id = ?))",
            (unit, job),
        )
        own = typed_lists(self._settings()["field.training_topics"])
        return topics_for(said or "", own, usual_topics(language))
