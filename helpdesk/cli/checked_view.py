"""The lines of a checklist as the command line shows them: one text each."""

from __future__ import annotations

from collections.abc import Iterable

from helpdesk.domain.checklist_words import CHECK_RESULTS
from helpdesk.formats import Words
from helpdesk.services.cases.checked_rows import JobLine
from helpdesk.texts import translate

_OPEN = translate("Checklists", "Still to be done")


def checked(lines: Iterable[JobLine], words: Words) -> list[str]:
    """Number, text, how it ended, value, note, and the repair that it opened."""
    return [_line(line, words) for line in lines]


def _line(line: JobLine, words: Words) -> str:
    ended = words.say(CHECK_RESULTS[line.ended] if line.ended else _OPEN)
    value = (
        f"{line.value.replace('.', words.decimal) if line.asks == 'number' else line.value} {line.measure}"
    )
    told = (
        f"{line.position}. {line.text}",
        ended,
        value.strip() if line.value else "",
        line.note,
        line.no_photo,
    )
    return "  ".join(part for part in (*told, line.repair_number or "") if part)
