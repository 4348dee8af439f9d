"""Which attention keeps the documents of a packed row apart.

Documents are told apart by position ids that start anew. FlashAttention's variable-length kernels read them;
`sdpa`, `eager` and `flex_attention` get a mask made of them as long as no key-value cache is used (`use_cache=False`,
which training always sets). The others ignore the positions.
"""

from __future__ import annotations

import importlib.util

from radlake.errors import EnvironmentFault

ALLOWED = ("eager", "sdpa", "flex_attention", "flash_attention_2", "flash_attention_3")
_REFUSED = {
    "sdpa_paged": "sdpa_paged serves generation and would let the documents of a packed row see each other",
    "eager_paged": "eager_paged serves generation and would let the documents of a packed row see each other",
}
_PACKAGES = {"flash_attention_2": "flash_attn", "flash_attention_3": "flash_attn_interface"}


def problem_with(attention: str) -> str | None:
    """Why packed rows must not be trained with this implementation; None if they may."""
    if attention in ALLOWED:
        return None
    known = _REFUSED.get(attention)
    if known is None and ("paged" in attention or "|" in attention):
        known = f"{attention} serves generation and would let the documents of a packed row see each other"
    reason = known or f"{attention} is not known to keep the documents of a packed row apart"
    return f"{reason}; choose {', '.join(ALLOWED)}"


def check_available(attention: str) -> None:
    """Raises EnvironmentFault if the implementation's package is not installed."""
    package = _PACKAGES.get(attention)
    if package and importlib.util.find_spec(package) is None:
        raise EnvironmentFault(
            f"attention {attention} needs the package {package}, which is not installed; install it or set "
            "model.attention=sdpa (which builds a mask of rows x tokens squared)"
        )
