"""Tests of taking surveys in the window."""
