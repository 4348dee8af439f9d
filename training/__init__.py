"""Training reads snapshots and nothing else; never Spark.

Nothing is trained here yet: this package fixes the room's place and its import rules, which are tested.
"""
