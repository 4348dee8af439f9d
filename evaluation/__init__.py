"""What a model writes and how good it is: generation, ROUGE-L, BERTScore, a judge, results, the page.

    generate.py  writes impressions        evaluate.py  scores them, writes results.json and the page
    rouge.py, bertscore.py, judge.py       page.py      makes report.html of the results

Reads snapshots, generated texts and the files of a training run; never Spark.
"""
