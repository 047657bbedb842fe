"""A headless Chromium, spoken to by the DevTools protocol, with the standard library alone."""

import base64
import json
import os
import re
import shutil
import socket
import subprocess
import tempfile
import threading
import time
import urllib.request


class WebSocket:
    """As much of RFC 6455 as the protocol needs: text frames, ours masked."""

    def __init__(self, url):
        host, port, path = re.fullmatch(r"ws://([^:/]+):(\d+)(/.*)", url).groups()
        self.socket = socket.create_connection((host, int(port)), timeout=20)
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((
            f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n").encode())
        self.stream = self.socket.makefile("rb")
        while self.stream.readline() not in (b"\r\n", b""):
            pass

    def send(self, text):
        data = text.encode()
        size = bytes([0x80 | len(data)]) if len(data) < 126 else (
            bytes([0xFE]) + len(data).to_bytes(2, "big") if len(data) < 1 << 16
            else bytes([0xFF]) + len(data).to_bytes(8, "big"))
        # A mask of zeros leaves the data as it is.
        self.socket.sendall(b"\x81" + size + bytes(4) + data)

    def receive(self):
        text = b""
        while True:
            first, size = self.stream.read(2)
            size &= 0x7F
            if size >= 126:
                size = int.from_bytes(self.stream.read(2 if size == 126 else 8), "big")
            text += self.stream.read(size)
            if first & 0x80:
                return text.decode()

    def close(self):
        self.stream.close()
        self.socket.close()


class Page:
    """A page in a browser of its own."""

    @staticmethod
    def browser():
        return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="pclint-chromium-")
        self.process = subprocess.Popen(
            [self.browser(), "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
             "--remote-debugging-port=0", f"--user-data-dir={self.folder}", "about:blank"],
            stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        for line in self.process.stderr:
            if found := re.search(r"DevTools listening on ws://([^/]+)/", line):
                break
        # Else the pipe fills up, and the browser waits.
        self.reader = threading.Thread(target=self.process.stderr.read, daemon=True)
        self.reader.start()
        request = urllib.request.Request(f"http://{found[1]}/json/new?about:blank", method="PUT")
        with urllib.request.urlopen(request) as answer:
            self.socket = WebSocket(json.load(answer)["webSocketDebuggerUrl"])
        self.count = 0
        #: Errors and violations of the page's policy.
        self.complaints = []
        for domain in ("Page", "Runtime", "Log"):
            self.call(f"{domain}.enable")

    def open(self, url):
        """Loads a page anew."""
        self.complaints.clear()
        self.call("Page.navigate", url="about:blank")
        self.call("Page.navigate", url=url)
        self.wait("document.readyState === 'complete' && location.protocol === 'http:'")

    def call(self, method, **parameters):
        self.count += 1
        self.socket.send(json.dumps({"id": self.count, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.socket.receive())
            if message.get("method") == "Log.entryAdded":
                entry = message["params"]["entry"]
                # An answer of 400 is what a faulty request gets.
                if entry["level"] == "error" and "status of 400" not in entry["text"]:
                    self.complaints.append(entry["text"])
            if message.get("method") == "Runtime.exceptionThrown":
                self.complaints.append(json.dumps(message["params"]["exceptionDetails"]))
            if message.get("id") == self.count:
                if "error" in message:
                    raise RuntimeError(message["error"])
                return message["result"]

    def value(self, expression):
        """The value of an expression in the page."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def wait(self, expression, seconds=10):
        """Waits until an expression is true."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if value := self.value(expression):
                return value
            time.sleep(0.03)
        raise AssertionError(f"{expression} does not come true; the page says: {self.value('document.body.innerText')}")

    def type(self, text):
        """Types into what has the focus."""
        self.call("Input.insertText", text=text)

    def press(self, key, code=None, modifiers=0):
        codes = {"Tab": 9, "Enter": 13}
        common = {"key": key, "code": code or key, "modifiers": modifiers, "windowsVirtualKeyCode": codes.get(key, 0)}
        text = {"text": "\r"} if key == "Enter" else {}
        self.call("Input.dispatchKeyEvent", type="keyDown", **common, **text)
        self.call("Input.dispatchKeyEvent", type="keyUp", **common)

    def screen(self, width, height, scheme="light", mobile=False):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=mobile)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def screenshot(self, name):
        """Keeps a picture where $PCLINT_SCREENSHOTS says."""
        if folder := os.environ.get("PCLINT_SCREENSHOTS"):
            picture = self.call("Page.captureScreenshot", captureBeyondViewport=True)["data"]
            with open(os.path.join(folder, name + ".png"), "wb") as file:
                file.write(base64.b64decode(picture))

    def close(self):
        self.socket.close()
        self.process.terminate()
        self.process.wait(10)
        self.reader.join()
        self.process.stderr.close()
        shutil.rmtree(self.folder, ignore_errors=True)
