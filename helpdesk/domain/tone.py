"""The tones in which a state or a section is told; what colour each has is the window's affair."""

from __future__ import annotations

from typing import Literal

Tone = Literal["late", "due", "ready", "away", "neutral"]
