"""Messages as they are begun: to whom and which way, in whose language, with the fields filled; writes nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from helpdesk.classes import dataclass
from helpdesk.domain import weeks
from helpdesk.domain.goods import product_title
from helpdesk.domain.messages import MESSAGES, best_channel, filled, template
from helpdesk.domain.normal_forms import takes_texts
from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.formats import Words
from helpdesk.services.cases.reader import Cases
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.customers.reader import Customers
from helpdesk.services.customers.rows import CustomerCard
from helpdesk.services.papers.rows import PaperFacts, latest, paper_of
from helpdesk.services.shop.reader import Shop
from helpdesk.settings import TAXES, Settings
from helpdesk.store.database import Store
from helpdesk.texts import translate


@dataclass(frozen=True, slots=True)
class Ways:
    """How a customer can be written to."""

    language: str
    channel: str
    """The best one."""
    email: str
    mobile: str
    phone: str
    may_call: bool

    def address(self, channel: str) -> str:
        """Where it goes by a channel; empty where nothing is known."""
        return {"email": self.email, "message": self.mobile, "phone": self.phone}[channel]


@dataclass(frozen=True, slots=True)
class Composed:
    """A message with its fields filled."""

    subject: str
    text: str


class Messages:
    """Begins messages."""

    def __init__(self, store: Store, settings: Callable[[], Settings], words: Callable[[str], Words]) -> None:
        self.store = store
        self._settings = settings
        self._words = words

    def ways(self, card: CustomerCard) -> Ways:
        """How the customer of a card is written to; the language is theirs, else the shop's."""
        settings, facts = self._settings(), card.facts
        country = settings["shop.country"]
        phones = [contact.value for contact in card.phones]
        mobile = next((number for number in phones if takes_texts(number, country)), "")
        phone, email = (phones or [""])[0], card.emails[0].value if card.emails else ""
        may_call = bool(phone) and not facts.do_not_call
        return Ways(
            facts.language or settings["shop.language"],
            best_channel(facts.best_channel, bool(mobile), bool(email), may_call),
            email,
            mobile,
            phone,
            may_call,
        )

    def compose(
        self, purpose: str, customer: int, language: str, day: date, job: int | None = None
    ) -> Composed:
        """The message's words in a language; ``day`` is today at the shop, whose opening hours are told."""
        words = self._words(language)
        values = self._values(purpose, customer, words, day, job)
        subject = filled(words.say(MESSAGES[purpose].subject), values)
        return Composed(" ".join(subject.split()), filled(template(purpose, words, self._settings()), values))

    def papers(self, purpose: str, job: int | None) -> list[PaperFacts]:
        """The papers that may go with it, the best first: of a job that is ready, of a quote that waits."""
        if job is None:
            return []
        if purpose == "quote":
            quotes = Cases(self.store).quotes(job)
            named = [quote.document for quote in quotes if quote.state in {"sent", "draft"}]
            return [paper_of(self.store, document) for document in named if document is not None]
        kinds = ("unrepaired", "service") if purpose == "ready" else ()
        found = (latest(self.store, kind, "job", job) for kind in kinds)
        return [paper for paper in found if paper is not None]

    # -- what fills the fields ----------------------------------------------------------------------

    def _values(
        self, purpose: str, customer: int, words: Words, day: date, job: int | None
    ) -> dict[str, str]:
        settings = self._settings()
        values = {
            "name": Customers(self.store).card(customer).facts.name,
            "shop": settings["shop.name"],
            "phone": words.phone(settings["shop.phone"]) if settings["shop.phone"] else "",
            "hours": self.hours(words, day),
            "tax": words.say(TAXES[settings["prices.tax_name"]]),
        }
        if job is not None:
            values |= self._of_job(purpose, Cases(self.store).job(job), words, day)
        return values

    def _of_job(self, purpose: str, job: JobRow, words: Words, day: date) -> dict[str, str]:
        cases = Cases(self.store)
        values = {"unit": job.title or words.say(KINDS[job.kind]), "number": job.number}
        if purpose == "quote":
            quotes = (q for q in cases.quotes(job.id) if q.state in {"sent", "draft"})
            quote = next(quotes, None)
            if quote is not None:
                values["amount"] = words.money(quote.total_cents)
                values["until"] = words.day(quote.valid_until) if quote.valid_until else ""
        elif purpose == "ready":
            cents = cases.to_charge(job, self._settings())
            values["amount"] = words.money(cents) if cents is not None else ""
            values["loaner"] = words.listing(self._lent(job.case))
        next_on = cases.get(job.case).facts.next_on
        if next_on is not None and next_on >= day:
            values["day"] = words.day_long(next_on)
        return values | (self._of_visit(job.id, words) if purpose in {"visit", "confirm"} else {})

    def _lent(self, case: int) -> list[str]:
        """The loaners that a case has out."""
        rows = self.store.rows(
            "SELECT p.name, p.brand, p.model, u.serial FROM jobs j JOIN loans l ON l.job_id = j.id "
            "AND l.back_on IS NULL JOIN units u ON u.id = l.unit_id JOIN products p ON p.id = u.product_id "
            "WHERE j.case_id = ? ORDER BY l.id",
            (case,),
        )
        return [
            " ".join(filter(None, (product_title(name, brand, model), serial)))
            for name, brand, model, serial in rows
        ]

    def _of_visit(self, job: int, words: Words) -> dict[str, str]:
        """When somebody goes for a job, where that is planned."""
        start = self.store.value(
            "SELECT v.planned_start FROM visits v JOIN visit_jobs w ON w.visit_id = v.id WHERE w.job_id = ? "
            "AND v.result = '' AND v.arrived_at IS NULL ORDER BY v.planned_start, v.id LIMIT 1",
            (job,),
        )
        if start is None:
            return {}
        at = words.local(start)
        return {"day": words.day_long(at.date()), "time": f"{at:%H:%M}"}

    def hours(self, words: Words, day: date) -> str:
        """The week's opening hours in a line: Monday to Friday 09:00–14:00 and 17:00–20:00; Saturday …"""
        rows = [(s.weekday, s.opens, s.closes, s.valid_from, s.valid_to) for s in Shop(self.store).spans()]
        return "; ".join(
            self._days(words, first, last, spans)
            for first, last, spans in weeks.alike(weeks.in_force(rows, day))
        )

    @staticmethod
    def _days(words: Words, first: int, last: int, spans: tuple[weeks.Span, ...]) -> str:
        days = words.weekday_inside(first)
        if last > first:
            several = translate("Messages", "{first} to {last}")
            days = words.say(several(first=days, last=words.weekday_inside(last)))
        said, *more = (f"{opens}–{closes}" for opens, closes in spans)
        for span in more:
            said = words.say(translate("Messages", "{hours} and {more}")(hours=said, more=span))
        return f"{days} {said}"
