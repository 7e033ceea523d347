"""How a call's facts are said on its page: head, script, what follows from an outcome; reads nothing by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from helpdesk.desk import Desk
from helpdesk.domain.call_attempts import MISSES
from helpdesk.domain.call_scripts import CAUTION, About, Script, script, wants_caution
from helpdesk.domain.call_words import CALL_STATES, GIVEN_UP, OUTCOMES_OF_CALLS
from helpdesk.domain.follow_up import PLANNED
from helpdesk.domain.interview import Interview
from helpdesk.formats import Words
from helpdesk.services.calls.rows import CallCard, ReasonRow
from helpdesk.services.messages.actions import RecordMessage
from helpdesk.services.promotions.telling_actions import SayNoMore
from helpdesk.services.surveys.actions import TakeSheet
from helpdesk.texts import Text, translate
from ui.screens.calls.story import Line, Promise
from ui.shell import Shell
from ui.theme import ToneName
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.pill import Mark

LONGEST_QUOTE = 160
"""Letters of the customer's own words that are repeated on the phone."""


def no_more_button(shell: Shell, card: Callable[[], CallCard | None]) -> Button:
    """The button for a customer who says in the call that no more offers are wanted."""

    def ask() -> None:
        shown = card()
        if shown is not None:
            shell.ask(SayNoMore, {"customer": shown.call.customer, "channel": "phone"})

    button = Button(shell.say(translate("CallPage", "No more offers…")), "ban")
    button.setObjectName("no_more_offers")
    tip = translate("CallPage", "The customer wants no more offers. Calls about repairs stay.")
    button.setToolTip(shell.say(tip))
    button.clicked.connect(ask)
    return button


def mark_of(card: CallCard, shell: Shell) -> Mark:
    """Where the call stands, as a pill."""
    call, today = card.call, shell.today
    if call.given_up(today):
        return Mark(GIVEN_UP, "phone-off", "neutral")
    if call.state != "open":
        looks: dict[str, tuple[str, ToneName]] = {
            "reached": ("circle-check", "ready"),
            "refused": ("x", "neutral"),
        }
        icon, tone = looks.get(call.state, ("phone-off", "neutral"))
        return Mark(CALL_STATES[call.state], icon, tone)
    if call.next_at is None:
        return Mark(CALL_STATES["open"], "phone", "due")
    planned = shell.words.local(call.next_at).date()
    if planned < today:
        return Mark(translate("CallPage", "Late"), "circle-alert", "late")
    if call.next_at <= shell.desk.clock.now():
        return Mark(translate("CallPage", "Due now"), "clock", "due")
    return Mark(when(call.next_at, shell), "clock", "neutral")


def when(at: datetime, shell: Shell) -> Text | str:
    """A moment to come as one says it: today at 17:00, on Wednesday at 18:00."""
    words = shell.words
    local = words.local(at)
    ahead = (local.date() - shell.today).days
    hour = f"{local:%H:%M}"
    if ahead in {0, 1}:
        near = (translate("CallPage", "today at {hour}"), translate("CallPage", "tomorrow at {hour}"))
        return near[ahead](hour=hour)
    if 1 < ahead < 7:
        said = translate("CallPage", "{weekday} at {hour}")
        return said(weekday=words.weekday_inside(local.weekday()), hour=hour)
    return words.moment(at)


def aside_of(card: CallCard, shell: Shell) -> Text | str:
    """The last attempt, or which one this is."""
    if not card.attempts:
        return ""
    last = max(card.attempts, key=lambda attempt: attempt.at)
    said = translate("CallPage", "Attempt {number}, {moment}: {outcome}")
    outcome = shell.say(OUTCOMES_OF_CALLS[last.outcome])
    return said(number=len(card.attempts), moment=last.at, outcome=outcome[:1].lower() + outcome[1:])


def why_of(card: CallCard, shell: Shell) -> str:
    """Why, who calls, and when it suits the customer, in a line."""
    call = card.call
    caller = plain.one_line(call.caller_name) or shell.say(translate("CallPage", "The team"))
    said = [shell.say(word) for word in call.reasons]
    said.append(shell.say(translate("CallPage", "Caller: {name}")(name=caller)))
    if call.best_hours:
        best = translate("CallPage", "Best hours: {hours}")
        said.append(shell.say(best(hours=plain.one_line(call.best_hours))))
    return plain.joined(*said)


# -- the story ------------------------------------------------------------------------------------


def story_of(card: CallCard, shell: Shell) -> tuple[list[Line], list[Promise]]:
    """What happened, the newest first, and whether promises were kept."""
    reasons = sorted(card.reasons, key=lambda reason: reason.happened_on or date.min, reverse=True)
    lines = [_line(reason, shell) for reason in reasons]
    promises = [kept for reason in reasons if (kept := _promise(reason, shell)) is not None]
    if card.call.note:
        lines.append(Line("", "", None, plain.one_line(card.call.note)))
    if card.next_action:
        said = translate("CallPage", "{what}, by {day}")(
            what=plain.one_line(card.next_action), day=card.next_on
        )
        late = card.next_on is not None and card.next_on < shell.today
        promises.append(Promise(said, "late" if late else "due"))
    return lines, promises


def _line(reason: ReasonRow, shell: Shell) -> Line:
    day = shell.words.day(reason.happened_on) if reason.happened_on else ""
    done = plain.one_line(reason.work_done or "")[:120]
    what = plain.joined(reason.what, done or shell.say(reason.word), by=": ")
    if reason.case is not None:
        return Line(day, reason.number, ("case", reason.case), what)
    goal = ("unit", reason.unit) if reason.unit is not None else None
    return Line(day, plain.one_line(reason.serial or "") if goal else "", goal, what)


def _promise(reason: ReasonRow, shell: Shell) -> Promise | None:
    if reason.promised_on is None:
        return None
    over = shell.words.local(reason.finished_at).date() if reason.finished_at else None
    if over is None:
        return Promise(translate("CallPage", "Ready by {day}: not yet")(day=reason.promised_on), "due")
    if over <= reason.promised_on:
        return Promise(translate("CallPage", "Ready by {day}: kept")(day=reason.promised_on), "ready")
    late = translate("CallPage", "Ready by {day}: %n day(s) late", "", 1)
    return Promise(late(day=reason.promised_on, n=(over - reason.promised_on).days), "late")


# -- what is said ---------------------------------------------------------------------------------


def script_of(card: CallCard, theirs: Words, shell: Shell) -> Script:
    """What to say, in the customer's language."""
    desk, settings = shell.desk, shell.desk.settings
    reasons = sorted(card.reasons, key=lambda reason: reason.happened_on or date.min, reverse=True)
    about = [
        About(
            reason.reason,
            reason.happened_on,
            reason.what,
            _quoted(_words_of(reason, card)),
            undone=reason.outcome not in (None, "fixed"),
        )
        for reason in reasons
    ]
    staff = next((person.name for person in desk.shop.staff() if person.id == desk.staff), "")
    return script(
        about or [About("other", card.call.due_on)],
        theirs,
        name=plain.one_line(card.call.customer_name),
        caller=staff.split(" ")[0],
        shop=settings["shop.name"],
        phone=theirs.phone(settings["shop.phone"]),
        today=shell.today,
        hour=shell.words.local(desk.clock.now()).hour,
    )


def _words_of(reason: ReasonRow, card: CallCard) -> str:
    """What is repeated on the phone: what was promised, else what the customer said was wrong."""
    if reason.reason == "promise":
        return card.call.note
    return "" if reason.reason == "sale" else reason.problem or ""


def _quoted(words: str) -> str:
    """The customer's own words as they are repeated: one line, its end without a full stop."""
    said = plain.one_line(words).strip().rstrip(".")
    if len(said) > LONGEST_QUOTE:
        said = said[:LONGEST_QUOTE].rsplit(" ", 1)[0] + "…"
    return said


def caution_of(card: CallCard) -> Text | None:
    """What the caller must not do on this call."""
    return CAUTION if wants_caution([reason.reason for reason in card.reasons]) else None


# -- the survey -----------------------------------------------------------------------------------


def case_of(card: CallCard) -> int | None:
    """The case that the customer is asked about: the call's own, else that of its first job."""
    if card.call.case is not None:
        return card.call.case
    return next((reason.case for reason in card.reasons if reason.case is not None), None)


def objection_to_survey(card: CallCard, desk: Desk) -> Text | None:
    """Why the customer is not asked on this call."""
    if not {reason.reason for reason in card.reasons} - PLANNED:
        return translate("CallPage", "This call was planned by hand: no survey belongs to it.")
    case = case_of(card)
    return desk.surveys.objection(case) if case is not None else None


def interview_for(card: CallCard, desk: Desk) -> Interview:
    """The questions of this call."""
    return Interview(desk.surveys.plan(case_of(card), desk.settings))


# -- writing --------------------------------------------------------------------------------------


def write(shell: Shell, card: CallCard, *, unreached: bool) -> None:
    """Write to the customer about what the call is about."""
    told = {"customer": card.call.customer, "purpose": "unreached" if unreached else "free"}
    case = case_of(card)
    shell.ask(RecordMessage, told | ({"case": case} if case is not None else {}))


def last_miss(card: CallCard, outcome: str, shell: Shell) -> bool:
    """Whether the attempt is the last one that the shop makes, and reached nobody."""
    misses = sum(attempt.outcome in MISSES for attempt in card.attempts) + 1
    return outcome in MISSES and misses >= int(shell.desk.settings["calls.tries"])


def promise_day(shell: Shell) -> date:
    """The day that is proposed for a promise: the next working day."""
    hours = shell.desk.shop.hours(shell.desk.settings["shop.zone"])
    return hours.add_working_days(shell.today, 1)


def sheet_of(card: CallCard, interview: Interview | None) -> TakeSheet | None:
    """The answers given in a call, as the sheet to keep; nothing where none was given."""
    if interview is None or interview.empty:
        return None
    return TakeSheet(
        case=case_of(card),
        customer=card.call.customer,
        call=card.call.id,
        channel="phone",
        **interview.values(),
    )
