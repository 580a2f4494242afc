"""Texts in pieces with hints and tags, parsed once for every fit: `python prepare.py polnear|own|news --out FILE [--data FOLDER]`.

`news` are texts without marks, for a teacher to read (`soften.py`): the articles of the public sets that lie in --data. All are read from
where they lie; what is written is for the build folder alone.
"""

import argparse
import json
import pickle
import random
import re
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from data import Marked, label, own, polnear

#: Sets of news and how many articles of each are taken: many outlets, and no set's own kind above the others.
NEWS = {"syria_pile": 600, "wikinews_events": 320, "gva_longtail": 450, "muc4": 150}
TIMEML = ("AQUAINT", "TimeBank")
#: Characters of a longer text that are read.
MOST = 6000


def news(data: Path) -> Iterator[Marked]:
    """Articles of several public sets, without marks."""
    for name, count in NEWS.items():
        records = [json.loads(line) for line in (data / name / "docs.jsonl").read_text(encoding="utf-8").splitlines()]
        random.Random(1).shuffle(records)
        for record in records[:count]:
            yield Marked(f"{name}/{record['doc_id']}", record["text"][:MOST], None)
    for folder in TIMEML:
        for path in sorted((data / "tempeval3_train" / "TBAQ-cleaned" / folder).glob("*.tml")):
            found = re.search(r"<TEXT>(.*?)</TEXT>", path.read_text(encoding="utf-8", errors="replace"), re.DOTALL)
            if found:
                yield Marked(f"{folder}/{path.stem}", re.sub(r"<[^>]+>", "", found[1]).replace("&amp;", "&")[:MOST], None)


def read(which: str, data: Path) -> list[Marked]:
    """The texts of one kind."""
    if which == "own":
        return own("train")
    return polnear(data / "polnear" / "train.json") if which == "polnear" else list(news(data))


def main() -> None:
    """See the module."""
    ask = argparse.ArgumentParser()
    ask.add_argument("which", choices=("polnear", "own", "news"))
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--data", type=Path, default=Path("../shared/data"))
    ask.add_argument("--jobs", type=int, default=2)
    told = ask.parse_args()
    texts = read(told.which, told.data)
    told.out.parent.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(told.jobs) as pool:
        labelled = [one for one in pool.map(label, texts, chunksize=8) if len(one.numbers)]
    told.out.write_bytes(pickle.dumps(labelled))
    print(f"{told.out}: {len(labelled)} texts, {sum(len(one.numbers) for one in labelled)} pieces")


if __name__ == "__main__":
    main()
