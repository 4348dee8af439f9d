"""`python -m radlake` is `radlake`."""

from radlake.cli import run

run()
