"""The de-identification secret and the sub-keys made of it.

One secret of 32 bytes, outside the lake: `RADLAKE_DEID_KEY` (64 hex digits) or a file with mode 0600
(`--key-file`, `RADLAKE_DEID_KEY_FILE`). Each purpose has its own sub-key (HKDF, RFC 5869), so that no
pseudonym tells anything about another kind. The lake stores the secret's fingerprint, never the secret.

A salt, where there is one, is mixed into every sub-key: random bytes of one lake, kept in its raw zone
(`radlake.lake.salt`), so that the secret alone tells no pseudonym.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import stat
from dataclasses import dataclass, field, replace
from pathlib import Path

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from radlake.errors import EnvironmentFault, UsageError

KEY_BYTES = 32
PSEUDONYM_HEX = 32  # 128 bits: no collision to be feared among 10^9 reports
HOW = "make one with `openssl rand -hex 32 > radlake.key && chmod 600 radlake.key` and pass --key-file radlake.key"


@dataclass(frozen=True)
class DeidKey:
    """The sub-keys of a secret and a lake's salt. It prints as its fingerprint only."""

    secret: bytes = field(repr=False)
    salt: bytes | None = field(default=None, repr=False)

    def salted(self, salt: bytes) -> DeidKey:
        """The same secret with a lake's salt: other sub-keys, another fingerprint."""
        return replace(self, salt=salt)

    def subkey(self, purpose: str) -> bytes:
        """32 bytes for one purpose ("report", "patient", "dates", "surrogates", "fingerprint")."""
        info = f"radlake/v1/{purpose}".encode()
        return HKDF(algorithm=hashes.SHA256(), length=32, salt=self.salt, info=info).derive(self.secret)

    @property
    def fingerprint(self) -> str:
        """16 hex digits that identify the secret and tell nothing about it."""
        return self.subkey("fingerprint").hex()[:16]


def pseudonym(subkey: bytes, *parts: str) -> str:
    """HMAC-SHA256 over the parts, 32 hex digits; lengths in front keep ("ab", "c") and ("a", "bc") apart."""
    message = b"".join(len(raw).to_bytes(4, "big") + raw for raw in (p.encode("utf-8", "surrogatepass") for p in parts))
    return hmac.new(subkey, message, hashlib.sha256).hexdigest()[:PSEUDONYM_HEX]


def keyed_integer(subkey: bytes, text: str, below: int) -> int:
    """A number in [0, below) that depends on the key and the text only."""
    digest = hmac.new(subkey, text.encode("utf-8", "surrogatepass"), hashlib.sha256).digest()
    return int.from_bytes(digest[:8], "big") % below


def load_key(key_file: str | None = None) -> DeidKey:
    """The secret from `key_file`, else the environment. Raises UsageError if there is none or it is malformed."""
    file = key_file or os.environ.get("RADLAKE_DEID_KEY_FILE")
    text = _read_key_file(Path(file)) if file else os.environ.get("RADLAKE_DEID_KEY")
    if not text:
        raise UsageError(f"no de-identification key: set RADLAKE_DEID_KEY, or {HOW}")
    try:
        secret = bytes.fromhex(text.strip())
    except ValueError:
        raise UsageError(f"the de-identification key is not hexadecimal; {HOW}") from None
    if len(secret) < KEY_BYTES:
        raise UsageError(f"the de-identification key has {len(secret)} bytes, {KEY_BYTES} are needed; {HOW}")
    return DeidKey(secret)


def _read_key_file(path: Path) -> str:
    try:
        mode = path.stat().st_mode
        text = path.read_text(encoding="ascii")
    except FileNotFoundError:
        # Its name is not repeated: it may be the key itself, given where a file belongs.
        raise UsageError(f"--key-file: no such file; {HOW}") from None
    except (OSError, ValueError):
        raise EnvironmentFault("--key-file: the file cannot be read as text; check its owner and content") from None
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise UsageError("--key-file: others can read the file; run `chmod 600` on it")
    return text
