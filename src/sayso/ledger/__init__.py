"""A story as the JSON object "sayso-ledger/1", written and read back without loss."""

from sayso.ledger.contract import FORMAT, dump, dumps, to_json
from sayso.ledger.reader import from_json, load

__all__ = ["FORMAT", "dump", "dumps", "from_json", "load", "to_json"]
