# wrong: it recurses, and its path tells the way to the cycle as well.
class CycleError(ValueError):
    def __init__(self, path):
        super().__init__(" -> ".join(path))
        self.path = path


def waves(needs):
    depths = {}

    def depth(service, path):
        if service in path:
            raise CycleError([*path, service])
        if service not in depths:
            below = [depth(each, [*path, service]) for each in needs.get(service, [])]
            depths[service] = max(below, default=-1) + 1
        return depths[service]

    for service in needs:
        depth(service, [])
    order = [[] for _ in range(max(depths.values(), default=-1) + 1)]
    for service, at in depths.items():
        order[at].append(service)
    return order
