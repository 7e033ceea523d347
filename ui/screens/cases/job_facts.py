"""Knows what is told of a job on its case's page, each thing once; shows nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from helpdesk.domain.codes import TOLD_BY
from helpdesk.domain.outcomes import outcome_word
from helpdesk.domain.quote_words import QUOTE_CHOICES, QUOTE_STATES
from helpdesk.domain.repair_form import FORM_STATES
from helpdesk.domain.workflows.kinds import KINDS, TAKEN_IN, free, kind_of, state_of
from helpdesk.domain.workflows.states import FINISHED
from helpdesk.services.cases.quote_reader import QuoteRow
from helpdesk.services.cases.rows import CasePage, JobRow
from helpdesk.services.cases.work_reader import PartRow
from helpdesk.services.goods.cover_reader import thaw_verdict
from helpdesk.texts import Text, translate
from ui.screens.cases.claim_facts import claim_facts
from ui.screens.cases.loan_facts import loan_facts, pickup_facts
from ui.screens.cases.old_parts_dialog import old_part_facts
from ui.screens.cases.site_facts import site_facts
from ui.screens.shared import lateness
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.facts import Fact

FAULT = 200
"""Letters of the fault that stand below a case's name."""
COMPLAINT = "complaint"
RETURN = "return"
UNREPAIRED = frozenset({"installation", "training", "enquiry"})
"""Kinds of job in which nothing is repaired: that all went well goes without saying."""
USUAL = "repair"
"""The type of work that goes without saying."""


class JobFacts:
    """The facts of one job. ``alone``: the only one of its case, whose head tells fault, state and promise."""

    def __init__(
        self,
        shell: Shell,
        job: JobRow,
        accessories: Sequence[str],
        quoted: Sequence[QuoteRow],
        *,
        alone: bool,
        owner: int | None = None,
        parts: Sequence[PartRow] = (),
    ) -> None:
        self.shell, self.job, self.alone, self.owner = shell, job, alone, owner
        self.accessories, self.quoted, self.parts = accessories, quoted, parts

    def all(self) -> list[Fact]:
        """What is the matter, how far it has come, what was agreed; a complaint's card tells the rest of it."""
        if self.job.kind in {COMPLAINT, RETURN}:
            return [*self._matter(), Fact(translate("Cases", "Type of work"), KINDS[self.job.kind])]
        return [
            *self._visit(),
            *self._matter(),
            *self._work(),
            *site_facts(self.shell, self.job),
            *self._guarantee(),
            *claim_facts(self.shell, self.job),
            *old_part_facts(self.shell, self.parts),
            *loan_facts(self.shell, self.job),
            *pickup_facts(self.shell, self.job),
            *self._quotes(),
            *self._forms(),
            *self._intake(),
        ]

    def _visit(self) -> list[Fact]:
        """When somebody goes there, and who."""
        visit = self.shell.desk.visits.open(self.job.id)
        if visit is None:
            return []
        said = plain.joined(self.shell.words.moment(visit.planned_start), visit.technician_name or "")
        return [Fact(translate("Cases", "Visit planned"), said)]

    def _matter(self) -> list[Fact]:
        job = self.job
        if self.alone and len(job.problem) <= FAULT:
            return []
        says = translate("Cases", "The customer says")
        if job.kind == RETURN and not job.problem:
            return []
        asked = {COMPLAINT: says, RETURN: says, "enquiry": translate("Cases", "Question")}
        wished = translate("Cases", "To be done")
        label = asked.get(job.kind, wished if job.kind in UNREPAIRED else translate("Cases", "Fault"))
        return [Fact(label, _short(job.problem), wide=True)]

    def _work(self) -> list[Fact]:
        job = self.job
        found = []
        if job.diagnosis:
            found.append(Fact(translate("Cases", "Diagnosis"), _short(job.diagnosis), wide=True))
        if job.work_done and not (job.kind in {"installation", "training"} and job.state in FINISHED):
            done = translate("Cases", "Answer") if job.kind == "enquiry" else translate("Cases", "Work done")
            found.append(Fact(done, _short(job.work_done), wide=True))
        if (
            job.outcome
            and not (job.outcome == "fixed" and job.kind in UNREPAIRED)
            and not self._met_otherwise()
        ):
            refused = any(quote.kind == "quote" and quote.state == "refused" for quote in self.quoted)
            ended = outcome_word(job.outcome, job.kind, quote_refused=refused)
            found.append(Fact(translate("Cases", "Outcome"), ended))
        if job.kind != USUAL:
            found.append(Fact(translate("Cases", "Type of work"), KINDS[job.kind]))
        found += self._when()
        if job.technician_name and job.technician != self.owner:
            found.append(Fact(translate("Cases", "Technician"), job.technician_name))
        if job.comeback_of is not None:
            earlier = self._earlier(job.comeback_of)
            found.append(Fact(translate("Cases", "Comeback"), earlier, ("job", job.comeback_of)))
        return found

    def _met_otherwise(self) -> bool:
        """A claim that no repair put right tells its measure instead."""
        claim = self.shell.desk.claims.of_job(self.job.id) if kind_of(self.job.kind).claimed else None
        return claim is not None and claim.measure not in {None, "repair"}

    def _when(self) -> list[Fact]:
        job, today = self.job, self.shell.today
        if job.state == "cancelled" and job.delivered_at is None:
            return []
        if job.state in FINISHED:
            over = translate("Cases", "Delivered")
            word = state_of(job.state, job.kind).word if job.kind in UNREPAIRED else over
            return [Fact(word, self.shell.words.moment(job.delivered_at))]
        if self.alone or job.promised_on is None:
            return []
        said = lateness.promised(job.promised_on, today, self.shell.words)
        return [Fact(translate("Cases", "Promised"), said, tone=lateness.tone(job.promised_on, today))]

    def _earlier(self, job: int) -> Text:
        return translate("Cases", "after job {number}")(number=self.shell.desk.cases.job(job).number)

    def _guarantee(self) -> list[Fact]:
        """Why the guarantee holds or does not, as it stood at intake; an open question stands on the card."""
        frozen = thaw_verdict(self.job.verdict)
        if frozen is None or frozen.covered is None:
            return []
        return [Fact(translate("Cases", "Guarantee"), frozen.reason, wide=True)]

    def _intake(self) -> list[Fact]:
        """What was agreed when the unit came in."""
        job, words = self.job, self.shell.words
        if job.quote_choice is None:
            return []
        left = words.listing(plain.one_line(name) for name in self.accessories)
        found = [
            Fact(
                translate("Cases", "Accessories"),
                left or translate("Cases", "none left"),
                wide=len(left) > 40,
            ),
            Fact(translate("Cases", "Shelf"), job.shelf),
            Fact(
                translate("Cases", "Visible damage"),
                _short(job.damage or "") or translate("Cases", "none seen"),
                wide=bool(job.damage),
            ),
            Fact(translate("Cases", "Quote"), self._quote()),
        ]
        if job.diagnosis_cents:
            found.append(Fact(translate("Cases", "Diagnosis costs"), words.money(job.diagnosis_cents)))
        wishes = [text for on, text in _WISHES(job) if on]
        if wishes:
            found.append(Fact(translate("Cases", "Agreed"), words.listing(wishes), wide=True))
        return found

    def _quote(self) -> Text | str:
        job = self.job
        if free(job.kind, job.under_warranty):
            return translate("Cases", "not needed: guarantee")
        said = QUOTE_CHOICES.get(job.quote_choice or "", "")
        if job.quote_choice == "limit":
            limit = self.shell.words.money(job.quote_limit_cents)
            return translate("Cases", "{choice}: {limit}")(choice=said, limit=limit)
        return said

    def _quotes(self) -> list[Fact]:
        """Every quote that was not replaced: its sum, and how far it came."""
        words = self.shell.words
        found = []
        for quote in reversed(self.quoted):
            if quote.state == "replaced":
                continue
            how = quote.sent_how if quote.state == "sent" else quote.decided_how
            at = quote.sent_at if quote.state == "sent" else quote.decided_at
            state = (
                translate("Cases", "not given to the customer yet")
                if quote.state == "draft"
                else QUOTE_STATES[quote.state]
            )
            said = plain.joined(
                words.money(quote.total_cents),
                words.say(translate("Cases", "additional")) if quote.kind == "additional" else "",
                words.say(state),
                words.moment(at) if at else "",
                words.say(TOLD_BY.get(how, how)) if how else "",
            )
            found.append(
                Fact(
                    translate("Cases", "Quoted"),
                    said,
                    wide=True,
                    tone="due" if quote.state == "draft" else None,
                )
            )
        return found

    def _forms(self) -> list[Fact]:
        """The newest European repair form: the most it says, how far it came, how long it holds."""
        form = next(iter(self.shell.desk.repair_forms.of_job(self.job.id)), None)
        if form is None:
            return []
        words = self.shell.words
        until = translate("Cases", "holds until {day}")(day=form.valid_until)
        said = plain.joined(
            words.money(form.offer.most_cents or 0),
            words.say(FORM_STATES[form.state]),
            words.say(until) if form.state == "given" else "",
        )
        late = form.state == "given" and form.valid_until <= self.shell.today
        return [Fact(translate("Cases", "European form"), said, wide=True, tone="due" if late else None)]


def _WISHES(job: JobRow) -> tuple[tuple[bool | None, Text], ...]:
    return (
        (job.opened_before, translate("Cases", "was opened or wet before")),
        (job.used_parts, translate("Cases", "used parts allowed")),
        (job.keep_parts, translate("Cases", "wants replaced parts back")),
    )


def is_complaint(page: CasePage) -> bool:
    """Whether a case is a complaint: its papers and its words are others then."""
    return any(job.kind == COMPLAINT for job in page.jobs)


def receipts_of(page: CasePage) -> tuple[str, ...]:
    """The kinds of paper that are a case's receipt: what the customer took along; of a question there is none."""
    kinds = {job.kind for job in page.jobs}
    if RETURN in kinds:
        return ("return_slip", "withdrawal")
    if is_complaint(page):
        return ("complaint",)
    if not kinds or kinds & TAKEN_IN.keys():
        return ("receipt",)
    return tuple(kind for kind in ("installation", "training") if kind in kinds)


def fault_line(job: JobRow | None) -> str:
    """The fault as a line below a case's name; a longer one stands whole among the facts."""
    problem = plain.one_line(job.problem) if job else ""
    return problem if len(problem) <= FAULT else f"{problem[:FAULT]}…"


def _short(text: str) -> str:
    """A person's text as a card can hold it; the whole is in the records and on the papers."""
    return text if len(text) <= 600 else text[:600] + "…"
