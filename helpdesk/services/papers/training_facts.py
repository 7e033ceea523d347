"""The training for use of a job as its papers print it."""

from __future__ import annotations

from helpdesk.reports.training_block import Training
from helpdesk.services.cases.training_rows import TrainingRow


def training_told(row: TrainingRow | None) -> Training:
    """What was written down; nothing where none was held yet."""
    if row is None:
        return Training()
    return Training(
        held_at=row.held_at,
        held=row.held,
        to_whom=row.to_whom,
        topics=tuple(line.strip() for line in row.topics.splitlines() if line.strip()),
        minutes=row.minutes,
        handed_over=row.handed_over,
        open_questions=row.open_questions,
        tried=row.tried,
        by=row.staff_name or "",
    )
