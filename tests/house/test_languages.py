"""A language is said in one place: its entry. Nothing else in the code keeps a list of languages."""

from __future__ import annotations

import ast

import pytest

from helpdesk import places
from helpdesk.about import licences
from helpdesk.country import language_of
from helpdesk.formats import Words
from helpdesk.languages import LANGUAGES, SOURCE, catalogue, entry_of, spoken
from helpdesk.settings import COUNTRIES
from tests.house.code import code, nodes, place


def test_no_other_module_names_two_languages() -> None:
    found = []
    for path in code():
        if path.name == "languages.py":
            continue
        named = {
            node.value: place(path, node)
            for node in nodes(path)
            if isinstance(node, ast.Constant) and node.value in tuple(LANGUAGES)
        }
        found += named.values() if len(named) > 1 else []
    assert found == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_its_texts_and_help(code: str) -> None:
    assert places.resource("i18n", f"{code}.ts").exists()
    assert any(places.resource("help", code).glob("*.md"))
    assert all(path.exists() for path in licences(code).values())
    assert catalogue(code).say(entry_of(code).name)


def test_the_plural_of_a_language_chooses_the_form() -> None:
    plural = LANGUAGES[SOURCE].plural
    assert [plural(count) for count in (0, 1, 2)] == [1, 0, 1]


@pytest.mark.parametrize(
    ("tag", "language"), [("es_ES.UTF-8", "es"), ("es-AR", "es"), ("EN", "en"), ("ca_ES", "en"), ("", "en")]
)
def test_the_language_of_a_tag_is_one_the_program_speaks(tag: str, language: str) -> None:
    assert spoken(tag) == language


def test_every_country_speaks_a_language_of_the_program() -> None:
    assert {language_of(country) for country in COUNTRIES} <= set(LANGUAGES)


@pytest.mark.parametrize("code", LANGUAGES)
def test_countries_bear_the_names_that_babel_knows(code: str) -> None:
    from babel import Locale

    said = {country: Words(code).say(name) for country, name in COUNTRIES.items()}
    assert said == {country: Locale.parse(code).territories[country] for country in COUNTRIES}
