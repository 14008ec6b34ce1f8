"""A mail server on loopback for the tests, run as a program of its own, since aiosmtpd is Debian's and its Python too.

    mail_server.py MODE FOLDER [CERTIFICATE KEY]

Prints its port. Every message that it takes is written to FOLDER: N.eml with its bytes, N.json with its envelope.
"""

from __future__ import annotations

import asyncio
import json
import ssl
import sys
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult

USER, PASSWORD = b"ada", b"s3cret word"


class Handler:
    """Takes what it is sent, or does what its mode says."""

    def __init__(self, mode: str, folder: Path) -> None:
        self.mode = mode
        self.folder = folder
        self.taken = 0

    async def handle_MAIL(self, server: Any, session: Any, envelope: Any, address: str, options: list[str]) -> str:
        if self.mode == "refuse-sender":
            return "451 4.7.1 Greylisted, come again"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: list[str]) -> str:
        if self.mode == "refuse-one" and address.startswith("bo@"):
            return "550 5.1.1 No such user here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self.mode == "refuse-message":
            return "554 5.6.0 Message refused by policy"
        if self.mode == "hang-up":
            server.transport.abort()
            return "421 never heard"
        if self.mode == "stall":
            await asyncio.sleep(600)
        self.taken += 1
        told = {"from": envelope.mail_from, "to": envelope.rcpt_tos, "encrypted": session.ssl is not None}
        told["user"] = session.authenticated
        (self.folder / f"{self.taken}.eml").write_bytes(envelope.original_content)
        (self.folder / f"{self.taken}.json").write_text(json.dumps(told), encoding="utf-8")
        return "250 2.0.0 Taken as number one"


def authenticate(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
    right = data.login == USER and data.password == PASSWORD
    # Not handled: the server is to say what it says then.
    return AuthResult(success=right, handled=False)


async def serve(mode: str, folder: Path, certificate: list[str]) -> None:
    context = None
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*certificate)
    handler = Handler(mode, folder)
    from_start = mode == "encrypted-from-start"

    def session() -> SMTP:
        return SMTP(
            handler,
            hostname="localhost",
            tls_context=None if from_start else context,
            require_starttls=context is not None and not from_start,
            authenticator=authenticate,
            auth_required=mode == "ask-password",
            auth_require_tls=False,
        )

    loop = asyncio.get_running_loop()
    server = await loop.create_server(session, "127.0.0.1", 0, ssl=context if from_start else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    # Until the test closes standard input.
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1], Path(sys.argv[2]), sys.argv[3:]))
