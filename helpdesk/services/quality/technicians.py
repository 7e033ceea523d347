"""Reads who worked on the jobs behind a figure: cases to talk over, and no figure of anybody.

Of a few jobs each, chance decides who stands first.
"""

from __future__ import annotations

from collections.abc import Iterable

from helpdesk.store.database import Store
from helpdesk.store.dialect import LISTED, id_list


def technicians(store: Store, jobs: Iterable[int]) -> dict[int, str]:
    """The name of who worked on each of these jobs, where somebody is named."""
    rows = store.rows(
        f"SELECT j.id, t.name FROM jobs j JOIN staff t ON t.id = j.technician_id WHERE j.id IN ({LISTED})",
        (id_list(jobs),),
    )
    return dict(rows)
