"""What goes by copy: plain values and those of the standard library that are as plain. A list whose first item is a tag is
a value in JSON; everything that is not a list stands for itself."""

import operator
import sys

SMALL = 1 << 62
BARE = {type(None), bool, float, str}
ENDS = {"NotImplemented": NotImplemented, "Ellipsis": Ellipsis}


def _module(name):
    """Of the standard library, if anybody here has loaded it: nobody has a value of it otherwise."""
    return sys.modules.get(name)


def _parts(name, take):
    module, _, kind = name.rpartition(".")

    def match(value):
        owner = _module(module)
        return owner is not None and type(value) is getattr(owner, kind, None)

    return name, match, take


# A type, and what it is made of again.
LIBRARY = {
    name: (match, take)
    for name, match, take in (
        _parts("decimal.Decimal", lambda v: (str(v),)),
        _parts("fractions.Fraction", lambda v: (v.numerator, v.denominator)),
        _parts("datetime.date", lambda v: (v.year, v.month, v.day)),
        _parts("datetime.timedelta", lambda v: (v.days, v.seconds, v.microseconds)),
        _parts("uuid.UUID", lambda v: (str(v),)),
        _parts("pathlib.PosixPath", lambda v: (str(v),)),
        _parts("pathlib.PurePosixPath", lambda v: (str(v),)),
        _parts("collections.deque", lambda v: (list(v), v.maxlen)),
        _parts("collections.OrderedDict", lambda v: (list(v.items()),)),
        _parts("collections.Counter", lambda v: (dict(v),)),
        _parts("collections.defaultdict", lambda v: (v.default_factory, dict(v))),
    )
}
OF_LIBRARY = {"datetime.datetime", "datetime.time", *LIBRARY}


def pack(value, by_handle):
    """`by_handle` packs what has no copy."""
    kind = type(value)
    if kind is int:
        return value if -SMALL < value < SMALL else ["i", hex(value)]
    if kind in BARE:
        return value
    if kind is list:
        return ["l", _items(value, by_handle)]
    if kind is tuple:
        return ["t", _items(value, by_handle)]
    if kind is dict:
        return ["d", [[pack(k, by_handle), pack(v, by_handle)] for k, v in list(value.items())]]
    if kind is set or kind is frozenset:
        return ["s" if kind is set else "f", _items(list(value), by_handle)]
    if kind is bytes or kind is bytearray:
        return ["b" if kind is bytes else "B", value.decode("latin-1")]
    if kind is complex:
        return ["z", value.real, value.imag]
    if kind is range:
        return ["r", *(pack(n, by_handle) for n in (value.start, value.stop, value.step))]
    if kind is slice:
        return ["S", *(pack(n, by_handle) for n in (value.start, value.stop, value.step))]
    if value is NotImplemented or value is Ellipsis:
        return ["k", "NotImplemented" if value is NotImplemented else "Ellipsis"]
    library = "%s.%s" % (kind.__module__, kind.__qualname__)
    if library in LIBRARY and LIBRARY[library][0](value):
        return ["v", library, pack(LIBRARY[library][1](value), by_handle)]
    if library in ("datetime.datetime", "datetime.time") and kind is getattr(_module("datetime"), kind.__name__, None):
        return _moment(library, value, by_handle)
    return by_handle(value)


def _items(values, by_handle):
    kinds = set(map(type, values))
    if kinds <= BARE or (kinds == {int} and -SMALL < min(values) and max(values) < SMALL):
        return list(values)
    return [pack(one, by_handle) for one in values]


def _moment(library, value, by_handle):
    zone, utc = value.tzinfo, _module("datetime").timezone.utc
    if zone is not None and zone is not utc:
        return by_handle(value)
    return ["v", library, ["l", [value.replace(tzinfo=None).isoformat(), zone is utc]]]


def unpack(packed, by_handle):
    """`by_handle` takes what has no copy. What is no value raises one of ValueError, TypeError, KeyError, IndexError."""
    if not isinstance(packed, list):
        return packed
    tag = packed[0]
    if tag == "l":
        return [one if type(one) is not list else unpack(one, by_handle) for one in packed[1]]
    if tag == "t":
        return tuple(one if type(one) is not list else unpack(one, by_handle) for one in packed[1])
    if tag == "d":
        return {unpack(k, by_handle): unpack(v, by_handle) for k, v in packed[1]}
    if tag == "s" or tag == "f":
        return (set if tag == "s" else frozenset)(unpack(one, by_handle) for one in packed[1])
    if tag == "b" or tag == "B":
        return (bytes if tag == "b" else bytearray)(packed[1].encode("latin-1"))
    if tag == "i":
        return int(packed[1], 16)
    if tag == "z":
        return complex(packed[1], packed[2])
    if tag == "r" or tag == "S":
        return (range if tag == "r" else slice)(*(unpack(n, by_handle) for n in packed[1:4]))
    if tag == "k":
        return ENDS[packed[1]]
    if tag == "v":
        return _of_library(packed[1], unpack(packed[2], by_handle))
    return by_handle(packed)


def _of_library(name, parts):
    if name not in OF_LIBRARY:
        raise ValueError("no value of that kind")
    module, _, kind = name.rpartition(".")
    made = getattr(__import__(module), kind)
    if name in ("datetime.datetime", "datetime.time"):
        text, is_utc = parts
        value = made.fromisoformat(text)
        return value.replace(tzinfo=_module("datetime").timezone.utc) if is_utc else value
    return made(*parts)


def snapshot(value):
    """Containers as they are now; null for what cannot change or is no copy."""
    kind = type(value)
    if kind is list or kind is tuple:
        return [value, list(value), [] if _is_flat(value) else [snapshot(one) for one in value]]
    if kind is dict or kind in _dicts():
        return [value, dict(value), [snapshot(one) for one in value.values()]]
    if kind is set or kind is bytearray:
        return [value, kind(value), []]
    return None


def _is_flat(values):
    return set(map(type, values)) <= BARE | {int}


def _dicts():
    collections = sys.modules["collections"]
    return collections.OrderedDict, collections.Counter, collections.defaultdict


def has_changed(shot):
    if shot is None:
        return False
    value, before, inner = shot
    now = list(value) if isinstance(value, (list, tuple)) else dict(value) if isinstance(value, dict) else value
    if len(now) != len(before) or type(value) in (set, bytearray) and now != before:
        return True
    if isinstance(now, dict):
        is_same = all(a is b for a, b in zip(now, before)) and all(now[k] is before[k] for k in before)
    else:
        is_same = not isinstance(now, list) or all(map(operator.is_, now, before))
    return not is_same or any(map(has_changed, inner))


def restore(value, after):
    """Puts into a container that went by copy what it holds on the other side now."""
    if type(value) is not type(after) or type(value) not in (list, tuple, dict, set, bytearray, *_dicts()):
        raise ValueError("a container that became something else")
    if isinstance(value, tuple):
        for mine, now in zip(value, after):
            if isinstance(mine, (list, dict, set, bytearray, tuple)) and mine != now:
                restore(mine, now)
    elif isinstance(value, (list, bytearray)):
        value[:] = after
    else:
        value.clear()
        value.update(after)
