"""The help is whole in every language, its links lead somewhere, and the words it quotes are in the window."""

from __future__ import annotations

import re

import pytest

from helpdesk.languages import LANGUAGES
from tests.catalogue import messages
from tests.house.code import ROOT
from ui.registry import SCREENS
from ui.screens.program.help_dialog import FIRST, PAGES, HelpPage, read_pages

_LINK = re.compile(r"\]\((?P<to>[^)]+)\)")
_BOLD = re.compile(r"\*\*(?P<word>.+?)\*\*")
_CODE = re.compile(r"`[^`]+`")


@pytest.fixture(params=LANGUAGES)
def pages(request: pytest.FixtureRequest) -> tuple[HelpPage, ...]:
    """All pages of a language."""
    return read_pages(request.param)


def test_every_file_is_a_page_of_the_list() -> None:
    for language in LANGUAGES:
        files = {path.stem for path in (ROOT / "resources" / "help" / language).glob("*.md")}
        assert files == set(PAGES)


def test_every_screen_has_a_page_of_its_name() -> None:
    assert set(SCREENS) <= set(PAGES)
    assert FIRST in PAGES


def test_every_page_has_a_title_and_says_something(pages: tuple[HelpPage, ...]) -> None:
    titles = [page.title for page in pages]
    assert len(set(titles)) == len(titles)
    assert all(page.title != page.name and len(page.text) > 200 for page in pages)


def test_links_lead_to_pages(pages: tuple[HelpPage, ...]) -> None:
    for page in pages:
        for link in _LINK.finditer(page.text):
            assert link["to"].removesuffix(".md") in PAGES, f"{page.name}: {link['to']}"


def test_both_languages_are_built_alike() -> None:
    shapes = [[_shape(page) for page in read_pages(language)] for language in LANGUAGES]
    assert shapes[0] == shapes[1]


def _shape(page: HelpPage) -> tuple[str, int, int, int, int]:
    lines = page.text.splitlines()
    return (
        page.name,
        sum(line.startswith("#") for line in lines),
        sum(line.startswith(("- ", "1.", "2.", "3.", "4.", "5.", "6.")) for line in lines),
        sum(line.startswith("|") for line in lines),
        len(_CODE.findall(page.text)),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_in_bold_are_words_of_the_window(language: str) -> None:
    """Bold is what stands on the screen; so a button that is called otherwise is noticed here."""
    known = {
        _bare(word)
        for message in messages("es")
        for word in (message.forms if language == "es" else (message.source,))
    }
    unknown = [
        f"{page.name}: {bold['word']}"
        for page in read_pages(language)
        for bold in _BOLD.finditer(page.text)
        if _bare(bold["word"]) not in known
    ]
    assert unknown == []


def _bare(word: str) -> str:
    return word.replace("&", "").strip(" .…:").casefold()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_on_imports_names_every_kind_and_what_a_purchase_may_say(language: str) -> None:
    from helpdesk.formats import Words
    from helpdesk.services.exchange.actions import KINDS
    from helpdesk.services.exchange.kinds.purchases import PurchaseFile

    page = (ROOT / "resources" / "help" / language / "import.md").read_text(encoding="utf-8")
    words = Words(language)
    kinds = [words.say(kind.label).casefold() for kind in KINDS.values()]
    assert [kind for kind in kinds if kind not in page.casefold()] == []
    told = {field.name for field in PurchaseFile.fields}
    plain = {
        "ref",
        "customer_ref",
        "product_ref",
        "purchased_on",
        "delivered_on",
        "serial",
        "invoice",
        "price",
    }
    by_words = {"customer", "phone", "product", "brand", "model"}
    assert [name for name in told - plain - by_words if f"*{name}*" not in page] == []
