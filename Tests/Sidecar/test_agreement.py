"""Every example gets the same answer from the command, from /lint and from the dry run."""

import functools
import json
import subprocess
import unittest

from sidecar import ROOT, Sidecar, built

CONTEXT = ROOT / "Examples/contexts/snapshot.json"
EXAMPLES = sorted((ROOT / "Examples").glob("*.json"))

#: Where a request of each operation goes; the ids are fictitious.
CUSTOMER = "/v1/customers/2c9d81e6-47b3-4f0a-8c15-90e3a7d6f248"
TARGETS = {
    "customer-create": "POST /v1/customers",
    "cart-create": f"POST {CUSTOMER}/carts",
    "migration-create": f"POST {CUSTOMER}/migrations/newcommerce",
    "transition-create": f"POST {CUSTOMER}/subscriptions/6e1f9c52-3b0d-4a87-9d64-20c5b7f8a1e3/transitions",
}

#: What a call to Partner Center has; the command is not told of any.
HEADERS = {"MS-RequestId": "1f4d7b36-08ce-4a52-b9d1-6e0c3a7f5842",
           "MS-CorrelationId": "5b9e0d5c-7f0a-4c43-9a51-0d6f2f0b7c11"}


@functools.cache
def command(example, *options):
    """The report of `pclint --format json`."""
    run = subprocess.run(
        [built("pclint"), "--format", "json", *options, str(example)], capture_output=True, text=True, cwd=ROOT)
    assert run.returncode < 2, run.stderr
    report = json.loads(run.stdout)["reports"][0]
    return {name: report[name] for name in ("operation", "prediction", "findings", "unchecked")}


class AgreementTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.sidecar = Sidecar("--context", str(CONTEXT))
        cls.addClassCleanup(cls.sidecar.stop)

    def each(self, check):
        self.assertGreater(len(EXAMPLES), 8)
        for example in EXAMPLES:
            with self.subTest(example.name):
                check(example, example.read_text())

    def lint(self, envelope, **options):
        status, fields, body = self.sidecar.ask("POST", "/lint", json.dumps(envelope), **options)
        self.assertEqual(status, 200, body)
        report = json.loads(body)
        self.assertEqual(fields["Pclint-Outcome"], report["prediction"]["outcome"])
        return report

    def test_envelope_with_the_text(self):
        def check(example, text):
            self.assertEqual(self.lint({"request": {"body": text}}), command(example))

        self.each(check)

    def test_envelope_with_context_and_target(self):
        context = json.loads(CONTEXT.read_text())

        def check(example, text):
            target = TARGETS[command(example)["operation"]]
            method, path = target.split(" ")
            envelope = {"request": {"method": method, "path": path, "body": text}, "context": context}
            expected = command(example, "--context", str(CONTEXT), "--request", target)
            self.assertEqual(self.lint(envelope), expected)

        self.each(check)

    def test_envelope_with_the_value(self):
        """Positions count from the value's first byte, so that the text as it is written gives the same report."""
        def check(example, text):
            status, _, body = self.sidecar.ask("POST", "/lint", '{"request": {"body": ' + text.strip() + "}}")
            self.assertEqual(status, 200)
            self.assertEqual(json.loads(body), command(example))

        self.each(check)

    def test_batch(self):
        lines = [json.dumps({"request": {"body": example.read_text()}}) for example in EXAMPLES]
        status, fields, body = self.sidecar.ask(
            "POST", "/lint", "\n".join(lines), {"Content-Type": "application/x-ndjson"})
        self.assertEqual((status, fields["Content-Type"]), (200, "application/x-ndjson"))
        reports = [json.loads(line) for line in body.splitlines()]
        self.assertEqual(reports, [command(example) for example in EXAMPLES])

    def test_dry_run(self):
        def check(example, text):
            target = TARGETS[command(example)["operation"]]
            expected = command(example, "--context", str(CONTEXT), "--request", target)
            method, path = target.split(" ")
            status, fields, body = self.sidecar.ask(method, path, text, HEADERS)
            prediction = expected["prediction"]
            self.assertEqual(fields["Pclint-Outcome"], prediction["outcome"])
            if prediction["outcome"] == "rejected":
                self.assertEqual(status, prediction["status"])
                self.assertEqual(json.loads(body), prediction["error"])
            else:
                self.assertEqual(status, 200)
                self.assertEqual(json.loads(body), expected)

        self.each(check)

    def test_dry_run_reads_the_path_as_the_command_does(self):
        """An id in any spelling, or a name in braces for one that is not known."""
        example = ROOT / "Examples/transition-accepted.json"
        known = "6e1f9c52-3b0d-4a87-9d64-20c5b7f8a1e3"
        reports = set()
        for path in (f"{CUSTOMER}/subscriptions/{known}/transitions",
                     f"//v1/Customers/{known}/SUBSCRIPTIONS//{known.upper()}/transitions/",
                     f"{CUSTOMER}/subscriptions/{{{known}}}/transitions",
                     f"{CUSTOMER}/subscriptions/{{subscriptionId}}/transitions",
                     f"{CUSTOMER}/subscriptions/none/transitions"):
            with self.subTest(path):
                expected = command(example, "--context", str(CONTEXT), "--request", f"POST {path}")
                status, fields, body = self.sidecar.ask("POST", path, example.read_text(), HEADERS)
                prediction = expected["prediction"]
                self.assertEqual(fields["Pclint-Outcome"], prediction["outcome"])
                wanted = prediction["error"] if prediction["outcome"] == "rejected" else expected
                self.assertEqual(json.loads(body), wanted)
                reports.add(body)
        self.assertGreater(len(reports), 1)

    def test_dry_run_sees_the_headers(self):
        body = (ROOT / "Examples/customer-accepted.json").read_text()
        findings = json.loads(self.sidecar.ask("POST", "/v1/customers", body)[2])["findings"]
        self.assertEqual([finding["rule"] for finding in findings], ["request-id-headers-missing"])
        # Blanks around a value are none of it.
        headers = {name: f" \t{value} \t" for name, value in {**HEADERS, "Content-Type": "application/json"}.items()}
        self.assertEqual(json.loads(self.sidecar.ask("POST", "/v1/customers", body, headers)[2])["findings"], [])

    def test_catalogue(self):
        for path, words in (("/codes", "codes"), ("/rules", "rules")):
            run = subprocess.run([built("pclint"), words, "--format", "json"], capture_output=True, check=True)
            status, _, body = self.sidecar.ask("GET", path)
            self.assertEqual(status, 200)
            self.assertEqual(json.loads(body), json.loads(run.stdout))


if __name__ == "__main__":
    unittest.main()
