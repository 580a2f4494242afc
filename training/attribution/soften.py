"""A teacher's probabilities for texts: `python soften.py --base FOLDER --weights FILE... --texts FILE --out FILE`.

Several weights are several teachers, whose probabilities are averaged (Hinton et al. 2015).
"""

import argparse
import pickle
import time
from pathlib import Path

import numpy as np
import torch
from data import Labelled
from fit import batch
from model import Tagger

from sayso.extract.attribution.tagger.network import windows
from sayso.extract.attribution.tagger.tags import TAGS

BATCH = 16


def soften(model: Tagger, labelled: list[Labelled]) -> list[np.ndarray]:
    """Probabilities [pieces, TAGS] of each text, read in the windows that the shipped network reads; of overlaps, the later one's."""
    every = [(n, start, end) for n, one in enumerate(labelled) for start, end in windows(one.heads)]
    every.sort(key=lambda window: window[2] - window[1])
    found = [np.zeros((len(one.numbers), TAGS), dtype=np.float16) for one in labelled]
    since = time.time()
    for first in range(0, len(every), BATCH):
        chosen = every[first : first + BATCH]
        data = batch(labelled, chosen)
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=torch.ops.mkldnn._is_mkldnn_bf16_supported()):
            told = model(data["numbers"], data["hints"], data["mask"])
        likely = told.float().softmax(dim=-1).numpy()
        for row, (n, start, end) in enumerate(chosen):
            found[n][start:end] = likely[row, 1 : end - start + 1]
        if first // BATCH % 20 == 0:
            print(f"{first}/{len(every)} windows, {time.time() - since:.0f} s", flush=True)
    return found


def main() -> None:
    """See the module."""
    ask = argparse.ArgumentParser()
    ask.add_argument("--base", required=True)
    ask.add_argument("--weights", type=Path, nargs="+", required=True)
    ask.add_argument("--texts", type=Path, required=True)
    ask.add_argument("--out", type=Path, required=True)
    told = ask.parse_args()
    labelled: list[Labelled] = pickle.loads(told.texts.read_bytes())
    model = Tagger(told.base)
    model.eval()
    sums: list[np.ndarray] = [np.zeros((len(one.numbers), TAGS), dtype=np.float32) for one in labelled]
    for path in told.weights:
        model.load_state_dict(torch.load(path, map_location="cpu"))
        sums = [a + b for a, b in zip(sums, soften(model, labelled), strict=True)]
    for one, total in zip(labelled, sums, strict=True):
        one.soft = (total / len(told.weights)).astype(np.float16)
    told.out.write_bytes(pickle.dumps(labelled))


if __name__ == "__main__":
    main()
