"""All layouts."""

from __future__ import annotations

from tests.corpora.fir.layouts_hand import HAND
from tests.corpora.fir.layouts_system import SYSTEM

LAYOUTS = SYSTEM + HAND
