"""Messages to customers: begun in their words and way, recorded in their life, refused where nobody may write."""

from __future__ import annotations

from datetime import date

import pytest

from helpdesk.batch import Together
from helpdesk.desk import Desk
from helpdesk.domain.messages import GAP
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.customers.actions import EditCustomer
from helpdesk.services.customers.privacy_actions import BlockCustomer
from helpdesk.services.messages.actions import RecordMessage
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.workshop.hand_over_actions import TellReady
from helpdesk.services.workshop.quote_actions import QuoteLineForm, SendQuote, WriteQuote
from helpdesk.services.workshop.repair_actions import CheckWork, Diagnose, FinishWork, StartWork
from tests import builders

TODAY = date(2026, 11, 21)


def job_of(desk: Desk, case: int) -> int:
    return desk.cases.get(case).jobs[0].id


def ready(desk: Desk, customer: int, serial: str = "SN-1001") -> int:
    """A job that waits to be collected."""
    unit = builders.unit(desk, serial, owner=customer)
    job = job_of(desk, builders.received(desk, unit, by=customer, quote_choice="waived"))
    for step in (
        Diagnose(job=job, diagnosis="Pump"),
        StartWork(job=job),
        FinishWork(job=job, work_done="Pump renewed"),
        CheckWork(job=job),
    ):
        desk.do(step)
    return job


def test_a_message_speaks_the_customers_language_and_says_what_is_known(desk: Desk) -> None:
    desk.do(ChangeSettings(values={"shop.phone": "910000001"}))
    customer = builders.customer(desk, language="es")
    job = ready(desk, customer)
    ways = desk.messages.ways(desk.customers.card(customer))
    assert (ways.language, ways.channel) == ("es", "message")
    said = desk.messages.compose("ready", customer, ways.language, TODAY, job)
    assert "Buenos días, Ana Gómez:" in said.text
    assert f"(trabajo {desk.cases.job(job).number})" in said.text
    assert "de lunes a viernes 09:00–14:00 y 17:00–20:00; sábado 10:00–14:00" in said.text
    assert "910 00 00 01" in said.text
    assert said.text.endswith("Taller Sol")
    assert GAP not in said.text
    assert "\n" not in said.subject


def test_a_quote_that_waits_is_told_with_its_price_and_its_paper(desk: Desk) -> None:
    customer = builders.customer(desk)
    job = job_of(desk, builders.received(desk, by=customer))
    line = QuoteLineForm(kind="labour", text="Work", minutes=60, price_cents=4000)
    quote = desk.do(WriteQuote(job=job, lines=(line,))).id
    assert quote is not None
    said = desk.messages.compose("quote", customer, "en", TODAY, job)
    assert "The quote: €48.40, VAT included." in said.text
    assert "valid until 21/12/2026" in said.text
    (paper,) = desk.messages.papers("quote", job)
    assert paper.kind == "quote"
    mail = RecordMessage(
        customer=customer,
        job=job,
        purpose="quote",
        channel="email",
        to="a@b.example",
        text=said.text,
        paper=paper.id,
    )
    desk.do(Together(actions=(mail, SendQuote(id=quote, how="email")), said=mail.label()))
    assert desk.cases.quote(quote).state == "sent"
    told = next(
        event
        for event in desk.cases.timeline("customer", customer, desk.words().zone)
        if event.kind == "message"
    )
    assert desk.words("en").say(told.title) == f"E-mail sent: Quote waiting, with Quote {paper.said}"
    desk.undo()
    assert desk.cases.quote(quote).state == "draft"
    assert not any(
        event.kind == "message" for event in desk.cases.timeline("customer", customer, desk.words().zone)
    )


def test_what_was_written_stands_in_the_timelines_with_who_when_and_how(desk: Desk) -> None:
    customer = builders.customer(desk)
    job = ready(desk, customer)
    case = desk.cases.job(job).case
    desk.staff = 1
    message = RecordMessage(
        customer=customer, job=job, purpose="ready", channel="message", to="600 11 22 33", text="It is ready."
    )
    desk.do(Together(actions=(message, TellReady(job=job, how="message")), said=message.label()))
    for subject, identity in (("customer", customer), ("case", case)):
        (told,) = [
            e for e in desk.cases.timeline(subject, identity, desk.words().zone) if e.kind == "message"
        ]
        assert desk.words("es").say(told.title) == "Mensaje enviado: Listo para recoger"
        assert told.text == "600 11 22 33\nIt is ready."
        assert told.who == "Eva Ruiz"
        assert told.at == desk.clock.now()
    assert desk.cases.job(job).told_how == "message"


def test_the_visit_says_the_planned_day_and_leaves_a_gap_for_the_hour(desk: Desk) -> None:
    from helpdesk.services.cases.actions import PlanNext

    customer = builders.customer(desk)
    case = builders.received(desk, by=customer)
    desk.do(PlanNext(id=case, next_action="Visit", next_on=date(2026, 11, 24)))
    said = desk.messages.compose("visit", customer, "en", TODAY, job_of(desk, case))
    assert "Tuesday" in said.text
    assert f"at {GAP}" in said.text
    with pytest.raises(Invalid):
        desk.do(RecordMessage(customer=customer, case=case, purpose="visit", text=said.text))


def test_the_shops_own_words_come_instead_in_their_language_alone(desk: Desk) -> None:
    customer = builders.customer(desk)
    desk.do(ChangeSettings(values={"messages.ready": {"es": "Hola {name}, ya está."}}))
    assert desk.messages.compose("ready", customer, "es", TODAY).text == "Hola Ana Gómez, ya está."
    assert desk.messages.compose("ready", customer, "en", TODAY).text.startswith("Good day")


def test_words_with_a_field_that_is_none_are_refused(desk: Desk) -> None:
    with pytest.raises(Invalid) as refused:
        desk.do(ChangeSettings(values={"messages.ready": {"es": "Hola {nombre}"}}))
    (problem,) = refused.value.problems.values()
    assert list(refused.value.problems) == ["messages.ready.es"]
    assert desk.words("en").say(problem) == "There is no field {nombre}."


def test_nobody_writes_to_blocked_customers_nor_calls_who_does_not_want_it(desk: Desk) -> None:
    silent = builders.customer(desk)
    desk.do(EditCustomer(id=silent, name="Ana Gómez", phone="600 11 22 33", do_not_call=True))
    ways = desk.messages.ways(desk.customers.card(silent))
    assert not ways.may_call
    assert ways.channel != "phone"
    with pytest.raises(Invalid):
        desk.do(RecordMessage(customer=silent, channel="phone", text="Hello"))
    desk.do(RecordMessage(customer=silent, channel="message", text="Hello"))
    blocked = builders.customer(desk, "Luis Pérez")
    desk.do(BlockCustomer(id=blocked, until=date(2032, 1, 1)))
    with pytest.raises(Conflict):
        desk.do(RecordMessage(customer=blocked, channel="email", text="Hello"))


def test_a_message_about_another_customers_case_is_refused(desk: Desk) -> None:
    case = builders.received(desk)
    other = builders.customer(desk, "Luis Pérez")
    with pytest.raises(Conflict):
        desk.do(RecordMessage(customer=other, case=case, text="Hello"))
