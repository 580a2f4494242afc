"""Lets the tests of this room stage short texts."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
