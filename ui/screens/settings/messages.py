"""The words the shop writes to its customers, each in every language; what equals the usual words is not kept."""

from __future__ import annotations

from typing import Any

from helpdesk.domain.messages import FIELDS, MESSAGES, usual_words
from helpdesk.languages import LANGUAGE_NAMES
from helpdesk.setting import Setting
from helpdesk.texts import translate
from ui.screens.settings.values import ValuesPane, field_of
from ui.shell import Shell

_NOTE = translate(
    "Settings",
    "Each in the customer's language. What stands in braces is filled in: {fields}. A line whose amount, hours, "
    "phone or last day is not known is left out. Only what belongs to the matter: offers need consent and have "
    "no place here.",
)


class MessagesPane(ValuesPane):
    """Every message as a field for each language."""

    def __init__(self, shell: Shell) -> None:
        fields = ", ".join(f"{{{name}}} {shell.say(said)}" for name, said in FIELDS.items())
        super().__init__(shell, "messages", _NOTE(fields=fields))

    def declared(self) -> list[Setting]:
        label = translate("Settings", "{message} · {language}")
        return [
            Setting(f"{key}.{code}", "messages", "", label(message=message.title, language=language), "text")
            for key, message in _kept().items()
            for code, language in LANGUAGE_NAMES.items()
        ]

    def _set_now(self) -> dict[str, Any]:
        values = self.shell.desk.settings
        return {
            field_of(f"{key}.{code}"): values[key].get(code) or self._usual(key, code)
            for key in _kept()
            for code in LANGUAGE_NAMES
        }

    def _usual(self, key: str, language: str) -> str:
        return usual_words(_purpose(key), self.shell.desk.words(language))

    def _changes(self) -> dict[str, Any]:
        typed, values = self.form.values(), self.shell.desk.settings
        found = {}
        for key in _kept():
            texts = {code: typed[field_of(f"{key}.{code}")].strip() for code in LANGUAGE_NAMES}
            own = {code: text for code, text in texts.items() if text and text != self._usual(key, code)}
            if own != values[key]:
                found[key] = own
        return found


def _kept() -> dict[str, Any]:
    """The messages whose words the shop can change, by their setting."""
    return {message.setting: message for message in MESSAGES.values() if message.setting}


def _purpose(key: str) -> str:
    return next(purpose for purpose, message in MESSAGES.items() if message.setting == key)
