"""The Promotions screen: campaigns, draws and coupons in one list, each with what comes next, by keyboard too."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.campaigns import Lift
from helpdesk.services.promotions.coupon_actions import AddCoupon
from helpdesk.services.promotions.entry_actions import AddEntries
from helpdesk.services.promotions.telling_actions import SayNoMore
from helpdesk.services.stock.order_actions import OrderPart
from helpdesk.services.stock.part_actions import AddSparePart
from helpdesk.services.stock.sending_actions import CancelOrder
from tests import builders
from tests.services.promotions.offering import TODAY, buyer, campaign, draw
from ui import theme
from ui.screens.promotions.columns import people_columns
from ui.screens.promotions.result import ResultView
from ui.screens.promotions.screen import PromotionsScreen
from ui.screens.shared.action_dialog import ActionDialog
from ui.shell import Goal, dialog_of
from ui.widgets.cells import PAD, Column
from ui.window import Window


def settled(window: Window) -> None:
    """Until nobody is looked for any more."""
    while window.shell.jobs.busy:
        QApplication.processEvents()
    QApplication.processEvents()


@pytest.fixture
def screen(desk: Desk, window: Window) -> PromotionsScreen:
    window.go(Goal("promotions"))
    found = window.current()
    assert isinstance(found, PromotionsScreen)
    return found


def said(screen: PromotionsScreen) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in screen.findChildren(QLabel) if label.isVisible())


def offered(screen: PromotionsScreen) -> list[str]:
    return [act.objectName() for act in screen.card.offered]


def people(screen: PromotionsScreen) -> list[str]:
    records = screen.people.table.records
    return [records.row(place).name for place in range(records.rowCount())]


def test_an_empty_list_offers_the_first_campaign(screen: PromotionsScreen, window: Window) -> None:
    assert "A campaign tells people" in said(screen)
    screen.new_campaign.trigger()
    assert isinstance(window.dialogs[-1], ActionDialog)
    window.dialogs[-1].reject()


def test_a_campaign_from_its_people_to_its_result(
    desk: Desk, window: Window, screen: PromotionsScreen, clock: FixedClock
) -> None:
    for number in range(6):
        buyer(desk, number)
    out = buyer(desk, 7)
    desk.do(SayNoMore(customer=out))
    made = campaign(desk, held_percent=20)
    window.go(Goal("campaign", made))
    settled(window)
    assert offered(screen)[:3] == ["start", "edit_promotion", "exclusions"]
    assert len(people(screen)) == 7
    screen.people.chips.set_view("out")
    screen.people._show()
    assert people(screen) == ["Buyer 7"]
    screen.start.trigger()
    settled(window)
    assert desk.promotions.campaign(made).many == 5
    assert offered(screen)[0] == "write"
    assert "No difference shown." in said(screen)
    screen.people.chips.set_view("all")
    screen.mark.trigger()
    assert desk.promotions.campaign(made).many_told == 1
    screen.close_it.trigger()
    settled(window)
    assert offered(screen)[0] not in ("write", "close_campaign")
    assert desk.promotions.campaign(made).kept is not None


@pytest.mark.parametrize("means", ["email", "message"])
@pytest.mark.parametrize("answers", [True, False])
def test_what_no_program_took_over_is_not_said_to_be_on_its_way(
    desk: Desk,
    window: Window,
    screen: PromotionsScreen,
    monkeypatch: pytest.MonkeyPatch,
    means: str,
    answers: bool,
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: answers)
    for number in range(4):
        buyer(desk, number)
    made = campaign(desk, means=means)
    window.go(Goal("campaign", made))
    settled(window)
    screen.start.trigger()
    settled(window)
    screen.write.trigger()
    assert window.spoken is not None
    assert window.spoken.tone == ("ready" if answers else "due")
    assert "Buyer" in window.words.say(window.spoken.text)
    assert ("copied" in window.words.say(window.spoken.text)) is not answers


def test_calls_open_their_form_with_the_script(desk: Desk, window: Window, screen: PromotionsScreen) -> None:
    for number in range(5):
        buyer(desk, number)
    made = campaign(desk, means="call")
    window.go(Goal("campaign", made))
    settled(window)
    screen.start.trigger()
    settled(window)
    assert offered(screen)[:2] == ["call", "call_list"]
    screen.call.trigger()
    dialog = window.dialogs[-1]
    assert isinstance(dialog, ActionDialog)
    assert any("commercial purpose" in label.text() for label in dialog.findChildren(QLabel))
    dialog.reject()


def test_a_draw_step_by_step(desk: Desk, window: Window, screen: PromotionsScreen, clock: FixedClock) -> None:
    made = draw(desk, source="slips")
    desk.do(AddEntries(draw=made, slips="A1\nA2\nA3"))
    window.go(Goal("draw", made))
    settled(window)
    assert offered(screen)[0] == "fix"
    screen.draws.fix.trigger()
    settled(window)
    assert offered(screen)[0] == "print_rules"
    assert "sealed until the draw" in said_in_texts(screen)
    clock.advance(datetime(2026, 12, 5, 12, tzinfo=UTC) - clock.now())
    screen.reload()
    assert offered(screen)[0] == "run_draw"
    screen.draws.run.trigger()
    dialog = window.dialogs[-1]
    assert isinstance(dialog, ActionDialog)
    dialog.form.fill({"public": "84275"})
    dialog.save()
    settled(window)
    assert offered(screen)[0] == "winner"
    assert "agree with what was published" in said_in_texts(screen)
    screen.draws.check.trigger()
    assert screen.entries.records.row(0).rank == 1
    assert "went before" not in said_in_texts(screen)
    window.shell.undo()
    settled(window)
    assert "84275" in said_in_texts(screen).split("went before")[-1]
    screen.draws.run.trigger()
    dialog = window.dialogs[-1]
    assert isinstance(dialog, ActionDialog)
    dialog.form.fill({"public": "84276"})
    dialog.save()
    assert "84275 was entered before" in "".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.form.fill({"reason": "Misread"})
    dialog.save()
    settled(window)
    assert desk.promotions.draws.get(made).public_number == "84276"


def said_in_texts(screen: PromotionsScreen) -> str:
    return "\n".join(label.text() for label in screen.texts.findChildren(QLabel))


def test_a_coupon_is_used_once(desk: Desk, window: Window, screen: PromotionsScreen) -> None:
    made = builders.did(desk, AddCoupon(code="TEN", gives="10 %"))
    window.go(Goal("coupon", made))
    settled(window)
    assert offered(screen)[0] == "use_coupon"
    assert screen.goal() == Goal("coupon", made)
    screen.use.trigger()
    dialog = window.dialogs[-1]
    assert isinstance(dialog, ActionDialog)
    dialog.form.fill({"invoice": "T-1"})
    dialog.save()
    settled(window)
    assert offered(screen)[0] != "use_coupon"


def test_the_list_is_walked_and_found_in_by_keyboard(
    desk: Desk, window: Window, screen: PromotionsScreen, qtbot: QtBot
) -> None:
    campaign(desk, name="Winter")
    draw(desk, name="Christmas")
    screen.reload()
    screen.take_focus()
    qtbot.keyClick(screen.table, Qt.Key.Key_Down)
    settled(window)
    first = screen.goal()
    qtbot.keyClick(screen.table, Qt.Key.Key_Down)
    settled(window)
    assert screen.goal() != first
    screen.go_find()
    qtbot.keyClicks(screen.page.find_line, "chris")
    qtbot.keyClick(screen.page.find_line, Qt.Key.Key_Return)
    records = screen.table.records
    assert [records.row(place).row.name for place in range(records.rowCount())] == ["Christmas"]


def test_the_answer_of_the_exclusion_list_is_entered_behind_the_window(
    desk: Desk, window: Window, screen: PromotionsScreen
) -> None:
    """What stands in the way is said beside its field in the dialog that stays; done, it closes and can be undone."""
    for number in range(3):
        buyer(desk, number, yes=False)
    made = campaign(desk)
    window.go(Goal("campaign", made))
    settled(window)
    screen.asked.trigger()
    dialog = window.dialogs[-1]
    assert isinstance(dialog, ActionDialog)
    assert dialog.form.values()["checked_on"] == TODAY
    dialog.form.fill({"listed": "nobody@example.org"})
    dialog.save()
    assert window.shell.jobs.busy
    assert not dialog.primary.isEnabled()
    assert desk.store.value("SELECT count(*) FROM exclusion_checks") == 0
    settled(window)
    assert dialog.isVisible()
    assert dialog.primary.isEnabled()
    assert "nobody@example.org" in "".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.form.fill({"listed": "b1@example.org"})
    dialog.save()
    settled(window)
    assert dialog not in window.dialogs
    assert desk.store.value("SELECT count(*) FROM exclusion_checks") == 3
    settled(window)
    assert offered(screen)[0] == "start"
    window.shell.undo()
    settled(window)
    assert desk.store.value("SELECT count(*) FROM exclusion_checks") == 0


def test_leaving_the_dialog_stops_what_runs_for_it(
    desk: Desk, window: Window, screen: PromotionsScreen
) -> None:
    for number in range(3):
        buyer(desk, number, yes=False)
    made = campaign(desk)
    window.go(Goal("campaign", made))
    settled(window)
    screen.asked.trigger()
    dialog = window.dialogs[-1]
    assert isinstance(dialog, ActionDialog)
    dialog.save()
    dialog.reject()
    settled(window)
    assert desk.store.value("SELECT count(*) FROM exclusion_checks") == 0


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_reason_is_read_whole_beside_the_person(window: Window, language: str) -> None:
    """The article stands at its end: a reason that is cut says less than nothing."""
    from helpdesk.domain.promotions import GROUNDS, REASONS

    words = window.shell.words.also(language)
    metrics = theme.current().metrics("secondary")
    verdict = next(column for column in window_columns(window) if column.key == "verdict")
    room = theme.px(verdict.width) - 2 * theme.px(PAD)
    cut = {
        key: said
        for key, said in ((key, words.say(text(day=TODAY))) for key, text in {**GROUNDS, **REASONS}.items())
        if metrics.horizontalAdvance(said) > room
    }
    assert cut == {}


def window_columns(window: Window) -> tuple[Column, ...]:
    return people_columns(window.shell.desk.promotions, lambda: None)


def test_a_campaign_asks_for_the_numbers_of_its_segment_in_their_units(
    window: Window, screen: PromotionsScreen
) -> None:
    screen.new_campaign.trigger()
    dialog = window.dialogs[-1]
    assert isinstance(dialog, ActionDialog)
    form = dialog.form

    def asked() -> dict[str, tuple[str, str]]:
        return {
            name: (form.editor(name).accessibleName(), form.editor(name).placeholderText())
            for name in ("least", "most", "product")
            if not form.fields[name].isHidden()
        }

    assert asked() == {
        "least": ("Ends in at least, days", "30"),
        "most": ("Ends in at most, days", "60"),
    }
    form.editor("least").set_value(20)
    form.editor("segment").set_value("silent")
    form.editor("segment").changed.emit()
    assert asked() == {"least": ("Silent for, months", "18")}
    assert form.values()["least"] is None, "twenty days are no twenty months"
    form.editor("segment").set_value("recall")
    form.editor("segment").changed.emit()
    assert list(asked()) == ["product"]
    dialog.reject()


def test_a_reason_is_asked_for_only_where_another_number_was_entered_before(
    desk: Desk, window: Window, screen: PromotionsScreen, clock: FixedClock, qtbot: QtBot
) -> None:
    made = draw(desk, source="slips")
    desk.do(AddEntries(draw=made, slips="A1\nA2\nA3"))
    window.go(Goal("draw", made))
    settled(window)
    screen.draws.fix.trigger()
    settled(window)
    clock.advance(datetime(2026, 12, 5, 12, tzinfo=UTC) - clock.now())
    screen.reload()
    screen.draws.run.trigger()
    dialog = window.dialogs[-1]
    assert isinstance(dialog, ActionDialog)
    assert "reason" not in dialog.form.fields
    dialog.form.fill({"public": "84275"})
    dialog.save()
    settled(window)
    window.shell.undo()
    settled(window)
    screen.draws.run.trigger()
    dialog = window.dialogs[-1]
    assert isinstance(dialog, ActionDialog)
    assert any(
        label.text() == "84275 was entered before and undone." for label in dialog.findChildren(QLabel)
    )
    reason, public = dialog.form.fields["reason"], dialog.form.editor("public")
    for typed, shown in (("", False), ("84275", False), ("11111", True)):
        public.set_value(typed)
        public.changed.emit()
        assert reason.isVisibleTo(dialog) is shown, typed
    dialog.reject()


def test_both_ends_of_a_result_have_their_sign(window: Window, qtbot: QtBot) -> None:
    view = ResultView(window.shell.words)
    qtbot.addWidget(view)
    view.show_lift(Lift(told=47, told_bought=4, held=8, held_bought=0))
    assert view.points.text().startswith("+8.5 points (−")
    assert " … +" in view.points.text()


def test_what_needs_a_reason_first_begins_at_it_and_what_one_key_would_destroy_at_the_way_out(
    desk: Desk, window: Window, screen: PromotionsScreen
) -> None:
    made = draw(desk, source="slips")
    desk.do(AddEntries(draw=made, slips="A1\nA2"))
    window.go(Goal("draw", made))
    settled(window)
    screen.draws.fix.trigger()
    settled(window)
    screen.draws.unfix.trigger()
    dialog = window.dialogs[-1]
    assert isinstance(dialog, ActionDialog)
    assert dialog.focusWidget() is dialog.form.editor("reason")
    dialog.reject()
    order = builders.did(desk, OrderPart(part=builders.did(desk, AddSparePart(name="Belt"))))
    dialog = window.open_dialog(dialog_of(CancelOrder), {"purchase_order": order})
    assert dialog.focusWidget() is dialog.leave
    dialog.reject()


def test_a_slip_typed_by_mistake_is_taken_out_until_the_draw_is_fixed(
    desk: Desk, window: Window, screen: PromotionsScreen
) -> None:
    made = draw(desk, source="slips")
    desk.do(AddEntries(draw=made, slips="A1\nA2\nA3"))
    window.go(Goal("draw", made))
    settled(window)
    screen.entries.choose_first()
    screen.take_out.trigger()
    settled(window)
    assert desk.promotions.draws.get(made).many == 2
    screen.draws.fix.trigger()
    settled(window)
    assert not screen.take_out.isVisible()
