"""Fit the tagger: `python fit.py --base FOLDER --out FOLDER --epochs N [--polnear FILE] [--own TIMES]`.

Saves after every SAVE steps and goes on from there when started again with the same --out.
"""

import argparse
import json
import math
import pickle
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from data import NOTHING, label, learning_windows, own, polnear
from model import Tagger

from sayso.extract.attribution.tagger.hints import COLUMNS, OFFSETS
from sayso.extract.attribution.tagger.network import BEGIN, END

SAVE = 50
#: Of the pieces that are learned from, this share is hidden behind the mask's number: a small corpus must not be learned by heart.
HIDDEN, MASK = 0.08, 103
#: Share of the windows that are read without the rules' word, so that the network learns to do without it.
UNRULED = 0.15
#: The weights that are kept are a running mean of those of about this many last steps (Polyak and Juditsky 1992).
MEAN_OF = 100


def examples(labelled: list, rng: random.Random) -> list[tuple]:
    """(text's number, start, end) of every window of an epoch, shuffled."""
    made = [(n, start, end) for n, one in enumerate(labelled) for start, end in learning_windows(one, rng)]
    rng.shuffle(made)
    return made


def batch(labelled: list, chosen: list[tuple]) -> dict[str, torch.Tensor]:
    """Padded tensors of some windows."""
    length = 2 + max(end - start for _, start, end in chosen)
    size = len(chosen)
    out = {
        "numbers": np.zeros((size, length), dtype=int), "hints": np.zeros((size, length, COLUMNS), dtype=int) + OFFSETS,
        "mask": np.zeros((size, length), dtype=int), "tags": np.full((size, length), NOTHING),
    }  # fmt: skip
    for row, (n, start, end) in enumerate(chosen):
        one, count = labelled[n], end - start
        out["numbers"][row, : count + 2] = [BEGIN, *one.numbers[start:end], END]
        out["hints"][row, 1 : count + 1] = one.hints[start:end]
        out["mask"][row, : count + 2] = 1
        out["tags"][row, 1 : count + 1] = one.tags[start:end]
        if out["tags"][row, 1] in (2, 4, 6):  # a span cut by the window's border begins there for the model
            out["tags"][row, 1] = NOTHING
    return {key: torch.from_numpy(value) for key, value in out.items()}


def labels(texts: list, kept: Path) -> list:
    """The texts in pieces with hints and tags; parsing takes minutes, so they are kept beside the weights."""
    if not kept.exists():
        kept.write_bytes(pickle.dumps([label(one) for one in texts]))
    return pickle.loads(kept.read_bytes())


def hidden(numbers: torch.Tensor) -> torch.Tensor:
    """The numbers with some behind the mask; padding and marks keep theirs."""
    chosen = (torch.rand(numbers.shape) < HIDDEN) & (numbers != BEGIN) & (numbers != END) & (numbers != 0)
    return numbers.masked_fill(chosen, MASK)


def unruled(hints: torch.Tensor) -> torch.Tensor:
    """The hints, some windows' last column (the rules' tags) as if no rule had found anything."""
    chosen = torch.rand(len(hints)) < UNRULED
    hints[chosen, :, -1] = OFFSETS[-1]
    return hints


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
    labelled = labels(texts, told.out / "labelled.pickle")
    model = Tagger(told.base)
    if told.start:
        model.load_state_dict(torch.load(told.start, map_location="cpu"))
    mean = {name: value.clone() for name, value in model.state_dict().items()}
    model.encoder.embeddings.word_embeddings.weight.requires_grad = False
    rng = random.Random(told.seed)
    per_epoch = math.ceil(len(examples(labelled, random.Random(0))) / told.batch)
    steps = int(per_epoch * told.epochs)
    learned = [p for p in model.parameters() if p.requires_grad]
    heads = {id(p) for m in (model.tags, model.hints) for p in m.parameters()}
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
        mean, done = state["mean"], state["done"]
    print(f"{len(labelled)} texts, {per_epoch} steps an epoch, {steps} steps, going on from {done}", flush=True)
    model.train()
    queue: list[tuple] = []
    since, running = time.time(), 0.0
    while done < steps:
        if len(queue) < told.batch:
            queue += examples(labelled, rng)
        chosen, queue = queue[: told.batch], queue[told.batch :]
        data = batch(labelled, chosen)
        # A processor without half precision of its own takes twenty times as long in it.
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=torch.ops.mkldnn._is_mkldnn_bf16_supported()):
            tags = model(hidden(data["numbers"]), unruled(data["hints"]), data["mask"])
        loss = F.cross_entropy(tags.float().transpose(1, 2), data["tags"], ignore_index=NOTHING)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learned, 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad(set_to_none=True)
        done += 1
        share = max(1 / MEAN_OF, 1 / done)
        for name, value in model.state_dict().items():
            if mean[name].is_floating_point():
                mean[name].lerp_(value, share)
        running += loss.item()
        if done % 20 == 0:
            print(f"{done}/{steps} loss {running / 20:.4f} {(time.time() - since) / 20:.2f} s/step", flush=True)
            since, running = time.time(), 0.0
        if done % SAVE == 0 or done == steps:
            torch.save(
                {
                    "model": model.state_dict(),
                    "mean": mean,
                    "optimizer": optimizer.state_dict(),
                    "schedule": schedule.state_dict(),
                    "rng": rng.getstate(),
                    "done": done,
                },
                saved.with_suffix(".new"),
            )
            saved.with_suffix(".new").rename(saved)
    torch.save(mean, told.out / "weights.pt")
    (told.out / "made.json").write_text(json.dumps({key: str(value) for key, value in vars(told).items()}, indent=1))


if __name__ == "__main__":
    main()
