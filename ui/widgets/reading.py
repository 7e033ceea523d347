"""Knows how a page of text is set to be read: headings, lists, tables, keys; must not know what it says."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from ui import theme

_HEADS: dict[int, theme.Role] = {1: "title", 2: "section", 3: "strong"}
_PERCENT = 140
"""Line height; a page is read, a form is not."""


class Reading(QTextBrowser):
    """A page in Markdown. ``followed`` is a link to another page; nothing is ever fetched from outside."""

    followed = Signal(str)

    def __init__(self, *, edged: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        if not edged:
            self.setProperty("look", "page")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.anchorClicked.connect(self._follow)

    def show_page(self, markdown: str) -> None:
        """Show a page from its beginning."""
        document = self.document()
        document.setDefaultFont(theme.current().font())
        document.setDocumentMargin(theme.px(theme.CARD))
        document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        _set_type(document)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_plain(self, text: str) -> None:
        """Show a text as it is, such as a licence."""
        self.document().setDefaultFont(theme.current().font())
        self.document().setDocumentMargin(theme.px(theme.CARD))
        self.setPlainText(text)

    def _follow(self, link: QUrl) -> None:
        if not link.scheme():
            self.followed.emit(link.path().removesuffix(".md"))


def _set_type(document: QTextDocument) -> None:
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in _blocks(document):
        _set_block(cursor, block)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _set_table(frame)
    cursor.endEditBlock()
    document.clearUndoRedoStacks()


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _set_block(cursor: QTextCursor, block: QTextBlock) -> None:
    cursor.setPosition(block.position())
    cursor.setBlockFormat(_shape(block, in_table=cursor.currentTable() is not None))
    level = block.blockFormat().headingLevel()
    for start, length, written in _pieces(block):
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(_look(level, written))


def _shape(block: QTextBlock, *, in_table: bool) -> QTextBlockFormat:
    shape = QTextBlockFormat(block.blockFormat())
    level, first = shape.headingLevel(), block.blockNumber() == 0
    shape.setLineHeight(
        100 if in_table else _PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    )
    shape.setTopMargin(theme.px(theme.CARD) if level and not first else 0)
    below = 0 if in_table else theme.INSIDE if block.textList() else theme.LABEL
    shape.setBottomMargin(theme.px(below))
    return shape


def _pieces(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    # Collected first: a format that is set parts the fragments anew under the iterator's feet.
    found = []
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        found.append((fragment.position(), fragment.length(), QTextCharFormat(fragment.charFormat())))
        place += 1
    return found


def _look(level: int, written: QTextCharFormat) -> QTextCharFormat:
    """How a piece of text is written: a heading's type, a key's cap, a link's ink."""
    now, look = theme.current(), QTextCharFormat(written)
    bold = bool(level) or written.fontWeight() > now.font().weight()
    font = now.font(_HEADS.get(level, "strong" if bold else "body"))
    look.clearProperty(QTextCharFormat.Property.FontSizeAdjustment)
    look.setProperty(QTextCharFormat.Property.FontPixelSize, font.pixelSize())
    look.setFontFamilies([theme.FAMILY])
    look.setFontWeight(font.weight())
    look.setForeground(now.text)
    if written.fontFixedPitch():
        look.setFontFixedPitch(False)
        look.setBackground(now.tone("neutral").ground)
    elif written.isAnchor():
        look.setForeground(now.accent)
    return look


def _set_table(table: QTextTable) -> None:
    now, shape = theme.current(), table.format()
    shape.setBorder(0)
    shape.setCellSpacing(0)
    shape.setCellPadding(theme.px(6))
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    shape.setHeaderRowCount(1)
    table.setFormat(shape)
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            look = QTextCharFormat(cell.format())
            look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignTop)
            if row % 2 == 0:
                look.setBackground(now.window)
            cell.setFormat(look)
