"""Seals what must stay secret with a key that lies beside the shop's file and in no backup; knows not what it seals."""

from __future__ import annotations

from pathlib import Path

from helpdesk.errors import Conflict, WorldError, reason_of
from helpdesk.store.disk import put_bytes, read_bounded
from helpdesk.texts import Text, translate

KEY = "secret.key"
_MOST_OF_A_KEY = 1024


def seal(folder: Path, plain: str) -> str:
    """A text sealed; the key is made when it is first needed."""
    from cryptography.fernet import Fernet

    return Fernet(_key(folder, make=True)).encrypt(plain.encode()).decode()


def unseal(folder: Path, sealed: str, lost: Text) -> str:
    """The text again. Raises ``Conflict`` with the words ``lost`` where the key is another, as after a restore."""
    from cryptography.fernet import Fernet, InvalidToken

    try:
        return Fernet(_key(folder, make=False)).decrypt(sealed.encode()).decode()
    except (InvalidToken, ValueError) as error:
        raise Conflict(lost) from error


def _key(folder: Path, *, make: bool) -> bytes:
    from cryptography.fernet import Fernet

    path = folder / KEY
    try:
        if make and not path.exists():
            put_bytes(path, Fernet.generate_key())
        return read_bounded(path, _MOST_OF_A_KEY) if path.exists() else b""
    except OSError as error:
        said = translate("Secrets", "The key of what is sealed cannot be reached: {reason}")
        raise WorldError(said(reason=reason_of(error))) from error
