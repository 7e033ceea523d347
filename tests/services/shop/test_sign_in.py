"""PINs, badges, the recovery code and approvals: who acts, what they may, how long one waits, and what is kept of it."""

from __future__ import annotations

import pytest

from helpdesk import support
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.pins import CLOSED_AT, FORGOTTEN_AFTER, pin_problem, wait_after
from helpdesk.domain.rights import OWNER, RIGHTS, rights_of
from helpdesk.domain.staff import ROLES
from helpdesk.errors import Conflict, Invalid, NotAllowed, UserError, WrongSecret
from helpdesk.services.customers.actions import AddCustomer, DeleteCustomer
from helpdesk.services.shop.sign_in import SignIn
from helpdesk.services.shop.sign_in_actions import (
    MakeRecoveryCode,
    RemovePin,
    SetBadge,
    SetPin,
    SetRoleRights,
)
from helpdesk.services.shop.staff_actions import AddStaff, EditStaff
from helpdesk.settings import fallback
from tests import builders
from tests.guarding import one_salt
from tests.store.pen import Pen

EVA_PIN, ANA_PIN = "7391", "5820"


class Guarded:
    """A shop in which the owner Eva and Ana of the counter have PINs; nobody has signed in."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.ticks = 1000.0
        self.eva = builders.did(desk, AddStaff(name="Eva Rey", role="owner"))
        self.ana = builders.did(desk, AddStaff(name="Ana Gil", role="counter"))
        desk.staff = self.eva
        with one_salt():
            desk.do(SetPin(staff=self.eva, pin=EVA_PIN))
            desk.do(SetPin(staff=self.ana, pin=ANA_PIN))
        desk.sign.ticks = lambda: self.ticks
        desk.sign.lock()

    def miss(self, times: int) -> None:
        for _ in range(times):
            with pytest.raises(WrongSecret):
                self.desk.sign.enter("9999")
            self.ticks += self.desk.sign.wait_left()


@pytest.fixture
def guarded(desk: Desk) -> Guarded:
    return Guarded(desk)


@pytest.mark.parametrize(
    "pin", ["0000", "1234", "4321", "12345", "987654", "8901", "1212", "123123", "777777"]
)
def test_an_easy_pin_is_refused(pin: str) -> None:
    assert pin_problem(pin) is not None


@pytest.mark.parametrize("pin", ["", "123", "7391555", "73a1", "٧٣٩١", "73 1"])
def test_what_is_no_pin_is_refused(pin: str) -> None:
    assert pin_problem(pin) is not None


@pytest.mark.parametrize("pin", ["7391", "1235", "58203", "104729"])
def test_a_good_pin_is_taken(pin: str) -> None:
    assert pin_problem(pin) is None


def test_the_waits_grow() -> None:
    assert [wait_after(misses) for misses in range(12)] == [0] * 5 + [30, 60, 120, 240, 480, 0, 960]


def test_without_a_pin_nothing_is_asked(desk: Desk) -> None:
    assert not desk.guarded
    assert desk.may("costs")
    desk.do(DeleteCustomer(id=builders.customer(desk)))


def test_whoever_has_the_pin_acts(guarded: Guarded) -> None:
    desk = guarded.desk
    assert desk.staff is None
    assert desk.sign.enter(ANA_PIN).name == "Ana Gil"
    assert desk.staff == guarded.ana
    assert not desk.may("costs")
    desk.staff = guarded.eva
    assert desk.staff == guarded.ana, "nobody becomes somebody else by being chosen"


def test_locked_nothing_is_written(guarded: Guarded) -> None:
    with pytest.raises(NotAllowed) as caught:
        guarded.desk.do(AddCustomer(name="Luis"))
    assert caught.value.rights == ()
    assert guarded.desk.customers is not None


def test_what_needs_a_right_is_refused_and_nothing_is_written(guarded: Guarded) -> None:
    desk = guarded.desk
    desk.sign.enter(ANA_PIN)
    customer = builders.customer(desk)
    with pytest.raises(NotAllowed) as caught:
        desk.do(DeleteCustomer(id=customer))
    assert caught.value.right == "delete"
    assert desk.store.value("SELECT count(*) FROM customers") == 1


def test_an_approval_does_it_once_and_names_both(guarded: Guarded) -> None:
    desk = guarded.desk
    desk.sign.enter(ANA_PIN)
    customer = builders.customer(desk)
    with pytest.raises(Invalid):
        desk.sign.approve(EVA_PIN, "delete", " ")
    with pytest.raises(UserError):
        desk.sign.approve(ANA_PIN, "delete", "I want to")
    approval = desk.sign.approve(EVA_PIN, "delete", "Entered twice")
    outcome = desk.do(DeleteCustomer(id=customer), approval)
    assert desk.staff == guarded.ana
    entry = desk.store.row(
        "SELECT staff, approved_by, approved_why FROM journal_entries WHERE id = ?", (outcome.step,)
    )
    assert entry == (guarded.ana, guarded.eva, "Entered twice")
    assert desk.backups.check().ok
    with pytest.raises(Conflict):
        desk.do(DeleteCustomer(id=builders.customer(desk)), approval)


def test_a_changed_approval_breaks_the_chain(guarded: Guarded) -> None:
    desk = guarded.desk
    desk.sign.enter(ANA_PIN)
    approval = desk.sign.approve(EVA_PIN, "delete", "Entered twice")
    outcome = desk.do(DeleteCustomer(id=builders.customer(desk)), approval)
    with desk.store.transaction():
        desk.store.run("UPDATE journal_entries SET approved_by = ? WHERE id = ?", (guarded.ana, outcome.step))
    assert [broken.entry for broken in desk.backups.check().breaks] == [outcome.step]


def test_five_misses_wait_thirty_seconds_and_ten_close(guarded: Guarded) -> None:
    sign = guarded.desk.sign
    guarded.miss(4)
    assert sign.wait_left() == 0
    with pytest.raises(WrongSecret):
        sign.enter("9999")
    assert sign.wait_left() == 30
    guarded.ticks += 29.5
    with pytest.raises(UserError):
        sign.enter(EVA_PIN)
    assert guarded.desk.staff is None
    guarded.ticks += 1
    guarded.miss(5)
    assert sign.closed
    with pytest.raises(WrongSecret):
        sign.enter(ANA_PIN)
    guarded.ticks += 960
    assert sign.enter(EVA_PIN).id == guarded.eva
    assert not sign.closed


def test_ones_own_good_pin_does_not_make_the_wrong_ones_forgotten(guarded: Guarded) -> None:
    guarded.miss(4)
    guarded.desk.sign.enter(ANA_PIN)
    guarded.desk.sign.lock()
    with pytest.raises(WrongSecret):
        guarded.desk.sign.enter("9999")
    assert guarded.desk.sign.wait_left() == 30
    guarded.ticks += 30
    guarded.desk.sign.enter(EVA_PIN)
    guarded.miss(4)
    assert guarded.desk.sign.wait_left() == 0


def test_misses_count_also_within_one_second(guarded: Guarded) -> None:
    guarded.ticks = 40_000.25
    guarded.miss(5)
    assert guarded.ticks == 40_030.25


def test_a_wrong_entry_is_forgotten_with_time_but_not_by_a_restart(desk: Desk, guarded: Guarded) -> None:
    guarded.miss(4)
    guarded.ticks += FORGOTTEN_AFTER
    again = SignIn(desk.store, lambda _: frozenset(), lambda _: None, lambda: guarded.ticks)
    with pytest.raises(WrongSecret):
        again.enter("9999")
    assert again.wait_left() == 0
    with pytest.raises(WrongSecret):
        again.enter("9999")
    assert again.wait_left() == 30
    guarded.ticks = 10.0
    started = SignIn(desk.store, lambda _: frozenset(), lambda _: None, lambda: guarded.ticks)
    guarded.ticks += started.wait_left()
    with pytest.raises(WrongSecret):
        started.enter("9999")
    assert started.wait_left() == 60


def test_closed_it_stays_closed_however_long(guarded: Guarded) -> None:
    guarded.miss(CLOSED_AT)
    guarded.ticks += 100 * FORGOTTEN_AFTER
    assert guarded.desk.sign.closed
    with pytest.raises(WrongSecret):
        guarded.desk.sign.enter(ANA_PIN)


def test_an_owner_who_comes_after_the_tenth_miss_enters_at_once(guarded: Guarded) -> None:
    guarded.miss(CLOSED_AT)
    assert guarded.desk.sign.enter(EVA_PIN).id == guarded.eva


def test_a_restart_keeps_the_wait_and_the_pcs_clock_does_not_shorten_it(
    guarded: Guarded, clock: FixedClock
) -> None:
    guarded.miss(4)
    with pytest.raises(WrongSecret):
        guarded.desk.sign.enter("9999")
    folder = guarded.desk.folder
    guarded.desk.close()
    later = FixedClock(clock.now().replace(year=2027))
    with Desk.open(folder, later) as again:
        again.sign.ticks = lambda: guarded.ticks + 10
        assert again.sign.wait_left() == 20
        with pytest.raises(UserError):
            again.sign.enter(EVA_PIN)
        assert again.staff is None
        again.sign.ticks = lambda: guarded.ticks + 31
        assert again.sign.enter(EVA_PIN).id == guarded.eva


def test_after_another_start_of_the_pc_one_waits_the_whole(guarded: Guarded) -> None:
    guarded.miss(4)
    with pytest.raises(WrongSecret):
        guarded.desk.sign.enter("9999")
    folder = guarded.desk.folder
    guarded.desk.close()
    with Desk.open(folder) as again:
        again.sign.ticks = lambda: 5.0
        assert again.sign.wait_left() == 30


def test_two_people_have_not_the_same_pin(guarded: Guarded) -> None:
    desk = guarded.desk
    desk.sign.enter(EVA_PIN)
    luis = builders.did(desk, AddStaff(name="Luis Sanz"))
    with pytest.raises(Invalid) as caught:
        desk.do(SetPin(staff=luis, pin=ANA_PIN))
    assert "Ana" not in str(caught.value)
    desk.do(SetPin(staff=luis, pin="4816"))
    assert desk.sign.enter("4816").id == luis


def test_a_badge_does_as_well(guarded: Guarded) -> None:
    desk = guarded.desk
    desk.sign.enter(ANA_PIN)
    desk.do(SetBadge(staff=guarded.ana, badge="ANA-0042", current=ANA_PIN))
    desk.sign.lock()
    assert desk.sign.enter("ANA-0042\r").id == guarded.ana
    desk.do(SetBadge(staff=guarded.ana, current=ANA_PIN))
    with pytest.raises(WrongSecret):
        desk.sign.enter("ANA-0042")


def test_ones_own_pin_is_changed_with_the_one_of_now(guarded: Guarded) -> None:
    desk = guarded.desk
    desk.sign.enter(ANA_PIN)
    with pytest.raises(Invalid):
        desk.do(SetPin(staff=guarded.ana, pin="4816"))
    for _ in range(5):
        with pytest.raises(WrongSecret):
            desk.do(SetPin(staff=guarded.ana, pin="4816", current="9999"))
    assert desk.sign.wait_left() == 30
    with pytest.raises(UserError):
        desk.do(SetPin(staff=guarded.ana, pin="4816", current=ANA_PIN))
    guarded.ticks += 30
    desk.do(SetPin(staff=guarded.ana, pin="4816", current=ANA_PIN))
    with pytest.raises(NotAllowed):
        desk.do(SetPin(staff=guarded.eva, pin="6702"))


def test_the_first_pin_is_an_owners(desk: Desk) -> None:
    ana = builders.did(desk, AddStaff(name="Ana Gil", role="counter"))
    with pytest.raises(Conflict):
        desk.do(SetPin(staff=ana, pin=ANA_PIN))
    assert not desk.guarded
    assert desk.store.value("SELECT count(*) FROM sign_in_guard") == 0


def test_the_recovery_code_opens_and_is_spent_with_the_new_pin(guarded: Guarded) -> None:
    desk = guarded.desk
    desk.sign.enter(EVA_PIN)
    shown = desk.do(MakeRecoveryCode(staff=guarded.eva, current=EVA_PIN)).shown
    assert shown is not None
    code = desk.words().say(shown)
    guarded.miss(CLOSED_AT + 1)
    desk.sign.lock()
    assert desk.sign.recover(f" {code.lower()} ").id == guarded.eva
    desk.do(SetPin(staff=guarded.eva, pin="6702", current=code))
    assert not desk.sign.has_recovery
    with pytest.raises(WrongSecret):
        desk.sign.recover(code)
    with pytest.raises(WrongSecret):
        desk.sign.enter(EVA_PIN)
    assert desk.sign.enter("6702").id == guarded.eva


def test_no_secret_is_kept_in_clear(guarded: Guarded) -> None:
    desk = guarded.desk
    desk.sign.enter(EVA_PIN)
    badge = "BADGE-9042-EVA"
    desk.do(SetBadge(staff=guarded.eva, badge=badge, current=EVA_PIN))
    shown = desk.do(MakeRecoveryCode(staff=guarded.eva, current=EVA_PIN)).shown
    assert shown is not None
    code = desk.words().say(shown)
    assert EVA_PIN not in repr(SetPin(staff=1, pin=EVA_PIN, current=EVA_PIN))
    desk.store.checkpoint()
    for path in desk.folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert badge.encode() not in content
            assert code.encode() not in content
            assert code.replace("-", "").encode() not in content
    told = support.report(desk)
    for (kept,) in desk.store.rows("SELECT hash FROM sign_ins UNION SELECT salt FROM sign_in_guard"):
        assert kept not in told
    for table in ("journal_changes", "journal_entries", "drafts", "settings"):
        assert EVA_PIN not in repr(desk.store.rows(f"SELECT * FROM {table}"))


def test_while_anybody_has_a_pin_an_owner_has_one(guarded: Guarded) -> None:
    desk = guarded.desk
    desk.sign.enter(EVA_PIN)
    with pytest.raises(Conflict):
        desk.do(RemovePin(staff=guarded.eva, current=EVA_PIN))
    with pytest.raises(Conflict):
        desk.do(EditStaff(id=guarded.eva, name="Eva Rey", role="counter"))
    with pytest.raises(Conflict):
        desk.do(EditStaff(id=guarded.eva, name="Eva Rey", role="owner", active=False))
    desk.do(RemovePin(staff=guarded.ana))
    desk.do(RemovePin(staff=guarded.eva, current=EVA_PIN))
    assert not desk.guarded
    assert desk.may("delete")


@pytest.mark.parametrize(
    "stored",
    ["{", "", "null", "7", "[]", '["delete"]', '{"counter": 7}', '{"counter": "delete"}', '{"counter": [7]}'],
)
def test_damaged_rights_open_nothing_and_an_owner_sets_them_anew(guarded: Guarded, stored: str) -> None:
    desk = guarded.desk
    with Pen(desk.store).write() as store:
        store.run("DELETE FROM settings WHERE key = 'staff.rights'")
        store.run("INSERT INTO settings (key, value) VALUES ('staff.rights', ?)", (stored,))
    desk.reload_settings()
    assert desk.guarded
    assert not desk.may("delete")
    desk.sign.enter(ANA_PIN)
    # The shop may have taken any of them away: nobody gets one back by damage.
    assert {right for right in RIGHTS if desk.may(right)} == set()
    with pytest.raises(NotAllowed):
        desk.do(SetRoleRights(role="counter", rights=("delete",)))
    desk.sign.enter(EVA_PIN)
    assert all(map(desk.may, RIGHTS))
    assert "settings staff.rights" in desk.backups.check().faults
    desk.do(SetRoleRights(role="counter", rights=("costs",)))
    assert desk.backups.check().ok
    desk.sign.enter(ANA_PIN)
    assert {right for right in RIGHTS if desk.may(right)} == {"costs"}


def test_damaged_rights_leave_no_role_but_the_owner_any() -> None:
    left = fallback("staff.rights")
    assert {role for role in ROLES if rights_of(role, left)} == {OWNER}


@pytest.mark.parametrize("stored", ["{", "-1", '"200"', "null"])
def test_a_damaged_limit_asks_for_approval_rather_than_for_none(guarded: Guarded, stored: str) -> None:
    desk = guarded.desk
    with Pen(desk.store).write() as store:
        store.run("DELETE FROM settings WHERE key = 'returns.limit_cents'")
        store.run("INSERT INTO settings (key, value) VALUES ('returns.limit_cents', ?)", (stored,))
    desk.reload_settings()
    assert desk.settings["returns.limit_cents"] == 1
    assert "settings returns.limit_cents" in desk.backups.check().faults


def test_the_shop_chooses_the_rights_of_a_role(guarded: Guarded) -> None:
    desk = guarded.desk
    desk.sign.enter(ANA_PIN)
    with pytest.raises(NotAllowed):
        desk.do(SetRoleRights(role="counter", rights=("delete",)))
    desk.sign.enter(EVA_PIN)
    outcome = desk.do(SetRoleRights(role="counter", rights=("delete", "costs")))
    with pytest.raises(Invalid):
        desk.do(SetRoleRights(role="owner", rights=()))
    desk.sign.enter(ANA_PIN)
    assert desk.may("costs")
    assert not desk.may("order")
    with pytest.raises(NotAllowed):
        desk.undo(outcome.step)
    desk.sign.enter(EVA_PIN)
    desk.undo(outcome.step)
    desk.sign.enter(ANA_PIN)
    assert desk.may("order")


def test_ones_own_act_is_undone_anothers_needs_the_right(guarded: Guarded) -> None:
    desk = guarded.desk
    desk.sign.enter(EVA_PIN)
    builders.customer(desk, "Luis Sanz")
    desk.sign.enter(ANA_PIN)
    with pytest.raises(NotAllowed) as caught:
        desk.undo()
    assert caught.value.right == "undo_others"
    approval = desk.sign.approve(EVA_PIN, caught.value.rights, "Wrong person")
    desk.undo(approval=approval)
    builders.customer(desk, "Luis Sanz", phone="600 99 88 77")
    desk.undo()
    desk.redo()
    assert desk.store.value("SELECT count(*) FROM customers") == 1


def test_who_leaves_has_no_rights_any_more(guarded: Guarded) -> None:
    desk = guarded.desk
    desk.sign.enter(EVA_PIN)
    desk.do(EditStaff(id=guarded.ana, name="Ana Gil", role="counter", active=False))
    with pytest.raises(WrongSecret):
        desk.sign.enter(ANA_PIN)
