"""Fingerprints: what a stage's output depends on, in 64 hex digits."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from collections.abc import Iterable
from typing import Any


def digest(content: Any) -> str:
    """SHA-256 of a JSON-able value in canonical form."""
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()


def code_digest(modules: Iterable[str]) -> str:
    """SHA-256 over the sources of modules (a package stands for all that lies in it), also from inside a zip."""
    sources = {name: _source(name) for module in modules for name in _expand(module)}
    return digest(sources)


def _expand(module: str) -> list[str]:
    import pkgutil

    spec = importlib.util.find_spec(module)
    if spec is None:
        raise ModuleNotFoundError(module)
    if spec.submodule_search_locations is None:
        return [module]
    inner = pkgutil.walk_packages(spec.submodule_search_locations, prefix=f"{module}.")
    return [module, *(m.name for m in inner)]


def _source(module: str) -> str:
    spec = importlib.util.find_spec(module)
    get_source = getattr(spec.loader, "get_source", None) if spec else None
    return (get_source(module) or "") if get_source else ""
