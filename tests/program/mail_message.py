"""`pmcdiff email` prints a message that readers take apart as it is meant: read back by Python's email package."""

from __future__ import annotations

import email
import email.policy
import html.parser
import re
import shutil
import subprocess
import tempfile
from email.message import EmailMessage
from functools import partial
from pathlib import Path

from support import Setting, Skip, Test, Tests, check, check_equal

NOTES = ("--notes", "notes", "--pmc", "Runtime")
PAIR = ("email", "2017-10-03", "2017-10-18", *NOTES)
EPOCH = {"SOURCE_DATE_EPOCH": "1508284800"}
LONGEST_HTML = 100_000


def tests(setting: Setting) -> Tests:
    for test in (
        headers,
        parts,
        text_and_html_tell_the_same,
        subject_says_what_matters,
        subjects_and_names_beyond_ascii,
        lines_are_short,
        the_same_bytes,
        dates,
        mails_of_a_series_thread,
        settings_of_the_repository,
        links_to_lines,
        cut_where_it_is_long,
        options_add_no_header,
        wrong_options,
        written_to_a_file,
        started_elsewhere,
        missing_program,
    ):
        yield Test(test.__name__.replace("_", " "), partial(test, setting))


def parsed(message: bytes | str) -> EmailMessage:
    data = message.encode() if isinstance(message, str) else message
    found = email.message_from_bytes(data, policy=email.policy.default)
    check(isinstance(found, EmailMessage), "no message")
    for part in found.walk():
        check(not part.defects, f"defects: {part.defects}")
        for name, value in part.items():
            check(not getattr(value, "defects", ()), f"defects of {name}: {getattr(value, 'defects', ())}")
    return found


def mail(setting: Setting, *arguments: str | Path, **environment: str) -> EmailMessage:
    command = arguments if arguments and arguments[0] == "email" else (*PAIR, *arguments)
    return parsed(setting.run(*command, environment={**EPOCH, **environment}).expect_code(0).output)


def part(message: EmailMessage, kind: str) -> str:
    found = message.get_body((kind,))
    check(found is not None, f"no part {kind}")
    return found.get_content() if found else ""


def reflowed(text: str) -> list[str]:
    """The paragraphs of format=flowed (RFC 3676)."""
    paragraphs = [""]
    for line in text.splitlines():
        line = line[1:] if line.startswith(" ") else line
        paragraphs[-1] += line
        if not line.endswith(" ") or line == "-- ":
            paragraphs.append("")
    return paragraphs


class Page(html.parser.HTMLParser):
    """Text, tags and links of an HTML part."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attributes)
        self.links += [value or "" for name, value in attributes if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


def headers(setting: Setting) -> None:
    found = mail(
        setting, "--from", "Ada Lindqvist <ada@example.org>", "--to", "bo@example.org,Cem <cem@example.org>"
    )
    check_equal(str(found["From"]), "Ada Lindqvist <ada@example.org>", "From")
    check_equal([each.addr_spec for each in found["To"].addresses], ["bo@example.org", "cem@example.org"], "To")
    check_equal(found["Date"].datetime.isoformat(), "2017-10-18T00:00:00+00:00", "Date")
    check_equal(found["MIME-Version"], "1.0", "MIME-Version")
    check_equal(found["Auto-Submitted"], "auto-generated", "Auto-Submitted")
    for name in ("Cc", "Bcc", "Reply-To", "List-Id"):
        check(found[name] is None, f"there is a {name}")
    twice = mail(setting, "email", "--to", "a@example.org", "--to", "b@example.org", *PAIR[1:])
    check_equal(str(twice["To"]), "a@example.org, b@example.org", "--to given twice, before the notes")
    more = mail(
        setting, "--cc", "c@example.org", "--bcc", "b@example.org", "--reply-to", "r@example.org",
        "--list-id", "Änderungen <changes.example.org>",
    )  # fmt: skip
    check_equal([more["Cc"], more["Bcc"], more["Reply-To"]], [f"{c}@example.org" for c in "cbr"], "Cc, Bcc, Reply-To")
    check_equal(more["List-Id"], "Änderungen <changes.example.org>", "List-Id")


def parts(setting: Setting) -> None:
    found = mail(setting)
    check_equal(found.get_content_type(), "multipart/alternative", "type")
    kinds = [(each.get_content_type(), each.get_content_charset(), each.get_param("format")) for each in found.iter_parts()]
    check_equal(kinds, [("text/plain", "utf-8", "flowed"), ("text/html", "utf-8", None)], "parts")


def text_and_html_tell_the_same(setting: Setting) -> None:
    for arguments in (PAIR, ("email", "2016-11-01", "2017-10-18", *NOTES)):
        found = mail(setting, *arguments)
        # Marks of reworded words, bullets and lines under headings are how text shows what HTML does by itself.
        plain = " ".join(reflowed(part(found, "plain")))
        plain = re.sub(r"\[-|-\]|\{\+|\+\}", "", plain)
        plain = re.sub(r"(?:^| )(?:\*|->|-{4,})(?= |$)", "", plain)
        page = Page(part(found, "html")).text.split(str(found["Subject"]), 1)[1]
        check_equal("".join(plain.split()), "".join(page.split()), "text against HTML")


def subject_says_what_matters(setting: Setting) -> None:
    check_equal(mail(setting)["Subject"], "[Runtime PMC] 2017-10-18: 2 new leads, 8 items completed", "of a pair")
    year = mail(setting, "email", "2016-11-01", "2017-10-18", *NOTES)["Subject"]
    check(
        re.fullmatch(
            r"\[Runtime PMC\] 2017-10-18: 5 new leads, 4 teams added, 1 team removed, \d+ items completed since 2016-11-01", year
        )
        is not None,
        f"of a year: {year}",
    )
    check_equal(mail(setting, "--subject", "{pmc}: {counts}")["Subject"], "Runtime: 2 new leads, 8 items completed", "own")
    same = mail(setting, "email", "2017-10-18", "2017-10-18", *NOTES)["Subject"]
    check_equal(same, "[Runtime PMC] 2017-10-18: no changes", "without changes")


def subjects_and_names_beyond_ascii(setting: Setting) -> None:
    subject = "Änderungen für {pmc} – 議事録の変更点議事録の変更点議事録の変更点議事録の変更点 ✓"
    name = "Dies Köper von und zu Überlingen am schönen Bodensee und noch viel weiter über die Grenze hinaus"
    outcome = setting.run(*PAIR, "--subject", subject, "--from", f"{name} <dies@bücher.example>", environment=EPOCH)
    check(outcome.expect_code(0).output.isascii(), "not all ASCII")
    found = parsed(outcome.output)
    check_equal(found["Subject"], subject.replace("{pmc}", "Runtime"), "Subject")
    check_equal(found["From"].addresses[0].display_name, name, "name")
    check_equal(found["From"].addresses[0].domain, "xn--bcher-kva.example", "domain")


def lines_are_short(setting: Setting) -> None:
    to = ",".join(f"Somebody Nämed Otherwise <somebody{number}@example.org>" for number in range(40))
    for arguments in (PAIR, ("email", "2016-11-01", "2017-10-18", *NOTES, "--all")):
        output = setting.run(*arguments, "--to", to, "--base-url", "https://example.org", environment=EPOCH).output
        longest = max(output.splitlines(), key=len)
        check(len(longest) <= 78, f"a line of {len(longest)}: {longest}")
        for paragraph in part(parsed(output), "plain").splitlines():
            check(len(paragraph) <= 78 or " " not in paragraph.strip(), f"a line of text: {paragraph}")


def the_same_bytes(setting: Setting) -> None:
    first = setting.run(*PAIR, "--date", "2017-10-19").expect_code(0).output
    check_equal(setting.run(*PAIR, "--date", "2017-10-19").output, first, "the second time")
    check(first != setting.run(*PAIR, "--date", "2017-10-20").output, "another date makes no difference")


def dates(setting: Setting) -> None:
    check_equal(mail(setting, "--date", "2020-02-29T12:30:00+02:00")["Date"].datetime.isoformat(), "2020-02-29T10:30:00+00:00", "Date")
    check(parsed(setting.run(*PAIR).output)["Date"].datetime.year >= 2024, "now")
    setting.run(*PAIR, "--date", "soon").expect_code(2)
    setting.run(*PAIR, environment={"SOURCE_DATE_EPOCH": "soon"}).expect_code(2)


def mails_of_a_series_thread(setting: Setting) -> None:
    steps = ("2017-09-20", "2017-10-03", "2017-10-18", "2017-10-31")
    found = [mail(setting, "email", old, new, *NOTES) for old, new in zip(steps, steps[1:])]
    for before, after in zip(found, found[1:]):
        check_equal(after["In-Reply-To"], before["Message-ID"], "In-Reply-To")
        check(before["Message-ID"] in after["References"].split(), "References")
    roots = {each["References"].split()[0] for each in found}
    check_equal(len(roots), 1, "first references of one series")
    other = mail(setting, "--team", "CLI")
    check(other["Message-ID"] not in {each["Message-ID"] for each in found}, "a filtered mail has the same identifier")
    elsewhere = mail(setting, "--from", "ada@example.org")["Message-ID"]
    check(elsewhere.endswith("@example.org>"), f"domain of {elsewhere}")


def settings_of_the_repository(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(setting.fixtures / "notes" / "Runtime", Path(folder) / "Runtime")
        (Path(folder) / ".pmcdiff.toml").write_text(
            '[email]\nfrom = "Notes <notes@example.org>"\nto = ["all@example.org"]\nbcc = ["archive@example.org"]\n'
            'subject = "Changes: {default}"\nlist_id = "changes.example.org"\nbase_url = "https://example.org/n"\n',
            encoding="utf-8",
        )
        arguments = ("email", "2017-10-03", "2017-10-18", "--notes", folder)
        found = mail(setting, *arguments)
        check_equal([found["From"], found["To"]], ["Notes <notes@example.org>", "all@example.org"], "addresses")
        check(found["Subject"].startswith("Changes: [Runtime PMC] 2017-10-18: "), f"Subject: {found['Subject']}")
        check_equal(found["List-Id"], "<changes.example.org>", "List-Id")
        check("https://example.org/n/Runtime/" in part(found, "html"), "no link")
        given = mail(setting, *arguments, "--to", "one@example.org", "--subject", "x")
        check_equal([given["To"], given["Subject"], given["Bcc"]], ["one@example.org", "x", "archive@example.org"], "given")


def links_to_lines(setting: Setting) -> None:
    base = "https://github.com/example/notes/blob/main"
    found = mail(setting, "--base-url", base)
    links = Page(part(found, "html")).links
    check(len(links) > 20 and all(link.startswith(f"{base}/Runtime/2017/") for link in links), f"links: {links[:5]}")
    lead = next(link for link in links if link.endswith("L172") or "?plain=1#L" in link)
    path, line = lead.removeprefix(base + "/").split("?plain=1#L")
    check(len((setting.fixtures / "notes" / path).read_text(encoding="utf-8").splitlines()) >= int(line), lead)
    check(f"{base}/Runtime/2017/2017-10-18-runtime.md" in part(found, "plain").split(), "the notes are not linked in text")
    check_equal(Page(part(mail(setting), "html")).links, [], "links without a base")


def cut_where_it_is_long(setting: Setting) -> None:
    long = ("email", "2016-11-01", "2017-10-18", *NOTES, "--all", "--explain", "--base-url", "https://example.org/notes")
    output = setting.run(*long, environment=EPOCH).expect_code(0).output
    found = parsed(output)
    page = next(each for each in found.iter_parts() if each.get_content_type() == "text/html")
    check(len(str(page.get_payload())) < LONGEST_HTML, f"HTML of {len(str(page.get_payload()))} bytes")
    told = re.search(r"(\d+) more changes are left out here.*?All of them: (pmcdiff [^<]*)", part(found, "html"), re.DOTALL)
    check(told is not None, "it is not told that it was cut")
    if told:
        setting.run(*told.group(2).split()[1:], "--notes", "notes").expect_code(0)
        entries = part(found, "html").count("<li ")
        summary = setting.diff("2016-11-01", "2017-10-18", *NOTES)["summary"]
        check(entries + int(told.group(1)) <= sum(summary.values()) + 50, "more is counted than there is")
        check(f"{told.group(1)} more changes are left out" in " ".join(reflowed(part(found, "plain"))), "in the text")
    check(part(found, "html").rstrip().endswith("</html>"), "the page is torn")


def options_add_no_header(setting: Setting) -> None:
    found = mail(setting, "--subject", "one\r\nBcc: evil@example.org\n\ntwo")
    check(found["Bcc"] is None and "\n" not in found["Subject"], f"Subject: {found['Subject']!r}")
    for option in ("--from", "--to", "--cc", "--bcc", "--reply-to", "--list-id"):
        outcome = setting.run(*PAIR, option, "a@example.org\r\nBcc: evil@example.org").expect_code(2)
        check(option in outcome.errors and len(outcome.errors.splitlines()) == 1, f"{option}: {outcome.errors!r}")


def wrong_options(setting: Setting) -> None:
    for wrong in (
        ("--to", "nobody"),
        ("--from", "a@example.org, b@example.org"),
        ("--list-id", "none"),
        ("--base-url", "javascript:alert(1)"),
        ("--send", "http://example.org"),
        ("--dry-run",),
        ("--send", "smtp://localhost", "-o", "x"),
        ("--timeout", "0"),
        ("--team", "No such team"),
        ("--format", "json"),
    ):
        outcome = setting.run(*PAIR, *wrong).expect_code(2)
        check(outcome.output == "" and len(outcome.errors.splitlines()) == 1, f"{wrong}: {outcome.errors!r}")


def written_to_a_file(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "out.eml"
        check_equal(setting.run(*PAIR, "-o", target, environment=EPOCH).expect_code(0).output, "", "standard output")
        check_equal(target.read_text(encoding="utf-8"), setting.run(*PAIR, environment=EPOCH).output, "file")


def started_elsewhere(setting: Setting) -> None:
    """Found beside the program's own file, whatever name and folder it was called by."""
    with tempfile.TemporaryDirectory() as folder:
        link = Path(folder) / "notes-changes"
        link.symlink_to(setting.program)
        done = subprocess.run(
            [link, "email", "--help"], cwd=folder, capture_output=True, text=True, check=False, env={"PATH": ""}
        )
        check(done.returncode == 0 and "--reply-to" in done.stdout, f"exit code {done.returncode}: {done.stderr}")


def missing_program(setting: Setting) -> None:
    if Path("/usr/local/libexec/pmcdiff/pmcdiff-email").exists():
        raise Skip("pmcdiff is installed on this machine")
    with tempfile.TemporaryDirectory() as folder:
        alone = Path(folder) / "pmcdiff"
        shutil.copy(setting.program, alone)
        done = subprocess.run([alone, *PAIR], cwd=setting.fixtures, capture_output=True, text=True, check=False)
        check_equal(done.returncode, 3, "exit code")
        check("pmcdiff-email" in done.stderr and folder in done.stderr, f"told: {done.stderr}")
        check_equal((done.stdout, len(done.stderr.splitlines())), ("", 1), "what it said")
