"""One JSON line of a report without PHI: what `radlake phi run` does to each line.

engine = LineEngine.of("redact")
engine({"id": "1", "text": "Seen by Dr. Orvik.", "known": {"mrn": "00123"}})["spans"]
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from radlake.deidentification import EXPERT, SAFE_HARBOR
from radlake.errors import BadInput
from radlake.keys import KEY_BYTES, DeidKey, keyed_integer
from radlake.text.deid import deidentify_spans
from radlake.text.phi import Known, Span, find_phi
from radlake.text.surrogates import Surrogates

if TYPE_CHECKING:
    from radlake.ner import NerModel

_MAX_SHIFT_WEEKS = 52  # as far as dates move in a lake unless it says otherwise


@dataclass(frozen=True)
class LineEngine:
    """A policy, the sub-keys that surrogates need, a model if there is one; sent to worker processes.

    `years_only`: of a date a surrogate tells the year alone, as the profile safe-harbor wants it.
    """

    policy: str
    surrogate_key: bytes = field(default=b"", repr=False)
    date_key: bytes = field(default=b"", repr=False)
    model: NerModel | None = None
    years_only: bool = False

    @classmethod
    def of(
        cls, policy: str, key: DeidKey | None = None, ner_model: str | None = None, profile: str = EXPERT
    ) -> LineEngine:
        """Under `safe-harbor` surrogates rest on random bytes: they agree in this run and in no other.

        Checks the model, if any, without loading it. Raises BadInput, EnvironmentFault, UsageError for a bad one.
        """
        model = None
        if ner_model is not None:
            from radlake.ner import open_model

            model = open_model(ner_model)
        if profile == SAFE_HARBOR:
            key = DeidKey(secrets.token_bytes(KEY_BYTES))
        keys = (key.subkey("surrogates"), key.subkey("dates")) if key else (b"", b"")
        return cls(policy, *keys, model, years_only=profile == SAFE_HARBOR)

    def __call__(self, record: Mapping[str, Any]) -> dict[str, Any]:
        """`id`, the text without PHI, and the spans that were found, in characters of the input.

        Raises BadInput if `known` is there and no object: to go on without it would leave in what it names.
        """
        fields = record.get("known")
        if fields is not None and not isinstance(fields, Mapping):
            raise BadInput("needs in `known` an object of names and values, or nothing")
        known = Known.of(fields) if fields else None
        surrogates = self._surrogates(record, fields) if self.policy == "surrogate" else None
        done = deidentify_spans(record["text"], known, self.policy, surrogates, find=self._find)
        spans = [span._asdict() for span in done.spans]
        return {"id": record["id"], "text": done.text, "spans": spans}

    def _find(self, text: str, known: Known | None) -> list[Span]:
        """What the rules find, and what the model finds in the rest."""
        found = find_phi(text, known)
        if self.model is None:
            return found
        from radlake.ner import find_entities

        return sorted([*found, *find_entities([text], self.model, [found])[0]])

    def _surrogates(self, record: Mapping[str, Any], fields: Any) -> Surrogates:
        known = fields if isinstance(fields, Mapping) else {}
        patient = str(record.get("patient") or known.get("mrn") or record["id"])
        weeks = 1 + keyed_integer(self.date_key, patient, _MAX_SHIFT_WEEKS)
        days = None if self.years_only else -7 * weeks
        return Surrogates.of(self.surrogate_key, patient, days, _day(known.get("exam_date")))


def _day(written: Any) -> date | None:
    try:
        return date.fromisoformat(str(written)) if written else None
    except ValueError:
        return None
