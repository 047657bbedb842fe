"""Starts the sidecar for a test, on a port that the system chooses."""

import http.client
import json
import os
import pathlib
import signal
import subprocess
import threading

ROOT = pathlib.Path(__file__).resolve().parents[2]


def built(name):
    """The path of an executable: $PCLINT_BIN/name, else of the last release or debug build."""
    folders = [os.environ.get("PCLINT_BIN"), ROOT / ".build/release", ROOT / ".build/debug"]
    for folder in filter(None, folders):
        path = pathlib.Path(folder) / name
        if path.exists():
            return str(path)
    raise SystemExit(f"{name} is not built: run make build")


class Sidecar:
    """A running pclintd; its log lines are kept as objects."""

    def __init__(self, *options, stderr=subprocess.PIPE, listen="127.0.0.1:0"):
        self.log = []
        self._listening = threading.Event()
        self.process = subprocess.Popen(
            [built("pclintd"), "--listen", listen, *options], stderr=stderr, cwd=ROOT)
        if stderr == subprocess.PIPE:
            self._reader = threading.Thread(target=self._read, daemon=True)
            self._reader.start()
            if not self._listening.wait(20):
                raise RuntimeError(f"the sidecar does not listen: {self.log}")

    def _read(self):
        for line in self.process.stderr:
            try:
                entry = json.loads(line)
            except ValueError:
                entry = {"msg": "not JSON", "text": line}
            self.log.append(entry)
            if entry["msg"] == "listening":
                self.address = entry["address"]
                self._listening.set()
            elif entry["msg"] == "not JSON":
                self._listening.set()

    @property
    def port(self):
        return int(self.address.rsplit(":", 1)[1])

    def connection(self, timeout=20):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)

    def ask(self, method, path, body=None, headers=None):
        """One request: the answer's status, fields and body."""
        connection = self.connection()
        standard = {"Content-Type": "application/json"} if body is not None else {}
        connection.request(method, path, body, {**standard, **(headers or {})})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, answer.headers, content

    def signal(self, number):
        self.process.send_signal(number)

    def stop(self, timeout=20):
        """Ends it; the exit status."""
        if self.process.poll() is None:
            self.signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        finally:
            if self.process.stderr:
                self._reader.join()
                self.process.stderr.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
