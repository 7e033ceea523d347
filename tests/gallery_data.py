"""Invented records for the gallery of widgets, in English and Spanish; no shop's data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from helpdesk.action import Action, entry
from helpdesk.texts import Text, verbatim
from ui.widgets.agenda import Group, Task
from ui.widgets.covers import Bar
from ui.widgets.facts import Fact
from ui.widgets.hits import Hit
from ui.widgets.nav import Place
from ui.widgets.pill import Mark
from ui.widgets.records import Cell, Column
from ui.widgets.timeline import Happening

TODAY = date(2026, 11, 21)
_language = "en"


def language_is(language: str) -> None:
    """The language of what is invented from now on."""
    global _language
    _language = language


def both(english: str, spanish: str) -> Text:
    """A text in the language of the gallery."""
    return verbatim(spanish if _language == "es" else english)


def marks() -> list[Mark]:
    return [
        Mark(both("Received", "Recibido"), "inbox", "neutral"),
        Mark(both("Waiting for customer", "Esperando al cliente"), "hourglass", "due"),
        Mark(both("In repair", "En reparación"), "wrench", "neutral"),
        Mark(both("Late", "Con retraso"), "triangle-alert", "late"),
        Mark(both("Ready", "Listo"), "circle-check", "ready"),
        Mark(both("Waiting for part", "Esperando recambio"), "truck", "away"),
    ]


THINGS = (
    ("Washing machine Balay 3TS976", "Lavadora Balay 3TS976"),
    ("Coffee maker De'Longhi ECAM22", "Cafetera De'Longhi ECAM22"),
    ("Phone Xiaomi 13T", "Teléfono Xiaomi 13T"),
    ("TV LG OLED55C3", "Televisor LG OLED55C3"),
    ("Vacuum cleaner Dyson V11", "Aspiradora Dyson V11"),
)
PEOPLE = (
    "María Fernández Ruiz",
    "Talleres Núñez, S.L.",
    "محمد الأندلسي",
    "Jorge <b>Bold</b> & Sons",
    "Ana Belén Gutiérrez de la Concepción",
)


@dataclass(frozen=True)
class Row:
    id: int
    number: str
    what: Text
    who: str
    mark: Mark
    due: date
    cents: int


class Rows:
    """A thousand cases, in order of their number."""

    sorts = ("number",)

    def __init__(self, total: int = 1000) -> None:
        self.total = total
        late = both("2 days late", "2 días de retraso")
        self.columns = (
            Column("number", both("Number", "Número"), stays=True),
            Column(
                "what",
                both("What", "Qué"),
                170,
                stretch=True,
                stays=True,
                cell=lambda row, words: Cell(row.what, (row.who, words.day_short(row.due))),
            ),
            Column("state", both("State", "Estado"), cell=lambda row, _: Cell(mark=row.mark)),
            Column(
                "due",
                both("Promised", "Prometido"),
                cell=lambda row, words: (
                    Cell(words.day(row.due), late, ink="late") if row.id % 4 == 0 else words.day(row.due)
                ),
            ),
            Column(
                "cents",
                both("Amount", "Importe"),
                align="right",
                cell=lambda row, words: words.money(row.cents),
            ),
        )

    def page(self, sort: str, descending: bool, after: Row | None, limit: int) -> Sequence[Row]:
        first = after.id + 1 if after else 1
        last = min(first + limit, self.total + 1)
        return [
            Row(
                n,
                f"R-26-{n:04}",
                both(*THINGS[n % 5]),
                PEOPLE[n % 5],
                marks()[n % 6],
                date(2026, 11, 1 + n % 28),
                n * 1234,
            )
            for n in range(first, last)
        ]

    def count(self) -> int:
        return self.total


def places() -> list[Place]:
    named = [
        ("today", "sun", "Today", "Hoy"),
        ("customers", "users", "Customers", "Clientes"),
        ("units", "plug", "Units", "Equipos"),
        ("cases", "inbox", "Cases", "Casos"),
        ("calendar", "calendar-days", "Calendar", "Calendario"),
        ("calls", "phone", "Calls", "Llamadas"),
        ("maintenance", "calendar-clock", "Maintenance", "Mantenimiento"),
        ("parts", "package", "Parts", "Recambios"),
        ("solutions", "info", "Solutions", "Soluciones"),
        ("promotions", "send", "Promotions", "Promociones"),
        ("quality", "circle-check", "Quality", "Calidad"),
    ]
    every = [Place(key, icon, both(english, spanish)) for key, icon, english, spanish in named]
    return [*every, Place("settings", "settings", both("Settings", "Ajustes"), True, "Ctrl+,")]


@dataclass(frozen=True, kw_only=True)
class Receive(Action):
    """An intake as a form would ask for it."""

    customer: int | None = entry(verbatim("Customer"), "lookup", noun="customer")
    phone: str = entry(verbatim("Phone"), "phone")
    serial: str = entry(
        verbatim("Serial number"), default="", hint=verbatim("On the type plate, mostly at the back")
    )
    bought: date | None = entry(verbatim("Bought on"), "date", default=None)
    kind: str = entry(
        verbatim("Kind"),
        "choice",
        default="repair",
        choices={"repair": verbatim("Repair"), "claim": verbatim("Guarantee claim")},
    )
    fault: str = entry(verbatim("Fault in the customer's words"), "text")
    accessories: tuple[str, ...] = entry(verbatim("Accessories left"), "list", default=())
    limit: int | None = entry(verbatim("Repair without asking up to"), "money", default=None)
    promised: date | None = entry(verbatim("Promised for"), "date")
    waiver: bool = entry(verbatim("Waives the quote in writing"), "check", default=False)


def facts() -> list[Fact]:
    fault = both(
        "Does not spin, water stays in the drum. Noise since last week when the drum turns <b>fast</b>.",
        "No centrifuga, queda agua en el tambor. Ruido desde la semana pasada cuando gira <b>deprisa</b>.",
    )
    until = both("Covered until 14/03/2027", "Cubierto hasta 14/03/2027")
    return [
        Fact(both("Customer", "Cliente"), "María Fernández Ruiz", link=1),
        Fact(both("Phone", "Teléfono"), "612 34 56 78"),
        Fact(both("Unit", "Equipo"), "Balay 3TS976BE · 4711-0815", link=2),
        Fact(both("Guarantee", "Garantía"), mark=Mark(until, "shield-check", "ready")),
        Fact(both("Received", "Recibido"), "15/11/2026 10:22 · Lucía"),
        Fact(both("Accessories", "Accesorios"), both("none", "ninguno")),
        Fact(both("Fault", "Avería"), fault, wide=True),
    ]


def happenings() -> list[Happening]:
    quote = both(
        "Motor brushes and labour, 84,70 € incl. VAT. Valid until 20 December.",
        "Escobillas y mano de obra, 84,70 € IVA incl. Válido hasta el 20 de diciembre.",
    )
    found = both(
        "Brushes worn down to 4 mm, collector fine. Bearings are good; drum turns freely by hand. "
        "The pump was cleaned on the way, a coin and two hair clips were in it.",
        "Escobillas gastadas a 4 mm, colector bien. Rodamientos bien; el tambor gira libre a mano. "
        "De paso se limpió la bomba; había dentro una moneda y dos horquillas.",
    )
    lucia = "Lucía Ortega"
    first = [
        Happening(marks()[1].text, "20/11/2026 17:12", lucia, "hourglass", "due"),
        Happening(
            both("Quote Q-26-0012 sent", "Presupuesto Q-26-0012 enviado"),
            "20/11/2026 17:10",
            lucia,
            "send",
            body=quote,
            nouns=(("Q-26-0012", 3),),
        ),
        Happening(
            both("Diagnosis", "Diagnóstico"), "19/11/2026 12:40", "Pedro Gil", "stethoscope", body=found
        ),
        Happening(
            both("Received at the counter", "Recibido en el mostrador"), "15/11/2026 10:22", lucia, "inbox"
        ),
    ]
    return first + [
        Happening(f"{n}", "01/01/2025 10:00", "Lucía Ortega", "circle-dot") for n in range(3000, 0, -1)
    ]


CALL, OPEN = both("Call", "Llamar"), both("Open", "Abrir")


def groups() -> list[Group]:
    return [_calls_due(), _late(), _ready(), _backup()]


def _calls_due() -> Group:
    return Group(
        "calls",
        both("Calls due", "Llamadas pendientes"),
        [
            Task(
                1,
                "María Fernández Ruiz",
                (both("After repair", "Tras reparación"), "612 34 56 78"),
                "phone",
                "due",
                when=both("best 17:00–19:00", "mejor 17:00–19:00"),
                verb=CALL,
            ),
            Task(
                2,
                "محمد الأندلسي",
                (both("After delivery", "Tras la entrega"), "633 00 11 22"),
                "phone",
                verb=CALL,
            ),
        ],
        7,
    )


def _late() -> Group:
    return Group(
        "late",
        both("Promised for today and late", "Prometido para hoy y atrasado"),
        [
            Task(
                3,
                both("Washing machine Balay 3TS976", "Lavadora Balay 3TS976"),
                ("R-26-0004", "Ana Belén Gutiérrez"),
                "wrench",
                "late",
                marks()[3],
                both("2 days late · 19 Nov", "2 días tarde · 19 nov"),
                OPEN,
            ),
            Task(
                4,
                both("Coffee maker De'Longhi ECAM22", "Cafetera De'Longhi ECAM22"),
                ("R-26-0011", "Talleres Núñez, S.L."),
                "wrench",
                "due",
                marks()[2],
                both("today", "hoy"),
                OPEN,
            ),
        ],
    )


def _ready() -> Group:
    return Group(
        "ready",
        both("Ready for pickup", "Listo para recoger"),
        [
            Task(
                5,
                "TV LG OLED55C3",
                ("R-26-0009", "Jorge <b>Bold</b> & Sons"),
                "circle-check",
                "ready",
                marks()[4],
                both("told 3 days ago", "avisado hace 3 días"),
                OPEN,
            )
        ],
    )


def _backup() -> Group:
    return Group(
        "backup",
        both("Backup", "Copia de seguridad"),
        [Task(6, both("Last backup yesterday 20:04", "Última copia ayer 20:04"), "", "save", "secondary")],
    )


def hits() -> list[Hit]:
    people, units = both("Customers", "Clientes"), both("Units", "Equipos")
    return [
        Hit(
            1,
            "María Fernández Ruiz",
            "612 34 56 78 · C/ Mayor 3, Getafe",
            icon="user-round",
            group=people,
            kind="customer",
        ),
        Hit(2, "María del Mar Balaguer", "mar@example.org", icon="user-round", group=people, kind="customer"),
        Hit(3, "Mario Balaguer Soler", "91 555 01 02", icon="user-round", group=people, kind="customer"),
        Hit(4, "Balay 3TS976BE", "María Fernández Ruiz", "4711-0815", "plug", units, "unit"),
        Hit(5, "Balay 3KFE561WI", "Talleres Núñez, S.L.", "FD 9902 00117", "plug", units, "unit"),
        Hit(
            6,
            both("Does not spin", "No centrifuga"),
            "Balay 3TS976BE",
            "R-26-0004",
            "wrench",
            both("Jobs", "Trabajos"),
            "job",
        ),
    ]


def bars() -> list[Bar]:
    return [
        Bar(
            both("Legal guarantee", "Garantía legal"),
            date(2024, 3, 1),
            date(2027, 3, 14),
            "ready",
            [(date(2025, 5, 2), date(2025, 5, 16))],
            both("3 years from delivery, 14 days suspended", "3 años desde la entrega, 14 días suspendida"),
        ),
        Bar(both("Maker", "Fabricante"), date(2024, 3, 1), date(2026, 3, 1), "neutral"),
        Bar(
            both("Repair", "Reparación"),
            date(2026, 9, 4),
            date(2026, 12, 4),
            "ready",
            reason=both("pump, R-26-0002", "bomba, R-26-0002"),
        ),
        Bar(
            both("Shop's extension", "Ampliación de la tienda"), date(2027, 3, 15), date(2029, 3, 14), "away"
        ),
    ]
