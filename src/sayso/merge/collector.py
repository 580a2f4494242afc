"""Python's collector of cycles, at rest while a pile is put together."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """No search for cycles within; afterwards it is as it was.

    Merge and compare make millions of frozen values that hold no cycles, and the collector would walk over all of them again and again.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            # Puts all that was made among the old without a walk: else the first pass over the young would be one over all of it.
            gc.freeze()
            gc.unfreeze()
            gc.enable()
