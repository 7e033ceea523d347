"""Knows how a survey on its way is kept, shown and saved, whichever of the dialogs takes it; no widget of its own."""

from __future__ import annotations

from typing import Any

from helpdesk.domain.interview import Interview
from helpdesk.formats import Words
from helpdesk.services.surveys.actions import TakeSheet
from helpdesk.texts import Text, translate
from ui.drafts import Resume
from ui.shell import Goal, Shell
from ui.widgets import plain


class Taking:
    """One survey about a case: its interview, its customer's language, and the action that keeps it."""

    def __init__(self, shell: Shell, case: int, channel: str = "phone") -> None:
        self.shell, self.case = shell, case
        page = shell.desk.cases.get(case)
        self.objection = shell.desk.surveys.objection(case, channel)
        what = dict.fromkeys(job.title for job in page.jobs if job.title)
        self.about = plain.joined(str(case), page.facts.customer_name or "", *what)
        self.interview = Interview(shell.desk.surveys.plan(case, shell.desk.settings))
        language = (
            shell.desk.customers.card(page.facts.customer).facts.language if page.facts.customer else ""
        )
        self.words: Words = shell.desk.words(language or None)

    @property
    def key(self) -> str:
        """Under which it is kept while it is taken."""
        return f"survey/case/{self.case}"

    @property
    def title(self) -> Text:
        """What a half-taken one is called."""
        return translate("SurveyDialog", "Survey of case {case}")(case=self.case)

    @property
    def resume(self) -> Resume:
        """How a half-taken one is gone on with: by a member of the staff, whoever began it."""
        return Resume("take_survey", {"case": self.case}, Goal("case", self.case))

    def values(self) -> dict[str, Any]:
        """As the draft keeps it."""
        return {"interview": self.interview.to_json()}

    def fill(self, values: dict[str, Any]) -> None:
        """As the draft kept it."""
        self.interview = Interview.from_json(values["interview"])

    def sheet(self, channel: str, **more: Any) -> TakeSheet:
        """The action that keeps the answers."""
        return TakeSheet(case=self.case, channel=channel, **self.interview.values(), **more)
