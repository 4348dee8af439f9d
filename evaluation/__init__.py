"""Evaluation reads snapshots and generated texts; never Spark.

Nothing is evaluated here yet: this package fixes the room's place and its import rules, which are tested.
"""
