"""Tries the package in a clean system made from the registry: ``sudo python3 packaging/try_deb.py dist/helpdesk_*.deb``.

Makes a system without Python, compiler or Qt in a folder (debootstrap), installs the package there as a person would,
makes a shop, takes a unit in by a file, prints its receipt, opens the window under a display, kills it, brings a newer
version over it, removes it, and says at each step what it saw. Needs root, debootstrap and the registry.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SUITE = "bookworm"
CASE = (
    "ref,kind,opened_at,received_at,customer,product,brand,serial,problem\n"
    "A1,repair,2026-11-20 10:00,2026-11-20 10:00,Ana Ruiz,Washing machine,Norvalda,SN-1,It does not spin\n"
)


class System:
    """A clean system in a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def do(self, line: str, *, fails: int = 0) -> str:
        """Run a line in it; says what it printed. A code other than ``fails`` ends the trial."""
        done = subprocess.run(
            ["chroot", str(self.root), "/bin/sh", "-c", line],
            capture_output=True,
            text=True,
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/home/ana", "LANG": "C.UTF-8"},
            check=False,
        )
        if done.returncode != fails:
            raise SystemExit(f"FAILED ({done.returncode}): {line}\n{done.stdout}{done.stderr}")
        return (done.stdout + done.stderr).strip()


def say(what: str, saw: object) -> None:
    """One line of what was seen."""
    print(f"{what}: {saw}", flush=True)


def make(root: Path) -> System:
    """A new system with nothing but what every Debian has, and a display to open windows on."""
    more = "xvfb,xauth,xdotool,ca-certificates"
    subprocess.run(["debootstrap", "--variant=minbase", f"--include={more}", SUITE, str(root)], check=True)
    subprocess.run(["mount", "--bind", "/proc", str(root / "proc")], check=True)
    system = System(root)
    system.do("useradd --create-home ana")
    return system


def as_ana(line: str) -> str:
    """The line as the user of the PC types it, not as root."""
    return f"su ana -s /bin/sh -c '{line}'"


def install(system: System, package: Path) -> None:
    """The package, with what it asks for."""
    shutil.copy(package, system.root / "tmp" / "helpdesk.deb")
    system.do("apt-get update -qq")
    system.do("DEBIAN_FRONTEND=noninteractive apt-get install -y -qq /tmp/helpdesk.deb")
    say("installed", system.do("dpkg-query -W -f '${Package} ${Version} ${Status}' helpdesk"))
    say("a compiler is there", system.do("command -v gcc cc || echo no"))
    say("says of itself", system.do(as_ana("helpdesk --version")))


def use(system: System) -> None:
    """A shop, a unit taken in, its receipt, the window."""
    say("shop", system.do(as_ana("helpdesk init --shop Prueba --country ES")))
    (system.root / "tmp" / "cases.csv").write_text(CASE, "utf-8")
    say("taken in", system.do(as_ana("helpdesk --today 2026-11-30 import cases /tmp/cases.csv")))
    say("found", system.do(as_ana("helpdesk find SN-1")))
    system.do(as_ana("helpdesk report receipt 1 -o /tmp/receipt.pdf"))
    say("receipt", f"{(system.root / 'tmp' / 'receipt.pdf').stat().st_size} bytes")
    started = time.monotonic()
    system.do(as_ana("helpdesk --picture /tmp/today.png"))
    say(
        "picture",
        f"{(system.root / 'tmp' / 'today.png').stat().st_size} bytes after {time.monotonic() - started:.1f} s",
    )
    window = (
        'xvfb-run -a sh -c "helpdesk & sleep 8; xdotool search --name Helpdesk getwindowname; '
        'xdotool key ctrl+n; sleep 2; kill -9 $!"'
    )
    say("window on a display", system.do(as_ana(window) + "; true"))
    say("sound after kill -9", system.do(as_ana("helpdesk check")).splitlines()[0])


def upgrade(system: System) -> None:
    """A newer version over it: the same content under a higher number."""
    system.do(
        "cd /tmp && dpkg-deb -R helpdesk.deb new && sed -i 's/^Version: .*/&.99/' new/DEBIAN/control && "
        "dpkg-deb --root-owner-group -Znone -b new newer.deb"
    )
    system.do("DEBIAN_FRONTEND=noninteractive apt-get install -y -qq /tmp/newer.deb")
    say("upgraded", system.do("dpkg-query -W -f '${Version}' helpdesk"))
    say("the shop is there", system.do(as_ana("helpdesk find SN-1")))


def remove(system: System) -> None:
    """The program goes, the shop stays."""
    system.do("apt-get purge -y -qq helpdesk")
    say("left of the program", system.do("find /usr -path '*elpdesk*' || true") or "nothing")
    shop = "/home/ana/.local/share/Helpdesk/helpdesk.db"
    say("the shop's data", system.do(f"stat -c '%n %A %s bytes' {shop}"))


def main() -> None:
    """Try a package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=Path)
    package = parser.parse_args().package
    if not shutil.which("debootstrap"):
        sys.exit("This needs debootstrap.")
    root = Path(tempfile.mkdtemp(prefix="helpdesk-try-"))
    root.chmod(0o755)
    try:
        system = make(root)
        install(system, package)
        use(system)
        upgrade(system)
        remove(system)
        print("All as it should be.")
    finally:
        subprocess.run(["umount", str(root / "proc")], check=False, capture_output=True)
        shutil.rmtree(root, ignore_errors=True)


if __name__ == "__main__":
    main()
