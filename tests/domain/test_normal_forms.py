"""Normal forms: which phones take texts, the quick way and the whole way alike."""

from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpdesk.domain.normal_forms import takes_texts

MOBILE = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)


def parsed(number: str, country: str) -> bool:
    """The whole way."""
    try:
        return phonenumbers.number_type(phonenumbers.parse(number, country)) in MOBILE
    except phonenumbers.NumberParseException:
        return False


@pytest.mark.parametrize(
    ("number", "takes"),
    [
        ("600112233", True),
        ("600 11 22 33", True),
        ("711223344", True),
        ("+34 600 11 22 33", True),
        ("0034600112233", True),
        ("912345678", False),
        ("806123456", False),
        ("900123456", False),
        ("112", False),
        ("", False),
        ("no", False),
        ("+33 6 12 34 56 78", True),
    ],
)
def test_whether_a_phone_takes_texts(number: str, takes: bool) -> None:
    assert takes_texts(number, "ES") is takes


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.one_of(
        st.from_regex(r"[0-9 ]{0,13}", fullmatch=True),
        st.from_regex(r"[5-9][0-9]{8}", fullmatch=True),
        st.from_regex(r"[+]?[0-9]{6,12}", fullmatch=True),
    ),
    st.sampled_from(["ES", "PT", "FR", "DE", "US", "XX"]),
)
def test_the_quick_way_says_what_the_whole_one_says(number: str, country: str) -> None:
    assert takes_texts(number, country) is parsed(number, country)
