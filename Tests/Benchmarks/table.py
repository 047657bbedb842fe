"""The table of results, as tab-separated values and as Markdown."""

from dataclasses import dataclass


@dataclass
class Row:
    workload: str
    contestant: str
    #: "s" or "allocations"
    unit: str
    median: float
    low: float
    high: float


def shown(value, unit):
    """Three digits and a unit that suits."""
    if unit != "s":
        return f"{value:,.0f}"
    for factor, name in [(1, "s"), (1e3, "ms"), (1e6, "µs"), (1e9, "ns")]:
        if value * factor >= 1 or name == "ns":
            digits = 2 if value * factor < 10 else 1 if value * factor < 100 else 0
            return f"{value * factor:.{digits}f} {name}"


def own(rows, row):
    """pclint's own row of a workload, with which the others are compared."""
    return next((r for r in rows if (r.workload, r.contestant, r.unit) == (row.workload, "pclint", row.unit)), None)


def markdown(heading, rows):
    lines = [heading, "", "| workload | | median | quartiles | × pclint |", "|---|---|--:|--:|--:|"]
    last = None
    for row in rows:
        base = own(rows, row)
        times = f"{row.median / base.median:.2f}" if base and base is not row and base.median else ""
        who = row.contestant if row.unit == "s" else f"{row.contestant}, {row.unit}"
        spread = f"{shown(row.low, row.unit)} – {shown(row.high, row.unit)}"
        name = row.workload if row.workload != last else ""
        lines.append(f"| {name} | {who} | {shown(row.median, row.unit)} | {spread} | {times} |")
        last = row.workload
    return "\n".join(lines) + "\n"


def write_table(folder, heading, rows):
    """Writes both forms, and prints the second."""
    folder.mkdir(exist_ok=True)
    lines = ["# " + heading, "workload\tcontestant\tunit\tmedian\tlower quartile\tupper quartile"]
    lines += [f"{r.workload}\t{r.contestant}\t{r.unit}\t{r.median:.4g}\t{r.low:.4g}\t{r.high:.4g}" for r in rows]
    (folder / "results.tsv").write_text("\n".join(lines) + "\n")
    text = markdown(heading, rows)
    (folder / "results.md").write_text(text)
    print(text)


def read_table(folder):
    """The heading and the rows of `results.tsv`."""
    heading, _, *lines = (folder / "results.tsv").read_text().splitlines()
    cells = (line.split("\t") for line in lines)
    return heading[2:], [Row(c[0], c[1], c[2], *map(float, c[3:])) for c in cells]
