#!/usr/bin/env python3
"""Opens a published site from the disk in headless Chromium, as a reader does: wide and narrow, light and dark, with the
keyboard.

    browser.py SITE [--chromium PROGRAM] [--pages NUMBER]

Speaks the DevTools protocol over pipes, so that nothing but Chromium is needed. Prints what was wrong; the status is 1
if anything was.
"""
import argparse
import fcntl
import json
import os
import shutil
import subprocess
import sys
import tempfile

AUDIT = r"""
(() => {
    const faults = [];
    const visible = (e) => e.checkVisibility({visibilityProperty: true});
    const name = (e) => e.tagName.toLowerCase() + (e.className.baseVal ?? e.className ? "." + (e.className.baseVal ?? e.className) : "")
        + " “" + (e.textContent ?? "").trim().slice(0, 24) + "”";
    const one = (selector) => {
        const n = document.querySelectorAll(selector).length;
        if (n !== 1) faults.push(n + " × " + selector);
    };
    ["h1", "main", "body > header", "body > footer", "head > title", "[role=search]"].forEach(one);
    if (!document.documentElement.lang) faults.push("no language");
    if (!document.title.trim()) faults.push("no title");
    let level = 0;
    for (const heading of document.querySelectorAll("h1, h2, h3, h4")) {
        const next = Number(heading.tagName[1]);
        if (next > level + 1) faults.push("heading skips a level: " + name(heading));
        if (!heading.textContent.trim()) faults.push("empty heading");
        level = next;
    }
    for (const image of document.querySelectorAll("svg")) {
        const title = document.getElementById(image.getAttribute("aria-labelledby"));
        if (image.getAttribute("role") !== "img" || !title || !title.textContent.trim()) faults.push("a drawing without a name");
        if (image.querySelector("a, [tabindex]")) faults.push("something to focus inside an image");
    }
    for (const link of document.querySelectorAll("a")) {
        if (!(link.getAttribute("aria-label") ?? link.textContent).trim()) faults.push("an empty link to " + link.href);
    }
    for (const input of document.querySelectorAll("input")) {
        if (!input.labels.length) faults.push("an input without a label");
    }
    for (const part of document.querySelectorAll("section[aria-labelledby]")) {
        if (!document.getElementById(part.getAttribute("aria-labelledby"))) faults.push("a section's name is missing");
    }
    for (const list of document.querySelectorAll("ul, ol")) {
        for (const child of list.children) if (child.tagName !== "LI") faults.push("a list has " + name(child));
    }
    if (document.documentElement.scrollWidth > innerWidth) {
        const wide = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > innerWidth + 1);
        faults.push("scrolls sideways: " + wide.slice(0, 3).map(name).join(", "));
    }

    // Contrast, of every text with what is painted behind it.
    const parse = (color) => {
        const n = color.match(/[\d.]+/g).map(Number);
        return [n[0], n[1], n[2], n[3] ?? 1];
    };
    const luminance = ([r, g, b]) => {
        const f = (v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
        return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b);
    };
    const behind = (e) => {
        if (e.closest("svg")) {
            const box = e.parentElement.querySelector("rect");
            const fill = getComputedStyle(box).fill;
            if (fill !== "none") return parse(fill);
        }
        for (let at = e; at; at = at.parentElement) {
            const color = parse(getComputedStyle(at).backgroundColor);
            if (color[3] === 1) return color;
        }
        return parse(getComputedStyle(document.documentElement).backgroundColor);
    };
    let texts = 0;
    const told = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const e = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || !visible(e) || e.closest("noscript, script, title, .skip")) continue;
        texts += 1;
        const style = getComputedStyle(e);
        const a = luminance(parse(e.closest("svg") ? style.fill : style.color)), b = luminance(behind(e));
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < 4.5 && !told.has(e.className + style.color)) {
            told.add(e.className + style.color);
            faults.push("contrast " + ratio.toFixed(2) + ": " + name(e));
        }
    }
    if (texts < 5) faults.push("hardly any text");
    return JSON.stringify(faults);
})()
"""


class Browser:
    def __init__(self, program, scratch):
        # Chromium reads from descriptor 3 and writes to 4: none of ours may be one of these.
        to_read, self.write_end = self.pipe()
        self.read_end, to_write = self.pipe()

        def hand_over():
            os.dup2(to_read, 3)
            os.dup2(to_write, 4)

        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
             "--disable-background-networking", "--remote-debugging-pipe", f"--user-data-dir={scratch}", "about:blank"],
            close_fds=False, preexec_fn=hand_over, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_write)
        self.buffer = b""
        self.number = 0
        self.events = []
        self.session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    @staticmethod
    def pipe():
        ends = os.pipe()
        moved = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends)
        for end in ends:
            os.close(end)
        return moved

    def receive(self):
        while b"\0" not in self.buffer:
            more = os.read(self.read_end, 1 << 16)
            if not more:
                sys.exit("chromium went away")
            self.buffer += more
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.write_end, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    sys.exit(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def open(self, url):
        self.events.clear()
        self.call("Page.navigate", url=url)
        self.wait_for_load()

    def wait_for_load(self):
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self.receive())

    def evaluate(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            return f"exception: {answer['exceptionDetails']}"
        return answer["result"].get("value")

    def press(self, key, code):
        for kind in ("keyDown", "keyUp"):
            text = {"text": "\r"} if key == "Enter" and kind == "keyDown" else {}
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **text)

    def complaints(self):
        """What the console said, and what was fetched from elsewhere."""
        for event in self.events:
            method, parameters = event.get("method"), event.get("params", {})
            if method == "Runtime.exceptionThrown":
                yield str(parameters["exceptionDetails"].get("exception", {}).get("description"))
            elif method == "Runtime.consoleAPICalled":
                yield "console: " + str(parameters["args"])
            elif method == "Log.entryAdded":
                yield parameters["entry"]["level"] + ": " + parameters["entry"]["text"]
            elif method == "Network.requestWillBeSent":
                url = parameters["request"]["url"]
                if not url.startswith("file:"):
                    yield f"fetches {url}"


def sample(site, most):
    """The pages that there is one of, and one or two of every kind of the others, in both languages; the largest too."""
    groups = {}
    for directory, _, names in os.walk(site):
        path = os.path.relpath(directory, site)
        top = path.split("/")[0]
        for name in names:
            if name.endswith(".html"):
                groups.setdefault((top, name.split(".", 1)[1], path.count("/")), []).append(os.path.join(path, name))
    chosen = []
    for pages in groups.values():
        pages.sort()
        chosen += pages[:1] + [max(pages, key=lambda page: os.path.getsize(f"{site}/{page}"))]
    return sorted(set(os.path.normpath(page) for page in chosen))[:most]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("site")
    arguments.add_argument("--chromium", default=shutil.which("chromium") or shutil.which("chromium-browser"))
    arguments.add_argument("--pages", type=int, default=100)
    options = arguments.parse_args()
    site = os.path.abspath(options.site)
    faults = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        browser = Browser(options.chromium, scratch)
        pages = sample(site, options.pages)
        for page in pages:
            for width, scheme in ((1200, "light"), (360, "dark")):
                browser.call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1,
                             mobile=False)
                browser.call("Emulation.setEmulatedMedia", media="screen",
                             features=[{"name": "prefers-color-scheme", "value": scheme}])
                browser.open(f"file://{site}/{page}")
                found = browser.evaluate(AUDIT)
                found = json.loads(found) if found.startswith("[") else [found]
                for text in found + list(browser.complaints()):
                    faults.append(f"{page} ({width}, {scheme}): {text}")

        # The keyboard: the skip link first, then the site's name, the search, a link of the content; focus is seen.
        browser.open(f"file://{site}/index.html")
        stops = []
        for _ in range(12):
            browser.press("Tab", 9)
            stops.append(browser.evaluate(
                "(() => { const e = document.activeElement; const s = getComputedStyle(e);"
                " return [e.className, e.id, !!e.closest('main'), s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 1]; })()"))
        if stops[0][0] != "skip":
            faults.append(f"the first stop of the keyboard is {stops[0]}")
        if not any(stop[1] == "q" for stop in stops) or not any(stop[2] for stop in stops):
            faults.append(f"the keyboard does not reach the search and the content: {stops}")
        if not all(stop[3] for stop in stops):
            faults.append(f"focus is not seen: {[stop for stop in stops if not stop[3]]}")

        # The search: typed into any page and sent with Enter; widths and kana make no difference.
        browser.evaluate("document.getElementById('q').focus()")
        name = browser.evaluate("document.querySelector('main .names a').textContent")
        browser.call("Input.insertText", text=name[:6])
        browser.events.clear()
        browser.press("Enter", 13)
        browser.wait_for_load()
        hits = browser.evaluate("[...document.querySelectorAll('#results a')].map((a) => a.textContent)")
        if name not in (hits or []):
            faults.append(f"searching for {name[:6]} finds {hits}")
        faults += [f"search: {text}" for text in browser.complaints()]
        for query, same in (("システム", "ｼｽﾃﾑ"), ("システム", "しすてむ"), ("pmda", "ＰＭＤＡ")):
            counts = [browser.evaluate(
                f"(() => {{ const q = document.getElementById('q'); q.value = {json.dumps(text)};"
                " q.dispatchEvent(new Event('input')); return document.querySelectorAll('#results a').length; })()")
                for text in (query, same)]
            if counts[0] != counts[1]:
                faults.append(f"{query} finds {counts[0]}, {same} {counts[1]}")
        target = browser.evaluate("document.querySelector('#results a')?.href ?? ''")
        if target and not os.path.exists(target.removeprefix("file://")):
            faults.append(f"a result leads to {target}")
        browser.call("Browser.close")
        browser.process.wait()
    for text in faults[:60]:
        print(text)
    print(f"{len(pages)} pages, wide and light, narrow and dark: {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
