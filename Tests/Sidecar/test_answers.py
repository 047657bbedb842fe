"""What the sidecar says of requests that it cannot use, and how it is operated."""

import gzip
import json
import pathlib
import re
import subprocess
import unittest

from sidecar import ROOT, Sidecar, built

JSON = "application/json"
LINES = "application/x-ndjson"
BODY = '{"request": {"body": {"companyProfile": {}}}}'


class AnswersTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.sidecar = Sidecar("--max-body", "2000", "--max-batch", "10000", "--log-level", "debug")
        cls.addClassCleanup(cls.sidecar.stop)

    def problem(self, status, detail, method, path, body=None, headers=None):
        found, fields, content = self.sidecar.ask(method, path, body, headers)
        problem = json.loads(content)
        self.assertEqual(found, status, problem)
        self.assertEqual(fields["Content-Type"], "application/problem+json")
        self.assertEqual(problem["status"], status)
        self.assertEqual(problem["requestId"], fields["X-Request-Id"])
        self.assertIn(detail, problem["detail"])
        self.assertNotIn("Pclint-Outcome", fields)
        return problem, fields

    def test_problems(self):
        cart = '{"request": {"body": {}, "method": "POST", "path": "/v1/customers/1/cart"}}'
        undetectable = '{"request": {"body": {"a": 1}}}'
        for status, detail, method, path, *content in [
            (400, "no value in the text", "POST", "/lint", ""),
            (400, "The envelope has to be a JSON object", "POST", "/lint", "[]"),
            (400, 'unknown member "reqest"; did you mean "request"', "POST", "/lint", '{"reqest": {}}'),
            (400, 'No operation is known for "POST /v1/customers/1/cart"', "POST", "/lint", cart),
            (400, "does not tell which operation is meant", "POST", "/lint", undetectable),
            (400, "The context cannot be used", "POST", "/lint", BODY[:-1] + ', "context": {"skuss": []}}'),
            (404, "GET /openapi.json", "GET", "/v1/customers/1/cart"),
            (404, "GET /codes lists them", "GET", "/codes/999999999"),
            (404, 'Did you mean "transition-target-is-source"', "GET", "/rules/transition-target-is-sorce"),
            (405, "asked with POST", "GET", "/lint"),
            (405, "asked with GET, HEAD", "POST", "/codes", "{}"),
            (405, "asked with POST", "DELETE", "/v1/customers"),
            (413, "larger than 2000 bytes", "POST", "/lint", " " * 2001),
            (413, "larger than 2000 bytes", "POST", "/v1/customers", " " * 2001),
            (413, "larger than 10000 bytes", "POST", "/lint", "\n" * 10001, {"Content-Type": LINES}),
            (415, "application/x-ndjson", "POST", "/lint", BODY, {"Content-Type": "text/plain"}),
            (415, "application/x-ndjson", "POST", "/lint", BODY, {"Content-Type": JSON + "; charset=utf-16"}),
            (415, "application/json", "POST", "/v1/customers", "a=b",
             {"Content-Type": "application/x-www-form-urlencoded"}),
        ]:
            with self.subTest(f"{method} {path}: {detail}"):
                self.problem(status, detail, method, path, *content)

    def test_tells_where_and_what_is_allowed(self):
        problem, _ = self.problem(400, "string", "POST", "/lint", '{"request": {"method": 1}}')
        self.assertEqual(problem["errors"][0]["pointer"], "/request/method")
        self.assertEqual(self.problem(405, "", "GET", "/lint")[1]["Allow"], "POST")

    def test_media_types(self):
        for media in (JSON, "Application/JSON; Charset=UTF-8", "application/vnd.example+json", "text/json"):
            self.assertEqual(self.sidecar.ask("POST", "/lint", BODY, {"Content-Type": media})[0], 200, media)

    def test_gzip(self):
        """Bodies may be compressed, their limit is that of what they hold; answers are where that is asked for."""
        status, fields, body = self.sidecar.ask("GET", "/metrics", headers={"Accept-Encoding": "gzip"})
        self.assertEqual((status, fields["Content-Encoding"], fields["Vary"]), (200, "gzip", "Accept-Encoding"))
        self.assertIn(b"pclint_requests_total", gzip.decompress(body))
        plain = self.sidecar.ask("GET", "/rules")[2]
        body = self.sidecar.ask("GET", "/rules", headers={"Accept-Encoding": "gzip"})[2]
        self.assertEqual(gzip.decompress(body), plain)
        self.assertLess(len(body), len(plain) / 4)
        coded = {"Content-Encoding": "gzip"}
        report = self.sidecar.ask("POST", "/lint", BODY)[2]
        for media, text, answer in ((JSON, BODY, report), (LINES, f"{BODY}\n{BODY}", (report + b"\n") * 2)):
            headers = {**coded, "Content-Type": media}
            self.assertEqual(self.sidecar.ask("POST", "/lint", gzip.compress(text.encode()), headers)[::2], (200, answer))
        self.problem(413, "larger than 2000 bytes", "POST", "/lint", gzip.compress(b" " * 2001), coded)
        self.problem(413, "larger than 10000 bytes", "POST", "/lint", gzip.compress(b"\n" * 10001),
                     {**coded, "Content-Type": LINES})
        self.problem(400, "no gzip", "POST", "/v1/customers", BODY, coded)
        fields = self.problem(415, '"gzip"', "POST", "/v1/customers", BODY, {"Content-Encoding": "br"})[1]
        self.assertEqual(fields["Accept-Encoding"], "gzip")

    def test_batch_goes_on_after_a_bad_line(self):
        lines = [BODY, "", "nonsense", '{"request": {"body": "' + "x" * 2000 + '"}}', BODY]
        status, fields, body = self.sidecar.ask("POST", "/lint", "\r\n".join(lines), {"Content-Type": LINES})
        answers = [json.loads(line) for line in body.splitlines()]
        self.assertEqual(status, 200)
        self.assertEqual([answer.get("line") for answer in answers], [None, 3, 4, None])
        self.assertEqual([answer.get("status") for answer in answers], [None, 400, 413, None])
        self.assertEqual(answers[0], answers[3])

    def test_a_faulty_line_is_not_accepted(self):
        accepted = json.loads((ROOT / "Examples/customer-accepted.json").read_text())
        context = json.loads((ROOT / "Examples/contexts/snapshot.json").read_text())
        good = json.dumps({"request": {"body": accepted}, "context": {"partner": context["partner"]}})

        def faulty():
            text = self.sidecar.ask("GET", "/metrics")[2].decode()
            return int(re.search("^pclint_batch_faulty_lines_total (.+)$", text, re.MULTILINE)[1])

        for name, lines, outcome, count in [
            ("good", [good], "accepted", 0), ("nonsense", [good, "nonsense", good], "undetermined", 1),
            ("oversized", ["x" * 2001, good], "undetermined", 1), ("rejected", ["x", BODY, "y"], "rejected", 2),
        ]:
            with self.subTest(name):
                before = faulty()
                self.sidecar.ask(
                    "POST", "/lint", "\n".join(lines), {"Content-Type": LINES, "X-Request-Id": f"faulty-{name}"})
                self.assertEqual(faulty() - before, count)
                while not (entry := [e for e in self.sidecar.log if e.get("request_id") == f"faulty-{name}"]):
                    self.assertIsNone(self.sidecar.process.poll())
                self.assertEqual(entry[0].get("faulty_lines"), str(count) if count else None)
                self.assertEqual(entry[0]["outcome"], outcome)

    def test_batch_in_pieces(self):
        connection = self.sidecar.connection()
        text = f"{BODY}\n{BODY}\n".encode()
        connection.request("POST", "/lint", (text[at:at + 7] for at in range(0, len(text), 7)),
                           {"Content-Type": LINES}, encode_chunked=True)
        self.assertEqual(len(connection.getresponse().read().splitlines()), 2)
        connection.close()

    def test_answers_of_a_batch_are_never_together_in_memory(self):
        def peak():
            status = pathlib.Path(f"/proc/{sidecar.process.pid}/status").read_text()
            return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) << 10

        with Sidecar() as sidecar:
            line = '{"operation": "customer-create", "request": {"body": {}}}\n'
            length = len(sidecar.ask("POST", "/lint", line, {"Content-Type": LINES})[2])
            before = peak()
            status, fields, body = sidecar.ask("POST", "/lint", line * 20_000, {"Content-Type": LINES})
            self.assertEqual((status, fields["Transfer-Encoding"]), (200, "chunked"))
            self.assertEqual(len(body), 20_000 * length)
            self.assertLess(peak() - before, len(body) / 2)

    def test_dry_run_without_a_body(self):
        path = "/v1/customers/2c9d81e6-47b3-4f0a-8c15-90e3a7d6f248/carts/4b1f9c52-3b0d-4a87-9d64-20c5b7f8a1e3/checkout"
        status, fields, body = self.sidecar.ask("POST", path)
        self.assertEqual((status, fields["Pclint-Outcome"]), (200, "undetermined"))
        self.assertEqual(json.loads(body)["operation"], "cart-checkout")

    def test_head(self):
        status, fields, body = self.sidecar.ask("HEAD", "/codes")
        self.assertEqual((status, body), (200, b""))
        self.assertGreater(int(fields["Content-Length"]), 10_000)

    def test_page_is_locked_down(self):
        for path in ("/", "/page.js", "/page.css"):
            status, fields, body = self.sidecar.ask("GET", path)
            self.assertEqual(status, 200)
            self.assertIn("default-src 'none'", fields["Content-Security-Policy"])
            self.assertEqual(fields["X-Content-Type-Options"], "nosniff")
            self.assertNotRegex(body.decode(), r"(src|href|url)\s*[=(]\s*[\"']?(https?:)?//")

    def test_request_id(self):
        _, fields, _ = self.sidecar.ask("GET", "/codes", headers={"X-Request-Id": "order-17"})
        self.assertEqual(fields["X-Request-Id"], "order-17")
        _, fields, _ = self.sidecar.ask("GET", "/codes", headers={"X-Request-Id": 'a b"\\'})
        self.assertRegex(fields["X-Request-Id"], "^[0-9a-f]{16}-[0-9a-f]+$")

    def test_logs_have_no_bodies(self):
        secret = "pr1vate-name"
        self.sidecar.ask("POST", "/v1/customers", json.dumps({"companyProfile": {"domain": secret}}),
                         {"X-Request-Id": "secret-1"})
        self.sidecar.ask("GET", f"/codes/1?name={secret}", headers={"X-Request-Id": "secret-2"})
        while sum(entry.get("request_id", "").startswith("secret-") for entry in self.sidecar.log) < 2:
            self.assertIsNone(self.sidecar.process.poll())
        self.assertNotIn(secret, json.dumps(self.sidecar.log))
        entry = next(entry for entry in self.sidecar.log if entry.get("request_id") == "secret-1")
        self.assertEqual((entry["method"], entry["path"], entry["status"]), ("POST", "/v1/customers", 400))
        self.assertEqual((entry["operation"], entry["outcome"]), ("customer-create", "rejected"))
        self.assertRegex(entry["ts"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")

    def test_logs_are_json_whatever_is_asked(self):
        for index, path in enumerate(['/a"b\\c', "/%0a\u00e9\t", "/" + "x" * 5000]):
            connection = self.sidecar.connection()
            connection._validate_path = lambda _: None
            connection._encode_request = lambda request: request.encode()
            connection.request("GET", path, headers={"X-Request-Id": f"odd-{index}"})
            self.assertEqual(connection.getresponse().status, 404)
            connection.close()
            while not (entry := [e for e in self.sidecar.log if e.get("request_id") == f"odd-{index}"]):
                self.assertIsNone(self.sidecar.process.poll())
            self.assertEqual((entry[0]["path"], entry[0]["status"], entry[0]["level"]), (path, 404, "info"))
            self.assertGreater(entry[0]["bytes"], 100)
            self.assertTrue(0 < entry[0]["duration_ms"] < 1000, entry)

    def test_metrics(self):
        self.sidecar.ask("POST", "/lint", BODY)
        status, fields, body = self.sidecar.ask("GET", "/metrics")
        self.assertEqual((status, fields["Content-Type"]), (200, "text/plain; version=0.0.4; charset=utf-8"))
        text = body.decode()
        self.assertTrue(text.endswith("\n"))
        line = re.compile(r'(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[^"\\]*"(,[a-z]+="[^"\\]*")*\})? [0-9.e+-]+)')
        for entry in text.splitlines():
            self.assertRegex(entry, f"^{line.pattern}$")
        for name in ("pclint_requests_total{route=\"/lint\",code=\"200\"}", "pclint_rules_loaded",
                     "pclint_findings_total{rule=\"customer-profile-missing\",severity=\"error\"}",
                     "pclint_request_duration_seconds_bucket{le=\"+Inf\"}", "pclint_reloads_total",
                     "pclint_predictions_total{operation=\"customer-create\",outcome=\"rejected\"}"):
            self.assertIn(name, text)

    def test_probes(self):
        self.assertEqual(self.sidecar.ask("GET", "/livez")[::2], (200, b"ok\n"))
        self.assertEqual(self.sidecar.ask("GET", "/readyz")[::2], (200, b"ok\n"))


class CommandLineTest(unittest.TestCase):
    def run_sidecar(self, *words, program=("pclintd",)):
        run = subprocess.run([built(program[0]), *program[1:], *words], capture_output=True, text=True, timeout=20)
        return run.returncode, run.stdout, run.stderr

    def test_misuse(self):
        for words, sentence in [
            (["--lisen", "a:1"], 'unknown option "--lisen"; did you mean "--listen"?; "pclintd --help" lists them'),
            (["--listen"], "the option --listen needs a value"),
            (["--help=x"], "the option --help takes no value"),
            (["x.json"], 'unexpected argument "x.json"; the sidecar takes options only, "pclintd --help" lists them'),
            (["--listen", "8080"], '--listen is HOST:PORT, unix:PATH or systemd, not "8080"'),
            (["--listen", "systemd"], "--listen systemd needs a socket from systemd (LISTEN_PID and LISTEN_FDS are "
             "not set for this process)"),
            (["--threads", "0"], '--threads is a whole number from 1 to 256, not "0"'),
            (["--log-level", "loud"], '--log-level is one of debug, info, warning, error, not "loud"'),
            (["--context", "no-such.json"], "no-such.json: No such file or directory"),
            (["--context", str(ROOT / "README.md")], "README.md: the context cannot be used: line 1, column 1: "),
            (["--rules", "no-such"], "no-such:1:1: the file cannot be read: No such file or directory"),
        ]:
            status, output, errors = self.run_sidecar(*words)
            with self.subTest(words):
                self.assertEqual((status, output), (2, ""))
                self.assertIn(sentence, errors)
                self.assertEqual(errors.count("\n"), 1)

    def test_help_and_version(self):
        _, text, _ = self.run_sidecar("--version", program=("pclint",))
        self.assertEqual(self.run_sidecar("--version"), (0, text.replace("pclint", "pclintd"), ""))
        version = text.split()[1]
        for path in ("Examples/kubernetes/sidecar.yaml", "Examples/kubernetes/service.yaml"):
            self.assertIn(f"image: pclint:{version}\n", (ROOT / path).read_text(), path)
        status, text, _ = self.run_sidecar("--help")
        self.assertEqual(status, 0)
        self.assertIn("--max-connections NUMBER", text)

    def test_pclint_serve(self):
        self.assertEqual(self.run_sidecar("--help", program=("pclint", "serve")), self.run_sidecar("--help"))


if __name__ == "__main__":
    unittest.main()
