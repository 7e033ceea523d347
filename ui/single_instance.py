"""The door between two starts on one shop: the first listens at it, a second one knocks, or waits for the shop."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from helpdesk.batch import Progress
from helpdesk.clock import Clock
from helpdesk.desk import Desk
from helpdesk.errors import Held
from ui import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

    from ui.screens.program.making_dialog import Make

TRIES = 3
"""How often a second start knocks at the first one's door, which opens a moment after its window."""
LONGEST = 8192
"""Bytes that are heard of what a second start says."""
BETWEEN = 0.2
"""Seconds between two looks at a shop that is still held."""


def listen(folder: Path, knocked: Callable[[str], None], parent: QObject) -> QLocalServer:
    """Open the door of a shop; ``knocked`` is called for every second start, with what that one said. Close it
    before the shop is left."""
    from PySide6.QtNetwork import QLocalServer

    server = QLocalServer(parent)
    name = _name(folder)
    QLocalServer.removeServer(name)
    server.listen(name)
    server.newConnection.connect(lambda: _let_in(server, knocked))
    return server


def knock(folder: Path, word: str = "") -> bool:
    """Ask the window that has this shop open to come forward; one that is only just opening is waited for.

    ``word``: the path of a backup that was opened with the program.
    """
    from PySide6.QtCore import QThread
    from PySide6.QtNetwork import QLocalSocket

    for _ in range(TRIES):
        socket = QLocalSocket()
        socket.connectToServer(_name(folder))
        if socket.waitForConnected(500):
            # A name may hold a line's end, by which this one ends; it cannot hold what stands for it here.
            socket.write(os.fsencode(word).replace(b"\n", b"\0") + b"\n")
            socket.waitForBytesWritten(500)
            socket.disconnectFromServer()
            return True
        QThread.msleep(theme.SOON)
    return False


def waiting_for(folder: Path, clock: Clock) -> Make:
    """Opens a shop as soon as whoever holds it lets go: a window that is being closed, a command."""

    def make(progress: Callable[[Progress], None]) -> Desk:
        while True:
            try:
                return Desk.open(folder, clock, progress=progress)
            except Held:
                # Here it is also noticed that nobody wants to wait any longer.
                progress(Progress(0, 0))
                time.sleep(BETWEEN)

    return make


def _name(folder: Path) -> str:
    """The name of a shop's door. Qt's hash, since the library's loads all of OpenSSL."""
    from PySide6.QtCore import QCryptographicHash

    digest = QCryptographicHash.hash(os.fsencode(folder.resolve()), QCryptographicHash.Algorithm.Sha256)
    return f"helpdesk-{bytes(digest.toHex().data()[:16]).decode()}"


def _let_in(server: QLocalServer, knocked: Callable[[str], None]) -> None:
    while server.hasPendingConnections():
        connection = server.nextPendingConnection()
        if connection is not None:
            connection.disconnected.connect(connection.deleteLater)
            connection.readyRead.connect(lambda told=connection: _hear(told, knocked))
            _hear(connection, knocked)


def _hear(connection: QLocalSocket, knocked: Callable[[str], None]) -> None:
    """One line is said, and heard once."""
    if connection.canReadLine():
        line = bytes(connection.readLine(LONGEST).data()).removesuffix(b"\n")
        knocked(os.fsdecode(line.replace(b"\0", b"\n")))
