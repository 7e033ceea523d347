"""Writing to a customer: the way follows the customer, typed words are kept, other programs get it, it is recorded."""

from __future__ import annotations

import email
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.workshop.quote_actions import QuoteLineForm, WriteQuote
from tests import builders
from tests.services.messages.test_messages import ready
from ui.window import Window


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What other programs were given; they answer."""
    urls: list[QUrl] = []

    def take(url: QUrl) -> bool:
        urls.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return urls


def opened(window: Window, **told: Any) -> Any:
    return window.open_dialog("message", told)


def choose(dialog: Any, name: str, value: str | None) -> None:
    editor = dialog.form.editor(name) if name in dialog.form.fields else getattr(dialog, name)
    editor.set_value(value)
    editor.changed.emit()


def text_of(dialog: Any) -> str:
    return str(dialog.form.editor("text").value())


def test_ready_is_written_recorded_and_told_in_one_step(desk: Desk, window: Window, qtbot: QtBot) -> None:
    customer = builders.customer(desk, language="en")
    job = ready(desk, customer)
    dialog = opened(window, customer=customer, job=job, purpose="ready")
    assert dialog.form.editor("channel").value() == "message"
    assert dialog.form.editor("to").value() == "600 11 22 33"
    assert "ready to collect" in text_of(dialog)
    assert dialog.also.isVisible()
    qtbot.mouseClick(dialog.findChild(QWidget, "primary"), Qt.MouseButton.LeftButton)
    assert desk.cases.job(job).told_how == "message"
    assert any(
        event.kind == "message" for event in desk.cases.timeline("customer", customer, desk.words().zone)
    )
    desk.undo()
    assert desk.cases.job(job).told_at is None


def test_typed_words_are_kept_while_another_language_is_tried(desk: Desk, window: Window) -> None:
    customer = builders.customer(desk, language="en")
    dialog = opened(window, customer=customer, job=ready(desk, customer), purpose="ready")
    dialog.form.editor("text").setPlainText("Come and get it")
    choose(dialog, "language", "es")
    assert "recoger" in text_of(dialog)
    choose(dialog, "language", "en")
    assert text_of(dialog) == "Come and get it"


def test_a_mail_opens_unsent_with_the_quote_and_is_recorded_afterwards(
    desk: Desk, window: Window, handed: list[QUrl]
) -> None:
    customer = builders.customer(desk, email="ana@correo.example", language="es")
    job = desk.cases.get(builders.received(desk, by=customer)).jobs[0].id
    desk.do(
        WriteQuote(job=job, lines=(QuoteLineForm(kind="labour", text="Work", minutes=60, price_cents=4000),))
    )
    dialog = opened(window, customer=customer, job=job, purpose="quote", channel="email")
    assert dialog.form.editor("to").value() == "ana@correo.example"
    dialog.hand_over()
    mail: Any = email.message_from_bytes(Path(handed[-1].toLocalFile()).read_bytes(), policy=default)
    assert mail["X-Unsent"] == "1"
    assert mail["To"] == "ana@correo.example"
    (paper,) = mail.iter_attachments()
    assert paper.get_content().startswith(b"%PDF")
    assert desk.cases.quotes(job)[0].state == "draft"
    dialog.save()
    assert desk.cases.quotes(job)[0].state == "sent"
    assert desk.cases.quotes(job)[0].sent_how == "email"


def test_a_draft_remembers_that_no_paper_goes_with_it(desk: Desk, window: Window) -> None:
    customer = builders.customer(desk, email="ana@correo.example", language="es")
    job = desk.cases.get(builders.received(desk, by=customer)).jobs[0].id
    desk.do(
        WriteQuote(job=job, lines=(QuoteLineForm(kind="labour", text="Work", minutes=60, price_cents=4000),))
    )
    told = {"customer": customer, "job": job, "purpose": "quote", "channel": "email"}
    dialog = opened(window, **told)
    assert dialog.paper.value() is not None
    choose(dialog, "paper", None)
    dialog.reject()
    assert opened(window, **told).paper.value() is None


def test_a_draft_with_a_way_of_another_version_begins_anew(desk: Desk, window: Window) -> None:
    customer = builders.customer(desk, email="ana@correo.example", language="es")
    dialog = opened(window, customer=customer)
    dialog.form.editor("text").setPlainText("By pigeon")
    dialog.reject()
    ((key, _),) = desk.drafts()
    draft = desk.draft(key)
    assert draft is not None
    draft["values"]["form"]["channel"] = "pigeon"
    desk.keep(key, draft)
    assert opened(window, customer=customer).form.editor("channel").value() in {"email", "message", "phone"}


def test_a_text_goes_to_the_program_for_texts_with_its_words(
    desk: Desk, window: Window, handed: list[QUrl]
) -> None:
    customer = builders.customer(desk)
    dialog = opened(window, customer=customer)
    dialog.form.editor("text").setPlainText("50 % & más\nñ")
    dialog.hand_over()
    assert handed[-1].scheme() == "sms"
    assert handed[-1].path() == "+34600112233"
    assert (
        handed[-1]
        .toString(QUrl.ComponentFormattingOption.FullyEncoded)
        .endswith("body=50%20%25%20%26%20m%C3%A1s%0A%C3%B1")
    )


def test_where_no_program_answers_the_words_lie_ready(
    desk: Desk, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    dialog = opened(window, customer=builders.customer(desk))
    dialog.form.editor("text").setPlainText("Hello")
    dialog.hand_over()
    assert QGuiApplication.clipboard().text() == "Hello"
    assert dialog.handed.isVisible()


def test_who_does_not_want_calls_is_not_dialled(desk: Desk, window: Window, handed: list[QUrl]) -> None:
    customer = builders.customer(desk, do_not_call=True)
    dialog = opened(window, customer=customer, channel="phone")
    assert not dialog.hand_button.isEnabled()
    assert "does not want" in dialog.warning.text()
    dialog.form.editor("text").setPlainText("Hello")
    dialog.hand_over()
    assert handed == []
    dialog.save()
    assert not any(
        event.kind == "message" for event in desk.cases.timeline("customer", customer, desk.words().zone)
    )


def test_nothing_goes_out_with_a_gap_in_it(desk: Desk, window: Window, handed: list[QUrl]) -> None:
    customer = builders.customer(desk)
    dialog = opened(window, customer=customer, case=builders.received(desk, by=customer), purpose="visit")
    dialog.hand_over()
    assert handed == []
    assert dialog.form.fields["text"].problem.isVisible()


def test_a_half_written_message_comes_back(desk: Desk, window: Window) -> None:
    customer = builders.customer(desk)
    dialog = opened(window, customer=customer)
    editor = dialog.form.editor("text")
    editor.setPlainText("Half a")
    editor.changed.emit()
    dialog.reject()
    assert text_of(opened(window, customer=customer)) == "Half a"
