"""Files kept with records as they are read: their rows, where their bytes lie, and what they are."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import Annotated

from helpdesk import places
from helpdesk.classes import NamedTuple
from helpdesk.store.database import Store
from helpdesk.store.dialect import everywhere
from helpdesk.store.rows import read_from

SUBJECTS = ("customer", "unit", "case", "job", "solution", "part")

_SIGNS = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"%PDF-", "application/pdf"),
)


@read_from("attachments a")
class FileRow(NamedTuple):
    """A kept file."""

    id: int
    hash: str
    name: str
    media_type: str
    size: int
    caption: str
    on_paper: bool
    at: datetime
    job: Annotated[int | None, "a.job_id"]


def is_kept(setting: str) -> bool:
    """Whether the picture of a setting is kept with the shop's files: named by its hash, and how it came."""
    return bool(re.match(r"[0-9a-f]{64}(/|$)", setting))


def picture_name(setting: str) -> str:
    """What a person calls the picture of a setting: the name it came with."""
    return setting.partition("/")[2] if is_kept(setting) else setting


def picture_path(folder: Path, setting: str) -> str:
    """Where the picture of a setting lies; empty for none."""
    return str(file_path(folder, setting[:64])) if is_kept(setting) else setting


def file_path(folder: Path, digest: str) -> Path:
    """Where the bytes of that hash lie."""
    return folder / places.FILES / digest[:2] / digest


def media_type(content: bytes, name: str) -> str:
    """What the bytes are, by their beginning; else by the file's name."""
    for sign, kind in _SIGNS:
        if content.startswith(sign):
            return kind
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    import mimetypes

    guessed = mimetypes.guess_type(name)[0] or "application/octet-stream"
    # A name alone makes no picture.
    return "application/octet-stream" if guessed.startswith("image/") else guessed


def files_of(store: Store, subject: str, identity: int) -> list[FileRow]:
    """The files of a record, oldest first; a case's include those of its jobs.

    A signature drawn on the screen is none of them: it belongs to its paper, which shows it.
    """
    where = f"{subject}_id = ?"
    if subject == "case":
        where += " OR job_id IN (SELECT id FROM jobs WHERE case_id = ?)"
    return store.select(
        FileRow,
        f"WHERE ({where}) AND NOT EXISTS (SELECT 1 FROM signatures s WHERE s.attachment_id = a.id "
        "AND s.how = 'drawn') ORDER BY id",
        everywhere(where, identity),
    )
