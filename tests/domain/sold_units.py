"""Units with a past, for the tests of covers: sales, claims and repairs told in a few words."""

from __future__ import annotations

from datetime import date

from helpdesk.country import legal_data
from helpdesk.domain.covers import covers_of
from helpdesk.domain.legal import LegalProfile
from helpdesk.domain.warranty import STANDARD, Cover, Options, PastJob, SaleFacts, Verdict, verdict


def profile(country: str) -> LegalProfile:
    return LegalProfile.parse(legal_data(country))


SPAIN, EUROPE = profile("es"), profile("eu")
LATER = date(2040, 1, 1)


def day(text: str) -> date:
    return date.fromisoformat(text)


def sold(on: str, **more: object) -> SaleFacts:
    return SaleFacts(purchased_on=day(on), **more)  # type: ignore[arg-type]


def claim(into: str, out: str | None = None, job: int = 1, **more: object) -> PastJob:
    facts: dict[str, object] = {"kind": "claim", "under": "legal", "outcome": "fixed" if out else None} | more
    return PastJob(job=job, handed_in=day(into), handed_back=day(out) if out else None, **facts)  # type: ignore[arg-type]


def repair(into: str, out: str | None = None, job: int = 1, **more: object) -> PastJob:
    return claim(into, out, job, **({"kind": "repair", "under": None} | more))


def covers(
    sale: SaleFacts, *jobs: PastJob, on: date = LATER, options: Options = STANDARD, law: LegalProfile = SPAIN
) -> dict[str, Cover]:
    """The covers by kind, the last one of each."""
    return {cover.kind: cover for cover in covers_of(sale, jobs, law, on, options)}


def asked(sale: SaleFacts, *jobs: PastJob, on: str, fault: str = "") -> Verdict:
    return verdict(covers_of(sale, jobs, SPAIN, day(on)), sale, day(on), fault)
