"""The invented story, as rows, as a ledger file and as its report."""

import sys
from pathlib import Path

import pytest

from sayso.ledger import dump
from sayso.show.report import report
from sayso.types import Story

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def story() -> Story:
    from invented import invented_story

    return invented_story()


@pytest.fixture(scope="session")
def ledger(story: Story, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ledger") / "silo.json"
    dump(story, path)
    return path


@pytest.fixture(scope="session")
def page(story: Story) -> str:
    return report(story)
