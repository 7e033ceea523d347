"""Knows the page of one case: where it stands, what must be done, its jobs, timeline, papers and files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from helpdesk.domain.workflows.kinds import next_action, state_of
from helpdesk.domain.workflows.states import FINISHED
from helpdesk.services.cases.bench_reader import Bench
from helpdesk.services.cases.rows import CasePage, JobRow
from helpdesk.services.cases.work_reader import PartRow
from helpdesk.services.workshop.parts_and_time_actions import AddPart
from helpdesk.texts import Text, translate
from ui import badges, theme
from ui.screens.cases.bench import AT_THE_BENCH, bench_shown
from ui.screens.cases.bench_row import draft_key
from ui.screens.cases.case_actions import CaseActions
from ui.screens.cases.case_facts import CaseFacts
from ui.screens.cases.case_files import CaseFiles
from ui.screens.cases.case_papers import CasePapers
from ui.screens.cases.complaint_part import complaints_about
from ui.screens.cases.job_card import JobCard
from ui.screens.cases.job_facts import JobFacts, fault_line, receipts_of
from ui.screens.cases.job_work import JobWork, work_of
from ui.screens.cases.loan_facts import warnings_of
from ui.screens.cases.steps import StepButton, steps_for
from ui.screens.shared import lateness
from ui.screens.shared.timeline_entries import follow, happenings
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.facts import Fact, Facts
from ui.widgets.laying import laid_once
from ui.widgets.rail import WIDE, Railed
from ui.widgets.record_page import RecordPage
from ui.widgets.section import scrolled
from ui.widgets.timeline import Timeline

TABS = (
    translate("Cases", "Work"),
    translate("Cases", "Timeline"),
    translate("Cases", "Papers"),
    translate("Cases", "Files"),
)
WORK, TIMELINE, PAPERS, FILES = range(4)
AT_HAND = 1
"""Further steps that stand as buttons where there is room; the others are in the menu."""


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
        self._cards: dict[int, JobCard] = {}
        self._shown: object = None
        self._acts = CaseActions(shell, self)
        self._wide = False
        self._build_work()
        self.timeline = Timeline(shell.words, title=TABS[TIMELINE])
        self.timeline.setObjectName("timeline")
        self.timeline.followed.connect(lambda link: follow(shell, link))
        self.papers = CasePapers(shell)
        self.files = CaseFiles(shell)
        for title, widget in zip(TABS, (self.work, self.timeline, self.papers, self.files), strict=True):
            self.add_tab(title, widget)
        self.followed.connect(self._follow)

    def _build_work(self) -> None:
        page = Railed()
        self.planned = plain.label("", wrap=True)
        self.planned.setObjectName("planned")
        page.add(self.planned)
        self._jobs = QVBoxLayout()
        self._jobs.setSpacing(theme.px(theme.FIELD))
        page.main.insertLayout(1, self._jobs)
        self.more_facts = Facts(self.words)
        self.more_facts.setObjectName("case_facts")
        self.more_facts.followed.connect(self._follow)
        page.add_side(plain.label(self.words.say(translate("Cases", "Details")), "section"))
        page.add_side(self.more_facts)
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
        self.timeline.set_entries(
            happenings(desk.cases.timeline("case", case, self.words.zone), self.words, self.shell.today)
        )
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
        told = CaseFacts(self.shell, page)
        who = None if told.blocked else facts.customer_name
        aside, tone = told.promise()
        self.show_record(
            who or what or translate("Cases", "Without a customer"),
            number=words.say(translate("Cases", "Case {number}")(number=facts.id)),
            mark=badges.state(
                facts.state if facts.closed_at is None else "closed", lead.kind if lead else None
            ),
            age=age,
            subtitle=fault_line(lead) if len(page.jobs) == 1 else "",
            aside=aside,
            aside_tone=tone,
            facts=told.people(),
        )
        planned, tone = told.planned()
        plain.look(self.planned, tone or "body")
        self.planned.setText(words.say(planned))
        self.planned.setVisible(bool(planned))
        self._told = told

    def _parts(self, job: JobRow) -> Sequence[PartRow]:
        """What was put in, as the bench has read it already where there is one."""
        bench = self._benches.get(job.id)
        return bench.parts if bench is not None else self.shell.desk.cases.parts(job.id)

    def _show_facts(self, page: CasePage, shown: Mapping[int, JobFacts]) -> None:
        """What is told of the case; of its one job, too, where there is no other to mix it up with."""
        asked = [] if self.planned.text() else self._next(page)
        alone = shown[page.jobs[0].id].all() if len(page.jobs) == 1 else []
        about = complaints_about(self.shell, page.facts.id)
        self.more_facts.set_facts([*asked, *alone, *about, *self._told.rest()])

    def _next(self, page: CasePage) -> list[Fact]:
        """What the state asks for, where nobody planned it."""
        facts, today = page.facts, self.shell.today
        what = self._asked(page) if facts.closed_at is None else ""
        if not what:
            return []
        day = facts.next_on if facts.next_on and facts.next_on >= today else None
        when = lateness.promised(day, today, self.words)
        said = plain.joined(self.words.say(what), when)
        return [Fact(translate("Cases", "Next"), said, wide=True, tone=lateness.tone(day, today))]

    def _asked(self, page: CasePage) -> Text | str:
        lead = lead_job(page)
        if lead is None:
            return ""
        told = lead.told_at is not None
        if lead.state == "waiting_part":
            needs = self.shell.desk.spare_parts.of_job(lead.id)
            if needs and all(need.ready for need in needs):
                return translate("Steps", "The part is here: go on with the work")
        decided = lead.decision is not None
        return next_action(lead.kind, lead.state, lead.under_warranty, decided=decided, told=told)

    # -- what can be done ---------------------------------------------------------------------------

    def _show_actions(self, page: CasePage, lead: JobRow | None) -> None:
        self._steps = {job.id: steps_for(self.shell, job) for job in page.jobs}
        cases = self.shell.desk.cases
        self._clocks = {job.id: cases.running_clock(job.id) for job in page.jobs}
        self._benches = {job.id: bench_shown(self.shell, job, self._clocks[job.id]) for job in page.jobs}
        self._acts.begin()
        primary: QAction | None = None
        steps: list[QAction] = []
        if lead is not None:
            mine = self._beside_bench(lead, self._benches[lead.id])
            primary, steps = self._acts.of_job(page, lead, mine)
        note, rest = self._acts.of_case(page, self.print_receipt)
        at_hand = AT_HAND if self._wide else 0
        parted = [*steps[at_hand:], self._acts.parting()] if steps[at_hand:] else []
        self.set_actions(primary, [*steps[:at_hand], note], [*parted, *rest])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= theme.px(WIDE)
        if wide != self._wide:
            self._wide = wide
            if self.case is not None:
                self._show_actions(self.case, self._lead(self.case))

    def steps(self) -> list[StepButton]:
        """What can be done: with the job that leads, then what only others have."""
        if self.case is None:
            return []
        lead = self._lead(self.case)
        jobs = sorted(self.case.jobs, key=lambda job: lead is None or job.id != lead.id)
        found: dict[str, StepButton] = {}
        for job in jobs:
            for step in self._steps[job.id]:
                found.setdefault(step.name, step)
        return list(found.values())

    def print_receipt(self) -> None:
        """Show the case's receipt, to print it again."""
        if self.case is None:
            return
        case = self.case.facts.id
        papers = self.shell.desk.papers
        kinds = receipts_of(self.case)
        if not kinds:
            self.shell.tell(translate("Cases", "Such a case has no receipt to print."))
            return
        latest = next((found for kind in kinds if (found := papers.latest(kind, "case", case))), None)
        kind = kinds[0]
        told = {"document": latest.id} if latest else {"paper": kind, "number": str(case)}
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
        works = {job.id: work_of(self.shell, job) for job in page.jobs}
        alone = len(page.jobs) == 1
        told = {
            job.id: JobFacts(
                self.shell,
                job,
                page.accessories.get(job.id, []),
                works[job.id].quotes,
                alone=alone,
                owner=page.facts.owner,
                parts=self._parts(job),
            )
            for job in page.jobs
        }
        self._show_facts(page, told)
        facts = (page.facts.id, tuple(page.jobs), page.accessories, works, self._clocks, self._benches)
        shown = (self.shell.today, facts, lead, self.chosen)
        if shown == self._shown:
            return
        self._shown = shown
        held = self._held()
        begun = held is not None or self._acts_have_focus()
        typed = self._keep_typed()
        with laid_once(self.work.widget()):
            for card in self._cards.values():
                card.hide()
                card.deleteLater()
            self._cards = {}
            for place, job in enumerate(page.jobs):
                self._drop_typed(job)
                card = self._card(
                    job, works[job.id], [] if alone else told[job.id].all(), leads=job is lead, alone=alone
                )
                card.setProperty("chosen", len(page.jobs) > 1 and job.id == self.chosen)
                self._cards[job.id] = card
                self._jobs.insertWidget(place, card)
                card.show()
        if lead is not None and begun and lead.id not in typed and self._to_the_bench(lead.id):
            return
        if held is not None:
            self._hold(*held)

    def _card(
        self, job: JobRow, work: JobWork, facts: Sequence[Fact], *, leads: bool, alone: bool
    ) -> JobCard:
        """The card of a job; the steps of the one that leads stand in the head of the case."""
        bench = self._benches[job.id]
        return JobCard(
            self.shell,
            job,
            facts,
            [] if leads else self._beside_bench(job, bench),
            self._clocks[job.id],
            bench,
            complaint=work.complaint,
            returned=work.returned,
            money=work.money,
            visits=work.visits,
            warnings=warnings_of(self.shell, job),
            solutions=work.solutions,
            alone=alone,
        )

    def _keep_typed(self) -> set[int]:
        """Keep what is half typed at the benches, which are made anew; the jobs that had one."""
        benches = {job: card.bench for job, card in self._cards.items() if card.bench is not None}
        for bench in benches.values():
            bench.last.draft.flush()
        return set(benches)

    def _drop_typed(self, job: JobRow) -> None:
        """No part can be put in any more: what was typed at its bench is of no use."""
        key, desk = draft_key(job.id), self.shell.desk
        if desk.draft(key, desk.drafter) is not None and not desk.cases.offered(AddPart, job):
            desk.keep(key, None, desk.drafter)

    def _beside_bench(self, job: JobRow, bench: Bench | None) -> list[StepButton]:
        """The steps of a job, without what its card offers on the bench."""
        return [step for step in self._steps[job.id] if bench is None or step.name != AT_THE_BENCH]

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
