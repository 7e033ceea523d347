"""Knows what people usually leave with a unit of a kind; must not know what was left with this one."""

from __future__ import annotations

from helpdesk.domain.normal_forms import fold
from helpdesk.texts import Text, translate

_PHONES = ("movil", "telefono", "phone", "tablet")
_LAPTOPS = ("portatil", "laptop", "notebook")
_CAMERAS = ("camara", "camera")
_CORDLESS = ("aspirad", "vacuum", "taladr", "drill", "afeitad", "shaver", "patinete", "scooter")
_SCREENS = ("tv", "telev", "monitor", "proyector", "projector")
_SOUND = ("audio", "sonido", "sound", "barra", "radio", "altavoz", "speaker")
_AIR = ("aire", "air", "split", "ventilador", "fan")
_WASHERS = ("lavad", "lavav", "washing", "dishwasher", "secad", "dryer")
_COLD_AND_HOT = ("frigo", "nevera", "congel", "fridge", "freezer", "horno", "oven", "micro")
_KITCHEN = ("batidora", "blender", "robot", "olla", "cooker", "cafet", "coffee", "freidora", "fryer")

_THINGS: tuple[tuple[Text, tuple[str, ...]], ...] = (
    (translate("Accessories", "Charger"), (*_PHONES, *_LAPTOPS, *_CAMERAS, *_CORDLESS)),
    (translate("Accessories", "Remote control"), (*_SCREENS, *_SOUND, *_AIR)),
    (translate("Accessories", "Battery"), (*_LAPTOPS, *_CAMERAS, *_CORDLESS)),
    (translate("Accessories", "SIM or memory card"), (*_PHONES, *_CAMERAS)),
    (translate("Accessories", "Case or bag"), (*_PHONES, *_LAPTOPS, *_CAMERAS)),
    (translate("Accessories", "Stand"), _SCREENS),
    (translate("Accessories", "Hose"), (*_WASHERS, "aspirad", "vacuum")),
    (translate("Accessories", "Shelves or trays"), _COLD_AND_HOT),
    (translate("Accessories", "Lid or bowl"), _KITCHEN),
    (translate("Accessories", "Power cord"), ("",)),
    (translate("Accessories", "Manual"), ("",)),
    (translate("Accessories", "Original box"), ("",)),
)


def usual(kind: str) -> list[Text]:
    """What usually comes with a unit, by words of its category or name in any language; the particular first."""
    words = fold(kind).split()
    return [
        thing
        for thing, beginnings in _THINGS
        if "" in beginnings or any(word.startswith(beginnings) for word in words)
    ]
