"""What happens to requests when the process is stopped, reloaded, flooded, or cannot write its log."""

import contextlib
import http.client
import json
import os
import pathlib
import resource
import signal
import socket
import subprocess
import tempfile
import threading
import time
import unittest

from sidecar import ROOT, Sidecar, built

BODY = (ROOT / "Examples/customer-accepted.json").read_bytes()
RULE = """rules:
- id: {id}
  title: No customer is called so
  severity: error
  confidence: documented
  code: null
  status: 400
  source: our policy
  operations: [customer-create]
  when: given(self.billingProfile.companyName)
  expression: self.billingProfile.companyName != 'Bergamot Tea House'
  at: billingProfile/companyName
  message: No customer is called so
  help: Choose another name.
  examples:
    rejected:
    - {{ change: {{ billingProfile/companyName: Bergamot Tea House }}, at: /billingProfile/companyName }}
    accepted:
    - {{ title: another, change: {{ billingProfile/companyName: Another }} }}
"""


class Client(threading.Thread):
    """Asks as fast as it can until the server says goodbye; counts what it sent and what it got."""

    def __init__(self, port):
        super().__init__()
        self.port, self.answered, self.lost = port, 0, 0

    def run(self):
        while True:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
            served = 0
            try:
                while True:
                    connection.request("POST", "/v1/customers", BODY, {"Content-Type": "application/json"})
                    answer = connection.getresponse()
                    answer.read()
                    assert answer.status == 200, answer.status
                    served += 1
                    if answer.will_close:
                        break
            except (OSError, http.client.HTTPException):
                # A new connection may come too late to be accepted; one that has been served must not break.
                self.lost += served > 0
                return
            finally:
                self.answered += served
                connection.close()


class OperationTest(unittest.TestCase):
    def test_stops_under_load_without_losing_an_answer(self):
        with Sidecar() as sidecar:
            clients = [Client(sidecar.port) for _ in range(16)]
            for client in clients:
                client.start()
            time.sleep(1.5)
            self.assertEqual(sidecar.stop(), 0)
            for client in clients:
                client.join()
            answered = sum(client.answered for client in clients)
            self.assertEqual(sum(client.lost for client in clients), 0)
            self.assertGreater(answered, 100)
            logged = sum(entry["msg"] == "request" for entry in sidecar.log)
            self.assertEqual(logged, answered)

    def test_says_not_ready_before_it_stops(self):
        with Sidecar("--drain-delay", "1") as sidecar:
            sidecar.signal(signal.SIGTERM)
            time.sleep(0.3)
            status, fields, body = sidecar.ask("GET", "/readyz")
            self.assertEqual((status, body, fields["Connection"]), (503, b"shutting down\n", "close"))
            self.assertEqual(sidecar.ask("POST", "/v1/customers", BODY)[0], 200)
            self.assertEqual(sidecar.process.wait(10), 0)

    def test_gives_signs_of_life_while_it_stops(self):
        with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notify:
            notify.bind(f"{folder}/notify")
            notify.settimeout(10)
            os.environ.update(NOTIFY_SOCKET=f"{folder}/notify", WATCHDOG_USEC="2000000")
            self.addCleanup(os.environ.pop, "NOTIFY_SOCKET")
            self.addCleanup(os.environ.pop, "WATCHDOG_USEC")
            with Sidecar("--drain-delay", "2", "--drain-timeout", "2") as sidecar, \
                    socket.create_connection(("127.0.0.1", sidecar.port)) as slow:
                slow.sendall(b"POST /v1/customers HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                             b"Content-Length: 50\r\n\r\n{")
                while notify.recv(100) != b"READY=1":
                    pass
                start = time.monotonic()
                sidecar.signal(signal.SIGTERM)
                while notify.recv(100) != b"STOPPING=1":
                    pass
                # Neither cuts the delay short nor ends the process.
                sidecar.signal(signal.SIGHUP)
                time.sleep(2.5)
                sidecar.signal(signal.SIGHUP)
                self.assertEqual(sidecar.process.wait(10), 0)
                self.assertGreater(time.monotonic() - start, 3.9)
                self.assertEqual([notify.recv(100) for _ in range(4)], [b"WATCHDOG=1"] * 4)
            self.assertEqual(sidecar.log[-1]["msg"], "stopped; some requests were cut off")

    def test_slow_clients_do_not_stop_others(self):
        wanted = 1000
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(max(soft, 3 * wanted), hard), hard))
        with Sidecar() as sidecar:
            slow = [socket.create_connection(("127.0.0.1", sidecar.port)) for _ in range(wanted)]
            head = b"POST /v1/customers HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 5"
            for index, connection in enumerate(slow):
                # Half of them stop in the header, half in the body.
                connection.sendall(head if index % 2 else head + b"00\r\n\r\n{")
            times = []
            for _ in range(50):
                start = time.monotonic()
                self.assertEqual(sidecar.ask("POST", "/v1/customers", BODY)[0], 200)
                times.append(time.monotonic() - start)
            self.assertLess(sorted(times)[45], 0.25)
            text = sidecar.ask("GET", "/metrics")[2].decode()
            count = next(line for line in text.splitlines() if line.startswith("pclint_connections "))
            self.assertGreaterEqual(int(count.split()[1]), wanted)
            for connection in slow:
                connection.close()

    def test_metrics_take_no_memory(self):
        """They are asked for every few seconds, for months."""
        with Sidecar() as sidecar:
            connection = sidecar.connection()

            def memory(count):
                for _ in range(count):
                    connection.request("GET", "/metrics")
                    text = connection.getresponse().read().decode()
                return int(next(line for line in text.splitlines() if line.startswith("process_resident")).split()[1])

            before = memory(500)
            self.assertLess(memory(6000) - before, 400_000)
            connection.close()

    def test_a_full_disk_does_not_stop_answers(self):
        with open("/dev/full", "w") as full, tempfile.TemporaryDirectory() as folder:
            path = f"{folder}/socket"
            with Sidecar(stderr=full, listen=f"unix:{path}") as sidecar:
                self.wait_for(path, sidecar)
                for _ in range(20):
                    self.assertIn(b" 200 OK\r\n", self.over(path, b"GET /codes HTTP/1.1"))
                time.sleep(0.2)
                page = self.over(path, b"GET /metrics HTTP/1.1").decode()
                dropped = next(line for line in page.splitlines() if line.startswith("pclint_log_lines_dropped_total"))
                self.assertGreaterEqual(int(dropped.split()[1]), 20)
                self.assertEqual(sidecar.stop(), 0)
            self.assertFalse(pathlib.Path(path).exists())

    def test_a_reader_of_logs_who_sleeps_does_not_stop_answers(self):
        reading, writing = os.pipe()
        with tempfile.TemporaryDirectory() as folder:
            path = f"{folder}/socket"
            with Sidecar(stderr=writing, listen=f"unix:{path}") as sidecar:
                self.wait_for(path, sidecar)
                # More than a pipe holds.
                for _ in range(1000):
                    self.assertIn(b" 404 ", self.over(path, b"GET /" + b"x" * 200 + b" HTTP/1.1"))
                self.assertEqual(sidecar.stop(), 0)
                os.close(writing)
                os.close(reading)

    def wait_for(self, path, sidecar):
        """The file is there before anybody listens."""
        while True:
            self.assertIsNone(sidecar.process.poll())
            with socket.socket(socket.AF_UNIX) as connection, contextlib.suppress(FileNotFoundError, ConnectionRefusedError):
                return connection.connect(path)

    def over(self, path, line):
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(path)
            connection.sendall(line + b"\r\nHost: a\r\nConnection: close\r\n\r\n")
            return b"".join(iter(lambda: connection.recv(1 << 16), b""))

    def test_reloads_rules_and_context_as_a_whole(self):
        with tempfile.TemporaryDirectory() as folder:
            rules = pathlib.Path(folder, "rules")
            rules.mkdir()
            context = pathlib.Path(folder, "context.json")
            rules.joinpath("common.yaml").write_text(RULE.format(id="first-rule"))
            context.write_text("{}")
            with Sidecar("--rules", str(rules), "--context", str(context)) as sidecar:
                def ask():
                    return sidecar.ask("POST", "/v1/customers", BODY)[0], sidecar.ask("GET", "/rules/first-rule")[0]

                def reload(message):
                    before = len(sidecar.log)
                    sidecar.signal(signal.SIGHUP)
                    while not any(entry["msg"].startswith(message) for entry in sidecar.log[before:]):
                        time.sleep(0.01)
                    return next(entry for entry in sidecar.log[before:] if entry["msg"].startswith(message))

                self.assertEqual(ask(), (400, 200))
                rules.joinpath("common.yaml").write_text("rules: [oops")
                self.assertIn("common.yaml:2:1: ", reload("reload failed")["error"])
                self.assertEqual(ask(), (400, 200))
                # Good rules with a bad context change nothing either.
                rules.joinpath("common.yaml").write_text(RULE.format(id="second-rule"))
                context.write_text('{"skuss": []}')
                self.assertIn('did you mean "skus"', reload("reload failed")["error"])
                self.assertEqual(ask(), (400, 200))
                context.write_text("{}")
                reload("reloaded")
                self.assertEqual(ask(), (400, 404))
                text = sidecar.ask("GET", "/metrics")[2].decode()
                self.assertIn('pclint_reloads_total{result="failure"} 2\npclint_reloads_total{result="success"} 1', text)

    def test_takes_a_socket_from_systemd_and_reports_to_it(self):
        with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notify, \
                socket.create_server(("127.0.0.1", 0)) as listening:
            notify.bind(f"{folder}/notify")
            notify.settimeout(20)
            # The socket is descriptor 3, and the process knows its number only when it runs: a shell tells it.
            process = subprocess.Popen(
                ["sh", "-c", f"LISTEN_PID=$$ LISTEN_FDS=1 NOTIFY_SOCKET={folder}/notify exec {built('pclintd')}"],
                preexec_fn=lambda: os.dup2(listening.fileno(), 3), close_fds=False, stderr=subprocess.DEVNULL)
            self.assertEqual(notify.recv(100), b"READY=1")
            connection = http.client.HTTPConnection("127.0.0.1", listening.getsockname()[1], timeout=20)
            connection.request("GET", "/livez")
            self.assertEqual(connection.getresponse().status, 200)
            connection.close()
            process.send_signal(signal.SIGHUP)
            self.assertEqual([notify.recv(100), notify.recv(100)], [b"RELOADING=1", b"READY=1"])
            process.terminate()
            self.assertEqual(notify.recv(100), b"STOPPING=1")
            self.assertEqual(process.wait(20), 0)

    def test_refuses_what_is_no_listening_socket(self):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagrams, socket.socket() as idle:
            for other in (datagrams, idle, None):
                with self.subTest(other):
                    run = subprocess.run(
                        ["sh", "-c", f"LISTEN_PID=$$ LISTEN_FDS=1 exec {built('pclintd')}"],
                        preexec_fn=lambda: os.dup2(other.fileno(), 3) if other else os.closerange(3, 4), close_fds=False,
                        capture_output=True, text=True, timeout=20)
                    self.assertEqual(run.returncode, 2)
                    self.assertIn("needs a stream socket that listens (Accept=no); descriptor 3 is none", run.stderr)

    def test_tells_that_too_few_files_may_be_open(self):
        for limit, expected in (("200", 1), ("4700", 0)):
            with self.subTest(limit):
                process = subprocess.Popen(
                    ["sh", "-c", f"ulimit -n {limit}; exec {built('pclintd')} --listen 127.0.0.1:0"],
                    stderr=subprocess.PIPE, text=True)
                lines = []
                while not lines or '"listening"' not in lines[-1]:
                    lines.append(process.stderr.readline())
                process.terminate()
                process.communicate(timeout=20)
                self.assertEqual(sum("--max-connections" in line for line in lines), expected)


if __name__ == "__main__":
    unittest.main()
