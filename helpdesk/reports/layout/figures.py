"""Figures: signatures, pictures, codes and labels laid out; knows neither pages nor PDF."""

from __future__ import annotations

from dataclasses import replace

from helpdesk.classes import dataclass
from helpdesk.reports.layout.blocks import Code, Image, Label, Photo, Photos, Signature, Signer
from helpdesk.reports.layout.flowables import (
    MM,
    BoxInk,
    CodeInk,
    Flowable,
    ImageInk,
    Ink,
    RuleInk,
    baseline,
    keep_from,
    text_ink,
    with_gap,
)
from helpdesk.reports.layout.line_breaking import BOLD, ELLIPSIS, TextLine, TextStyle
from helpdesk.reports.layout.styles import LABEL, SMALL, LayoutContext
from helpdesk.texts import translate

SIGNED_ON_PAPER = translate("Paper", "signed on paper")
NAME_AND_DATE = translate("Paper", "Name and date")
NO_PICTURE = translate("Paper", "This picture cannot be shown.")

ROLE = replace(SMALL, face=BOLD)
SIGN_HEIGHT, TIGHT_SIGN_HEIGHT = 15 * MM, 10 * MM
SIGNERS_A_ROW = 3
SIGN_GUTTER = 8 * MM
TEXT_SHARE = 0.53
TEXT_LIMIT, SIGNED_TEXT_LIMIT = 300, 1500


def lay_signature(layout: LayoutContext, block: Signature) -> list[Flowable]:
    """Places to sign, at most three in a row; rows hold together."""
    flowables: list[Flowable] = []
    row = 1 if block.text else SIGNERS_A_ROW
    for first in range(0, len(block.signers), row):
        signers = block.signers[first : first + row]
        # What is signed is a text, the place to sign it a line beside it.
        step = (layout.width + SIGN_GUTTER) * (TEXT_SHARE if block.text else 1 / max(2, len(signers)))
        left, width = (step, layout.width - step) if block.text else (0.0, step - SIGN_GUTTER)
        inks: list[Ink] = []
        below = 0.0
        if block.text and first == 0:
            style = layout.conditions()
            said = layout.lines(block.text, style, step - SIGN_GUTTER, SIGNED_TEXT_LIMIT)
            inks += _stack(said, style, 0, 0)
            below = len(said) * style.leading
        roles = [layout.lines(each.role, ROLE, width, TEXT_LIMIT) for each in signers]
        top = max(len(role) for role in roles) * ROLE.leading
        for i, signer in enumerate(signers):
            more, under = _place(layout, signer, left + i * step, width, top)
            inks += more
            below = max(below, under)
        flowables.append(Flowable(below, tuple(inks), gap=14))
    keep_from(flowables, 0, len(flowables) - 1)
    return flowables


def _place(
    layout: LayoutContext, signer: Signer, x: float, width: float, top: float
) -> tuple[list[Ink], float]:
    """One place to sign; ``top``: how high the roles of its row are, so that all lines lie level."""
    role = layout.lines(signer.role, ROLE, width, TEXT_LIMIT)
    room = TIGHT_SIGN_HEIGHT if layout.tight else SIGN_HEIGHT
    line = top + room
    inks: list[Ink] = _stack(role, ROLE, x, 0)
    inks.append(RuleInk(x, line, x + width, line, 0.6, 0.0))
    if signer.image:
        inks += _fitted(layout, signer.image, x, top + 2, width, room - 4)
    elif signer.on_paper:
        said = layout.lines(layout.words.say(SIGNED_ON_PAPER), LABEL, width, TEXT_LIMIT)
        inks += _stack(said, LABEL, x, line - len(said) * LABEL.leading - 2)
    written = " · ".join(part for part in (signer.name, signer.when) if part)
    style = SMALL if written else LABEL
    under = layout.lines(written or layout.words.say(NAME_AND_DATE), style, width, TEXT_LIMIT)
    inks += _stack(under, style, x, line + 2)
    return inks, line + 2 + len(under) * style.leading


def _stack(lines: list[TextLine], style: TextStyle, x: float, y: float) -> list[Ink]:
    return [text_ink(line, x, y + i * style.leading + baseline(style), style) for i, line in enumerate(lines)]


def _fitted(
    layout: LayoutContext, image: Image, x: float, y: float, width: float, height: float
) -> list[Ink]:
    proportion = layout.proportion(image)
    if proportion is None:
        return _stack(layout.lines(layout.words.say(NO_PICTURE), LABEL, width, TEXT_LIMIT), LABEL, x, y)
    wide = min(width, height / proportion)
    return [ImageInk(x, y + height - wide * proportion, wide, wide * proportion, image)]


def lay_photos(layout: LayoutContext, block: Photos) -> list[Flowable]:
    """Pictures in rows, each with its caption below."""
    columns = max(1, block.columns)
    gutter = 5 * MM
    width = (layout.width - gutter * (columns - 1)) / columns
    flowables: list[Flowable] = []
    for first in range(0, len(block.photos), columns):
        inks: list[Ink] = []
        below = 0.0
        for i, photo in enumerate(block.photos[first : first + columns]):
            more, under = _photo(layout, photo, i * (width + gutter), width)
            inks += more
            below = max(below, under)
        flowables.append(Flowable(below, tuple(inks), gap=6))
    return flowables


def _photo(layout: LayoutContext, photo: Photo, x: float, width: float) -> tuple[list[Ink], float]:
    proportion = layout.proportion(photo.image)
    if proportion is None:
        height = 30 * MM
        said = layout.lines(layout.words.say(NO_PICTURE), LABEL, width - 12, TEXT_LIMIT)
        inks: list[Ink] = [BoxInk(x, 0, width, height), *_stack(said, LABEL, x + 6, 6)]
    else:
        wide = min(width, layout.photo_height / proportion)
        height = wide * proportion
        inks = [ImageInk(x, 0, wide, height, photo.image), BoxInk(x, 0, wide, height)]
    caption = layout.typesetter.fit(photo.caption, SMALL, width, 3) if photo.caption else []
    return [*inks, *_stack(caption, SMALL, x, height + 2)], height + 2 + len(caption) * SMALL.leading


def lay_code(layout: LayoutContext, block: Code) -> list[Flowable]:
    """A code with its caption below."""
    size = block.size * MM
    width = size if block.kind == "qr" else layout.width
    caption = layout.typesetter.fit(block.caption, SMALL, layout.width, 2) if block.caption else []
    inks: list[Ink] = [CodeInk(0, 0, width, size, block.payload, block.kind)]
    inks += _stack(caption, SMALL, 0, size + 2)
    return with_gap([Flowable(size + 2 + len(caption) * SMALL.leading, tuple(inks))], 6)


def lay_label(layout: LayoutContext, block: Label) -> list[Flowable]:
    """A whole label: the code, the number large, then the lines, as large as all of them have room."""
    texts = next(
        (found for scale in LABEL_SCALES if (found := _LabelText.of(layout, block, scale)).whole),
        _LabelText.of(layout, block, LABEL_SCALES[-1]),
    )
    bars = block.kind == "code128"
    unit = layout.height / 25
    side = _label_side(layout)
    box = (layout.width, 7.2 * unit) if bars else (side, side)
    x, top = (0.0, 7.9 * unit) if bars else (side + 2.5 * unit, 0.0)
    down = max(0.0, (layout.height - max(top + texts.height, box[1])) / 2)
    inks: list[Ink] = [CodeInk(0, down, *box, block.payload, block.kind)]
    y = down + top
    for style, line in texts.lines:
        inks += _stack([line], style, x, y)
        y += style.leading
    if block.part:
        style = texts.lines[-1][0]
        part = layout.typesetter.fit(block.part, style, layout.width)
        inks += _stack(part, style, layout.width - part[0].width, y - style.leading)
    return [Flowable(layout.height, tuple(inks), new_page=True)]


LABEL_SCALES = (1.4, 1.25, 1.1, 1.0, 0.9, 0.8)
"""Sizes of a label's text that are tried, the largest first; the least is still read at arm's length."""
LEAST_LABEL = 5.5
"""Points below which no label's text goes."""


def _label_side(layout: LayoutContext) -> float:
    """The side of a label's QR code."""
    return min(layout.height * 0.8, layout.width * 0.4)


@dataclass(frozen=True, slots=True)
class _LabelText:
    """The lines of a label at one size, and whether all of every text is in them."""

    lines: tuple[tuple[TextStyle, TextLine], ...]
    height: float
    whole: bool

    @classmethod
    def of(cls, layout: LayoutContext, block: Label, scale: float) -> _LabelText:
        bars = block.kind == "code128"
        unit = layout.height / 25 * scale
        strong = TextStyle(4.0 * unit, 4.7 * unit, BOLD) if bars else TextStyle(4.6 * unit, 5.6 * unit, BOLD)
        plain = TextStyle(3.0 * unit, 3.9 * unit) if bars else TextStyle(3.1 * unit, 3.85 * unit)
        taken = 7.9 * layout.height / 25 if bars else 0.0
        width = layout.width if bars else layout.width - _label_side(layout) - 2.5 * layout.height / 25
        number = layout.typesetter.fit(block.number, strong, width)
        room = layout.height - taken - strong.leading
        lines = _label_lines(layout, block, plain, width, room)
        height = strong.leading + len(lines) * plain.leading
        told = "".join(run for line in (*number, *lines) for _, run in line.runs)
        whole = height <= layout.height - taken + 0.5 and plain.size >= LEAST_LABEL and ELLIPSIS not in told
        return cls(((strong, number[0]), *((plain, line) for line in lines)), height, whole)


def _label_lines(
    layout: LayoutContext, block: Label, plain: TextStyle, width: float, height: float
) -> list[TextLine]:
    """The lines of a label; one that is too long gets further lines while there is room.

    What stands below comes first: the name of who owns a unit never takes the room of its serial.
    """
    *first, last = block.lines or ("",)
    spare = int(height / plain.leading + 0.01) - len(block.lines)
    lines: list[TextLine] = []
    needs = [len(layout.typesetter.fit(text, plain, width, 1 + max(0, spare))) - 1 for text in first]
    for place, text in enumerate(first, start=1):
        fitted = layout.typesetter.fit(text, plain, width, 1 + max(0, spare - sum(needs[place:])))
        spare -= len(fitted) - 1
        lines += fitted
    part = layout.typesetter.natural(block.part, plain) + plain.size if block.part else 0.0
    return [*lines, *layout.typesetter.fit(last, plain, width - part)]
