"""Write a given word into one small file (or table) of each format: what the scanner is tested with."""

from tests.canary.planters import packed, tables, text
from tests.canary.planters.registry import PLANTERS, sentence

__all__ = ["PLANTERS", "packed", "sentence", "tables", "text"]
