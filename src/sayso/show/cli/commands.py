"""How commands take their arguments, and how they end where nobody reads on."""

import os
import sys
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

#: Exit code where the output is a pipe that was closed, as a shell tells it of any program (128 and the signal's number).
CLOSED = 141


class Commands(TyperGroup):
    """All commands: one whose reader leaves early (`| head`) ends without a word."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command and send off what it printed."""
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except BrokenPipeError:
            drop_output()
            sys.exit(CLOSED)


class Asking(TyperCommand):
    """A command of the form PATHS..., or PATHS... QUESTION."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The arguments. Where only one is given it is taken for the path, and what is missing is the question."""
        given = [arg for arg in args if not arg.startswith("-")]
        try:
            return super().parse_args(ctx, args)
        except typer.BadParameter as error:
            arguments: list[Any] = [part for part in self.params if part.param_type_name == "argument"]
            if given and arguments and error.param is arguments[0]:
                raise type(error)(ctx=ctx, param=arguments[-1], message="") from None
            raise


class App(typer.Typer):
    """The command line, every command of it one that says rightly what is missing."""

    def command(self, *given: Any, **options: Any) -> Any:
        """Register a command."""
        return super().command(*given, **{"cls": Asking, **options})


def drop_output() -> None:
    """Let what is still to be printed go nowhere: the end of the process would try, and fail, once more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
