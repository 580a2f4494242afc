"""The collector rests within, and is afterwards as it was."""

import gc

import pytest

from sayso.merge.collector import collector_at_rest


@pytest.mark.parametrize("running", [True, False])
def test_the_collector_is_left_as_it_was(running: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if running else gc.disable)()
        with pytest.raises(ZeroDivisionError), collector_at_rest():
            assert not gc.isenabled()
            1 / 0  # noqa: B018
        assert gc.isenabled() is running
    finally:
        (gc.enable if before else gc.disable)()
