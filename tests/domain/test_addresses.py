"""A whole address that is pasted finds its street, postcode, town and country."""

from __future__ import annotations

import pytest

from helpdesk.domain.addresses import read_address


@pytest.mark.parametrize(
    ("pasted", "pieces"),
    [
        ("Calle Mayor 5, 2.º B\n28013 Madrid", ("Calle Mayor 5, 2.º B", "28013", "Madrid", "")),
        (
            "Calle Mayor 5\r\n2.º B\r\n28013 Madrid (Madrid)\r\nEspaña",
            ("Calle Mayor 5, 2.º B", "28013", "Madrid", "España"),
        ),
        (
            "Rúa Nova 1\n\n E-15705 Santiago de Compostela ",
            ("Rúa Nova 1", "15705", "Santiago de Compostela", ""),
        ),
        ("Av. da Liberdade 2\u20281250-144 Lisboa", ("Av. da Liberdade 2", "1250-144", "Lisboa", "")),
        (
            "10 Downing Street\nLondon SW1A 2AA\nUnited Kingdom",
            ("10 Downing Street", "SW1A 2AA", "London", "United Kingdom"),
        ),
        ("Prinsengracht 1\n1015 DK Amsterdam", ("Prinsengracht 1", "1015 DK", "Amsterdam", "")),
        ("Calle 12 de Octubre 3\nel portón verde", ("Calle 12 de Octubre 3, el portón verde", "", "", "")),
        ("28013 Madrid", ("28013 Madrid", "", "", "")),
        ("", ("", "", "", "")),
    ],
)
def test_its_pieces_are_found(pasted: str, pieces: tuple[str, ...]) -> None:
    found = read_address(pasted)
    assert tuple(found[name] for name in ("address", "postcode", "city", "country")) == pieces
