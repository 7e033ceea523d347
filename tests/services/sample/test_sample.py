"""The sample shop: equal for equal arguments, sound, undone as one, with something of everything in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from helpdesk.batch import Progress
from helpdesk.clock import FixedClock, zone
from helpdesk.desk import Desk
from helpdesk.domain.outcomes import OUTCOMES
from helpdesk.domain.workflows.kinds import KINDS, STATES
from helpdesk.errors import Cancelled, Conflict, Invalid
from helpdesk.languages import LANGUAGE_NAMES, LANGUAGES, Language
from helpdesk.sample import make_sample
from helpdesk.services.sample import FillShop
from helpdesk.services.sample.lexicon import lexicon
from helpdesk.services.shop.reader import Shop
from helpdesk.store.check import check
from helpdesk.texts import verbatim
from tests import builders
from tests.samples import SampleShop

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
TODAY = date(2026, 11, 21)
FRIDAY = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
"""The moment of the windows' tests, which have the same shop."""
PERHAPS = {
    "campaigns",
    "draws",
    "open_questions",
    "part_here",
    "old_parts",
    "orders_late",
    "parts_low",
    "unmended",
    "below_zero",
    "recourse",
    "refunds",
    "away",
    "maintenance_late",
    "no_photo",
    "calls_lost",
    "contract_ends",
    "visits",
    "visits_unwritten",
    "visits_to_confirm",
    "loans",
    "pickup",
}
"""What the days just before the end may bring or not."""
SECTIONS = {
    "deliveries",
    "calls",
    "complaint_answers",
    "complaint_call_backs",
    "complaint_tasks",
    "privacy",
    "returns_to_pay",
    "late",
    "promised",
    "next",
    "uncollected",
    "ready",
    "waiting_customer",
    "waiting_part",
    "untouched",
    "unplanned",
}


@pytest.fixture
def sample(sample_shop: Path) -> Iterator[Desk]:
    """A small sample shop in Spanish, open to read."""
    with Desk.open(sample_shop, FixedClock(NOW), write=False) as opened:
        yield opened


def dump(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but Peewee's own note of when; of the search indexes, what they are kept in.

    What ties the history to its chain is salted, and no two shops have it alike.
    """
    tied = {"salt", "seal", "chain", "last_chain", "sealed"}
    with closing(sqlite3.connect(folder / "helpdesk.db")) as connection:
        told = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        names = [name for (name,) in connection.execute(told) if name != "schema_migration"]

        def columns(name: str) -> str:
            told = connection.execute(f'SELECT name FROM pragma_table_info("{name}")')
            return ", ".join(f'"{column}"' for (column,) in told if column not in tied)

        return {
            name: connection.execute(f'SELECT {columns(name)} FROM "{name}"').fetchall() for name in names
        }


def numbers(desk: Desk, column: str, table: str = "jobs") -> dict[str, int]:
    """How many rows have each value of a column."""
    return dict(desk.store.rows(f"SELECT {column}, count(*) FROM {table} GROUP BY {column}"))


def sections(desk: Desk, today: date = TODAY, now: datetime = NOW) -> dict[str, int]:
    """How many cases each section of Today has."""
    found = desk.today.sections(today, now, desk.settings)
    return {s.key: s.total for s in found if not s.standing and s.screen != "quality"}


def test_equal_arguments_make_an_equal_shop(sample_shop: Path, tmp_path: Path) -> None:
    make_sample(tmp_path / "again", FixedClock(NOW), "es", customers=30).close()
    assert dump(tmp_path / "again") == dump(sample_shop)
    files = {path.name: path.read_bytes() for path in (sample_shop / "files").rglob("*") if path.is_file()}
    again = {
        path.name: path.read_bytes() for path in (tmp_path / "again" / "files").rglob("*") if path.is_file()
    }
    assert files
    assert again == files


def test_it_is_marked_and_set_up_whole(sample: Desk) -> None:
    assert sample.settings["sample"]
    for key in ("name", "legal_name", "tax_id", "address", "postcode", "city", "phone", "email"):
        assert sample.settings[f"shop.{key}"]
    roles = [person.role for person in sample.shop.staff()]
    assert sorted(roles) == ["counter", "counter", "owner", "technician", "technician"]
    assert sample.shop.spans()
    assert {holiday.day.year for holiday in sample.shop.holidays()} >= {2025, 2026, 2027}


def test_it_has_as_many_as_were_asked_for(sample: Desk) -> None:
    assert sum(numbers(sample, "state", "customers").values()) == 30
    shop = "SELECT count(*) FROM cases WHERE id IN (SELECT case_id FROM jobs WHERE received_at IS NOT NULL AND kind <> 'return')"
    assert 55 <= sample.store.value(shop) <= 75
    assert sample.store.value("SELECT count(*) FROM units") > 40


def test_every_state_kind_and_outcome_is_there(big_sample_shop: Path) -> None:
    with Desk.open(big_sample_shop, FixedClock(NOW), write=False) as desk:
        assert set(numbers(desk, "state")) == set(STATES)
        assert set(numbers(desk, "kind")) == set(KINDS)
        assert {key for key in numbers(desk, "outcome") if key} == set(OUTCOMES)
        assert set(numbers(desk, "state", "quotes")) >= {"sent", "accepted", "refused", "expired"}
        assert set(numbers(desk, "kind", "quotes")) == {"quote", "additional"}
        assert set(numbers(desk, "reason", "pauses")) >= {"customer", "part", "supplier"}
        assert set(numbers(desk, "kind", "notes")) == {"note", "call", "message", "step"}
        assert set(numbers(desk, "kind", "documents")) >= {"receipt", "quote", "service", "unrepaired"}
        for some in (
            "SELECT 1 FROM closings",
            "SELECT 1 FROM jobs WHERE comeback_of_id IS NOT NULL",
            "SELECT 1 FROM jobs WHERE kind = 'claim' AND under_warranty = 'yes'",
            "SELECT 1 FROM jobs WHERE kind = 'claim' AND under_warranty = 'no'",
            "SELECT 1 FROM customers WHERE state = 'blocked'",
            "SELECT 1 FROM customers WHERE kind = 'company'",
            "SELECT 1 FROM customers WHERE language = 'en'",
            "SELECT 1 FROM ownerships WHERE until IS NOT NULL",
            "SELECT 1 FROM purchases WHERE condition = 'second-hand'",
            "SELECT 1 FROM purchases WHERE purchased_on < '2022-01-01'",
            "SELECT 1 FROM consents WHERE NOT given",
            "SELECT 1 FROM attachments WHERE media_type = 'image/png'",
            "SELECT 1 FROM signatures",
            "SELECT 1 FROM work_spans WHERE minutes > 0",
            "SELECT 1 FROM cases c WHERE closed_at IS NULL AND "
            "(SELECT count(*) FROM jobs WHERE case_id = c.id AND state = 'delivered') = 1",
        ):
            assert desk.store.value(some), some
        twins = desk.customers.likely("Jose Angel Nuñez Ibañez", ("600912345",))
        assert len(twins) == 2


def test_today_has_something_in_every_section(sample: Desk) -> None:
    assert set(sections(sample)) - PERHAPS == SECTIONS
    asked = {section.key for section in sample.today.sections(TODAY, NOW, sample.settings)}
    assert "improvements" in asked
    assert {key: count for key, count in sections(sample).items() if not 1 <= count <= 8} == {}


@pytest.mark.parametrize(
    ("day", "what"),
    [(date(2026, 1, 6), "a holiday"), (date(2026, 8, 16), "a Sunday"), (date(2024, 3, 1), "long ago")],
)
def test_it_ends_before_the_day_it_was_asked_for(desk: Desk, day: date, what: str) -> None:
    desk.do(FillShop(until=day, customers=20, months=4))
    newest = desk.store.value("SELECT max(at) FROM notes")
    assert newest < day.isoformat()
    assert desk.store.value("SELECT max(created_at) FROM customers") < day.isoformat()
    now = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    assert set(sections(desk, day, now)) - PERHAPS == SECTIONS


def test_nobody_works_while_the_shop_is_closed(sample: Desk) -> None:
    hours = Shop(sample.store).hours("Europe/Madrid")
    moments = sample.store.rows(
        "SELECT opened_at FROM cases UNION SELECT at FROM notes UNION SELECT delivered_at FROM jobs "
        "WHERE delivered_at IS NOT NULL UNION SELECT at FROM journal_entries WHERE lead IS NOT NULL"
    )
    assert len(moments) > 400
    assert [at for (at,) in moments if not hours.is_open(datetime.fromisoformat(at))] == []


def test_things_happen_in_order(sample: Desk) -> None:
    wrong = sample.store.rows(
        "SELECT id FROM jobs WHERE started_at < received_at OR finished_at < started_at OR told_at < finished_at "
        "OR delivered_at < told_at"
    )
    assert wrong == []
    assert sample.store.rows("SELECT id FROM jobs WHERE minutes > 600 OR minutes <= 0") == []


def test_the_shop_is_sound(sample_shop: Path) -> None:
    found = check(sample_shop)
    assert found.ok, found


def test_the_journal_says_who_did_what_and_when(sample: Desk) -> None:
    first = sample.store.value("SELECT min(case_id) FROM jobs WHERE kind = 'repair'")
    history = sample.history.of("case", first)
    assert len(history) > 3
    assert len({row.at for row in history}) > 1
    assert {row.who for row in history} <= {person.name for person in sample.shop.staff()}


def test_progress_goes_up_to_the_whole_which_is_one_step_of_undo(desk: Desk) -> None:
    before = {
        table: desk.store.value(f"SELECT count(*) FROM {table}")
        for table in ("customers", "staff", "holidays")
    }
    told: list[Progress] = []
    done = desk.do_batch(FillShop(until=TODAY, customers=20, months=4), told.append)
    heard = [progress.done for progress in told]
    assert heard == sorted(heard)
    assert told[-1].done == told[-1].total
    step = desk.last_step()
    assert step is not None
    assert step.id == done.step
    desk.undo()
    after = {table: desk.store.value(f"SELECT count(*) FROM {table}") for table in before}
    assert after == before
    assert not desk.settings["sample"]
    for table in ("units", "products", "cases", "jobs", "notes", "contacts"):
        assert desk.store.value(f"SELECT count(*) FROM {table}") == 0
    # Papers that were signed keep their number and are void.
    assert desk.store.value("SELECT count(*) FROM documents WHERE voided_at IS NULL") == 0
    assert desk.journal.sound()


@pytest.mark.parametrize(("language", "word"), [("es", "Lavadora"), ("en", "Washing machine")])
def test_it_speaks_the_language_of_the_shop(
    made_sample: SampleShop, sample_shop: Path, language: str, word: str
) -> None:
    folder = sample_shop if language == "es" else made_sample(20, 3, FRIDAY, language)
    with Desk.open(folder, FixedClock(NOW), write=False) as desk:
        assert desk.settings["shop.language"] == language
        assert desk.store.value("SELECT 1 FROM products WHERE name LIKE ?", (f"{word}%",))
        told = {
            text for faults in lexicon().faults.values() for fault in faults for text in fault.told[language]
        }
        problems = [
            problem
            for (problem,) in desk.store.rows("SELECT problem FROM jobs WHERE kind IN ('repair', 'claim')")
        ]
        assert sum(problem in told for problem in problems) > len(problems) * 0.7


@pytest.mark.parametrize("used", [builders.customer, builders.product, builders.unit, builders.received])
def test_a_shop_in_use_is_left_alone(desk: Desk, used: Callable[[Desk], int]) -> None:
    used(desk)
    before = numbers(desk, "state", "customers"), numbers(desk, "kind")
    with pytest.raises(Conflict):
        desk.do(FillShop(until=TODAY, customers=10, months=3))
    assert (numbers(desk, "state", "customers"), numbers(desk, "kind")) == before


def test_it_cannot_end_in_the_future(desk: Desk) -> None:
    with pytest.raises(Invalid):
        desk.do(FillShop(until=date(2026, 11, 22), customers=10, months=3))
    assert desk.store.value("SELECT count(*) FROM staff") == 1


def test_stopped_in_the_middle_nothing_stays_and_another_seed_makes_another_there(
    sample_shop: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "shop"

    def stop(progress: Progress) -> None:
        if progress.done > 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        make_sample(folder, FixedClock(NOW), "es", stop, customers=30)
    assert [path.name for path in folder.rglob("*") if path.is_file() and "lock" not in path.name] == []
    make_sample(folder, FixedClock(NOW), "es", customers=10, months=3, seed=2).close()
    first, other = dump(sample_shop), dump(folder)
    # The first of the special customers are always there; what they live through is not.
    assert first["jobs"][:5] != other["jobs"][:5]


def test_the_sample_reaches_up_to_today(sample: Desk) -> None:
    newest = datetime.fromisoformat(sample.store.value("SELECT max(at) FROM notes"))
    assert date(2026, 11, 18) <= newest.astimezone(zone("Europe/Madrid")).date() < TODAY


def test_technicians_have_skills_and_some_places_lie_on_the_map(sample: Desk) -> None:
    technicians = [person for person in sample.shop.staff() if person.role == "technician"]
    assert technicians
    assert all(person.skills for person in technicians)
    assert sample.store.value("SELECT count(*) FROM sites WHERE latitude IS NOT NULL") > 0


def test_who_is_sent_has_what_the_unit_asks_for_and_works_at_that_time(sample: Desk) -> None:
    store = sample.store
    assert store.value("SELECT count(DISTINCT staff_id) FROM working_spans") == 1
    asked = store.value(
        "SELECT count(*) FROM visits v JOIN visit_jobs w ON w.visit_id = v.id JOIN jobs j ON j.id = w.job_id "
        "JOIN units u ON u.id = j.unit_id JOIN products p ON p.id = u.product_id WHERE p.skill <> ''"
    )
    assert asked
    found = sample.visits.conflicts(NOW - timedelta(days=400), NOW + timedelta(days=90))
    assert {clash.word for clashes in found.values() for clash in clashes} & {"skill", "closed"} == set()


def test_who_is_visited_for_maintenance_has_the_main_address_on_the_map(sample: Desk) -> None:
    """All but who took a unit over, or had the plan begin with its installation."""
    mapped, many = sample.store.row(
        "SELECT count(s.latitude), count(*) FROM plans m JOIN units u ON u.id = m.unit_id JOIN sites s ON s.id = "
        "(SELECT id FROM sites WHERE customer_id = u.owner_id ORDER BY position, id LIMIT 1)"
    )
    assert mapped > many // 2


def test_a_claim_was_handed_back_not_repaired(big_sample_shop: Path) -> None:
    with Desk.open(big_sample_shop, FixedClock(NOW), write=False) as desk:
        unfixed = (
            "SELECT count(*) FROM jobs WHERE kind = 'claim' AND outcome = 'not_fixed' AND state = 'delivered'"
        )
        assert desk.store.value(unfixed) > 0


def test_every_word_list_speaks_both_languages() -> None:
    words = lexicon()
    assert words.talk["es"].keys() == words.talk["en"].keys()
    for good in words.goods.values():
        assert words.faults[good.key], good.key
        assert len(good.season) == 12
        assert good.accessories["es"]
        assert len(good.accessories["es"]) == len(good.accessories["en"])
    for faults in words.faults.values():
        for fault in faults:
            assert len(fault.told["es"]) == len(fault.told["en"])
            assert bool(fault.cents) == bool(fault.part["es"]) == bool(fault.part["en"])


def test_a_language_without_words_of_its_own_is_played_in_that_of_the_sources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    french = Language("fr", verbatim("French"), "Français")
    monkeypatch.setitem(LANGUAGES, "fr", french)
    monkeypatch.setitem(LANGUAGE_NAMES, "fr", french.name)
    with make_sample(tmp_path / "shop", FixedClock(NOW), "fr", customers=10, months=3) as desk:
        assert desk.words().language == "fr"
        assert desk.store.value("SELECT count(*) FROM products WHERE name LIKE 'Washing machine%'")


def test_a_training_that_was_promised_is_held_within_the_month(sample: Desk) -> None:
    waiting = sample.store.rows(
        "SELECT c.id, c.opened_at FROM jobs j JOIN cases c ON c.id = j.case_id "
        "WHERE j.kind = 'training' AND j.state NOT IN ('delivered', 'cancelled')"
    )
    assert [case for case, opened in waiting if opened < "2026-10-21"] == []
