# wrong: the path begins where the walk met it.
from collections import defaultdict


class CycleError(ValueError):
    def __init__(self, path):
        super().__init__(" -> ".join(path))
        self.path = path


def waves(needs):
    waiting = defaultdict(set)
    users = defaultdict(set)
    for service, needed in needs.items():
        waiting[service].update(needed)
        for each in needed:
            waiting[each]
            users[each].add(service)
    order = []
    wave = [service for service, needed in waiting.items() if not needed]
    while wave:
        order.append(sorted(wave))
        wave = []
        for service in order[-1]:
            del waiting[service]
            for user in users[service]:
                waiting[user].remove(service)
                if not waiting[user]:
                    wave.append(user)
    if waiting:
        raise CycleError(find_cycle(waiting))
    return order


def find_cycle(waiting):
    """Everything left needs something that is left, so a walk from need to need comes back."""
    walk = {}
    service = min(waiting)
    while service not in walk:
        walk[service] = len(walk)
        service = min(waiting[service])
    cycle = list(walk)[walk[service] :]
    first = 0
    return cycle[first:] + cycle[: first + 1]
