"""`--format html` in a real browser: headless Chromium, driven by WebDriver. Skipped where there is none."""

from __future__ import annotations

import base64
import json
import os
import shutil
import signal
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor, TimeoutError
from functools import partial
from pathlib import Path
from typing import Any, Callable

from html_page import colours
from support import Setting, Skip, Test, Tests, check, check_equal

try:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
except ImportError:
    webdriver = None

RANGE = ("--notes", "notes", "--pmc", "Runtime", "2016-11-01", "2018-01-10")
PAIR = ("--notes", "notes", "2017-10-03", "2017-10-18")
SECONDS_TO_OPEN = 3
SECONDS_TO_START = 30


class Browser:
    """Starts when it is first needed; writes pages to a folder of its own."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.folder = Path(tempfile.mkdtemp(prefix="pmcdiff-browser-"))
        self._driver: Any = None
        self._why_not: Exception | None = None

    @property
    def driver(self) -> Any:
        """Is started once: a browser that does not start would let every test wait as long as the first."""
        if self._why_not is not None:
            raise self._why_not
        if self._driver is None:
            try:
                self._driver = start_driver(self.folder)
            except Exception as problem:
                self._why_not = problem
                raise
        return self._driver

    def page(self, name: str, *arguments: str) -> Path:
        path = self.folder / f"{name}.html"
        if not path.exists():
            self.setting.run(*arguments, "--format", "html", "-o", path).expect_code(0)
        return path

    def open(self, path: Path, fragment: str = "", width: int = 1280, height: int = 900) -> Any:
        """A fresh view of a page, whatever the test before has changed."""
        driver = self.driver
        for method, values in (
            ("Emulation.setEmulatedMedia", {"media": "", "features": []}),
            ("Emulation.setScriptExecutionDisabled", {"value": False}),
            ("Emulation.setDeviceMetricsOverride", metrics(width, height)),
        ):
            driver.execute_cdp_cmd(method, values)
        driver.get("about:blank")
        for log in ("browser", "performance"):
            driver.get_log(log)
        driver.get(path.as_uri() + fragment)
        return driver

    def close(self) -> None:
        if self._driver is not None:
            self._driver.quit()
        shutil.rmtree(self.folder, ignore_errors=True)


def metrics(width: int, height: int) -> dict[str, Any]:
    return {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}


def start_driver(folder: Path) -> Any:
    if webdriver is None:
        raise Skip("this Python has no selenium (Debian: python3-selenium)")
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    chromedriver = shutil.which("chromedriver")
    if chromium is None or chromedriver is None:
        raise Skip("there is no chromium with its chromedriver here (Debian: chromium, chromium-driver)")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"):
        options.add_argument(argument)
    options.add_argument(f"--user-data-dir={folder / 'profile'}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    # In a session of its own, so that a browser that hangs can be ended with all of its processes.
    service = Service(chromedriver, popen_kw={"start_new_session": True})
    with ThreadPoolExecutor(max_workers=1) as starter:
        started = starter.submit(webdriver.Chrome, service=service, options=options)
        try:
            return started.result(timeout=SECONDS_TO_START)
        except TimeoutError:
            os.killpg(service.process.pid, signal.SIGKILL)
            raise AssertionError(f"{chromium} has not started after {SECONDS_TO_START} seconds") from None


def tests(setting: Setting) -> Tests:
    browser = Browser(setting)
    for test in (
        opens_at_once,
        says_and_asks_nothing,
        policy_holds,
        filters_by_words,
        filters_by_team,
        filters_by_kind,
        filters_clear,
        filters_unfold_what_they_find,
        links_to_changes,
        links_into_folds,
        links_to_what_is_filtered_away,
        fits_narrow_screens,
        dark_colours,
        works_without_scripts,
        works_by_keyboard,
        is_named_for_readers_of_the_screen,
        prints,
    ):
        yield Test(test.__name__.replace("_", " "), partial(test, browser))
    browser.close()


def range_page(browser: Browser) -> Path:
    return browser.page("range", *RANGE)


def visible_rows(driver: Any) -> list[dict[str, str]]:
    return driver.execute_script(
        "return [...document.querySelectorAll('.rows > li')].filter(row => row.checkVisibility())"
        ".map(row => ({id: row.id, kind: row.dataset.k, teams: row.dataset.t || '', text: row.textContent}))"
    )


def choose(driver: Any, field: str, value: str) -> None:
    driver.execute_script(
        "const field = document.getElementById(arguments[0]); field.value = arguments[1];"
        "field.dispatchEvent(new Event('input', {bubbles: true}));",
        f"filter-{field}",
        value,
    )
    time.sleep(0.25)


def result(driver: Any) -> str:
    return driver.find_element(By.ID, "filter-result").text


def until(condition: Callable[[], bool], what: str) -> None:
    for _ in range(40):
        if condition():
            return
        time.sleep(0.05)
    raise AssertionError(what)


def opens_at_once(browser: Browser) -> None:
    corpus = browser.setting.corpus
    pages = [range_page(browser)]
    if corpus.is_dir():
        where = ("--notes", str(corpus), "--pmc", "Runtime", "2017-01-11", "2017-12-26")
        pages.append(browser.page("year", *where))
    for page in pages:
        driver = browser.open(page)
        taken = driver.execute_script("return performance.getEntriesByType('navigation')[0].domComplete") / 1000
        check(0 < taken < SECONDS_TO_OPEN, f"{page.name} opens in {taken:.1f} s")


def says_and_asks_nothing(browser: Browser) -> None:
    pages = {
        "range": RANGE,
        "full": (*RANGE, "--all", "--explain", "--base-url", "https://example.org/notes"),
        "pair": PAIR,
        "each": ("--notes", "notes", "2017-08-23", "2017-10-18", "--each"),
        "show": ("show", "2017-10-18", "--notes", "notes"),
        "list": ("list", "--notes", "notes"),
    }
    for name, arguments in pages.items():
        page = browser.page(name, *arguments)
        driver = browser.open(page)
        if driver.find_elements(By.ID, "filter-text"):
            choose(driver, "text", "release")
            choose(driver, "text", "")
        check_equal([entry["message"] for entry in driver.get_log("browser")], [], f"console of {name}")
        asked = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
        addresses = {each["params"]["request"]["url"] for each in asked if each["method"] == "Network.requestWillBeSent"}
        check_equal(addresses - {"about:blank"}, {page.as_uri()}, f"requests of {name}")


def policy_holds(browser: Browser) -> None:
    """Even what got into the page could not run or ask for anything."""
    driver = browser.open(browser.page("pair", *PAIR))
    driver.execute_async_script(
        "const done = arguments[0];"
        "window.refused = [];"
        "document.addEventListener('securitypolicyviolation', e => refused.push(e.effectiveDirective));"
        "const script = document.createElement('script'); script.textContent = 'window.ran = true';"
        "document.body.append(script);"
        "const style = document.createElement('style'); style.textContent = 'body { display: none }';"
        "document.body.append(style);"
        "document.body.insertAdjacentHTML('beforeend',"
        "  '<img src=\"https://example.invalid/x.png\" onerror=\"window.ran = true\">');"
        "setTimeout(done, 300);"
    )
    refused = set(driver.execute_script("return refused"))
    check({"script-src-elem", "style-src-elem", "img-src"} <= refused, f"refused is only {refused}")
    check_equal(driver.execute_script("return window.ran"), None, "a script that is not the page's own")


def filters_by_words(browser: Browser) -> None:
    driver = browser.open(range_page(browser))
    total = len(driver.find_elements(By.CSS_SELECTOR, ".rows > li"))
    check_equal(result(driver), f"{total} changes", "what the bar says at first")
    driver.find_element(By.ID, "filter-text").send_keys("RELEASE cli")
    until(lambda: "of" in result(driver), "typing does not filter")
    rows = visible_rows(driver)
    check(0 < len(rows) < total, f"{len(rows)} of {total} rows")
    for row in rows:
        section = driver.execute_script("return document.getElementById(arguments[0]).closest('.team')?.dataset.t || ''", row["id"])
        words = (section + " " + row["text"]).lower()
        check("release" in words and "cli" in words, f"not looked for: {row['text']}")
    check_equal(result(driver), f"{len(rows)} of {total} changes", "what the bar says")
    empty = driver.execute_script(
        "return [...document.querySelectorAll('.team, .group, .fold')].filter(part => part.checkVisibility() &&"
        "![...part.querySelectorAll('.rows > li')].some(row => !row.hidden)).length"
    )
    check_equal(empty, 0, "sections without a row")


def filters_by_team(browser: Browser) -> None:
    driver = browser.open(range_page(browser))
    choose(driver, "team", "Garden-Windows")
    rows = visible_rows(driver)
    check(len(rows) > 3 and all("Garden-Windows" in row["teams"].split("\n") for row in rows), "rows of other teams")
    check({"team-renamed", "lead-changed"} <= {row["kind"] for row in rows}, "kinds of the team's changes")


def filters_by_kind(browser: Browser) -> None:
    driver = browser.open(range_page(browser))
    summary = browser.setting.run(*RANGE, "--format", "json").expect_code(0).json()["summary"]
    for kind in ("lead-changed", "item-completed", "item-dropped"):
        choose(driver, "kind", kind)
        rows = visible_rows(driver)
        check_equal((len(rows), {row["kind"] for row in rows}), (summary[kind], {kind}), f"rows of {kind}")


def filters_clear(browser: Browser) -> None:
    driver = browser.open(range_page(browser))
    at_first = len(visible_rows(driver))
    for clear in (
        lambda: driver.find_element(By.CSS_SELECTOR, ".filters button").click(),
        lambda: driver.find_element(By.ID, "filter-text").send_keys(Keys.ESCAPE),
    ):
        choose(driver, "text", "zebra crossing")
        check_equal(len(visible_rows(driver)), 0, "rows of words that nothing has")
        check(result(driver).startswith("0 of "), f"says {result(driver)}")
        clear()
        until(lambda: len(visible_rows(driver)) == at_first, "clearing does not bring everything back as it was")


def filters_unfold_what_they_find(browser: Browser) -> None:
    driver = browser.open(range_page(browser))
    folded = driver.execute_script("return document.querySelector('.fold .rows > li').id")
    team = driver.execute_script("return document.querySelector('.fold').closest('.team').dataset.t")
    choose(driver, "team", team)
    check(folded in {row["id"] for row in visible_rows(driver)}, "what is folded is not found")
    choose(driver, "team", "")
    check_equal(driver.execute_script("return document.querySelectorAll('.fold[open]').length"), 0, "open folds")


def in_view(driver: Any, name: str) -> bool:
    return driver.execute_script(
        "const row = document.getElementById(arguments[0]); const box = row.getBoundingClientRect();"
        "return row.checkVisibility() && row.matches(':target') && box.top >= 0 && box.bottom <= innerHeight;",
        name,
    )


def links_to_changes(browser: Browser) -> None:
    page = range_page(browser)
    driver = browser.open(page)
    plain = driver.execute_script("return document.querySelector('.team .group .rows > li').id")
    ground = "return getComputedStyle(document.getElementById(arguments[0])).backgroundColor"
    before = driver.execute_script(ground, plain)
    driver = browser.open(page, "#" + plain)
    until(lambda: in_view(driver, plain), "the change that the address names is not in view")
    check(driver.execute_script(ground, plain) != before, "it is not highlighted")
    driver.execute_script("document.getElementById(arguments[0]).querySelector('.self').click()", plain)
    check(driver.current_url.endswith("#" + plain), "its link to itself")


def links_into_folds(browser: Browser) -> None:
    page = range_page(browser)
    driver = browser.open(page)
    folded = driver.execute_script("return [...document.querySelectorAll('.fold .rows > li')].at(-1).id")
    driver = browser.open(page, "#" + folded)
    until(lambda: in_view(driver, folded), "a folded change is not opened")
    other = driver.execute_script("return document.querySelector('.fold .rows > li').id")
    driver.execute_script("location.hash = arguments[0]", other)
    until(lambda: in_view(driver, other), "a folded change is not opened when the address changes")


def links_to_what_is_filtered_away(browser: Browser) -> None:
    driver = browser.open(range_page(browser))
    lead = driver.execute_script("return document.querySelector('[data-k=lead-changed]').id")
    choose(driver, "kind", "item-completed")
    driver.execute_script("location.hash = arguments[0]", lead)
    until(lambda: in_view(driver, lead), "what the filter hides is not shown")


def fits_narrow_screens(browser: Browser) -> None:
    pages = [range_page(browser), browser.page("pair", *PAIR), browser.page("show", "show", "2017-10-18", "--notes", "notes")]
    for width in (320, 360, 700, 1000):
        for page in pages:
            driver = browser.open(page, width=width, height=800)
            driver.execute_script("for (const part of document.querySelectorAll('details')) part.open = true;")
            found = driver.execute_script("return document.documentElement.scrollWidth")
            check(found <= width, f"{page.name} takes {found} pixels of {width}")


def dark_colours(browser: Browser) -> None:
    page = range_page(browser)
    palettes = colours(page.read_text(encoding="utf-8"))
    driver = browser.open(page)
    ground = "return getComputedStyle(document.body).backgroundColor"
    for scheme, palette in palettes.items():
        driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
        )
        wanted = "rgb(" + ", ".join(str(int(palette["ground"][at : at + 2], 16)) for at in (1, 3, 5)) + ")"
        check_equal(driver.execute_script(ground), wanted, f"ground in a {scheme} scheme")


def works_without_scripts(browser: Browser) -> None:
    page = range_page(browser)
    folded = browser.open(page).execute_script("return document.querySelector('.fold .rows > li').id")
    driver = browser.open(page)
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    driver.get("about:blank")
    driver.get(page.as_uri() + "#" + folded)
    # The driver's own scripts still run; the page's do not.
    shown = "return [...document.querySelectorAll(arguments[0])].some(part => part.checkVisibility())"
    for part, expected in ((".filters", False), (".picture svg", True), (".contents", True), (".rows > li", True)):
        check_equal(driver.execute_script(shown, part), expected, f"{part} without scripts")
    until(lambda: in_view(driver, folded), "the browser does not unfold what the address names")


def works_by_keyboard(browser: Browser) -> None:
    driver = browser.open(range_page(browser))
    active = "return [document.activeElement.className, document.activeElement.id, document.activeElement.tagName]"
    body = driver.find_element(By.TAG_NAME, "body")
    body.send_keys(Keys.TAB)
    check_equal(driver.execute_script(active)[0], "skip", "what Tab comes to first")
    top = driver.execute_script("return document.activeElement.getBoundingClientRect().top")
    until(lambda: driver.execute_script("return document.activeElement.getBoundingClientRect().top") >= 0, f"hidden: {top}")
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    until(lambda: driver.execute_script(active)[1] == "main", "the skip link does not lead to the content")
    driver.switch_to.active_element.send_keys(Keys.TAB)
    check_equal(driver.execute_script(active)[1], "filter-text", "what comes next")
    seen = set()
    for _ in range(8):
        driver.switch_to.active_element.send_keys(Keys.TAB)
        seen.add(driver.execute_script(active)[0] or driver.execute_script(active)[1])
    check({"filter-team", "filter-kind", "picture"} <= seen, f"Tab comes to {seen}")


def is_named_for_readers_of_the_screen(browser: Browser) -> None:
    driver = browser.open(range_page(browser))
    tree = driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    nodes = [(node["role"]["value"], node.get("name", {}).get("value", "")) for node in tree if not node["ignored"]]
    for wanted in (
        ("main", ""),
        ("navigation", "Contents"),
        ("search", "Filter the changes"),
        ("image", "Teams and their leads over time"),
        ("image", "Roadmap entries over time"),
        ("searchbox", "Words"),
        ("combobox", "Team"),
        ("combobox", "Kind"),
        ("region", "Roadmap"),
        ("heading", "CAPI"),
        ("heading", "What changed in Runtime"),
    ):
        check(wanted in nodes, f"no {wanted}")
    unnamed = [role for role, name in nodes if role in ("link", "button", "image", "heading") and not name.strip()]
    check_equal(unnamed, [], "without a name")


def prints(browser: Browser) -> None:
    for name, arguments in (("pair", PAIR), ("range", RANGE)):
        driver = browser.open(browser.page(name, *arguments))
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        shown = "return [...document.querySelectorAll(arguments[0])].some(part => part.checkVisibility())"
        for part, expected in ((".filters", False), (".contents", False), (".picture svg", True), (".rows > li", True)):
            check_equal(driver.execute_script(shown, part), expected, f"{part} in print")
        printed = driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": True, "paperWidth": 8.27, "paperHeight": 11.69})
        pdf = base64.b64decode(printed["data"])
        check(pdf.startswith(b"%PDF-") and len(pdf) > 20_000, f"{name}: a PDF of {len(pdf)} bytes")
