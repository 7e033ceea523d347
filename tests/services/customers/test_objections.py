"""Who objected is not written to or called again because their record went: the list of objections outlives it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.action import Action
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.consents import PURPOSES
from helpdesk.domain.normal_forms import phone_key
from helpdesk.services.customers.actions import AddCustomer, DeleteCustomer
from helpdesk.services.customers.consent_actions import RecordConsent, WithdrawConsent
from helpdesk.services.customers.consent_reader import objects_to
from helpdesk.services.customers.erasing_actions import EraseCustomer
from helpdesk.services.customers.objection_actions import digest, is_empty, objected, post_key
from tests import builders
from tests.services.exchange.written_files import odd, take


def gone(desk: Desk, how: type[Action] = EraseCustomer, **fields: object) -> int:
    """A customer with a phone, an e-mail and a place who objected to offers, and went."""
    customer = builders.customer(
        desk,
        "Hermenegilda Tornasol",
        phone="611 99 88 77",
        email="tornasol@example.org",
        address="Calle Mayor 3",
        postcode="28013",
        **fields,
    )
    for purpose in ("promotions", "promotions_post"):
        desk.do(WithdrawConsent(customer=customer, purpose=purpose, channel="phone"))
    desk.do(how(id=customer))  # type: ignore[call-arg]
    return customer


@pytest.mark.parametrize("how", [EraseCustomer, DeleteCustomer])
def test_what_somebody_objected_to_outlives_their_record(desk: Desk, how: type[Action]) -> None:
    assert is_empty(desk.store)
    gone(desk, how, do_not_call=True)
    assert set(objected(desk.store, [("phone", phone_key("611998877"))])) == {"promotions", "calls"}
    assert set(objected(desk.store, [("email", "tornasol@example.org")])) == {"promotions"}
    assert set(objected(desk.store, [post_key("TORNASOL", "28013")])) == set()
    assert set(objected(desk.store, [post_key("hermenegilda TORNASOL", "28013")])) == {"promotions_post"}
    assert not objected(desk.store, [("phone", phone_key("600000000")), ("email", "")])


def test_who_never_objected_leaves_nothing(desk: Desk) -> None:
    customer = builders.customer(desk, promotions=True)
    desk.do(EraseCustomer(id=customer))
    assert is_empty(desk.store)


def test_a_yes_after_a_no_is_no_objection(desk: Desk) -> None:
    customer = builders.customer(desk)
    desk.do(WithdrawConsent(customer=customer))
    desk.do(RecordConsent(customer=customer, said="yes"))
    desk.do(EraseCustomer(id=customer))
    assert is_empty(desk.store)


def test_the_list_holds_nothing_that_can_be_read(desk: Desk) -> None:
    gone(desk, do_not_call=True)
    rows = repr(desk.store.rows("SELECT * FROM objections"))
    for word in ("Tornasol", "tornasol", "611", "998877", "example", "28013"):
        assert word not in rows


def test_undoing_a_deletion_takes_its_objections_off_the_list(desk: Desk) -> None:
    gone(desk, DeleteCustomer)
    desk.undo()
    assert is_empty(desk.store)


def test_who_comes_again_is_known_as_one_who_objects(desk: Desk) -> None:
    gone(desk, do_not_call=True)
    outcome = desk.do(AddCustomer(name="H. Tornasol", phone="+34 611998877"))
    assert "objected" in outcome.label.source
    assert outcome.id is not None
    assert desk.customers.card(outcome.id).facts.do_not_call
    assert objects_to(desk.store, outcome.id, "promotions")
    assert not objects_to(desk.store, outcome.id, "surveys")


def test_who_agrees_now_is_asked_no_more_than_that(desk: Desk) -> None:
    gone(desk)
    again = builders.customer(desk, "H. Tornasol", phone="611998877", promotions=True)
    assert not objects_to(desk.store, again, "promotions")


def test_a_list_from_elsewhere_brings_nobody_back_among_those_who_are_written_to(desk: Desk) -> None:
    gone(desk, do_not_call=True)
    report = take(
        desk,
        "customers",
        "ref,name,phone,email,promotions,promotions_since\n"
        "1,Tornasol,611998877,,yes,2020-01-01\n"
        "2,Somebody else,611000000,,yes,2020-01-01\n"
        "3,Tornasol again,,tornasol@example.org,yes,\n",
    )
    assert odd(report) == [(2, "phone"), (4, "name")]
    by_name = dict(desk.store.rows("SELECT name, id FROM customers WHERE state = 'active'"))
    for name in ("Tornasol", "Tornasol again"):
        assert objects_to(desk.store, by_name[name], "promotions"), name
    assert desk.customers.card(by_name["Tornasol"]).facts.do_not_call
    assert not objects_to(desk.store, by_name["Somebody else"], "promotions")


def test_a_no_of_after_midnight_is_newer_than_a_yes_of_that_day(desk: Desk, clock: FixedClock) -> None:
    """Said at half past midnight in Madrid; the file's yes is of the same day, and a no wins."""
    clock.moment = datetime(2026, 11, 28, 23, 30, tzinfo=UTC)
    gone(desk)
    clock.moment = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
    take(
        desk,
        "customers",
        "ref,name,phone,email,promotions,promotions_since\n1,Tornasol,611998877,,yes,2026-11-29\n",
    )
    (who,) = (id_ for (id_,) in desk.store.rows("SELECT id FROM customers WHERE state = 'active'"))
    assert objects_to(desk.store, who, "promotions")


@given(st.text(min_size=1, max_size=40), st.text(min_size=1, max_size=40))
def test_two_contacts_share_a_digest_only_where_they_are_one(one: str, other: str) -> None:
    assert (digest(("phone", one)) == digest(("phone", other))) == (one == other)
    assert digest(("phone", one)) != digest(("email", one))


def test_every_purpose_that_reaches_somebody_is_kept(desk: Desk) -> None:
    customer = builders.customer(desk, email="a@example.org", address="Calle Mayor 3", postcode="28013")
    for purpose in PURPOSES:
        desk.do(WithdrawConsent(customer=customer, purpose=purpose))
    desk.do(EraseCustomer(id=customer))
    kept = {purpose for (purpose,) in desk.store.rows("SELECT purpose FROM objections")}
    assert kept == set(PURPOSES)
