"""Draws the table as an SVG: bars on a logarithmic scale, grouped by workload. `chart.py RESULTS`"""

import math
import sys
from pathlib import Path
from xml.sax.saxutils import escape

from table import read_table, shown

WIDTH, LEFT, RIGHT, BAR, GAP = 860, 250, 90, 15, 14
OURS, FLOOR, OTHER = "#1a7f64", "#b8b8b8", "#7a9cc6"


def ticks(low, high):
    return range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)


def text(x, y, words, anchor="start", size=12, colour="#333"):
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}" font-size="{size}" fill="{colour}">{escape(words)}</text>'


def colour_of(row):
    if row.contestant.startswith("pclint") or row.workload == "loading":
        return OURS
    return FLOOR if row.contestant.startswith(("simdjson", "true")) else OTHER


def bar(row, y, place):
    end = place(row.median)
    colour = colour_of(row)
    low, high, middle = place(row.low), place(row.high), y + BAR / 2 - 1
    return [
        f'<rect x="{LEFT}" y="{y}" width="{end - LEFT:.1f}" height="{BAR - 2}" fill="{colour}"/>',
        f'<line x1="{low:.1f}" x2="{high:.1f}" y1="{middle}" y2="{middle}" stroke="#222"/>',
        text(LEFT - 6, y + 11, row.contestant, "end", 11),
        text(max(end, high) + 5, y + 11, shown(row.median, "s"), size=11)]


def chart(heading, rows):
    rows = [row for row in rows if row.unit == "s"]
    powers = ticks(min(r.low for r in rows), max(r.high for r in rows))
    scale = (WIDTH - LEFT - RIGHT) / (powers[-1] - powers[0])
    place = lambda seconds: LEFT + (math.log10(seconds) - powers[0]) * scale
    body, y, last = [], 34, None
    for row in rows:
        if row.workload != last:
            y += GAP + (BAR if last else 0)
            body.append(text(8, y - 3, row.workload, size=13, colour="#000"))
            y += 3
            last = row.workload
        body += bar(row, y, place)
        y += BAR
    height = y + 30
    grid = []
    for power in powers:
        x = place(10.0**power)
        grid.append(f'<line x1="{x:.1f}" x2="{x:.1f}" y1="30" y2="{height - 24}" stroke="#e4e4e4"/>')
        grid.append(text(x, height - 10, shown(10.0**power, "s").replace(".00", "").replace(".0", ""), "middle", 11))
    head = text(8, 18, f"Time for one pass, {heading}", size=13)
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif">',
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>', head, *grid, *body, "</svg>", ""])


folder = Path(sys.argv[1])
(folder / "results.svg").write_text(chart(*read_table(folder)))
