"""What a system's shop of programs and package manager are told of the versions: taken from the help's own pages."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
CHANGES = ROOT / "resources" / "help"
SOURCE = "en"
"""The language whose words stand without a mark."""


class Release(NamedTuple):
    """One version: its number, its day, and what is new in it, by language."""

    version: str
    day: date
    news: dict[str, list[str]]


def releases(languages: list[str], today: date) -> list[Release]:
    """Every version the changelog has, the newest first; one without a date is of ``today``."""
    heads = re.findall(
        r"^## (\d\S*)(?: — (\d{4}-\d{2}-\d{2}))?", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE
    )
    pages = {language: _page(CHANGES / language / "changes.md") for language in languages}
    return [
        Release(
            version,
            date.fromisoformat(day) if day else today,
            {language: page[version] for language, page in pages.items()},
        )
        for version, day in heads
    ]


def _page(path: Path) -> dict[str, list[str]]:
    """The points of a page of news, by version."""
    found: dict[str, list[str]] = {}
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("## "):
            found[line[3:].strip()] = points = []
        elif line.startswith("- "):
            points.append(line[2:].strip())
    return found


def appstream(found: list[Release]) -> str:
    """The releases as AppStream writes them; each point in every language, the source's first and unmarked."""
    lines = []
    for release in found:
        lines += [f'    <release version="{release.version}" date="{release.day}">', "      <description>"]
        lines += ["        <ul>"]
        for place in range(len(release.news[SOURCE])):
            for language in sorted(release.news, key=lambda one: one != SOURCE):
                mark = "" if language == SOURCE else f' xml:lang="{language}"'
                lines.append(f"          <li{mark}>{escape(release.news[language][place])}</li>")
        lines += ["        </ul>", "      </description>", "    </release>"]
    return "\n".join(lines)


def debian(found: list[Release], maker: str) -> str:
    """The changelog as Debian writes it (Debian Policy 4.4)."""
    import textwrap

    told = []
    for release in found:
        points = "\n".join(
            textwrap.fill(point, 78, initial_indent="  * ", subsequent_indent="    ")
            for point in release.news[SOURCE]
        )
        day = f"{release.day:%a, %d %b %Y} 12:00:00 +0000"
        told.append(f"helpdesk ({release.version}) stable; urgency=low\n\n{points}\n\n -- {maker}  {day}\n")
    return "\n".join(told)


def screenshots(site: str, captions: dict[str, dict[str, str]]) -> str:
    """The pictures as AppStream wants them, by an address; nothing where the program has no site.

    ``captions``: what each picture shows, by its file's name and the language; the first is the one shown by itself.
    """
    if not site:
        return ""
    lines = ["  <screenshots>"]
    for place, (name, said) in enumerate(captions.items()):
        lines.append('    <screenshot type="default">' if place == 0 else "    <screenshot>")
        for language in sorted(said, key=lambda one: one != SOURCE):
            mark = "" if language == SOURCE else f' xml:lang="{language}"'
            lines.append(f"      <caption{mark}>{escape(said[language])}</caption>")
        lines += [f"      <image>{escape(site.rstrip('/'))}/{name}</image>", "    </screenshot>"]
    return "\n".join([*lines, "  </screenshots>"])
