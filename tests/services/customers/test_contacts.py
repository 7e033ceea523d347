"""Contacts and places of a customer: what is kept, found again and said."""

from __future__ import annotations

import pytest

from helpdesk.desk import Desk
from helpdesk.errors import Invalid, NotFound
from helpdesk.services.customers.actions import EditCustomer
from helpdesk.services.customers.contact_actions import (
    AddContact,
    AddSite,
    EditContact,
    EditSite,
    RemoveContact,
    RemoveSite,
)
from tests import builders


def test_a_further_contact_does_not_take_the_place_of_the_forms_own(desk: Desk) -> None:
    customer = builders.customer(desk, phone="600112233", email="")
    desk.do(AddContact(customer=customer, kind="email", value="work@example.org", label_="work"))
    desk.do(AddContact(customer=customer, kind="phone", value="911 22 33 44"))
    form = desk.customers.form(customer)
    assert (form["phone"], form["phone2"], form["email"]) == ("600112233", "", "")
    desk.do(EditCustomer(id=customer, **form))
    assert [c.value for c in desk.customers.card(customer).contacts] == [
        "600112233",
        "911 22 33 44",
        "work@example.org",
    ]


@pytest.mark.parametrize(("kind", "value"), [("phone", "none"), ("email", "nowhere")])
def test_what_is_no_contact_is_refused_when_added_and_when_changed(desk: Desk, kind: str, value: str) -> None:
    customer = builders.customer(desk, email="ana@example.org")
    with pytest.raises(Invalid):
        desk.do(AddContact(customer=customer, kind=kind, value=value))
    known = next(c for c in desk.customers.card(customer).contacts if c.kind == kind)
    with pytest.raises(Invalid):
        desk.do(EditContact(id=known.id, value=value))


def test_a_changed_phone_is_found_in_its_new_form_only(desk: Desk) -> None:
    customer = builders.customer(desk, phone="600112233")
    phone = desk.customers.card(customer).phones[0]
    desk.do(EditContact(id=phone.id, value="+34 699 88 77 66", label_="daughter"))
    assert [like.id for like in desk.customers.likely(phones=("699887766",))] == [customer]
    assert desk.customers.likely(phones=("600112233",)) == []
    assert desk.customers.card(customer).phones[0].label == "daughter"


def test_contact_and_place_go_and_come_back_with_undo(desk: Desk) -> None:
    customer = builders.customer(desk, address="Calle Mayor 3", city="León")
    desk.do(AddSite(customer=customer, label_="workshop", address="Nave 7", city="Astorga"))
    first, second = desk.customers.card(customer).sites
    desk.do(EditSite(id=second.id, label_="workshop", address="Nave 8", city="Astorga"))
    desk.do(RemoveSite(id=first.id))
    desk.do(RemoveContact(id=desk.customers.card(customer).phones[0].id))
    card = desk.customers.card(customer)
    assert ([s.address for s in card.sites], card.phones) == (["Nave 8"], [])
    desk.undo()
    desk.undo()
    card = desk.customers.card(customer)
    assert ([s.address for s in card.sites], len(card.phones)) == (["Calle Mayor 3", "Nave 8"], 1)


def test_what_is_gone_is_said_in_words(desk: Desk) -> None:
    for action in (RemoveContact(id=99), EditContact(id=99, value="1"), RemoveSite(id=99)):
        with pytest.raises(NotFound):
            desk.do(action)


def test_a_list_finds_a_customer_by_its_number(desk: Desk) -> None:
    from helpdesk.domain.listing import ListQuery

    builders.customer(desk, "Ana")
    second = builders.customer(desk, "Berta")
    assert [row.id for row in desk.customers.page(ListQuery(text=f"c{second}"))] == [second]
