"""Knows how records and papers are numbered for people: what is printed, typed and scanned."""

from __future__ import annotations

import re

PREFIXES = {
    "customer": "C",
    "unit": "U",
    "product": "P",
    "purchase": "V",
    "survey": "H",
    "call": "L",
    "plan": "Y",
    "reading": "Z",
    "visit": "W",
    "supplier": "PR",
    "voucher": "VC",
    "campaign": "CM",
    "draw": "SO",
    "part": "PT",
    "purchase_order": "OC",
    "count": "CN",
    "solution": "SL",
    "guidance": "GU",
}
"""Letters before the number of what is no case: Customer, Unit, Product, sale (Venta), survey (Hoja), call (Llamada),
maintenance plan, reading, visit, supplier (PRoveedor, PRovider), voucher (Vale de Compra, VouCher), spare ParT,
purchase order (Orden de Compra), count, solution (SoLución, SoLution), guidance sheet (GUía), campaign (CaMpaña,
CaMpaign), draw (SOrteo)."""

_SHAPES = {
    "job": r"(\d{1,12})-(\d{1,4})$",
    "case": r"#?(\d{1,12})$",
    "other": r"([A-Z]{1,2})-?(\d{1,12})(?:/(\d{1,4}))?$",
}


def number(kind: str, identity: int, position: int | None = None) -> str:
    """The number of a record: ``1042`` a case, ``1042-1`` a job, ``C17`` a customer."""
    if kind == "job":
        return f"{identity}-{position}"
    return f"{PREFIXES.get(kind, '')}{identity}"


def parse(text: str) -> tuple[str, int, int | None] | None:
    """What a typed or scanned number names: kind, id, and the place of a job in its case or a paper's version."""
    text = text.strip().upper()
    if job := re.match(_SHAPES["job"], text):
        return "job", int(job[1]), int(job[2])
    if case := re.match(_SHAPES["case"], text):
        return "case", int(case[1]), None
    if other := re.match(_SHAPES["other"], text):
        # A start names records, and reads no name back.
        from helpdesk.domain.papers import FORMER_SERIES, PAPERS

        kinds = {letter: kind for kind, letter in PREFIXES.items()}
        if other[1] in kinds and other[3] is None:
            return kinds[other[1]], int(other[2]), None
        if other[1] in FORMER_SERIES or any(other[1] == paper.series for paper in PAPERS.values()):
            return f"paper:{other[1]}", int(other[2]), int(other[3]) if other[3] else None
    return None
