"""/openapi.json is true: schemathesis asks what it describes, and more, and checks all answers."""

import pathlib
import shutil
import subprocess
import tempfile
import unittest

from sidecar import Sidecar

CONFIGURATION = pathlib.Path(__file__).with_name("schemathesis.toml")


@unittest.skipUnless(shutil.which("schemathesis"), "schemathesis is not installed (pip install schemathesis)")
class OpenAPITest(unittest.TestCase):
    def test_with_schemathesis(self):
        # It keeps what it found in the working directory.
        with Sidecar() as sidecar, tempfile.TemporaryDirectory() as folder:
            base = f"http://{sidecar.address}"
            run = subprocess.run(
                ["schemathesis", "--config-file", str(CONFIGURATION), "run", f"{base}/openapi.json", "--url", base,
                 "--checks", "all", "-n", "20", "--generation-deterministic", "--no-color"],
                capture_output=True, text=True, cwd=folder)
            self.assertEqual(run.returncode, 0, run.stdout + run.stderr)


if __name__ == "__main__":
    unittest.main()
