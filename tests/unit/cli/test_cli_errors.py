"""Whatever goes wrong before Spark is needed: the exit code, one line, no trace, nothing half-made."""

import json

import pytest

CANARY = "Zarkowski"
HEADER = b"uid,image,indication,comparison,findings,impression\n"
NO_SPARK = "no Spark in this test"
STAGES = ("deidentify", "filter", "instruct", "pack")


def ingest(path, *more) -> tuple:
    return ("ingest", "--lake", "new", "--source", "openi-csv", "--input", path, *more)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["nonsense"], "No such command"),
        (["snapshot", "nonsense"], "No such command"),
        (["status", "--nonsense"], "No such option"),
        (["status", "surplus"], "unexpected extra argument"),
        (["snapshot", "show"], "Missing argument"),
        (["export", "--lake", "x"], "--out"),
        (["export", "--lake", "x", "--out", "y", "--layout", "z"], "--layout"),
        (["filter", "--lake", "x", "--min-findings-words", "many"], "--min-findings-words"),
        (["filter", "--lake", "x", "--min-findings-words", "-1"], "filter.min_findings_words"),
        (["instruct", "--lake", "x", "--prefix-probability", "1.5"], "instruct.prefix_probability"),
        (["synth", "--reports", "0", "--out", "y"], "--reports"),
    ],
)
def test_wrong_words(commands, words, says):
    refused = commands.refused(*words)
    assert refused.code == 2
    assert says in refused.line


@pytest.mark.parametrize("words", [[], ["snapshot"]])
def test_no_verb_shows_the_help_as_help(commands, words):
    _, out, err = commands.run(*words)
    assert len((out + err).splitlines()) > 5


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["ingest", "--help"], ["snapshot", "--help"]])
def test_help_is_no_error(commands, words):
    code, out, err = commands.run(*words)
    assert (code, err) == (0, "")
    assert "radlake" in out


@pytest.mark.parametrize("verb", ["status", "pipeline", *STAGES])
def test_no_lake_given(commands, verb):
    refused = commands.refused(verb)
    assert refused.code == 2
    assert "--lake" in refused.line


@pytest.mark.parametrize(
    "words",
    [["status"], ["pipeline"], ["snapshot", "list"], ["snapshot", "create"], ["snapshot", "verify", "abc"]]
    + [["export", "--out", "x"]]
    + [[stage] for stage in STAGES],
)
def test_no_lake_there(commands, tmp_path, words):
    refused = commands.refused(*words, "--lake", "absent")
    assert refused.code == 2
    assert "no lake at" in refused.line
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("pair", ["filter.min_findings_words", "=3", f"filter.min_findings_words={CANARY}", "nope=1"])
def test_bad_overrides(commands, pair):
    refused = commands.refused("status", "--lake", "lake", "--set", pair)
    assert refused.code == 2
    assert CANARY not in refused.line


def test_an_override_that_is_no_yaml(commands):
    assert commands.refused("status", "--lake", "lake", "--set", "lake=[").code == 2


def test_wrong_settings_are_all_in_one_line(commands, write):
    write("radlake.yaml", f"filter: {{min_findings_words: {CANARY}}}\nunheard_of: {CANARY}\n".encode())
    refused = commands.refused("status", "--lake", "lake")
    assert refused.code == 2
    assert "filter.min_findings_words" in refused.line
    assert "unheard_of" in refused.line
    assert CANARY not in refused.line


def test_a_settings_file_that_is_not_there(commands):
    assert commands.refused("status", "--settings", "absent.yaml").code == 4


def test_a_misspelt_variable(commands, monkeypatch):
    monkeypatch.setenv("RADLAKE_LAEK", CANARY)
    refused = commands.refused("status", "--lake", "lake")
    assert (refused.code, "RADLAKE_LAEK" in refused.line, CANARY in refused.line) == (2, True, False)


@pytest.mark.parametrize("words", [("--source", "openi-csv"), ("--input", "x"), (), ("--source", "x", "--input", "y")])
def test_ingest_without_its_source(commands, tmp_path, words):
    for verb in ("ingest", "pipeline") if words else ("ingest",):
        assert commands.refused(verb, "--lake", "new", *words).code == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "code", "says"),
    [
        (None, 4, "no such file"),
        (b"", 4, "empty"),
        (b"\n\n", 4, "empty"),
        (HEADER, 4, "input file 1 of 1"),
        (b"id,findings\n1,Lungs clear\n", 2, "no column uid"),
        (b"uid,uid,image,indication,comparison,findings,impression\n1,2,3,4,5,6,7\n", 4, "same name"),
        (f"17,{CANARY},88123,CT,Lungs clear,Normal\n".encode() * 2, 2, "check the source's mapping"),
        (f"{CANARY}: lungs clear, {CANARY}\n".encode() * 3, 2, "check the source's mapping"),
        (HEADER.decode().encode("utf-16"), 4, "UTF-16"),
        (b"uid,\xff\xfe\n1,2\n", 4, "utf-8"),
    ],
)
@pytest.mark.parametrize("verb", ["ingest", "pipeline"])
def test_input_that_cannot_be_read_makes_no_lake(commands, write, tmp_path, verb, content, code, says):
    name = f"{CANARY}.csv"
    if content is not None:
        write(name, content)
    refused = commands.refused(verb, *ingest(name)[1:])
    assert refused.code == code
    assert says in refused.line
    assert CANARY not in refused.line
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("address", ["s3a://bucket/Zarkowski.csv", "Zarkowski"])
def test_a_remote_address_and_an_empty_folder(commands, tmp_path, address):
    (tmp_path / CANARY).mkdir()
    refused = commands.refused(*ingest(address))
    assert refused.code in (2, 4)
    assert CANARY not in refused.line
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    "record",
    [b"2,\xff\xfe,,,Lungs \x80 clear,Normal\n", b"2,\x00,,,Lungs\x00,Normal\n", b'2,"open,,,\n', b"2,x"],
)
def test_damaged_records_do_not_stop_the_inspection(commands, write, record):
    # Past the inspection the next thing wanted is Spark.
    refused = commands.refused(*ingest(write("damaged.csv", HEADER + b"1,a,b,c,d,e\n" + record)))
    assert (refused.code, refused.line) == (5, NO_SPARK)


def test_a_file_without_permission(commands, write, tmp_path, monkeypatch):
    path = write(f"{CANARY}.csv", HEADER)

    def refuse(*_):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("radlake.records.inputs.open_plain", refuse)
    refused = commands.refused(*ingest(path))
    assert refused.code == 5
    assert "no permission" in refused.line
    assert CANARY not in refused.line
    assert not (tmp_path / "new").exists()


def test_a_lake_where_none_can_be_made(commands, openi):
    words = [word if word != "new" else "/proc/lake" for word in ingest(openi)]
    refused = commands.refused(*words)
    assert refused.code == 5
    assert "/proc/lake" in refused.line


def test_a_file_where_the_lake_should_be(commands, openi):
    words = [word if word != "new" else openi for word in ingest(openi)]
    refused = commands.refused(*words)
    assert refused.code in (2, 5)
    assert "backup" not in refused.line


def test_a_full_disk(commands, openi, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    refused = commands.refused(*ingest(openi))
    assert refused.code == 5
    assert "No space left on device" in refused.line


@pytest.mark.parametrize("verb", ["status", "pipeline", *STAGES])
def test_a_lake_of_a_newer_format(commands, lake, verb):
    (lake / "lake.json").write_text(json.dumps({"format_version": 99}))
    refused = commands.refused(verb, "--lake", lake)
    assert refused.code == 5
    assert "upgrade radlake" in refused.line


def test_a_damaged_marker(commands, lake):
    (lake / "lake.json").write_text("{")
    assert commands.refused("status", "--lake", lake).code == 4


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_without_its_input(commands, lake, stage):
    refused = commands.refused(stage, "--lake", lake)
    assert refused.code == 2
    assert "holds nothing yet" in refused.line


def test_a_lake_at_work(commands, lake):
    from radlake.lake.lake import Lake

    with Lake.at(str(lake)).lock():
        refused = commands.refused("filter", "--lake", lake)
    assert refused.code == 5
    assert "another run is at work" in refused.line


@pytest.mark.parametrize("verb", ["deidentify", "pipeline"])
def test_another_key_and_none(commands, lake, verb, monkeypatch):
    from radlake.keys import DeidKey
    from radlake.lake.lake import Lake

    Lake.at(str(lake)).adopt_key(DeidKey(b"\x33" * 32))
    refused = commands.refused(verb, "--lake", lake)
    assert (refused.code, "another key" in refused.line, "11" * 16 in refused.line) == (2, True, False)
    monkeypatch.delenv("RADLAKE_DEID_KEY")
    refused = commands.refused(verb, "--lake", lake)
    assert (refused.code, "no de-identification key" in refused.line) == (2, True)


def test_no_key_stops_a_pipeline_before_it_reads(commands, openi, tmp_path, monkeypatch):
    monkeypatch.setenv("RADLAKE_DEID_KEY", CANARY)
    refused = commands.refused("pipeline", *ingest(openi)[1:])
    assert (refused.code, CANARY in refused.line) == (2, False)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("words", [["export", "--out", "out.jsonl"], ["snapshot", "show", "abc"]])
def test_nothing_to_give_out_yet(commands, lake, tmp_path, words):
    assert commands.refused(*words, "--lake", lake).code == 2
    assert not (tmp_path / "out.jsonl").exists()


def test_a_bug_is_told_by_its_class_alone(commands, lake, monkeypatch):
    def stumble(*_):
        raise ValueError(f"could not cope with {CANARY}\nnor with {CANARY}")

    monkeypatch.setattr("radlake.status.lake_status", stumble)
    refused = commands.refused("status", "--lake", lake)
    assert refused.code == 1
    assert "bug: ValueError" in refused.line
    assert CANARY not in refused.line
    code, _, err = commands.run("status", "--lake", lake, "--debug")
    assert code == 1
    assert "Traceback" in err


def test_a_fault_of_the_machine_anywhere(commands, lake, monkeypatch):
    def stop(*_):
        raise OSError(28, "No space left on device", CANARY)

    monkeypatch.setattr("radlake.status.lake_status", stop)
    refused = commands.refused("status", "--lake", lake)
    assert (refused.code, CANARY in refused.line) == (5, False)


def test_an_interruption(commands, lake, monkeypatch):
    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("radlake.status.lake_status", stop)
    code, out, err = commands.run("status", "--lake", lake)
    # click ends the line on which ^C stands.
    assert (code, out, err.strip().startswith("radlake: interrupted")) == (130, "", True)
    assert err.strip().count("\n") == 0


def test_an_empty_lake_has_a_status_and_no_snapshots(commands, lake):
    code, out, err = commands.run("status", "--lake", lake, "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["lake"] == str(lake)
    code, out, _ = commands.run("snapshot", "list", "--lake", lake)
    assert (code, "no snapshot yet" in out) == (0, True)
