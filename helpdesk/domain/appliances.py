"""Knows of which class an appliance is, by the words of its category or name; no law, no table."""

from __future__ import annotations

from helpdesk.domain.normal_forms import fold

_BEGINNINGS = {
    "white": (
        *("lavad", "lavav", "secadora", "frigo", "nevera", "congel", "horno", "vitro", "campana"),
        *("calentador", "caldera", "cocina", "washing", "washer", "dishwasher", "dryer", "fridge"),
        *("refriger", "freezer", "oven", "cooker", "boiler"),
    ),
    "brown": (
        *("telev", "monitor", "proyector", "projector", "portatil", "laptop", "notebook", "ordenador"),
        *("computer", "movil", "telefono", "phone", "smartphone", "tablet", "consola", "console"),
        *("camara", "camera", "altavo", "speaker", "impresora", "printer", "sonido"),
    ),
    "small": (
        *("plancha", "cafet", "batidora", "tosta", "aspirad", "freidora", "robot", "olla", "exprimidor"),
        *("secador", "afeitad", "depilad", "ventilador", "kettle", "toaster", "blender", "coffee"),
        *("vacuum", "fryer", "mixer", "juicer", "shaver", "microondas", "microwave"),
    ),
}
_WHOLE = {
    "white": ("placa", "termo", "aire", "hob"),
    "brown": ("tv", "pc", "audio", "radio"),
    "small": ("iron", "hair", "fan"),
}
"""Words too short to be the beginning of others: "termo" is no thermometer."""
_NONE = ("termometr", "thermomet", "barometr", "higrometr")
"""Beginnings of what is no such appliance, whatever stands behind: an oven's thermometer is no oven."""
_APART = (("placa", "base"),)
"""Words that mean something else together: a computer's main board is no hob."""


def appliance_class(said: str) -> str | None:
    """White goods, brown goods (electronics) or small appliance; ``None`` where its words do not tell.

    The classes are those of ``legal.APPLIANCES``; the first word that tells decides.
    """
    words = fold(said).split()
    for place, word in enumerate(words):
        if word.startswith(_NONE):
            return None
        if tuple(words[place : place + 2]) not in _APART and (kind := _class_of(word)):
            return kind
    return None


def _class_of(word: str) -> str | None:
    for kind, beginnings in _BEGINNINGS.items():
        if word.startswith(beginnings) or word.removesuffix("s") in _WHOLE[kind]:
            return kind
    return None


_DIGITAL = ("software", "licenc", "licens", "suscrip", "subscri", "descarga", "download", "ebook")


def is_digital(category: str) -> bool:
    """Whether a product's category says digital content supplied once, no thing (RDLeg 1/2007 art. 120.1)."""
    words = fold(category).split()
    if "digital" in words or "digitales" in words:
        return bool({"contenido", "contenidos", "servicio", "servicios", "content", "service"} & set(words))
    return any(word.startswith(_DIGITAL) for word in words[:1])


_NO_ENERGY = (
    *("bicic", "bicycle", "bike", "cicl", "patin", "scooter", "mueble", "furniture", "mesa", "silla", "sofa"),
    *("colchon", "mattress", "armario", "carrito", "cochecito", "pram", "stroller", "juguete", "toy"),
    *("guitarr", "piano", "violin", "gafas", "glasses", "maleta", "mochila", "cuchill", "knife", "sarten"),
)
_ENERGY = ("electr", "ebike", "escooter", "motor", "bateria", "battery")
_PROFESSIONAL = ("industr", "profesional", "professional", "hostel", "catering")


def is_household_appliance(said: str) -> bool:
    """Whether the rules for household appliances hold for a thing, by the words of its category and name.

    They are for appliances that use energy, of the household (RD 58/1988 art. 1): neither a bicycle without
    a motor nor a professional machine. Words that tell nothing leave it one: the rules favour the customer.
    """
    folded = f" {fold(said)}".replace(" e bike", " ebike").replace(" e scooter", " escooter")
    words = folded.split()
    if any(word.startswith(_PROFESSIONAL) for word in words):
        return False
    if any(word.startswith(_ENERGY) for word in words):
        return True
    return not (is_digital(said) or any(word.startswith(_NO_ENERGY) for word in words))


_VEHICLES = ("coche", "automovil", "furgon", "motocicl", "ciclomotor", "scooter", "motorcycl", "motorbik")
_VEHICLES_WHOLE = ("moto", "car", "van")


def is_vehicle(said: str) -> bool:
    """Whether it is a motor vehicle, for which RD 1457/1986 holds instead of RD 58/1988 (rules.md 3.1)."""
    words = fold(said).split()
    return any(word.startswith(_VEHICLES) or word.removesuffix("s") in _VEHICLES_WHOLE for word in words)
