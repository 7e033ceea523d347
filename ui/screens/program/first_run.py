"""The page before there is a shop: language, how to begin, what stands on the papers; makes the shop and hands it over."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from helpdesk import places
from helpdesk.classes import dataclass
from helpdesk.clock import Clock
from helpdesk.desk import Desk
from helpdesk.errors import Cancelled, HelpdeskError, NotFound
from helpdesk.formats import Words
from helpdesk.languages import LANGUAGES
from helpdesk.sample import gone_unfinished, make_sample
from helpdesk.services.shop.set_up_actions import SetUpShop
from helpdesk.store.faults import for_a_person
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.program.making_dialog import Make, MakingDialog
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.chips import Chip, Chips
from ui.widgets.form import Form
from ui.widgets.inline import Inline
from ui.widgets.labelled import tab_to_chosen
from ui.widgets.paths import file_window
from ui.widgets.section import Section, rule

SAMPLE_FOLDER = "Helpdesk sample"
LANGUAGE_CHIPS = tuple(Chip(code, language.own_name) for code, language in LANGUAGES.items())


@dataclass(frozen=True, slots=True)
class Beginning:
    """A way to begin: its words and the verb of the button."""

    title: Text
    says: Text
    verb: Text
    asks: bool = False
    """Whether the shop's name and data are asked for."""


BEGINNINGS = {
    "empty": Beginning(
        translate("FirstRun", "With an empty shop"),
        translate("FirstRun", "Enter the first customer, or take the first unit in, and go on from there."),
        translate("FirstRun", "Open the shop"),
        asks=True,
    ),
    "import": Beginning(
        translate("FirstRun", "With a list I have"),
        translate("FirstRun", "Customers, products or repairs from a spreadsheet or another program."),
        translate("FirstRun", "Open the shop and import"),
        asks=True,
    ),
    "sample": Beginning(
        translate("FirstRun", "Only look around"),
        translate("FirstRun", "A sample shop with invented people, in a folder of its own."),
        translate("FirstRun", "Open the sample shop"),
    ),
    "restore": Beginning(
        translate("FirstRun", "With a backup"),
        translate("FirstRun", "The shop from another PC, or from before."),
        translate("FirstRun", "Choose the backup…"),
    ),
}


class FirstRunDialog(QDialog):
    """``made`` hands over the open shop; ``then_import`` says whether a list shall be imported at once."""

    made = Signal(object)

    def __init__(self, folder: Path, clock: Clock, language: str) -> None:
        super().__init__()
        self.folder, self.clock = folder, clock
        self.words = Words(language)
        self.way = "empty"
        self.then_import = False
        self.setProperty("look", "page")
        self.setAutoFillBackground(True)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._build()
        theme.dress(self)
        self._fit()

    # -- building -----------------------------------------------------------------------------------

    def _build(self, values: dict[str, Any] | None = None) -> None:
        """Everything, in the language that is chosen now; ``values`` go back into the form."""
        while self._outer.count():
            item = self._outer.takeAt(0)
            old = item.widget() if item else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self.setWindowTitle(self.words.say(translate("FirstRun", "Helpdesk")))
        page = QFrame()
        page.setProperty("look", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(*(theme.px(theme.SECTION + 8),) * 4)
        column.setSpacing(theme.px(theme.SECTION))
        column.addWidget(self._head())
        column.addWidget(self._ways())
        column.addWidget(self._shop(values or {}))
        column.addStretch(1)
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroller.setWidget(page)
        self._outer.addWidget(scroller, 1)
        self._outer.addWidget(rule())
        self._outer.addWidget(self._foot())
        self.choose_way(self.way)
        self.form.editor("name").setFocus()

    def _head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        told = QVBoxLayout()
        told.setSpacing(theme.px(theme.INSIDE))
        told.addWidget(plain.label(self.words.say(translate("FirstRun", "Welcome")), "title"))
        told.addWidget(
            plain.label(
                self.words.say(
                    translate(
                        "FirstRun",
                        "Everything stays on this PC, in one file. All of this can be changed later.",
                    )
                ),
                "secondary",
                wrap=True,
            )
        )
        row.addLayout(told, 1)
        self.languages = Chips(self.words, LANGUAGE_CHIPS)
        self.languages.setObjectName("language")
        self.languages.setAccessibleName(self.words.say(translate("Settings", "Language")))
        self.languages.set_view(self.words.language)
        self.languages.chosen.connect(self.set_language)
        self.languages.setFixedWidth(
            sum(b.sizeHint().width() + theme.px(6) for b in self.languages.buttons.values())
        )
        row.addWidget(self.languages, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _ways(self) -> QWidget:
        section = Section(self.words, translate("FirstRun", "How do you want to begin?"))
        self.group = QButtonGroup(section)
        self.choices: dict[str, QRadioButton] = {}
        for key, way in BEGINNINGS.items():
            choice = QRadioButton(self.words.say(way.title))
            choice.setObjectName(f"way_{key}")
            choice.setAccessibleDescription(self.words.say(way.says))
            choice.toggled.connect(lambda on, key=key: self.choose_way(key) if on else None)
            self.group.addButton(choice)
            self.choices[key] = choice
            section.add(self._option(choice, way.says))
        tab_to_chosen(self.group)
        return section

    def _option(self, choice: QRadioButton, says: Text) -> QWidget:
        said = plain.label(self.words.say(says), "secondary", wrap=True)
        said.setContentsMargins(theme.px(26), 0, 0, 0)
        option = QWidget()
        # Said with its choice: among the others it would be nobody's.
        said.setBuddy(option)
        column = QVBoxLayout(option)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(choice)
        column.addWidget(said)
        return option

    def _shop(self, values: dict[str, Any]) -> QWidget:
        self.shop = Section(self.words, translate("FirstRun", "Your shop"))
        self.shop.add(
            plain.label(
                self.words.say(translate("FirstRun", "It stands at the head of every paper.")), "secondary"
            )
        )
        # The form only needs a day to read days by, and asks for none.
        today = self.clock.today(self.words.zone)
        self.form = Form(SetUpShop, self.words, today, without={"language"})
        self.form.fill(values)
        self.shop.add(self.form)
        return self.shop

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setProperty("look", "band")
        column = QVBoxLayout(foot)
        side = theme.px(theme.SECTION + 8)
        column.setContentsMargins(side, theme.px(theme.FIELD), side, theme.px(theme.FIELD))
        self.problem = Inline()
        column.addWidget(self.problem)
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.LABEL))
        self.where = plain.label("", "secondary", wrap=True)
        row.addWidget(self.where, 1)
        leave = Button(self.words.say(translate("FirstRun", "Quit")))
        leave.setObjectName("leave")
        leave.clicked.connect(self.reject)
        self.primary = Button("", look="primary")
        self.primary.setObjectName("primary")
        self.primary.clicked.connect(self.begin)
        row.addWidget(leave)
        row.addWidget(self.primary)
        column.addLayout(row)
        return foot

    def _fit(self) -> None:
        most = self.screen().availableGeometry().height() - theme.px(48)
        self.resize(theme.px(720), min(theme.px(940), most))

    # -- choosing -----------------------------------------------------------------------------------

    def set_language(self, language: str) -> None:
        """Say the whole page in another language; what was typed stays."""
        values = self.form.values()
        self.words = Words(language)
        self._build(values)

    def choose_way(self, key: str) -> None:
        """Show what this way to begin asks for."""
        self.way = key
        self.choices[key].setChecked(True)
        self.shop.setVisible(BEGINNINGS[key].asks)
        self.primary.setText(self.words.say(BEGINNINGS[key].verb))
        self.primary.updateGeometry()
        folder = self._sample_folder() if key == "sample" else self.folder
        self.where.setText(self.words.say(translate("FirstRun", "Kept in {folder}")(folder=str(folder))))
        self.problem.tell("")

    def _sample_folder(self) -> Path:
        return places.default_folder(SAMPLE_FOLDER)

    # -- beginning ----------------------------------------------------------------------------------

    def begin(self) -> None:
        """Do what was chosen."""
        self.problem.tell("")
        {"sample": self._begin_sample, "restore": self._choose_backup}.get(self.way, self._begin_shop)()

    def _begin_shop(self) -> None:
        action = self.form.build(language=self.words.language)
        if action is None:
            return
        try:
            desk = Desk.create(self.folder, self.clock, action)
        except HelpdeskError as error:
            self._tell(error)
            return
        self.then_import = self.way == "import"
        self._hand_over(desk)

    def _begin_sample(self) -> None:
        folder, language = self._sample_folder(), self.words.language
        try:
            desk = Desk.open(folder, self.clock)
            if not gone_unfinished(desk):
                self._hand_over(desk)
                return
        except NotFound:
            pass
        except HelpdeskError as error:
            self._tell(error)
            return
        self._make(folder, lambda progress: make_sample(folder, self.clock, language, progress), None)

    def _choose_backup(self) -> None:
        dialog = file_window(self, "file", f"{self.words.say(_BACKUPS)} (*.zip *.db)")
        dialog.fileSelected.connect(lambda path: self.restore(Path(path)))
        dialog.open()

    def restore(self, archive: Path) -> None:
        """Make the shop of a backup this PC's."""

        def make(progress: Any) -> Desk:
            Desk.restore(archive, self.folder, self.clock, progress)
            return Desk.open(self.folder, self.clock, progress=progress)

        self._make(self.folder, make, translate("FirstRun", "Restoring the backup"))

    def _make(self, folder: Path, make: Make, title: Text | None) -> None:
        dialog = MakingDialog(self.words, make, title, parent=self)
        dialog.made.connect(lambda: self._open(folder))
        dialog.failed.connect(self._tell)
        dialog.open()

    def _open(self, folder: Path) -> None:
        try:
            self._hand_over(Desk.open(folder, self.clock))
        except HelpdeskError as error:
            self._tell(error)

    def _hand_over(self, desk: Desk) -> None:
        self.accept()
        self.made.emit(desk)

    def _tell(self, error: BaseException) -> None:
        told = for_a_person(error)
        if told is None:
            raise error
        if not isinstance(told, Cancelled):
            self.problem.tell(self.words.say(told.text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (focused if isinstance(focused, Button) else self.primary).click()
        else:
            super().keyPressEvent(event)


_BACKUPS = translate("FirstRun", "Backups")
