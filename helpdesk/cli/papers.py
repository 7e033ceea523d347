"""The command that writes papers as PDF."""

from __future__ import annotations

from pathlib import Path

from helpdesk.cli.console import shown
from helpdesk.cli.session import Session
from helpdesk.desk import Desk
from helpdesk.domain.papers import PAPERS
from helpdesk.errors import UserError, WorldError
from helpdesk.store.disk import giving
from helpdesk.texts import translate


def report(session: Session) -> int:
    """A paper of a record, as recorded or as things stand now."""
    paper, number, target = session.values["PAPER"], session.values["NUMBER"], Path(session.values["output"])
    if paper not in PAPERS:
        raise UserError(
            translate("Cli", "“{word}” is no paper. There are: {papers}.")(
                word=paper, papers=", ".join(PAPERS)
            )
        )
    with Desk.open(session.folder, session.clock, write=False) as desk:
        content = desk.pdf(desk.paper(paper, number, session.values["language"]))
    write(target, content)
    session.console.line(shown(target))
    return 0


def write(target: Path, content: bytes) -> None:
    """A file whole or not at all; what was there before stays until then.

    Raises:
        UserError: the target is a folder.
        WorldError: it cannot be written.
    """
    if target.is_dir():
        raise UserError(translate("Cli", "{file} is a folder, not a file.")(file=shown(target)))
    try:
        with giving(target) as file:
            file.write(content)
    except OSError as error:
        raise WorldError(
            translate("Cli", "{file} cannot be written: {reason}")(
                file=shown(target), reason=error.strerror or ""
            )
        ) from error
