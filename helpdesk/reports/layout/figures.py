"""Knows how signatures, pictures, codes and labels are laid out; must not know pages or PDF."""

from __future__ import annotations

from dataclasses import replace

from helpdesk.reports.layout.blocks import Code, Image, Label, Photo, Photos, Signature, Signer
from helpdesk.reports.layout.flowables import (
    MM,
    BoxInk,
    CodeInk,
    ImageInk,
    Ink,
    RuleInk,
    Strip,
    baseline,
    keep_from,
    text_ink,
    with_gap,
)
from helpdesk.reports.layout.line_breaking import BOLD, Line, Type
from helpdesk.reports.layout.styles import LABEL, SMALL, Press
from helpdesk.texts import translate

SIGNED_ON_PAPER = translate("Paper", "signed on paper")
NAME_AND_DATE = translate("Paper", "Name and date")
NO_PICTURE = translate("Paper", "This picture cannot be shown.")

SIGN_HEIGHT, TIGHT_SIGN_HEIGHT = 15 * MM, 10 * MM
SIGNERS_A_ROW = 3
SIGN_GUTTER = 8 * MM
TEXT_LIMIT, SIGNED_TEXT_LIMIT = 300, 1500


def lay_signature(press: Press, block: Signature) -> list[Strip]:
    """Places to sign, at most three in a row; rows hold together."""
    strips: list[Strip] = []
    row = 1 if block.text else SIGNERS_A_ROW
    for first in range(0, len(block.signers), row):
        signers = block.signers[first : first + row]
        places = max(2, len(signers))
        step = (press.width + SIGN_GUTTER) / places
        inks: list[Ink] = []
        below = 0.0
        if block.text and first == 0:
            kind = press.conditions()
            said = press.lines(block.text, kind, step - SIGN_GUTTER, SIGNED_TEXT_LIMIT)
            inks += _stack(said, kind, 0, 0)
            below = len(said) * kind.leading
        for i, signer in enumerate(signers, start=1 if block.text else 0):
            more, under = _place(press, signer, i * step, step - SIGN_GUTTER)
            inks += more
            below = max(below, under)
        strips.append(Strip(below, tuple(inks), gap=14))
    keep_from(strips, 0, len(strips) - 1)
    return strips


def _place(press: Press, signer: Signer, x: float, width: float) -> tuple[list[Ink], float]:
    strong = replace(SMALL, face=BOLD)
    role = press.lines(signer.role, strong, width, TEXT_LIMIT)
    top = len(role) * strong.leading
    room = TIGHT_SIGN_HEIGHT if press.tight else SIGN_HEIGHT
    line = top + room
    inks: list[Ink] = _stack(role, strong, x, 0)
    inks.append(RuleInk(x, line, x + width, line, 0.6, 0.0))
    if signer.image:
        inks += _fitted(press, signer.image, x, top + 2, width, room - 4)
    elif signer.on_paper:
        said = press.lines(press.words.say(SIGNED_ON_PAPER), LABEL, width, TEXT_LIMIT)
        inks += _stack(said, LABEL, x, line - len(said) * LABEL.leading - 2)
    written = " · ".join(part for part in (signer.name, signer.when) if part)
    kind = SMALL if written else LABEL
    under = press.lines(written or press.words.say(NAME_AND_DATE), kind, width, TEXT_LIMIT)
    inks += _stack(under, kind, x, line + 2)
    return inks, line + 2 + len(under) * kind.leading


def _stack(lines: list[Line], kind: Type, x: float, y: float) -> list[Ink]:
    return [text_ink(line, x, y + i * kind.leading + baseline(kind), kind) for i, line in enumerate(lines)]


def _fitted(press: Press, image: Image, x: float, y: float, width: float, height: float) -> list[Ink]:
    proportion = press.proportion(image)
    if proportion is None:
        return _stack(press.lines(press.words.say(NO_PICTURE), LABEL, width, TEXT_LIMIT), LABEL, x, y)
    wide = min(width, height / proportion)
    return [ImageInk(x, y + height - wide * proportion, wide, wide * proportion, image)]


def lay_photos(press: Press, block: Photos) -> list[Strip]:
    """Pictures in rows, each with its caption below."""
    columns = max(1, block.columns)
    gutter = 5 * MM
    width = (press.width - gutter * (columns - 1)) / columns
    strips: list[Strip] = []
    for first in range(0, len(block.photos), columns):
        inks: list[Ink] = []
        below = 0.0
        for i, photo in enumerate(block.photos[first : first + columns]):
            more, under = _photo(press, photo, i * (width + gutter), width)
            inks += more
            below = max(below, under)
        strips.append(Strip(below, tuple(inks), gap=6))
    return strips


def _photo(press: Press, photo: Photo, x: float, width: float) -> tuple[list[Ink], float]:
    proportion = press.proportion(photo.image)
    if proportion is None:
        height = 30 * MM
        said = press.lines(press.words.say(NO_PICTURE), LABEL, width - 12, TEXT_LIMIT)
        inks: list[Ink] = [BoxInk(x, 0, width, height), *_stack(said, LABEL, x + 6, 6)]
    else:
        wide = min(width, press.photo_height / proportion)
        height = wide * proportion
        inks = [ImageInk(x, 0, wide, height, photo.image), BoxInk(x, 0, wide, height)]
    caption = press.typesetter.fit(photo.caption, SMALL, width, 3) if photo.caption else []
    return [*inks, *_stack(caption, SMALL, x, height + 2)], height + 2 + len(caption) * SMALL.leading


def lay_code(press: Press, block: Code) -> list[Strip]:
    """A code with its caption below."""
    size = block.size * MM
    width = size if block.kind == "qr" else press.width
    caption = press.typesetter.fit(block.caption, SMALL, press.width, 2) if block.caption else []
    inks: list[Ink] = [CodeInk(0, 0, width, size, block.payload, block.kind)]
    inks += _stack(caption, SMALL, 0, size + 2)
    return with_gap([Strip(size + 2 + len(caption) * SMALL.leading, tuple(inks))], 6)


def lay_label(press: Press, block: Label) -> list[Strip]:
    """A whole label: the code, the number large, then the lines, each cut to fit."""
    unit = press.height / 25
    bars = block.kind == "code128"
    strong = Type(4.0 * unit, 4.7 * unit, BOLD) if bars else Type(4.6 * unit, 5.6 * unit, BOLD)
    plain = Type(3.0 * unit, 3.9 * unit) if bars else Type(3.1 * unit, 3.85 * unit)
    side = min(press.height * 0.72, press.width * 0.4)
    box = (press.width, 7.2 * unit) if bars else (side, side)
    x, y = (0.0, 7.9 * unit) if bars else (side + 2.5 * unit, 0.0)
    inks: list[Ink] = [CodeInk(0, 0, *box, block.payload, block.kind)]
    inks += _stack(press.typesetter.fit(block.number, strong, press.width - x), strong, x, y)
    y += strong.leading
    for line in _label_lines(press, block, plain, press.width - x, press.height - y):
        inks += _stack([line], plain, x, y)
        y += plain.leading
    if block.part:
        part = press.typesetter.fit(block.part, plain, press.width)
        inks += _stack(part, plain, press.width - part[0].width, y - plain.leading)
    return [Strip(press.height, tuple(inks), new_page=True)]


def _label_lines(press: Press, block: Label, plain: Type, width: float, height: float) -> list[Line]:
    """The lines of a label; one that is too long gets a second line while there is room."""
    *first, last = block.lines or ("",)
    spare = int(height / plain.leading) - len(block.lines)
    lines: list[Line] = []
    for text in first:
        fitted = press.typesetter.fit(text, plain, width, 2 if spare > 0 else 1)
        spare -= len(fitted) - 1
        lines += fitted
    part = press.typesetter.natural(block.part, plain) + plain.size if block.part else 0.0
    return [*lines, *press.typesetter.fit(last, plain, width - part)]
