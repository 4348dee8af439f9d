"""The data-quality report: what a lake's gates found, what left the flow, how it is distributed, what drifted.

Read without Spark or Java, from the bookkeeping tables and light columns of the published ones.
"""
