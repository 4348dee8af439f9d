"""The funnel as a Sankey drawing: where the template puts bands, ribbons and labels of an SVG.

The flow runs down, so that it can be read on a phone: reports that stay keep to the left, what leaves turns off to the
right. Only numbers are made here; the template writes the markup, so everything that is text is escaped in one place.
"""

from __future__ import annotations

from dataclasses import dataclass

from expectations.report.content import End, Funnel

WIDTH = 420  # units of the drawing; text of 13 stays readable at 400 pixels
_LEFT, _BAND, _TURN = 8.0, 180.0, 206.0
_LABEL_ROW, _NODE_ROW, _GAP = 18.0, 24.0, 10.0
_BAR = 4.0
_HAIRLINE = 1.0  # what is lost is drawn at least so wide
_LONGEST_LABEL = 29


@dataclass(frozen=True)
class Bar:
    """A node: its bar, and its label above."""

    y: float
    width: float
    label: str


@dataclass(frozen=True)
class Band:
    """Reports that stay, between two bars."""

    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Ribbon:
    """Reports that turn off to the right: an outline, and where its label stands."""

    path: str
    y: float
    label: str
    lost: bool


@dataclass(frozen=True)
class Drawing:
    """Everything of the drawing, in its units; `words` is what it shows, for those who cannot see it."""

    height: float
    left: float
    label_x: float
    bar: float
    bars: list[Bar]
    bands: list[Band]
    ribbons: list[Ribbon]
    words: str


@dataclass(frozen=True)
class _Out:
    name: str
    count: int
    lost: bool


def draw(funnel: Funnel) -> Drawing:
    """The drawing of a funnel; one with a single node is a single bar."""
    unit = _BAND / max(1, funnel.nodes[0].count)
    bars, bands, ribbons = [], [], []
    levels = _levels(funnel)
    y = _NODE_ROW
    for label, count, outs in levels:
        bars.append(Bar(round(y, 1), round(count * unit, 1), label))
        if outs is None:
            break
        bottom, drawn = _turn_off(y + _BAR, _LEFT + count * unit, outs, unit)
        ribbons += drawn
        kept = count - sum(out.count for out in outs)
        below = bottom + _NODE_ROW
        bands.append(Band(round(y + _BAR, 1), round(kept * unit, 1), round(below - y - _BAR, 1)))
        y = below
    return Drawing(y + _BAR + _GAP, _LEFT, _TURN + 6, _BAR, bars, bands, ribbons, _words(levels))


def _levels(funnel: Funnel) -> list[tuple[str, int, list[_Out] | None]]:
    """Per bar: label, count, and what turns off below it; None after the last one."""
    outs: list[list[_Out] | None] = [[_Out(x.name, x.count, True) for x in s.losses] for s in funnel.segments]
    nodes = [(f"{node.count:,} {node.name}", node.count) for node in funnel.nodes]
    stays = max((end for end in funnel.ends if not end.lost), key=lambda end: end.count, default=None)
    if stays is None:
        return [(*node, out) for node, out in zip(nodes, [*outs, None], strict=True)]
    outs.append([_Out(end.name, end.count, end.lost) for end in funnel.ends if end is not stays])
    last = (_end_label(stays), stays.count)
    return [(*node, out) for node, out in zip([*nodes, last], [*outs, None], strict=True)]


def _end_label(end: End) -> str:
    return f"{end.count:,} {end.name}{rows_and_shards(end)}"


def rows_and_shards(end: End) -> str:
    """What a split was packed into, as the end of a phrase."""
    rows = f" in {counted(end.packed_rows, 'packed row')}" if end.packed_rows else ""
    return rows + (f", {counted(end.shards, 'shard')}" if end.shards else "")


def counted(number: int, thing: str) -> str:
    """A number with its noun: 1 shard, 2 shards."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def _turn_off(y: float, right: float, outs: list[_Out], unit: float) -> tuple[float, list[Ribbon]]:
    """Ribbons that leave a bar's lower edge from its right end inwards, the first one uppermost; and where they end."""
    ribbons = []
    top, label = y + _GAP, y
    for out in outs:
        wide = max(_HAIRLINE, out.count * unit)
        top = max(top, label + _LABEL_ROW - wide / 2)  # a thin ribbon under a wide one: room for its label
        left, bottom, label = right - wide, top + wide, top + wide / 2
        path = (
            f"M{right:.1f} {y:.1f}Q{right:.1f} {top:.1f} {_TURN:g} {top:.1f}"
            f"V{bottom:.1f}Q{left:.1f} {bottom:.1f} {left:.1f} {y:.1f}Z"
        )
        ribbons.append(Ribbon(path, round(label + 4.5, 1), f"{_short(out.name)} {out.count:,}", out.lost))
        right, top = right - out.count * unit, bottom + 3
    return max(top, label + _LABEL_ROW / 2) + _GAP, ribbons


def _short(name: str) -> str:
    plain = name.replace("_", " ")
    return plain if len(plain) <= _LONGEST_LABEL else f"{plain[: _LONGEST_LABEL - 1]}…"


def _words(levels: list[tuple[str, int, list[_Out] | None]]) -> str:
    sentences = []
    for label, _, outs in levels:
        left = ", ".join(f"{_short(out.name)} {out.count:,}" for out in outs or ())
        sentences.append(f"{label}{f'; from there: {left}' if left else ''}.")
    return " ".join(sentences)
