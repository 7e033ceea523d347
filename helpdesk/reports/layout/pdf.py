"""The PDF writer: a laid-out document as PDF; knows no one paper.

The one module that imports ReportLab.
"""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from io import BytesIO
from itertools import groupby
from typing import Any

from reportlab.graphics.barcode.code128 import Code128
from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from helpdesk import places
from helpdesk.domain.pictures import MOST_PIXELS
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Document, Image
from helpdesk.reports.layout.flowables import (
    MM,
    BoxInk,
    CodeInk,
    DrawingInk,
    Flowable,
    ImageInk,
    RingInk,
    RuleInk,
    TextInk,
)
from helpdesk.reports.layout.line_breaking import BOLD, REGULAR, Typesetter
from helpdesk.reports.layout.pagination import Page, paginate
from helpdesk.reports.layout.roll import roll_pages
from helpdesk.reports.layout.shapes import Area, Dot, Stroke
from helpdesk.reports.layout.styles import LayoutContext, tone_colour
from helpdesk.reports.layout.text_shaping import clean

FONTS = {
    REGULAR: "NotoSans-Regular.ttf",
    BOLD: "NotoSans-Bold.ttf",
    "arabic": "NotoSansArabic-Regular.ttf",
    "armenian": "NotoSansArmenian-Regular.ttf",
    "cjk": "DroidSansFallback.ttf",
    "emoji": "NotoEmoji-Regular.ttf",
    "georgian": "NotoSansGeorgian-Regular.ttf",
    "hebrew": "NotoSansHebrew-Regular.ttf",
    "math": "NotoSansMath-Regular.ttf",
    "symbols": "NotoSansSymbols2-Regular.ttf",
    "thai": "NotoSansThai-Regular.ttf",
}
LONGEST = 1000
"""Pixels of a picture's longer side on paper: 300 dots per inch at half a page's width."""
PRINTER_DOT = MM / 8
"""One dot of a label printer of 203 dots per inch, in points."""
_LOCK = threading.Lock()
"""A registered font and its measures are shared by the process and not made for two threads at once."""


def render(document: Document, words: Words, printed_at: datetime) -> bytes:
    """The document as PDF. Equal input gives equal bytes.

    ``words`` says what the paper adds of its own (page numbers, marks) and should be of the document's
    language; ``printed_at`` is an aware instant, shown in the foot.
    """
    with _LOCK:
        page = document.page
        pictures = _Pictures()
        layout = LayoutContext(
            Typesetter(FACES),
            words,
            pictures.proportion,
            (page.width - 2 * page.margin) * MM,
            (page.height - 2 * page.margin) * MM,
            document.conditions_size,
        )
        pages = roll_pages if page.kind == "roll" else paginate
        return _pdf(document, pages(layout, document, printed_at), pictures, printed_at)


class _Font(TTFont):  # type: ignore[misc]
    """A font whose text can be copied: ReportLab's own map breaks characters beyond the first 65,536."""

    def addObjects(self, doc: Any) -> None:  # noqa: N802 (ReportLab's name)
        subsets = self.state[doc].subsets
        before = set(doc.idToObject)
        super().addObjects(doc)
        maps = [key for key in doc.idToObject if key not in before and str(key).startswith("toUnicodeCMap:")]
        for key, subset in zip(maps, subsets, strict=True):
            doc.idToObject[key].content = _character_map(key.partition(":")[2], subset)


def _character_map(name: str, subset: list[int]) -> str:
    """What each code of a font means, as PDF wants it told: at most a hundred to a block, in UTF-16."""
    pairs = [f"<{i:02X}> <{_meaning(code)}>" for i, code in enumerate(subset)]
    blocks = [pairs[i : i + 100] for i in range(0, len(pairs), 100)]
    told = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def\n"
        f"/CMapName /{name} def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{told}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )


def _meaning(code: int) -> str:
    char = chr(code)
    if 0xFB50 <= code <= 0xFEFC:
        char = unicodedata.normalize("NFKC", char)
    return char.encode("utf-16-be", "surrogatepass").hex().upper()


class _Faces:
    """The typefaces, each read when a text first needs it and then kept for the life of the process."""

    def widths(self, face: str) -> Mapping[int, float]:
        return _measures(face)


@lru_cache(maxsize=len(FONTS))
def _measures(face: str) -> Mapping[int, float]:
    # Read here: ReportLab would say of a disk that fails that the font is none.
    content = BytesIO(places.resource("fonts", FONTS[face]).read_bytes())
    font = _Font(face, content, asciiReadable=face in (REGULAR, BOLD))
    pdfmetrics.registerFont(font)
    measures: Mapping[int, float] = font.face.charWidths
    return measures


FACES = _Faces()


class _Pictures:
    """The pictures of one document, read once and made small enough for paper."""

    def __init__(self) -> None:
        self._read: dict[Image, ImageReader | None] = {}

    def reader(self, image: Image) -> ImageReader | None:
        """The picture for ReportLab, or None for one that cannot be read."""
        if image not in self._read:
            self._read[image] = _picture(image)
        return self._read[image]

    def proportion(self, image: Image) -> float | None:
        """Height by width."""
        reader = self.reader(image)
        if reader is None:
            return None
        width, height = reader.getSize()
        return float(height / width)


def _picture(image: Image) -> ImageReader | None:
    from PIL import Image as Pil
    from PIL import ImageOps

    try:
        with Pil.open(BytesIO(image) if isinstance(image, bytes) else image) as opened:
            photo = opened.format == "JPEG"
            # What its reader does not make smaller is in memory whole: a JPEG that becomes sharp in steps, any other kind.
            if opened.info.get("progressive") and _too_large(opened):
                return None
            opened.draft("RGB", (LONGEST, LONGEST))
            if _too_large(opened):
                return None
            upright = ImageOps.exif_transpose(opened)
            upright.thumbnail((LONGEST, LONGEST))
            ground = Pil.new("RGBA", upright.size, "white")
            ground.alpha_composite(upright.convert("RGBA"))
        flat = ground.convert("RGB")
        if not photo:
            return ImageReader(flat)
        kept = BytesIO()
        flat.save(kept, "JPEG", quality=85)
        return ImageReader(BytesIO(kept.getvalue()))
    except Exception:  # a picture may be anything: a damaged one costs the picture, not the paper
        return None


def _too_large(picture: Any) -> bool:
    return bool(picture.width * picture.height > MOST_PIXELS)


def _pdf(document: Document, pages: list[Page], pictures: _Pictures, printed_at: datetime) -> bytes:
    buffer = BytesIO()
    size = (document.page.width * MM, document.page.height * MM)
    canvas = Canvas(
        buffer, pagesize=size, invariant=1, pageCompression=1, lang=document.language, initialFontName=REGULAR
    )
    canvas.setTitle(_told(f"{document.title} {document.number}"))
    canvas.setAuthor(_told(document.head.shop if document.head else ""))
    canvas.setSubject(_told(document.subject))
    canvas.setCreator("Helpdesk")
    made = f"D:{printed_at.astimezone(UTC):%Y%m%d%H%M%S}+00'00'"
    canvas.setDateFormatter(lambda *_: made)
    margin = document.page.margin * MM
    dots = document.page.kind != "sheet"
    for page in pages:
        size = (size[0], page.height or size[1])
        canvas.setPageSize(size)
        pen = _Pen(canvas, pictures, margin, size[1] - margin, size[1] if dots else None)
        for y, flowable in page.flowables:
            pen.draw(flowable, y)
        pen.draw(Flowable(0, page.foot), size[1] - 2 * margin)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _told(text: str) -> str:
    return clean(text[:300]).strip().encode("utf-8", "replace").decode("utf-8")


class _Pen:
    """Puts ink on one page."""

    def __init__(
        self, canvas: Any, pictures: _Pictures, left: float, top: float, edge: float | None = None
    ) -> None:
        self.canvas = canvas
        self.pictures = pictures
        self.left = left
        self.top = top
        self.edge = edge
        """The upper edge of a page that is printed in coarse dots: codes then stand on whole ones."""
        self.grey = -1.0
        self.hands: dict[type, Callable[[Any, float, float], None]] = {
            TextInk: self._text,
            RuleInk: self._rule,
            BoxInk: self._box,
            RingInk: self._ring,
            ImageInk: self._image,
            CodeInk: self._code,
            DrawingInk: self._drawing,
        }

    def draw(self, flowable: Flowable, down: float) -> None:
        """All ink of a flowable whose top lies ``down`` below the top of the text."""
        for ink in (*flowable.over, *flowable.inks):
            self.hands[type(ink)](ink, self.left, self.top - down)

    def _text(self, ink: TextInk, left: float, top: float) -> None:
        if ink.colour:
            self.grey = -1.0
            self.canvas.setFillColorRGB(*_shares(ink.colour))
        elif ink.grey != self.grey:
            self.grey = ink.grey
            self.canvas.setFillGray(ink.grey)
        text = self.canvas.beginText(left + ink.x, top - ink.y)
        for face, run in ink.runs:
            text.setFont(face, ink.size)
            text.textOut(run)
        self.canvas.drawText(text)

    def _stroke(self, thickness: float, grey: float, dash: tuple[float, ...] = ()) -> None:
        self.canvas.setLineWidth(thickness)
        self.canvas.setStrokeGray(grey)
        self.canvas.setDash(list(dash) or [])

    def _rule(self, ink: RuleInk, left: float, top: float) -> None:
        self._stroke(ink.thickness, ink.grey, ink.dash)
        if ink.colour:
            self.canvas.setStrokeColorRGB(*_shares(ink.colour))
        self.canvas.line(left + ink.x1, top - ink.y1, left + ink.x2, top - ink.y2)

    def _box(self, ink: BoxInk, left: float, top: float) -> None:
        self._stroke(ink.thickness, ink.grey)
        self.canvas.rect(left + ink.x, top - ink.y - ink.height, ink.width, ink.height)

    def _ring(self, ink: RingInk, left: float, top: float) -> None:
        self._stroke(ink.thickness, ink.grey)
        self.canvas.circle(left + ink.x, top - ink.y, ink.radius)

    def _image(self, ink: ImageInk, left: float, top: float) -> None:
        reader = self.pictures.reader(ink.image)
        if reader is not None:
            x, y = left + ink.x, top - ink.y - ink.height
            self.canvas.drawImage(reader, x, y, ink.width, ink.height)

    def _drawing(self, ink: DrawingInk, left: float, top: float) -> None:
        left, top = left + ink.x, top - ink.y
        self.grey = -1.0
        for shape in ink.drawing.shapes:
            if isinstance(shape, Area):
                self.canvas.setFillColorRGB(*_shares(tone_colour(shape.tone)))
                low = top - shape.y - shape.height
                self.canvas.rect(left + shape.x, low, shape.width, shape.height, stroke=0, fill=1)
            elif isinstance(shape, Stroke):
                self._through(shape, left, top)
            elif isinstance(shape, Dot):
                colour = _shares(tone_colour(shape.tone))
                self._stroke(1.2, 0.0)
                self.canvas.setStrokeColorRGB(*colour)
                self.canvas.setFillColorRGB(*((1, 1, 1) if shape.hollow else colour))
                self.canvas.circle(left + shape.x, top - shape.y, shape.radius, stroke=1, fill=1)

    def _through(self, stroke: Stroke, left: float, top: float) -> None:
        self._stroke(stroke.thickness, 0.0, stroke.dash)
        self.canvas.setStrokeColorRGB(*_shares(tone_colour(stroke.tone)))
        path = self.canvas.beginPath()
        path.moveTo(left + stroke.places[0][0], top - stroke.places[0][1])
        for x, y in stroke.places[1:]:
            path.lineTo(left + x, top - y)
        self.canvas.drawPath(path, stroke=1, fill=0)

    def _code(self, ink: CodeInk, left: float, top: float) -> None:
        boxes = qr(ink.payload) if ink.kind == "qr" else bars(ink.payload, ink.width)
        wide = max((x + width for x, _, width, _ in boxes), default=0.0)
        scale = ink.width / wide if ink.kind == "qr" and wide else 1.0
        left, top = left + ink.x, top - ink.y
        if self.edge is not None:
            if ink.kind == "qr" and scale > 2 * PRINTER_DOT:
                scale = int(scale / PRINTER_DOT + 0.01) * PRINTER_DOT
            left = on_dot(left)
            top = self.edge - on_dot(self.edge - top)
        shift = {"left": 0.0, "center": (ink.width - wide * scale) / 2, "right": ink.width - wide * scale}[
            ink.align
        ]
        left += shift if self.edge is None else on_dot(shift)
        path = self.canvas.beginPath()
        for x, y, width, height in boxes:
            tall = height * (scale if ink.kind == "qr" else ink.height)
            path.rect(left + x * scale, top - y * scale - tall, width * scale, tall)
        self.grey = 0.0
        self.canvas.setFillGray(0.0)
        self.canvas.drawPath(path, stroke=0, fill=1)


def on_dot(points: float) -> float:
    """The nearest place on the grid of a printer's dots."""
    return round(points / PRINTER_DOT) * PRINTER_DOT


def _shares(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return red, green, blue


Boxes = tuple[tuple[float, float, float, float], ...]


@lru_cache(maxsize=64)
def qr(payload: str) -> Boxes:
    """The dark stretches of a QR code as (x, y, width, height) in modules; neighbours in a row are one."""
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(payload)
    code.make()
    boxes: list[tuple[float, float, float, float]] = []
    for y, modules in enumerate(code.modules):
        x = 0
        for dark, stretch in groupby(modules):
            count = len(list(stretch))
            if dark:
                boxes.append((x, y, count, 1))
            x += count
    return tuple(boxes)


def bars(payload: str, width: float) -> Boxes:
    """The bars of a Code 128 as (x, 0, width, 1); a narrow bar is whole dots of a label printer wide."""
    code = Code128(payload, quiet=0)
    code.validate()
    code.encode()
    code.decompose()
    modules = sum(ord(char.lower()) - 96 for char in code.decomposed)
    module = width / modules
    if module > 2 * PRINTER_DOT:
        module = int(module / PRINTER_DOT) * PRINTER_DOT
    boxes: list[tuple[float, float, float, float]] = []
    x = 0.0
    for char in code.decomposed:
        step = (ord(char.lower()) - 96) * module
        if char.isupper():
            boxes.append((x, 0.0, step, 1.0))
        x += step
    return tuple(boxes)
