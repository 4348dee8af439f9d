"""One spark-submit job per stage: Config, a pure transform, and the stage that the runner runs."""
