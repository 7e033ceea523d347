"""Charts: where points, limits and whiskers stand, what is hatched or hollow, what is told without eyes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.formats import Words
from helpdesk.reports.charts import (
    Bar,
    Month,
    Series,
    bars,
    scale_of,
    share,
    spark,
    told,
    trend,
    whisker,
    written,
)
from helpdesk.reports.layout.blocks import (
    A4,
    Chart,
    Columns,
    Document,
    Head,
    Panel,
    Paragraph,
    Strong,
    Table,
    TableColumn,
)
from helpdesk.reports.layout.pdf import render
from helpdesk.reports.layout.shapes import Area, Dot, Drawing, Label, Stroke, hatched

WORDS = Words("en")
NAMES = [f"m{i}" for i in range(13)]


def series(*values: float | None, few: bool = False, **more: object) -> Series:
    months = tuple(Month(name, value, few) for name, value in zip(NAMES, values, strict=False))
    return Series("On time", months, **more)  # type: ignore[arg-type]


def dots(drawing: Drawing) -> list[Dot]:
    return [shape for shape in drawing.shapes if isinstance(shape, Dot)]


def texts(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.shapes if isinstance(shape, Label)]


def is_hatched(drawing: Drawing) -> bool:
    return any(isinstance(shape, Stroke) and shape.tone == "hatch" for shape in drawing.shapes)


def test_higher_values_stand_higher_and_this_month_last() -> None:
    found = dots(trend(series(10, 20, 30), WORDS, 240, 130))
    *past, now = found
    assert [dot.tone for dot in found] == ["past", "past", "now"]
    assert past[0].x < past[1].x < now.x
    assert past[0].y > past[1].y > now.y


def test_limits_are_a_band_between_two_dashed_lines_with_their_values() -> None:
    drawing = trend(series(80, 84, 82, limits=(75.6, 89.8), bounds=(0, 100)), WORDS, 240, 130)
    band = next(shape for shape in drawing.shapes if isinstance(shape, Area) and shape.tone == "band")
    dashed = [shape for shape in drawing.shapes if isinstance(shape, Stroke) and shape.dash]
    assert {round(line.places[0][1], 6) for line in dashed} == {
        round(band.y, 6),
        round(band.y + band.height, 6),
    }
    assert {"75.6", "89.8"} <= set(texts(drawing))
    assert all(band.y <= dot.y <= band.y + band.height for dot in dots(drawing))


def test_the_line_breaks_where_a_month_has_no_value() -> None:
    drawing = trend(series(1, 2, None, 4, 5), WORDS, 240, 130)
    lines = [s for s in drawing.shapes if isinstance(s, Stroke) and s.tone == "past"]
    assert [len(line.places) for line in lines] == [2, 2]
    assert len(dots(drawing)) == 4


def test_few_answers_are_hatched_and_hollow() -> None:
    for draw in (trend, spark, whisker):
        few, many = (draw(series(3, 4, few=f), WORDS, 200, 60) for f in (True, False))
        assert is_hatched(few)
        assert dots(few)[-1].hollow
        assert not is_hatched(many)
        assert not dots(many)[-1].hollow


def test_beyond_chance_has_another_tone_and_says_so() -> None:
    drawing = trend(series(90, 91, 70, verdict="worse"), WORDS, 200, 100)
    assert dots(drawing)[-1].tone == "worse"
    assert "Worse, beyond chance." in drawing.told


def test_without_any_value_there_is_no_point_and_the_words_say_so() -> None:
    for draw in (trend, spark, whisker):
        drawing = draw(series(None, None), WORDS, 200, 60)
        assert dots(drawing) == []
        assert "no data" in drawing.told
    assert "no data" in told(series(), WORDS)


def test_what_a_chart_tells_without_eyes() -> None:
    said = told(series(80, 84, 82, limits=(75.6, 89.8), interval=(70.3, 90.6)), WORDS)
    assert said == (
        "On time: from 80.0 to 84.0 in the months shown. m2: 82.0. 95 % interval: 70.3 to 90.6. "
        "Usual by the months before: 75.6 to 89.8."
    )


def test_the_whisker_is_the_interval_on_its_scale() -> None:
    drawing = whisker(series(50, interval=(25, 75), scale=(0, 100)), WORDS, 108, 12)
    (dot,) = dots(drawing)
    line = next(s for s in drawing.shapes if isinstance(s, Stroke) and s.tone == "text")
    assert dot.x == pytest.approx(54)
    assert [x for x, _ in line.places] == pytest.approx([29, 79])


def test_bars_begin_at_zero_and_few_have_none() -> None:
    drawing = bars(
        [Bar("A", 50, "50 %", (40, 60)), Bar("B", None, "3 cases", few=True)], 300, names=100, most=100
    )
    areas = [s for s in drawing.shapes if isinstance(s, Area)]
    now = next(area for area in areas if area.tone == "now")
    room = next(area for area in areas if area.tone == "ground")
    assert now.x == room.x == 100
    assert now.width == pytest.approx(room.width / 2)
    assert is_hatched(drawing)
    assert drawing.told == "A: 50 %; B: 3 cases"
    assert bars([], 300, names=100).height == 0


def test_a_share_fills_its_part() -> None:
    ground, full = share(25, 80, 6).shapes
    assert isinstance(ground, Area)
    assert isinstance(full, Area)
    assert full.width == ground.width / 4


@pytest.mark.parametrize(
    ("value", "signed", "said"),
    [
        (39.3, True, "+39.3"),
        (-0.5, False, "−0.5"),
        (0.04, True, "0.0"),
        (-0.04, True, "0.0"),
        (7, False, "7.0"),
    ],
)
def test_numbers_have_the_sign_of_printers(value: float, signed: bool, said: str) -> None:
    assert written(value, WORDS, 1, signed=signed) == said


VALUES = st.lists(
    st.none() | st.floats(-1000, 1000).map(lambda value: round(value, 4)), min_size=1, max_size=13
)


@given(VALUES, st.none() | st.tuples(st.floats(-1000, 0), st.floats(0, 1000)), st.booleans())
def test_nothing_is_drawn_outside(
    values: list[float | None], limits: tuple[float, float] | None, few: bool
) -> None:
    told_of = series(*values, few=few, limits=limits, interval=limits)
    for draw, size in ((trend, (240.0, 130.0)), (spark, (120.0, 24.0)), (whisker, (120.0, 11.0))):
        for shape in draw(told_of, WORDS, *size).shapes:
            for x, y in places_of(shape):
                assert -0.01 <= x <= size[0] + 0.01
                assert -0.01 <= y <= size[1] + 0.01


def places_of(shape: object) -> list[tuple[float, float]]:
    if isinstance(shape, Stroke):
        return list(shape.places)
    if isinstance(shape, Area):
        return [(shape.x, shape.y), (shape.x + shape.width, shape.y + shape.height)]
    if isinstance(shape, Dot | Label):
        return [(shape.x, shape.y)]
    return []


@given(VALUES)
def test_the_scale_holds_all_values_and_has_a_height(values: list[float | None]) -> None:
    low, high = scale_of([series(*values)])
    assert low < high
    assert all(low <= value <= high for value in values if value is not None)


@given(st.floats(1, 300), st.floats(1, 300))
def test_hatching_stays_in_its_rectangle(width: float, height: float) -> None:
    for line in hatched(10, 20, width, height):
        for x, y in line.places:
            assert 10 - 1e-6 <= x <= 10 + width + 1e-6
            assert 20 - 1e-6 <= y <= 20 + height + 1e-6


def test_a_paper_of_charts_is_drawn_with_its_labels_as_text() -> None:
    from io import BytesIO

    from pypdf import PdfReader

    chart = trend(
        series(80, 84, 82, limits=(75.6, 89.8), interval=(70, 90), verdict="worse"), WORDS, 230, 120
    )
    row = ("On time", Strong("82.0 %", True), Strong("47"), whisker(series(1, 2), WORDS, 80, 11))
    document = Document(
        title="Report",
        head=Head(shop="Shop"),
        blocks=(
            Panel("First of all", "Why it matters."),
            Table(tuple(TableColumn(name) for name in "abcd"), (row,)),
            Columns(((Paragraph("left"), Chart(chart)), (Paragraph("right"),))),
        ),
        page=A4,
    )
    pdf = render(document, WORDS, datetime(2026, 11, 2, tzinfo=UTC))
    assert pdf == render(document, WORDS, datetime(2026, 11, 2, tzinfo=UTC))
    text = PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert all(part in text for part in ("First of all", "82.0 %", "left", "right", "89.8", "m0"))
