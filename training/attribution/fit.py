"""Fit the tagger: `python fit.py --base FOLDER --out FOLDER --epochs N [--polnear FILE] [--own TIMES]`.

Saves after every SAVE steps and goes on from there when started again with the same --out.
"""

import argparse
import json
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from data import LINKS, NOTHING, label, own, polnear, windows
from model import Tagger, link_scores

from sayso.extract.attribution.tagger.network import BEGIN, END

SAVE = 100
#: Weight of the links' loss beside the tags'.
LINK_WEIGHT = 0.3


def examples(labelled: list, rng: random.Random) -> list[tuple]:
    """(text's number, start, end) of every window of an epoch, shuffled."""
    made = [(n, start, end) for n, one in enumerate(labelled) for start, end in windows(one, rng)]
    rng.shuffle(made)
    return made


def batch(labelled: list, chosen: list[tuple]) -> dict[str, torch.Tensor]:
    """Padded tensors of some windows."""
    length = 2 + max(end - start for _, start, end in chosen)
    size = len(chosen)
    out = {
        "numbers": np.zeros((size, length), dtype=int), "features": np.zeros((size, length), dtype=int),
        "mask": np.zeros((size, length), dtype=int),
        "tags": np.full((size, length), NOTHING), "links": np.full((size, LINKS, length), NOTHING),
    }  # fmt: skip
    for row, (n, start, end) in enumerate(chosen):
        one, count = labelled[n], end - start
        out["numbers"][row, : count + 2] = [BEGIN, *one.numbers[start:end], END]
        out["features"][row, 1 : count + 1] = one.features[start:end]
        out["mask"][row, : count + 2] = 1
        out["tags"][row, 1 : count + 1] = one.tags[start:end]
        if out["tags"][row, 1] in (2, 4, 6):  # a span cut by the window's border begins there for the model
            out["tags"][row, 1] = NOTHING
        for kind, source, target in one.links:
            if start <= source < end and (target < 0 or start <= target < end):
                out["links"][row, kind, source - start + 1] = target - start + 1 if target >= 0 else 0
    return {key: torch.from_numpy(value) for key, value in out.items()}


def loss_of(tags: torch.Tensor, vectors: torch.Tensor, told: dict[str, torch.Tensor]) -> torch.Tensor:
    """Cross entropy of tags and links."""
    loss = F.cross_entropy(tags.float().transpose(1, 2), told["tags"], ignore_index=NOTHING)
    scores = link_scores(vectors.float()).masked_fill(told["mask"][:, None, None] == 0, -1e4)
    if (told["links"] != NOTHING).any():
        loss = loss + LINK_WEIGHT * F.cross_entropy(scores.flatten(0, 2), told["links"].flatten(), ignore_index=NOTHING)
    return loss


def main() -> None:
    """See the module."""
    ask = argparse.ArgumentParser()
    ask.add_argument("--base", required=True)
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--polnear", type=Path, default=None)
    ask.add_argument("--own", type=int, default=0, help="how many times the own corpus is seen an epoch")
    ask.add_argument("--epochs", type=float, default=3)
    ask.add_argument("--rate", type=float, default=5e-5)
    ask.add_argument("--batch", type=int, default=16)
    ask.add_argument("--threads", type=int, default=2)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--start", type=Path, default=None, help="weights to go on from instead of the base's")
    told = ask.parse_args()
    torch.set_num_threads(told.threads)
    torch.manual_seed(told.seed)
    told.out.mkdir(parents=True, exist_ok=True)
    texts = (polnear(told.polnear) if told.polnear else []) + (own("train") * told.own if told.own else [])
    labelled = [label(one) for one in texts]
    model = Tagger(told.base)
    if told.start:
        model.load_state_dict(torch.load(told.start, map_location="cpu"))
    model.encoder.embeddings.word_embeddings.weight.requires_grad = False
    rng = random.Random(told.seed)
    per_epoch = math.ceil(len(examples(labelled, random.Random(0))) / told.batch)
    steps = int(per_epoch * told.epochs)
    learned = [p for p in model.parameters() if p.requires_grad]
    heads = {id(p) for m in (model.tags, model.links, model.features) for p in m.parameters()}
    optimizer = torch.optim.AdamW(
        [
            {"params": [p for p in learned if id(p) not in heads], "lr": told.rate},
            {"params": [p for p in learned if id(p) in heads], "lr": 10 * told.rate},
        ],
        weight_decay=0.01,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1, (s + 1) / (0.06 * steps), max(0.02, (steps - s) / (0.94 * steps)))
    )
    done = 0
    saved = told.out / "state.pt"
    if saved.exists():
        state = torch.load(saved, map_location="cpu", weights_only=False)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        rng.setstate(state["rng"])
        done = state["done"]
    print(f"{len(labelled)} texts, {per_epoch} steps an epoch, {steps} steps, going on from {done}", flush=True)
    model.train()
    queue: list[tuple] = []
    since, running = time.time(), 0.0
    while done < steps:
        if len(queue) < told.batch:
            queue += examples(labelled, rng)
        chosen, queue = queue[: told.batch], queue[told.batch :]
        data = batch(labelled, chosen)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            tags, vectors = model(data["numbers"], data["features"], data["mask"])
        loss = loss_of(tags, vectors, data)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learned, 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad(set_to_none=True)
        done += 1
        running += loss.item()
        if done % 20 == 0:
            print(f"{done}/{steps} loss {running / 20:.4f} {(time.time() - since) / 20:.2f} s/step", flush=True)
            since, running = time.time(), 0.0
        if done % SAVE == 0 or done == steps:
            torch.save(
                {
                    "model": model.state_dict(),
                    "optimizer": optimizer.state_dict(),
                    "schedule": schedule.state_dict(),
                    "rng": rng.getstate(),
                    "done": done,
                },
                saved.with_suffix(".new"),
            )
            saved.with_suffix(".new").rename(saved)
    torch.save(model.state_dict(), told.out / "weights.pt")
    (told.out / "made.json").write_text(json.dumps({key: str(value) for key, value in vars(told).items()}, indent=1))


if __name__ == "__main__":
    main()
