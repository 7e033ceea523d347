"""Qt's own words are those of the help: keys by what stands on them, labels of the file window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from helpdesk.formats import Words
from ui.qt_words import QtWords


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[None]:
    """Qt's Spanish and ours upon it, in the order of the program."""
    qts = QTranslator(qapp)
    qts.load("qtbase_es", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    own = QtWords(Words("es"), qapp)
    for translator in (qts, own):
        qapp.installTranslator(translator)
    yield
    for translator in (qts, own):
        qapp.removeTranslator(translator)


@pytest.mark.parametrize(
    ("key", "shown"),
    [("Ctrl+Shift+N", "Ctrl+Mayús+N"), ("Ctrl+Return", "Ctrl+Intro"), ("Enter", "Intro"), ("Del", "Supr")],
)
@pytest.mark.usefixtures("spanish")
def test_a_key_is_called_by_what_stands_on_it(key: str, shown: str) -> None:
    assert QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) == shown


@pytest.mark.usefixtures("spanish")
def test_what_qt_says_well_stays_its_own() -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"
    assert QCoreApplication.translate("QFileDialog", "Folder") == "Carpeta"
