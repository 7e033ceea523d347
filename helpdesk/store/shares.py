"""Knows whether a folder lies on another computer, where no lock can be trusted and a cut line tears the file.

Source: SQLite's own advice not to keep a database on a network file system ("How to corrupt an SQLite database",
section on file systems with broken locks).
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

SHARES = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb2",
        "smb3",
        "smbfs",
        "afpfs",
        "afs",
        "webdav",
        "davfs",
        "ncpfs",
        "ceph",
        "glusterfs",
        "fuse.sshfs",
        "fuse.davfs",
        "fuse.rclone",
        "fuse.glusterfs",
        "fuse.gvfsd-fuse",
    }
)
"""File systems that lie on another computer, by the names the systems give them."""


def share(folder: Path) -> str:
    """The kind of network share the folder lies on; empty on a disk of this PC, or where nobody can say."""
    place = os.path.realpath(folder)
    if sys.platform == "win32":
        return _windows(place)
    mounts = _mac_mounts() if sys.platform == "darwin" else _linux_mounts()
    kind = mounted_as(place, mounts)
    return kind if kind in SHARES else ""


def mounted_as(place: str, mounts: list[tuple[str, str]]) -> str:
    """The file system of the mount a path lies on: the deepest of those above it, of equal ones the last."""
    found, depth = "", -1
    for point, kind in mounts:
        inside = place == point or place.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= depth:
            found, depth = kind, len(point)
    return found


def linux_mounts(text: str) -> list[tuple[str, str]]:
    """Mount points and their file systems, as Linux lists them (proc_pid_mountinfo(5))."""
    found = []
    for line in text.splitlines():
        before, dash, after = line.partition(" - ")
        fields = before.split()
        if dash and len(fields) > 4 and after.split():
            point = re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), fields[4])
            found.append((point, after.split()[0]))
    return found


def mac_mounts(text: str) -> list[tuple[str, str]]:
    """Mount points and their file systems, as ``mount`` lists them on macOS."""
    lines = re.findall(r"^.* on (/.*?) \(([^,)]+)", text, re.MULTILINE)
    return [(point, kind) for point, kind in lines]


def _linux_mounts() -> list[tuple[str, str]]:
    try:
        return linux_mounts(Path("/proc/self/mountinfo").read_text("utf-8", "replace"))
    except OSError:
        return []


def _mac_mounts() -> list[tuple[str, str]]:
    import subprocess

    try:
        told = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=5, check=False)
    except (OSError, subprocess.SubprocessError):
        return []
    return mac_mounts(told.stdout)


def _windows(place: str) -> str:
    import ctypes

    remote = 4
    """DRIVE_REMOTE of GetDriveTypeW."""
    if place.startswith("\\\\") and not place.startswith("\\\\?\\"):
        return "smb"
    kernel: object = getattr(ctypes, "windll").kernel32  # noqa: B009
    drive = os.path.splitdrive(place)[0] + "\\"
    return "smb" if kernel.GetDriveTypeW(drive) == remote else ""  # type: ignore[attr-defined]
