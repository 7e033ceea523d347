"""What people of a shop type into the search, in their words, and what it has to offer for them."""

from __future__ import annotations

import pytest

from ui.answers import answers
from ui.commands import BY_NAME
from ui.window import Window

ASKED = {
    "en": {
        "Cases": "photo camera workshop bench board kanban pickup abandoned waiting warranty repair broken",
        "Receive unit": "repair broken deposit receive claim intake, take in, check in, new case",
        "Print": "ticket receipt label barcode sticker reprint signature",
        "Customers": "client merge duplicates GDPR privacy consent delete erase export email",
        "New customer": "client add, add customer",
        "Units": "device serial recall meter warranty",
        "Products": "models manufacturer brands",
        "Solutions": "fix knowledge, known fault",
        "Import a list": "CSV Excel spreadsheet, import excel",
        "Back up now": "backup copy",
        "Backup": "restore USB",
        "Change history": "log journal, who did",
        "Calendar": "schedule appointment visit technician",
        "Confirm visits": "reminder SMS WhatsApp message",
        "Receive a delivery": "goods stock, delivery note",
        "Parts": "spare stock inventory shelf goods",
        "Orders": "purchase supplier",
        "Count the stock": "inventory stocktake",
        "Calls": "call dial phone follow-up",
        "Quality": "NPS KPI statistics dashboard month costs profit goodwill",
        "Take a complaint": "complaint, official form",
        "Record a return": "refund exchange voucher gift withdrawal, money back",
        "Maintenance": "contract checklist, service contract, meter reading",
        "Promotions": "campaign newsletter loyalty points discount coupon raffle draw marketing",
        "Who is here": "staff user, switch user, log out, sign in",
        "People": "password PIN permissions rights roles badge employee",
        "Appearance": "dark theme font zoom, text size, dark theme",
        "Printers": "printer, paper size",
        "Words to customers": "SMS email templates",
        "Holidays": "holiday closed",
        "Opening hours": "hours timetable",
        "Prices": "price VAT tax labour",
        "Legal profile": "law legislation guarantee",
        "Help": "shortcuts keys manual",
        "Quit": "close exit",
        "About": "version update",
    },
    "es": {
        "Casos": "foto cámara taller banco tablero kanban recoger abandonado garantía reparación roto",
        "Recibir equipo": "reparación roto depósito recibir avería, nuevo caso",
        "Imprimir": "tique ticket resguardo etiqueta reimprimir firma, código de barras",
        "Clientes": "fusionar duplicados RGPD privacidad consentimiento borrar exportar, protección de datos",
        "Nuevo cliente": "añadir, añadir cliente, nuevo cliente",
        "Equipos": "aparato contador retirada garantía, número de serie",
        "Productos": "modelos marcas fabricantes",
        "Soluciones": "arreglar conocimiento guía, avería conocida",
        "Importar una lista": "CSV Excel, hoja de cálculo, importar excel",
        "Hacer copia de seguridad": "backup copia, copia de seguridad",
        "Copia de seguridad": "restaurar USB",
        "Historial de cambios": "registro diario, quién hizo",
        "Calendario": "planificar cita visita técnico",
        "Confirmar visitas": "recordatorio SMS WhatsApp mensaje",
        "Recibir entrega": "mercancía albarán existencias, recibir mercancía",
        "Repuestos": "recambios almacén inventario",
        "Pedidos": "compra proveedor albarán",
        "Contar existencias": "inventario recuento",
        "Llamadas": "llamar marcar teléfono seguimiento",
        "Calidad": "NPS estadísticas indicadores panel mes costes margen, gesto comercial",
        "Recibir una queja": "queja reclamación, hoja de reclamaciones",
        "Registrar devolución": "reembolso cambio vale desistimiento, devolver dinero, vale regalo",
        "Mantenimiento": "contrato checklist lectura, lista de comprobación, contrato de servicio",
        "Promociones": "campaña boletín fidelidad puntos descuento cupón rifa sorteo marketing premio",
        "Quién está": "personal usuario identificarse, cambiar de usuario, cerrar sesión",
        "Personas": "contraseña PIN permisos derechos roles empleado",
        "Aspecto": "oscuro tema letra zoom idioma, tamaño de letra, tema oscuro",
        "Impresoras": "impresora, tamaño de papel",
        "Textos para clientes": "SMS email plantilla",
        "Festivos": "festivos vacaciones",
        "Horario": "horario abierto",
        "Precios": "precio IVA impuesto tarifas",
        "Perfil legal": "ley legislación garantía consumo",
        "Ayuda": "atajos teclas manual",
        "Salir": "cerrar",
        "Acerca de": "versión actualización",
    },
}
"""By what is to be offered: words typed alone, and after commas several together."""


def _typed(listed: str) -> list[str]:
    words, *several = listed.split(", ")
    return [*words.split(), *several]


@pytest.mark.parametrize("language", ASKED)
def test_what_a_shop_calls_it_is_offered(window: Window, language: str) -> None:
    words = window.desk.words(language)
    for name, command in BY_NAME.items():
        window.commands[name].setText(words.say(command.text))
    asked = [(typed, title) for title, listed in ASKED[language].items() for typed in _typed(listed)]
    assert len({typed for typed, _ in asked}) >= 100
    missing = [
        (typed, title, offered)
        for typed, title in asked
        if title
        not in (offered := [str(hit.title) for hit in answers(window.desk, words, window.commands, typed)])
    ]
    assert missing == []
