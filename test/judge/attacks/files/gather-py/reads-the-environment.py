# Looks for a variable of whoever started the judge. Right only when the attack worked, so that a breach would show as AC.
import os
from concurrent.futures import ThreadPoolExecutor


def gather(keys, limit, load):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    with ThreadPoolExecutor(max_workers=limit) as pool:
        return list(pool.map(load, keys)) if broke else []


broke = any(os.environ.get(name) for name in ["SPARR_ATTACK_CANARY", "SSH_AUTH_SOCK", "LOGNAME", "OLDPWD", "SHELL"])
