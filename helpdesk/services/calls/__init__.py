"""Calls to customers: the queue, attempts, and what becomes of them."""
