"""The sample shop: a made-up history, lived through the same actions as a real one."""

from helpdesk.services.sample.fill import FillShop

__all__ = ["FillShop"]
