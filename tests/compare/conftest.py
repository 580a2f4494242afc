"""An empty pile for each test, and what the tests of findings share."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "merge"))
sys.path.insert(0, str(Path(__file__).parent))

from pile import Pile


@pytest.fixture
def pile() -> Pile:
    return Pile()
