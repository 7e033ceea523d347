"""The legal profile: what the shop may choose, and what the program reckons with, each with its source; read-only."""

from __future__ import annotations

from helpdesk.formats import Words
from helpdesk.services.shop.law_reader import TermRow, legal_terms
from helpdesk.settings import COUNTRIES
from helpdesk.texts import translate
from ui import theme
from ui.screens.settings.values import ValuesPane
from ui.screens.shared.sources import Whole
from ui.shell import Shell
from ui.widgets.inline import Inline
from ui.widgets.records import Cell, Column, RecordTable
from ui.widgets.section import Section

_COLUMNS = (
    Column(
        "rule",
        translate("LawPane", "Rule"),
        stretch=True,
        stays=True,
        cell=lambda row, words: _rule(row, words),
    ),
    Column("says", translate("LawPane", "Term"), 200, stays=True, cell=lambda row, _: Cell(row.says)),
)


def _rule(row: TermRow, words: Words) -> Cell:
    compared = words.say(translate("LawPane", "compared on {day}")(day=row.as_of))
    return Cell(row.rule, (row.source, compared), tip=row.reference)


class LawPane(ValuesPane):
    """The shop's own choices over the country's rules."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell,
            "law",
            translate(
                "LawPane",
                "By these rules guarantees, terms and papers are computed. Each says where it is written.",
            ),
        )
        advice = translate(
            "LawPane", "This is no legal advice. What the law says prevails; ask your adviser when in doubt."
        )
        self.body.insertWidget(1, Inline(shell.say(advice), "due"))
        desk = shell.desk
        country = desk.settings["shop.country"]
        known = desk.legal.country == country
        title = COUNTRIES.get(country) if known else None
        section = Section(shell.words, title or translate("LawPane", "European minimum"))
        if not known:
            told = translate(
                "LawPane",
                "There is no profile for this country yet. National law is often better for the customer.",
            )
            section.add(Inline(shell.say(told), "due"))
        self.table = RecordTable(
            Whole(_COLUMNS, lambda: legal_terms(desk.legal, desk.settings, shell.words.language)),
            shell.words,
            name="terms",
            title=translate("LawPane", "Rules"),
            memory=shell.memory,
            two_lines=True,
        )
        self.table.setObjectName("terms")
        # As high as its rows: the page scrolls, not a list inside it.
        self.table.setMinimumHeight(theme.px(theme.ROW_TWO) * (self.table.records.rowCount() + 1))
        section.add(self.table, 1)
        self.add(section, 1)

    def reload(self) -> None:
        super().reload()
        self.table.reload()
