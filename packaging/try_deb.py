"""Tries the package in a clean system made from the registry: ``sudo python3 packaging/try_deb.py dist/helpdesk_*.deb``.

Makes a Debian without Python, compiler or Qt in a folder (debootstrap), and says line by line what it saw there:

1. the package installed as a person would (``apt install ./helpdesk.deb``), what it brought, and that it is compiled;
2. a shop made and its lists imported; on a display, with a window manager, a unit taken in by keys typed into the
   window; its receipt as a PDF; the file of a backup opened with the program; the window killed, the shop sound;
3. a higher version installed over it, the same content under another number: the shop opens and finds what it had;
4. the package removed and purged: nothing of the program is left, all of the shop is.

What it does not try: an installed desktop (menus and file windows of GNOME or KDE), a printer, an upgrade that brings
the shop's file up to a new schema (the tests do that with shops of old programs).

Needs root, debootstrap and the registry, and leaves nothing behind, also when something fails or it is stopped.
``--packages``: a tarball that ``debootstrap --make-tarball`` made, with :data:`WITH`; else they are fetched. ``--keep``:
a folder for the pictures of the display. It ends with 0 when all was as it should be, else with 1.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SUITE = "bookworm"
WITH = (
    "xvfb,xauth,xdotool,icewm,x11-utils,x11-apps,desktop-file-utils,shared-mime-info,ca-certificates,procps"
)
"""What every desktop has and the least of Debian has not: a display, a window manager, what reads menu entries."""
ENV = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LANG": "C.UTF-8"}
SHOP = "/home/ana/.local/share/Helpdesk"
LISTS = {
    "customers": "ref,name,phone\nC1,Ana Ruiz,600111222\n",
    "products": "ref,name,brand\nP1,Washing machine,Norvalda\n",
    "purchases": "ref,customer_ref,product_ref,purchased_on,serial\nS1,C1,P1,2026-01-15,SN-1\n",
}
ENTRY = "usr/share/applications/org.helpdesk.helpdesk.desktop"
BROUGHT = (
    ENTRY,
    "usr/share/applications/org.helpdesk.helpdesk.backup.desktop",
    "usr/share/metainfo/org.helpdesk.helpdesk.metainfo.xml",
    "usr/share/mime/packages/helpdesk.xml",
    "usr/share/icons/hicolor/scalable/apps/helpdesk.svg",
    *(
        f"usr/share/icons/hicolor/{size}x{size}/apps/helpdesk.png"
        for size in (16, 24, 32, 48, 64, 128, 256, 512)
    ),
    "usr/share/man/man1/helpdesk.1.gz",
    "usr/share/man/es/man1/helpdesk.1.gz",
)
SECONDS = 60
"""How long anything on the display may take."""


class Failed(Exception):
    """Something was not as it should be."""


class System:
    """A clean system in a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def do(self, line: str, *, user: str = "root", fails: bool = False) -> str:
        """Run a line in it; says what it printed.

        Raises:
            Failed: the code was another than ``fails`` lets expect.
        """
        done = subprocess.run(
            self.command(line, user), capture_output=True, text=True, env=ENV, check=False, timeout=1200
        )
        if bool(done.returncode) is not fails:
            raise Failed(f"({done.returncode}) {line}\n{done.stdout}{done.stderr}")
        return (done.stdout + done.stderr).strip()

    def command(self, line: str, user: str) -> list[str]:
        """How a line is run in it: by root, or by the person as whom ``user`` has logged in."""
        inside = ["/bin/sh", "-c", line] if user == "root" else ["su", "-", user, "-s", "/bin/sh", "-c", line]
        return ["chroot", str(self.root), *inside]

    def ana(self, line: str, *, fails: bool = False) -> str:
        """A line that the person at the counter runs."""
        return self.do(line, user="ana", fails=fails)


def say(what: str, saw: object) -> None:
    """One line of what was seen."""
    print(f"{what}: {saw}", flush=True)


def need(true: object, what: str, saw: object = "") -> None:
    """Say what was seen.

    Raises:
        Failed: it was not so.
    """
    if not true:
        raise Failed(f"{what}: {saw}")
    say(what, saw or "yes")


@contextmanager
def clean_system(packages: Path | None) -> Iterator[System]:
    """A new system with nothing but what every desktop has; gone afterwards, with all that ran in it."""
    root = Path(tempfile.mkdtemp(prefix="helpdesk-try-"))
    root.chmod(0o755)
    try:
        source = [f"--unpack-tarball={packages.resolve()}"] if packages else []
        command = ["debootstrap", "--variant=minbase", f"--include={WITH}", *source, SUITE, str(root)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        subprocess.run(["mount", "-t", "proc", "proc", str(root / "proc")], check=True)
        system = System(root)
        system.do("useradd --create-home ana")
        (root / "usr/sbin/policy-rc.d").write_text("#!/bin/sh\nexit 101\n")
        (root / "usr/sbin/policy-rc.d").chmod(0o755)
        yield system
    finally:
        clear(root)


def clear(root: Path) -> None:
    """End what still runs in the folder, undo its mounts, take it away.

    Raises:
        Failed: a mount is still there; what lies behind it is not touched.
    """
    for process in Path("/proc").glob("[0-9]*"):
        try:
            inside = (process / "root").readlink()
        except OSError:
            continue
        if inside == root:
            os.kill(int(process.name), signal.SIGKILL)
    time.sleep(0.5)
    mounted = [line.split()[1] for line in Path("/proc/mounts").read_text().splitlines()]
    for place in sorted((one for one in mounted if one.startswith(f"{root}/")), reverse=True):
        subprocess.run(["umount", place], check=False)
    if any(f" {root}/" in line for line in Path("/proc/mounts").read_text().splitlines()):
        raise Failed(f"{root} is still mounted: nothing was taken away.")
    shutil.rmtree(root)


def install(system: System, package: Path) -> None:
    """The package, with what it asks for and no more."""
    shutil.copy(package, system.root / "tmp" / "helpdesk.deb")
    system.do("chmod 644 /tmp/helpdesk.deb")
    need(system.do("command -v python3 gcc cc", fails=True) == "", "before: no Python, no compiler")
    system.do("apt-get update -qq")
    apt(system, "/tmp/helpdesk.deb")
    say(
        "installed",
        system.do("dpkg-query -W -f '${Package} ${Version}, ${Status}, ${Installed-Size} kB' helpdesk"),
    )
    need(system.do("command -v python3 gcc cc", fails=True) == "", "after: no Python, no compiler")
    missing = [path for path in BROUGHT if not (system.root / path).is_file()]
    need(not missing, "menu entry, AppStream page, icons, file type, man pages", missing)
    system.do(f"desktop-file-validate /{ENTRY}")
    need(
        "x-helpdesk-backup" in system.do("cat /usr/share/applications/mimeinfo.cache"), "backups open with it"
    )
    need(
        (system.root / "usr/share/mime/application/x-helpdesk-backup.xml").exists(),
        "backups are a kind of file",
    )
    loose = system.do(
        "find /usr/lib/helpdesk -name '*.py' | while read f; do d=${f%/*}; b=${f##*/}; "
        "ls $d/__pycache__/${b%.py}.*.pyc >/dev/null 2>&1 || echo $f; done"
    )
    need(not loose, "all of it compiled", loose)
    unmet = system.do(
        "cd /usr/lib/helpdesk/_internal && find . -name '*.so*' -type f -exec env LD_LIBRARY_PATH=$PWD ldd {} + "
        "2>/dev/null | grep 'not found' | sort -u || true"
    )
    need(not unmet, "every library finds its libraries", unmet)
    say("says of itself", system.ana("helpdesk --version"))
    wants = system.ana("helpdesk", fails=True)
    need("Traceback" not in wants, "without a display", wants.splitlines()[0])


def apt(system: System, what: str) -> None:
    """Install a file, as ``apt install ./file.deb`` does."""
    system.do(f"DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends {what}")


def make_shop(system: System) -> None:
    """A shop with a customer who owns a unit."""
    say("shop", system.ana("helpdesk init --shop Prueba --country ES --language en"))
    for kind, rows in LISTS.items():
        (system.root / "tmp" / f"{kind}.csv").write_text(rows, "utf-8")
        say(f"import of {kind}", system.ana(f"helpdesk import {kind} /tmp/{kind}.csv"))
    started = time.monotonic()
    system.ana("helpdesk --picture /tmp/today.png")
    size = (system.root / "tmp/today.png").stat().st_size
    need(size > 10_000, "picture of itself", f"{size} bytes after {time.monotonic() - started:.1f} s")


class Display:
    """A display with a window manager in the system, and a person at its keys."""

    def __init__(self, system: System, keep: Path | None) -> None:
        self.system, self.keep = system, keep
        self.running: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Display:
        (self.system.root / "tmp/.X11-unix").mkdir(mode=0o1777, exist_ok=True)
        (self.system.root / "tmp/.X11-unix").chmod(0o1777)
        self.start("Xvfb :9 -screen 0 1366x768x24 -nolisten tcp")
        self.until("xdotool getdisplaygeometry")
        self.start("icewm")
        self.until("xprop -root _NET_SUPPORTING_WM_CHECK | grep -q window")
        return self

    def __exit__(self, *_: object) -> None:
        for process in reversed(self.running):
            process.kill()
            process.wait()

    def start(self, line: str) -> None:
        """Let a program run on beside."""
        self.running.append(
            subprocess.Popen(
                self.system.command(f"export DISPLAY=:9; exec {line}", "ana"),
                env=ENV,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )

    def do(self, line: str, *, fails: bool = False) -> str:
        """A line of the person, on the display."""
        return self.system.ana(f"export DISPLAY=:9; {line}", fails=fails)

    def until(self, line: str, *, gone: bool = False) -> str:
        """Wait until a line succeeds (``gone``: until it fails); says what it printed.

        Raises:
            Failed: it did not within :data:`SECONDS`.
        """
        end = time.monotonic() + SECONDS
        while True:
            try:
                return self.do(line, fails=gone)
            except Failed:
                if time.monotonic() > end:
                    self.picture("failed")
                    raise
                time.sleep(0.3)

    def window(self, title: str) -> str:
        """Wait for a window with that in its title, and give it the keys; says its whole title."""
        name = self.until(f"xdotool search --onlyvisible --name '{title}' getwindowname").splitlines()[-1]
        self.do(f"xdotool search --onlyvisible --name '{title}' windowactivate --sync")
        time.sleep(1)
        return name

    def keys(self, *parts: str) -> None:
        """Press keys; what is no key's name is typed, after a mark."""
        for part in parts:
            line = f"type --delay 60 '{part[1:]}'" if part.startswith("=") else f"key --delay 60 {part}"
            self.do(f"xdotool {line}")
            time.sleep(1)

    def picture(self, name: str) -> None:
        """Keep what the display shows, where it was asked for."""
        if self.keep is not None:
            self.do(f"xwd -root -silent -out /tmp/{name}.xwd")
            shutil.copy(self.system.root / "tmp" / f"{name}.xwd", self.keep)


def use(system: System, keep: Path | None) -> None:
    """Take a unit in through the window, by keys alone; open a backup as a file manager would; kill the window."""
    with Display(system, keep) as display:
        started = time.monotonic()
        display.start("helpdesk")
        say("window", f"“{display.window('Prueba')}” after {time.monotonic() - started:.1f} s")
        group = display.do("xdotool search --onlyvisible --name Prueba | tail -1 | xargs xprop WM_CLASS -id")
        entry = (system.root / ENTRY).read_text("utf-8")
        need(
            f"StartupWMClass={group.split(chr(34))[3]}\n" in entry,
            "the window belongs to its menu entry",
            group,
        )
        time.sleep(3)
        display.keys("ctrl+n")
        display.window("Receive unit")
        display.keys("=SN-1", "Return", "=It does not spin", "Tab", "space")
        display.picture("intake")
        display.keys("ctrl+Return")
        display.until("helpdesk show 1 | grep -q 'It does not spin'")
        say("receipt on the screen", f"“{display.window('Deposit receipt')}”")
        display.picture("receipt")
        say("taken in by the window's keys", system.ana("helpdesk show 1").splitlines()[0])
        display.keys("Escape")
        display.window("Prueba")
        display.keys("ctrl+q")
        display.until("pgrep -u ana -x helpdesk", gone=True)
        say("the window closed", "and made a backup: " + system.ana(f"ls {SHOP}/backups"))
        open_backup(system, display)
    say("sound after kill -9", system.ana("helpdesk check").splitlines()[0])
    system.ana("helpdesk report receipt 1 -o /tmp/receipt.pdf")
    need((system.root / "tmp/receipt.pdf").read_bytes()[:5] == b"%PDF-", "its receipt", "a PDF")


def open_backup(system: System, display: Display) -> None:
    """What a double click on a backup runs: the line of the entry that knows its type."""
    line = (system.root / BROUGHT[1]).read_text("utf-8")
    command = next(part[5:] for part in line.splitlines() if part.startswith("Exec="))
    display.start(command.replace("%f", f"$(ls {SHOP}/backups/*.zip | tail -1)"))
    display.window("Prueba")
    asked = display.until("xdotool search --onlyvisible --name '[Rr]estor' getwindowname")
    time.sleep(2)
    display.picture("restore")
    say("a backup opened with the program", f"it asks: “{asked.splitlines()[-1]}”")
    display.do("pkill -9 -u ana -x helpdesk")
    display.until("pgrep -u ana -x helpdesk", gone=True)


def upgrade(system: System) -> None:
    """A newer version over it: the same content under a higher number."""
    system.do(
        "cd /tmp && dpkg-deb -R helpdesk.deb new && sed -i 's/^Version: .*/&.99/' new/DEBIAN/control && "
        "dpkg-deb --root-owner-group -Znone -b new newer.deb && rm -r new && chmod 644 newer.deb"
    )
    apt(system, "/tmp/newer.deb")
    say("upgraded", system.do("dpkg-query -W -f '${Version}' helpdesk"))
    need("SN-1" in system.ana("helpdesk find SN-1"), "the shop is there", system.ana("helpdesk find SN-1"))
    say("and sound", system.ana("helpdesk check").splitlines()[0])


def remove(system: System) -> None:
    """The program goes, the shop stays."""
    before = system.ana(f"cd {SHOP} && find . -type f | sort | xargs sha256sum")
    say(
        "removed", system.do("DEBIAN_FRONTEND=noninteractive apt-get remove -y -qq helpdesk").splitlines()[-1]
    )
    # A package without files under /etc is gone with that; to purge it says so and changes nothing.
    say("purged", system.do("dpkg --purge helpdesk"))
    left = system.do("find /usr /etc /var/lib -iname '*helpdesk*' -not -path '/var/lib/apt/*'")
    need(not left, "left of the program", left or "nothing")
    need(
        system.ana(f"cd {SHOP} && find . -type f | sort | xargs sha256sum") == before,
        "the shop, byte for byte",
    )
    say("its file", system.do(f"stat -c '%n %A %U %s bytes' {SHOP}/helpdesk.db"))


def main() -> None:
    """Try a package."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("package", type=Path)
    parser.add_argument("--packages", type=Path)
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    if os.geteuid() or not shutil.which("debootstrap"):
        sys.exit("This needs root and debootstrap.")
    # A stop from outside is an end as any other: what was made is taken away.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        with clean_system(asked.packages) as system:
            install(system, asked.package)
            make_shop(system)
            use(system, asked.keep)
            upgrade(system)
            remove(system)
    except (Failed, subprocess.SubprocessError) as error:
        sys.exit(f"NOT AS IT SHOULD BE: {error}")
    print("All as it should be.")


if __name__ == "__main__":
    main()
