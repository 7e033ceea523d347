"""Which JPEGs are in memory whole while they are made small; any bytes are read without harm."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from helpdesk.domain.pictures import HEAD, read_in_steps


def jpeg(**how: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", (40, 30)).save(out, "JPEG", **how)
    return out.getvalue()


@pytest.mark.parametrize("notes", [0, 60_000])
@pytest.mark.parametrize("steps", [True, False])
def test_a_jpeg_says_it_in_its_head(steps: bool, notes: int) -> None:
    content = jpeg(progressive=steps, comment=b"x" * notes, icc_profile=b"y" * notes)
    assert read_in_steps(content) is steps


def test_what_stands_before_the_frame_does_not_hide_it() -> None:
    body = jpeg(progressive=True)[2:]
    for before in (b"\xff" * 9, b"\xff\x01", b"\xff\xe9\x00\x04\xff\xc0", b"zz"):
        assert read_in_steps(b"\xff\xd8" + before + body)


def test_one_that_does_not_say_it_within_the_head_counts_as_such() -> None:
    assert read_in_steps((b"\xff\xd8" + (b"\xff\xee\xff\xff" + b"\0" * 65_533) * 20)[:HEAD])


@given(st.binary(max_size=400))
def test_any_bytes_are_read(content: bytes) -> None:
    assert read_in_steps(b"\xff\xd8" + content) in {True, False}
    assert not read_in_steps(b"\x89PNG" + content)
