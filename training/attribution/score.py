"""What weights in training find, as PolNeAR's scorer wants it: `python score.py --base F --weights F --gold F --out F`."""

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from data import ROOM, Labelled, label, polnear, windows
from model import LINK, LINKS, Tagger

from sayso.extract.attribution.tagger.decode import decode
from sayso.extract.attribution.tagger.pieces import find_pieces


def read(model: Tagger, texts: list[Labelled]) -> list[tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]]:
    """Log probabilities, asking and answering vectors, the score of "none", a piece a row, each from the window around it."""
    every = [(n, start, end) for n, one in enumerate(texts) for start, end in windows(one)]
    out = []
    for one in texts:
        size = len(one.numbers)
        out.append(
            (
                np.zeros((size, 7), np.float32),
                np.zeros((size, LINKS, LINK), np.float32),
                np.zeros((size, LINKS, LINK), np.float32),
                np.zeros((size, LINKS), np.float32),
            )
        )
    best = [np.full(len(one.numbers), -1) for one in texts]
    every.sort(key=lambda w: w[2] - w[1])
    with torch.no_grad():
        for at in range(0, len(every), 16):
            chosen = every[at : at + 16]
            from fit import batch

            data = batch(texts, chosen)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                tags, vectors = model(data["numbers"], data["features"], data["mask"])
            tags, vectors = torch.log_softmax(tags.float(), -1).numpy(), vectors.float().numpy()
            for row, (n, start, end) in enumerate(chosen):
                size = len(texts[n].numbers)
                places = np.arange(start, end)
                room = np.minimum(np.where(start == 0, ROOM, places - start), np.where(end == size, ROOM, end - 1 - places))
                better = room > best[n][start:end]
                best[n][start:end][better] = room[better]
                where = places[better]
                both = vectors[row].reshape(-1, 2, LINKS, LINK)
                out[n][0][where] = tags[row, 1 : end - start + 1][better]
                out[n][1][where] = both[1 : end - start + 1, 0][better]
                out[n][2][where] = both[1 : end - start + 1, 1][better]
                out[n][3][where] = np.einsum("pkd,kd->pk", both[1 : end - start + 1, 0], both[0, 1])[better]
    return out


def main() -> None:
    """See the module."""
    ask = argparse.ArgumentParser()
    ask.add_argument("--base", required=True)
    ask.add_argument("--weights", type=Path, required=True)
    ask.add_argument("--gold", type=Path, required=True)
    ask.add_argument("--out", type=Path, required=True)
    told = ask.parse_args()
    model = Tagger(told.base)
    state = torch.load(told.weights, map_location="cpu", weights_only=False)
    model.load_state_dict(state.get("model", state))
    model.eval()
    from data import lines

    texts = [label(one) for one in polnear(told.gold)]
    found = {}
    for one, (tags, asking, answering, nobody) in zip(texts, read(model, texts), strict=True):
        pieces = find_pieces(one.text, lines(one.text))
        found[one.name] = [
            {
                "source": list(t.source) if t.source else None,
                "cue": list(t.cue) if t.cue else None,
                "content": [list(c) for c in t.content],
                "sureness": t.sureness,
            }
            for t in decode(one.text, pieces, tags, asking, answering, nobody)
        ]
    told.out.write_text(json.dumps(found))


if __name__ == "__main__":
    main()
