"""Runs several `radlake` commands in one process: run_all.py '[["verb", "--flag"], …]'.

A file of its own: under `python -c`, pyspark takes Great Expectations' import for a doctest and exits with 0.
"""

from __future__ import annotations

import json
import sys

from radlake.cli import leave, main

codes = [main(words) for words in json.loads(sys.argv[1])]
sys.stdout.write(f"exit codes {codes}\n")
leave(0)
