#!/bin/sh
# The main job on a synthetic hospital, from an export to an evaluated model: sh demo.sh DIR REPORTS (called by
# `make demo`). Started again it leaves alone what is up to date.
set -eu
dir=$1
reports=$2
mkdir -p "$dir"
if [ ! -s "$dir/demo.key" ]; then
  (umask 077 && python -c 'import secrets; print(secrets.token_hex(32))' > "$dir/demo.key")
fi
lake=$dir/lake
id_of() { # the id of the snapshot of a profile
  radlake snapshot create --lake "$lake" --profile "$1" --json \
    | python -c 'import json, sys; print(json.load(sys.stdin)[0]["id"])'
}

radlake synth --reports "$reports" --seed 7 --out "$dir/export"
# Larger held-out splits than the paper's: there are fewer reports. Two profiles beside Llama-3's own are for a model
# that two CPU cores can train: plain text to learn the language from, and the pairs.
radlake pipeline --lake "$lake" --key-file "$dir/demo.key" --source ris-csv --input "$dir/export" \
  --profile llama3 --profile tiny --profile tiny-text --set filter.splits.eval=0.005 --set filter.splits.test=0.02
radlake snapshot create --lake "$lake" --profile llama3 --profile tiny --profile tiny-text
llama3=$(id_of llama3) tiny=$(id_of tiny) text=$(id_of tiny-text)
radlake snapshot verify "$llama3" --lake "$lake"
radlake status --lake "$lake"
radlake quality report --lake "$lake" --out "$dir/quality.html" --profile llama3

# A base that knows the language, then the paper's two ways of teaching it the task.
radlake train tiny-base --snapshot "$text" --lake "$lake" --out "$dir/models/base"
radlake train tiny-qlora --snapshot "$tiny" --lake "$lake" --model "$dir/models/base/model" --out "$dir/models/qlora"
radlake train tiny-full --snapshot "$tiny" --lake "$lake" --model "$dir/models/base/model" --out "$dir/models/full"
for name in base qlora full; do
  radlake generate "$dir/models/$name" --snapshot "$tiny" --lake "$lake" --out "$dir/outputs/$name.jsonl" \
    --limit 200 --max-new-tokens 128
done
radlake evaluate "base=$dir/outputs/base.jsonl" "qlora=$dir/outputs/qlora.jsonl" "full=$dir/outputs/full.jsonl" \
  --snapshot "$tiny" --lake "$lake" --out "$dir/evaluation"
echo
echo "the export      $dir/export        (with its gold files in gold/)"
echo "the lake        $lake          (raw zone in raw/, research zone beside it)"
echo "the snapshots   $lake/snapshots/   ($llama3 for Llama-3, $tiny for the tiny model)"
echo "the quality     $dir/quality.html    (verdict, funnel, gates, distributions)"
echo "the models      $dir/models/       (base, qlora, full)"
echo "the result      $dir/evaluation/report.html"
