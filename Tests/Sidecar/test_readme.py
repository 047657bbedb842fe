"""The curl lines of the README work as printed."""

import re
import subprocess
import unittest

from sidecar import ROOT, Sidecar


class ReadmeTest(unittest.TestCase):
    def test_prints_what_it_shows(self):
        blocks = re.findall(r"```shell-session\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
        commands = [part for block in blocks for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]]
        self.assertGreaterEqual(len(commands), 4)
        # As `make run-server` starts it.
        with Sidecar("--context", "Examples/contexts/snapshot.json") as sidecar:
            for command in commands:
                line, shown = command.split("\n", 1)
                with self.subTest(line):
                    run = subprocess.run(
                        ["bash", "-c", line.replace("127.0.0.1:8080", sidecar.address)], capture_output=True, text=True,
                        cwd=ROOT, check=True)
                    pattern = ".*".join(re.escape(part) for part in shown.strip().split("…"))
                    self.assertRegex(run.stdout.replace("\r", ""), re.compile(f"^{pattern}", re.DOTALL))


if __name__ == "__main__":
    unittest.main()
