"""What pytest calls a parameter in the name of a test."""


def label_of(value, name, index, ids=None):
    shown = ids(value) if callable(ids) else None
    if shown is not None:
        return str(shown)
    if isinstance(value, str):
        return value.encode("unicode_escape").decode("ascii")
    if value is None or isinstance(value, (bool, int, float, complex)):
        return str(value)
    return getattr(value, "__name__", None) or "%s%d" % (name, index)
