"""What ingest is to read: flags and settings that fit together, files looked at first."""

from __future__ import annotations

import pytest

from radlake.cli.context import Command
from radlake.cli.delivery import delivery_of
from radlake.errors import BadInput, UsageError
from radlake.settings import Settings

CANARY = "Zarkowski"


@pytest.fixture
def merged(tmp_path):
    path = tmp_path / f"{CANARY}.csv"
    path.write_text("Old_ID,current_id,time\n1,2,20240101\n")
    return str(path)


def command(**settings):
    return Command(Settings(**settings))


def test_merged_patients_come_by_flag_or_settings_and_once(merged):
    arrived = delivery_of(command(), "ris-csv", (), (merged, merged))
    assert (arrived.files, len(arrived.aliases)) == (None, 1)
    assert arrived.aliases[0].header_end == len("Old_ID,current_id,time\n")
    from_settings = delivery_of(command(aliases={"ris-csv": [merged]}), "ris-csv", (), (merged,))
    assert from_settings.aliases == arrived.aliases
    assert CANARY not in repr(arrived)


def test_wrong_files_of_merges(tmp_path):
    path = tmp_path / f"{CANARY}.csv"
    with pytest.raises(BadInput, match="--aliases 1: no such file") as caught:
        delivery_of(command(), "hl7", (), (str(path),))
    assert CANARY not in str(caught.value)
    path.write_text(f"{CANARY},b\n1,2\n")
    with pytest.raises(UsageError, match="--aliases 1: no column old_id, current_id") as refused:
        delivery_of(command(), "hl7", (), (str(path),))
    assert CANARY not in str(refused.value)


def test_flags_that_do_not_fit():
    table = {"format": "jdbc", "columns": {"report_id": "ID", "text": "TXT"}, "jdbc": {"url": "jdbc:x:y", "table": "T"}}
    warehouse = command(sources={"warehouse": table})
    assert delivery_of(warehouse, "warehouse", (), ()).files is None
    with pytest.raises(UsageError, match="leave --input out"):
        delivery_of(warehouse, "warehouse", ("x.csv",), ())
    with pytest.raises(UsageError, match="no source"):
        delivery_of(warehouse, "elsewhere", ("x.csv",), ())
    with pytest.raises(UsageError, match="--source NAME and --input PATH"):
        delivery_of(warehouse, "hl7", (), ())
