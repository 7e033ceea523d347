"""Calls that fall due by themselves after what happened to a customer."""
