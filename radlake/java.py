"""Java for Spark: found and checked before Spark is started, whose own message would be a stack trace."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from radlake.errors import EnvironmentFault

SUPPORTED = (17, 21)
INSTALL = "install Java 17 or 21 (Debian: apt-get install openjdk-17-jre-headless) or set JAVA_HOME to one"


def check_java() -> int:
    """The major version of the Java that Spark will start. Raises EnvironmentFault if missing or another version."""
    home = os.environ.get("JAVA_HOME")
    java = str(Path(home, "bin", "java")) if home else shutil.which("java")
    if not java or not Path(java).exists():
        raise EnvironmentFault(f"Java not found; {INSTALL}")
    try:
        said = subprocess.run([java, "-version"], capture_output=True, timeout=60, check=True).stderr
    except (OSError, subprocess.SubprocessError):
        raise EnvironmentFault(f"{java} does not run; {INSTALL}") from None
    found = re.search(r'version "(?:1\.)?(\d+)', said.decode("utf-8", "replace"))
    major = int(found.group(1)) if found else 0
    if major not in SUPPORTED:
        raise EnvironmentFault(f"{java} is Java {major or 'of unknown version'}; {INSTALL}")
    return major
