#!/usr/bin/env python3
"""Opens a page in headless Chromium from the disk and prints what it found as one JSON object.

Usage: page_check.py PAGE WIDTH [PICTURE.png]
Chromium is driven through its debugging pipe (DevTools protocol), so nothing but Python's own library is needed."""
import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile

FACTS = r"""
(() => {
  const parse = color => { const m = color.match(/[\d.]+/g).map(Number); return { c: m.slice(0, 3), a: m.length > 3 ? m[3] : 1 }; };
  const light = c => { const f = c.map(v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });
    return .2126 * f[0] + .7152 * f[1] + .0722 * f[2]; };
  const over = (top, under) => top.c.map((v, i) => v * top.a + under[i] * (1 - top.a));
  const ground = element => { const stack = [];
    for (let e = element; e; e = e.parentElement) stack.push(parse(getComputedStyle(e).backgroundColor));
    return stack.reverse().reduce((under, top) => over(top, under), [255, 255, 255]); };
  const weak = [];
  let texts = 0;
  for (const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walker.nextNode();) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !element.getClientRects().length || element.closest('.unseen,.skip,script,noscript')) continue;
    if (parseFloat(getComputedStyle(element).fontSize) === 0) continue;
    const under = ground(element), a = light(over(parse(getComputedStyle(element).color), under)), b = light(under);
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    texts++;
    if (ratio < 4.5) weak.push([element.textContent.trim().slice(0, 40), Math.round(ratio * 100) / 100]);
  }
  return { lang: document.documentElement.lang, title: document.title, texts, weak,
    rows: document.querySelectorAll('#usaha li').length, pins: document.querySelectorAll('.pin').length,
    cards: document.querySelectorAll('.card').length, count: document.getElementById('jumlah').textContent,
    heading: document.getElementById('judul-daftar').textContent, images: document.images.length,
    first: (document.querySelector('#usaha strong') || {}).textContent,
    wide: document.documentElement.scrollWidth > window.innerWidth, text: document.body.innerText,
    small: [...document.querySelectorAll('button, input[type=search]')].filter(e => e.getClientRects().length && e.getBoundingClientRect().height < 36)
      .map(e => e.textContent) };
})()
"""
FOCUS = r"""
(() => { const e = document.activeElement; if (!e || e === document.body) return null;
  return (e.getAttribute('aria-label') || e.textContent || e.id || '').trim().slice(0, 60) + ' <' + e.tagName.toLowerCase() + '.' + e.className + '>'; })()
"""
POPUP = "([...document.querySelectorAll('.leaflet-popup-content')].pop() || {}).innerText || null"  # an older one may be fading
# The map glides to a popup; wait until it stands.
STILL = r"""
new Promise(done => { let last = '', same = 0;
  const look = () => { const now = [...document.querySelectorAll('.pin')].map(p => { const b = p.getBoundingClientRect(); return b.x + ',' + b.y; }).join();
    same = now === last ? same + 1 : 0; last = now;
    same > 20 ? done() : requestAnimationFrame(look); };
  look(); })
"""


class Browser:
    def __init__(self):
        self.profile = tempfile.mkdtemp()
        ours_in, theirs_out = os.pipe()
        theirs_in, ours_out = os.pipe()

        def pipes():
            keep_in, keep_out = os.dup(theirs_in), os.dup(theirs_out)
            os.dup2(keep_in, 3)
            os.dup2(keep_out, 4)

        program = shutil.which("chromium-headless-shell") or shutil.which("chromium")
        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--hide-scrollbars",
             "--user-data-dir=" + self.profile, "--disable-dev-shm-usage", "about:blank"],
            preexec_fn=pipes, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(theirs_in)
        os.close(theirs_out)
        self.incoming, self.outgoing = ours_in, ours_out
        self.buffer, self.number, self.events, self.session = b"", 0, [], None

    def receive(self):
        while b"\0" not in self.buffer:
            piece = os.read(self.incoming, 1 << 16)
            if not piece:
                raise RuntimeError("the browser has gone")
            self.buffer += piece
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **values):
        self.number += 1
        message = {"id": self.number, "method": method, "params": values}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.outgoing, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(method + ": " + json.dumps(answer["error"]))
                return answer["result"]
            self.events.append(answer)

    def until(self, event):
        while not any(e.get("method") == event for e in self.events):
            self.events.append(self.receive())

    def run(self, script):
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def key(self, name, code, text=None, modifiers=0):
        values = {"key": name, "code": name, "windowsVirtualKeyCode": code, "modifiers": modifiers}
        if text:
            values["text"] = text
        self.call("Input.dispatchKeyEvent", type="keyDown", **values)
        self.call("Input.dispatchKeyEvent", type="keyUp", **values)

    def close(self):
        self.process.kill()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)


def main():
    page, width = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    browser = Browser()
    try:
        target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        browser.session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            browser.call(domain + ".enable")
        browser.call("Emulation.setDeviceMetricsOverride", width=width, height=900 if width > 600 else 740,
                     deviceScaleFactor=1, mobile=False)
        browser.call("Page.navigate", url="file://" + page)
        browser.until("Page.loadEventFired")
        facts = {"at_start": browser.run(FACTS)}
        if len(sys.argv) > 3:
            picture = browser.call("Page.captureScreenshot", format="png")["data"]
            with open(sys.argv[3], "wb") as file:
                file.write(base64.b64decode(picture))

        # Tab through everything once; it must come back to the beginning.
        stops = []
        for _ in range(4000):
            browser.key("Tab", 9)
            stop = browser.run(FOCUS)
            if stop is None:
                break
            stops.append(stop)
        facts["stops"] = stops
        reachable = browser.run("""[...document.querySelectorAll('a[href], button, input, .pin')]
            .filter(e => e.getClientRects().length).length""")
        facts["reachable"] = reachable

        # A marker answers the keyboard and the mouse.
        browser.run("document.querySelector('.pin') && document.querySelector('.pin').focus()")
        browser.key("Enter", 13, "\r")
        facts["popup_by_key"] = browser.run(POPUP)
        facts["contrast_with_popup"] = browser.run(FACTS)["weak"]
        browser.run("document.querySelector('#usaha button') && document.querySelector('#usaha button').click()")
        facts["popup_by_list"] = browser.run(POPUP)
        # On a phone the popup may lie over the other markers.
        browser.run("(document.querySelector('.leaflet-popup-close-button') || {click() {}}).click()")
        browser.run(STILL)
        place = browser.run("""(() => { const pins = [...document.querySelectorAll('.pin')];
            const map = document.getElementById('peta'); if (!pins.length) return null;
            map.scrollIntoView({block: 'center'});
            for (const pin of pins.reverse()) { const b = pin.getBoundingClientRect(), x = b.x + b.width / 2, y = b.y + b.height / 2;
              const hit = document.elementFromPoint(x, y); if (hit && pin.contains(hit) && !pin.classList.contains('chosen')) return [x, y, pin.getAttribute('aria-label')]; }
            return null; })()""")
        facts["clicked"] = place and place[2]
        if place:
            browser.call("Input.dispatchMouseEvent", type="mouseMoved", x=place[0], y=place[1])
            for kind in ("mousePressed", "mouseReleased"):
                browser.call("Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1], button="left", clickCount=1)
            facts["popup_by_click"] = browser.run(POPUP)

        # Search, and the other language.
        browser.run("""(() => { const e = document.getElementById('cari'); e.value = 'zzzz';
            e.dispatchEvent(new Event('input')); })()""")
        facts["nothing_found"] = browser.run("document.getElementById('jumlah').textContent")
        browser.run("""(() => { const e = document.getElementById('cari'); e.value = '';
            e.dispatchEvent(new Event('input')); document.querySelector('[data-language=en]').click(); })()""")
        facts["in_english"] = browser.run(FACTS)
        facts["popup_open"] = browser.run("!!document.querySelector('.leaflet-popup')")

        browser.call("Page.printToPDF")
        facts["problems"] = [
            e["params"] for e in browser.events
            if e.get("method") == "Runtime.exceptionThrown"
            or (e.get("method") == "Runtime.consoleAPICalled" and e["params"]["type"] in ("error", "warning", "assert"))
            or (e.get("method") == "Log.entryAdded" and e["params"]["entry"]["level"] in ("error", "warning"))]
        facts["requests"] = [e["params"]["request"]["url"] for e in browser.events
                             if e.get("method") == "Network.requestWillBeSent"
                             and not e["params"]["request"]["url"].startswith(("data:", "file://" + page))]
    finally:
        browser.close()
    print(json.dumps(facts))


main()
