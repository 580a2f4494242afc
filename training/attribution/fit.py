"""Fit the network: `python fit.py --base FOLDER --out FOLDER --texts FILE... --epochs N`.

Texts come from `prepare.py`; those with a teacher's probabilities (`soften.py`) are learned from them and from their marks together.
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
from data import Labelled, learning_windows
from model import Tagger

from sayso.extract.attribution.tagger.hints import COLUMNS, OFFSETS
from sayso.extract.attribution.tagger.network import BEGIN, END
from sayso.extract.attribution.tagger.tags import TAGS

SAVE = 50
#: Of the pieces that are learned from, this share is hidden behind the mask's number: a small corpus must not be learned by heart.
HIDDEN, MASK = 0.08, 103
#: Share of the windows that are read without the rules' word, so that the network learns to do without it.
UNRULED = 0.15
#: The weights that are kept are a running mean of those of about this many last steps (Polyak and Juditsky 1992).
MEAN_OF = 100
#: Batches that are drawn at once and sorted by length, so that little of a batch is padding.
POOL = 8
#: How much of what is learned from a marked text with a teacher is the teacher's word (Hinton et al. 2015).
TEACHER = 0.6

type Window = tuple[int, int, int]


def examples(labelled: list[Labelled], rng: random.Random, size: int) -> list[list[Window]]:
    """The batches of an epoch: (text's number, start, end) of its windows, of about one length in a batch, in any order."""
    made = [(n, start, end) for n, one in enumerate(labelled) for start, end in learning_windows(one, rng)]
    rng.shuffle(made)
    batches = []
    for first in range(0, len(made), size * POOL):
        pool = sorted(made[first : first + size * POOL], key=lambda w: w[2] - w[1])
        batches += [pool[n : n + size] for n in range(0, len(pool), size)]
    rng.shuffle(batches)
    return batches


def batch(labelled: list[Labelled], chosen: list[Window]) -> dict[str, torch.Tensor]:
    """Padded tensors of some windows; `wanted` are probabilities, of no tag where nothing is to be learned."""
    length = 2 + max(end - start for _, start, end in chosen)
    size = len(chosen)
    out = {
        "numbers": np.zeros((size, length), dtype=int), "hints": np.zeros((size, length, COLUMNS), dtype=int) + OFFSETS,
        "mask": np.zeros((size, length), dtype=int), "wanted": np.zeros((size, length, TAGS), dtype=np.float32),
    }  # fmt: skip
    for row, (n, start, end) in enumerate(chosen):
        one, count = labelled[n], end - start
        out["numbers"][row, : count + 2] = [BEGIN, *one.numbers[start:end], END]
        out["hints"][row, 1 : count + 1] = one.hints[start:end]
        out["mask"][row, : count + 2] = 1
        out["wanted"][row, 1 : count + 1] = wanted(one, start, end)
    return {key: torch.from_numpy(value) for key, value in out.items()}


def wanted(one: Labelled, start: int, end: int) -> np.ndarray:
    """What a window is to be read as: its marks, its teacher's probabilities, or both."""
    marks = np.eye(TAGS, dtype=np.float32)[one.tags[start:end]]
    if marks[0, [2, 4, 6]].any():  # a span cut by the window's border begins there for the model
        marks[0] = 0
    if one.soft is None:
        return marks
    soft = one.soft[start:end].astype(np.float32)
    return TEACHER * soft + (1 - TEACHER) * marks if one.marked else soft


def hidden(numbers: torch.Tensor) -> torch.Tensor:
    """The numbers with some behind the mask; padding and marks keep theirs."""
    chosen = (torch.rand(numbers.shape) < HIDDEN) & (numbers != BEGIN) & (numbers != END) & (numbers != 0)
    return numbers.masked_fill(chosen, MASK)


def unruled(hints: torch.Tensor) -> torch.Tensor:
    """The hints, some windows' last column (the rules' tags) as if no rule had found anything."""
    chosen = torch.rand(len(hints)) < UNRULED
    hints[chosen, :, -1] = OFFSETS[-1]
    return hints


class Fit:
    """A model on its way: what has to be kept to go on from where it was stopped."""

    def __init__(self, model: Tagger, rate: float, steps: int, seed: int) -> None:
        self.model, self.steps, self.done, self.rng = model, steps, 0, random.Random(seed)
        self.learned = [p for p in model.parameters() if p.requires_grad]
        heads = {id(p) for m in (model.tags, model.hints) for p in m.parameters()}
        groups = [
            {"params": [p for p in self.learned if id(p) not in heads], "lr": rate},
            {"params": [p for p in self.learned if id(p) in heads], "lr": 10 * rate},
        ]
        self.optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimizer, lambda s: min(1, (s + 1) / (0.06 * steps), max(0.02, (steps - s) / (0.94 * steps)))
        )
        # What is frozen is no mean of anything.
        self.mean = {name: p.detach().clone() for name, p in model.named_parameters() if p.requires_grad}

    def step(self, data: dict[str, torch.Tensor]) -> float:
        """Learn from one batch; gives its loss."""
        # A processor without half precision of its own takes twenty times as long in it.
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=torch.ops.mkldnn._is_mkldnn_bf16_supported()):
            told = self.model(hidden(data["numbers"]), unruled(data["hints"]), data["mask"])
        each = -(F.log_softmax(told.float(), dim=-1) * data["wanted"]).sum(dim=-1)
        loss = each.sum() / data["wanted"].sum()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.learned, 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.done += 1
        with torch.no_grad():
            for name, p in self.model.named_parameters():
                if name in self.mean:
                    self.mean[name].lerp_(p, max(1 / MEAN_OF, 1 / self.done))
        return float(loss.detach())

    def weights(self) -> dict[str, torch.Tensor]:
        """The weights to be kept: means of those that were learned."""
        return {**self.model.state_dict(), **self.mean}

    def save(self, path: Path) -> None:
        """All of it, in one move, so that a stop while writing loses nothing."""
        held = {key: getattr(self, key).state_dict() for key in ("model", "optimizer", "schedule")}
        torch.save({**held, "mean": self.mean, "rng": self.rng.getstate(), "done": self.done}, path.with_suffix(".new"))
        path.with_suffix(".new").rename(path)

    def load(self, path: Path) -> None:
        """Go on from what `save` wrote."""
        state = torch.load(path, map_location="cpu", weights_only=False)
        for key in ("model", "optimizer", "schedule"):
            getattr(self, key).load_state_dict(state[key])
        self.mean, self.done = state["mean"], state["done"]
        self.rng.setstate(state["rng"])


def freeze(model: Tagger, layers: int) -> None:
    """Word embeddings are never learned; lower layers may stay as they are too."""
    held = model.encoder.embeddings if layers else model.encoder.embeddings.word_embeddings
    for part in (held, *model.encoder.encoder.layer[:layers]):
        for p in part.parameters():
            p.requires_grad = False


def asked() -> argparse.Namespace:
    """The command's options."""
    ask = argparse.ArgumentParser()
    ask.add_argument("--base", required=True)
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--texts", type=Path, nargs="+", required=True, help="a file given twice is seen twice an epoch")
    ask.add_argument("--epochs", type=float, default=3)
    ask.add_argument("--rate", type=float, default=5e-5)
    ask.add_argument("--batch", type=int, default=16)
    ask.add_argument("--threads", type=int, default=2)
    ask.add_argument("--frozen", type=int, default=0, help="lower layers that are not learned")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--start", type=Path, default=None, help="weights to go on from instead of the base's")
    return ask.parse_args()


def main() -> None:
    """See the module."""
    told = asked()
    torch.set_num_threads(told.threads)
    torch.manual_seed(told.seed)
    told.out.mkdir(parents=True, exist_ok=True)
    labelled = [one for path in told.texts for one in pickle.loads(path.read_bytes())]
    model = Tagger(told.base)
    if told.start:
        model.load_state_dict(torch.load(told.start, map_location="cpu"))
    freeze(model, told.frozen)
    per_epoch = len(examples(labelled, random.Random(0), told.batch))
    fit = Fit(model, told.rate, math.ceil(per_epoch * told.epochs), told.seed)
    saved = told.out / "state.pt"
    if saved.exists():
        fit.load(saved)
    print(f"{len(labelled)} texts, {per_epoch} steps an epoch, {fit.steps} steps, going on from {fit.done}", flush=True)
    model.train()
    queue: list[list[Window]] = []
    since, running = time.time(), 0.0
    while fit.done < fit.steps:
        queue = queue or examples(labelled, fit.rng, told.batch)
        running += fit.step(batch(labelled, queue.pop()))
        if fit.done % 20 == 0:
            print(f"{fit.done}/{fit.steps} loss {running / 20:.4f} {(time.time() - since) / 20:.2f} s/step", flush=True)
            since, running = time.time(), 0.0
        if fit.done % SAVE == 0 or fit.done == fit.steps:
            fit.save(saved)
    torch.save(fit.weights(), told.out / "weights.pt")
    (told.out / "made.json").write_text(json.dumps({key: str(value) for key, value in vars(told).items()}, indent=1))


if __name__ == "__main__":
    main()
