"""Knows how what was quoted, what it came to and what is to charge are said; reckons nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from helpdesk.domain.charging import Standing
from helpdesk.domain.workflows.kinds import free
from helpdesk.formats import Words
from helpdesk.services.cases.bench_reader import Bench
from helpdesk.services.cases.rows import JobRow
from helpdesk.settings import TAXES
from helpdesk.texts import Text, translate
from ui.shell import Shell
from ui.widgets import plain


def standing_words(standing: Standing, words: Words, tax: Text) -> Text:
    """What was agreed beside what it comes to so far; ``tax`` is the name of the one in it."""
    so_far = words.money(standing.so_far_cents)
    if standing.quoted_cents is not None:
        said = translate("Amounts", "Quoted {quoted} · so far {so_far}, {tax} included")
        return said(quoted=words.money(standing.quoted_cents), so_far=so_far, tax=tax)
    if standing.limit_cents is not None:
        said = translate("Amounts", "At most {limit} · so far {so_far}, {tax} included")
        return said(limit=words.money(standing.limit_cents), so_far=so_far, tax=tax)
    return translate("Amounts", "So far {so_far}, {tax} included")(so_far=so_far, tax=tax)


def tax_of(shell: Shell) -> Text:
    """The name of the tax that prices hold where the shop is."""
    return TAXES[shell.desk.settings["prices.tax_name"]]


def above_words(standing: Standing, words: Words) -> Text | str:
    """What goes beyond what was agreed, and what it takes; empty where nothing does."""
    if not standing.above_cents:
        return ""
    said = translate("Amounts", "{amount} above what was agreed: make an additional quote first.")
    return said(amount=words.money(standing.above_cents))


def left_out(bench: Bench, words: Words) -> Text | str:
    """Quoted parts of which nothing was put in; empty where there are none."""
    if not bench.proposed:
        return ""
    names = words.listing(plain.one_line(line.text) for line in bench.proposed)
    return translate("Amounts", "Quoted and not put in: {parts}")(parts=names)


def differences(
    shell: Shell, job: JobRow, *, beside_charge: bool = False
) -> list[tuple[Text | str, plain.Look]]:
    """Before the customer hears of it: agreed and so far, what is above, what was left out; each with its look.

    ``beside_charge``: what is to charge stands there; where nothing was agreed, that says it all.
    """
    bench, words = shell.desk.cases.bench(job, shell.desk.settings), shell.words
    if not bench.begun or free(job.kind, job.under_warranty):
        return []
    told_already = beside_charge and bench.standing.agreed_cents is None
    said: list[tuple[Text | str, plain.Look]] = [
        ("" if told_already else standing_words(bench.standing, words, tax_of(shell)), "body"),
        (above_words(bench.standing, words), "late"),
        (left_out(bench, words), "due"),
    ]
    return [pair for pair in said if pair[0]]


def charge_words(shell: Shell, jobs: Sequence[JobRow], storage_cents: int = 0) -> Text | str:
    """What is to charge for units that leave together, with their storage; empty where it is not known of any."""
    cases, settings = shell.desk.cases, shell.desk.settings
    known = [cents for job in jobs if (cents := cases.to_charge(job, settings)) is not None]
    known += [storage_cents] if storage_cents else []
    if not known:
        return ""
    if not sum(known):
        return translate("Amounts", "Nothing to charge")
    said = translate("Amounts", "To charge: {amount}, {tax} included")
    return said(amount=shell.words.money(sum(known)), tax=tax_of(shell))
