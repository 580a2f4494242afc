"""An article whose day rests on nothing in it."""

from collections.abc import Iterator

from sayso.compare.finding import finding
from sayso.compare.view import View
from sayso.compare.wording import outlet
from sayso.types import Finding, FindingKind

#: A caution, no discovery.
WEIGHT = 0.2


def date_unknown(view: View) -> Iterator[Finding]:
    """One finding for each article that gives no day of publication and has no day that another article gives."""
    dated = {one.article for one in view.inferred}
    for article in view.merged.articles:
        if article.published is None and article.id not in dated:
            summary = f"{outlet(view, article.id)} gives no day of publication: its “today” and its weekdays cannot be placed."
            yield finding(FindingKind.DATE_UNKNOWN, summary, WEIGHT, articles=[article.id])
