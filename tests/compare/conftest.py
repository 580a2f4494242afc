"""An empty pile for each test."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "merge"))

from pile import Pile


@pytest.fixture
def pile() -> Pile:
    return Pile()
