"""The salt of a safe-harbor lake: random bytes, made once, kept in the raw zone and mixed into every sub-key.

Safe Harbor lets a code stand for a person only if it is not derived from what is known of the person, and
not to be translated back (45 CFR 164.514(c)). A pseudonym here is a function of the identifier that nobody
can evaluate without both the secret and the salt, and the salt is random: whoever deletes it when the lake is
closed makes the pseudonyms as good as drawn by lot. Drawn ones would need a table of all patients to stay
the same from run to run, which is more to guard, and to lose.
"""

from __future__ import annotations

import secrets
from pathlib import Path

from radlake.errors import BadInput, UsageError
from radlake.lake import storage
from radlake.lake.lake import Lake

SALT_BYTES = 32


def salt_place(lake: Lake) -> str:
    """Where the salt of the lake's generation is kept."""
    return f"{lake.raw}/pseudonym_salt-{lake.generation}.json"


def pseudonym_salt(lake: Lake) -> bytes:
    """The salt of the lake's generation; made now if nothing was ever de-identified in it. Call under the lock.

    Raises UsageError if there are pseudonyms already and no salt, BadInput if its file is damaged.
    """
    place = salt_place(lake)
    found = storage.read_json(place)
    if found is None:
        if lake.key_fingerprint() is not None:
            raise UsageError(
                "safe-harbor: this lake has pseudonyms but no salt; it was begun under the profile expert, or its "
                "salt was discarded. Keep its profile, or begin a new generation: `radlake maintain rotate-key`"
            )
        found = {"salt": secrets.token_hex(SALT_BYTES)}
        storage.make_folder(lake.raw, private=True)
        storage.write_json(place, found)
        if storage.is_local(place):
            Path(storage.local_path(place)).chmod(0o600)
    try:
        return bytes.fromhex(found["salt"])
    except (KeyError, TypeError, ValueError):
        raise BadInput(f"{place}: it holds no salt; restore it from a backup") from None
