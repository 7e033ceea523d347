"""The kinds of lines a timeline holds beside what other tables tell: the vocabulary; no table, no clock."""

from __future__ import annotations

from helpdesk.texts import translate

NOTE_KINDS = {
    "note": translate("Timeline", "Note"),
    "call": translate("Timeline", "Phone call"),
    "message": translate("Timeline", "Message"),
    "step": translate("Timeline", "Step"),
}
