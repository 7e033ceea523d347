"""Knows that a month's report that goes out keeps its figures; must not know how it went out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from helpdesk.errors import HelpdeskError
from helpdesk.texts import translate
from ui.shell import Shell

if TYPE_CHECKING:
    from helpdesk.services.quality.month_reader import Frozen


def keep_month(shell: Shell, month: str, failed: Callable[[BaseException], None]) -> None:
    """Keep the figures of a month whose report went out: once, if the month is over. ``failed`` hears what hindered."""
    months = shell.desk.months
    if not months.is_over(month) or months.kept(month) is not None or not shell.desk.may("costs"):
        # Who may not see costs would keep the month without them.
        return

    def keep(frozen: Frozen) -> None:
        from helpdesk.services.quality.month_actions import KeepMonth

        try:
            shell.desk.do(KeepMonth(month=month, figures=frozen.figures, trends=frozen.trends))
        except HelpdeskError as error:
            failed(error)

    label = translate("PreviewDialog", "Keeping the figures of the month")
    shell.jobs.run(label, lambda _: months.frozen(month), keep, failed, quiet=True)
