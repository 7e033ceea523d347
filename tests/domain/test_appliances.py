from __future__ import annotations

import pytest

from helpdesk.domain.appliances import appliance_class, is_household_appliance
from helpdesk.domain.legal_sections import APPLIANCES


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Lavadora 8 kg", "white"),
        ("LAVAVAJILLAS", "white"),
        ("Secadora", "white"),
        ("Fridge-freezer", "white"),
        ("Televisor 55", "brown"),
        ("Portátil", "brown"),
        ("Small kitchen item Kettle", "small"),
        ("Secador de pelo", "small"),
        ("Plancha de vapor", "small"),
        ("Robot aspirador", "small"),
        ("Placa base", None),
        ("Placa base para PC", "brown"),
        ("Placa de inducción", "white"),
        ("Placa vitrocerámica", "white"),
        ("Placa", "white"),
        ("Termómetro", None),
        ("Termómetro de horno", None),
        ("Termo eléctrico 80 l", "white"),
        ("Termo", "white"),
        ("Aire acondicionado", "white"),
        ("Airbag", None),
        ("Radiador", None),
        ("Radio despertador", "brown"),
        ("Fanfarria", None),
        ("Cocinita de juguete", None),
        ("Bicycle", None),
        ("", None),
    ],
)
def test_the_words_of_an_appliance_tell_its_class(said: str, kind: str | None) -> None:
    assert appliance_class(said) == kind
    assert kind is None or kind in APPLIANCES


@pytest.mark.parametrize(
    ("said", "holds"),
    [
        ("Lavadoras Lavadora 8 kg", True),
        ("Bicicletas Bicicleta de montaña", False),
        ("Bicicletas Bicicleta eléctrica", True),
        ("Bikes E-bike city", True),
        ("Patinetes Patinete eléctrico", True),
        ("Maquinaria de hostelería Horno", False),
        ("Lavadora industrial", False),
        ("Muebles Mesa de cocina", False),
        ("Software Antivirus", False),
        ("Móviles iPhone 13", True),
        ("", True),
    ],
)
def test_the_rules_for_household_appliances_are_for_what_uses_energy_at_home(said: str, holds: bool) -> None:
    assert is_household_appliance(said) is holds
