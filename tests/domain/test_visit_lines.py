"""The lines of a visit's sheet: one order and one numbering for paper and form."""

from __future__ import annotations

from helpdesk.domain.visit_lines import SheetJob, sheet_lines


def test_the_lines_are_numbered_through_job_by_job() -> None:
    lines = sheet_lines([SheetJob(7, (70, 71), meter=True), SheetJob(8)])
    assert [line.number for line in lines] == list(range(1, 13))
    assert [(line.kind, line.job, line.check) for line in lines] == [
        ("arrived", None, None),
        ("check", 7, 70),
        ("check", 7, 71),
        ("reading", 7, None),
        ("work", 7, None),
        ("parts", 7, None),
        ("minutes", 7, None),
        ("work", 8, None),
        ("parts", 8, None),
        ("minutes", 8, None),
        ("left", None, None),
        ("result", None, None),
    ]


def test_a_visit_without_jobs_has_its_frame() -> None:
    assert [line.kind for line in sheet_lines([])] == ["arrived", "left", "result"]
