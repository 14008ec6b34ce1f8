"""Mail is handed to a real server on loopback: as it is printed, to everybody or to nobody, and encrypted where it must be."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Iterator

from mail_message import EPOCH, NOTES, parsed
from support import Outcome, Setting, Skip, Test, Tests, check, check_equal

PYTHON = "/usr/bin/python3"
PAIR = ("email", "2017-10-03", "2017-10-18", *NOTES)
PEOPLE = ("--from", "Dies Köper <dies@example.org>", "--to", "ada@example.org, bo@example.org", "--bcc", "eve@example.org")
ACCOUNT = {"PMCDIFF_SMTP_USER": "ada", "PMCDIFF_SMTP_PASSWORD": "s3cret word"}


def tests(setting: Setting) -> Tests:
    for test in (
        arrives_as_printed,
        not_sent_by_dry_run,
        encrypted_by_starttls,
        encrypted_from_the_start,
        unknown_certificate,
        no_encryption_offered,
        password_from_the_environment,
        password_from_a_netrc_file,
        wrong_password,
        nobody_sends_or_receives,
        nothing_listens,
    ):
        yield Test(test.__name__.replace("_", " "), partial(test, setting))
    for mode, reply in (
        ("refuse-sender", "451 4.7.1 Greylisted, come again"),
        ("refuse-one", "550 5.1.1 No such user here"),
        ("refuse-message", "554 5.6.0 Message refused by policy"),
    ):
        yield Test(f"{mode} is told in the server's words", partial(refused, setting, mode, reply))
    for mode in ("hang-up", "stall"):
        yield Test(f"{mode} is not called sent", partial(not_confirmed, setting, mode))


@dataclass(frozen=True)
class Server:
    port: int
    folder: Path
    certificate: Path | None

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}"

    def messages(self) -> list[tuple[bytes, dict[str, Any]]]:
        found = sorted(self.folder.glob("*.eml"))
        return [(path.read_bytes(), json.loads(path.with_suffix(".json").read_text())) for path in found]


@contextmanager
def server(mode: str = "take", encrypted: bool = False) -> Iterator[Server]:
    if not has_aiosmtpd():
        raise Skip(f"{PYTHON} has no aiosmtpd (Debian package python3-aiosmtpd)")
    with tempfile.TemporaryDirectory() as folder:
        certificate = make_certificate(Path(folder)) if encrypted else []
        command = [PYTHON, str(Path(__file__).with_name("mail_server.py")), mode, folder, *map(str, certificate)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
            try:
                port = process.stdout.readline() if process.stdout else b""
                check(port.strip().isdigit(), "the mail server of the test does not start")
                yield Server(int(port), Path(folder), certificate[0] if certificate else None)
            finally:
                process.kill()


def has_aiosmtpd() -> bool:
    if not Path(PYTHON).exists():
        return False
    return subprocess.run([PYTHON, "-c", "import aiosmtpd"], capture_output=True, check=False).returncode == 0


def make_certificate(folder: Path) -> list[Path]:
    if shutil.which("openssl") is None:
        raise Skip("there is no openssl to make a certificate with")
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    made = subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
        + ["-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost", "-out", certificate, "-keyout", key],
        capture_output=True,
        check=False,
    )
    check(made.returncode == 0, f"openssl made no certificate: {made.stderr!r}")
    return [certificate, key]


def send(setting: Setting, url: str, *options: str | Path, **environment: str) -> Outcome:
    # No netrc file of whoever runs the tests.
    with tempfile.TemporaryDirectory() as home:
        given = {**EPOCH, "HOME": home, **environment}
        return setting.run(*PAIR, *PEOPLE, "--send", url, *options, environment=given)


def arrives_as_printed(setting: Setting) -> None:
    printed = setting.run(*PAIR, *PEOPLE, environment=EPOCH).expect_code(0).output
    check("\nBcc: eve@example.org\n" in printed, "no Bcc for sendmail -t")
    with server() as there:
        outcome = send(setting, there.url).expect_code(0)
        check_equal(outcome.output, "", "standard output")
        check("250 2.0.0 Taken as number one" in outcome.errors, f"the server's reply: {outcome.errors!r}")
        ((message, envelope),) = there.messages()
        check_equal(envelope["from"], "dies@example.org", "sender")
        check_equal(envelope["to"], ["ada@example.org", "bo@example.org", "eve@example.org"], "recipients")
        check(b"eve@" not in message, "a blind recipient is named in the message")
        check_equal(message.count(b"\n"), message.count(b"\r\n"), "line ends")
        expected = printed.replace("Bcc: eve@example.org\n", "").replace("\n", "\r\n").encode()
        check(message == expected, "what arrived is not what is printed")
        check_equal(parsed(message).defects, [], "defects")
        check_equal(send(setting, there.url, "-q").expect_code(0).errors, "", "standard error of -q")


def not_sent_by_dry_run(setting: Setting) -> None:
    with server() as there:
        outcome = send(setting, there.url, "--dry-run").expect_code(0)
        check_equal(there.messages(), [], "sent")
        check("eve@example.org" in outcome.errors and "eve@" not in outcome.output, "who would get it")
        send(setting, there.url).expect_code(0)
        check_equal(there.messages()[0][0].replace(b"\r\n", b"\n"), outcome.output.encode(), "what would be sent")


def encrypted_by_starttls(setting: Setting) -> None:
    with server(encrypted=True) as there:
        send(setting, there.url, "--ca-file", str(there.certificate)).expect_code(0)
        send(setting, there.url, SSL_CERT_FILE=str(there.certificate)).expect_code(0)
        # To this machine itself, whoever vouches for the certificate.
        send(setting, there.url).expect_code(0)
        check(len(there.messages()) == 3 and all(told["encrypted"] for _, told in there.messages()), "not encrypted")


def encrypted_from_the_start(setting: Setting) -> None:
    with server("encrypted-from-start", encrypted=True) as there:
        url = there.url.replace("smtp:", "smtps:")
        send(setting, url, "--ca-file", str(there.certificate)).expect_code(0)
        check_equal(len(there.messages()), 1, "messages")
        outcome = send(setting, url).expect_code(3)
        check("certificate" in outcome.errors, f"a certificate that nobody vouches for: {outcome.errors!r}")
        send(setting, url, "--insecure").expect_code(0)


def unknown_certificate(setting: Setting) -> None:
    with server(encrypted=True) as there, tempfile.TemporaryDirectory() as other:
        outcome = send(setting, there.url, "--ca-file", make_certificate(Path(other))[0]).expect_code(3)
        check("not sent" in outcome.errors and "--ca-file" in outcome.errors, f"told: {outcome.errors!r}")
        check_equal(there.messages(), [], "messages")
        outcome = send(setting, there.url, "--ca-file", "/no/such/file").expect_code(2)
        check("/no/such/file" in outcome.errors, f"told: {outcome.errors!r}")


def no_encryption_offered(setting: Setting) -> None:
    with server() as there, tempfile.TemporaryDirectory() as other:
        outcome = send(setting, there.url, "--ca-file", make_certificate(Path(other))[0]).expect_code(3)
        check("no encryption" in outcome.errors and "--insecure" in outcome.errors, f"told: {outcome.errors!r}")
        check_equal(there.messages(), [], "messages")


def password_from_the_environment(setting: Setting) -> None:
    with server("ask-password") as there:
        send(setting, there.url, **ACCOUNT).expect_code(0)
        check_equal(len(there.messages()), 1, "messages")
        outcome = send(setting, there.url).expect_code(3)
        check("530" in outcome.errors or "uthentication" in outcome.errors, f"without one: {outcome.errors!r}")
        send(setting, there.url, PMCDIFF_SMTP_USER="ada").expect_code(2)


def password_from_a_netrc_file(setting: Setting) -> None:
    with server("ask-password") as there, tempfile.TemporaryDirectory() as home:
        netrc = Path(home) / ".netrc"
        netrc.write_text('machine 127.0.0.1 login ada password "s3cret word"\n', encoding="utf-8")
        send(setting, there.url, "--netrc-file", netrc).expect_code(0)
        send(setting, there.url, HOME=home).expect_code(0)
        check_equal(len(there.messages()), 2, "messages")
        send(setting, there.url, "--netrc-file", "/no/such/file").expect_code(2)


def wrong_password(setting: Setting) -> None:
    with server("ask-password") as there:
        outcome = send(setting, there.url, **{**ACCOUNT, "PMCDIFF_SMTP_PASSWORD": "a wrong one"}).expect_code(3)
        check("535" in outcome.errors and "wrong one" not in outcome.errors, f"told: {outcome.errors!r}")
        url = there.url.replace("//", "//ada:hidden@")
        outcome = send(setting, url).expect_code(2)
        check("hidden" not in outcome.errors, f"a password in the address is told again: {outcome.errors!r}")
        check_equal(there.messages(), [], "messages")


def nobody_sends_or_receives(setting: Setting) -> None:
    for given, missing in ((("--to", "a@example.org"), "--from"), (("--from", "a@example.org"), "--to")):
        outcome = setting.run(*PAIR, *given, "--send", "smtp://127.0.0.1:1").expect_code(2)
        check(missing in outcome.errors, f"told: {outcome.errors!r}")


def nothing_listens(setting: Setting) -> None:
    outcome = send(setting, "smtp://127.0.0.1:1").expect_code(3)
    check("smtp://127.0.0.1:1" in outcome.errors and outcome.output == "", f"told: {outcome.errors!r}")


def refused(setting: Setting, mode: str, reply: str) -> None:
    with server(mode) as there:
        outcome = send(setting, there.url).expect_code(3)
        check(reply in outcome.errors and "not sent" in outcome.errors, f"told: {outcome.errors!r}")
        check_equal(len(outcome.errors.splitlines()), 1, "lines on standard error")
        check_equal(there.messages(), [], "sent to some")


def not_confirmed(setting: Setting, mode: str) -> None:
    with server(mode) as there:
        outcome = send(setting, there.url, "--timeout", "2").expect_code(3)
        check("not known" in outcome.errors and ": sent" not in outcome.errors, f"told: {outcome.errors!r}")
        check(outcome.seconds < 15 * setting.slowness, f"waited {outcome.seconds:.0f} seconds")
