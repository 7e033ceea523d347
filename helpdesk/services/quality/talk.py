"""Reads what a month is told by: the cases that went worst, and the best that customers said; no name of anybody."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime

from helpdesk.classes import NamedTuple
from helpdesk.domain.goods import product_title
from helpdesk.domain.normal_forms import fold
from helpdesk.services.quality.look import Look
from helpdesk.services.quality.period import MONTH
from helpdesk.store.dialect import LISTED, THEN, id_list
from helpdesk.texts import Text, translate

WORST, BEST = 3, 3
LEAST_WEIGHT = 3.0
"""A case that weighs less is none of the worst: an ordinary month has few."""
SHORTEST, LONGEST = 12, 130
"""Letters of a sentence that can be quoted."""
_REACHES_SOMEBODY = re.compile(r"@|\d[\d .-]{5,}\d")
"""An address or a number that would lead to a person."""


class WorstCase(NamedTuple):
    """A case that went badly: its number, what it was about, and what went wrong in it, the worst first."""

    case: int
    title: str
    facts: tuple[Text, ...]
    weight: float


class _Fault(NamedTuple):
    weight: float
    said: Text


def worst_cases(look: Look) -> tuple[WorstCase, ...]:
    """The cases of the month in which most went wrong, at most three."""
    faults: dict[int, list[_Fault]] = defaultdict(list)
    for reader in (_late, _came_back, _complained, _unhappy):
        for case, fault in reader(look):
            faults[case].append(fault)
    heavy = {case: sum(fault.weight for fault in found) for case, found in faults.items()}
    chosen = sorted((-weight, case) for case, weight in heavy.items() if weight >= LEAST_WEIGHT)[:WORST]
    titles = _titles(look, [case for _, case in chosen])
    return tuple(
        WorstCase(case, titles.get(case, ""), _said(faults[case]), -weight) for weight, case in chosen
    )


def _said(faults: list[_Fault]) -> tuple[Text, ...]:
    """Each thing once, the gravest first."""
    return tuple(dict.fromkeys(fault.said for fault in sorted(faults, key=lambda fault: -fault.weight)))


def _late(look: Look) -> Iterator[tuple[int, _Fault]]:
    place = look.period.place
    for case, promised, finished in look.rows("on_time", "j.case_id, j.promised_on, j.finished_at", "missed"):
        done = datetime.fromisoformat(finished).astimezone(place).date() if finished else look.period.past
        days = (done - date.fromisoformat(promised)).days
        if days > 0:
            said = translate("Quality", "%n day(s) late", "", 1)(n=days)
            yield case, _Fault(min(days, 14) / 2, said)


def _came_back(look: Look) -> Iterator[tuple[int, _Fault]]:
    for (case,) in look.rows("comeback", "j.case_id", "came_back"):
        yield case, _Fault(4.0, translate("Quality", "came back with the same fault"))


def _complained(look: Look) -> Iterator[tuple[int, _Fault]]:
    for (case,) in look.rows("complaints", "c.id"):
        yield case, _Fault(4.0, translate("Quality", "complaint"))


def _unhappy(look: Look) -> Iterator[tuple[int, _Fault]]:
    for case, score in look.rows("csat", "s.case_id, s.csat", "low"):
        if case is not None:
            yield case, _Fault(6.0 - 2 * (score - 1), translate("Quality", "scored {n} of 5")(n=score))
    for case, score in look.rows("nps", "s.case_id, s.nps", "detractors"):
        if case is not None:
            said = translate("Quality", "would hardly recommend us, {n} of 10")(n=score)
            yield case, _Fault(2.0 - score / 6, said)
    for case, things in look.rows("tgw", "s.case_id, s.things_gone_wrong", "units_with_problem_percent"):
        if case is not None:
            said = translate("Quality", "%n thing(s) gone wrong", "", 1)(n=things)
            yield case, _Fault(min(things, 3) * 0.8, said)


def _titles(look: Look, cases: list[int]) -> dict[int, str]:
    """What the first job of each case is about."""
    if not cases:
        return {}
    rows = look.store.rows(
        "SELECT j.case_id, coalesce(p.name, ''), coalesce(p.brand, ''), coalesce(p.model, '') FROM jobs j "
        "LEFT JOIN units u ON u.id = j.unit_id LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) "
        f"WHERE j.case_id IN ({LISTED}) ORDER BY j.case_id, j.position DESC, j.id DESC",
        (id_list(cases),),
    )
    return {case: product_title(name, brand, model) for case, name, brand, model in rows}


_PRAISE = (
    f"WITH {MONTH} SELECT s.comment, coalesce(k.name, '') FROM m {THEN} surveys s "
    "LEFT JOIN customers k ON k.id = s.customer_id WHERE s.answered_at >= m.start AND s.answered_at < m.stop "
    f"AND length(s.comment) BETWEEN {SHORTEST} AND {2 * LONGEST} AND coalesce(s.csat, 5) >= 4 "
    "AND (s.csat = 5 OR s.nps >= 9) AND coalesce(k.state, '') <> 'blocked' "
    "ORDER BY coalesce(s.csat, 4) DESC, coalesce(s.nps, 8) DESC, abs(length(s.comment) - 90), s.id LIMIT 200"
)


def best_sentences(look: Look) -> tuple[str, ...]:
    """What customers who were satisfied wrote or said, at most three; what names or reaches somebody is left out."""
    rows = look.store.rows(_PRAISE, look.period.bounds)
    staff = [name for (name,) in look.store.rows("SELECT name FROM staff")]
    found: list[str] = []
    for comment, customer in rows:
        said = " ".join(comment.split())
        if said not in found and _can_be_quoted(said, [customer, *staff]):
            found.append(said)
        if len(found) == BEST:
            break
    return tuple(found)


def _can_be_quoted(said: str, names: list[str]) -> bool:
    """Whether a sentence may hang on a wall: of a readable length, and nobody is known by it."""
    if not SHORTEST <= len(said) <= LONGEST or _REACHES_SOMEBODY.search(said):
        return False
    words = set(fold(said).split())
    return not any(word in words for name in names for word in fold(name).split() if len(word) > 2)
