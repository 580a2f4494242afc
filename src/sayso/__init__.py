"""On whose say-so? Who claims what, how many, as of when, through whom, and where outlets and parties part."""

__version__ = "0.1.0"
