"""Knows that a month's report that goes out keeps its figures; must not know how it went out."""

from __future__ import annotations

from collections.abc import Callable

from helpdesk.texts import translate
from ui.jobs import Task
from ui.shell import Shell


def keep_month(shell: Shell, month: str, failed: Callable[[BaseException], None]) -> None:
    """Keep the figures of a month whose report went out: once, if the month is over. ``failed`` hears what hindered."""
    months = shell.desk.months
    if not months.is_over(month) or months.kept(month) is not None or not shell.desk.may("costs"):
        # Who may not see costs would keep the month without them.
        return

    def keep(_: Task) -> None:
        from helpdesk.services.quality.month_actions import KeepMonth

        frozen = months.frozen(month)
        shell.desk.do(KeepMonth(month=month, figures=frozen.figures, trends=frozen.trends))

    label = translate("PreviewDialog", "Keeping the figures of the month")
    shell.jobs.run(label, keep, failed=failed, quiet=True)
