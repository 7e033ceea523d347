"""Every visible text is named so that tools find it, and said in every language."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpdesk import places
from helpdesk.languages import LANGUAGES, Catalogue, catalogue
from tests.catalogue import SOURCES, Call, Message, calls, messages
from tests.house.code import code, nodes, place

SAME = Path(__file__).with_name("same_in_spanish.txt")
"""Texts that are alike in both languages: ``Context | text | reason``, a line each."""

_PLACES = re.compile(r"\{\w+\}|%n")


def told(call: Call | Message) -> tuple[str | None, str | None]:
    """What a text is called by."""
    return call.context, call.source


def alike() -> dict[tuple[str, str], str]:
    """The texts on the list, with their reasons."""
    found = {}
    for line in SAME.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            context, source, reason = (part.strip() for part in line.split(" | "))
            found[context, source] = reason
    return found


def has_words(source: str) -> bool:
    """Whether anything is said beside the places."""
    return any(sign.isalpha() for sign in _PLACES.sub("", source))


def test_every_text_is_a_plain_string_in_the_one_form() -> None:
    assert [f"{call.place} {call.source!r}" for call in calls() if not call.well_formed] == []


def test_no_text_is_named_inside_another_string() -> None:
    hidden = [
        place(path, node)
        for path in code()
        for outer in nodes(path)
        if isinstance(outer, ast.JoinedStr)
        for node in ast.walk(outer)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "translate"
    ]
    assert hidden == [], "lupdate does not look into f-strings"


def test_no_text_is_joined_from_pieces_at_run_time() -> None:
    joined = [
        place(path, node)
        for path in code()
        for node in nodes(path)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "translate"
        and any(isinstance(arg, ast.BinOp | ast.JoinedStr | ast.Name) for arg in node.args)
    ]
    assert joined == []


def test_the_spanish_catalogue_has_every_text_and_nothing_more() -> None:
    named, known = {told(call) for call in calls()}, {told(message) for message in messages("es")}
    assert sorted(map(str, named - known)) == [], "run: python -m tests.catalogue"
    assert sorted(map(str, known - named)) == [], "run: python -m tests.catalogue"


def test_the_english_catalogue_has_every_plural_and_nothing_more() -> None:
    named = {told(call) for call in calls() if call.plural}
    known = {told(message) for message in messages(SOURCES)}
    assert sorted(map(str, named ^ known)) == [], "run: python -m tests.catalogue"


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_text_is_translated_and_finished(language: str) -> None:
    assert [told(message) for message in messages(language) if not message.finished] == []


def test_plurals_are_plurals_in_the_catalogue() -> None:
    plural = {told(call) for call in calls() if call.plural}
    assert [told(message) for message in messages("es") if message.plural != (told(message) in plural)] == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_places_are_the_same_in_every_form(language: str) -> None:
    assert [*misplaced(language)] == []


def misplaced(language: str) -> Iterator[str]:
    """Texts whose words have other places than their source; "one" may be said without its figure."""
    for message in messages(language):
        wanted = sorted(_PLACES.findall(message.source))
        for number, form in enumerate(message.forms):
            found = sorted(_PLACES.findall(form))
            without = [name for name in wanted if name != "%n"]
            if form and found != wanted and not (message.plural and number == 0 and found == without):
                yield f"{message.context}: {message.source!r} → {form!r}"


def test_spanish_differs_from_english_but_for_a_list_with_reasons() -> None:
    same = {told(m) for m in messages("es") if m.source in m.forms and has_words(m.source)}
    listed = set(alike())
    assert sorted(map(str, same - listed)) == [], f"translate them, or give a reason in {SAME.name}"
    assert sorted(map(str, listed - same)) == [], f"take them out of {SAME.name}"
    assert all(alike().values())


def test_no_text_begins_or_ends_with_a_blank() -> None:
    assert [told(m) for m in messages("es") for form in (m.source, *m.forms) if form != form.strip()] == []


def test_both_languages_end_a_sentence_alike() -> None:
    """A full stop, an ellipsis or a question mark that is there in one language is there in the other."""
    odd = [
        (told(m), form)
        for m in messages("es")
        for form in m.forms
        if form and (m.source[-1] in ".…?:") != (form[-1] in ".…?:")
    ]
    assert odd == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_read_as_a_reader_of_xml_reads_it(language: str) -> None:
    """It has a reader of its own, since a start has no time to import one of any XML."""
    path = places.resource("i18n", f"{language}.ts")
    for context in ElementTree.parse(path).iter("context"):
        said = {}
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = tuple(form.text or "" for form in translation.iter("numerusform"))
            known = forms if any(forms) else (translation.text,) if (translation.text or "").strip() else ()
            if known and translation.get("type") not in {"vanished", "obsolete"}:
                said[message.findtext("source")] = known
        assert catalogue(language)._messages(context.findtext("name") or "") == said


def test_what_xml_writes_otherwise_is_read_as_it_was() -> None:
    written = (
        b"<TS><context><name>A</name>"
        b"<message><source>&lt;b&gt; &amp;amp; &quot;&apos;</source><translation>&#xe9;&#10;&amp;lt;</translation></message>"
        b'<message><source>open</source><translation type="unfinished"/></message>'
        b'<message><source>gone</source><translation type="vanished">ido</translation></message>'
        b'<message numerus="yes"><source>%n</source><translation>\n <numerusform>uno</numerusform>'
        b"<numerusform>%n</numerusform>\n</translation></message>"
        b"</context></TS>"
    )
    assert Catalogue("es", written)._messages("A") == {"<b> &amp; \"'": ("é\n&lt;",), "%n": ("uno", "%n")}
