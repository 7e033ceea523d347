from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpdesk.reports.layout.line_breaking import BOLD, REGULAR, TextStyle, Typesetter
from helpdesk.reports.layout.pdf import FACES
from helpdesk.reports.layout.text_shaping import (
    MISSING,
    TextShaper,
    clean,
    join_arabic,
    shorten,
    visual_order,
)

BODY = TextStyle(10, 13.5)


def plain(typesetter: Typesetter, text: str, width: float, style: TextStyle = BODY) -> list[str]:
    return ["".join(run for _, run in line.runs) for line in typesetter.wrap(text, style, width)]


@pytest.mark.parametrize(
    ("text", "ready"),
    [
        ("a\tb\x00c\x7f", "a b c "),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("zero\u200bwidth \u202eover\u202c", "zerowidth over"),
        ("e\u0301", "é"),
        ("12\u202f€", "12\u00a0€"),
        ("<b>&amp;", "<b>&amp;"),
    ],
)
def test_what_cannot_be_seen_is_taken_out(text: str, ready: str) -> None:
    assert clean(text) == ready


@pytest.mark.parametrize(
    ("text", "faces"),
    [
        ("Ana", [REGULAR]),
        ("Ελένη Дмитрий", [REGULAR]),
        ("王小明", ["cjk"]),
        ("서울", ["cjk"]),
        ("😀", ["emoji"]),
        ("שלום", ["hebrew"]),
        ("محمد عبد", ["arabic"]),
        ("ไทย", ["thai"]),
        ("→", ["math"]),
        ("✓", ["symbols"]),
        ("Ana 王 Bosch", [REGULAR, "cjk", REGULAR]),
    ],
)
def test_each_script_has_its_typeface(text: str, faces: list[str]) -> None:
    writing = TextShaper(FACES)
    assert [face for face, _ in writing.runs(writing.ready(text, REGULAR), REGULAR)] == faces
    assert writing.missing == set()


def test_a_character_nobody_has_is_flagged() -> None:
    writing = TextShaper(FACES)
    assert writing.ready("a\U0002000bb\ud800c\ue000", BOLD) == f"a{MISSING}b{MISSING}c{MISSING}"
    assert writing.missing == {"\U0002000b", "\ud800", "\ue000"}


def test_arabic_letters_are_joined_by_their_place() -> None:
    assert join_arabic("محمد") == "\ufee3\ufea4\ufee4\ufeaa"
    assert join_arabic("لا") == "\ufefb"
    assert join_arabic("دار") == "\ufea9\ufe8d\ufead"
    assert join_arabic("Bosch 12") == "Bosch 12"


def test_right_to_left_stretches_are_turned_and_numbers_kept() -> None:
    assert visual_order("Ana אבג 12,50 דה x") == "Ana הד 12,50 גבא x"
    assert visual_order("plain") == "plain"


def test_shorten_cuts_by_characters_and_by_lines() -> None:
    assert shorten("abc", 3, 5) == ("abc", False)
    assert shorten("abcd", 3, 5) == ("abc", True)
    assert shorten("a\nb\nc", 100, 2) == ("a\nb", True)


def test_lines_break_between_words_and_keep_every_character() -> None:
    typesetter = Typesetter(FACES)
    text = "The pump hums, then the fuse blows; nothing else was heard."
    lines = plain(typesetter, text, 100)
    assert len(lines) > 1
    assert " ".join(lines) == text


def test_a_word_that_is_too_long_is_broken() -> None:
    lines = plain(Typesetter(FACES), "x" * 200, 100)
    assert len(lines) > 5
    assert "".join(lines) == "x" * 200


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        ("manuel.mora17@example.com", ["manuel.mora17", "@example.com"]),
        ("maria.del.mar@correo-largo.example.com", ["maria.del.mar", "@correo-largo.example.com"]),
        ("https://shop.example/a/page", ["https://shop", ".example/a/page"]),
        ("EK-4545/AB_33-77", ["EK-4545/AB_", "33-77"]),
        ("abcdefghijklmnopqrstuvwxyz", ["abcdefghijklmnopqr", "stuvwxyz"]),
    ],
)
def test_a_word_without_room_breaks_where_it_has_a_seam(address: str, lines: list[str]) -> None:
    setter = Typesetter(FACES)
    assert plain(setter, address, setter.natural(address, BODY) * 0.7) == lines


def test_chinese_breaks_anywhere_but_before_a_full_stop() -> None:
    lines = plain(Typesetter(FACES), "机器不能启动。" * 10, 75)
    assert "".join(lines) == "机器不能启动。" * 10
    assert not any(line.startswith("。") for line in lines)


def test_a_space_that_must_not_break_does_not() -> None:
    assert "12\u00a0€" in "".join(plain(Typesetter(FACES), "costs exactly 12\u00a0€", 55)[-1:])


def test_fit_leaves_out_behind_an_ellipsis() -> None:
    typesetter = Typesetter(FACES)
    (line,) = typesetter.fit("a very long name of a customer", BODY, 60)
    assert line.width <= 60
    assert line.runs[-1][1].endswith("…")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.floats(min_value=20, max_value=400))
def test_no_text_breaks_the_typesetter_and_no_line_is_too_wide(text: str, width: float) -> None:
    for line in Typesetter(FACES).wrap(text, BODY, width):
        assert line.width <= width + 0.1
