"""``python -m tests.benchmarks.system_calls``: every command, each of its system calls failing once; needs ``strace``.

A command runs once and its calls are written down; those that touch the shop, what the command reads or writes,
the program's own data or the temporary folder are then made to fail, one a run, in the ways a disk can. Whatever
fails, the command ends with 0 and the answer it would have had, or with 2 or 3 and one sentence: no traceback, no
half-made file, no hang, and a shop that is whole. It prints what did not hold, and ends with 1 if anything did not.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

CALLS = (
    "openat,read,pread64,write,pwrite64,fsync,fdatasync,ftruncate,rename,renameat,renameat2,unlink,unlinkat,"
    "rmdir,mkdir,newfstatat,fstat,getdents64,fcntl,flock,statfs,lseek,link,chmod,fchmod,utimensat,"
    "copy_file_range,sendfile,readlink,access,faccessat2,mmap,close"
)
WRITES = {"write", "pwrite64", "fsync", "fdatasync", "ftruncate", "copy_file_range", "sendfile", "close"}
NAMES = {"rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir", "rmdir", "link", "chmod", "fchmod"}
LONGEST = 90
"""Seconds after which a command hangs."""

TODAY = "2026-11-30"


@dataclass(frozen=True)
class Case:
    """A command line as it is walked; ``{out}`` stands for the folder that what it writes goes to."""

    name: str
    words: tuple[str, ...]
    empty: str = ""
    """``none``: in a folder without a shop; ``bare``: in a shop that was only set up."""


CASES = (
    Case("init", ("init", "--shop", "Sol", "--country", "ES"), "none"),
    Case("demo", ("demo", "--customers", "10", "--months", "3", "--until", TODAY), "bare"),
    Case("import", ("import", "customers", "{in}/list.csv"), "bare"),
    Case("export", ("export", "cases", "{out}/cases.csv")),
    Case("export-xlsx", ("export", "customers", "{out}/customers.xlsx")),
    Case("find", ("find", "garcía", "--json")),
    Case("show", ("show", "1", "--json")),
    Case("warranty", ("warranty", "{serial}", "--json")),
    Case("metrics", ("metrics", "--month", "2026-10", "--json")),
    Case("agenda", ("agenda", "--json")),
    Case("report", ("report", "receipt", "1", "-o", "{out}/receipt.pdf")),
    Case("quality", ("report", "quality", "--month", "2026-10", "-o", "{out}/quality.pdf")),
    Case("backup", ("backup", "{out}/mine.zip")),
    Case("backup-own", ("backup",)),
    Case("restore", ("restore", "{in}/backup.zip")),
    Case("restore-new", ("restore", "{in}/backup.zip"), "none"),
    Case("check", ("check", "--json")),
    Case("support", ("support", "{out}/report.txt")),
)


@dataclass(frozen=True)
class Ended:
    """How a run ended."""

    code: int | None
    out: str
    err: str
    trace: str = ""
    unsaid: bool = False
    """Whether the answer could not be written."""


class Ground:
    """The folders a command works in: made once, laid out anew for each run."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.shop = place / "shop"
        self.out = place / "out"
        self.given = place / "in"
        self.temp = place / "tmp"
        self.whole = place / "whole"
        self.bare = place / "bare"
        self.serial = ""

    def make(self) -> None:
        """A small sample shop, one only set up, a list and a backup."""
        for folder in (self.given, self.temp):
            folder.mkdir()
        for folder in (self.whole, self.bare):
            self._plainly("init", "--shop", "Sol", "--country", "ES", shop=folder)
        self._plainly("demo", "--customers", "10", "--months", "3", "--until", TODAY, shop=self.whole)
        self._plainly("backup", str(self.given / "backup.zip"), shop=self.whole)
        (self.given / "list.csv").write_text("ref,name,phone\n1,Ana Gil,600111222\n2,Luis,x\n")
        self._plainly("export", "purchases", str(self.given / "purchases.csv"), shop=self.whole)
        head, *rows = (self.given / "purchases.csv").read_text("utf-8-sig").splitlines()
        at = head.split(",").index("serial")
        self.serial = next(row.split(",")[at] for row in rows if row.split(",")[at])

    def _plainly(self, *words: str, shop: Path) -> None:
        subprocess.run(
            [sys.executable, "main.py", "--data", str(shop), "--today", TODAY, *words],
            cwd=ROOT,
            check=True,
            capture_output=True,
            env=self.environment(),
        )

    def environment(self) -> dict[str, str]:
        """That of a run: nothing is left to chance, nothing is compiled."""
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.place),
            "TMPDIR": str(self.temp),
            "LANG": "en_GB.UTF-8",
            "PYTHONHASHSEED": "0",
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONUTF8": "1",
        }

    def lay_out(self, case: Case) -> None:
        """The folders as they are before the command."""
        for folder in (self.shop, self.out, self.temp):
            shutil.rmtree(folder, ignore_errors=True)
        self.out.mkdir()
        self.temp.mkdir()
        if case.empty != "none":
            shutil.copytree(self.bare if case.empty == "bare" else self.whole, self.shop)

    def words(self, case: Case) -> list[str]:
        """The whole line of a case."""
        told = {"{out}": str(self.out), "{in}": str(self.given), "{serial}": self.serial}
        words = list(case.words)
        for sign, value in told.items():
            words = [word.replace(sign, value) for word in words]
        return [sys.executable, "main.py", "--data", str(self.shop), "--today", TODAY, *words]

    def run(self, case: Case, *strace: str) -> Ended:
        """Run it in a fresh ground."""
        self.lay_out(case)
        log = self.place / "trace"
        line = ["strace", "-f", "-y", "-qq", "--seccomp-bpf", "-o", str(log), "-e", f"trace={CALLS}", *strace]
        with subprocess.Popen(
            [*line, *self.words(case)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=self.environment(),
        ) as program:
            try:
                out, err = program.communicate(timeout=LONGEST)
            except subprocess.TimeoutExpired:
                program.kill()
                out, err = program.communicate()
                return Ended(None, out, err)
        return Ended(program.returncode, out, err, log.read_text(errors="replace"))


LINE = re.compile(r"^(\d+) +(\w+)\((.*)$")


@dataclass(frozen=True)
class Call:
    """A system call of a run: the n-th of its name in its thread, and what it touched."""

    name: str
    number: int
    what: str
    first_thread: bool


def calls_of(trace: str, ground: Ground) -> Iterator[Call]:
    """Those calls that touch what a command is about."""
    wanted = (str(ground.place), str(ROOT / "resources"), "/share/zoneinfo")
    seen: Counter[tuple[str, str]] = Counter()
    first = ""
    for line in trace.splitlines():
        found = LINE.match(line)
        if found is None:
            continue
        thread, name, rest = found.groups()
        first = first or thread
        seen[thread, name] += 1
        touched = any(place in rest for place in wanted) or (name == "write" and rest.startswith("1<"))
        if touched:
            yield Call(name, seen[thread, name], rest[:160], thread == first)


def errors_of(name: str) -> tuple[str, ...]:
    """The ways in which it can fail."""
    if name in WRITES:
        return ("EIO", "ENOSPC")
    if name in NAMES:
        return ("EIO", "EACCES", "ENOSPC")
    if name == "openat":
        return ("EIO", "EACCES", "EMFILE", "ENOSPC")
    if name in {"fcntl", "flock"}:
        return ("EIO", "ENOLCK")
    if name == "mmap":
        return ("ENOMEM",)
    return ("EIO", "EACCES")


def wrong(case: Case, ended: Ended, plain: Ended, ground: Ground, before: set[str]) -> str | None:
    """What did not hold, if anything."""
    both = ended.out + ended.err
    if ended.code is None:
        return "hangs"
    if "Traceback" in both or "Exception ignored" in both:
        return "traceback"
    if ended.code not in {0, 2, 3}:
        return f"ends with {ended.code}"
    if ended.code != 0 and len(ended.err.strip().splitlines()) != 1 and case.name != "check":
        return "not one sentence"
    if ended.code == 0 and "--json" in case.words and ended.out != plain.out:
        return "another answer"
    return left(case, ended, ground, before)


def names(folder: Path) -> set[str]:
    """The files below a folder, as far as they are not the database's own or the log's."""
    return {
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(("-wal", "-shm"))
    }


def left(case: Case, ended: Ended, ground: Ground, before: set[str]) -> str | None:
    """What lies there that should not, or is not whole."""
    made = names(ground.out)
    temp = {name for name in names(ground.temp) if "crash" not in name}
    if temp:
        return f"left in the temporary folder: {sorted(temp)[:3]}"
    # Where only the answer could not be said, what was asked for is there, and whole.
    if ended.code != 0 and made and not ended.unsaid:
        return f"half made: {sorted(made)}"
    for name in made:
        content = (ground.out / name).read_bytes()
        if name.endswith(".pdf") and b"%%EOF" not in content[-32:]:
            return "half a PDF"
        if not content:
            return "an empty file"
    parts = [name for name in names(ground.shop) if ".part" in name or "building" in name]
    if parts and set(parts) - before:
        return f"left in the shop: {parts}"
    return _shop_is_wrong(case, ended, ground)


def _shop_is_wrong(case: Case, ended: Ended, ground: Ground) -> str | None:
    there = (ground.shop / "helpdesk.db").exists() or (ground.shop / "restoring").exists()
    if not there:
        return None if case.empty == "none" and ended.code != 0 else "the shop is gone"
    if not case.empty and _untouched(ground):
        return None
    looked = subprocess.run(
        [sys.executable, "main.py", "--data", str(ground.shop), "--today", TODAY, "check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env=ground.environment(),
        check=False,
    )
    return None if looked.returncode == 0 else f"check: {looked.stdout[:200]}{looked.stderr[:200]}"


def _untouched(ground: Ground) -> bool:
    """Whether the shop's file is, byte for byte, that of before: then it need not be looked over."""
    logs = [ground.shop / "helpdesk.db-wal", ground.shop / "restoring"]
    if any(path.is_dir() or (path.exists() and path.stat().st_size) for path in logs):
        return False
    return (ground.shop / "helpdesk.db").read_bytes() == (ground.whole / "helpdesk.db").read_bytes()


def thinned(calls: list[Call], step: int) -> Iterator[tuple[Call, str]]:
    """Of each name and file the first, the last and every n-th, with an error of its own each."""
    kinds: dict[tuple[str, str], list[Call]] = {}
    for call in calls:
        kinds.setdefault((call.name, re.sub(r"\d+", "", call.what)[:70]), []).append(call)
    turn = 0
    for same in kinds.values():
        for place, call in enumerate(same):
            if place % step and place != len(same) - 1:
                continue
            errors = errors_of(call.name)
            yield call, errors[turn % len(errors)]
            turn += 1


def killed(case: Case, ground: Ground, call: Call) -> str | None:
    """What did not hold after a kill in a call: the shop is whole or was never there, and the command can be given again."""
    ended = ground.run(case, "-e", f"inject={call.name}:signal=KILL:when={call.number}")
    if ended.code not in {-9, 137, 0}:
        return f"ends with {ended.code}: {ended.err[-200:]}"
    there = (ground.shop / "helpdesk.db").exists() or (ground.shop / "restoring").exists()
    fault = _shop_is_wrong(case, ended, ground) if there else None
    again = subprocess.run(
        ground.words(case), cwd=ROOT, capture_output=True, text=True, env=ground.environment(), check=False
    )
    if fault is None and again.returncode not in {0, 2}:
        fault = f"again: {again.returncode} {again.stderr[-200:]}"
    if fault is None and again.returncode == 2 and not there:
        fault = f"again refused: {again.stderr[-200:]}"
    if fault is None and Path(ground.temp).exists() and names(ground.out) - {"mine.zip"}:
        parts = [name for name in names(ground.out) if name.endswith(".part")]
        fault = f"left: {parts}" if len(parts) > 1 else None
    return fault or _shop_is_wrong(case, ended, ground)


def walk_kills(case: Case, ground: Ground, step: int, most: int) -> int:
    """Kill one command in each call; the number of runs after which something did not hold."""
    plain = ground.run(case)
    calls = [call for call, _ in thinned(list(calls_of(plain.trace, ground)), step) if call.first_thread]
    calls = calls[:: max(1, -(-len(calls) // most))]
    bad = 0
    for call in calls:
        fault = killed(case, ground, call)
        if fault:
            bad += 1
            print(
                f"{case.name}, killed: {call.name} #{call.number} {call.what[:110]}\n    {fault}", flush=True
            )
    print(f"{case.name}: {len(calls)} kills, {bad} wrong", flush=True)
    return bad


def walk(case: Case, ground: Ground, step: int, most: int) -> int:
    """Walk one command; the number of runs in which something did not hold."""
    plain = ground.run(case)
    if plain.code != 0:
        print(f"{case.name}: ends with {plain.code} by itself: {plain.err[:200]}")
        return 1
    before = names(ground.shop)
    tries = [told for told in thinned(list(calls_of(plain.trace, ground)), step) if told[0].first_thread]
    if len(tries) > most:
        tries = tries[:: -(-len(tries) // most)]
    bad = 0
    ends: Counter[int | None] = Counter()
    for call, error in tries:
        ended = ground.run(case, "-e", f"inject={call.name}:error={error}:when={call.number}")
        ended = replace(ended, unsaid=call.what.startswith("1<"))
        ends[ended.code] += 1
        fault = wrong(case, ended, plain, ground, before)
        if fault:
            bad += 1
            print(f"{case.name}: {call.name} #{call.number} {error} {call.what[:110]}\n    {fault}")
            print(f"    {ended.code} {ended.out[-200:]!r} {ended.err[-300:]!r}", flush=True)
    print(f"{case.name}: {len(tries)} tried, ends {dict(ends)}, {bad} wrong", flush=True)
    return bad


def main() -> int:
    """Walk what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.system_calls", description=__doc__)
    parser.add_argument("cases", nargs="*", help=f"of: {', '.join(case.name for case in CASES)}")
    parser.add_argument("--step", type=int, default=1, help="of equal calls on one file, every n-th fails")
    parser.add_argument("--most", type=int, default=1_000_000, help="runs a command, at most")
    parser.add_argument("--kill", action="store_true", help="kill the command in its calls instead")
    asked = parser.parse_args()
    bad = 0
    with tempfile.TemporaryDirectory(prefix="helpdesk-calls-") as name:
        ground = Ground(Path(name))
        ground.make()
        for case in CASES:
            if not asked.cases or case.name in asked.cases:
                bad += (walk_kills if asked.kill else walk)(case, ground, asked.step, asked.most)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
