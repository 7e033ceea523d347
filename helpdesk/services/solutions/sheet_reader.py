"""Guidance sheets as they are read: one, the one that fits, and how often a product was wrongly used."""

from __future__ import annotations

from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain import numbers
from helpdesk.domain.goods import product_title
from helpdesk.domain.normal_forms import fold
from helpdesk.domain.solution_words import USE_CAUSES
from helpdesk.domain.solutions import ELSEWHERE, FEW, Scope, nearness
from helpdesk.domain.statistics import wilson
from helpdesk.errors import NotFound
from helpdesk.services.solutions.rows import SolutionRow
from helpdesk.store.database import Store
from helpdesk.store.paging import in_words
from helpdesk.store.rows import read_from
from helpdesk.texts import translate

MOST_STEPS = 5
"""On one sheet in large print."""


@read_from("guidance_texts t")
class TextRow(NamedTuple):
    """A sheet in one language."""

    language: str
    title: str
    steps: str
    never: str
    call_us: str


@read_from("attachments a JOIN guidance_sheets g ON g.id = a.sheet_id")
class PictureRow(NamedTuple):
    """The picture of a step."""

    id: int
    step: int
    hash: str
    name: str


@read_from("guidance_sheets g LEFT JOIN products p ON p.id = g.product_id")
class _Sheet(NamedTuple):
    id: int
    product: Annotated[int | None, "g.product_id"]
    brand: str
    category: str
    cause: str
    product_name: Annotated[str | None, "p.name"]
    product_brand: Annotated[str | None, "p.brand"]
    product_model: Annotated[str | None, "p.model"]
    product_category: Annotated[str | None, "p.category"]


class Sheet(NamedTuple):
    """A guidance sheet with its texts and pictures."""

    id: int
    product: int | None
    brand: str
    category: str
    cause: str
    scope_title: str
    scope: Scope
    texts: tuple[TextRow, ...]
    pictures: tuple[PictureRow, ...]

    @property
    def number(self) -> str:
        """As people call it."""
        return numbers.number("guidance", self.id)

    def text(self, language: str) -> TextRow:
        """What it says in a language, else in the one it has."""
        found = {text.language: text for text in self.texts}
        return found.get(language) or self.texts[0]

    def title_in(self, language: str) -> str:
        """What it is called in a language, else in the one it has."""
        return self.text(language).title if self.texts else ""

    @property
    def title(self) -> str:
        """In the first language it has."""
        return self.texts[0].title if self.texts else ""


class UseShare(NamedTuple):
    """Of a product's finished repairs, how many found wrong use, unclear instructions, or no fault at all."""

    wrong: int
    of: int

    @property
    def interval(self) -> tuple[float, float] | None:
        """Both ends in percent, 95 %, by Wilson."""
        found = wilson(self.wrong, self.of)
        return (found[0], found[1]) if found else None

    @property
    def few(self) -> bool:
        """Whether the share is of few."""
        return 0 < self.of < FEW


class GuidanceSheets:
    """Reads guidance sheets."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def get(self, sheet: int) -> Sheet:
        """One sheet. Raises ``NotFound``."""
        return require_sheet(self.store, sheet)

    def all(self, text: str = "") -> list[Sheet]:
        """Every sheet, or those whose title or scope holds a typed text; there are few."""
        ids = self.store.rows("SELECT id FROM guidance_sheets ORDER BY id")
        sheets = [require_sheet(self.store, one) for (one,) in ids]
        wanted = fold(text)
        return [sheet for sheet in sheets if wanted in fold(f"{_titles(sheet)} {sheet.scope_title}")]

    def solutions_by_sheet(self) -> dict[int, int]:
        """How many solutions name each sheet; those that none names are left out."""
        return dict(
            self.store.rows(
                "SELECT sheet_id, count(*) FROM solutions WHERE sheet_id IS NOT NULL GROUP BY sheet_id"
            )
        )

    def of_product(self, product: int, cause: str = "") -> Sheet | None:
        """The sheet that fits a model best: its own, its brand's, its category's; then one for the cause alone."""
        row = self.store.row("SELECT brand_key, category FROM products WHERE id = ?", (product,))
        scope = Scope(product, row[0], fold(row[1])) if row else Scope(product)
        return self._best(scope, cause)

    def of_solution(self, row: SolutionRow) -> Sheet | None:
        """The sheet that goes with a solution: the one chosen for it, else the one that fits."""
        if row.sheet is not None:
            return self.get(row.sheet)
        found = self._best(row.scope, row.cause)
        # Of a repair only the one for its very cause: another would tell the customer something else.
        return found if found and (row.explains or found.cause == row.cause) else None

    def of_job(self, job: int) -> Sheet | None:
        """The sheet for a job: of a solution noted on it, else of what was brought."""
        row = self.store.row(
            "SELECT (SELECT s.sheet_id FROM solution_uses x JOIN solutions s ON s.id = x.solution_id "
            "WHERE x.job_id = j.id AND s.sheet_id IS NOT NULL ORDER BY x.result <> 'solved', x.id LIMIT 1), "
            "coalesce(u.product_id, j.product_id), j.cause FROM jobs j LEFT JOIN units u ON u.id = j.unit_id "
            "WHERE j.id = ?",
            (job,),
        )
        if row is None:
            return None
        sheet, product, cause = row
        if sheet is not None:
            return self.get(sheet)
        return self.of_product(product, cause) if product is not None else self._best(Scope(), cause)

    def share_of(self, product: int) -> UseShare:
        """How often a model came in without being at fault: wrong use, unclear instructions, nothing found."""
        uses = in_words("j.cause", sorted(USE_CAUSES))
        row = self.store.row(
            f"SELECT coalesce(sum({uses} OR j.outcome = 'no_fault'), 0), count(*) FROM jobs j "
            "LEFT JOIN units u ON u.id = j.unit_id WHERE j.kind IN ('repair', 'claim') "
            "AND j.finished_at IS NOT NULL AND j.outcome IN ('fixed', 'not_fixed', 'no_fault', 'not_worth') "
            "AND (j.product_id = ? OR j.unit_id IN (SELECT id FROM units WHERE product_id = ?)) "
            "AND coalesce(u.product_id, j.product_id) = ?",
            (product, product, product),
        )
        return UseShare(*row) if row else UseShare(0, 0)

    def _best(self, unit: Scope, cause: str) -> Sheet | None:
        """The nearest; of equals the one for this cause, then the newest. For another cause alone there is none."""
        found = []
        for sheet in self.all():
            near = nearness(sheet.scope, unit)
            general = sheet.scope == Scope()
            if sheet.texts and (near > ELSEWHERE or (general and sheet.cause and sheet.cause == cause)):
                found.append((near, bool(cause) and sheet.cause == cause, sheet.id, sheet))
        return max(found, key=lambda one: one[:3])[3] if found else None


def require_sheet(store: Store, sheet: int) -> Sheet:
    """The guidance sheet that must be there."""
    row = store.select_one(_Sheet, "WHERE g.id = ?", (sheet,))
    if row is None:
        raise NotFound(translate("Guidance", "That guidance sheet is no longer there."))
    if row.product is not None:
        title = product_title(row.product_name or "", row.product_brand or "", row.product_model or "")
    else:
        title = " · ".join(filter(None, (row.category, row.brand)))
    return Sheet(
        row.id,
        row.product,
        row.brand,
        row.category,
        row.cause,
        title,
        Scope(
            row.product,
            fold(row.brand or row.product_brand or ""),
            fold(row.category or row.product_category or ""),
        ),
        tuple(store.select(TextRow, "WHERE t.sheet_id = ? ORDER BY t.id", (sheet,))),
        tuple(store.select(PictureRow, "WHERE a.sheet_id = ? ORDER BY a.step", (sheet,))),
    )


def _titles(sheet: Sheet) -> str:
    return " ".join(text.title for text in sheet.texts)
