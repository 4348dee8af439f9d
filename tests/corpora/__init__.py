"""Held-out corpora, written apart from the rules that they measure."""
