"""Finds products by their words and units by their serials for an import, and makes those that are not there yet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from helpdesk.classes import dataclass
from helpdesk.domain.goods import product_title
from helpdesk.domain.normal_forms import fold, serial_form, serial_key
from helpdesk.services.exchange.run.kind import ImportRun
from helpdesk.services.exchange.run.rows import Row
from helpdesk.store import search
from helpdesk.store.dialect import THEN
from helpdesk.store.paging import marks
from helpdesk.store.tables.goods import Ownership, Product, Unit
from helpdesk.texts import translate

NAMELESS = "—"
"""The product of a unit of which only the serial is known; as brand: that of things without one."""

MOST_REMEMBERED = 20_000

Words = tuple[str, str, str, str]
"""Name, brand, model, category as written."""


def said_of(row: Row) -> Words:
    """What a row says of its product, as far as it goes."""
    brand = row.text("brand")
    return row.text("product"), "" if brand == NAMELESS else brand, row.text("model"), row.text("category")


def words_of(row: Row) -> Words | None:
    """The words by which a row names a product; the best one serves as name where none is given."""
    name, brand, model, category = said_of(row)
    name = name or category or model or brand
    return (name, brand, model, category) if name else None


def fits(said: Sequence[str], product: Sequence[str]) -> bool:
    """Whether a product is what words say, as far as they go; its title may stand for its name."""
    name, *rest = (fold(word) for word in said)
    own, *others = (fold(word) for word in product)
    title = fold(product_title(*product[:3]))
    return name in {"", own, title} and all(one in {"", has} for one, has in zip(rest, others, strict=True))


class ProductFinder:
    """Products known by their words."""

    def __init__(self, run: ImportRun) -> None:
        self.run = run
        self.store = run.store
        self._known: dict[Words, int] = {}
        self._has_list: bool | None = None

    def forget(self) -> None:
        """Look again: somebody else may have changed the products."""
        self._known.clear()
        self._has_list = None

    def of(self, words: Words) -> int:
        """The product of these words; a new one where there is none."""
        found = self.find(words) or self._make(words)
        if len(self._known) >= MOST_REMEMBERED:
            self._known.clear()
        self._known[words] = found
        return found

    def find(self, words: Words) -> int | None:
        """The product of these words, if there is one."""
        return self._known.get(words) or self._exact(words) or self._listed(words)

    def _exact(self, words: Words) -> int | None:
        """A product of the same name, brand and model; and of the category, where the row gives one."""
        name, brand, model, category = words
        wanted = [fold(word) for word in words]
        best: int | None = None
        for identity, *there in self.store.rows(
            "SELECT id, name, brand, model, category FROM products WHERE name_key = ? ORDER BY id",
            (fold(product_title(name, brand, model)),),
        ):
            folded = [fold(word) for word in there]
            if folded == wanted:
                return int(identity)
            if best is None and not category and folded[:3] == wanted[:3]:
                best = int(identity)
        return best

    def _listed(self, words: Words) -> int | None:
        """The one product of the shop's own list that all words given fit: a list says more than a row."""
        if self._has_list is None:
            self._has_list = bool(self.store.value("SELECT 1 FROM products WHERE ref IS NOT NULL LIMIT 1"))
        found = search.ids(self.store, "product_words", words[0]) if self._has_list else None
        if found is None:
            return None
        fitting = []
        for identity, name, brand, model, category in self.store.rows(
            f"SELECT p.id, p.name, p.brand, p.model, p.category FROM ({found.sql}) w {THEN} products p "
            "ON p.id = w.id WHERE p.ref IS NOT NULL LIMIT 200",
            found.params,
        ):
            if fits(words, (name, brand, model, category)):
                fitting.append(int(identity))
        return fitting[0] if len(fitting) == 1 else None

    def _make(self, words: Words) -> int:
        name, brand, model, category = words
        return self.store.insert(
            Product,
            name=name,
            brand=brand,
            brand_key=fold(brand),
            model=model,
            category=category,
            name_key=fold(product_title(name, brand, model)),
        )


@dataclass(frozen=True, slots=True)
class KnownUnit:
    """A unit that bears a serial."""

    id: int
    brand: str
    product: int
    owner: int | None
    words: Words
    """Of its product."""
    serial: str


class UnitFinder:
    """Units known by their serials."""

    def __init__(self, run: ImportRun) -> None:
        self.run = run
        self.store = run.store
        self._known: dict[str, list[KnownUnit]] = {}
        self._seen: dict[tuple[str, str], str] = {}

    def load(self, serials: Iterable[str]) -> None:
        """Look up the units of a chunk's serials at once; what was looked up before is forgotten."""
        keys = list({key for key in map(serial_key, serials) if key})
        self._known = {}
        for serial, own, unit, key, product, owner, *words in self.store.rows(
            "SELECT u.serial_key, u.serial, u.id, u.brand_key, u.product_id, u.owner_id, p.name, p.brand, p.model, p.category "
            "FROM units u JOIN products p ON p.id = u.product_id "
            f"WHERE u.serial_key IN ({marks(keys)}) ORDER BY u.id DESC",
            keys,
        ):
            known = KnownUnit(unit, key, product, owner, (words[0], words[1], words[2], words[3]), own)
            self._known.setdefault(serial, []).append(known)

    def of(self, serial: str) -> list[KnownUnit]:
        """The units that bear a serial, the newest first."""
        form = serial_form(serial)
        return [unit for unit in self._known.get(serial_key(serial), ()) if serial_form(unit.serial) == form]

    def lookalike(self, serial: str, brand: str) -> str:
        """A serial of the same brand that differs in O and 0 or I and 1 only: of the shop, or seen in this run."""
        key, form, made_by = serial_key(serial), serial_form(serial), fold(brand)
        for unit in self._known.get(key, ()):
            if serial_form(unit.serial) != form and (unit.brand == made_by or not unit.brand or not made_by):
                return unit.serial
        if len(self._seen) >= MOST_REMEMBERED:
            self._seen.clear()
        before = self._seen.setdefault((key, made_by), serial)
        return before if serial_form(before) != form else ""

    def reason(self, serial: str, brand: str, besides: int = 0) -> str | None:
        """Why a unit may stand beside one whose serial looks alike; nothing where there is none of its brand."""
        twins = (unit for unit in self._known.get(serial_key(serial), ()) if unit.id != besides)
        if not serial_key(serial) or all(unit.brand != brand for unit in twins):
            return None
        return self.run.ctx.words.say(translate("Exchange", "Differs in O and 0, or in I and 1."))

    def pick(self, serial: str, brand: str, owner: int | None) -> KnownUnit | None:
        """The unit that a serial means beside this brand and owner.

        Serials are unique within a maker only. A unit whose brand nobody wrote down may be of any, and so may
        one that is looked for without a brand, unless it is said that it has none.
        """
        units, key = self.of(serial), fold(brand)
        fitting = [unit for unit in units if unit.brand == key]
        if not fitting and brand != NAMELESS:
            fitting = [unit for unit in units if not key or not unit.brand]
        owned = [unit for unit in fitting if owner is not None and unit.owner == owner]
        return next(iter(owned or fitting), None)

    def doubtful(self, serial: str, brand: str) -> bool:
        """Whether several units could be meant."""
        units = self.of(serial)
        return len(units) > 1 and not brand and len({unit.brand for unit in units}) > 1

    def make(
        self, serial: str, product: int, owner: int | None, year: object, since: object = None
    ) -> KnownUnit:
        """A new unit of a product, owned by a customer where one is known."""
        brand, *words = self.store.rows(
            "SELECT brand_key, name, brand, model, category FROM products WHERE id = ?", (product,)
        )[0]
        key = serial_key(serial)
        unit = self.store.insert(
            Unit,
            product_id=product,
            serial=serial,
            serial_key=key,
            brand_key=brand,
            twin_reason=self.reason(serial, brand),
            owner_id=owner,
            year=year,
            created_at=self.run.stamp,
        )
        if owner is not None:
            self.store.insert(Ownership, unit_id=unit, customer_id=owner, since=since)
        made = KnownUnit(unit, brand, product, owner, (words[0], words[1], words[2], words[3]), serial)
        if key:
            self._known.setdefault(key, []).insert(0, made)
        return made

    def forget(self, unit: int) -> None:
        """A unit was taken out again."""
        for key, units in self._known.items():
            self._known[key] = [each for each in units if each.id != unit]

    def had_owner(self, unit: KnownUnit) -> bool:
        """Whether a unit that is nobody's was somebody's before: it came back to the shop, and waits for a sale."""
        return self.store.value("SELECT 1 FROM ownerships WHERE unit_id = ?", (unit.id,)) is not None

    def own(self, unit: KnownUnit, serial: str, owner: int) -> KnownUnit:
        """Write down the first owner that is heard of."""
        self.store.update(Unit, unit.id, owner_id=owner)
        self.store.insert(Ownership, unit_id=unit.id, customer_id=owner)
        owned = replace(unit, owner=owner)
        units = self._known[serial_key(serial)]
        units[units.index(unit)] = owned
        return owned


def remark_lookalike(run: ImportRun, row: Row, found: UnitFinder, brand: str) -> None:
    """Say that a serial differs from another in letters that are easily mistaken; they stay two units."""
    other = found.lookalike(row.text("serial"), brand)
    if other:
        text = translate("Exchange", "Another unit has the serial {serial}: O and 0, I and 1 look alike.")
        run.warn(row, "serial", text(serial=other))


def serials(rows: Collection[Row]) -> set[str]:
    """The serials that rows name."""
    return {row.text("serial") for row in rows if row.get("serial")}
