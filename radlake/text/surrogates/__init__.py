"""Surrogates: invented names, moved dates and other numbers in place of PHI, known again by their form."""

from radlake.text.surrogates.pools import surrogate_words
from radlake.text.surrogates.recognise import is_surrogate, is_surrogate_word, mask_surrogates
from radlake.text.surrogates.surrogates import ERA_DAYS, Surrogates

__all__ = [
    "ERA_DAYS",
    "Surrogates",
    "is_surrogate",
    "is_surrogate_word",
    "mask_surrogates",
    "surrogate_words",
]
