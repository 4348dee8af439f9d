"""Loss curves as geometry: where the template of the page draws lines, marks and ticks of an SVG.

Only numbers are made here; the template writes the markup, so everything that is text is escaped in one place.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Points = Sequence[Sequence[float]]  # (step, loss), ascending steps

WIDTH, HEIGHT = 420, 270  # units of the drawing; text of 13 stays readable at 400 pixels
LEFT, RIGHT, TOP, BOTTOM = 52, 14, 12, 44
MOST_MARKS = 60  # more would run into each other
MOST_ROWS = 20  # of one system in the table that stands for the drawing


@dataclass(frozen=True)
class Tick:
    """A labelled place on an axis, in units of the drawing."""

    at: float
    label: str


@dataclass(frozen=True)
class Line:
    """One system's curve: SVG path data, marks (x, y), and what it shows in words."""

    name: str
    style: int  # position among the systems: the same colour and dashes in every chart
    path: str
    marks: list[tuple[float, float]]
    words: str


@dataclass(frozen=True)
class Chart:
    """One drawing; `rows` are its figures as a table: step, then one loss per line or None."""

    lines: list[Line]
    x_ticks: list[Tick]
    y_ticks: list[Tick]
    rows: list[tuple[float, list[float | None]]]
    thinned: bool  # whether the table leaves steps out


def chart(curves: Mapping[str, Points]) -> Chart | None:
    """The drawing of each system's (step, loss) points; None if no system has any.

    A loss that is no finite number (a diverged run) has no place on an axis and is left out.
    """
    finite = {name: [(s, v) for s, v in points if math.isfinite(v)] for name, points in curves.items()}
    every = [point for points in finite.values() for point in points]
    if not every:
        return None
    last = max(step for step, _ in every)
    x_ticks = [tick for tick in _nice([step for step, _ in every], least=1) if tick <= last]
    y_ticks = _nice([loss for _, loss in every])
    x = _Scale(x_ticks[0], last, LEFT, WIDTH - RIGHT)
    y = _Scale(y_ticks[0], y_ticks[-1], HEIGHT - BOTTOM, TOP)
    drawn = {name: points for name, points in finite.items() if points}
    thin = {name: _thin(points, MOST_ROWS) for name, points in drawn.items()}
    return Chart(
        lines=[_line(name, style, finite[name], x, y) for style, name in enumerate(finite) if finite[name]],
        x_ticks=[Tick(x(value), f"{value:,.0f}") for value in x_ticks],
        y_ticks=[Tick(y(value), f"{value:,.{_decimals(y_ticks)}f}") for value in y_ticks],
        rows=_rows(thin),
        thinned=any(len(thin[name]) < len(points) for name, points in drawn.items()),
    )


@dataclass(frozen=True)
class _Scale:
    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        return round(self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start), 1)


def _line(name: str, style: int, points: list[tuple[float, float]], x: _Scale, y: _Scale) -> Line:
    places = [(x(step), y(loss)) for step, loss in points]
    path = "M" + "L".join(f"{across:g} {down:g}" for across, down in places)
    (first, start), (last, end) = points[0], points[-1]
    best_step, best = min(points, key=lambda point: point[1])
    words = f"{name}: {start:.4f} at step {first:,.0f}"
    if len(points) > 1:
        words += f", {end:.4f} at step {last:,.0f}; lowest {best:.4f} at step {best_step:,.0f}"
    return Line(name, style, path, places if len(places) <= MOST_MARKS else [], words + ".")


def _nice(values: list[float], wanted: int = 5, least: float = 0.0) -> list[float]:
    """Ticks that enclose all values, at least two, `least` or more apart: 1, 2 or 5 times a power of ten."""
    low, high = min(values), max(values)
    if high - low < 1e-9 * max(1.0, abs(high)):
        low, high = low - 0.5, high + 0.5
    raw = (high - low) / wanted
    power = 10.0 ** math.floor(math.log10(raw))
    step = max(least, next(factor * power for factor in (1, 2, 5, 10) if factor * power >= raw * (1 - 1e-9)))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [number * step for number in range(first, last + 1)]


def _decimals(ticks: list[float]) -> int:
    return max(0, -math.floor(math.log10(ticks[1] - ticks[0]) + 1e-9))


def _thin(points: list[tuple[float, float]], most: int) -> list[tuple[float, float]]:
    """At most `most` points at even distances, the first and the last among them."""
    if len(points) <= most:
        return points
    return [points[round(i * (len(points) - 1) / (most - 1))] for i in range(most)]


def _rows(thin: Mapping[str, list[tuple[float, float]]]) -> list[tuple[float, list[float | None]]]:
    by_step = {name: dict(points) for name, points in thin.items()}
    steps = sorted({step for points in by_step.values() for step in points})
    return [(step, [points.get(step) for points in by_step.values()]) for step in steps]
