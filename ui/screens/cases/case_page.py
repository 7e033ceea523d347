"""Knows the page of one case: where it stands, what must be done, its jobs, timeline, papers and files."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from helpdesk.domain import numbers
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.workflows.kinds import next_action, state_of
from helpdesk.domain.workflows.states import FINISHED
from helpdesk.services.cases.actions import AddNote, DeleteCase, PlanNext
from helpdesk.services.cases.rows import CasePage, JobRow
from helpdesk.texts import Text, translate
from ui import badges, theme
from ui.screens.cases.bench import AT_THE_BENCH, bench_shown
from ui.screens.cases.case_files import CaseFiles
from ui.screens.cases.case_papers import CasePapers
from ui.screens.cases.job_card import JobCard, fault_line
from ui.screens.cases.steps import StepButton, steps_for
from ui.screens.shared import lateness
from ui.screens.shared.timeline_entries import follow, happenings
from ui.shell import Goal, Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.facts import Fact
from ui.widgets.page import RecordPage
from ui.widgets.section import Flowing, scrolled
from ui.widgets.timeline import Timeline

TABS = (
    translate("Cases", "Work"),
    translate("Cases", "Timeline"),
    translate("Cases", "Papers"),
    translate("Cases", "Files"),
)
WORK, TIMELINE, PAPERS, FILES = range(4)
NEXT_STEP = "Ctrl+Return"


class CasePane(RecordPage):
    """The page of a case; :meth:`show_case` shows one or, after a change, the same one anew."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell.words,
            icon="wrench",
            nothing=translate("Cases", "Choose a case to see where it stands."),
            compact=True,
        )
        self.shell = shell
        self.case: CasePage | None = None
        self.chosen: int | None = None
        """The job that was asked for by its own number; else the case's most urgent one leads."""
        self._primary: QAction | None = None
        self._cards: dict[int, JobCard] = {}
        self._shown: object = None
        self._build_work()
        self.timeline = Timeline(shell.words, title=TABS[TIMELINE])
        self.timeline.setObjectName("timeline")
        self.timeline.followed.connect(lambda link: follow(shell, link))
        self.papers = CasePapers(shell)
        self.files = CaseFiles(shell)
        for title, widget in zip(TABS, (self.work, self.timeline, self.papers, self.files), strict=True):
            self.add_tab(title, widget)
        self.followed.connect(self._follow)
        QShortcut(
            QKeySequence(NEXT_STEP), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        ).activated.connect(self._next_step)

    def _next_step(self) -> None:
        """The one primary button, from wherever one is in the case."""
        if self._primary is not None:
            self._primary.trigger()

    def _build_work(self) -> None:
        page = Flowing()
        self._jobs = QVBoxLayout(page)
        self._jobs.setContentsMargins(0, theme.px(theme.FIELD), theme.px(theme.LABEL), theme.px(theme.CARD))
        self._jobs.setSpacing(theme.px(theme.FIELD))
        self._jobs.addStretch(1)
        self.work: QScrollArea = scrolled(page)
        self.work.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    # -- showing ------------------------------------------------------------------------------------

    def show_case(self, case: int | None, job: int | None = None) -> None:
        """Show a case, one job of it chosen; ``None``: none is. Raises ``NotFound`` where it is gone."""
        if case is None:
            self.case = None
            self.show_nothing()
            return
        desk = self.shell.desk
        other = self.case is None or self.case.facts.id != case
        self.case = page = desk.cases.get(case)
        if other or job is not None:
            self.chosen = job
        lead = self._lead(page)
        self._show_head(page, lead)
        self._show_actions(page, lead)
        self._show_jobs(page, lead)
        self.timeline.set_entries(happenings(desk.cases.timeline("case", case), self.words))
        self.papers.show_papers(page.papers, {"paper": "label", "number": str(case)})
        self.files.show_files(case, page.files)
        for place, count in (
            (WORK, len(page.jobs) if len(page.jobs) > 1 else 0),
            (PAPERS, len(page.papers)),
            (FILES, len(page.files)),
        ):
            self.set_tab_count(place, TABS[place], count)
        if other and self.tabs is not None:
            self.tabs.setCurrentIndex(WORK)
            self.work.verticalScrollBar().setValue(0)

    def _show_head(self, page: CasePage, lead: JobRow | None) -> None:
        facts, words, now = page.facts, self.words, self.shell.desk.clock.now()
        done = sum(job.state in FINISHED for job in page.jobs)
        age: Text | str = words.age(facts.opened_at, now)
        if len(page.jobs) > 1:
            age = translate("Cases", "{age} · {done} of {all} delivered")(
                age=age, done=done, all=len(page.jobs)
            )
        what = lead.title if lead else ""
        who = None if self._blocked(page) else facts.customer_name
        name = who or what or translate("Cases", "Without a customer")
        self.show_record(
            name,
            number=words.say(translate("Cases", "Case {number}")(number=facts.id)),
            mark=badges.state(
                facts.state if facts.closed_at is None else "closed", lead.kind if lead else None
            ),
            age=age,
            subtitle=fault_line(lead),
            facts=[*self._facts(page), self._next_fact(page)],
        )

    def _facts(self, page: CasePage) -> list[Fact]:
        facts, words, today = page.facts, self.words, self.shell.today
        opened = translate("Cases", "{moment}, {channel}")(
            moment=facts.opened_at, channel=CHANNELS.get(facts.channel, facts.channel)
        )
        found = [
            *self._customer(page),
        ]
        if facts.closed_at is None:
            day = facts.promised_on
            said = lateness.promised(day, today, words)
            found.append(Fact(translate("Cases", "Promised"), said, tone=lateness.tone(day, today)))
        else:
            found.append(Fact(translate("Cases", "Closed"), words.moment(facts.closed_at)))
        found += [
            Fact(translate("Cases", "Assigned to"), facts.owner_name),
            Fact(translate("Cases", "Opened"), opened),
        ]
        return found

    def _blocked(self, page: CasePage) -> bool:
        """Whether the customer is blocked, and so named nowhere."""
        who = page.facts.customer
        return who is not None and self.shell.desk.customers.card(who).facts.state == "blocked"

    def _customer(self, page: CasePage) -> list[Fact]:
        """Who brought it and how to reach them; the name itself is the page's title."""
        who = page.facts.customer
        if who is None:
            return []
        card = self.shell.desk.customers.card(who)
        if card.facts.state == "blocked":
            said = translate("Cases", "{number}, blocked")(number=numbers.number("customer", who))
            return [Fact(translate("Cases", "Customer"), said, ("customer", who), tone="due")]
        number = numbers.number("customer", who)
        place = card.sites[0].city if card.sites else ""
        phone = self.words.phone(card.phones[0].value) if card.phones else ""
        if card.facts.do_not_call:
            reach: Text | str = translate("Cases", "{phone} · do not call")(phone=phone)
        else:
            reach = plain.joined(phone, card.facts.best_hours)
        return [
            Fact(translate("Cases", "Customer"), plain.joined(number, place), ("customer", who)),
            Fact(translate("Cases", "Phone"), reach, tone="due" if card.facts.do_not_call else None),
        ]

    def _next_fact(self, page: CasePage) -> Fact:
        """What happens next; where nobody planned it, what the state asks for."""
        facts, today = page.facts, self.shell.today
        label = translate("Cases", "Next")
        if facts.closed_at is not None:
            return Fact(label, translate("Steps", "Nothing left to do"), wide=True)
        what: Text | str = facts.next_action or self._asked(page)
        day = facts.next_on
        if day is None or (day < today and not facts.next_action):
            return Fact(label, what, wide=True)
        said = translate("Cases", "{what} · {when}")(
            what=what, when=lateness.promised(day, today, self.words)
        )
        return Fact(label, said, wide=True, tone=lateness.tone(day, today))

    def _asked(self, page: CasePage) -> Text | str:
        lead = lead_job(page)
        if lead is None:
            return ""
        told = lead.told_at is not None
        return next_action(lead.kind, lead.state, lead.under_warranty, told=told)

    # -- what can be done ---------------------------------------------------------------------------

    def _show_actions(self, page: CasePage, lead: JobRow | None) -> None:
        case = page.facts.id
        self._steps = {job.id: steps_for(self.shell, job) for job in page.jobs}
        first = next((step for step in self._steps[lead.id] if step.primary), None) if lead else None
        several = sum(job.state not in FINISHED for job in page.jobs) > 1
        primary = (
            self._step_action(first, lead, several) if first and lead and lead.state not in FINISHED else None
        )
        self._primary = primary
        if primary is not None:
            keys = QKeySequence(NEXT_STEP).toString(QKeySequence.SequenceFormat.NativeText)
            primary.setToolTip(plain.joined(primary.text(), keys))
        ask = self.shell.ask
        plan = self._action(
            "plan", translate("Cases", "Plan next…"), "calendar-clock", lambda: ask(PlanNext, case)
        )
        if page.facts.closed_at is not None:
            plan.setEnabled(False)
        note = self._action(
            "note",
            translate("Cases", "Note…"),
            "message-square",
            lambda: ask(AddNote, {"case": case, "kind": "note"}),
        )
        rest = [
            self._action(
                "call",
                translate("Cases", "Phone call…"),
                "phone",
                lambda: ask(AddNote, {"case": case, "kind": "call"}),
            ),
            self._action(
                "message",
                translate("Cases", "Message…"),
                "mail",
                lambda: ask(AddNote, {"case": case, "kind": "message"}),
            ),
            self._action("receipt", translate("Cases", "Deposit receipt"), "file-text", self.print_receipt),
            self._action(
                "history",
                translate("Cases", "Change history…"),
                "history",
                lambda: ask("history", Goal("case", case)),
            ),
            self._action(
                "delete", translate("Cases", "Delete the case…"), "trash-2", lambda: ask(DeleteCase, case)
            ),
        ]
        self.set_actions(primary, [note], [plan, *rest])

    def _action(self, name: str, text: Text, icon: str, slot: Callable[[], object]) -> QAction:
        action = QAction(self.shell.say(text), self)
        action.setObjectName(f"case_{name}")
        theme.give_icon(action, icon)
        action.triggered.connect(lambda: slot())
        return action

    def _step_action(self, step: StepButton, job: JobRow, several: bool) -> QAction:
        text = translate("Cases", "{step} · {job}")(step=step.text, job=job.number) if several else step.text
        return self._action("next_step", text, step.icon, step.run)

    def print_receipt(self) -> None:
        """Show the case's deposit receipt, to print it again."""
        if self.case is None:
            return
        case = self.case.facts.id
        latest = self.shell.desk.papers.latest("receipt", "case", case)
        told = {"document": latest.id} if latest else {"paper": "receipt", "number": str(case)}
        self.shell.ask("preview", told)

    def mend_intake(self) -> None:
        """Correct what was written at intake, of the job that asks for something."""
        from helpdesk.services.intake.actions import EditIntake

        lead = self._lead(self.case) if self.case else None
        if lead is not None and lead.state not in FINISHED and lead.quote_choice is not None:
            self.shell.ask(EditIntake, lead.id)

    # -- the jobs -----------------------------------------------------------------------------------

    def _show_jobs(self, page: CasePage, lead: JobRow | None) -> None:
        """Cards of jobs that did not change stay, so that neither focus nor place is lost."""
        quoted = {job.id: self.shell.desk.cases.quotes(job.id) for job in page.jobs}
        clocks = {job.id: self.shell.desk.cases.running_clock(job.id) for job in page.jobs}
        benches = {job.id: bench_shown(self.shell, job, clocks[job.id]) for job in page.jobs}
        facts = (page.facts.id, tuple(page.jobs), page.accessories, quoted, clocks, benches)
        shown = (self.shell.today, facts, lead, self.chosen)
        if shown == self._shown:
            return
        self._shown = shown
        held = self._held()
        begun = held is not None or self._acts_have_focus()
        typed = {job: card.bench.typed() for job, card in self._cards.items() if card.bench is not None}
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._cards = {}
        for place, job in enumerate(page.jobs):
            steps = self._steps[job.id]
            if job is lead and job.state not in FINISHED:
                # The first of them is the page's one primary button.
                steps = [step for step in steps if not step.primary]
            if benches[job.id] is not None:
                # What that step asks for stands on the card itself.
                steps = [step for step in steps if step.name != AT_THE_BENCH]
            card = JobCard(
                self.shell,
                job,
                page.accessories.get(job.id, []),
                quoted[job.id],
                steps,
                clocks[job.id],
                benches[job.id],
            )
            if card.bench is not None and job.id in typed:
                card.bench.put_back(typed[job.id])
            card.setProperty("chosen", len(page.jobs) > 1 and job.id == self.chosen)
            self._cards[job.id] = card
            self._jobs.insertWidget(place, card)
            card.show()
        if lead is not None and begun and lead.id not in typed and self._to_the_bench(lead.id):
            return
        if held is not None:
            self._hold(*held)

    def _to_the_bench(self, job: int) -> bool:
        """Work begins: the first promised part has the focus, so that one key takes it."""
        bench = self._cards[job].bench
        first = bench.first_proposed() if bench is not None else None
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        return first is not None

    def _held(self) -> tuple[int, str] | None:
        """The job in whose card the focus is, and the name of what has it."""
        focused = self.window().focusWidget()
        if focused is None:
            return None
        found = (job for job, card in self._cards.items() if card.isAncestorOf(focused))
        job = next(found, None)
        return None if job is None else (job, focused.objectName())

    def _hold(self, job: int, name: str) -> None:
        """Give the focus back to the job's new card: to the same step, else to its first one, else to the page."""
        card = self._cards.get(job)
        buttons = card.findChildren(Button) if card else []
        field = card.findChild(QWidget, name) if card and name else None
        if field is not None and field.focusPolicy() & Qt.FocusPolicy.TabFocus:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif buttons:
            same = next((button for button in buttons if button.objectName() == name), buttons[0])
            same.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.take_focus()

    def show_chosen(self) -> None:
        """Bring the card of the chosen job into view."""
        if self.tabs is not None:
            self.tabs.setCurrentIndex(WORK)
        # Later, when cards made just now have their places.
        QTimer.singleShot(0, self, self._scroll_to_chosen)

    def _scroll_to_chosen(self) -> None:
        card = self._cards.get(self.chosen or 0)
        if card is not None:
            cards = self.work.widget()
            if cards is not None:
                cards.adjustSize()
            self.work.verticalScrollBar().setValue(card.y() - theme.px(theme.FIELD))

    def _lead(self, page: CasePage) -> JobRow | None:
        """The job the page's next step is of: the one chosen, as long as there is something to do on it."""
        open_jobs = (job for job in page.jobs if job.state not in FINISHED)
        chosen = next((job for job in open_jobs if job.id == self.chosen), None)
        return chosen or lead_job(page)

    def _follow(self, link: object) -> None:
        if isinstance(link, tuple):
            self.shell.go(*link)


def lead_job(page: CasePage) -> JobRow | None:
    """The job that gives the case its state: the most urgent unfinished one, else the last."""
    unfinished = [job for job in page.jobs if job.state not in FINISHED]
    if unfinished:
        return min(unfinished, key=lambda job: state_of(job.state).urgency)
    return page.jobs[-1] if page.jobs else None
