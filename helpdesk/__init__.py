"""The core of the help desk: whole and testable without a window."""

__version__ = "0.1.0"
