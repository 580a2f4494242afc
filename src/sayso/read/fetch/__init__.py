"""Fetching: public web addresses in, files out. Nothing else in sayso touches the network."""

from sayso.read.fetch.client import Client
from sayso.read.fetch.fetching import Page, fetch
from sayso.read.fetch.limits import Limits
from sayso.read.fetch.watch import Watched, watched

__all__ = ["Client", "Limits", "Page", "Watched", "fetch", "watched"]
