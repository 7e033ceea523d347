"""The dialog that gives the steps of a guidance sheet their pictures: each is kept as soon as it is chosen."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from helpdesk.services.shop.file_actions import NewFile
from helpdesk.services.shop.file_reader import file_path
from helpdesk.services.solutions.sheet_actions import SetSheetPicture
from helpdesk.texts import translate
from ui import theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.attachments import thumbnail
from ui.widgets.button import Button
from ui.widgets.dialog import MIDDLE, Dialog
from ui.widgets.paths import FileWindow, picture_filters

THUMB = 72


class PicturesDialog(Dialog):
    """``told`` is ``{"guidance": id}``."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(
            shell.words,
            translate("Guidance", "Pictures of the steps"),
            translate("Guidance", "Done"),
            width=MIDDLE,
            note=translate("Guidance", "A picture of a hand on the right knob says more than a line."),
            parent=shell.window,
        )
        self.shell = shell
        self.sheet = int(told["guidance"]) if isinstance(told, dict) else int(str(told))
        self.rows = QVBoxLayout()
        self.rows.setSpacing(theme.px(theme.FIELD))
        holder = QWidget()
        holder.setLayout(self.rows)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.add(holder)
        self.wanted.connect(self.accept)
        self._show()

    def _show(self) -> None:
        while self.rows.count():
            item = self.rows.takeAt(0)
            gone = item.widget() if item else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        sheet = self.shell.desk.guidance.get(self.sheet)
        pictures = {picture.step: picture.hash for picture in sheet.pictures}
        steps = sheet.text(self.shell.words.language).steps.splitlines()
        for step, text in enumerate(steps, 1):
            self.rows.addWidget(self._row(step, text, pictures.get(step, "")))

    def _row(self, step: int, text: str, digest: str) -> QWidget:
        say, line = self.shell.say, QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.FIELD))
        thumb = QLabel()
        thumb.setFixedSize(theme.px(THUMB), theme.px(THUMB))
        thumb.setAlignment(Qt.AlignmentFlag.AlignCenter)
        thumb.setProperty("look", "thumb")
        if digest:
            picture = thumbnail(file_path(self.shell.desk.folder, digest), theme.px(THUMB))
            if picture is not None:
                ratio = self.devicePixelRatioF()
                small = picture.scaled(
                    thumb.size() * ratio,
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
                small.setDevicePixelRatio(ratio)
                thumb.setPixmap(small)
            thumb.setAccessibleName(say(translate("Guidance", "Picture of step {step}")(step=step)))
        row.addWidget(thumb)
        row.addWidget(plain.label(f"{step}. {plain.one_line(text)}", wrap=True), 1)
        choose = Button(say(translate("Guidance", "Choose…")), "image")
        choose.setObjectName(f"choose_{step}")
        choose.setAccessibleName(say(translate("Guidance", "Choose the picture of step {step}")(step=step)))
        choose.clicked.connect(partial(self._choose, step))
        row.addWidget(choose)
        off = Button(icon="trash-2", look="quiet")
        off.setObjectName(f"remove_{step}")
        tip = say(translate("Guidance", "Remove the picture of step {step}")(step=step))
        off.setToolTip(tip)
        off.setAccessibleName(tip)
        off.clicked.connect(partial(self.set_picture, step, None))
        # Its place stays where there is nothing to remove, so that the rows line up.
        kept = off.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        off.setSizePolicy(kept)
        row.addWidget(off)
        off.setVisible(bool(digest))
        return line

    def _choose(self, step: int) -> None:
        dialog = FileWindow(self, self.shell.say(translate("Guidance", "Choose a picture")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(picture_filters(self.shell.words))
        dialog.fileSelected.connect(lambda path: self.set_picture(step, Path(path)))
        dialog.open()

    def set_picture(self, step: int, path: Path | None) -> None:
        """Give a step this picture, or none; what is wrong with it is said."""
        file = NewFile(name=path.name, path=path) if path is not None else None
        action = SetSheetPicture(id=self.sheet, step=step, file=file)
        done = self.shell.do(
            action,
            problems=lambda found: self.tell(next(iter(found.values()))),
            refused=self.tell,
            again=lambda: self.set_picture(step, path),
        )
        if done is not None:
            self.tell("")
            self._show()
