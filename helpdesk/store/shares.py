"""Knows whether a folder lies on another computer, where no lock can be trusted and a cut line tears the file.

Source: SQLite's own advice not to keep a database on a network file system ("How to corrupt an SQLite database",
section on file systems with broken locks).
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

SHARES = frozenset(
    {
        *("nfs", "nfs4"),
        *("cifs", "smb2", "smb3", "smbfs", "ncpfs", "afpfs"),
        *("afs", "coda", "ceph", "glusterfs", "lustre", "beegfs", "gfs2", "ocfs2"),
        *("webdav", "davfs", "davfs2"),
        *("drvfs", "vboxsf", "vmhgfs", "prl_fs", "fuse.vmhgfs-fuse"),
    }
)
"""File systems that lie on another computer, by the names the systems give them."""
LENT = frozenset({"9p", "virtiofs"})
"""What a virtual machine is lent by the one around it: a folder as a share, or the whole of its disk, which is none."""
FUSED = frozenset(
    {
        *(
            "sshfs",
            "davfs",
            "rclone",
            "glusterfs",
            "ceph",
            "smbnetfs",
            "curlftpfs",
            "s3fs",
            "goofys",
            "gcsfuse",
        ),
        *("gvfsd-fuse", "kio-fuse", "google-drive-ocamlfuse", "onedriver", "juicefs", "cvmfs2", "mergerfs"),
    }
)
"""Programs that bring another computer's files in as a file system (``fuse.NAME`` on Linux); mergerfs may hold such."""
FUSE = frozenset({"fuse", "macfuse", "osxfuse", "fusefs", "fuse-t"})
"""File systems of programs that do not say which: most of them bring in what lies elsewhere."""


def share(folder: Path) -> str:
    """The kind of network share the folder lies on; empty on a disk of this PC, or where nobody can say."""
    place = os.path.realpath(folder)
    if sys.platform == "win32":
        return "smb" if on_windows_share(place, _drive_is_remote) else ""
    mounts = _mac_mounts() if sys.platform == "darwin" else _linux_mounts()
    kind = mounted_as(place, [(point, kind) for point, kind in mounts if point != "/" or kind not in LENT])
    return kind if lies_elsewhere(kind) else ""


def lies_elsewhere(kind: str) -> bool:
    """Whether a file system of this name lies, or may lie, on another computer."""
    first, _, program = kind.partition(".")
    return kind in SHARES | LENT | FUSE or (first == "fuse" and program in FUSED)


def on_windows_share(place: str, remote: Callable[[str], bool]) -> bool:
    """Whether a path of Windows lies on another computer: by its form (UNC), else by what ``remote`` says of its drive.

    Source: Microsoft, "Naming Files, Paths, and Namespaces": UNC names, and the prefixes ``\\\\?\\`` and ``\\\\.\\``.
    """
    place = place.replace("/", "\\")
    if place[:8].upper() in {"\\\\?\\UNC\\", "\\\\.\\UNC\\"}:
        return True
    if place.startswith(("\\\\?\\", "\\\\.\\")):
        place = place[4:]
    return place.startswith("\\\\") or (place[1:2] == ":" and remote(f"{place[:2]}\\"))


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


def _drive_is_remote(drive: str) -> bool:
    """Whether a drive such as ``Z:\\`` is a mapped one, by GetDriveTypeW: DRIVE_REMOTE."""
    import ctypes

    kernel: object = getattr(ctypes, "windll").kernel32  # noqa: B009
    return bool(kernel.GetDriveTypeW(drive) == 4)  # type: ignore[attr-defined]
