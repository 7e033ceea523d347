"""Knows of which class an appliance is, by the words of its category or name; no law, no table."""

from __future__ import annotations

from helpdesk.domain.normal_forms import fold

_BEGINNINGS = {
    "white": (
        *("lavad", "lavav", "secadora", "frigo", "nevera", "congel", "horno", "placa", "vitro", "campana"),
        *("termo", "calentador", "caldera", "cocina", "washing", "washer", "dishwasher", "dryer", "fridge"),
        *("refriger", "freezer", "oven", "hob", "cooker", "boiler", "aire"),
    ),
    "brown": (
        *("tv", "telev", "monitor", "proyector", "projector", "portatil", "laptop", "notebook", "ordenador"),
        *("computer", "pc", "movil", "telefono", "phone", "smartphone", "tablet", "consola", "console"),
        *("camara", "camera", "audio", "altavoz", "speaker", "radio", "impresora", "printer", "sonido"),
    ),
    "small": (
        *("plancha", "cafet", "batidora", "tosta", "aspirad", "freidora", "robot", "olla", "exprimidor"),
        *("secador", "afeitad", "depilad", "ventilador", "iron", "kettle", "toaster", "blender", "coffee"),
        *("vacuum", "fryer", "mixer", "juicer", "hair", "shaver", "fan", "microondas", "microwave"),
    ),
}


def appliance_class(said: str) -> str | None:
    """White goods, brown goods (electronics) or small appliance; ``None`` where its words do not tell.

    The classes are those of ``legal.APPLIANCES``; the first word that tells decides.
    """
    for word in fold(said).split():
        for kind, beginnings in _BEGINNINGS.items():
            if word.startswith(beginnings):
                return kind
    return None
