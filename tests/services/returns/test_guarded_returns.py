"""Returns where people prove who they are: the limit, another serial and no proof take a right or an approval."""

from __future__ import annotations

import pytest

from helpdesk.desk import Desk
from helpdesk.errors import Invalid, NotAllowed
from helpdesk.services.returns.opening_actions import RecordReturn
from helpdesk.services.returns.settling_actions import RefundReturn
from helpdesk.services.shop.sign_in_actions import FIRST_LIMIT_CENTS, SetBadge, SetPin
from helpdesk.services.shop.staff_actions import AddStaff
from tests import builders
from tests.services.returns.returning import TODAY, Returning

EVA, ANA, LUIS = "7391", "5820", "4816"


class Guarded(Returning):
    """Eva owns the shop, Ana and Luis stand at the counter; all have PINs, Ana has signed in."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.sale = self.sold(price_cents=12_000)
        self.eva = builders.did(desk, AddStaff(name="Eva Rey", role="owner"))
        self.ana = builders.did(desk, AddStaff(name="Ana Gil", role="counter"))
        self.luis = builders.did(desk, AddStaff(name="Luis Sanz", role="counter"))
        desk.staff = self.eva
        for person, pin in ((self.eva, EVA), (self.ana, ANA), (self.luis, LUIS)):
            desk.do(SetPin(staff=person, pin=pin))
        desk.do(SetBadge(staff=self.luis, badge="LUIS-0042"))
        desk.sign.enter(ANA)

    def recording(self, **told: object) -> RecordReturn:
        return RecordReturn(**{"purchase": self.sale, "ground": "courtesy", "told_on": TODAY, **told})


@pytest.fixture
def shop(desk: Desk) -> Guarded:
    return Guarded(desk)


def test_with_the_first_pin_refunds_have_a_limit(shop: Guarded) -> None:
    assert shop.desk.settings["returns.limit_cents"] == FIRST_LIMIT_CENTS == 10_000


def test_a_badge_changes_the_person_and_what_they_do_is_theirs(shop: Guarded) -> None:
    desk = shop.desk
    job = shop.returned(shop.sale)
    desk.sign.enter("LUIS-0042")
    desk.do(RefundReturn(job=job, card=9_000))
    assert desk.history.recent(1)[0].who == "Luis Sanz"
    desk.sign.enter(ANA)
    assert desk.staff == shop.ana


def test_above_the_limit_the_owner_approves_and_ana_stays(shop: Guarded) -> None:
    desk = shop.desk
    job = shop.returned(shop.sale)
    refund = RefundReturn(job=job, card=12_000)
    with pytest.raises(NotAllowed) as lacking:
        desk.do(refund)
    assert lacking.value.rights == ("refund_over",)
    assert desk.store.value("SELECT count(*) FROM refunds") == 0
    approval = desk.sign.approve(EVA, lacking.value.rights, "All in order")
    desk.do(refund, approval)
    assert desk.staff == shop.ana
    row = desk.history.recent(1)[0]
    assert desk.words("en").say(row.by) == "Ana Gil, approved by Eva Rey: All in order"
    card = shop.card(job).facts
    assert (card.approved_by_name, card.approved_why) == ("Eva Rey", "All in order")


def test_below_it_nobody_is_asked_also_where_the_form_names_somebody(shop: Guarded) -> None:
    job = shop.returned(shop.sale)
    shop.desk.do(RefundReturn(job=job, card=9_000, approved_by=shop.eva, approved_why="She said so"))
    assert shop.card(job).facts.approved_by_name is None, "nobody approves for another by being chosen"


def test_all_that_lacks_is_told_together(shop: Guarded) -> None:
    desk = shop.desk
    told = {"serial_brought": "999", "settle": "refund", "let_by": shop.eva, "let_why": "She said so"}
    with pytest.raises(NotAllowed) as lacking:
        desk.do(shop.recording(**told))
    assert set(lacking.value.rights) == {"wrong_serial", "refund_over"}
    assert desk.store.value("SELECT count(*) FROM returns") == 0
    approval = desk.sign.approve(EVA, lacking.value.rights, "Label came off")
    desk.do(shop.recording(**told), approval)
    found = desk.store.row("SELECT let_by_id, let_why, approved_by_id, approved_why FROM returns")
    assert found == (shop.eva, "Label came off", shop.eva, "Label came off")


def test_an_approval_is_for_what_it_says(shop: Guarded) -> None:
    desk = shop.desk
    approval = desk.sign.approve(EVA, "wrong_serial", "Label came off")
    with pytest.raises(NotAllowed) as lacking:
        desk.do(shop.recording(serial_brought="999", settle="refund"), approval)
    assert lacking.value.rights == ("refund_over",)


def test_the_owner_lets_another_serial_through_with_a_reason(shop: Guarded) -> None:
    desk = shop.desk
    desk.sign.enter(EVA)
    with pytest.raises(Invalid):
        desk.do(shop.recording(serial_brought="999"))
    desk.do(shop.recording(serial_brought="999", let_why="Label came off"))
    assert desk.store.value("SELECT let_by_id FROM returns") == shop.eva


def test_without_proof_of_purchase_it_takes_the_right(shop: Guarded) -> None:
    desk = shop.desk
    sale = shop.sold("555", price_cents=None, invoice="")
    with pytest.raises(NotAllowed) as lacking:
        desk.do(shop.recording(purchase=sale, price_cents=5_000))
    assert lacking.value.rights == ("without_receipt",)
