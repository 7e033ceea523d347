"""Taking away what was only prepared: a campaign, a draw, a coupon that nobody heard of yet."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

from helpdesk.action import Action, Context, Outcome
from helpdesk.classes import dataclass
from helpdesk.store.tables.base import Table
from helpdesk.texts import Text


@dataclass(frozen=True, kw_only=True)
class DeletePrepared(Action, ABC):
    """Take away a record that is in force nowhere."""

    table: ClassVar[type[Table]]
    done: ClassVar[Text]
    """What was done, in the past tense."""

    id: int

    @abstractmethod
    def refuse(self, ctx: Context) -> None:
        """Raises ``NotFound`` where it is gone, ``Conflict`` where it is in force and stays."""
        raise NotImplementedError

    def label(self) -> Text:
        return self.done

    def run(self, ctx: Context) -> Outcome:
        self.refuse(ctx)
        ctx.store.delete(self.table, self.id)
        return Outcome(None, self.label())
