def gather(keys, limit, load):
    """Call load for every key, at most limit at a time, and return the values in the order of the keys.

    Raises the first failure; ValueError when limit is below 1. No call is still running when it returns.
    """
    raise NotImplementedError
