"""Open-i's radiology reports: one XML file (`eCitation`) per report.

Columns are the attributes and elements that say something of a report: `uId@id`, `pmcId@id`, `IUXRId@id`, the
labels of `AbstractText` (COMPARISON, INDICATION, FINDINGS, IMPRESSION …), `MeSH` and `parentImage@id`. A document
type is refused before it can declare an entity, and with it every way to make a small file large.
"""

from __future__ import annotations

from pathlib import Path
from xml.parsers import expat

from radlake.errors import BadInput
from radlake.records.file_trees import file_records
from radlake.records.inputs import Opened, Reader
from radlake.records.types import BAD_XML, DTD_FORBIDDEN, NO_REPORT

_ROOT = "eCitation"
_IDENTIFIED = ("uId", "pmcId", "IUXRId")
_MESH = ("major", "automatic")
_ARCHIVES = (".tgz", ".tar", ".tar.gz", ".zip")


class _DoctypeFound(Exception):
    """Raised when a document declares its type."""


def open_xml_files(reader: Reader) -> Opened:
    """Raises BadInput for an archive of files."""
    if any(path.name.lower().endswith(_ARCHIVES) for path in reader.input.paths):
        raise BadInput(f"{reader.label}: an archive; unpack it and name its folder")
    return Opened(0, file_records(reader, _parse))


def _parse(raw: bytes, path: Path | None, reader: Reader) -> dict[str, str | None] | str:
    citation = _Citation()
    try:
        citation.read(raw)
    except _DoctypeFound:
        return DTD_FORBIDDEN
    except (expat.ExpatError, LookupError, ValueError):  # the latter two: an encoding that nobody knows
        return BAD_XML
    return citation.fields() if citation.root == _ROOT else NO_REPORT


class _Citation:
    """Collects the fields of one report while its XML is read; nothing else is kept, however deep it nests."""

    def __init__(self) -> None:
        self.root = ""
        self._found: dict[str, list[str]] = {}
        self._capture: str | None = None  # the field whose text is being read
        self._depth = 0  # of elements inside the captured one
        self._text: list[str] = []

    def read(self, raw: bytes) -> None:
        """Raises _DoctypeFound, ExpatError, or what an unknown encoding raises."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse
        parser.EntityDeclHandler = self._refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.Parse(raw, True)

    def fields(self) -> dict[str, str | None]:
        """Of fields that occur several times the values, joined: lines of text, lists of terms."""
        joined = {
            name: ("; " if name in ("MeSH", "parentImage@id") else "\n").join(v) for name, v in self._found.items()
        }
        return {name: value for name, value in joined.items() if value.strip()}

    def _refuse(self, *_: object) -> None:
        raise _DoctypeFound

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.root = self.root or name
        if self._capture is not None:
            self._depth += 1
        elif name == "AbstractText":
            self._capture = attributes.get("Label", "").strip().upper() or "text"
        elif name in _MESH:
            self._capture = "MeSH"
        elif name in _IDENTIFIED or name == "parentImage":
            self._add(f"{name}@id", attributes.get("id", ""))

    def _end(self, name: str) -> None:
        if self._capture is None:
            return
        if self._depth:
            self._depth -= 1
            return
        self._add(self._capture, "".join(self._text).strip())
        self._capture = None
        self._text.clear()

    def _characters(self, text: str) -> None:
        if self._capture is not None:
            self._text.append(text)

    def _add(self, name: str, value: str) -> None:
        if value:
            self._found.setdefault(name, []).append(value)
