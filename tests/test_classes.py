"""Named tuples and data classes that are finished late do what the library's do."""

from __future__ import annotations

import ast
import collections
import copy
import dataclasses
import importlib
import inspect
import pickle
import pkgutil
import threading
import typing
from collections.abc import Callable, Iterator
from dataclasses import FrozenInstanceError, field
from typing import Annotated, Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

import helpdesk
import ui
from helpdesk import classes
from helpdesk.classes import NamedTuple, dataclass
from tests.house.code import code, nodes, place


class Point(NamedTuple):
    """A place."""

    x: int
    y: Annotated[int | None, "p.y"] = 3

    @property
    def both(self) -> tuple[int, int | None]:
        return (self.x, self.y)


class Empty(NamedTuple):
    """Without fields."""


class Moved(Point):
    def __new__(cls, x: int) -> Moved:
        return super().__new__(cls, x + 1, x)


@dataclass(frozen=True, kw_only=True)
class Asked:
    case: int = field(default=1, metadata={"entry": "words"})
    parts: tuple[str, ...] = field(default_factory=lambda: ("a",))
    secret: str = field(default="", repr=False)
    noise: int = field(default=0, compare=False)
    kind: ClassVar[str] = "asked"


@dataclass(frozen=True, kw_only=True)
class AskedMore(Asked):
    more: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "seen", True)


class AskedAgain(AskedMore):
    """An heir that says nothing of itself, made before anything of its bases is."""


@dataclass(slots=True)
class Task:
    done: int
    left: int = 2


@dataclass(frozen=True)
class Worded:
    a: int

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 7

    def __repr__(self) -> str:
        return "worded"


def _library() -> Any:
    return collections.namedtuple("Three", ("x", "y", "z"))


LIBRARY = _library()
"""The same as the library finishes it."""


class Three(NamedTuple):
    x: int
    y: int
    z: str


@given(st.integers(), st.integers(), st.text(max_size=5))
def test_a_named_tuple_is_the_librarys(x: int, y: int, z: str) -> None:
    ours, theirs = Three(x, z=z, y=y), LIBRARY(x, z=z, y=y)
    assert ours == theirs == (x, y, z)
    assert hash(ours) == hash(theirs)
    assert repr(ours) == repr(theirs)
    assert ours._asdict() == theirs._asdict()
    assert ours._replace(y=5) == theirs._replace(y=5)
    assert Three._make([x, y, z]) == ours
    assert (ours.x, ours.y, ours.z) == ours


def test_what_a_named_tuple_says_of_itself() -> None:
    assert Point._fields == Point.__match_args__ == ("x", "y")
    assert Point._field_defaults == {"y": 3}
    assert Point(1) == Point(x=1, y=3) == (1, 3)
    assert Point(2).both == (2, 3)
    assert Empty() == ()
    assert Moved(4) == Moved(4) == (5, 4)
    assert typing.get_type_hints(Point) == {"x": int, "y": int | None}
    assert copy.copy(Point(1)) == copy.deepcopy(Point(1)) == pickle.loads(pickle.dumps(Point(1))) == Point(1)
    assert type(copy.copy(Point(1))) is Point


@pytest.mark.parametrize("wrong", [(), (1, 2, 3)])
def test_a_named_tuple_wants_its_fields(wrong: tuple[int, ...]) -> None:
    for _ in range(2):
        with pytest.raises(TypeError):
            Point(*wrong)
    with pytest.raises(TypeError):
        Point(1, z=2)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="Expected 2 arguments"):
        Point._make([1])
    with pytest.raises(ValueError, match="unexpected"):
        Point(1)._replace(z=2)  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        Point(1).x = 2  # type: ignore[misc]


@pytest.mark.parametrize("made_before", [0, classes.FEW - 2, classes.FEW + 2])
def test_a_named_tuple_is_made_alike_before_and_after_it_is_compiled(made_before: int) -> None:
    class Box(NamedTuple):
        left: int
        top: int
        name: str = ""

    for left in range(made_before):
        assert Box(left, top=1) == (left, 1, "")
    assert Box(1, 2, "a") == Box(name="a", top=2, left=1) == (1, 2, "a")
    wrongs: tuple[Callable[[], object], ...] = (
        lambda: Box(),  # type: ignore[call-arg]
        lambda: Box(1),  # type: ignore[call-arg]
        lambda: Box(1, name="a"),  # type: ignore[call-arg]
        lambda: Box(1, 2, "a", 4),  # type: ignore[call-arg]
        lambda: Box(1, 2, left=3),  # type: ignore[misc]
        lambda: Box(1, 2, right=3),  # type: ignore[call-arg]
    )
    for wrong in wrongs:
        with pytest.raises(TypeError, match="argument"):
            wrong()
    assert Box(1, 2) == (1, 2, "")


def test_fields_with_defaults_come_last() -> None:
    body = {"__annotations__": {"a": "int", "b": "int"}, "a": 1, "__module__": __name__}
    with pytest.raises(TypeError, match="without a default"):
        type(classes.NamedTuple)("Wrong", (classes.NamedTuple,), body)  # type: ignore[misc]


def test_a_data_class_is_the_librarys() -> None:
    # The heir first: what it inherits is finished by that.
    again = AskedAgain(more="m", case=4)
    assert repr(again) == "AskedAgain(case=4, parts=('a',), noise=0, more='m')"
    assert again.seen  # type: ignore[attr-defined]
    assert [each.name for each in dataclasses.fields(AskedMore)] == [
        "case",
        "parts",
        "secret",
        "noise",
        "more",
    ]
    assert dataclasses.is_dataclass(Asked)
    assert dataclasses.fields(Asked)[0].metadata == {"entry": "words"}
    assert Asked(noise=1) == Asked(noise=2) != Asked(case=2)
    assert hash(Asked(noise=1)) == hash(Asked(noise=2))
    assert AskedMore(more="") != AskedAgain(more="")
    assert dataclasses.replace(again, more="n").more == "n"
    assert copy.copy(again) == copy.deepcopy(again) == pickle.loads(pickle.dumps(again)) == again
    with pytest.raises(FrozenInstanceError):
        again.case = 3  # type: ignore[misc]
    with pytest.raises(TypeError):
        AskedMore()  # type: ignore[call-arg]


def test_what_may_change_has_no_hash() -> None:
    task = Task(1)
    task.done = 2
    assert task == Task(2, 2)
    assert dataclasses.asdict(task) == {"done": 2, "left": 2}
    with pytest.raises(TypeError):
        hash(task)
    with pytest.raises(TypeError):
        Task(1, 2, 3)  # type: ignore[call-arg]


def test_what_a_class_says_itself_stays() -> None:
    assert Worded(1) == Worded(2)
    assert (hash(Worded(1)), repr(Worded(1))) == (7, "worded")


def test_one_that_is_filled_is_as_one_that_is_made() -> None:
    @dataclass(frozen=True, kw_only=True)
    class Rule:
        source: str
        days: int = 3

    filled = classes.filled(Rule, {"source": "TR", "days": 3})
    assert filled == Rule(source="TR")
    assert hash(filled) == hash(Rule(source="TR"))
    assert repr(filled) == repr(Rule(source="TR"))


def test_types_are_read_as_the_library_reads_them() -> None:
    for kind in (Point, Three, AskedAgain, Task):
        assert classes.hints(kind) == typing.get_type_hints(kind, include_extras=True)


def test_two_threads_may_make_the_first_one_at_once() -> None:
    for _ in range(50):

        @dataclass(frozen=True)
        class Made:
            a: int
            b: int = 2

        class Heir(Made):
            pass

        found: list[object] = []
        gate = threading.Barrier(4)

        def make(kind: type[Made], found: list[object] = found, gate: threading.Barrier = gate) -> None:
            gate.wait()
            found.append((kind(1).b, len(dataclasses.fields(kind))))

        threads = [threading.Thread(target=make, args=(kind,)) for kind in (Made, Heir, Made, Heir)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert found == [(2, 2)] * 4


OURS: Any = Three
LIBRARYS: Any = collections.namedtuple
PLAIN: Any = Asked


def _all() -> Iterator[Any]:
    """Every class of the program that stands in a module."""
    for package in (helpdesk, ui):
        for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not info.name.endswith("__main__"):
                module = importlib.import_module(info.name)
                for kind in list(vars(module).values()):
                    if isinstance(kind, type) and kind.__module__ == module.__name__:
                        yield kind


def test_every_named_tuple_of_the_program_is_the_librarys() -> None:
    shapes = [kind for kind in _all() if issubclass(kind, tuple) and "_fields" in vars(kind)]
    assert len(shapes) > 200
    for shape in shapes:
        defaults = list(shape._field_defaults.values())
        twin = LIBRARYS(shape.__name__, shape._fields, defaults=defaults)
        values = list(range(len(shape._fields)))
        named = dict(zip(shape._fields, values, strict=True))
        if shape.__repr__ is OURS.__repr__:
            assert repr(shape(*values)) == repr(twin(*values))
        assert shape(**named) == shape._make(values) == twin(*values)
        if values:
            changed = {shape._fields[0]: "other"}
            assert shape(*values)._replace(**changed) == twin(*values)._replace(**changed)
        assert type(pickle.loads(pickle.dumps(shape(*values)))) is type(copy.copy(shape(*values))) is shape
        wanted = len(values) - len(defaults)
        assert shape(*values[:wanted]) == twin(*values[:wanted])
        with pytest.raises(TypeError):
            shape(**named, no_field=1)
        if wanted:
            with pytest.raises(TypeError):
                shape(*values[: wanted - 1])


def test_every_data_class_of_the_program_is_the_librarys() -> None:
    kinds = [kind for kind in _all() if "__dataclass_fields__" in vars(kind) and not inspect.isabstract(kind)]
    assert len(kinds) > 400
    for kind in kinds:
        fields = dataclasses.fields(kind)
        asked = list(inspect.signature(kind.__init__).parameters.values())[1:]
        told = {each.name: each for each in fields if each.init}
        assert {each.name for each in asked} == set(told)
        for parameter in asked:
            wants = told[parameter.name]
            assert (parameter.kind is parameter.KEYWORD_ONLY) == wants.kw_only
            if wants.default is not dataclasses.MISSING:
                assert parameter.default is wants.default
        values = {each.name: f"{place}" for place, each in enumerate(fields)}
        one, same = classes.filled(kind, values), classes.filled(kind, values)
        if kind.__eq__ is PLAIN.__eq__:
            assert one == same
            for each in fields:
                other = classes.filled(kind, {**values, each.name: "other"})
                assert (one == other) == (not each.compare), each.name
        if kind.__hash__ is PLAIN.__hash__:
            assert hash(one) == hash(same)
        frozen = kind.__dataclass_params__.frozen
        assert frozen == (kind.__hash__ is not None)
        if kind.__repr__ is PLAIN.__repr__:
            shown = ", ".join(f"{each.name}={values[each.name]!r}" for each in fields if each.repr)
            assert repr(one) == f"{kind.__qualname__}({shown})"
        if frozen and fields:
            with pytest.raises(FrozenInstanceError):
                setattr(one, fields[0].name, 1)
        with pytest.raises(TypeError):
            kind(no_field=1)


def test_no_module_takes_them_from_the_library() -> None:
    theirs = {("typing", "NamedTuple"), ("dataclasses", "dataclass")}
    found = [
        place(path, node)
        for path in code()
        if path.name != "classes.py"
        for node in nodes(path)
        if isinstance(node, ast.ImportFrom)
        and theirs & {(node.module or "", each.name) for each in node.names}
    ]
    assert found == []
