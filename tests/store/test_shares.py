"""A shop on a network share is refused with the reason; on a disk of the PC nothing is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpdesk.errors import WorldError
from helpdesk.store import lock, shares
from helpdesk.store.lock import ShopLock
from helpdesk.store.shares import linux_mounts, mac_mounts, mounted_as, share

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


def test_every_name_of_a_share_is_of_one_form() -> None:
    assert all(name == name.lower().strip() for name in shares.SHARES)
