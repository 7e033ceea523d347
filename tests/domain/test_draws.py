"""A draw that anybody can check: the same whoever computes it, in whichever order; and what regions ask."""

from __future__ import annotations

import random
import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk import places
from helpdesk.domain.draw_taxes import DrawLaw, hints, law_from, winner_hint
from helpdesk.domain.draw_words import REGIONS, draw_state, last_to_hand_over, next_month_day
from helpdesk.domain.draws import (
    Commitment,
    customer_entry,
    faults,
    hash_of_list,
    hash_of_seed,
    is_seed,
    public_number,
    ranking,
    tidy_entry,
)

SEED = "3f1e2d4c5b6a79880796a5b4c3d2e1f0ffeeddccbbaa99887766554433221100"
ENTRIES = ["C000003", "C000001", "C000010", "C000002"]
PUBLISHED = Commitment(
    "eb3e4eebc26e2e834008a30579f11657902b680a86c9ac006a3e2a062a28e79d",
    "b511b1416f8dc938946880e406075d79a2345b916bdb703e37cde1e5ea14f473",
)


def test_both_hashes() -> None:
    assert Commitment(hash_of_seed(SEED), hash_of_list(ENTRIES)) == PUBLISHED


@pytest.mark.parametrize(
    ("number", "order"),
    [
        ("84275", ["C000010", "C000002", "C000001", "C000003"]),
        ("84276", ["C000003", "C000002", "C000010", "C000001"]),
    ],
)
def test_the_order_of_the_draw(number: str, order: list[str]) -> None:
    public = public_number(date(2027, 1, 9), number)
    assert public == f"2027-01-09:{number}"
    assert [each.entry for each in ranking(SEED, public, ENTRIES)] == order
    assert faults(PUBLISHED, ENTRIES, seed=SEED, public=public, drawn=order) == []


@given(st.sets(st.integers(1, 10**6), min_size=1, max_size=60), st.integers(0, 99_999), st.integers(0, 10**6))
def test_the_order_of_the_entries_changes_nothing(people: set[int], number: int, shuffled: int) -> None:
    entries = [customer_entry(one) for one in sorted(people)]
    mixed = list(entries)
    random.Random(shuffled).shuffle(mixed)
    assert ranking(SEED, str(number), mixed) == ranking(SEED, str(number), entries)
    assert hash_of_list(mixed) == hash_of_list(entries)


def test_whatever_was_changed_after_it_was_fixed_is_told() -> None:
    public = public_number(date(2027, 1, 9), "84275")
    order = [each.entry for each in ranking(SEED, public, ENTRIES)]
    assert len(faults(PUBLISHED, [*ENTRIES, "C000011"], seed=SEED, public=public, drawn=order)) == 2
    assert faults(PUBLISHED, [*ENTRIES, "C000003"])
    assert faults(PUBLISHED, ENTRIES, seed="00" * 32, public=public, drawn=order)
    assert faults(PUBLISHED, ENTRIES, seed="no seed", public=public, drawn=order)
    assert faults(PUBLISHED, ENTRIES, seed=SEED, public=public, drawn=order[::-1])


def test_entries_are_kept_as_they_are_read_aloud() -> None:
    assert tidy_entry(" a-0 17 ") == "A-017"
    assert [tidy_entry(bad) for bad in ("", "<b>", "x" * 41, "=1")] == ["", "", "", ""]
    assert customer_entry(17) == "C000017"
    assert is_seed(SEED)
    assert not is_seed("3f")


# -- what regions ask


@pytest.fixture(scope="module")
def law() -> DrawLaw:
    path = places.resource("legal", "draws", "es.toml")
    return law_from(tomllib.loads(path.read_text(encoding="utf-8")))


DRAWN = date(2026, 12, 15)


def test_a_draw_of_the_whole_state(law: DrawLaw) -> None:
    (tax,) = hints(law, "state", 50_000, 2_000, DRAWN)
    assert tax.cents == 5_000


def test_valencia_counts_the_handing_over(law: DrawLaw) -> None:
    (tax,) = hints(law, "VC", 50_000, 2_000, DRAWN)
    assert tax.cents == 5_200


def test_madrid_wants_to_be_told_before_and_a_form_after(law: DrawLaw) -> None:
    before, form = hints(law, "MD", 50_000, 0, DRAWN)
    assert (before.cents, form.cents) == (None, None)
    assert dict(form.text.args) == {"form": "042", "day": date(2027, 1, 20)}


def test_an_unknown_region_has_no_figure(law: DrawLaw) -> None:
    for region in ("AN", "other", ""):
        (ask,) = hints(law, region, 50_000, 0, DRAWN)
        assert ask.cents is None
        assert "ask" in ask.text.source
    assert winner_hint(DrawLaw({}), 50_000) is None


def test_every_rule_is_of_a_known_region_with_source_and_day(law: DrawLaw) -> None:
    assert set(law.regions) <= set(REGIONS)
    assert all(rule.source and rule.as_of for rule in law.regions.values())


@pytest.mark.parametrize(("cost", "kept"), [(0, 0), (25_000, 0), (25_001, 5_700), (50_000, 11_400)])
def test_what_is_kept_back_of_the_prize(law: DrawLaw, cost: int, kept: int) -> None:
    hint = winner_hint(law, cost)
    assert hint is not None
    assert hint.cents == kept


def test_days_of_a_draw() -> None:
    assert next_month_day(date(2026, 12, 31), 20) == date(2027, 1, 20)
    assert last_to_hand_over(date(2026, 11, 30)) == date(2027, 2, 28)
    first, last = date(2026, 11, 1), date(2026, 11, 30)
    states = [
        draw_state(first, last, day, fixed=False, drawn=False, handed=False)
        for day in (date(2026, 10, 31), first, last, date(2026, 12, 1))
    ]
    assert states == ["draft", "open", "open", "closed"]
    assert draw_state(first, last, last, fixed=True, drawn=True, handed=False) == "drawn"
