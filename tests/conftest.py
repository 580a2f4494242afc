"""One profile for property tests: the same examples on every machine, no clock that could fail a slow one."""

from hypothesis import settings

settings.register_profile("sayso", deadline=None, derandomize=True)
settings.load_profile("sayso")
