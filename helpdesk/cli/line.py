"""Knows the command line's grammar: commands, their words and options; what is wrong with a line; runs nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from helpdesk.classes import NamedTuple
from helpdesk.errors import UserError
from helpdesk.texts import Text, translate

Check = Callable[[str], Any]

HELP = "--help"


class Option(NamedTuple):
    """A word that begins with dashes. Without ``takes`` it is a yes; ``check`` reads its value or says why not."""

    name: str
    takes: str = ""
    check: Check = str
    many: bool = False
    needed: bool = False
    short: str = ""
    default: Any = None

    @property
    def key(self) -> str:
        """Its name among the values."""
        return self.name.lstrip("-").replace("-", "_")


class Command(NamedTuple):
    """A command: its words in order, its options, and the function that does it, as ``module:function``."""

    name: str
    does: str
    about: Text
    words: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    free: bool = False
    """Its word is taken as it is, also when it begins with a dash, and may be several."""

    @property
    def usage(self) -> str:
        """How it is written."""
        words = [*self.words, *(f"[{word}]" for word in self.optional)]
        return " ".join([self.name, *words, *(_usage(option) for option in self.options)])


class Call:
    """A line as understood: the command, or none, and the values of words and options by name."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.command: Command | None = None
        self.values = values


def _usage(option: Option) -> str:
    said = f"{option.short or option.name} {option.takes}".strip()
    return said if option.needed else f"[{said}]..." if option.many else f"[{said}]"


# -- values ---------------------------------------------------------------------------------------------


def whole(least: int, most: int) -> Check:
    """A whole number within limits."""

    def check(text: str) -> int:
        if not (text.lstrip("-").isdecimal() and least <= int(text) <= most):
            raise UserError(
                translate("Cli", "“{value}”: a number between {least} and {most} is expected.")(
                    value=text, least=least, most=most
                )
            )
        return int(text)

    return check


def day(text: str) -> date:
    """A calendar day."""
    parts = text.split("/")
    try:
        return date.fromisoformat("-".join(reversed(parts)) if len(parts) == 3 else text)
    except ValueError as error:
        raise UserError(
            translate("Cli", "“{value}” is no date. It is written 2026-11-21.")(value=text)
        ) from error


def lived(text: str) -> date:
    """A calendar day in the years a shop's records may lie in."""
    found = day(text)
    if not 1900 <= found.year <= 2200:
        raise UserError(translate("Problems", "The year must lie between 1900 and 2200."))
    return found


def month(text: str) -> date:
    """A calendar month, as its first day."""
    year, _, number = text.partition("-")
    if year.isdecimal() and number.isdecimal() and 1900 <= int(year) <= 2999 and 1 <= int(number) <= 12:
        return date(int(year), int(number), 1)
    raise UserError(translate("Cli", "“{value}” is no month. It is written 2026-10.")(value=text))


def one_of(*words: str) -> Check:
    """One of these words, whatever its case."""

    def check(text: str) -> str:
        found = {word.casefold(): word for word in words}.get(text.casefold())
        if found is None:
            raise UserError(
                translate("Cli", "“{value}” is none of: {words}.")(value=text, words=", ".join(words))
            )
        return found

    return check


def size(text: str) -> tuple[int, int]:
    """Width and height in pixels."""
    width, _, height = text.lower().partition("x")
    if not (
        width.isdecimal()
        and height.isdecimal()
        and 100 <= int(width) <= 10_000
        and 100 <= int(height) <= 10_000
    ):
        raise UserError(translate("Cli", "“{value}” is no size. It is written 1366x768.")(value=text))
    return int(width), int(height)


# -- reading a line -------------------------------------------------------------------------------------


def understand(words: Sequence[str], commands: Mapping[str, Command], general: Sequence[Option]) -> Call:
    """What a line asks for.

    Raises:
        UserError: it is not understood: which word, and why.
    """
    call = Call({option.key: _start(option) for option in general})
    rest = _take_options(list(words), general, call.values, stop_at_word=True)
    if not rest:
        return call
    name = rest.pop(0)
    if name not in commands:
        raise UserError(
            translate("Cli", "There is no command “{word}”. There are: {commands}.")(
                word=name, commands=", ".join(commands)
            )
        )
    call.command = command = commands[name]
    call.values |= {option.key: _start(option) for option in command.options}
    if command.free:
        call.values[command.words[0]] = " ".join(_free_words(rest, command.options, call.values))
    else:
        left = _take_options(rest, (*command.options, *(o for o in general if o.name == HELP)), call.values)
        if call.values["help"]:
            return call
        _place(command, left, call.values)
    for option in command.options:
        if option.needed and call.values[option.key] is None:
            raise UserError(
                translate("Cli", "{option} is needed: {usage}")(option=option.name, usage=command.usage)
            )
    return call


def _start(option: Option) -> Any:
    return () if option.many else option.default if option.takes else False


def _take_options(
    words: list[str], options: Sequence[Option], values: dict[str, Any], *, stop_at_word: bool = False
) -> list[str]:
    """Take the options out of a line; what is left are its words."""
    left: list[str] = []
    while words:
        word = words.pop(0)
        if word == "--":
            return left + words
        if not word.startswith("-") or word == "-":
            left.append(word)
            if stop_at_word:
                return left + words
            continue
        name, sign, value = word.partition("=")
        option = next((o for o in options if name in {o.name, o.short}), None)
        if option is None:
            raise UserError(translate("Cli", "There is no option {option} here.")(option=name))
        _set(option, value if sign else None, words, values)
    return left


def _set(option: Option, value: str | None, words: list[str], values: dict[str, Any]) -> None:
    if not option.takes:
        if value is not None:
            raise UserError(translate("Cli", "{option} takes no value.")(option=option.name))
        values[option.key] = True
        return
    if value is None:
        if not words:
            raise UserError(
                translate("Cli", "{option} needs a value: {takes}.")(option=option.name, takes=option.takes)
            )
        value = words.pop(0)
    try:
        read = option.check(value)
    except UserError as error:
        raise UserError(
            translate("Cli", "{option}: {reason}")(option=option.name, reason=error.text)
        ) from error
    values[option.key] = (*values[option.key], read) if option.many else read


def _free_words(words: list[str], options: Sequence[Option], values: dict[str, Any]) -> list[str]:
    """The words of a text that is taken as it is: all but known options, unless there is nothing else."""
    text: list[str] = []
    while words:
        word = words.pop(0)
        option = next((o for o in options if word == o.name), None)
        if word == "--":
            return text + words
        if option is None or (not text and not words) or (option.takes and not words):
            text.append(word)
        else:
            _set(option, None, words, values)
    return text


def _place(command: Command, words: list[str], values: dict[str, Any]) -> None:
    names = (*command.words, *command.optional)
    if len(words) < len(command.words):
        raise UserError(
            translate("Cli", "{word} is missing: {usage}")(
                word=command.words[len(words)], usage=command.usage
            )
        )
    if len(words) > len(names):
        raise UserError(
            translate("Cli", "“{word}” is too much: {usage}")(word=words[len(names)], usage=command.usage)
        )
    for name in names:
        values[name] = words.pop(0) if words else None
