"""Makes the sample shop in a folder of its own: a shop set up whole, then filled with a made-up history."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable
from pathlib import Path

from helpdesk import places
from helpdesk.action import Action
from helpdesk.batch import Progress
from helpdesk.clock import Clock, zone
from helpdesk.desk import Desk
from helpdesk.services.sample.fill import FillShop
from helpdesk.services.sample.lexicon import lexicon
from helpdesk.services.shop.set_up_actions import SetUpShop
from helpdesk.services.shop.settings_actions import ChangeSettings


def make_sample(
    folder: Path,
    clock: Clock,
    language: str,
    progress: Callable[[Progress], None] | None = None,
    *,
    customers: int = 200,
    months: int = 14,
    seed: int = 1,
) -> Desk:
    """Make the sample shop in ``folder``, its history ending today, and leave it open.

    ``progress`` may raise to stop it; then nothing of it stays in the folder.

    Raises:
        Conflict: there is a shop already.
        WorldError: the folder cannot be written.
    """
    set_up, more = _set_up(language)
    desk = Desk.create(folder, clock, set_up)
    try:
        desk.do(more)
        until = clock.today(zone(desk.settings["shop.zone"]))
        fill = FillShop(until=until, customers=customers, months=months, seed=seed)
        desk.do_batch(fill, progress or (lambda _: None))
    except BaseException:
        desk.close()
        _clear(folder)
        raise
    return desk


def _set_up(language: str) -> tuple[Action, Action]:
    people = lexicon().people
    told, owner = dict(people["shop"]), people["staff"][0]["name"]
    more = {f"shop.{name}": told.pop(name) for name in ("legal_name", "web")}
    more |= {f"law.dispute_{name}": value for name, value in people["disputes"].items()}
    return (
        SetUpShop(country="ES", language=language, staff_name=owner, **told),
        ChangeSettings(values={**more, "prices.diagnosis_cents": 1_500, "prices.storage_day_cents": 50}),
    )


def _clear(folder: Path) -> None:
    """Take away the half-made shop."""
    with contextlib.suppress(OSError):
        for path in folder.glob(f"{places.DATABASE}*"):
            path.unlink()
        for name in (places.FILES, places.BACKUPS, places.LOGS):
            shutil.rmtree(folder / name, ignore_errors=True)
