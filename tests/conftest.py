"""What every test of the core may ask for: a clock that does not run, an empty shop, and a desk open on it."""

from __future__ import annotations

import atexit
import gc
import hashlib
import importlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from helpdesk import pc
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.shop.set_up_actions import SetUpShop
from helpdesk.store import sqlite
from tests import kept
from tests.kept import KeptShop
from tests.samples import SampleShop, sample_in

FSYNC, SETTLED = os.fsync, sqlite.PRAGMAS["synchronous"]
SATURDAY = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
"""Eleven o'clock in Madrid, inside the usual opening hours of a Saturday."""

# How long an example takes is no matter of right or wrong, and on a PC that has other work it says nothing.
settings.register_profile("helpdesk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("helpdesk")


def _compile_once() -> None:
    """Where the system keeps no bytecode, this run does, for itself: all its processes find what one compiled.

    Else each would rewrite every assertion of the suite, and each program that a test starts would be compiled anew.
    """
    if not sys.dont_write_bytecode:
        return
    folder = tempfile.mkdtemp(prefix="helpdesk-tests-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix = folder
    sys.dont_write_bytecode = False


_compile_once()


def pytest_sessionstart(session: pytest.Session) -> None:
    """Each of several processes first imports its own share of the tests: what one compiles, the others find made."""
    told = getattr(session.config, "workerinput", None)
    if told is None:
        return
    root = session.config.rootpath
    folders = [path for arg in session.config.args if (path := root / arg).is_dir()]
    files = sorted({path for folder in folders for path in folder.rglob("test_*.py")})
    mine, many = int(told["workerid"].removeprefix("gw")), told["workercount"]
    for path in files[len(files) * mine // many : len(files) * (mine + 1) // many]:
        # What cannot be imported is told when it is collected.
        with suppress(Exception):
            importlib.import_module(".".join(path.relative_to(root).with_suffix("").parts))


SHARED = frozenset({"made_sample", "full_shop"})
"""Fixtures behind every test that looks at a sample shop."""


def _is_of_the_house(item: pytest.Item) -> bool:
    """Whether it looks at the program's own code, or at a sample shop: few tests that need much made before."""
    return "house" in item.path.parts or not SHARED.isdisjoint(getattr(item, "fixturenames", ()))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what needs the folder of real data where nobody says where that is; begin with what takes long.

    Several processes begin at different places of the list, so that one makes the samples and parses the code, and
    none waits for another; what is left at the end is short, and they end together.
    """
    if not os.environ.get("HELPDESK_REAL_DATA"):
        left_out = [item for item in items if item.get_closest_marker("real_data") is not None]
        if left_out:
            config.hook.pytest_deselected(items=left_out)
            items[:] = [item for item in items if item.get_closest_marker("real_data") is None]
    items.sort(key=lambda item: not _is_of_the_house(item))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """As in the program: rubbish that holds itself is collected on the thread of the window alone."""
    gc.disable()


def pytest_runtest_teardown(item: pytest.Item) -> None:
    """Between two tests nobody waits for it."""
    count, most = gc.get_count(), gc.get_threshold()
    if count[0] > most[0]:
        gc.collect(1 if count[1] <= most[1] else 2)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """As the program starts."""
    from ui import theme

    return ["helpdesk", *theme.STYLE]


@pytest.fixture(scope="session", autouse=True)
def this_pc(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What names this PC is kept with the tests, not with whoever runs them."""
    os.environ["XDG_STATE_HOME"] = str(tmp_path_factory.mktemp("state"))


@pytest.fixture(scope="session", autouse=True)
def hashed_once() -> Iterator[None]:
    """The same PIN with the same salt is hashed once, dear as that is made: see ``SALT`` in :mod:`tests.guarding`."""
    real, hashlib.scrypt = hashlib.scrypt, cache(hashlib.scrypt)
    yield
    hashlib.scrypt = real


def _not_settled(handle: int) -> None:
    """In the place of ``os.fsync``."""


@pytest.fixture(scope="session", autouse=True)
def nothing_settled() -> Iterator[None]:
    """Nobody cuts the power here, so nobody waits until what is written is on the disk; ``settled`` does."""
    os.fsync, sqlite.PRAGMAS["synchronous"] = _not_settled, 0
    yield
    os.fsync, sqlite.PRAGMAS["synchronous"] = FSYNC, SETTLED


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """All is written as in the program."""
    monkeypatch.setattr(os, "fsync", FSYNC)
    monkeypatch.setitem(sqlite.PRAGMAS, "synchronous", SETTLED)


@pytest.fixture(autouse=True)
def no_log_left_open() -> Iterator[None]:
    """A log that a test began is closed with it."""
    yield
    pc.stop_logging()


@pytest.fixture
def clock() -> FixedClock:
    """A clock at :data:`SATURDAY` that moves only when it is told to."""
    return FixedClock(SATURDAY)


@pytest.fixture(scope="session")
def empty_shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop as it is right after it was set up: made once, copied for each test. Never opened itself."""
    folder = tmp_path_factory.mktemp("template") / "shop"
    with Desk.create(folder, FixedClock(SATURDAY)) as desk:
        desk.do(SetUpShop(name="Taller Sol", country="ES", language="en", staff_name="Eva Ruiz"))
    return folder


@pytest.fixture(scope="session")
def made_sample(tmp_path_factory: pytest.TempPathFactory) -> SampleShop:
    """Makes sample shops, in Spanish where no language is asked for, or finds the one that was made; see :mod:`tests.samples`."""
    root = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        root = root.parent
    return lambda customers, months=14, at=SATURDAY, language="es": sample_in(
        root, customers, months, at, language
    )


@pytest.fixture(scope="session")
def sample_shop(made_sample: SampleShop) -> Path:
    """A small sample shop, closed: to be read as it lies or copied. Nobody writes to it."""
    return made_sample(30)


@pytest.fixture(scope="session")
def big_sample_shop(made_sample: SampleShop) -> Path:
    """The same with more customers, where rare things are to be found, too."""
    return made_sample(80)


@pytest.fixture
def shop(empty_shop: Path, tmp_path: Path) -> Path:
    """The folder of an empty shop of this test's own, closed."""
    return Path(shutil.copytree(empty_shop, tmp_path / "shop"))


@pytest.fixture(scope="session")
def kept_shop(empty_shop: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[KeptShop]:
    """An empty shop whose connections go from test to test."""
    made = KeptShop(empty_shop, tmp_path_factory.mktemp("kept") / "shop")
    yield made
    made.end()


@pytest.fixture
def desk(request: pytest.FixtureRequest, clock: FixedClock) -> Iterator[Desk]:
    """A desk open on an empty shop; where the test asks for ``shop``, on that one."""
    if "shop" in request.fixturenames or not kept.ABLE:
        with Desk.open(request.getfixturevalue("shop"), clock) as opened:
            yield opened
        return
    with request.getfixturevalue("kept_shop").ready() as folder, Desk.open(folder, clock) as opened:
        yield opened
