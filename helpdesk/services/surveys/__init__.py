"""Surveys: sheets of answers, when one may be taken, and the recovery that a low one opens."""
