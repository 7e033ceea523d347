"""What the tests of files share."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk


@pytest.fixture
def other(empty_shop: Path, tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    """A second empty shop."""
    folder = shutil.copytree(empty_shop, tmp_path / "other" / "shop")
    with Desk.open(Path(folder), clock) as opened:
        yield opened
