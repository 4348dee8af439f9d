"""`python -m radlake` is `radlake`."""

import sys

from radlake.cli import main

sys.exit(main())
