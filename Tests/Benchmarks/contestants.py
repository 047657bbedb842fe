"""Who is measured. Each measures itself for some milliseconds and gives seconds for one pass."""

import json
import os
import re
import subprocess
import time
from pathlib import Path

import cel
import celpy
import jsonschema_rs
import sourcemeta_jsonschema

#: The command itself; the wheel's script only starts it, after Python.
SOURCEMETA = str(
    Path(sourcemeta_jsonschema.__path__[0])
    / f"jsonschema-linux-{'arm64' if os.uname().machine == 'aarch64' else 'x86_64'}")


class Worker:
    """A program that answers lines with nanoseconds."""

    def __init__(self, *command, **environment):
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ | environment)

    def ask(self, *words):
        self.process.stdin.write(" ".join(map(str, words)) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if not answer.isdigit():
            raise SystemExit(f"{' '.join(map(str, words))}: {answer or 'the worker is gone'}")
        return int(answer)

    def time(self, *words):
        return self.ask(*words) / 1e9

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def repeated(work, milliseconds):
    """Seconds for one pass of a Python function."""
    passes, start = 0, time.perf_counter()
    end = start + milliseconds / 1e3
    while True:
        work()
        passes += 1
        now = time.perf_counter()
        if now >= end:
            return (now - start) / passes


def schema_check(workload, schema):
    """jsonschema-rs: parse with json.loads, as its users do, and iterate the errors."""
    validator = jsonschema_rs.Draft202012Validator(json.loads(schema.read_text()))
    bodies = workload.bodies.read_bytes().split(b"\0")

    def work():
        for body in bodies:
            for _ in validator.iter_errors(json.loads(body)):
                pass
    return work


def rust_cel(expressions, values):
    """common-expression-language: programs compiled once."""
    programs = [cel.compile(expression) for expression in expressions]
    context = cel.Context(variables=values)
    return lambda: [program.execute(context) for program in programs]


def python_cel(expressions, values):
    """cel-python: programs compiled once."""
    environment = celpy.Environment()
    programs = [environment.program(environment.compile(expression)) for expression in expressions]
    context = celpy.json_to_cel(values)
    return lambda: [program.evaluate(context) for program in programs]


def process(*command):
    """A whole process, its output thrown away."""
    null = [(os.POSIX_SPAWN_OPEN, number, "/dev/null", os.O_RDWR, 0) for number in (0, 1, 2)]

    def work():
        child = os.posix_spawn(command[0], command, os.environ, file_actions=null)
        os.waitpid(child, 0)
    return work


def sourcemeta_evaluation(workload, schema, passes):
    """sourcemeta's own benchmark: evaluation only, of a body that was parsed before; its mean in seconds."""
    command = [SOURCEMETA, "validate", "--benchmark", "--fast", "--loop", str(passes), str(schema), str(workload.bodies)]
    result = subprocess.run(command, capture_output=True, text=True)
    found = re.search(r"(?:PASS|FAIL) ([0-9.]+) \+- [0-9.]+ (\w+)", result.stdout + result.stderr)
    if not found:
        raise SystemExit(f"{' '.join(command)}: {result.stdout}{result.stderr}")
    return float(found[1]) * {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1}[found[2]]
