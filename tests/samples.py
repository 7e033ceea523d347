"""Sample shops for tests: each is made once in a run, by whichever process of it asks first."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from helpdesk.clock import FixedClock

SampleShop = Callable[..., Path]
"""``(customers, months, at, language)`` to the folder of a closed shop, to be read as it lies or copied."""


def sample_in(root: Path, customers: int, months: int, at: datetime, language: str) -> Path:
    """The folder of such a shop in ``root``, which all processes of a run share. Nobody writes to it."""
    from helpdesk.sample import make_sample

    home = root / f"sample-{language}-{customers}-{months}-{at:%Y%m%d%H%M}"
    home.mkdir(exist_ok=True)
    done, lock = home / "done", home / "being-made"
    while not done.exists():
        try:
            lock.mkdir()
        except FileExistsError:
            time.sleep(0.05)
            continue
        try:
            if not done.exists():
                # What an earlier making left that failed.
                shutil.rmtree(home / "shop", ignore_errors=True)
                shop = make_sample(
                    home / "shop", FixedClock(at), language, customers=customers, months=months
                )
                shop.close()
                done.touch()
        finally:
            lock.rmdir()
    return home / "shop"


def copied(shop: Path, to: Path) -> Path:
    """A closed shop's folder once more, whoever else reads that one meanwhile."""
    return Path(shutil.copytree(shop, to, ignore=shutil.ignore_patterns("*-wal", "*-shm")))
