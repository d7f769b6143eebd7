"""The nginx of this machine with `deploy/nginx.conf`, and what plays oauth2-proxy behind it."""

import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from tests.free_port import free_port
from tests.patience import SECONDS

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
CONFIGURATION = Path(__file__).parents[2] / "deploy" / "nginx.conf"
_SIGN_ON = re.compile(r"^ *# \[single sign-on.*?# single sign-on\]\n", re.MULTILINE | re.DOTALL)
_AROUND = """
daemon off;
master_process off;
pid {place}/pid;
error_log {place}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {place}/body;
    proxy_temp_path {place}/proxy;
    fastcgi_temp_path {place}/fastcgi;
    uwsgi_temp_path {place}/uwsgi;
    scgi_temp_path {place}/scgi;
    include {place}/site.conf;
}}
"""


class SignOn(ThreadingHTTPServer):
    """Plays oauth2-proxy: who brings the cookie `sso` is called what it holds."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _SignOnHandler)
        Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()


class _SignOnHandler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == "/oauth2/auth":
            cookie = SimpleCookie(self.headers.get("cookie", "")).get("sso")
            self.send_response(202 if cookie else 401)
            if cookie:
                self.send_header("X-Auth-Request-User", cookie.value)
                self.send_header("Set-Cookie", "sso-renewed=1; Path=/; Secure")
        elif path == "/oauth2/start":
            self.send_response(302)
            back = self.headers["X-Auth-Request-Redirect"]
            self.send_header("Location", f"https://login.example/?rd={back}")
        else:
            self.send_response(404)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


class Proxied:
    """Where nginx answers: with TLS at `address`, without at `plain`; and its log."""

    def __init__(self, place: Path, *, app: str, sign_on: SignOn | None, prefix: str = "") -> None:
        self.place = place
        secure, plain = free_port(), free_port()
        self.address = f"https://127.0.0.1:{secure}{prefix}/"
        self.plain = f"http://127.0.0.1:{plain}{prefix}/"
        self.certificate = place / "cert.pem"
        text = CONFIGURATION.read_text(encoding="utf-8")
        if sign_on is None:  # as the comments in the file say
            text = _SIGN_ON.sub("", text)
        else:
            text = text.replace("127.0.0.1:4180", f"127.0.0.1:{sign_on.server_port}")
        if prefix:
            text = text.replace("location / {", f"location {prefix}/ {{")
            text = text.replace('X-Forwarded-Prefix "";', f'X-Forwarded-Prefix "{prefix}";')
        for old, new in {
            "listen 80;": f"listen 127.0.0.1:{plain};",
            "listen 443 ssl": f"listen 127.0.0.1:{secure} ssl",
            "127.0.0.1:7860": app.removeprefix("http://"),
            "/etc/ssl/spoorzoeker.example.nl.pem": str(self.certificate),
            "/etc/ssl/private/spoorzoeker.example.nl.key": f"{place}/key.pem",
            "/var/log/nginx/spoorzoeker.log": f"{place}/access.log",
        }.items():
            assert old in text, old
            text = text.replace(old, new)
        text = re.sub(r"^ *listen \[::\].*\n", "", text, flags=re.MULTILINE)
        (place / "site.conf").write_text(text, encoding="utf-8")
        (place / "nginx.conf").write_text(_AROUND.format(place=place), encoding="utf-8")

    @property
    def log(self) -> str:
        return (self.place / "access.log").read_text(encoding="utf-8")

    def wait_for_log(self, words: str) -> None:
        """Wait until words are in the log, which nginx writes after it has answered."""
        until = time.monotonic() + SECONDS
        while words not in self.log:
            assert time.monotonic() < until, f"never logged: {words}"
            time.sleep(0.01)


@contextmanager
def nginx(proxied: Proxied) -> Iterator[Proxied]:
    """Run nginx in the foreground until the block is left."""
    assert NGINX
    _make_certificate(proxied.place)
    command = [NGINX, "-p", str(proxied.place), "-c", str(proxied.place / "nginx.conf")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            _wait_for(int(proxied.address.split(":")[2].partition("/")[0]), server)
            yield proxied
        finally:
            server.terminate()


def _make_certificate(place: Path) -> None:
    command = (
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 "
        "-subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1 -keyout key.pem -out cert.pem"
    )
    subprocess.run(command.split(), cwd=place, check=True, capture_output=True)


def _wait_for(port: int, server: "subprocess.Popen[str]") -> None:
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            if server.poll() is not None:
                assert server.stderr
                raise AssertionError(server.stderr.read()) from None
            time.sleep(0.02)
        else:
            return
