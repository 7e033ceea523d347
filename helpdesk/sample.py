"""Makes the sample shop in a folder of its own: a shop set up whole, then filled with a made-up history."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable
from pathlib import Path

from helpdesk import places
from helpdesk.action import Action
from helpdesk.batch import Progress, Together
from helpdesk.clock import Clock, zone
from helpdesk.desk import Desk
from helpdesk.errors import WorldError, reason_of
from helpdesk.services.sample.fill import FillShop
from helpdesk.services.sample.lexicon import lexicon
from helpdesk.services.shop.set_up_actions import SetUpShop
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.texts import translate


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
    desk = Desk.create(folder, clock, _set_up(language))
    try:
        until = clock.today(zone(desk.settings["shop.zone"]))
        fill = FillShop(until=until, customers=customers, months=months, seed=seed)
        desk.do_batch(fill, progress or (lambda _: None))
    except BaseException:
        desk.close()
        with contextlib.suppress(WorldError):
            # What stopped it is what is told; the next time it is found unfinished.
            _clear(folder)
        raise
    return desk


def gone_unfinished(desk: Desk) -> bool:
    """Take away a sample shop that was cut off while it was made, unless somebody has worked in it; whether it is gone.

    Its desk is closed then.

    Raises:
        WorldError: it cannot be taken away.
    """
    own = desk.store.value("SELECT count(*) FROM journal_entries WHERE lead IS NULL")
    if not desk.settings["sample.unfinished"] or own > _ENTRIES:
        return False
    desk.close()
    _clear(desk.folder)
    return True


_ENTRIES = 2
"""What a sample shop itself has in its journal: that it was set up, and filled."""


def _set_up(language: str) -> Action:
    people = lexicon().people
    told, owner = dict(people["shop"]), people["staff"][0]["name"]
    more = {f"shop.{name}": told.pop(name) for name in ("legal_name", "web")}
    more |= {f"law.dispute_{name}": value for name, value in people["disputes"].items()}
    more |= {"prices.diagnosis_cents": 1_500, "prices.storage_day_cents": 50, "sample.unfinished": True}
    shop = SetUpShop(country="ES", language=language, staff_name=owner, **told)
    return Together(actions=(shop, ChangeSettings(values=more)), said=shop.label())


def _clear(folder: Path) -> None:
    """Take away the half-made shop, what says that it is one last: one that stays in part can be taken away again.

    Raises:
        WorldError: something of it cannot be taken away.
    """
    try:
        # What goes wrong meanwhile is noted in a file that this very program holds open.
        shutil.rmtree(folder / places.LOGS, ignore_errors=True)
        for name in (places.FILES, places.BACKUPS):
            if (folder / name).exists():
                shutil.rmtree(folder / name)
        for path in sorted(folder.glob(f"{places.DATABASE}*"), reverse=True):
            path.unlink()
    except OSError as error:
        said = translate(
            "Sample", "The sample shop that was not finished cannot be removed from {folder}: {reason}"
        )
        raise WorldError(said(folder=str(folder), reason=reason_of(error))) from error
