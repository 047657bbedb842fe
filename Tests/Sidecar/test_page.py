"""The page at /, in a real browser: type, see the squiggle, mend, see it go."""

import json
import re
import unittest

from chromium import Page
from sidecar import ROOT, Sidecar

VERDICT = "document.getElementById('verdict').textContent"
ERRORS = "[...document.querySelectorAll('#marks mark.error')].map((mark) => mark.textContent)"


@unittest.skipUnless(Page.browser(), "Chromium is not installed: the page is not tried (apt-get install chromium)")
class PageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.sidecar = Sidecar()
        cls.addClassCleanup(cls.sidecar.stop)
        cls.page = Page()
        cls.addClassCleanup(cls.page.close)

    def setUp(self):
        self.page.open(f"http://{self.sidecar.address}/")
        self.page.screen(1280, 900)

    def tearDown(self):
        self.assertEqual(self.page.complaints, [])

    def write(self, text):
        self.page.value("document.getElementById('body').focus()")
        self.page.value("document.getElementById('body').select()")
        self.page.type(text)

    def test_squiggle_comes_and_goes(self):
        text = (ROOT / "Examples/customer-refused-state.json").read_text()
        text = text.replace("orders@example", "orders@example.com")
        wrong = re.search('"state": "(.*?)"', text, re.IGNORECASE)[1]
        self.write(text)
        marks = self.page.wait(f"({ERRORS}).length && {ERRORS}")
        self.assertEqual(marks, [f'"{wrong}"'])
        self.assertEqual(self.page.value(VERDICT), "customer-create: rejected, HTTP 400, code 27002")
        self.assertEqual(self.page.value("document.getElementById('body').getAttribute('aria-invalid')"), "true")
        self.page.screenshot("wide-light")
        self.page.screen(1280, 900, "dark")
        self.page.screenshot("wide-dark")
        start = text.index(wrong)
        self.page.value(f"document.getElementById('body').setSelectionRange({start}, {start + len(wrong)})")
        self.page.type("WA")
        self.page.wait(f"({ERRORS}).length === 0 && !{VERDICT}.includes('27002')")

    def test_marks_lie_on_the_text(self):
        """The overlay has the very metrics of the text area, and offsets of UTF-8 are turned into UTF-16."""
        self.write('{"currentSubscriptionId": "b7a4d0f1-58c3-4e2b-8f96-13d7e09ac254", "x é 😀": "ß", '
                   '"termDuration": "P1M", "billingCycle": "annual"}')
        self.assertEqual(self.page.wait(f"({ERRORS}).length && {ERRORS}"), ['"annual"'])
        metrics = """(id) => { const s = getComputedStyle(document.getElementById(id));
            const box = document.getElementById(id).getBoundingClientRect();
            return [s.font, s.padding, s.borderWidth, s.whiteSpace, s.tabSize, s.letterSpacing, s.overflowWrap,
                    box.x, box.y, box.width, document.getElementById(id).clientWidth]; }"""
        self.assertEqual(self.page.value(f"({metrics})('body')"), self.page.value(f"({metrics})('marks')"))

    def test_by_keyboard_alone(self):
        self.write((ROOT / "Examples/customer-refused-state.json").read_text())
        self.page.wait("document.querySelectorAll('#findings button').length")
        for _ in range(10):
            self.page.press("Tab")
            if self.page.value("document.activeElement.className") == "place":
                break
        self.page.press("Enter")
        selected = "(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))"
        self.assertTrue(self.page.value(f"{selected}(document.getElementById('body'))").startswith('"'))
        self.assertEqual(self.page.value("document.activeElement.id"), "body")

    def test_tells_rule_and_source(self):
        self.write((ROOT / "Examples/transition-refused-same-subscription.json").read_text())
        self.page.wait("document.querySelectorAll('#findings summary').length")
        self.page.value("document.querySelector('#findings summary').click()")
        text = self.page.wait("document.querySelector('#findings dl')?.innerText")
        self.assertIn("error-codes (2023-06-15)", text)
        self.assertIn("Rules/operations/transition-create.yaml", text)

    def test_tells_what_is_unchecked(self):
        self.write((ROOT / "Examples/transition-accepted.json").read_text())
        self.page.wait(f"{VERDICT}.includes('undetermined')")
        self.assertIn("context.subscriptions", self.page.value("document.getElementById('unchecked').innerText"))
        context = json.dumps((ROOT / "Examples/contexts/snapshot.json").read_text())
        self.page.value(f"""{{ const field = document.getElementById('context'); field.value = {context};
            field.dispatchEvent(new Event('input')); }}""")
        self.page.wait(f"{VERDICT} === 'transition-create: accepted, HTTP 200'")
        self.page.value("""{ const field = document.getElementById('context'); field.value = '{"skuss": 1}';
            field.dispatchEvent(new Event('input')); }""")
        self.page.wait(f"{VERDICT}.includes('did you mean \"skus\"?')")

    def test_searches_the_catalogue(self):
        self.page.value("document.getElementById('search').focus()")
        self.page.type("900259")
        self.page.wait("document.querySelectorAll('#catalogue li').length >= 2")
        self.assertIn("transition-target-is-source", self.page.value("document.getElementById('catalogue').innerText"))

    def test_every_sample(self):
        outcomes = []
        for index in range(self.page.value("document.querySelectorAll('#sample option').length") - 1):
            self.page.value(f"""{{ const list = document.getElementById('sample'); list.value = '{index}';
                document.getElementById('verdict').textContent = '';
                list.dispatchEvent(new Event('change')); }}""")
            outcomes.append(self.page.wait(VERDICT))
        self.assertEqual([outcome.split(": ")[0] for outcome in outcomes],
                         ["customer-create", "customer-create", "transition-create", "migration-create"])
        self.assertEqual([outcome.split(": ")[1].split(",")[0] for outcome in outcomes],
                         ["accepted", "rejected", "rejected", "rejected"])

    def test_a_sample_leaves_nothing_behind(self):
        """Its context was of use to it alone: a body that is pasted in its place is asked about without."""
        self.page.value("""{ const list = document.getElementById('sample'); list.value = '0';
            list.dispatchEvent(new Event('change')); }""")
        self.page.wait(f"{VERDICT} === 'customer-create: accepted, HTTP 201'")
        body = "document.getElementById('body')"
        for selection, is_left in ((f"{body}.setSelectionRange(1, 2)", True), (f"{body}.select()", False)):
            self.page.value(f"{body}.focus(); {selection}; {body}.dispatchEvent(new ClipboardEvent('paste'))")
            self.assertEqual(self.page.value("document.getElementById('context').value !== ''"), is_left)

    def test_goes_to_the_place(self):
        """Also where it is out of sight; and the finding about the caret's place stands out."""
        lines = [{"id": index, "catalogItemId": "CFQ7TTC0LH18:0001:CFQ7TTC0K971", "quantity": 1,
                  "billingCycle": "monthly", "termDuration": "P1M"} for index in range(40)]
        lines[35]["billingCycle"] = "montly"
        self.write(json.dumps({"lineItems": lines}, indent=2))
        button = "[...document.querySelectorAll('#findings button')].find((one) => one.textContent.includes('/35/'))"
        self.page.wait(button + " !== undefined")
        self.page.value("document.getElementById('body').scrollTop = 0")
        self.page.value(button + ".click()")
        self.page.wait("""(() => { const mark = document.querySelector('#marks mark.error').getBoundingClientRect();
            const box = document.getElementById('body').getBoundingClientRect();
            return mark.top > box.top && mark.bottom < box.bottom; })()""")
        self.assertIn("/35/", self.page.wait("document.querySelector('#findings .here')?.textContent"))

    def test_text_is_never_markup(self):
        self.write('{"companyProfile": {"domain": "<img src=x onerror=alert(1)>", "<b>": 1}}')
        self.page.wait("document.querySelectorAll('#findings li').length")
        self.assertEqual(self.page.value("document.querySelectorAll('main img, main b').length"), 0)

    def test_on_a_phone(self):
        self.page.screen(360, 740, mobile=True)
        self.write((ROOT / "Examples/customer-refused-state.json").read_text())
        self.page.wait("document.querySelectorAll('#findings li').length")
        self.assertLessEqual(self.page.value("document.documentElement.scrollWidth"), 360)
        # The verdict is in sight, wherever the page is.
        bottom = "document.getElementById('verdict').getBoundingClientRect().bottom"
        self.assertAlmostEqual(self.page.value(bottom), self.page.value("innerHeight"), delta=1)
        self.page.screenshot("phone-light")
        self.page.screen(360, 740, "dark", mobile=True)
        self.page.screenshot("phone-dark")


if __name__ == "__main__":
    unittest.main()
