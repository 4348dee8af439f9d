"""What docker-compose.yml promises: pinned images, no secrets, loopback only, verbs and versions that exist."""

from __future__ import annotations

import functools
import importlib.util
import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import click
import pytest
import yaml

from radlake.cli import _register, cli
from radlake.settings import load_settings

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
COMPOSE = yaml.safe_load(TEXT)
SERVICES = COMPOSE["services"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
DOCKERFILES = {name: s["build"]["dockerfile_inline"] for name, s in SERVICES.items() if "build" in s}
SECRET = re.compile("KEY|SECRET|PASSWORD|TOKEN")
VARIABLES = {
    "OWNER_UID": "1000",
    "OWNER_GID": "1000",
    "KEY_FILE": "/dev/null",
    "EXPORT_DIR": "/tmp",
    "RAW_ACCESS_KEY": "name",
    "RAW_SECRET_KEY": "secret",
}


def pinned(package: str, extra: str) -> str:
    """The exact version that an extra of pyproject.toml asks for."""
    (found,) = [line for line in EXTRAS[extra] if line.startswith(f"{package}==")]
    return found.removeprefix(f"{package}==")


def test_the_services_are_there():
    assert set(SERVICES) == {"spark-master", "spark-worker", "store", "jobs", "mlflow", "trainer"}
    assert {name for name, service in SERVICES.items() if "profiles" in service} == {"trainer"}
    assert all("container_name" not in service for service in SERVICES.values())  # it would forbid --scale


def test_images_are_pinned():
    bases = [line.split()[1] for file in DOCKERFILES.values() for line in file.splitlines() if line.startswith("FROM ")]
    for image in [service["image"] for service in SERVICES.values()] + bases:
        name, _, tag = image.rpartition(":")
        assert name and re.search(r"\d+\.\d+", tag) and "latest" not in tag


def test_master_worker_and_jobs_are_one_image_with_the_projects_spark():
    sparks = [SERVICES[name] for name in ("spark-master", "spark-worker", "jobs")]
    assert all(s["image"] == sparks[0]["image"] and s["build"] == sparks[0]["build"] for s in sparks)
    version = pinned("pyspark", "spark")
    assert f":{version}-python" in sparks[0]["image"]
    assert f"pyspark=={version} " in (ROOT / "requirements-spark.txt").read_text(encoding="utf-8")
    file = DOCKERFILES["jobs"]
    python = re.search(r"^FROM python:(3\.\d+)\.", file)[1]
    assert sparks[0]["image"].endswith(f"-python{python}")
    assert f"/lib/python{python}/site-packages/pyspark/jars/" in file
    assert "--require-hashes -r requirements-spark.txt" in file
    assert "torch" not in file


def test_the_s3a_jar_fits_sparks_hadoop():
    spec = importlib.util.find_spec("pyspark")
    if spec is None or spec.origin is None:
        pytest.skip("pyspark is not installed")
    version = re.search(r"hadoop-aws:([\d.]+)", DOCKERFILES["jobs"])[1]
    assert (Path(spec.origin).parent / "jars" / f"hadoop-client-api-{version}.jar").is_file()


def test_the_trainer_has_the_projects_torch():
    trainer = SERVICES["trainer"]
    major_minor = pinned("torch", "train").rpartition(".")[0]
    assert f"torch{major_minor}-" in trainer["image"]
    cuda = re.search(r"cuda([\d.]+)$", trainer["image"])[1]
    assert f"FROM nvidia/cuda:{cuda}." in DOCKERFILES["trainer"]
    lock = (ROOT / "requirements-train.txt").read_text(encoding="utf-8")
    assert re.search(rf"^cuda-toolkit=={re.escape(cuda)}\.", lock, re.MULTILINE)
    client = re.search(r"mlflow-skinny==([\d.]+)", DOCKERFILES["trainer"])[1]
    assert SERVICES["mlflow"]["image"].endswith(f":v{client}")
    (device,) = trainer["deploy"]["resources"]["reservations"]["devices"]
    assert device == {"driver": "nvidia", "count": "all", "capabilities": ["gpu"]}
    assert trainer["shm_size"] and trainer["ulimits"]["memlock"] == -1


@pytest.mark.parametrize("name", sorted(DOCKERFILES))
def test_what_is_copied_exists_and_is_all(name):
    copied = {
        word for line in DOCKERFILES[name].splitlines() if line.startswith("COPY ") for word in line.split()[1:-1]
    }
    assert all((ROOT / path).exists() for path in copied)
    assert set(PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]) <= copied


def test_no_secret_has_a_value():
    for service in SERVICES.values():
        for variable, value in service.get("environment", {}).items():
            if SECRET.search(variable):
                assert re.fullmatch(r"\$\{[A-Z_]+:\?[^}]+\}|/run/secrets/\w+", value), variable
    assert COMPOSE["secrets"]["deid_key"]["file"].startswith("${KEY_FILE:?")
    assert not re.search(r"\b[0-9a-f]{32,}\b", TEXT)


def test_ports_are_bound_to_loopback():
    ports = [port for service in SERVICES.values() for port in service.get("ports", [])]
    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)
    assert all("network_mode" not in service and "privileged" not in service for service in SERVICES.values())


def test_the_raw_zone_stays_with_the_jobs():
    members = {
        network: {name for name, service in SERVICES.items() if service["networks"] == [network]}
        for network in COMPOSE["networks"]
    }
    assert members == {
        "cluster": {"spark-master", "spark-worker", "store", "jobs"},
        "models": {"mlflow", "trainer"},
    }
    assert COMPOSE["networks"]["cluster"] == {"internal": True}
    assert [name for name, service in SERVICES.items() if "deid_key" in service.get("secrets", [])] == ["jobs"]
    credentials = {
        name
        for name, s in SERVICES.items()
        for value in s.get("environment", {}).values()
        if "RAW_SECRET" in str(value)
    }
    assert credentials == {"store", "jobs"}
    lake = [volume for volume in SERVICES["trainer"]["volumes"] if volume.startswith("lake:")]
    assert lake == ["lake:/lake:ro"]


def test_services_that_listen_tell_whether_they_are_well():
    for name in ("spark-master", "spark-worker", "store", "mlflow"):
        assert SERVICES[name]["healthcheck"]["test"][0] == "CMD"
    for service in SERVICES.values():
        for needed, condition in service.get("depends_on", {}).items():
            assert condition == {"condition": "service_healthy"}
            assert "healthcheck" in SERVICES[needed]


def test_radlake_takes_the_environment_of_jobs(monkeypatch):
    for variable, value in SERVICES["jobs"]["environment"].items():
        plain = re.sub(r"\$\{\w+:-([^}]*)\}", r"\1", value)
        monkeypatch.setenv(variable, plain)
    settings = load_settings()
    assert settings.lake == "/lake" and settings.raw_zone == "s3a://raw/zone"
    assert settings.spark.master == "spark://spark-master:7077"
    assert settings.spark.master in SERVICES["spark-worker"]["command"]
    assert settings.spark.conf["spark.driver.host"] in SERVICES
    assert settings.spark.conf["spark.hadoop.fs.s3a.path.style.access"] == "true"


def commands() -> list[str]:
    """The radlake commands that the comments tell a user to type, with continued lines joined."""
    comments = re.sub(r"\\\n#\s*", "", TEXT)
    return re.findall(r"^#\s+dc exec \w+ radlake (.+)$", comments, re.MULTILINE)


@pytest.mark.parametrize("text", commands())
def test_the_commands_exist(text):
    _register()
    command: click.Command = cli
    words = text.split()
    while isinstance(command, click.Group):
        command = command.commands[words.pop(0)]
    known = {flag for parameter in command.params for flag in parameter.opts}
    assert {word for word in words if word.startswith("--")} <= known


def test_there_are_commands_to_test():
    assert len(commands()) >= 4


@functools.cache
def plugin() -> bool:
    """Whether `docker compose` is there; no engine is needed for `config`."""
    return bool(shutil.which("docker")) and not _compose({}, "version").returncode


def _compose(variables: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name not in VARIABLES}
    command = ["docker", "compose", "--env-file", "/dev/null", *arguments]
    return subprocess.run(command, cwd=ROOT, env=clean | variables, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("profile", [(), ("--profile", "gpu")])
def test_compose_accepts_the_file(profile):
    if not plugin():
        pytest.skip("docker compose is not installed")
    done = _compose(VARIABLES, *profile, "config", "--quiet")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("missing", sorted(VARIABLES))
def test_compose_asks_for_what_has_no_default(missing):
    if not plugin():
        pytest.skip("docker compose is not installed")
    done = _compose({name: value for name, value in VARIABLES.items() if name != missing}, "config", "--quiet")
    assert done.returncode and missing in done.stderr
