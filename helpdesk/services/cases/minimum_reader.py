"""What the law gives a customer at least, before anything is offered beyond it; writes nothing."""

from __future__ import annotations

from datetime import date

from helpdesk.domain.warranty import LAWFUL
from helpdesk.formats import Words
from helpdesk.services.goods.cover_reader import Covers
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.settings import Settings
from helpdesk.store.database import Store


def legal_minimum(
    store: Store, settings: Settings, words: Words, unit: int | None, on: date, *, verdict: bool = True
) -> list[str]:
    """The sentences to say first, in the words' language: the verdict of the unit's guarantee, the remedies that
    follow, and that nobody can waive them. Without ``verdict`` only what a paper says.

    Source: RDLeg 1/2007 arts. 10, 117, 118.
    """
    profile = legal_profile(settings["shop.country"], settings["law.activity"])
    told = Covers(store, lambda: settings).of_unit(unit, on).verdict if unit is not None else None
    said = [words.say(told.reason)] if told is not None and verdict else []
    if told is not None and told.covered is not False and (told.which is None or told.which.kind in LAWFUL):
        said += [profile.say(key, words.language) for key in ("free_remedy", "remedy_choice")]
    return [text for text in (*said, profile.say("rights_stay", words.language)) if text]
