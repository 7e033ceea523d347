"""Cases as rows of a file: one row per job, with what its case has in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from helpdesk.action import Context
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.outcomes import DECISIONS, OUTCOMES
from helpdesk.domain.return_words import GROUNDS, SETTLED
from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.services.exchange.file.fields import (
    MOST_MINUTES,
    REF,
    SERIAL_WORDS,
    YES_NO,
    Field,
    choices,
    column,
)
from helpdesk.services.exchange.kinds.case_goods import WORDS
from helpdesk.services.exchange.kinds.case_importer import CaseImporter
from helpdesk.services.exchange.kinds.export_verdicts import ExportVerdicts
from helpdesk.services.exchange.kinds.goods import NAMELESS, fits
from helpdesk.services.exchange.run.kind import FileKind, ImportRun, StoredRow
from helpdesk.services.exchange.run.names import CUSTOMER, JOB, RecordNames
from helpdesk.services.goods.product_actions import ProductForm
from helpdesk.services.goods.unit_actions import UnitForm
from helpdesk.store.database import Store
from helpdesk.store.paging import marks
from helpdesk.store.tables.base import NAMELESS as UNNAMED
from helpdesk.texts import translate

KIND_WORDS = {
    "repair": "avería",
    "maintenance": "revisión",
    "claim": "reclamación en garantía, garantía, warranty claim",
    "return": "devolución, cambio, devolución o cambio, exchange",
    "training": "formación, formación de uso",
    "complaint": "queja, reclamación",
    "enquiry": "inquiry, question",
}
CHANNEL_WORDS = {
    "counter": "mostrador, tienda, shop",
    "phone": "teléfono, telephone, llamada",
    "email": "correo, correo electrónico, e-mail, mail",
    "message": "mensaje, whatsapp, sms",
    "web": "página web, internet, online",
    "post": "correo postal, carta, letter",
}
OUTCOME_WORDS = {
    "fixed": "reparado, reparada, arreglado, solucionado, repaired",
    "not_fixed": "no reparado, sin reparar",
    "no_fault": "sin avería, sin avería detectada",
    "not_worth": "no merece la pena, no compensa, irreparable",
    "cancelled": "cancelado, cancelada, anulado, anulada, canceled, cancelled",
}
DECISION_WORDS = {
    "accepted": "aceptada, aceptado",
    "refused": "rechazada, rechazado, denegada",
    "kept": "se lo queda el cliente, se la queda el cliente",
    "goodwill": "cortesía, gesto comercial, atención comercial",
}
GROUND_WORDS = {
    "withdrawal": "desistimiento, derecho de desistimiento",
    "policy": "política, política de la tienda, cambio de opinión",
    "defect": "defecto, avería, falta de conformidad",
    "wrong_item": "producto equivocado, error, artículo equivocado",
    "courtesy": "cortesía",
}
SETTLED_WORDS = {
    "refund": "reembolso, abono",
    "exchange": "cambio",
    "voucher": "vale",
    "repair": "reparación",
    "refused": "rechazada, rechazado, denegada",
    "kept": "se lo queda el cliente, se la queda el cliente",
}


class CaseFile(FileKind):
    """The kind ``cases``."""

    later = "comeback_of"
    noun = JOB
    label = translate("Exchange", "Cases")
    needed = (("customer_ref", "customer", "serial", "product"),)
    identity = ("kind", "opened_at")
    telling = (
        "kind",
        "opened_at",
        "customer_ref",
        "customer",
        "serial",
        "product",
        "brand",
        "model",
        "problem",
    )
    once = False
    fields = (
        REF,
        Field(
            "kind",
            "b",
            translate("Exchange", "Kind"),
            "tipo, clase",
            "choice",
            required=True,
            choices=choices(KINDS, KIND_WORDS),
        ),
        Field(
            "opened_at",
            "c",
            translate("Exchange", "Opened"),
            "abierto, abierto el, apertura, fecha de apertura, fecha de entrada, fecha entrada, entrada, fecha, f. entrada, "
            "fecha de ingreso, fecha ingreso, date in, received, date received",
            "moment",
            required=True,
            past=True,
        ),
        Field(
            "customer_ref",
            "d",
            translate("Exchange", "Customer's reference"),
            "ref cliente, referencia de cliente, código de cliente",
        ),
        Field(
            "customer",
            "e",
            translate("Exchange", "Customer's name"),
            "cliente, nombre del cliente, nombre, client",
        ),
        column(UnitForm, "serial", "f", SERIAL_WORDS),
        Field(
            "product",
            "g",
            translate("Exchange", "Product"),
            "producto, artículo, equipo, aparato, dispositivo, item, device, appliance",
        ),
        Field(
            "problem",
            "h",
            translate("Exchange", "Fault in the customer's words"),
            "problema, avería, síntoma, motivo, descripción, avería comunicada, avería declarada, defecto, fallo, fault, "
            "issue, defect",
            "text",
        ),
        column(ProductForm, "brand", "i", "marca, fabricante"),
        column(ProductForm, "model", "j", "modelo"),
        column(ProductForm, "category", "k", "categoría, familia"),
        column(UnitForm, "year", "l", "año, año de fabricación", least=1000),
        Field(
            "channel",
            "m",
            translate("Exchange", "Channel"),
            "canal, vía",
            "open",
            choices=choices(CHANNELS, CHANNEL_WORDS),
        ),
        Field(
            "first_response_at",
            "n",
            translate("Exchange", "First answer"),
            "primera respuesta, fecha de primera respuesta",
            "moment",
            past=True,
        ),
        Field(
            "promised_on",
            "o",
            translate("Exchange", "Promised for"),
            "prometido para, fecha prometida, fecha prevista",
            "date",
        ),
        Field(
            "received_at",
            "p",
            translate("Exchange", "Handed in"),
            "recibido, recibido el, recepción, fecha de recepción",
            "moment",
            past=True,
        ),
        Field(
            "finished_at",
            "q",
            translate("Exchange", "Finished"),
            "terminado, terminado el, fecha de fin, fecha de reparación",
            "moment",
            past=True,
        ),
        Field(
            "delivered_at",
            "r",
            translate("Exchange", "Handed back"),
            "entregado, entregado el, entrega, fecha de entrega, fecha entrega, fecha de salida, fecha salida, salida, "
            "f. salida, f. entrega, date out, returned, collected",
            "moment",
            past=True,
        ),
        Field(
            "closed_at",
            "s",
            translate("Exchange", "Closed"),
            "cerrado, cerrado el, cierre, fecha de cierre",
            "moment",
            past=True,
        ),
        Field("diagnosis", "t", translate("Exchange", "Diagnosis"), "diagnóstico", "text"),
        Field(
            "work_done",
            "u",
            translate("Exchange", "Work done"),
            "trabajo realizado, trabajo, reparación efectuada, reparación, solución",
            "text",
        ),
        Field(
            "outcome",
            "v",
            translate("Exchange", "Outcome"),
            "resultado",
            "choice",
            choices=choices(OUTCOMES, OUTCOME_WORDS),
        ),
        Field(
            "decision",
            "w",
            translate("Exchange", "Decision on a claim"),
            "decisión, resolución",
            "choice",
            choices=choices(DECISIONS, DECISION_WORDS),
        ),
        Field(
            "under_warranty",
            "x",
            translate("Exchange", "Under guarantee"),
            "en garantía, garantía",
            "choice",
            choices=YES_NO,
        ),
        Field("technician", "y", translate("Exchange", "Technician"), "técnico, técnica"),
        Field(
            "minutes",
            "z",
            translate("Exchange", "Hands-on minutes"),
            "minutos, tiempo",
            "number",
            least=0,
            most=MOST_MINUTES,
        ),
        Field(
            "first_visit",
            "A",
            translate("Exchange", "Done on the first visit"),
            "primera visita, en la primera visita",
            "choice",
            choices=YES_NO,
        ),
        Field(
            "comeback_of",
            "B",
            translate("Exchange", "Comeback of"),
            "came back from, reincidencia de, repetición de",
        ),
        Field(
            "complaint_class",
            "C",
            translate("Exchange", "Kind of complaint"),
            "class of complaint, clase de queja, tipo de queja, tipo de reclamación",
        ),
        Field(
            "ground",
            "E",
            translate("Exchange", "Ground of the return"),
            "motivo de la devolución, motivo de devolución, causa de la devolución",
            "choice",
            choices=choices(GROUNDS, GROUND_WORDS),
        ),
        Field(
            "settled",
            "F",
            translate("Exchange", "Settled by"),
            "resuelta con, solución de la devolución, forma de devolución",
            "choice",
            choices=choices(SETTLED, SETTLED_WORDS),
        ),
        Field(
            "amount",
            "G",
            translate("Exchange", "Amount returned"),
            "importe devuelto, importe de la devolución, importe reembolsado",
            "money",
        ),
        Field("case", "D", translate("Exchange", "Case"), "caso, expediente"),
    )

    def importer(self, run: ImportRun) -> CaseImporter:
        """Who takes rows of cases."""
        return CaseImporter(run)

    def names_out(self, ctx: Context) -> RecordNames:
        """Where nobody wrote down whether work was under guarantee, a reader of our file would judge it."""
        return RecordNames(ctx.store, ctx.words.zone, ExportVerdicts(ctx).of)

    def stored(
        self, store: Store, names: RecordNames, ids: Sequence[int] | None = None
    ) -> Iterator[StoredRow]:
        """Every job, the first recorded first."""
        where = f"WHERE j.id IN ({marks(ids)})" if ids is not None else ""
        wanted = [field.name for field in self.fields]
        for row in store.stream(f"{_SELECT} {where} ORDER BY j.id", ids or ()):
            told = dict(zip(_COLUMNS, row, strict=True))
            _name(told, names)
            yield told["id"], tuple(told[name] for name in wanted)


def _name(told: dict[str, Any], names: RecordNames) -> None:
    """Put names in the place of ids, and the unit's words in that of words that say no more."""
    told["ref"] = names.name(JOB, told["ref"], told["case_id"], told["position"])
    told["case"] = names.case(told["case"], told["case_id"], told["jobs"])
    if told["customer_id"] is not None:
        told["customer_ref"] = names.name(CUSTOMER, told["customer_ref"], told["customer_id"])
        if told["customer_blocked"]:
            # Who is blocked is named in no file (LOPDGDD art. 32).
            told["customer"] = UNNAMED
    if told["back_id"] is not None:
        told["comeback_of"] = names.name(JOB, told["comeback_of"], told["back_case"], told["back_position"])
    if told["unit_id"] is None:
        return
    if told["under_warranty"] is None and names.judged is not None:
        told["under_warranty"] = names.judged(told["unit_id"], told["id"])
    if told["twins"] and not told["brand"]:
        told["brand"] = NAMELESS
    own = {word: told[f"own_{word}"] for word in WORDS}
    if (
        own["product"] is not None
        and not told["first"]
        and not fits(list(own.values()), [told[word] for word in WORDS])
    ):
        # Beside a serial the brand says which maker's it is: that of the unit.
        told |= own | {"brand": told["brand"] or own["brand"]}


_COLUMNS = {
    "id": "j.id",
    "ref": "j.ref",
    "kind": "j.kind",
    "opened_at": "c.opened_at",
    "customer_id": "k.id",
    "customer_ref": "k.ref",
    "customer": "k.name",
    "customer_blocked": "k.state = 'blocked'",
    "unit_id": "CASE WHEN u.serial_key <> '' THEN u.id END",
    "serial": "u.serial",
    # Other makers' units of the same serial go out too: then even no brand must be said.
    "twins": "EXISTS (SELECT 1 FROM units o WHERE o.serial_key = u.serial_key AND o.brand_key <> u.brand_key AND "
    "(o.id IN (SELECT unit_id FROM purchases) OR o.id IN (SELECT unit_id FROM jobs)))",
    # The row from which a reader learns of a unit, where no sale tells of it.
    "first": "j.id = (SELECT min(id) FROM jobs WHERE unit_id = u.id) "
    "AND NOT EXISTS (SELECT 1 FROM purchases WHERE unit_id = u.id)",
    "product": "p.name",
    "brand": "p.brand",
    "model": "p.model",
    "category": "p.category",
    "own_product": "w.name",
    "own_brand": "w.brand",
    "own_model": "w.model",
    "own_category": "w.category",
    "problem": "j.problem",
    "year": "coalesce(j.year, u.year)",
    "channel": "c.channel",
    "first_response_at": "c.first_response_at",
    "promised_on": "j.promised_on",
    "received_at": "j.received_at",
    "finished_at": "j.finished_at",
    "delivered_at": "j.delivered_at",
    # A closing that nobody recorded does not go out.
    "closed_at": "CASE WHEN c.first_closed_at IS NOT NULL THEN c.closed_at END",
    "diagnosis": "j.diagnosis",
    "work_done": "j.work_done",
    "outcome": "j.outcome",
    "decision": "j.decision",
    "under_warranty": "j.under_warranty",
    "technician": "t.name",
    "minutes": "j.minutes",
    "first_visit": "j.first_visit",
    "back_id": "b.id",
    "comeback_of": "b.ref",
    "back_case": "b.case_id",
    "back_position": "b.position",
    "complaint_class": "j.complaint_class",
    "ground": "nullif(j.ground, '')",
    "settled": "nullif(j.settled, '')",
    "amount": "j.settled_cents",
    "case": "c.ref",
    "case_id": "c.id",
    "position": "j.position",
    "jobs": "(SELECT count(*) FROM jobs WHERE case_id = c.id)",
}
_SELECT = (
    f"SELECT {', '.join(_COLUMNS.values())} FROM jobs j JOIN cases c ON c.id = j.case_id "
    "LEFT JOIN customers k ON k.id = c.customer_id LEFT JOIN units u ON u.id = j.unit_id "
    "LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) LEFT JOIN products w ON w.id = j.product_id "
    "LEFT JOIN staff t ON t.id = j.technician_id LEFT JOIN jobs b ON b.id = j.comeback_of_id"
)
