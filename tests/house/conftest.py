"""Shops for tests that open the whole window: one empty, one with a sample's data; copied, never changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.openings import NOW
from tests.samples import SampleShop, copied


@pytest.fixture(scope="session")
def full_shop(made_sample: SampleShop, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small sample shop, closed; this process's own, which windows are opened on."""
    return copied(made_sample(40, 6, NOW), tmp_path_factory.mktemp("sample") / "shop")


@pytest.fixture(scope="session", params=["empty", "full"])
def any_shop(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop without data, and one with."""
    template = request.getfixturevalue(f"{request.param}_shop")
    return Path(shutil.copytree(template, tmp_path_factory.mktemp(request.param) / "shop"))
