"""Cases as rows of a file: one row per job, with what its case has in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpdesk.services.exchange.case_take import CaseTaker
from helpdesk.services.exchange.fields import MOST_MINUTES, YES_NO, Field
from helpdesk.services.exchange.kinds import Stored, Work
from helpdesk.services.exchange.names import CUSTOMER, JOB, Names
from helpdesk.store.database import Store
from helpdesk.store.paging import marks
from helpdesk.texts import translate

KINDS = {
    "repair": ("reparación", "avería"),
    "installation": ("instalación",),
    "maintenance": ("mantenimiento", "revisión"),
    "claim": ("reclamación en garantía", "garantía", "guarantee claim", "warranty claim"),
    "return": ("devolución", "cambio", "devolución o cambio", "exchange", "return or exchange"),
    "training": ("formación", "formación de uso", "training for use"),
    "complaint": ("queja", "reclamación"),
    "enquiry": ("consulta", "inquiry", "question"),
}
CHANNELS = {
    "counter": ("mostrador", "tienda", "shop"),
    "phone": ("teléfono", "telephone", "llamada"),
    "email": ("correo", "correo electrónico", "e-mail", "mail"),
    "message": ("mensaje", "whatsapp", "sms"),
    "web": ("página web", "internet", "online"),
    "post": ("correo postal", "carta", "letter"),
}
OUTCOMES = {
    "fixed": ("reparado", "reparada", "arreglado", "solucionado", "repaired"),
    "not_fixed": ("no reparado", "sin reparar", "not fixed"),
    "no_fault": ("sin avería", "sin avería detectada", "no fault found"),
    "not_worth": ("no merece la pena", "no compensa", "irreparable", "not worth repairing"),
    "cancelled": ("cancelado", "cancelada", "anulado", "anulada", "canceled", "cancelled by the customer"),
}
DECISIONS = {
    "accepted": ("aceptada", "aceptado"),
    "refused": ("rechazada", "rechazado", "denegada"),
    "goodwill": ("cortesía", "gesto comercial", "atención comercial"),
}


class Cases:
    """The kind ``cases``."""

    noun = JOB
    label = translate("Exchange", "Cases")
    needed: tuple[tuple[str, ...], ...] = (("customer_ref", "customer", "serial", "product"),)
    identity: tuple[str, ...] = ("kind", "opened_at")
    fields: tuple[Field, ...] = (
        Field(
            "ref",
            "a",
            translate("Exchange", "Reference"),
            words=("referencia", "código", "id"),
            required=True,
        ),
        Field(
            "kind",
            "b",
            translate("Exchange", "Kind"),
            "choice",
            ("tipo", "clase"),
            required=True,
            choices=KINDS,
        ),
        Field(
            "opened_at",
            "c",
            translate("Exchange", "Opened"),
            "moment",
            ("abierto", "abierto el", "apertura", "fecha de apertura", "fecha de entrada", "fecha"),
            required=True,
            past=True,
        ),
        Field(
            "customer_ref",
            "d",
            translate("Exchange", "Customer's reference"),
            words=("ref cliente", "referencia de cliente", "código de cliente"),
        ),
        Field(
            "customer", "e", translate("Exchange", "Customer's name"), words=("cliente", "nombre del cliente")
        ),
        Field(
            "serial",
            "f",
            translate("Exchange", "Serial number"),
            words=("número de serie", "nº de serie", "n.º de serie", "n/s", "serie"),
        ),
        Field(
            "product",
            "g",
            translate("Exchange", "Product"),
            words=("producto", "artículo", "equipo", "aparato"),
        ),
        Field(
            "problem",
            "h",
            translate("Exchange", "Fault in the customer's words"),
            "text",
            ("problema", "avería", "síntoma", "motivo", "descripción"),
        ),
        Field("brand", "i", translate("Exchange", "Brand"), words=("marca", "fabricante")),
        Field("model", "j", translate("Exchange", "Model"), words=("modelo",)),
        Field("category", "k", translate("Exchange", "Category"), words=("categoría", "familia")),
        Field(
            "year",
            "l",
            translate("Exchange", "Year of make"),
            "number",
            ("año", "año de fabricación"),
            least=1000,
            most=2200,
        ),
        Field("channel", "m", translate("Exchange", "Channel"), "open", ("canal", "vía"), choices=CHANNELS),
        Field(
            "first_response_at",
            "n",
            translate("Exchange", "First answer"),
            "moment",
            ("primera respuesta", "fecha de primera respuesta"),
            past=True,
        ),
        Field(
            "promised_on",
            "o",
            translate("Exchange", "Promised for"),
            "date",
            ("prometido para", "fecha prometida", "fecha prevista"),
        ),
        Field(
            "received_at",
            "p",
            translate("Exchange", "Handed in"),
            "moment",
            ("recibido", "recibido el", "recepción", "fecha de recepción"),
            past=True,
        ),
        Field(
            "finished_at",
            "q",
            translate("Exchange", "Finished"),
            "moment",
            ("terminado", "terminado el", "fecha de fin", "fecha de reparación"),
            past=True,
        ),
        Field(
            "delivered_at",
            "r",
            translate("Exchange", "Handed back"),
            "moment",
            ("entregado", "entregado el", "entrega", "fecha de entrega"),
            past=True,
        ),
        Field(
            "closed_at",
            "s",
            translate("Exchange", "Closed"),
            "moment",
            ("cerrado", "cerrado el", "cierre", "fecha de cierre"),
            past=True,
        ),
        Field("diagnosis", "t", translate("Exchange", "Diagnosis"), "text", ("diagnóstico",)),
        Field(
            "work_done",
            "u",
            translate("Exchange", "Work done"),
            "text",
            ("trabajo realizado", "trabajo", "reparación efectuada", "solución"),
        ),
        Field("outcome", "v", translate("Exchange", "Outcome"), "choice", ("resultado",), choices=OUTCOMES),
        Field(
            "decision",
            "w",
            translate("Exchange", "Decision on a claim"),
            "choice",
            ("decisión", "resolución"),
            choices=DECISIONS,
        ),
        Field(
            "under_warranty",
            "x",
            translate("Exchange", "Under guarantee"),
            "choice",
            ("en garantía", "garantía"),
            choices=YES_NO,
        ),
        Field("technician", "y", translate("Exchange", "Technician"), words=("técnico", "técnica")),
        Field(
            "minutes",
            "z",
            translate("Exchange", "Hands-on minutes"),
            "number",
            ("minutos", "tiempo"),
            least=0,
            most=MOST_MINUTES,
        ),
        Field(
            "first_visit",
            "A",
            translate("Exchange", "Done on the first visit"),
            "choice",
            ("primera visita", "en la primera visita"),
            choices=YES_NO,
        ),
        Field(
            "comeback_of",
            "B",
            translate("Exchange", "Came back from"),
            words=("reincidencia de", "repetición de"),
        ),
        Field(
            "complaint_class",
            "C",
            translate("Exchange", "Class of complaint"),
            words=("clase de queja", "tipo de queja", "tipo de reclamación"),
        ),
        Field("case", "D", translate("Exchange", "Case"), words=("caso", "expediente")),
    )

    def taker(self, work: Work) -> CaseTaker:
        """Who takes rows of cases."""
        return CaseTaker(work)

    def stored(self, store: Store, names: Names, ids: Sequence[int] | None = None) -> Iterator[Stored]:
        """Every job, the first recorded first. A closing nobody recorded does not go out."""
        where = f"WHERE j.id IN ({marks(ids)})" if ids is not None else ""
        for row in store.run(f"{_SELECT} {where} ORDER BY j.id", ids or ()):
            identity, ref, case, position, case_ref, jobs, customer, customer_ref, back, *rest = row
            kind, opened_at, *values = rest
            back_ref, back_case, back_position, complaint_class = values[-4:]
            yield (
                identity,
                (
                    names.name(JOB, ref, case, position),
                    kind,
                    opened_at,
                    names.name(CUSTOMER, customer_ref, customer) if customer else None,
                    *values[:-4],
                    names.name(JOB, back_ref, back_case, back_position) if back else None,
                    complaint_class,
                    names.case(case_ref, case, jobs),
                ),
            )


_SELECT = (
    "SELECT j.id, j.ref, c.id, j.position, c.ref, (SELECT count(*) FROM jobs WHERE case_id = c.id), k.id, k.ref, "
    "j.comeback_of_id, j.kind, c.opened_at, k.name, u.serial, p.name, j.problem, p.brand, p.model, p.category, "
    "coalesce(j.year, u.year), c.channel, c.first_response_at, j.promised_on, j.received_at, j.finished_at, "
    "j.delivered_at, CASE WHEN c.first_closed_at IS NOT NULL THEN c.closed_at END, j.diagnosis, j.work_done, "
    "j.outcome, j.decision, j.under_warranty, t.name, j.minutes, j.first_visit, b.ref, b.case_id, b.position, "
    "j.complaint_class FROM jobs j JOIN cases c ON c.id = j.case_id LEFT JOIN customers k ON k.id = c.customer_id "
    "LEFT JOIN units u ON u.id = j.unit_id LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) "
    "LEFT JOIN staff t ON t.id = j.technician_id LEFT JOIN jobs b ON b.id = j.comeback_of_id"
)
