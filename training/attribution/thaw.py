"""Weights out of a shipped file, to go on from: `python thaw.py --base F --shipped tagger.onnx --out weights.pt`.

int8 costs them little. The shipped file holds its layers as `export.py` joins them, so they are taken apart again.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from model import Tagger
from onnx.numpy_helper import to_array

#: Names in `export.py` -> names in the encoder.
PARTS = {
    "out": "attention.output.dense", "norm": "attention.output.LayerNorm",
    "wide": "intermediate.dense", "narrow": "output.dense", "last": "output.LayerNorm",
}  # fmt: skip
HEAD = {
    "words.weight": "encoder.embeddings.word_embeddings.weight",
    "places": "encoder.embeddings.position_embeddings.weight",
    "norm.weight": "encoder.embeddings.LayerNorm.weight",
    "norm.bias": "encoder.embeddings.LayerNorm.bias",
}


def weights(path: Path) -> dict[str, torch.Tensor]:
    """Every weight of the network by its name in `Tagger`, in single precision."""
    model = onnx.load(path)
    held = {one.name: to_array(one) for one in model.graph.initializer}
    found = {name: value for name, value in held.items() if name.endswith((".weight", ".bias", "places"))}
    for name, value in held.items():
        if name.endswith(".weight_quantized"):
            plain = name.removesuffix("_quantized")
            found[plain] = _widened(held, plain, value)
    for node in model.graph.node:
        if node.op_type == "MatMulInteger":  # its output is called "/layers.0/wide/MatMul_output_0_output_quantized"
            owner = node.output[0].split("/MatMul_output")[0].removeprefix("/").replace("/", ".")
            found[f"{owner}.weight"] = _widened(held, node.input[1].removesuffix("_quantized"), held[node.input[1]]).T
    return _renamed({name: torch.from_numpy(np.array(value, dtype=np.float32)) for name, value in found.items()})


def _renamed(found: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Names and parts as `Tagger` has them. What `export.py` added up (places and the token type) stays in the first of the two."""
    made = {}
    for name, value in found.items():
        if "all_three" in name:
            for part, third in zip(("query", "key", "value"), value.chunk(3), strict=True):
                layer = name.split(".")[1]
                made[f"encoder.encoder.layer.{layer}.attention.self.{part}.{name.rsplit('.')[-1]}"] = third
        elif name.startswith("layers."):
            _, layer, part, kind = name.split(".")
            made[f"encoder.encoder.layer.{layer}.{PARTS[part]}.{kind}"] = value
        else:
            made[HEAD.get(name, name)] = value
    made["encoder.embeddings.token_type_embeddings.weight"] = torch.zeros(2, made["tags.weight"].shape[1])
    return made


def _widened(held: dict[str, np.ndarray], name: str, value: np.ndarray) -> np.ndarray:
    return (value.astype(np.float32) - held[f"{name}_zero_point"].astype(np.float32)) * held[f"{name}_scale"]


def main() -> None:
    """See the module."""
    ask = argparse.ArgumentParser()
    ask.add_argument("--base", required=True)
    ask.add_argument("--shipped", type=Path, required=True)
    ask.add_argument("--out", type=Path, required=True)
    told = ask.parse_args()
    model = Tagger(told.base)
    state, found = model.state_dict(), weights(told.shipped)
    missing = [name for name in state if name not in found]
    if missing:
        raise SystemExit(f"{told.shipped} lacks {', '.join(missing)}")
    torch.save({name: found[name] for name in state}, told.out)


if __name__ == "__main__":
    main()
