"""From weights to the file that ships: ONNX with int8 weights. `python export.py --base F --weights F --out tagger.onnx`."""

import argparse
from pathlib import Path

import torch
from model import Tagger


class Whole(torch.nn.Module):
    """One text at a time: nothing is masked."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, numbers: torch.Tensor, features: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        return self.tagger(numbers, features, None)


def main() -> None:
    """See the module."""
    from onnx import TensorProto
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.transformers.optimizer import optimize_model

    ask = argparse.ArgumentParser()
    ask.add_argument("--base", required=True)
    ask.add_argument("--weights", type=Path, required=True)
    ask.add_argument("--out", type=Path, required=True)
    told = ask.parse_args()
    model = Tagger(told.base, attention="eager")  # the form that the fusion of attention knows
    state = torch.load(told.weights, map_location="cpu", weights_only=False)
    model.load_state_dict(state.get("model", state))
    model.eval()

    whole = told.out.with_suffix(".float.onnx")
    example = torch.randint(1000, 2000, (1, 32))
    axes = {"numbers": {1: "pieces"}, "features": {1: "pieces"}, "tags": {1: "pieces"}, "vectors": {1: "pieces"}}
    torch.onnx.export(
        Whole(model), (example, torch.zeros_like(example)), str(whole),
        input_names=["numbers", "features"], output_names=["tags", "vectors"],
        dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip
    # Attention, layer norms and GELU as one operation each.
    fused = optimize_model(str(whole), model_type="bert", num_heads=12, hidden_size=384)
    print(fused.get_fused_operator_statistics())
    fused.save_model_to_file(str(whole))
    quantize_dynamic(whole, told.out, per_channel=True, weight_type=QuantType.QInt8, extra_options={"DefaultTensorType": TensorProto.FLOAT})
    whole.unlink()
    print(told.out, round(told.out.stat().st_size / 1e6, 1), "MB")


if __name__ == "__main__":
    main()
