"""The gates: one Great Expectations suite per table, held against every candidate before it is published."""
