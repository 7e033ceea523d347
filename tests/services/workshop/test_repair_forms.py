"""The European repair form: given from a quote, fixed for its days, answered with the quote, printed row by row."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from helpdesk.desk import Desk
from helpdesk.errors import Conflict, Invalid
from helpdesk.reports.erif import form_labels
from helpdesk.reports.layout.blocks import Document, Table
from helpdesk.services.cases.quote_reader import quote_of
from helpdesk.services.papers.actions import MarkPrinted, SignPaper
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.workshop.coverage_actions import DecideWhoPays
from helpdesk.services.workshop.quote_actions import QuoteLineForm, WriteQuote
from helpdesk.services.workshop.quote_answer_actions import AnswerQuote, ExpireQuote
from helpdesk.services.workshop.repair_actions import Diagnose
from helpdesk.services.workshop.repair_form_actions import GiveRepairForm
from tests.services.papers.paper_reading import paper, png
from tests.services.workshop.bench import LINES, TOTAL, Bench, dump

CHEAPER = (QuoteLineForm(kind="part", text="Drain pump", price_cents=3850),)
DEARER = (*LINES, QuoteLineForm(kind="part", text="Hose", price_cents=100))


@pytest.fixture
def bench(desk: Desk) -> Bench:
    """A unit diagnosed, whose owner wants a quote."""
    desk.do(
        ChangeSettings(
            values={
                "shop.address": "Calle Real 2",
                "shop.city": "León",
                "shop.phone": "+34987000000",
                "shop.email": "taller@example.es",
                "shop.web": "taller.example.es/chat",
                "shop.legal_name": "Taller Ejemplo, S. L.",
                "shop.tax_id": "B12345678",
            }
        )
    )
    found = Bench(desk, quote_choice="wanted")
    found.did(Diagnose(job=found.job, diagnosis="The pump is blocked"))
    return found


def quoted(bench: Bench, **more: Any) -> int:
    return bench.did(WriteQuote(job=bench.job, lines=LINES, ready_on=date(2026, 11, 25), **more))


def form(bench: Bench, **changes: Any) -> GiveRepairForm:
    """The form as the dialog proposes it, with changes."""
    told = bench.desk.repair_forms.proposed(bench.row(), bench.desk.words)
    return GiveRepairForm(job=bench.job, **{**told, **changes})


def rows_of(document: Document) -> dict[int, tuple[str, str]]:
    """Each row of the paper: its label and what it says."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert [len(table.rows) for table in tables] == [5, 12]
    return {int(str(row[0])): (str(row[1]), str(row[2])) for table in tables for row in table.rows}


def printed(desk: Desk, job: int, language: str) -> dict[int, str]:
    document = desk.papers.document(paper(desk, "erif", job).id, desk.words, language)
    rows = rows_of(document)
    labels = form_labels(language)
    assert {number: label for number, (label, _) in rows.items()} == {n: labels[str(n)] for n in range(1, 18)}
    return {number: said for number, (_, said) in rows.items()}


def test_the_quote_the_diagnosis_and_the_shop_fill_the_form(bench: Bench) -> None:
    quoted(bench)
    told = bench.desk.repair_forms.proposed(bench.row(), bench.desk.words)
    assert told["price_cents"] == TOTAL
    assert (told["defect"], told["measures"], told["days"]) == (
        "The pump is blocked",
        "New pump; Drain pump",
        4,
    )
    assert told["good"].endswith("serial SN-1")
    assert (told["place"], told["valid_days"]) == ("Calle Real 2, León", 30)
    assert told["online"] == "taller.example.es/chat"


@pytest.mark.parametrize("language", ["en", "es"])
def test_all_seventeen_rows_are_printed_with_the_numbers_of_the_annex(bench: Bench, language: str) -> None:
    quoted(bench)
    changes = {
        "loaner": "yes",
        "loaner_cents": 1500,
        "ancillary": "Collection at home",
        "ancillary_costs": "20,00 € each way",
        "more": "Please erase your data first.",
        "valid_days": 40,
    }
    bench.did(form(bench, **changes))
    said = printed(bench.desk, bench.job, language)
    words = bench.desk.words(language)
    assert said[1] == "Taller Ejemplo, S. L. · B12345678"
    assert said[2] == "Calle Real 2, León"
    assert said[3] == words.phone("+34987000000")
    assert said[4] == "taller@example.es"
    assert said[5] == "taller.example.es/chat"
    assert said[6].endswith("serial SN-1")
    assert said[7] == "The pump is blocked"
    assert said[8] == "New pump; Drain pump"
    assert words.money(TOTAL) in said[9]
    assert said[10].startswith("4 ")
    assert said[11] == {"en": "Yes", "es": "Sí"}[language]
    assert words.money(1500) in said[12]
    assert said[13] == "Calle Real 2, León"
    assert said[14] == "Collection at home"
    assert said[15] == "20,00 € each way"
    assert words.day(date(2026, 12, 31)) in said[16]
    assert said[17] == "Please erase your data first."


def test_rows_that_do_not_apply_say_so(bench: Bench) -> None:
    quoted(bench)
    bench.did(form(bench, price_cents=None, method="40.00 an hour and parts", ceiling_cents=15000))
    said = printed(bench.desk, bench.job, "en")
    assert said[9].startswith("40.00 an hour and parts. Maximum price: ")
    assert [said[row] for row in (11, 12, 14, 15, 17)] == ["No", "—", "None", "—", "—"]


def test_giving_it_gives_the_quote_and_keeps_it_open_as_long(bench: Bench) -> None:
    quote = quoted(bench)
    bench.did(form(bench, valid_days=45, how="email"))
    told = quote_of(bench.desk.store, quote)
    assert (told.state, told.sent_how, told.valid_until) == ("sent", "email", date(2027, 1, 5))
    assert bench.row().state == "waiting_quote"
    (given,) = bench.desk.repair_forms.of_job(bench.job)
    assert (given.provided_how, given.valid_until, given.quote) == ("email", date(2027, 1, 5), quote)
    item = next(
        item for item in bench.desk.agenda.items(date(2027, 1, 5), date(2027, 1, 5)) if item.kind == "quote"
    )
    assert (item.number, item.due) == (bench.row().number, date(2027, 1, 5))
    assert "European" in bench.desk.words("en").say(item.why)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"price_cents": TOTAL - 1}, "price_cents"),
        ({"price_cents": None, "method": "by the hour", "ceiling_cents": TOTAL - 1}, "ceiling_cents"),
        ({"valid_days": 29}, "valid_days"),
        ({"days": -3}, "days"),
        ({"loaner": "perhaps"}, "loaner"),
        ({"price_cents": -5}, "price_cents"),
        ({"defect": "   "}, "defect"),
    ],
)
def test_what_the_annex_or_the_quote_does_not_allow_is_said_beside_its_field(
    bench: Bench, changes: dict[str, Any], field: str
) -> None:
    quoted(bench)
    before = dump(bench.desk)
    with pytest.raises(Invalid) as raised:
        bench.desk.do(form(bench, **changes))
    assert field in raised.value.problems
    assert dump(bench.desk) == before


def test_it_needs_a_quote_that_nobody_answered(bench: Bench) -> None:
    with pytest.raises(Conflict, match="write the quote first"):
        bench.desk.do(form(bench, price_cents=100, days=1, measures="New pump"))
    quote = bench.quoted()
    bench.did(AnswerQuote(id=quote))
    with pytest.raises(Conflict, match="write the quote first"):
        bench.desk.do(form(bench, price_cents=TOTAL, days=1, measures="New pump"))


def test_work_under_a_guarantee_has_no_form(bench: Bench) -> None:
    quoted(bench)
    ready = form(bench)
    bench.did(DecideWhoPays(job=bench.job, under_warranty="yes", reason="The guarantee answers"))
    assert GiveRepairForm not in bench.desk.cases.steps(bench.row())
    with pytest.raises(Conflict, match="under a guarantee"):
        bench.desk.do(ready)
    with pytest.raises(Conflict, match="under a guarantee"):
        bench.desk.papers.unrecorded("erif", bench.row().number, bench.desk.words)


def test_while_it_holds_a_quote_may_be_cheaper_but_not_dearer(bench: Bench) -> None:
    quoted(bench)
    bench.did(form(bench))
    with pytest.raises(Invalid, match="not dearer") as raised:
        bench.desk.do(WriteQuote(job=bench.job, lines=DEARER))
    assert "lines" in raised.value.problems
    bench.did(WriteQuote(job=bench.job, lines=LINES))
    cheaper = bench.did(WriteQuote(job=bench.job, lines=CHEAPER))
    (given,) = bench.desk.repair_forms.of_job(bench.job)
    assert (given.quote, given.price_cents) == (cheaper, TOTAL)
    bench.later(days=31)
    bench.did(WriteQuote(job=bench.job, lines=DEARER))


def test_a_new_form_needs_a_new_need(bench: Bench) -> None:
    quote = quoted(bench)
    bench.did(form(bench))
    with pytest.raises(Conflict, match="needs a new need"):
        bench.desk.do(form(bench))
    bench.did(AnswerQuote(id=quote, how="counter"))
    more = WriteQuote(
        job=bench.job, lines=CHEAPER, kind="additional", reason="The hose leaks", ready_on=date(2026, 11, 27)
    )
    bench.did(more)
    again = form(bench)
    assert (again.defect, again.days) == ("The hose leaks", 6)
    bench.did(again)
    assert [each.state for each in bench.desk.repair_forms.of_job(bench.job)] == ["given", "accepted"]
    with pytest.raises(Invalid, match="not dearer"):
        bench.desk.do(WriteQuote(job=bench.job, lines=DEARER, kind="additional", reason="The hose leaks"))


@pytest.mark.parametrize(("answer", "state"), [("accepted", "in_work"), ("refused", "ready")])
def test_the_answer_to_the_quote_is_the_answer_to_the_form(bench: Bench, answer: str, state: str) -> None:
    quote = quoted(bench)
    bench.did(form(bench))
    before = dump(bench.desk)
    step = bench.desk.do(AnswerQuote(id=quote, answer=answer, how="phone", by="Her son")).step
    (given,) = bench.desk.repair_forms.of_job(bench.job)
    assert (given.state, given.decided_how, given.decided_by) == (answer, "phone", "Her son")
    assert bench.row().state == state
    data = bench.desk.papers.document(paper(bench.desk, "erif", bench.job).id, bench.desk.words)
    assert "Her son" in str(data.blocks)
    bench.desk.undo(step)
    assert dump(bench.desk) == before


def test_it_ends_with_the_quote_that_nobody_answers(bench: Bench) -> None:
    quote = quoted(bench)
    bench.did(form(bench))
    with pytest.raises(Conflict):
        bench.desk.do(ExpireQuote(id=quote))
    bench.later(days=31)
    bench.did(ExpireQuote(id=quote))
    assert bench.desk.repair_forms.of_job(bench.job)[0].state == "expired"


def test_a_signed_form_stays_as_it_was_signed(bench: Bench) -> None:
    quoted(bench)
    bench.did(form(bench))
    first = paper(bench.desk, "erif", bench.job)
    bench.did(MarkPrinted(id=first.id), SignPaper(id=first.id, role="customer", name="Ana", image=png()))
    bench.did(ChangeSettings(values={"shop.phone": "+34987111111"}))
    assert paper(bench.desk, "erif", bench.job).hash == first.hash
    for language in ("en", "es"):
        said = printed(bench.desk, bench.job, language)
        assert said[3] == bench.desk.words(language).phone("+34987000000")


def test_before_it_is_given_it_prints_what_is_known_and_is_provisional(bench: Bench) -> None:
    document = bench.desk.papers.unrecorded("erif", bench.row().number, bench.desk.words)
    assert document.provisional
    rows = rows_of(document)
    assert rows[7][1] == "The pump is blocked"
    assert rows[9][1] == rows[10][1] == "________"
