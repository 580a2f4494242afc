"""Coding: a dataset's codebook as named rules over the reported figures, beside them and never instead of them."""

from sayso.compare.coding.acled import Acled
from sayso.compare.coding.airwars import Airwars
from sayso.compare.coding.claim import MEASURES, Claim
from sayso.compare.coding.code import Coded, code_article, code_tally
from sayso.compare.coding.muc4 import Muc4
from sayso.compare.coding.preset import Count, Preset, Toll
from sayso.compare.coding.reported import Reported
from sayso.compare.coding.ucdp import Ucdp
from sayso.errors import NotFoundError

__all__ = ["MEASURES", "PRESETS", "Claim", "Coded", "Count", "Preset", "Toll", "code_article", "code_tally", "preset_named"]

#: The built-in presets. One line here adds another.
PRESETS: tuple[Preset, ...] = (Reported(), Ucdp(), Acled(), Airwars(), Muc4())


def preset_named(name: str) -> Preset:
    """The preset of that name. Raises NotFoundError, naming those that there are."""
    for preset in PRESETS:
        if preset.name == name:
            return preset
    raise NotFoundError(f"no preset is called {name} (there are: {', '.join(preset.name for preset in PRESETS)})")
