"""Fine-tuning from a snapshot: recipes, checks before a model is loaded, a launcher, one worker per process.

    recipe.py      what a run is to do                 launch.py     starts the processes, shows progress
    preflight.py   what must be true before it starts  worker.py     what each process does
    run_folder.py  what a run leaves behind            trainer.py    trl's SFTTrainer, told exactly what to do
    order.py       which rows make up each step        dataset.py    the rows of memory-mapped shards
    elastic.py     going on with other processes

Reads snapshots and nothing else; never Spark.
"""
