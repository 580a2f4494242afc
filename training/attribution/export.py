"""From weights to the file that ships: ONNX with int8 weights. `python export.py --base F --weights F --out tagger.onnx`."""

import argparse
from pathlib import Path
from typing import Any

import torch
from model import Tagger
from torch import nn

from sayso.extract.attribution.tagger.hints import COLUMNS


class Attention(torch.autograd.Function):
    """Attention over heads as the one operation that onnxruntime has for it; exported part by part it takes twice the time."""

    @staticmethod
    def forward(_: Any, query: torch.Tensor, key: torch.Tensor, value: torch.Tensor, heads: int) -> torch.Tensor:
        batch, length, width = query.shape
        parts = (one.view(batch, length, heads, -1).transpose(1, 2) for one in (query, key, value))
        return nn.functional.scaled_dot_product_attention(*parts).transpose(1, 2).reshape(batch, length, width)

    @staticmethod
    def symbolic(graph: Any, query: Any, key: Any, value: Any, heads: int) -> Any:
        made = graph.op("com.microsoft::MultiHeadAttention", query, key, value, num_heads_i=heads)
        return made.setType(query.type())


class Layer(nn.Module):
    """One layer of the encoder, its three projections made one: the same sums, with one quantisation of what goes in."""

    def __init__(self, layer: Any, heads: int) -> None:
        super().__init__()
        own = layer.attention.self
        parts = (own.query, own.key, own.value)
        self.heads = heads
        self.all_three = nn.Linear(own.query.in_features, 3 * own.query.out_features)
        self.all_three.weight = nn.Parameter(torch.cat([part.weight for part in parts]))
        self.all_three.bias = nn.Parameter(torch.cat([part.bias for part in parts]))
        self.out, self.norm = layer.attention.output.dense, layer.attention.output.LayerNorm
        self.wide, self.narrow, self.last = layer.intermediate.dense, layer.output.dense, layer.output.LayerNorm

    def forward(self, hidden: torch.Tensor) -> torch.Tensor:
        query, key, value = self.all_three(hidden).chunk(3, dim=-1)
        hidden = self.norm(self.out(Attention.apply(query, key, value, self.heads)) + hidden)
        return self.last(self.narrow(nn.functional.gelu(self.wide(hidden))) + hidden)


class Whole(nn.Module):
    """One text at a time: nothing is masked."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        held = tagger.encoder.embeddings
        self.words, self.hints, self.norm = held.word_embeddings, tagger.hints, held.LayerNorm
        self.places = nn.Parameter(held.position_embeddings.weight + held.token_type_embeddings.weight[0])
        self.layers = nn.ModuleList(Layer(layer, tagger.encoder.config.num_attention_heads) for layer in tagger.encoder.encoder.layer)
        self.tags = tagger.tags

    def forward(self, numbers: torch.Tensor, hints: torch.Tensor) -> torch.Tensor:
        hidden = self.norm(self.words(numbers) + self.hints(hints).sum(dim=2) + self.places[: numbers.shape[1]])
        for layer in self.layers:
            hidden = layer(hidden)
        return self.tags(hidden)


def main() -> None:
    """See the module."""
    from onnx import TensorProto
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.transformers.fusion_options import FusionOptions
    from onnxruntime.transformers.optimizer import optimize_model

    ask = argparse.ArgumentParser()
    ask.add_argument("--base", required=True)
    ask.add_argument("--weights", type=Path, required=True)
    ask.add_argument("--out", type=Path, required=True)
    told = ask.parse_args()
    model = Tagger(told.base)
    state = torch.load(told.weights, map_location="cpu", weights_only=False)
    model.load_state_dict(state.get("mean", state))
    model.eval()
    told.out.parent.mkdir(parents=True, exist_ok=True)
    whole = told.out.with_suffix(".float.onnx")
    numbers, hints = torch.randint(1000, 2000, (1, 32)), torch.zeros(1, 32, COLUMNS, dtype=torch.long)
    exported = Whole(model)
    exported.eval()
    same = (exported(numbers, hints) - model(numbers, hints, None)).abs().max().item()
    if same > 1e-3:
        raise SystemExit(f"what is exported differs from the model by {same}")
    torch.onnx.export(
        exported, (numbers, hints), str(whole), input_names=["numbers", "hints"], output_names=["tags"],
        dynamic_axes={"numbers": {1: "pieces"}, "hints": {1: "pieces"}, "tags": {1: "pieces"}}, opset_version=17, dynamo=False,
    )  # fmt: skip
    # GELU with its bias as one operation. A layer norm with what is added before it stays two: as one it takes ten times as long.
    options = FusionOptions("bert")
    options.enable_skip_layer_norm = options.enable_bias_skip_layer_norm = False
    fused = optimize_model(str(whole), model_type="bert", num_heads=12, hidden_size=384, optimization_options=options)
    print(fused.get_fused_operator_statistics())
    fused.save_model_to_file(str(whole))
    # Seven bits: eight overflow on processors without dot products of bytes, which then read otherwise than the others.
    quantize_dynamic(
        whole, told.out, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
    )  # fmt: skip
    whole.unlink()
    print(told.out, round(told.out.stat().st_size / 1e6, 1), "MB")


if __name__ == "__main__":
    main()
