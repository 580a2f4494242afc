"""Exporters, a file per format."""

from sayso.show.export.coded import coded_line

__all__ = ["coded_line"]
