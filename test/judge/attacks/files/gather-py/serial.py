# Calls one after the other.
def gather(keys, limit, load):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    return [load(key) for key in keys]
