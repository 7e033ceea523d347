"""A form of an action: values, problems beside their fields, filling that is no change, keys, the dialog around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.action import Action, Group, entry
from helpdesk.formats import Words
from helpdesk.services.customers.actions import AddCustomer
from helpdesk.texts import verbatim
from ui import theme
from ui.widgets.accessories import Accessories
from ui.widgets.dates import DayLine, MomentLine, TimeLine
from ui.widgets.form import Form
from ui.widgets.hits import Hit
from ui.widgets.inline import Inline
from ui.widgets.inputs import Choice, Line, MoneyLine, NumberLine, PhoneLine, TextArea
from ui.widgets.lookup import Lookup
from ui.widgets.several import Several

WORDS = Words("en")
TODAY = date(2026, 11, 21)


@dataclass(frozen=True, kw_only=True)
class Receive(Action):
    """One field of each kind."""

    name: str = entry(verbatim("Name"))
    note: str = entry(verbatim("Note"), "text", default="", hint=verbatim("As the customer says it"))
    email: str = entry(verbatim("E-mail"), "email", default="")
    phone: str = entry(verbatim("Phone"), "phone", default="")
    on: date | None = entry(verbatim("On"), "date", default=None)
    at: datetime | None = entry(verbatim("At"), "moment", default=None)
    cents: int | None = entry(verbatim("Limit"), "money", default=None)
    count: int | None = entry(verbatim("Count"), "number", default=None, least=1, most=9)
    kind: str = entry(
        verbatim("Kind"), "choice", default="b", choices={"a": verbatim("Ann"), "b": verbatim("Ben")}
    )
    maybe: str | None = entry(verbatim("Maybe"), "choice", default=None, choices={"a": verbatim("Ann")})
    sure: bool = entry(verbatim("Sure"), "check", default=False)
    things: tuple[str, ...] = entry(verbatim("Things"), "list", default=())
    wrong: tuple[str, ...] = entry(
        verbatim("Wrong"),
        "list",
        default=(),
        choices={"late": verbatim("Too late"), "dirty": verbatim("Dirty")},
    )
    who: int | None = entry(verbatim("Who"), "lookup", default=None, noun="staff")
    identity: int = 0


FULL: dict[str, Any] = {
    "name": "Ana & Co <b>",
    "note": "one\ntwo",
    "email": "a@b.example",
    "phone": "612 34 56 78",
    "on": date(2026, 3, 1),
    "at": datetime(2026, 7, 1, 8, 30, tzinfo=UTC),
    "cents": 1250,
    "count": 3,
    "kind": "a",
    "maybe": "a",
    "sure": True,
    "things": ("cable", "box"),
    "wrong": ("late", "dirty"),
    "who": 7,
}


def people(text: str) -> list[Hit]:
    return [hit for hit in (Hit(7, "Eva"), Hit(8, "Pedro")) if text.lower() in str(hit.title).lower()]


def form_of(qtbot: QtBot, **how: Any) -> Form:
    lookup = Lookup(WORDS, people, name_of=lambda who: {7: "Eva", 8: "Pedro"}[who])
    form = Form(Receive, WORDS, TODAY, overrides={"who": lookup}, **how)
    qtbot.addWidget(form)
    form.resize(640, 700)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    return form


def test_every_input_is_one() -> None:
    for made in (
        Line,
        TextArea,
        PhoneLine,
        MoneyLine,
        NumberLine,
        Choice,
        DayLine,
        MomentLine,
        TimeLine,
        Lookup,
        Accessories,
    ):
        assert all(hasattr(made, name) for name in ("changed", "value", "set_value", "problem"))


def test_what_is_filled_comes_back(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    form.fill(FULL)
    assert form.values() == FULL
    assert form.build(identity=3) == Receive(**FULL, identity=3)


def test_filling_is_no_change_by_the_person(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    with qtbot.assertNotEmitted(form.changed):
        form.fill(FULL)
        form.fill(dict.fromkeys(FULL))


def test_each_input_tells_when_the_person_changes_it(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    told: list[str] = []
    form.changed.connect(told.append)
    for name in ("name", "note", "email", "phone", "on", "at", "cents", "count", "things", "who"):
        qtbot.keyClick(form.editor(name), Qt.Key.Key_1)
    qtbot.keyClick(form.editor("kind"), Qt.Key.Key_Up)
    qtbot.keyClick(form.editor("sure"), Qt.Key.Key_Space)
    assert told == [
        "name",
        "note",
        "email",
        "phone",
        "on",
        "at",
        "cents",
        "count",
        "things",
        "who",
        "kind",
        "sure",
    ]


def test_a_form_starts_with_the_defaults(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    assert form.editor("kind").value() == "b"
    assert form.editor("kind").count() == 2
    assert form.editor("maybe").value() is None
    assert form.editor("maybe").count() == 2


def test_problems_stand_below_their_fields_and_the_first_has_the_focus(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    form.fill({"email": "nonsense"})
    form.editor("on").setText("31/2/26")
    assert form.build() is None
    told = {name: field.problem.text() for name, field in form.fields.items() if field.problem.text()}
    assert told == {
        "name": "This is needed.",
        "email": "This does not look like an e-mail address: name@place.example.",
        "on": "A date is expected, such as 21/11/2026, 21 nov, friday or +3 for in three days.",
    }
    assert form.focusWidget() is form.editor("name")
    assert form.editor("name").property("problem") is True
    qtbot.keyClicks(form.editor("name"), "A")
    assert form.fields["name"].problem.text() == ""
    assert form.editor("name").property("problem") is False


def test_what_tells_a_problem_is_made_when_there_is_one(qtbot: QtBot) -> None:
    """Made for each field they were half of all widgets of a form, and a third of the wait for it."""
    form = form_of(qtbot)
    form.fill({"email": "ana@place.example"})
    assert not [one for one in form.findChildren(Inline) if one.findChildren(QWidget)]
    form.build()
    assert [one.text() for one in form.findChildren(Inline) if one.isVisibleTo(form)] == ["This is needed."]


def test_every_input_has_a_name_and_a_label_that_leads_to_it(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    for name, field in form.fields.items():
        assert field.editor.accessibleName(), name
        assert field.editor.objectName() == name
        if field.label:
            assert field.label.buddy() is field.editor
    assert form.editor("note").accessibleDescription() == "As the customer says it"


def test_the_few_fields_that_are_required_say_so_to_eyes_and_ears(qtbot: QtBot) -> None:
    form = form_of(qtbot, needed={"email"})

    def texts(name: str) -> list[str]:
        return [label.text() for label in form.fields[name].findChildren(QLabel) if label.isVisibleTo(form)]

    marked = {name for name in form.fields if "required" in texts(name)}
    assert marked == {"name", "email"}
    assert {name for name in form.fields if "Required" in form.editor(name).accessibleDescription()} == marked


def test_a_problem_is_heard_before_that_the_field_is_required(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    form.build()
    assert form.editor("name").accessibleDescription() == "This is needed. Required"
    assert form.editor("note").accessibleDescription() == "As the customer says it"


def test_groups_are_headings_over_their_fields_in_their_order(qtbot: QtBot) -> None:
    groups = (Group(verbatim("Reach"), ("phone", "email")), Group(verbatim("Rest"), ("kind",)))
    form = form_of(qtbot, groups=groups)
    assert list(form.fields)[:3] == ["phone", "email", "kind"]
    assert set(form.fields) == set(FULL)
    heads = [label for label in form.findChildren(QLabel) if label.property("look") == "section"]
    assert [head.text() for head in heads if head.isVisibleTo(form)] == ["Reach", "Rest"]
    QApplication.processEvents()
    assert heads[0].y() < form.fields["phone"].y() < heads[1].y() < form.fields["kind"].y()
    form.set_shown("kind", False)
    assert [head.text() for head in heads if head.isVisibleTo(form)] == ["Reach"]


def test_a_pasted_address_finds_its_fields(qtbot: QtBot) -> None:
    form = Form(AddCustomer, WORDS, TODAY)
    qtbot.addWidget(form)
    told: list[str] = []
    form.changed.connect(told.append)
    form.editor("city").set_value("Toledo")
    QGuiApplication.clipboard().setText("Calle Mayor 5\n2.º B\n28013 Madrid (Madrid)")
    form.editor("address").paste()
    found = form.values()
    assert [found[name] for name in ("address", "postcode", "city")] == [
        "Calle Mayor 5, 2.º B",
        "28013",
        "Madrid",
    ]
    assert {"address", "postcode", "city"} <= set(told)


def test_an_amount_is_written_with_the_sign_of_the_language(qtbot: QtBot) -> None:
    for language, written in (("en", "12.50"), ("es", "12,50")):
        line = MoneyLine(Words(language))
        qtbot.addWidget(line)
        line.set_value(1_250)
        assert line.text() == written
        line.setText("1.234,5")
        assert line.value() == 123_450
        line.setText("x")
        assert written in str(line.problem().args if line.problem() else "")


@pytest.mark.parametrize(("width", "columns"), [(400, 1), (480, 1), (600, 2)])
def test_two_columns_where_there_is_room(qtbot: QtBot, width: int, columns: int) -> None:
    form = form_of(qtbot)
    form.resize(width, 900)
    lefts = {form.fields[name].x() for name in ("email", "phone", "on", "at")}
    assert len(lefts) == columns


def test_tab_follows_the_reading(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    order = list(form.fields)
    form.editor("name").setFocus()
    for name in order[1:]:
        editor = form.editor(name)
        for stop in editor.boxes.values() if isinstance(editor, Several) else [editor]:
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            assert QApplication.focusWidget() is stop


def test_a_hidden_field_leaves_no_hole(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    form.resize(400, 900)
    before = form.fields["on"].y()
    form.set_shown("email", False)
    form.layout().activate()
    assert form.fields["on"].y() < before


def test_a_day_is_typed_stepped_and_written_neatly(qtbot: QtBot) -> None:
    line = DayLine(WORDS, TODAY)
    qtbot.addWidget(line)
    line.show()
    qtbot.keyClicks(line, "+3")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert (line.text(), line.value()) == ("24/11/2026", date(2026, 11, 24))
    qtbot.keyClick(line, Qt.Key.Key_Up)
    assert line.value() == date(2026, 11, 25)
    qtbot.keyClick(line, Qt.Key.Key_PageDown)
    assert line.value() == date(2026, 11, 18)
    line.clear()
    assert (line.value(), line.problem()) == (None, None)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert line.value() == TODAY


def test_a_day_is_picked_from_the_calendar(qtbot: QtBot) -> None:
    from ui.widgets.dates import CalendarPopup

    line = DayLine(WORDS, TODAY)
    qtbot.addWidget(line)
    line.show()
    qtbot.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = line.findChild(CalendarPopup)
    assert popup is not None
    with qtbot.waitSignal(line.changed):
        qtbot.keyClick(popup.calendar.focusWidget() or popup.calendar, Qt.Key.Key_Return)
    assert line.value() == TODAY


def test_a_moment_is_the_shops_time(qtbot: QtBot) -> None:
    line = MomentLine(WORDS, TODAY)
    qtbot.addWidget(line)
    line.setText("1/7/26 10:30")
    assert line.value() == datetime(2026, 7, 1, 8, 30, tzinfo=UTC)
    line.set_value(datetime(2026, 1, 1, 8, 30, tzinfo=UTC))
    assert line.text() == "01/01/2026 09:30"
    line.setText("1/7/26 25:00")
    assert line.problem() is not None


def test_a_time_that_the_clocks_jump_over_is_told(qtbot: QtBot) -> None:
    line = MomentLine(WORDS, TODAY)
    qtbot.addWidget(line)
    line.setText("28/03/2027 02:30")
    assert line.value() is None
    assert (
        WORDS.say(line.problem() or "")
        == "The clocks go forward that night: there is no 02:30 on 28/03/2027."
    )
    line.setText("31/10/2027 02:30")
    assert line.value() == datetime(2027, 10, 31, 0, 30, tzinfo=UTC), "the earlier of the two"


def test_a_number_steps_within_its_bounds(qtbot: QtBot) -> None:
    line = NumberLine(1, 3)
    qtbot.addWidget(line)
    for _ in range(5):
        qtbot.keyClick(line, Qt.Key.Key_Up)
    assert line.value() == 3
    for _ in range(5):
        qtbot.keyClick(line, Qt.Key.Key_Down)
    assert line.value() == 1


def test_a_long_text_is_not_cut_by_being_looked_at(qtbot: QtBot) -> None:
    line = Line()
    qtbot.addWidget(line)
    line.set_value("x" * 100_000)
    assert len(line.value()) == 100_000


def test_a_text_grows_with_its_lines(qtbot: QtBot) -> None:
    area = TextArea(3, 6)
    qtbot.addWidget(area)
    area.show()
    before = area.height()
    area.set_value("a\nb\nc\nd\ne")
    assert area.height() > before
    tall = area.height()
    area.set_value("a\n" * 40)
    assert area.height() > tall
    assert area.height() < tall * 2


def test_a_lookup_takes_the_hit_and_offers_to_make_one(qtbot: QtBot) -> None:
    lookup = Lookup(WORDS, people, create=verbatim("New person"))
    qtbot.addWidget(lookup)
    lookup.resize(300, 32)
    lookup.show()
    qtbot.keyClicks(lookup, "ev")
    assert lookup.value() is None
    assert lookup.problem() is not None
    qtbot.keyClick(lookup, Qt.Key.Key_Return)
    assert (lookup.value(), lookup.text(), lookup.problem()) == (7, "Eva", None)
    lookup.clear()
    qtbot.keyClicks(lookup, "Zoe")
    qtbot.waitUntil(lambda: lookup.hits.isVisible())
    with qtbot.waitSignal(lookup.create_wanted) as wanted:
        qtbot.keyClick(lookup, Qt.Key.Key_Return)
    assert wanted.args == ["Zoe"]
    qtbot.keyClick(lookup, Qt.Key.Key_Backspace)
    lookup.ask()
    qtbot.keyClick(lookup, Qt.Key.Key_Escape)
    assert not lookup.hits.isVisible()


def test_a_click_offers_again_what_was_not_chosen(qtbot: QtBot) -> None:
    lookup = Lookup(WORDS, people, create=verbatim("New person"))
    qtbot.addWidget(lookup)
    lookup.resize(300, 32)
    lookup.show()
    qtbot.mouseClick(lookup, Qt.MouseButton.LeftButton)
    assert not lookup.hits.isVisible(), "nothing is typed"
    qtbot.keyClicks(lookup, "Zoe")
    lookup.ask()
    lookup.hits.hide()
    qtbot.mouseClick(lookup, Qt.MouseButton.LeftButton)
    assert lookup.hits.isVisible()
    lookup.set_value(Hit(7, "Eva"))
    lookup.hits.hide()
    qtbot.mouseClick(lookup, Qt.MouseButton.LeftButton)
    assert not lookup.hits.isVisible(), "it is chosen"


def test_accessories_are_ticked_typed_or_said_to_be_none(qtbot: QtBot) -> None:
    left = Accessories(WORDS, {"cable": verbatim("Cable"), "box": verbatim("Box")})
    qtbot.addWidget(left)
    left.show()
    qtbot.mouseClick(left._chips["box"], Qt.MouseButton.LeftButton)
    qtbot.keyClicks(left.other, "two keys")
    qtbot.keyClick(left.other, Qt.Key.Key_Return)
    qtbot.keyClicks(left.other, "cable")
    qtbot.keyClick(left.other, Qt.Key.Key_Comma)
    assert left.value() == ("cable", "box", "two keys")
    assert not left.none()
    qtbot.mouseClick(left._nothing, Qt.MouseButton.LeftButton)
    assert left.none()
    assert left.value() == ()
    with qtbot.assertNotEmitted(left.changed):
        left.set_value(("box", "lid"))
    assert left.value() == ("box", "lid")


def test_a_problem_of_no_field_is_told_below_them_all(qtbot: QtBot) -> None:
    form = form_of(qtbot, without={"phone"})
    form.show_problems({"phone": verbatim("Nobody can be called."), "name": verbatim("Who?")})
    assert form.stray.text() == "Nobody can be called."
    assert form.fields["name"].problem.text() == "Who?"
    form.show_problems({})
    assert form.stray.text() == ""


@pytest.mark.parametrize("width", [420, 700, 1100])
@pytest.mark.parametrize("early", [True, False])
def test_a_long_problem_is_read_whole_at_any_width(qtbot: QtBot, width: int, early: bool) -> None:
    form = Form(Receive, WORDS, TODAY)
    qtbot.addWidget(form)
    problem = (
        "It was sold as SN-1001. Check that this is the right unit; if it is, say how to go on from here."
    )
    if early:
        form.fields["name"].tell(problem)
    form.resize(width, 1_000)
    form.show()
    form.fields["name"].tell(problem)
    QApplication.processEvents()
    label = form.fields["name"].problem.label
    assert label.height() >= label.heightForWidth(label.width())


def test_of_several_choices_words_are_ticked_and_codes_kept(qtbot: QtBot) -> None:
    form = Form(Receive, WORDS, TODAY)
    qtbot.addWidget(form)
    several = form.editor("wrong")
    assert isinstance(several, Several)
    assert [box.text() for box in several.boxes.values()] == ["Too late", "Dirty"]
    with qtbot.waitSignal(form.changed):
        several.boxes["dirty"].click()
    assert form.values()["wrong"] == ("dirty",)
    assert Receive(name="x", wrong=("gone",)).problems().keys() == {"wrong"}
    assert Receive(name="x", wrong="late").problems().keys() == {"wrong"}  # type: ignore[arg-type]


def test_a_heading_stands_nearer_to_its_own_fields(qtbot: QtBot) -> None:
    groups = (Group(verbatim("Reach"), ("phone", "email")), Group(verbatim("Rest"), ("kind",)))
    form = form_of(qtbot, groups=groups)
    # As in the window: a style sheet takes away a label's own margins.
    theme.dress(form)
    QApplication.processEvents()
    reach, rest = form._heads.values()
    above = rest.geometry().top() - form.fields["phone"].geometry().bottom()
    below = form.fields["kind"].geometry().top() - rest.geometry().bottom()
    assert above >= below + theme.px(theme.FIELD) - 1
    assert reach.geometry().top() == 0
    form.resize(400, form.height())
    QApplication.processEvents()
    above = rest.geometry().top() - form.fields["email"].geometry().bottom()
    assert above >= theme.px(2 * theme.FIELD) - 1


def test_a_choice_begins_as_a_sentence_and_a_name_as_it_is(qtbot: QtBot) -> None:
    choice = Choice(
        WORDS, {"a": verbatim("by post"), "b": "iPhone"}, optional=True, nothing=verbatim("everybody")
    )
    qtbot.addWidget(choice)
    assert [choice.itemText(row) for row in range(3)] == ["Everybody", "By post", "iPhone"]


@dataclass(frozen=True, kw_only=True)
class Wordy(Action):
    """Two fields whose labels are sentences."""

    one: int = entry(verbatim("How many days pass before this appears in that list"), "number", default=1)
    two: int = entry(verbatim("How many days pass before that appears in this list"), "number", default=1)


def test_a_form_has_as_many_columns_as_its_labels_have_room(qtbot: QtBot) -> None:
    form = Form(Wordy, WORDS, TODAY)
    qtbot.addWidget(form)
    form.resize(1000, 300)
    form.show()
    assert form._columns == 2
    label = form.fields["one"].label
    assert label is not None
    form.resize(2 * label.sizeHint().width() - 20, 300)
    QApplication.processEvents()
    assert form._columns == 1
    assert label.width() >= label.sizeHint().width()
