"""A shop on a network share is refused with the reason; on a disk of the PC nothing is asked."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from helpdesk.desk import Desk
from helpdesk.errors import WorldError
from helpdesk.store import lock, shares
from helpdesk.store.lock import ShopLock
from helpdesk.store.shares import linux_mounts, mac_mounts, mounted_as, on_windows_share, share

LINUX = r"""
22 27 0:20 / /proc rw,nosuid - proc proc rw
27 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
90 27 0:45 / /mnt/shop rw,relatime shared:2 - cifs //server/shop rw,vers=3.1.1
91 90 259:3 / /mnt/shop/local rw - ext4 /dev/sdb1 rw
92 27 0:46 / /mnt/with\040space rw - nfs4 nas:/export rw
93 27 0:47 / /home/ana/cloud rw - fuse.sshfs ana@host: rw
"""
MAC = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//ana@nas/shop on /Volumes/shop (smbfs, nodev, nosuid, mounted by ana)
"""


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/home/ana/helpdesk", "ext4"),
        ("/mnt/shop", "cifs"),
        ("/mnt/shop/helpdesk", "cifs"),
        ("/mnt/shop/local/helpdesk", "ext4"),
        ("/mnt/shopping", "ext4"),
        ("/mnt/with space/x", "nfs4"),
        ("/home/ana/cloud/x", "fuse.sshfs"),
    ],
)
def test_a_place_is_of_the_deepest_mount_above_it(place: str, kind: str) -> None:
    assert mounted_as(place, linux_mounts(LINUX)) == kind


def test_a_mac_says_it_otherwise() -> None:
    assert mounted_as("/Volumes/shop/helpdesk", mac_mounts(MAC)) == "smbfs"
    assert mounted_as("/Users/ana", mac_mounts(MAC)) == "apfs"


def test_a_disk_of_this_pc_is_no_share(tmp_path: Path) -> None:
    assert share(tmp_path) == ""


def test_lists_nobody_can_read_bar_nothing() -> None:
    assert linux_mounts("rubbish\n- -\n\n") == []
    assert mounted_as("/x", []) == ""


def test_a_share_is_refused_with_the_reason_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "share", lambda _: "cifs")
    with pytest.raises(WorldError, match="network share"):
        ShopLock(tmp_path).take()
    assert list(tmp_path.iterdir()) == []


def at(monkeypatch: pytest.MonkeyPatch, place: Path, platform: str, mount: str) -> str:
    """The kind of share that a place is told to be on where its system lists it so."""
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(shares, "_linux_mounts", lambda: linux_mounts(mount))
    monkeypatch.setattr(shares, "_mac_mounts", lambda: mac_mounts(mount))
    return share(place)


REFUSED = [
    *("nfs", "nfs4", "cifs", "smb3", "ceph", "9p", "drvfs", "vboxsf", "fuse", "fuse.sshfs", "fuse.rclone"),
    *("fuse.gvfsd-fuse", "fuse.vmhgfs-fuse", "fuse.glusterfs", "davfs", "glusterfs", "virtiofs"),
]
TAKEN = [
    *("ext4", "ext3", "btrfs", "xfs", "zfs", "f2fs", "vfat", "exfat", "ntfs3", "fuseblk", "tmpfs", "overlay"),
    *("fuse.ntfs-3g", "fuse.gocryptfs", "fuse.cryfs", "ecryptfs"),
]


@pytest.mark.parametrize(("kind", "refused"), [*((k, True) for k in REFUSED), *((k, False) for k in TAKEN)])
def test_linux_tells_shares_from_disks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, refused: bool
) -> None:
    place = str(tmp_path.resolve()).replace(" ", r"\040")
    mount = f"1 0 8:1 / / rw - ext4 /dev/sda1 rw\n2 1 0:9 / {place} rw shared:3 - {kind} there rw\n"
    assert at(monkeypatch, tmp_path / "shop", "linux", mount) == (kind if refused else "")


@pytest.mark.parametrize("kind", sorted(shares.LENT))
def test_a_virtual_machine_whose_whole_disk_is_lent_works_on_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    assert at(monkeypatch, tmp_path, "linux", f"1 0 0:9 / / rw - {kind} root rw\n") == ""


@pytest.mark.parametrize(
    ("kind", "refused"),
    [
        *((kind, True) for kind in ("smbfs", "afpfs", "nfs", "webdav", "macfuse", "osxfuse")),
        *((kind, False) for kind in ("apfs", "hfs", "msdos", "exfat")),
    ],
)
def test_a_mac_tells_shares_from_disks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, refused: bool
) -> None:
    mount = f"/dev/disk3s1 on / (apfs, local)\n//ana@nas/x on {tmp_path.resolve()} ({kind}, nodev, nosuid)\n"
    assert at(monkeypatch, tmp_path / "shop", "darwin", mount) == (kind if refused else "")


@pytest.mark.parametrize(
    ("place", "refused"),
    [
        (r"\\nas\shop\Helpdesk", True),
        (r"//nas/shop/Helpdesk", True),
        (r"\\?\UNC\nas\shop", True),
        (r"\\?\unc\nas\shop", True),
        (r"\\wsl.localhost\Debian\home\ana", True),
        (r"Z:\Helpdesk", True),
        (r"\\?\Z:\Helpdesk", True),
        (r"C:\Users\Ana\AppData\Local\Helpdesk", False),
        (r"\\?\C:\Users\Ana", False),
        (r"D:\Helpdesk", False),
        (r"\\?\Volume{b75e2c83-0000-0000-0000-602f00000000}\Helpdesk", False),
    ],
)
def test_windows_tells_shares_from_disks(place: str, refused: bool) -> None:
    assert on_windows_share(place, lambda drive: drive == "Z:\\") is refused


@pytest.mark.parametrize("write", [True, False])
def test_a_shop_on_a_share_is_opened_to_be_read_alone(
    shop: Path, monkeypatch: pytest.MonkeyPatch, write: bool
) -> None:
    monkeypatch.setattr(lock, "share", lambda _: "smb3")
    if write:
        with pytest.raises(WorldError, match=r"network share \(smb3\).*Move the folder"):
            Desk.open(shop)
        return
    with Desk.open(shop, write=False) as desk:
        assert desk.store.rows("SELECT 1") == [(1,)]


def test_every_name_of_a_share_is_of_one_form() -> None:
    names = shares.SHARES | shares.LENT | shares.FUSED | shares.FUSE
    assert all(name == name.lower().strip() for name in names)
    assert not any(name.startswith("fuse.") for name in shares.FUSED)
