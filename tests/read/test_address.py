"""A day in the address of a page."""

from datetime import date

import pytest

from sayso.read.address import published_in_address


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://argus.example/2020/06/06/wall", date(2020, 6, 6)),
        ("https://argus.example/world/2014/apr/28/judge-sentences", date(2014, 4, 28)),
        ("https://argus.example/2014/September/3", date(2014, 9, 3)),
        ("https://argus.example/2020/13/45/wall", None),
        ("https://argus.example/news/20200606", None),
        ("https://web.archive.example/web/20151010015250/http://argus.example/wall", None),
        (None, None),
    ],
)
def test_a_day_in_an_address(url: str | None, day: date | None) -> None:
    found = published_in_address(url)
    assert (found.earliest if found else None) == day
