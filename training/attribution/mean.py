"""The mean of several weights of one network: `python mean.py FILE... --out FILE` (Wortsman et al. 2022).

Fits that went on from one another lie in one valley, and their mean reads better than either.
"""

import argparse
from pathlib import Path

import torch


def main() -> None:
    """See the module."""
    ask = argparse.ArgumentParser()
    ask.add_argument("weights", type=Path, nargs="+")
    ask.add_argument("--out", type=Path, required=True)
    told = ask.parse_args()
    every = [torch.load(path, map_location="cpu") for path in told.weights]
    mean = {
        name: sum(one[name] for one in every) / len(every) if value.is_floating_point() else value for name, value in every[0].items()
    }
    torch.save(mean, told.out)


if __name__ == "__main__":
    main()
