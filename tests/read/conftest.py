"""Lets the tests of this room make files of every kind."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
