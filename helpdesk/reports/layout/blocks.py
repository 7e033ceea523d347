"""The document model: plain blocks of content, as a paper is made of; knows not how or where a block is drawn.

All texts are already in the paper's language and are plain text: nothing in them is markup. Measures
are millimetres. To add a kind of block, write its dataclass here, add it to ``Block`` and teach
``block_layout`` to lay it out.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from helpdesk.classes import dataclass
from helpdesk.reports.layout.shapes import Drawing

Align = Literal["left", "right", "center"]
Style = Literal["body", "secondary", "strong", "conditions", "large", "large_strong", "banner"]
CodeKind = Literal["qr", "code128"]
Image: TypeAlias = "str | bytes"
"""A picture: the path of its file, or its bytes. What cannot be read prints as an empty frame."""


@dataclass(frozen=True, slots=True)
class PageSize:
    """The size of the page and the white around it, in millimetres."""

    width: float
    height: float
    """Of a roll: the longest piece that is printed; a shorter one ends with its content."""
    margin: float
    kind: Literal["sheet", "roll", "label"] = "sheet"
    """On a roll everything stands in one narrow column, in black alone; rolls and labels have whole dots in codes."""
    turned: bool = False
    """Of a label: it is read with its long side across, and lies on its roll with that side along."""


A4 = PageSize(210, 297, 18)


@dataclass(frozen=True, slots=True)
class Head:
    """Who issues the paper."""

    shop: str = ""
    tax_id: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    logo: str = ""
    """The path of a picture, or while a paper is kept what the shop's setting names; empty for none."""
    accent: str = ""
    """The colour of title and head rule as ``rrggbb``; empty for black. It never means anything by itself."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Begins a part, under a thin rule; ``aside`` stands at the right (a number, a state)."""

    text: str
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; line breaks are kept. ``mark`` hangs in front of it (a number, a bullet).

    ``large`` is read from a table at arm's length, ``banner`` from further away.
    ``conditions`` is the style of clauses the customer agrees to: never below 10 pt, never shortened.
    """

    text: str
    style: Style = "body"
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value. Empty, it prints as a dash or, where the law requires it, a ruled gap."""

    label: str
    value: str = ""
    required: bool = False
    wide: bool = False
    """Takes the whole width among facts in two columns."""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts in one or two columns, read row by row."""

    facts: tuple[Fact, ...]
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Beside:
    """Two lists of facts that know nothing of each other, as two columns: who it is for, what the paper says."""

    left: tuple[Fact, ...]
    right: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of a table; ``share`` is its part of the width against the others."""

    title: str
    share: float = 1
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Strong:
    """The text of a cell that is read first; ``large``: the figure the row is about."""

    text: str
    large: bool = False


CellContent: TypeAlias = "str | Strong | Drawing"
"""What a cell holds: a text, one that stands out, or a small chart as wide as it was drawn."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header that is repeated on each page; ``sums`` are rows set off below."""

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[CellContent, ...], ...]
    sums: tuple[tuple[str, ...], ...] = ()
    empty: str = ""
    """What is said when there are no rows."""
    dense: bool = False
    """Less white around many short rows."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A box, ticked or not, and what it stands for."""

    text: str
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class Checklist:
    """Boxes in columns; with a ``label`` they stand like the value of a fact."""

    items: tuple[Tick, ...]
    columns: int = 1
    label: str = ""


@dataclass(frozen=True, slots=True)
class Boxes:
    """A row of boxes to tick, a sign in each, and beside it what they mean."""

    signs: tuple[str, ...]
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class WritingLines:
    """Lines to write on by hand."""

    count: int = 3


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: as what, who, when. ``image`` is a drawn signature; ``on_paper``: a sheet was signed."""

    role: str
    name: str = ""
    when: str = ""
    image: Image = ""
    on_paper: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """Places to sign, side by side. Never broken, never alone on a page."""

    signers: tuple[Signer, ...]
    text: str = ""
    """What the first of them signs, in the type of the conditions; it stands to the left of the places."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step in large print: its number, what is done, and perhaps a picture of it at the right."""

    number: int
    text: str
    image: Image = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture with its caption."""

    image: Image
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Photos:
    """Pictures in a grid."""

    photos: tuple[Photo, ...]
    columns: int = 2


@dataclass(frozen=True, slots=True)
class Code:
    """A code for a scanner; ``size`` is the side of a QR code or the height of bars, in millimetres."""

    payload: str
    kind: CodeKind = "qr"
    caption: str = ""
    size: float = 25


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart, as wide as it was drawn."""

    drawing: Drawing


@dataclass(frozen=True, slots=True)
class Panel:
    """What is to be read first, in a frame with a heavy edge: one strong line, and what explains it."""

    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """Short stacks of blocks side by side, equally wide; never broken, so that none is longer than a page."""

    columns: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line over the whole width."""


@dataclass(frozen=True, slots=True)
class CutLine:
    """A dashed line with scissors, where the sheet is cut in two."""


@dataclass(frozen=True, slots=True)
class Spacer:
    """White, in millimetres; nothing at the top of a page."""

    height: float


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that stay on one page as long as a page can hold them."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """One of several copies of the same paper, each with its own head; ``label`` says for whom it is."""

    label: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A whole label: a code, and lines cut to what fits; ``part`` is its place in the set (1/3)."""

    payload: str
    number: str
    lines: tuple[str, ...]
    part: str = ""
    kind: CodeKind = "qr"


@dataclass(frozen=True, slots=True)
class Rulers:
    """Marks at the edges of the page, for a test print; takes no room. Millimetres.

    ``height`` is the page's, 0 on a roll; ``below``: so far below the page's top margin the block stands.
    """

    margin: float
    height: float = 0
    below: float = 0


@dataclass(frozen=True, slots=True)
class Scale:
    """A line of so many millimetres, to be measured."""

    length: int


Block: TypeAlias = (
    "Heading | Paragraph | Facts | Beside | Table | Checklist | Signature | Photos | Code | Chart | Panel | Columns"
    " | Rule | CutLine | Spacer | PageBreak | Together | Label | Boxes | WritingLines | Step | Rulers | Scale"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """A paper, ready to be laid out.

    A document has ``blocks``, or ``copies``: these share one sheet with a cut line between them where
    they fit, and otherwise each has its own pages and page numbers.
    """

    title: str
    number: str = ""
    language: str = "en"
    head: Head | None = None
    """None: no head and no foot, only the blocks (labels)."""
    subject: str = ""
    """A line under the number: the case it belongs to, the month it tells of."""
    blocks: tuple[Block, ...] = ()
    opening: tuple[Block, ...] = ()
    """What page one holds, before the blocks: set closer where it would not fit."""
    copies: tuple[Copy, ...] = ()
    code: str = ""
    """What the QR code in the head says."""
    barcode: str = ""
    """What the bars in the head say."""
    provisional: bool = False
    """It is not final, since something is still to come: marked so on every page."""
    provisional_why: str = ""
    """Why, where it is of no work."""
    void: str | None = None
    """Why the paper no longer holds, perhaps empty; marked so on every page."""
    foot: str = ""
    """A line for the foot of every page."""
    conditions_size: float = 10
    """Size of the conditions in points; below 10 counts as 10 (rules 3.1, print size)."""
    page: PageSize = A4
