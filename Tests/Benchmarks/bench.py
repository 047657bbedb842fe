"""Measures pclint beside others, everything in one run, and writes the table.

    bench.py FOLDER-OF-PROGRAMS RESULTS [ROUNDS [MILLISECONDS]]

A round measures every contestant of every workload once, one after another, so that whatever else the machine does
meets all of them alike. The table gives the median of the rounds, and the quarters below and above it as spread.
"""

import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

import contestants
import schemas
import workloads
from contestants import Worker, process, repeated
from table import Row, write_table

HERE = Path(__file__).resolve().parent


def measures(programs, folder):
    """What is measured: (workload, contestant, unit, function of milliseconds)."""
    rows = []
    pclint, floor = Worker(programs / "Benchmarks"), Worker(programs / "floor")
    counted = Worker(programs / "Benchmarks", LD_PRELOAD=str(programs / "allocations.so"))
    schema_paths = schemas.write(folder)
    works = workloads.write(folder)
    for work in works:
        rows += in_process(work, schema_paths[work.operation], pclint, floor, counted)
    rows += expressions(pclint)
    for work in works[0], works[-1]:
        rows += commands(programs, work, schema_paths[work.operation], folder)
    rows += loading(programs, works[0])
    return rows


def in_process(work, schema, pclint, floor, counted):
    context = work.context or "-"
    found = pclint.ask("errors", work.operation, work.bodies, context)
    if found != work.errors:
        raise SystemExit(f"{work.name}: {found} errors are reported, {work.errors} are meant")
    kind = "lint+context" if work.reads_context else "lint"
    yield work.name, "pclint", "s", lambda ms: pclint.time(kind, work.operation, work.bodies, context, ms)
    if not work.reads_context:
        yield work.name, "pclint", "allocations", lambda ms: counted.ask("allocations", work.operation, work.bodies, context)
    yield work.name, "simdjson (walk only)", "s", lambda ms: floor.time(work.bodies, ms)
    for who, path in [("jsonschema-rs", schema), ("jsonschema-rs, shape only", shape_only(schema))]:
        if path:
            check = contestants.schema_check(work, path)
            yield work.name, who, "s", lambda ms, check=check: repeated(check, ms)
    if b"\0" not in work.bodies.read_bytes():
        passes = max(2, 2_000_000 // work.bodies.stat().st_size)
        yield work.name, "sourcemeta (evaluation only)", "s", (
            lambda ms: contestants.sourcemeta_evaluation(work, schema, passes))


def shape_only(schema):
    """The schema without what the country asks for, which others might leave to a program; None where it is the same."""
    path = schema.with_suffix(".shape.json")
    return path if path.exists() else None


def expressions(pclint):
    files = HERE / "expressions.cel", HERE / "values.json"
    texts = files[0].read_text().splitlines()
    values = json.loads(files[1].read_text())
    name = f"CEL, {len(texts)} expressions"
    yield name, "pclint", "s", lambda ms: pclint.time("cel", *files, ms)
    for peer, make in [("common-expression-language", contestants.rust_cel), ("cel-python", contestants.python_cel)]:
        work = make(texts, values)
        yield name, peer, "s", lambda ms, work=work: repeated(work, ms)


def commands(programs, work, schema, folder):
    """Whole processes, over the first body of a workload."""
    body = folder / f"{work.operation}.first.json"
    body.write_bytes(work.bodies.read_bytes().split(b"\0")[0])
    name = f"command, {work.operation}"
    checker = Path(sys.executable).parent / "check-jsonschema"
    entrants = [
        ("pclint", [programs / "pclint", "--operation", work.operation, body]),
        ("sourcemeta validate", [contestants.SOURCEMETA, "validate", schema, body]),
        ("check-jsonschema", [checker, "--schemafile", schema, body]),
        ("true (starting a process)", ["/bin/true"])]
    if shape := shape_only(schema):
        entrants.insert(
            2, ("sourcemeta validate, shape only", [contestants.SOURCEMETA, "validate", shape, body]))
    for who, command in entrants:
        work = process(*map(str, command))
        yield name, who, "s", lambda ms, work=work: repeated(work, ms)


def loading(programs, work):
    def load(*words):
        worker = Worker(programs / "Benchmarks")
        seconds = worker.time("load", *words)
        worker.close()
        return seconds
    yield "loading", "one operation and its first lint", "s", lambda ms: load(work.operation, work.bodies)
    yield "loading", "every rule, compiled and checked", "s", lambda ms: load("everything")


def per_line(rows):
    """What a line costs in carts of several sizes, out of the same measurements."""
    for row in rows:
        lines = row.workload.removeprefix("cart, ").split(" ")[0].replace(",", "")
        if (row.contestant, row.unit) == ("pclint", "s") and lines.isdigit() and int(lines) > 1:
            times = (value / int(lines) for value in (row.median, row.low, row.high))
            yield Row("one line of a cart", f"pclint, of {row.workload.removeprefix('cart, ')}", "s", *times)


def run(rows, rounds, milliseconds):
    times = [[] for _ in rows]
    for number in range(rounds):
        for row, values in zip(rows, times):
            values.append(row[3](milliseconds))
        print(f"round {number + 1} of {rounds}", file=sys.stderr)
    for (workload, contestant, unit, _), values in zip(rows, times):
        low, median, high = statistics.quantiles(values, n=4, method="inclusive")
        yield Row(workload, contestant, unit, median, low, high)


def machine():
    model = next(
        (line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), os.uname().machine)
    return f"{model}, {os.cpu_count()} cores, Linux {os.uname().release.split('-')[0]}"


def main(programs, results, rounds="11", milliseconds="100"):
    with tempfile.TemporaryDirectory() as folder:
        rows = list(measures(Path(programs).resolve(), Path(folder)))
        measured = list(run(rows, int(rounds), int(milliseconds)))
    heading = f"{time.strftime('%Y-%m-%d')}, {machine()}; median of {rounds} rounds"
    write_table(Path(results), heading, measured + list(per_line(measured)))


main(*sys.argv[1:])
