#!/bin/sh
# The main job on a synthetic hospital: sh demo.sh DIR REPORTS (called by `make demo`).
set -eu
dir=$1
reports=$2
mkdir -p "$dir"
if [ ! -s "$dir/demo.key" ]; then
  (umask 077 && python -c 'import secrets; print(secrets.token_hex(32))' > "$dir/demo.key")
fi
radlake synth --reports "$reports" --seed 7 --out "$dir/export"
radlake pipeline --lake "$dir/lake" --key-file "$dir/demo.key" --source ris-csv --input "$dir/export" \
  --set filter.splits.eval=0.02 --set filter.splits.test=0.02
id=$(radlake snapshot create --lake "$dir/lake" --json | python -c 'import json, sys; print(json.load(sys.stdin)["id"])')
radlake snapshot verify "$id" --lake "$dir/lake"
radlake status --lake "$dir/lake"
echo
echo "the export        $dir/export        (with its gold files in gold/)"
echo "the lake          $dir/lake          (raw zone in raw/, research zone beside it)"
echo "the snapshot      $dir/lake/snapshots/$id"
echo "its dataset card  $dir/lake/snapshots/$id/README.md"
