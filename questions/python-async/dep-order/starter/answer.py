class CycleError(ValueError):
    """Services that wait for each other; `path` names them, the first one again at the end."""

    def __init__(self, path):
        super().__init__(" -> ".join(path))
        self.path = path


def waves(needs):
    """Order a deploy: a list of waves, each a sorted list of services that may go out side by side.

    `needs` maps a service to the list of those that must be out before it. Raises CycleError.
    """
    return None
