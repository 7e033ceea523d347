"""Knows the list of jobs that need a visit and have none: promised first, with place, minutes, reason; plans nothing."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QDrag, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from helpdesk.domain.visit_words import NOT_DONE_REASONS, VISIT_RESULTS
from helpdesk.domain.workflows.kinds import KINDS, kind_of
from helpdesk.services.field.to_plan_reader import PAGE, JobToPlan
from helpdesk.texts import translate
from ui import icons, theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.calendar_drag import MIME, packed

HEIGHT, LINE = 86, 17
JOB = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_ELIDED = Qt.TextElideMode.ElideRight


class ToPlanModel(QAbstractListModel):
    """The jobs, page by page."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self.shell = shell
        self.jobs: list[JobToPlan] = []
        self._whole = True

    def read(self) -> None:
        """Read anew, as far as it was read before."""
        wanted = max(PAGE, len(self.jobs))
        jobs = self.shell.desk.calendar.to_plan.page(limit=wanted)
        self.beginResetModel()
        self.jobs, self._whole = jobs, len(jobs) < wanted
        self.endResetModel()

    def canFetchMore(self, parent: Index = _NO_PARENT) -> bool:
        return not parent.isValid() and not self._whole

    def fetchMore(self, parent: Index = _NO_PARENT) -> None:  # noqa: ARG002
        more = self.shell.desk.calendar.to_plan.page(self.jobs[-1])
        self._whole = len(more) < PAGE
        if more:
            self.beginInsertRows(_NO_PARENT, len(self.jobs), len(self.jobs) + len(more) - 1)
            self.jobs += more
            self.endInsertRows()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.jobs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        job = self.jobs[index.row()]
        if role == JOB:
            return job
        if role == Qt.ItemDataRole.ToolTipRole:
            said = (job.customer_name or "", job.problem, job.address, self.why(job)[0])
            return plain.tip("\n".join(part for part in said if part))
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        kind = self.shell.say(KINDS[job.kind])
        parts = (
            job.customer_name or "",
            kind,
            self.what(job),
            self.where(job),
            self.minutes(job),
            self.why(job)[0],
        )
        return plain.one_line(plain.in_a_row(*parts))

    # -- the words of a job

    def what(self, job: JobToPlan) -> str:
        """Its number and the unit."""
        return plain.joined(job.number, job.title or plain.one_line(job.problem))

    def where(self, job: JobToPlan) -> str:
        """Its place."""
        return job.city or job.address

    def minutes(self, job: JobToPlan) -> str:
        """How long a visit for it usually is."""
        count = self.shell.desk.visits.usual_minutes(job.kind)
        return self.shell.say(translate("Calendar", "{count} min")(count=count))

    def why(self, job: JobToPlan) -> tuple[str, str]:
        """Until when it is promised, what became of the visit before, what it waits for; and its tone."""
        words, today = self.shell.words, self.shell.today
        before = self._before(job)
        day = job.promised_on
        if day is None:
            return before or words.say(
                translate("Calendar", "no day promised")
            ), "due" if before else "secondary"
        told = words.day(day)
        if day < today:
            said, tone = words.say(translate("Calendar", "was promised for {day}")(day=told)), "late"
        elif day == today:
            said, tone = words.say(translate("Calendar", "promised for today")), "due"
        else:
            said, tone = words.say(translate("Calendar", "before {day}")(day=told)), "secondary"
        return plain.joined(said, before), tone

    def _before(self, job: JobToPlan) -> str:
        """How the last visit ended, and that a part is not here."""
        words = self.shell.words
        result = words.say(VISIT_RESULTS.get(job.before_result, ""))
        reason = words.say(NOT_DONE_REASONS.get(job.before_reason, "")) if result else ""
        part = words.say(_PART) if job.state == "waiting_part" else ""
        return plain.joined(result, reason[:1].lower() + reason[1:], part)


_PART = translate("Calendar", "part not here")


class _Painter(QStyledItemDelegate):
    def __init__(self, view: ToPlanList) -> None:
        super().__init__(view)
        self.view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(1, theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, job, rect = theme.current(), index.data(JOB), QRect(option.rect)
        state = QStyle.StateFlag
        if option.state & state.State_Selected:
            painter.fillRect(rect, now.selected)
            if self.view.hasFocus():
                painter.fillRect(QRect(rect.x(), rect.y(), now.px(3), rect.height()), now.accent)
        elif option.state & state.State_MouseOver:
            painter.fillRect(rect, now.hover)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, now.hairline)
        self._paint_job(painter, rect.adjusted(now.px(16), now.px(8), -now.px(16), -now.px(8)), job)

    def _paint_job(self, painter: QPainter, room: QRect, job: JobToPlan) -> None:
        now, records = theme.current(), self.view.records
        why, tone = records.why(job)
        line = QRect(room.x(), room.y(), room.width(), theme.px(LINE))
        size = now.px(14)
        icons.paint(
            painter,
            QRect(room.right() - size, line.y(), size, line.height()),
            kind_of(job.kind).icon,
            now.secondary,
            size,
        )
        _write(
            painter, line.adjusted(0, 0, -size - now.px(6), 0), job.customer_name or "—", "strong", now.text
        )
        line.translate(0, line.height())
        _write(painter, line, records.what(job), "secondary", now.secondary)
        line.translate(0, line.height())
        minutes = records.minutes(job)
        wide = now.metrics("secondary").horizontalAdvance(minutes)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, minutes)
        _write(
            painter, line.adjusted(0, 0, -wide - now.px(8), 0), records.where(job), "secondary", now.secondary
        )
        line.translate(0, line.height())
        _write(painter, line, why, "secondary", now.ink(tone))


def _write(painter: QPainter, room: QRect, text: str, role: theme.Role, ink: QColor) -> None:
    now = theme.current()
    painter.setFont(now.font(role))
    painter.setPen(ink)
    shown = now.metrics(role).elidedText(plain.one_line(text), _ELIDED, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


class ToPlanList(QListView):
    """Jobs to plan. ``planned`` by Enter, ``menu_wanted`` by the menu key; what is dragged out is packed for the grid."""

    planned = Signal(int)
    opened = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shell = shell
        self.records = ToPlanModel(shell, self)
        self.setModel(self.records)
        self.setItemDelegate(_Painter(self))
        self.setObjectName("to_plan")
        self.setAccessibleName(shell.say(translate("Calendar", "To plan")))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    def read(self) -> None:
        """Read anew; the chosen job stays chosen, where it is gone the one that took its place."""
        row, job = self.currentIndex().row(), self.job()
        self.records.read()
        ids = [one.id for one in self.records.jobs]
        place = ids.index(job.id) if job is not None and job.id in ids else min(max(row, 0), len(ids) - 1)
        if ids:
            self.setCurrentIndex(self.records.index(place))

    def job(self) -> JobToPlan | None:
        """The chosen one."""
        return self.currentIndex().data(JOB) if self.currentIndex().isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        job = self.job()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and job is not None:
            (self.opened if event.modifiers() & Qt.KeyboardModifier.ControlModifier else self.planned).emit(
                job.id
            )
        elif event.text().isalpha():
            # The keys of the screen; nobody looks for a name by its first letter in a list ordered by days.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.records.rowCount():
            self.setCurrentIndex(self.records.index(0))

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: ARG002, N803
        job = self.job()
        if job is None:
            return
        drag, data = QDrag(self), QMimeData()
        data.setData(MIME, packed(job.id, self.shell.desk.visits.usual_minutes(job.kind)))
        drag.setMimeData(data)
        drag.setPixmap(self.viewport().grab(self.visualRect(self.currentIndex())))
        drag.exec(Qt.DropAction.MoveAction)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        job = self.job()
        if job is None:
            return
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        below = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu_wanted.emit(job.id, below if by_key else event.globalPos())
