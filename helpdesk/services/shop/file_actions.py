"""Files kept with records: attached, described and removed; their bytes are stored by hash."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Fields, Outcome, Prompt, entries, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain.exif import taken_at
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.errors import Invalid, NotFound, WorldError, reason_of
from helpdesk.services.shop.file_reader import SUBJECTS, file_path, is_kept, media_type
from helpdesk.store.database import Store
from helpdesk.store.disk import make_folder, put_bytes, read_bounded
from helpdesk.store.tables.papers import Attachment
from helpdesk.texts import Text, translate

LARGEST = 50 * 1024 * 1024
"""Bytes of one file at most; a photo of a telephone has 3 to 12 MB."""


@dataclass(frozen=True, kw_only=True)
class NewFile(Fields):
    """A file to be kept: its bytes, or where they lie."""

    name: str
    content: bytes = b""
    path: Path | None = None
    caption: str = ""
    must_be_image: bool = False

    def read(self) -> bytes:
        """The bytes.

        Raises:
            Invalid: it vanished, is too large, empty, or is no image where one is needed.
        """
        content = self.content if self.path is None else self._read_path(self.path)
        if not content:
            raise self._refused(translate("Files", "{name} is empty."))
        if len(content) > LARGEST:
            raise self._too_large(len(content))
        if self.must_be_image and not media_type(content, self.name).startswith("image/"):
            raise self._refused(
                translate("Files", "{name} is not a picture. JPEG, PNG, GIF, WebP and BMP are taken.")
            )
        return content

    def _read_path(self, path: Path) -> bytes:
        try:
            size = path.stat().st_size
            if size > LARGEST:
                raise self._too_large(size)
            return read_bounded(path, LARGEST)
        except OSError as error:
            raise self._refused(
                translate("Files", "{name} cannot be read: it was moved or taken away. Choose it again.")
            ) from error

    def _too_large(self, size: int) -> Invalid:
        return self._refused(
            translate(
                "Files", "{name} has {size} MB; at most {limit} MB are kept. Make the picture smaller first."
            )(size=size // 1_048_576, limit=LARGEST // 1_048_576)
        )

    def _refused(self, text: Text) -> Invalid:
        return Invalid({"files": text(name=tidy_line(self.name)[:80])})


@dataclass(frozen=True, kw_only=True)
class AttachFiles(Action):
    """Keep files with a record."""

    subject: str
    id: int
    files: tuple[NewFile, ...]

    def label(self) -> Text:
        return translate("Files", "%n file(s) added", "", 1)(n=len(self.files))

    def rules(self) -> dict[str, Text]:
        if self.subject not in SUBJECTS:
            return {
                "subject": translate("Problems", "“{value}” is not one of the choices.")(
                    value=str(self.subject)[:80]
                )
            }
        return {}

    def run(self, ctx: Context) -> Outcome:
        for file in self.files:
            of: dict[str, Any] = {f"{self.subject}_id": self.id}
            keep_file(ctx, file, **of)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class EditFile(Action):
    """Change what is said of a kept file."""

    prompt = Prompt(
        translate("File", "About this file"),
        translate("File", "Save"),
        about="file",
        narrow=True,
        draft=translate("File", "Caption of {name}"),
    )

    id: int
    caption: str = entry(translate("Files", "Caption"), default="")
    on_paper: bool = entry(translate("Files", "Print on the service report"), "check", default=False)

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, entries(cls))

    def label(self) -> Text:
        return translate("Files", "File changed")

    def run(self, ctx: Context) -> Outcome:
        _require(ctx.store, self.id)
        ctx.store.update(Attachment, self.id, caption=tidy_line(self.caption), on_paper=self.on_paper)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class RemoveFile(Action):
    """Take a file off a record; its bytes stay until nothing refers to them and undo is past."""

    right: ClassVar[str] = "delete"

    id: int

    def label(self) -> Text:
        return translate("Files", "File removed")

    def run(self, ctx: Context) -> Outcome:
        _require(ctx.store, self.id)
        ctx.store.delete(Attachment, self.id)
        return Outcome(None, self.label())


@dataclass(frozen=True, slots=True)
class Staged:
    """Bytes that lie in the shop's folder under their hash and belong to no record yet."""

    hash: str
    name: str


def stage(folder: Path, file: NewFile) -> Staged:
    """Put a file's bytes in the shop's folder before its record is made, so that a crash does not lose them.

    Raises:
        Invalid: it vanished, is too large, empty, or is no image where one is needed.
        WorldError: the disk does not take it.
    """
    content = file.read()
    digest = hashlib.sha256(content).hexdigest()
    store_bytes(folder, digest, content)
    return Staged(digest, tidy_line(file.name)[:255] or digest[:12])


def kept_picture(folder: Path, told: str) -> str:
    """A picture that a setting names, kept in the shop's folder so that backups carry it: ``hash/name``.

    ``told`` is its path, or what this returned before. Raises as :func:`stage` does.
    """
    if not told or is_kept(told):
        return told
    path = Path(told).expanduser()
    staged = stage(folder, NewFile(name=path.name, path=path, must_be_image=True))
    return f"{staged.hash}/{staged.name}"


def keep_file(ctx: Context, file: NewFile, *, shows: str = "", **subject: Any) -> int:
    """Write the bytes under their hash, then the row: a row never points at nothing.

    ``shows``: what a photo of a visit or of a loaner shows, a word of ``SHOWN``.
    """
    content = file.read()
    digest = hashlib.sha256(content).hexdigest()
    store_bytes(ctx.folder, digest, content)
    made: int = ctx.store.insert(
        Attachment,
        hash=digest,
        name=tidy_line(file.name)[:255] or digest[:12],
        media_type=media_type(content, file.name),
        size=len(content),
        caption=tidy_line(file.caption),
        shows=shows,
        taken_at=taken_at(content, ctx.words.zone),
        at=ctx.now,
        staff_id=ctx.staff,
        **subject,
    )
    return made


def store_bytes(folder: Path, digest: str, content: bytes) -> Path:
    """Put the bytes where their hash says, whole or not at all.

    Raises:
        WorldError: the disk does not take them.
    """
    target = file_path(folder, digest)
    if target.exists():
        return target
    try:
        make_folder(target.parent)
        put_bytes(target, content)
    except OSError as error:
        raise WorldError(
            translate("World", "The file could not be kept: {reason}. Nothing was changed.")(
                reason=reason_of(error)
            )
        ) from error
    return target


def _require(store: Store, file: int) -> None:
    if not store.exists(Attachment, file):
        raise NotFound(translate("Files", "That file is no longer there."))
