"""What is written beside a campaign or a draw: the messages with how to say no, how a call begins; the hashes, the
taxes, what is wrong. Texts alone; nothing is done here."""

from __future__ import annotations

from helpdesk.domain.promotions import REASONS
from helpdesk.languages import LANGUAGE_NAMES
from helpdesk.services.promotions.campaign_rows import CampaignRow
from helpdesk.services.promotions.draw_rows import DrawRow
from helpdesk.texts import Text, translate
from ui.screens.promotions.result import HOW
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.facts import Fact


def messages(shell: Shell, row: CampaignRow) -> list[tuple[str, str]]:
    """What people are told, by language: a heading and the text under it."""
    say, reader = shell.say, shell.desk.promotions
    found = []
    for language in LANGUAGE_NAMES:
        name = say(LANGUAGE_NAMES[language])
        if row.means == "call":
            found.append((name, f"{reader.script(row, language, '')}\n\n{reader.opt_out('call', language)}"))
        elif row.written.get(language):
            found.append((name, reader.offer(row, language).text))
    note = _note(row)
    return [(say(translate("Promotions", "Mind")), say(note)), *found] if note else found


def course(shell: Shell, row: CampaignRow) -> list[tuple[str, str]]:
    """What became of a campaign that was started: its window, how many were told, how many were out, how it is reckoned."""
    if row.started_on is None:
        return []
    told = translate("Promotions", "{told} of {many}, {held} held out")
    rows: list[tuple[Text, Text | str]] = [
        (
            translate("Promotions", "Window"),
            translate("Promotions", "{first} to {last}")(first=row.started_on, last=row.last_on),
        ),
        (
            translate("Promotions", "Told"),
            told(told=row.many_told, many=row.many, held=row.many_held),
        ),
        (translate("Promotions", "Left out at the start"), left_out(shell, row.out)),
    ]
    said = [(shell.say(label), shell.say(value)) for label, value in rows]
    lines = [f"{label}: {value}" for label, value in said if value]
    return [(shell.say(translate("Promotions", "Course")), "\n".join([*lines, shell.say(HOW)]))]


def _note(row: CampaignRow) -> Text | None:
    from helpdesk.domain.campaigns import SEGMENTS

    return SEGMENTS[row.segment].note if row.segment in SEGMENTS else None


def left_out(shell: Shell, counts: dict[str, int]) -> str:
    """How many are out, by reason, most first."""
    ordered = sorted(counts.items(), key=lambda pair: -pair[1])
    return plain.joined(*(f"{shell.say(_short(key))}: {shell.words.number(many)}" for key, many in ordered))


def _short(key: str) -> Text:
    return SHORT.get(key) or REASONS[key]


SHORT = {
    "gone": translate("Promotions", "blocked or erased"),
    "quiet": translate("Promotions", "do not call"),
    "objected": translate("Promotions", "said no"),
    "complaint": translate("Promotions", "open complaint"),
    "claim": translate("Promotions", "open claim"),
    "low_score": translate("Promotions", "low answer"),
    "address": translate("Promotions", "no address"),
    "lately": translate("Promotions", "told lately"),
    "old_consent": translate("Promotions", "consent too old"),
    "no_ground": translate("Promotions", "never agreed"),
    "no_contact": translate("Promotions", "no contact within a year"),
    "listed": translate("Promotions", "on the exclusion list"),
    "unchecked": translate("Promotions", "exclusion list not asked"),
    "twice": translate("Promotions", "duplicated"),
}
"""The reasons in few words, where they are counted."""


def rules(shell: Shell, row: DrawRow) -> list[tuple[str, str]]:
    """What is known of a draw beside its facts: what is wrong, both hashes, taxes."""
    from helpdesk.domain.draw_words import ENTRY_SOURCES, REGIONS

    say, reader = shell.say, shell.desk.promotions.draws
    who = [
        (translate("Draws", "Open to people of"), REGIONS.get(row.region)),
        (translate("Draws", "Entries"), ENTRY_SOURCES.get(row.source)),
    ]
    lines = [f"{say(label)}: {say(value)}" for label, value in who if value]
    found = [(say(translate("Draws", "Who takes part")), "\n".join(lines))] if lines else []
    wrong = reader.faults(row.id)
    if row.fixed_at is not None:
        sound = translate("Draws", "List, seed and order agree with what was published.")
        if row.drawn_at is None:
            sound = translate(
                "Draws", "The list agrees with what was published; the seed is sealed until the draw."
            )
        text = "\n".join(say(fault) for fault in wrong) or say(sound)
        found.append((say(translate("Draws", "Checked now")), text))
        hashes = [
            (translate("Draws", "Seed, SHA-256"), row.seed_hash),
            (translate("Draws", "List, SHA-256"), row.list_hash),
            (translate("Draws", "Public number"), row.public),
            (translate("Draws", "Seed"), row.seed),
        ]
        lines = [f"{say(label)}: {value}" for label, value in hashes if value]
        found.append((say(translate("Draws", "Published")), "\n".join(lines)))
    before = "\n".join(f"{shell.words.moment(at)} · {say(what)}" for at, what in reader.before(row))
    if before:
        found.append((say(translate("DrawPaper", "What went before")), before))
    hints = reader.hints(row)
    lines = [
        plain.joined(say(hint.text), hint.source, shell.words.day(hint.as_of) if hint.as_of else "")
        for hint in hints
    ]
    told = "\n".join(f"· {line}" for line in lines)
    found.append((say(translate("Draws", "Taxes and duties: hints, no advice")), told))
    seed = translate(
        "Draws",
        "Until it is drawn the seed lies sealed beside the records; its key is in no backup. After a restore on another "
        "PC a draw that is fixed cannot be drawn: take it out of force and fix it again.",
    )
    if row.fixed_at is not None and row.drawn_at is None:
        found.append((say(translate("Draws", "Where the seed is")), say(seed)))
    return found


def prize(shell: Shell, row: DrawRow) -> str:
    """What is drawn, and what it is worth."""
    return plain.joined(row.prize, shell.words.money(row.prize_cents))


def draw_facts(shell: Shell, row: DrawRow) -> list[Fact]:
    """The facts of a draw that its day asks for."""
    words = shell.words
    winner = shell.desk.promotions.draws.winner(row.id) if row.drawn_at is not None else None
    period = translate("Draws", "{first} to {last}")(first=row.starts_on, last=row.ends_on)
    number = plain.joined(row.public_number or row.public_source, words.day(row.drawn_on))
    found = [
        Fact(translate("Draws", "Period"), period),
        Fact(translate("Draws", "Public number"), number),
    ]
    if winner is not None:
        link = ("customer", winner.customer) if winner.customer else None
        said = plain.joined(winner.entry, winner.name)
        found.append(Fact(translate("Draws", "Winner"), said, link=link))
    if row.handed_on is not None:
        found.append(Fact(translate("Draws", "Prize handed over on"), words.day(row.handed_on)))
    elif row.last_to_hand_over is not None:
        late = row.last_to_hand_over < shell.today
        until = words.day(row.last_to_hand_over)
        found.append(Fact(translate("Draws", "Hand over by"), until, tone="late" if late else None))
    return found
