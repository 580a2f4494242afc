"""The command line. Nothing heavy is imported until a command runs."""

from sayso.show.cli.run import main

__all__ = ["main"]
