"""What looks like no phone and no address."""

from __future__ import annotations

import pytest

from helpdesk.domain.contacts import unlike


@pytest.mark.parametrize(
    ("kind", "value", "fits"),
    [
        ("phone", "", True),
        ("phone", "600 11 22 33", True),
        ("phone", "112", True),
        ("phone", "ask for ext. 7", True),
        ("phone", "abc", False),
        ("phone", "+", False),
        ("email", "", True),
        ("email", " ana@correo.example ", True),
        ("email", "ñandú@peña.example", True),
        ("email", "a.b+c@x.co.uk", True),
        ("email", "ana@", False),
        ("email", "ana", False),
        ("email", "@x.es", False),
        ("email", "ana@correo", False),
        ("email", "ana@correo.", False),
        ("email", "ana gil@x.es", False),
        ("other", "abc", True),
    ],
)
def test_what_it_lacks(kind: str, value: str, fits: bool) -> None:
    assert (unlike(kind, value) is None) is fits
