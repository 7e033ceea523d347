"""Builds what is installed: ``python packaging/build.py folder | deb | installer``, from the version in pyproject.toml.

``folder``: a self-contained folder of this system (PyInstaller), and its picture self-test. ``deb``: a package for
Debian and Ubuntu, of that folder. ``installer``: on Windows an installer (NSIS), on macOS a disk image. What is made
lies in ``dist/``. ``--site``: where the program's pictures can be fetched; AppStream takes them by address alone.
"""

from __future__ import annotations

import argparse
import compileall
import gzip
import hashlib
import os
import py_compile
import shutil
import subprocess
import sys
import tempfile
import tomllib
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

import told  # noqa: E402

DIST = ROOT / "dist"
FOLDER = DIST / "helpdesk"
ICONS = ROOT / "build" / "icons"
LINUX = ROOT / "packaging" / "linux"
ID = "org.helpdesk.helpdesk"
"""What desktops know the program by: ``APP`` of ui/app.py says the same."""
MAKER = f"{os.environ.get('DEBFULLNAME', 'The makers of Helpdesk')} <{os.environ.get('DEBEMAIL', 'helpdesk@example.org')}>"
"""Who answers for the package, as Debian's own tools are told; an address that nobody has where nobody was named."""
LANGUAGES = ["en", "es"]
PICTURES = {
    "today.png": {
        "en": "Today: what is late, promised, waiting",
        "es": "Hoy: lo que va con retraso, lo prometido, lo que espera",
    },
    "case.png": {"en": "A case with its work and timeline", "es": "Un caso con su trabajo y su cronología"},
    "intake.png": {"en": "Taking a unit in", "es": "La recepción de un equipo"},
}
"""What the pictures in resources/packaging show."""
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
LIBRARIES = (
    "libc6 (>= 2.36), libdbus-1-3, libegl1, libfontconfig1, libfreetype6, libgcc-s1, libgl1, libglib2.0-0 | "
    "libglib2.0-0t64, libstdc++6, libwayland-client0, libwayland-cursor0, libwayland-egl1, libx11-6, libx11-xcb1, "
    "libxcb-cursor0, libxcb-icccm4, libxcb-image0, libxcb-keysyms1, libxcb-randr0, libxcb-render-util0, "
    "libxcb-render0, libxcb-shape0, libxcb-shm0, libxcb-sync1, libxcb-xfixes0, libxcb-xkb1, libxcb1, "
    "libxkbcommon-x11-0, libxkbcommon0, zlib1g"
)
"""What Qt finds on the system and brings not; glibc as the one the folder is built on."""


def version() -> str:
    """The program's version, from its one place."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return str(told["project"]["version"])


def run(
    *command: str | Path, env: dict[str, str] | None = None, cwd: Path = ROOT, quiet: bool = False
) -> None:
    """Run a command of the system, and stop where it fails; ``quiet``: what it prints is of no interest."""
    print("+", *command, flush=True)
    words = [str(part) for part in command]
    out = subprocess.DEVNULL if quiet else None
    subprocess.run(words, check=True, env=os.environ | (env or {}), cwd=cwd, stdout=out)


def make_icons() -> None:
    """The icon in every size, as PNG and, for the other systems, ICO and ICNS."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QGuiApplication, QImageReader

    app = QGuiApplication.instance() or QGuiApplication([])
    assert app is not None
    ICONS.mkdir(parents=True, exist_ok=True)
    for size in (*SIZES, 1024):
        reader = QImageReader(str(ROOT / "resources" / "packaging" / "helpdesk.svg"))
        reader.setScaledSize(QSize(size, size))
        reader.read().save(str(ICONS / f"{size}.png"))
    largest = Image.open(ICONS / "1024.png")
    largest.save(ICONS / "helpdesk.ico", sizes=[(size, size) for size in SIZES if size <= 256])
    largest.save(ICONS / "helpdesk.icns")


def folder() -> None:
    """The self-contained folder, and its self-test."""
    make_icons()
    run(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "packaging/helpdesk.spec")
    shutil.copy(ROOT / "LICENSE", FOLDER)
    _compile()
    _strip()
    self_test()


def _compile() -> None:
    """The migrations are files, read when a shop is made or brought up: they come compiled, as all else does."""
    compileall.compile_dir(
        FOLDER / "_internal" / "helpdesk",
        quiet=1,
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )


def _strip() -> None:
    """Python's own libraries without what only a debugger reads, on Linux; those of others come without already."""
    if sys.platform != "linux" or not shutil.which("strip"):
        return
    inside = FOLDER / "_internal"
    ours = [*inside.glob("libpython*.so*"), *inside.glob("python*/lib-dynload/*.so")]
    rust = inside.glob("cryptography/hazmat/bindings/*.so")
    run("strip", "--strip-unneeded", *(path for path in (*ours, *rust) if not path.is_symlink()))


def program() -> Path:
    """What starts the program in the folder."""
    return FOLDER / ("helpdesk.exe" if sys.platform == "win32" else "helpdesk")


TRIED = (
    ("demo", "--customers", "20", "--months", "3", "--until", "2026-11-30"),
    ("find", "a", "--json"),
    ("show", "1"),
    ("agenda",),
    ("metrics", "--month", "2026-11", "--json"),
    ("report", "receipt", "1", "-o", "receipt.pdf"),
    ("report", "quality", "--month", "2026-11", "-o", "quality.pdf"),
    ("export", "customers", "customers.xlsx"),
    ("import", "customers", "customers.xlsx", "--dry-run"),
    ("support", "support.txt"),
    ("backup", "backup.zip"),
    ("restore", "backup.zip"),
    ("check",),
)
"""Commands that between them need every library the program brings."""


def self_test() -> None:
    """Have what was built do its commands and take pictures of its screens in both languages, on a sample shop."""
    from helpdesk.cli import SCREENS

    with tempfile.TemporaryDirectory() as work:
        shop = {"QT_QPA_PLATFORM": "offscreen", "HELPDESK_DATA": str(Path(work) / "shop"), "HOME": work}
        shop |= dict.fromkeys(("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA"), work)
        run(program(), "init", "--shop", "Sol", "--country", "ES", env=shop)
        for words in TRIED:
            run(program(), "--today", "2026-11-30", *words, env=shop, cwd=Path(work), quiet=True)
        for place, screen in enumerate(SCREENS):
            picture = Path(work) / f"{screen}.png"
            language = LANGUAGES[place % 2]
            run(program(), "--picture", picture, "--language", language, "--screen", screen, env=shop)
            if picture.stat().st_size < 10_000:
                raise SystemExit(f"The picture of {screen} is empty.")
    print(f"{FOLDER}: {size_of(FOLDER) / 1_000_000:.0f} MB; its self-test passed.")


def size_of(tree: Path) -> int:
    """The bytes of all files under a folder; what is linked to counts once."""
    return sum(path.stat().st_size for path in tree.rglob("*") if path.is_file() and not path.is_symlink())


def deb(site: str = "") -> None:
    """The package for Debian and Ubuntu: the folder under /usr/lib, and what a desktop wants to know of it."""
    if not program().exists():
        folder()
    name = f"helpdesk_{version()}_{_architecture()}.deb"
    with tempfile.TemporaryDirectory() as work:
        tree = Path(work) / "tree"
        _lay(tree, site)
        run("dpkg-deb", "--root-owner-group", "--build", "-Zxz", tree, DIST / name)
    print(f"{DIST / name}: {(DIST / name).stat().st_size / 1_000_000:.0f} MB")


def _architecture() -> str:
    told = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    return told.stdout.strip()


def _lay(tree: Path, site: str) -> None:
    """Everything the package installs, where it goes, with the rights it has there."""
    share = tree / "usr" / "share"
    shutil.copytree(FOLDER, tree / "usr" / "lib" / "helpdesk", symlinks=True)
    (tree / "usr" / "lib" / "helpdesk" / "LICENSE").unlink()  # said in usr/share/doc
    _put(LINUX / "helpdesk.desktop", share / "applications" / f"{ID}.desktop")
    _put(LINUX / "helpdesk-backup.desktop", share / "applications" / f"{ID}.backup.desktop")
    (share / "metainfo").mkdir(parents=True)
    (share / "metainfo" / f"{ID}.metainfo.xml").write_text(metainfo(site), "utf-8")
    _put(LINUX / "helpdesk.mime.xml", share / "mime" / "packages" / "helpdesk.xml")
    _put(
        ROOT / "resources" / "packaging" / "helpdesk.svg", share / "icons/hicolor/scalable/apps/helpdesk.svg"
    )
    for size in SIZES:
        _put(ICONS / f"{size}.png", share / f"icons/hicolor/{size}x{size}/apps/helpdesk.png")
    _put(LINUX / "copyright", share / "doc" / "helpdesk" / "copyright")
    _put(LINUX / "lintian-overrides", share / "lintian" / "overrides" / "helpdesk")
    changes = told.debian(told.releases(LANGUAGES, datetime.now(UTC).date()), MAKER)
    _gzipped(changes.encode(), share / "doc" / "helpdesk" / "changelog.gz")
    for page, place in (("helpdesk.1", "man1"), ("helpdesk.es.1", "es/man1")):
        _gzipped((LINUX / page).read_bytes(), share / "man" / place / "helpdesk.1.gz")
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "helpdesk").symlink_to("../lib/helpdesk/helpdesk")
    _settle_rights(tree)
    size = size_of(tree) // 1024
    control = (LINUX / "control").read_text("utf-8")
    for word, value in {
        "VERSION": version(),
        "ARCHITECTURE": _architecture(),
        "SIZE": str(size),
        "LIBRARIES": LIBRARIES,
        "MAKER": MAKER,
    }.items():
        control = control.replace(f"@{word}@", value)
    sums = "".join(
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(tree)}\n"
        for path in sorted(tree.rglob("*"))
        if path.is_file() and not path.is_symlink()
    )
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(control, "utf-8")
    # What `dpkg --verify` compares with: whether a file was changed since it was installed.
    (tree / "DEBIAN" / "md5sums").write_text(sums, "utf-8")


def metainfo(site: str) -> str:
    """What a system's shop of programs says of it: the page with every version, and its pictures where they lie."""
    page = (LINUX / "helpdesk.metainfo.xml").read_text("utf-8")
    found = told.releases(LANGUAGES, datetime.now(UTC).date())
    page = page.replace("@RELEASES@", told.appstream(found).strip())
    home = f'  <url type="homepage">{site}</url>\n' if site else ""
    return page.replace("  @SITE@\n", home + told.screenshots(site, PICTURES) + ("\n" if site else ""))


def _put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _gzipped(content: bytes, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(content, 9, mtime=0))


def _settle_rights(tree: Path) -> None:
    """Folders and what is run 0755, all else 0644; libraries are not run."""
    for path in (tree, *tree.rglob("*")):
        if path.is_symlink():
            continue
        runs = path.is_dir() or path == tree / "usr" / "lib" / "helpdesk" / "helpdesk"
        path.chmod(0o755 if runs else 0o644)


def installer() -> None:
    """On Windows the installer, on macOS the disk image, of the folder."""
    if not program().exists():
        folder()
    if sys.platform == "win32":
        run("makensis", f"/DVERSION={version()}", ROOT / "packaging" / "windows" / "helpdesk.nsi")
    elif sys.platform == "darwin":
        image = DIST / f"Helpdesk-{version()}.dmg"
        with tempfile.TemporaryDirectory() as work:
            # What a person sees on opening the image: the program, and where to drag it.
            run("ditto", DIST / "Helpdesk.app", Path(work) / "Helpdesk.app")
            (Path(work) / "Applications").symlink_to("/Applications")
            made = ("hdiutil", "create", "-volname", "Helpdesk", "-srcfolder", work, "-format", "UDZO")
            run(*made, "-ov", image)
    else:
        raise SystemExit("Here it is: python packaging/build.py deb")


def main() -> None:
    """Build what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("icons", "folder", "test", "deb", "installer"))
    parser.add_argument("--site", default="", metavar="https://…")
    asked = parser.parse_args()
    if asked.what == "deb":
        deb(asked.site)
    else:
        {"icons": make_icons, "folder": folder, "test": self_test, "installer": installer}[asked.what]()


if __name__ == "__main__":
    main()
