#!/usr/bin/env python3
"""Asks a preview server for everything, politely and otherwise.

    serve.py TSUNAGU INPUT... [--chromium PROGRAM]

Publishes the inputs, serves the site, and stops the server whatever happens. Prints what was wrong and one line with how
much was asked; the status is 1 if anything was wrong.
"""
import argparse
import concurrent.futures
import gzip
import hashlib
import html.parser
import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

BASE = "https://data.example.org/id/"
PATH = "/id/"
TURTLE, RDFXML, JSONLD, NTRIPLES, HTML = (
    "text/turtle", "application/rdf+xml", "application/ld+json", "application/n-triples", "text/html")
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"
UTF8 = "; charset=utf-8"
TYPES = {"index.html": HTML + UTF8, "index.en.html": HTML + UTF8, "index.ttl": TURTLE + UTF8,
         "index.rdf": RDFXML + UTF8, "index.jsonld": JSONLD, "index.nt": NTRIPLES + UTF8}

# Accept, Accept-Language → the file that answers; None for 406.
NEGOTIATED = [
    (None, None, "index.html"),
    ("", None, "index.html"),
    ("*/*", None, "index.html"),
    (BROWSER, "ja,en-US;q=0.9,en;q=0.8", "index.html"),
    (BROWSER, "en-US,en;q=0.9", "index.en.html"),
    (BROWSER, "EN", "index.en.html"),
    (BROWSER, "fr", "index.html"),
    (BROWSER, "fr, en;q=0.2", "index.en.html"),
    (BROWSER, "ja;q=0", "index.en.html"),
    (BROWSER, "*;q=0.5, ja;q=0.1", "index.en.html"),
    (BROWSER, "en;q=0.5, ja;q=0.5", "index.html"),
    (HTML, "en", "index.en.html"),
    (TURTLE, None, "index.ttl"),
    (TURTLE, "en", "index.ttl"),
    ("TEXT/Turtle", None, "index.ttl"),
    ("text/turtle;charset=UTF-8", None, "index.ttl"),
    ('text/turtle ; charset="utf-8" ; q=0.5', None, "index.ttl"),
    ("text/turtle;charset=shift_jis", None, None),
    ("text/html;level=1", None, None),
    ("text/html;level=1, application/n-triples;q=0.1", None, "index.nt"),
    (RDFXML, None, "index.rdf"),
    (JSONLD, None, "index.jsonld"),
    ('application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted, x"', None, "index.jsonld"),
    (NTRIPLES, None, "index.nt"),
    ("text/turtle;q=0.5, application/rdf+xml", None, "index.rdf"),
    ("text/turtle;q=0.123, application/rdf+xml;q=0.122", None, "index.ttl"),
    ("text/turtle;q=0.5,application/ld+json;q=0.7,text/html;q=0.2", None, "index.jsonld"),
    ("application/n-triples;q=0.9,text/turtle;q=1.000", None, "index.ttl"),
    ("text/turtle, text/html;q=0", None, "index.ttl"),
    ("text/html;q=0, */*", None, "index.ttl"),
    ("text/*;q=0.3, text/html;q=0.1, */*;q=0.2", None, "index.ttl"),
    ("application/*", None, "index.rdf"),
    ("application/*, application/rdf+xml;q=0.5", None, "index.jsonld"),
    ("text/*", "en", "index.en.html"),
    ("text/html;q=0.4, text/turtle;q=0.6", "en", "index.ttl"),
    ("text/turtle;q=0.2, */*;q=0.8", None, "index.html"),
    (",, text/turtle ,", None, "index.ttl"),
    ("text/turtle;q=x, application/n-triples;q=0.1", None, "index.nt"),
    ("nonsense", None, None),
    ("image/png", None, None),
    ("text/html;q=0", None, None),
    ("*/*;q=0", None, None),
    # What RDF libraries send.
    ("text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,*/*;q=0.3", None,
     "index.ttl"),
    ("application/rdf+xml,text/rdf+n3;q=0.9,application/xhtml+xml;q=0.5, */*;q=0.1", None, "index.rdf"),
]

# A path below the root that must lead nowhere, and the status that says so.
HOSTILE = [
    ("/id/../id/", 404), ("/id/..", 404), ("/id/../../../../etc/passwd", 404), ("/id/%2e%2e/%2e%2e/etc/passwd", 404),
    ("/id/%2E%2E/x", 404), ("/id/..%2f..%2fetc%2fpasswd", 404), ("/id/dataset%2findex.ttl", 404),
    ("/id/dataset%2F", 404), ("/id/..\\..\\etc", 404), ("/id/..%5c..%5cetc", 404), ("/id/index.html%00", 404),
    ("/id/%00", 404), ("/id/%252e%252e/", 404), ("/id//dataset/", 404), ("//evil.example/", 404),
    ("/id/./dataset/", 404), ("/id/.htaccess", 404), ("/id/.tsunagu-site", 404), ("/id/%2ehtaccess", 404),
    ("/id/index.html/", 404), ("/id/assets/", 404), ("/id/leads-out/passwd", 404), ("/id/leads-out", 404),
    ("/id/page-link.html", 404), ("/id/pipe.html", 404), ("/id/%zz", 400), ("/id/%", 400), ("/id/%e6%9d%b1", 404),
    ("/id/x%0d%0aSet-Cookie:%20a=b", 404), ("/id/" + "a" * 300, 404), ("/id/" + "a" * 5000, 414), ("/idx/", 404),
    ("/etc/passwd", 404), ("/id/dataset/index.ttl%20", 404), ("/id/statement/../dataset", 404), ("*", 404),
]

faults = []
asked = 0


def check(fact, *what):
    global asked
    asked += 1
    if not fact:
        faults.append(" ".join(str(part) for part in what))


class Server:
    """A running `tsunagu serve`, ended on leaving, in whatever state."""

    def __init__(self, tsunagu, *arguments, environment=None):
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [tsunagu, "serve", *arguments, "--port", "0"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=self.log, env=environment)
        self.port = None

    def __enter__(self):
        end = time.monotonic() + 60
        while time.monotonic() < end and self.process.poll() is None:
            found = re.search(r"^serving http://[0-9.]+:([0-9]+)/id/$", self.said(), re.M)
            if found:
                self.port = int(found[1])
                return self
            time.sleep(0.02)
        self.__exit__()
        raise SystemExit("the server did not begin: " + self.said())

    def said(self):
        self.log.seek(0)
        return self.log.read().decode()

    def stop(self, signal_number=signal.SIGTERM, within=15):
        self.process.send_signal(signal_number)
        try:
            return self.process.wait(within)
        except subprocess.TimeoutExpired:
            return None

    def __exit__(self, *_):
        if self.process.poll() is None and self.stop() is None:
            self.process.kill()
            self.process.wait()


def ask(port, path, method="GET", body=None, **headers):
    """Status, headers (names in lower case), content."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers.items():
            if value is not None:
                connection.putheader(name.replace("_", "-"), value)
        connection.endheaders(body)
        response = connection.getresponse()
        content = response.read()
        return response.status, {name.lower(): value for name, value in response.getheaders()}, content
    finally:
        connection.close()


def raw(port, request, patience=20):
    """All that comes back until the server closes; None where it does not."""
    with socket.create_connection(("127.0.0.1", port), timeout=patience) as connection:
        answer = b""
        try:
            connection.sendall(request)
            while piece := connection.recv(65536):
                answer += piece
        except (ConnectionResetError, BrokenPipeError):
            return answer
        except TimeoutError:
            return None
        return answer


def status_of(answer):
    found = re.match(rb"HTTP/1\.1 ([0-9]{3}) ", answer or b"")
    return int(found[1]) if found else None


def an_entity(site, kind):
    return f"{kind}/{sorted(os.listdir(os.path.join(site, kind)))[0]}"


def read(site, path):
    with open(os.path.join(site, path), "rb") as file:
        return file.read()


def negotiation(port, site):
    entity = an_entity(site, "program")
    for accept, language, file in NEGOTIATED:
        status, headers, content = ask(port, PATH + entity + "/", Accept=accept, Accept_Language=language)
        what = f"Accept: {accept} / {language}:"
        check(headers.get("vary", "").startswith("Accept, Accept-Language"), what, "Vary", headers.get("vary"))
        for name, media_type in TYPES.items():
            check(f'<{name}>; rel="alternate"; type="{media_type.split(";")[0]}"' in headers.get("link", ""),
                  what, "no Link to", name)
        if file is None:
            check(status == 406 and all(name in content.decode() for name in TYPES), what, status)
            continue
        check(status == 200 and content == read(site, f"{entity}/{file}"), what, status, "not", file)
        check(headers.get("content-type") == TYPES[file], what, headers.get("content-type"))
        check(headers.get("content-location") == file, what, headers.get("content-location"))
        check(headers.get("content-language") == {"index.html": "ja", "index.en.html": "en"}.get(file), what, "language")


def with_curl(port, site):
    """As README says it, by IRI: the real name of the host leads here."""
    if not shutil.which("curl"):
        return
    entity = an_entity(site, "program")
    for file, media_type in TYPES.items():
        done = subprocess.run(
            ["curl", "-sS", "-L", "--connect-to", f"data.example.org:80:127.0.0.1:{port}", "--noproxy", "*", "-H",
             "Accept: " + media_type.split(";")[0], "-H", "Accept-Language: " + ("en" if "en." in file else "ja"), "-w",
             "\n%{http_code} %{num_redirects} %{content_type}", "http://data.example.org/id/" + entity],
            capture_output=True)
        content, _, report = done.stdout.rpartition(b"\n")
        check(report.decode() == "200 1 " + media_type and content == read(site, f"{entity}/{file}"),
              "curl", media_type, report.decode(), done.stderr.decode())


def addresses(port, site):
    entity = an_entity(site, "program")
    statement = sorted(os.listdir(os.path.join(site, "evidence")))[0]
    for path, location in [
        (PATH + entity, PATH + entity + "/"), (PATH + entity + "?q=%0d%0aX:y", PATH + entity + "/?q=%0d%0aX:y"),
        ("/id/dataset", "/id/dataset/"), ("/id", "/id/"), ("/id/%70rogram", "/id/program/"),
        (f"/id/statement/{statement}0123456789abcdef", f"/id/evidence/{statement}/"),
    ]:
        status, headers, _ = ask(port, path)
        check(status == 303 and headers.get("location") == location, path, status, headers.get("location"))
        check("x" not in headers, path, "a header of the client's")
    status, headers, _ = ask(port, "/")
    check((status, headers.get("location")) == (302, "/id/"), "/", status)
    check(ask(port, "/id/statement/zzzz")[0] == 404, "a statement that is not there")
    for path, media_type in [
        ("dumps/graph.nt", NTRIPLES + UTF8), ("dumps/graph.evidence.jsonld", JSONLD), ("dumps/nodes.csv", "text/csv" + UTF8),
        ("dumps/graph.graphml", "application/graphml+xml" + UTF8), ("assets/site.css", "text/css" + UTF8),
        ("assets/search.js", "text/javascript" + UTF8), ("sitemap.xml", "application/xml" + UTF8),
        ("robots.txt", "text/plain" + UTF8), ("index.en.html", HTML + UTF8), (f"{entity}/index.jsonld", JSONLD),
    ]:
        status, headers, content = ask(port, PATH + path, Accept="image/png")
        check(status == 200 and content == read(site, path), path, status)
        check(headers.get("content-type") == media_type, path, headers.get("content-type"))
        for name, value in [("x-content-type-options", "nosniff"), ("referrer-policy", "no-referrer"),
                            ("access-control-allow-origin", "*"), ("last-modified", None)]:
            check(headers.get(name) == value, path, name, headers.get(name))
        policy = headers.get("content-security-policy", "")
        check("default-src 'none'" in policy and "frame-ancestors 'none'" in policy and "unsafe" not in policy, path, policy)
    # Two questions in one go.
    one = b"GET /id/robots.txt HTTP/1.1\r\nHost: localhost\r\n"
    answer = raw(port, one + b"\r\n" + one + b"Connection: close\r\n\r\n")
    check(answer.count(b"HTTP/1.1 200 ") == 2, "two questions in one go")
    # The form that a proxy is asked in.
    answer = raw(port, b"GET http://data.example.org/id/ HTTP/1.1\r\nHost: data.example.org\r\nConnection: close\r\n\r\n")
    check(status_of(answer) == 200, "absolute form", status_of(answer))


def conditions(port, site):
    path = "dumps/graph.nt"
    whole = read(site, path)
    status, headers, content = ask(port, PATH + path)
    tag = headers.get("etag", "")
    check(content == whole and re.fullmatch(r'"[0-9a-f-]+"', tag), "ETag", tag)
    without_date = {name: value for name, value in headers.items() if name != "date"}
    for target in [path, "", "dataset", "dataset/", "nothing"]:
        (status, of_get, content), (head_status, of_head, nothing) = ask(port, PATH + target), ask(port, PATH + target, "HEAD")
        of_get.pop("date", None), of_head.pop("date", None)
        check(status == head_status and of_get == of_head and nothing == b"", "HEAD", target, of_get, of_head)
        check(of_get.get("content-length") == str(len(content)), target, "Content-Length")
    for known in [tag, "W/" + tag, f'"x", {tag}', "*"]:
        status, headers, content = ask(port, PATH + path, If_None_Match=known)
        check(status == 304 and content == b"" and headers.get("etag") == tag, "If-None-Match", known, status)
    check(ask(port, PATH + path, If_None_Match='"x"')[0] == 200, "If-None-Match of another")
    check(ask(port, PATH + path, If_Match='"x"')[0] == 412 and ask(port, PATH + path, If_Match=tag)[0] == 200, "If-Match")
    html, turtle = (ask(port, "/id/dataset/", Accept=kind)[1]["etag"] for kind in (HTML, TURTLE))
    check(html != turtle, "two forms have one ETag")
    status, headers, _ = ask(port, "/id/dataset/", Accept=TURTLE, If_None_Match=turtle)
    check(status == 304 and headers.get("vary", "").startswith("Accept,"), "304 of a document", status, headers)
    n = len(whole)
    for asked_for, first, last in [
        ("bytes=0-0", 0, 0), ("bytes=0-9", 0, 9), ("bytes=10-", 10, n - 1), ("bytes=-5", n - 5, n - 1),
        (f"bytes=-{n + 5}", 0, n - 1), (f"bytes={n - 1}-{n + 99}", n - 1, n - 1), ("BYTES=1-2", 1, 2),
        (f"bytes=0-{'9' * 40}", 0, n - 1), ("bytes=70000-200000", 70000, min(200000, n - 1)),
    ]:
        status, headers, content = ask(port, PATH + path, Range=asked_for)
        check(status == 206 and content == whole[first:last + 1], asked_for, status, len(content))
        check(headers.get("content-range") == f"bytes {first}-{last}/{n}", asked_for, headers.get("content-range"))
    for asked_for in [f"bytes={n}-", "bytes=-0", f"bytes={'9' * 40}-"]:
        status, headers, _ = ask(port, PATH + path, Range=asked_for)
        check(status == 416 and headers.get("content-range") == f"bytes */{n}", asked_for, status)
    for asked_for in ["bytes=2-1", "bytes=a-b", "bytes=0-1,3-4", "lines=0-1", "bytes=-", "bytes=--1", "bytes=+1-2"]:
        check(ask(port, PATH + path, Range=asked_for)[0] == 200, asked_for)
    check(ask(port, PATH + path, Range="bytes=0-9", If_Range=tag)[0] == 206, "If-Range")
    check(ask(port, PATH + path, Range="bytes=0-9", If_Range='"x"')[0] == 200, "If-Range of another")
    # A compressed twin, where somebody put one.
    with gzip.GzipFile(os.path.join(site, "dumps/nodes.csv.gz"), "wb", mtime=0) as file:
        file.write(read(site, "dumps/nodes.csv"))
    for encoding, is_packed in [(None, False), ("gzip", True), ("identity, gzip;q=0.5", False), ("br, *;q=0.3", True),
                                ("gzip;q=0", False), ("*;q=0", False)]:
        _, headers, content = ask(port, "/id/dumps/nodes.csv", Accept_Encoding=encoding)
        check((headers.get("content-encoding") == "gzip") == is_packed and headers.get("vary") == "Accept-Encoding"
              and headers.get("content-type") == "text/csv" + UTF8, "Accept-Encoding", encoding, headers)
        check((gzip.decompress(content) if is_packed else content) == read(site, "dumps/nodes.csv"), encoding, "content")
    check(ask(port, "/id/dumps/nodes.csv.gz")[1].get("content-type") == "application/gzip", "nodes.csv.gz")
    return without_date


def hostile(port, site):
    os.symlink("/etc", os.path.join(site, "leads-out"))
    os.symlink("/etc/passwd", os.path.join(site, "page-link.html"))
    os.mkfifo(os.path.join(site, "pipe.html"))
    for path, expected in HOSTILE:
        answer = raw(port, f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
        check(status_of(answer) == expected or (path == "*" and status_of(answer) in (400, 404)), path[:60],
              status_of(answer))
        check(b"root:" not in (answer or b""), path[:60], "gave a file of the system")
        check(b"\nSet-Cookie" not in (answer or b""), path[:60], "took a header over")
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND"]:
        status, headers, _ = ask(port, "/id/", method)
        check(status == 405 and headers.get("allow") == "GET, HEAD", method, status)
    host = b"Host: 127.0.0.1\r\n"
    for name, request, statuses in [
        ("a long address", b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n" + host + b"\r\n", (400, 414)),
        ("a long header", b"GET /id/ HTTP/1.1\r\n" + host + b"X: " + b"a" * 100_000 + b"\r\n\r\n", (400, 431)),
        ("many headers", b"GET /id/ HTTP/1.1\r\n" + host + b"X: y\r\n" * 10_000 + b"\r\n", (400, 431)),
        ("content of a GET", b"GET /id/ HTTP/1.1\r\n" + host + b"Content-Length: 99999999999\r\n\r\n", (413,)),
        ("a POST's content", b"POST /id/ HTTP/1.1\r\n" + host + b"Content-Length: 5\r\n\r\nGET /", (405,)),
        ("chunks", b"GET /id/ HTTP/1.1\r\n" + host + b"Transfer-Encoding: chunked\r\n\r\nfff\r\n", (413,)),
        ("two lengths", b"GET /id/ HTTP/1.1\r\n" + host + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\n", (400,)),
        ("length and chunks", b"GET /id/ HTTP/1.1\r\n" + host
         + b"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", (400, 413)),
        ("no HTTP", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", (400,)),
        ("HTTP/9.9", b"GET /id/ HTTP/9.9\r\n" + host + b"\r\n", (400, 505)),
        ("a folded header", b"GET /id/ HTTP/1.1\r\n" + host + b"X: a\r\n b\r\nConnection: close\r\n\r\n", (200, 400)),
        ("NUL in a header", b"GET /id/ HTTP/1.1\r\n" + host + b"X: a\0b\r\n\r\n", (400,)),
        ("no host", b"GET /id/ HTTP/1.1\r\nConnection: close\r\n\r\n", (400, 421)),
        ("another's host", b"GET /id/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", (421,)),
    ]:
        answer = raw(port, request)
        check(status_of(answer) in statuses, name, answer if answer is None else answer[:60])
        check((answer or b"").count(b"HTTP/1.1 ") <= 1, name, "was answered twice")


def slow(port, site):
    """Clients that do not finish are left after ten seconds, and nobody waits for them."""
    host = b"Host: 127.0.0.1\r\n"
    begun = time.monotonic()
    idle = [socket.create_connection(("127.0.0.1", port)) for _ in range(3)]
    idle[1].sendall(b"GET /id/ HTTP/1.1\r\n" + host)
    idle[2].sendall(b"GET /id/ HTTP/1.1\r\n" + host + b"X: ")
    # A fourth asks for more than the system keeps on its way, and takes nothing of it.
    with open(os.path.join(site, "dumps/large.nt"), "wb") as file:
        file.truncate(40_000_000)
    idle.append(socket.socket())
    idle[3].setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    idle[3].connect(("127.0.0.1", port))
    idle[3].sendall(b"GET /id/dumps/large.nt HTTP/1.1\r\n" + host + b"\r\n")
    check(ask(port, "/id/")[0] == 200 and time.monotonic() - begun < 5, "waits for slow clients")
    open_ones = set(idle[:3])
    while open_ones and time.monotonic() - begun < 25:
        for connection in list(open_ones):
            connection.settimeout(0.3)
            try:
                # One of them sends a byte again and again.
                if connection is idle[2]:
                    connection.sendall(b"a")
                if connection.recv(1000) == b"":
                    open_ones.discard(connection)
            except TimeoutError:
                pass
            except OSError:
                open_ones.discard(connection)
    check(not open_ones, len(open_ones), "slow connections stay open")
    taken = 0
    idle[3].settimeout(20)
    try:
        while time.monotonic() - begun < 12:
            time.sleep(0.1)
        while piece := idle[3].recv(1 << 16):
            taken += len(piece)
    except OSError:
        pass
    check(taken < 40_000_000, "sends to a client that does not take it")
    os.unlink(os.path.join(site, "dumps/large.nt"))
    for connection in idle:
        connection.close()


def only_here(port, tsunagu, site):
    """Another address of this machine does not reach the server, unless it is told so."""
    def answers(port):
        try:
            with socket.create_connection(("127.0.0.2", port), timeout=5) as connection:
                connection.sendall(b"GET /id/robots.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                return connection.recv(12).startswith(b"HTTP/1.1 200")
        except OSError:
            return False

    if sys.platform == "linux":  # where all of 127/8 is this machine
        check(not answers(port), "listens on more than its address")
        with Server(tsunagu, site, "--host", "0.0.0.0") as server:
            check(answers(server.port), "does not listen where it is told to", server.said())


def many(port, site, number=1000):
    """All at once, each over a connection of its own."""
    pages = ["dataset/", an_entity(site, "program") + "/", "dumps/graph.nt", "index.html"]
    kinds = {TURTLE: "index.ttl", HTML: "index.html"}
    sums = {(page, kind): hashlib.sha256(read(site, page + file if page.endswith("/") else page)).digest()
            for page in pages for kind, file in kinds.items()}

    def one(index):
        page, kind = pages[index % len(pages)], list(kinds)[index // len(pages) % 2]
        try:
            status, _, content = ask(port, PATH + page, Accept=kind)
        except OSError as error:
            return f"{page} {kind}: {error}"
        return None if hashlib.sha256(content).digest() == sums[page, kind] else f"{page} {kind}: {status}"

    waiting = [socket.create_connection(("127.0.0.1", port)) for _ in range(number - 200)]
    with concurrent.futures.ThreadPoolExecutor(200) as pool:
        for fault in pool.map(one, range(number)):
            check(fault is None, "of many:", fault)
    # All of these have been open the whole time.
    for connection in waiting:
        connection.sendall(b"GET /id/robots.txt HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
    for connection in waiting:
        connection.settimeout(20)
        check(connection.recv(65536).startswith(b"HTTP/1.1 200 "), "one of many that waited")
        connection.close()


RAN = "document.documentElement.dataset.ran=1"
PAYLOADS = [f"<script>{RAN}</script>", f"<img src=x onerror={RAN}>", f'"><svg onload={RAN}>', f"' onfocus='{RAN}' autofocus='",
            f"</title><script>{RAN}</script>", f"javascript:{RAN}", "&lt;b&gt;", "]]><x>", "\\u003cscript>"]


class Harmless(html.parser.HTMLParser):
    """Finds what could run in a page, but for the site's own scripts."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        given = {name: value or "" for name, value in attributes}
        if tag in ("img", "iframe", "object", "embed", "base", "x", "style") or any(name.startswith("on") for name in given):
            self.found.append((tag, given))
        if tag == "script" and not re.fullmatch(r"(\.\./)*assets/[a-z]+\.js", given.get("src", "")):
            self.found.append((tag, given))
        for link in (given.get("href", ""), given.get("action", ""), given.get("xlink:href", "")):
            if re.match(r"\s*(javascript|data|vbscript):", link, re.I):
                self.found.append((tag, link))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)


def hostile_labels(tsunagu, chromium):
    """Names that are markup: no page has it as markup, and in a browser nothing of it runs."""
    rows = "".join(
        f"・{payload}をなおす\n・「{payload}整備事業」(令和5年度予算:1億円)を行い、{payload}協会と結んだ。\n・引き続き行う。\n港湾省{payload}課\n"
        for payload in PAYLOADS)
    text = "施策\n令和5年度の実績\n令和6年度の計画\n担当府省庁\n" + rows
    with tempfile.TemporaryDirectory() as scratch:
        path = os.path.join(scratch, "pages.jsonl")
        with open(path, "w", encoding="utf-8") as file:
            for payload in PAYLOADS:
                json.dump({"url": "javascript:" + RAN, "title": payload, "text": text}, file)
                file.write("\n")
        site = os.path.join(scratch, "site")
        done = subprocess.run([tsunagu, "publish", path, "--output", site, "--base", BASE, "--quiet", "--title", PAYLOADS[0]],
                              capture_output=True)
        check(os.path.exists(os.path.join(site, "index.html")), "hostile labels cannot be published", done.stderr)
        if not os.path.exists(site):
            return
        pages = sorted(os.path.relpath(os.path.join(folder, name), site) for folder, _, names in os.walk(site)
                       for name in names if name.endswith(".html"))
        shown = 0
        for page in pages:
            content = read(site, page).decode()
            shown += "&lt;script" in content
            parser = Harmless()
            parser.feed(content)
            check(not parser.found, page, parser.found[:2])
        check(shown > 10, "hostile labels are on", shown, "pages only")
        with Server(tsunagu, site) as server:
            for page in pages:
                check(ask(server.port, PATH + page)[0] == 200, page)
            if chromium:
                with_names = [page for page in pages if b"&lt;script" in read(site, page) or b"onerror=" in read(site, page)]
                for page in ["index.html", "search/index.html?q=script", *with_names[::max(1, len(with_names) // 6)]]:
                    done = subprocess.run(
                        [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={scratch}/profile",
                         "--virtual-time-budget=2000", "--dump-dom", f"http://127.0.0.1:{server.port}{PATH}{page}"],
                        capture_output=True, text=True, timeout=60)
                    check("<main" in done.stdout and "data-ran" not in done.stdout, "in chromium:", page, done.stdout[:200])
                    parser = Harmless()
                    parser.feed(done.stdout)
                    check(not parser.found, "in chromium:", page, parser.found[:2])


def stopping(tsunagu, site, inputs):
    for number in (signal.SIGINT, signal.SIGTERM):
        with Server(tsunagu, site) as server:
            # Somebody takes a download slowly.
            with socket.create_connection(("127.0.0.1", server.port)) as connection:
                connection.sendall(b"GET /id/dumps/graph.evidence.nt HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                connection.recv(1)
                begun = time.monotonic()
                check(server.stop(number) == 0, "a stop by signal", number, server.said())
                check(time.monotonic() - begun < 10, "a stop takes long", number)
    with tempfile.TemporaryDirectory() as scratch:
        environment = dict(os.environ, TMPDIR=scratch)
        with Server(tsunagu, *inputs, "--host=127.0.0.1", "--base", BASE, "--quiet", environment=environment) as server:
            check(len(os.listdir(scratch)) == 1, "no temporary site")
            check(ask(server.port, "/id/dataset/", Accept=TURTLE)[0] == 200, "inputs are not served")
            # The port is taken.
            second = subprocess.run([tsunagu, "serve", site, "--port", str(server.port)], capture_output=True, timeout=60)
            check(second.returncode == 69 and b"in use" in second.stderr, "a port in use", second.returncode, second.stderr)
            check(server.stop(signal.SIGINT) == 0, "a stop of served inputs", server.said())
        check(os.listdir(scratch) == [], "left behind", os.listdir(scratch))
        # Stopped before it has begun.
        process = subprocess.Popen([tsunagu, "serve", *inputs, "--base", BASE, "--quiet", "--port", "0"],
                                   stderr=subprocess.DEVNULL, env=environment)
        while not os.listdir(scratch) and process.poll() is None:
            time.sleep(0.001)
        process.terminate()
        check(process.wait(20) != 0, "stopped while publishing")
        check(os.listdir(scratch) == [], "left behind while publishing", os.listdir(scratch))
    with tempfile.TemporaryDirectory() as scratch:
        alone = shutil.copy2(tsunagu, os.path.join(scratch, "tsunagu"))
        done = subprocess.run([alone, "serve", site], capture_output=True, timeout=60)
        check(done.returncode == 69 and b"make serve" in done.stderr, "without the server", done.returncode, done.stderr)
    for arguments, expected in [([site, "--port", "70000"], 64), ([site, "--base", "https://other.example/"], 64), ([], 64)]:
        done = subprocess.run([tsunagu, "serve", *arguments], capture_output=True, timeout=60)
        check(done.returncode == expected, arguments, done.returncode)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tsunagu")
    parser.add_argument("inputs", nargs="+")
    parser.add_argument("--chromium", help="a browser to open pages with hostile names in")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        site = os.path.join(scratch, "site")
        subprocess.run([arguments.tsunagu, "publish", *arguments.inputs, "--output", site, "--base", BASE, "--quiet"],
                       check=True, stderr=subprocess.DEVNULL)
        with Server(arguments.tsunagu, site) as server:
            check(server.said().startswith("serving "), "the first line", server.said())
            for part in (negotiation, with_curl, addresses, conditions, many, hostile, slow):
                try:
                    part(server.port, site)
                except (OSError, http.client.HTTPException) as error:
                    check(False, part.__name__, repr(error))
                check(server.process.poll() is None, "the server ended during", part.__name__)
            only_here(server.port, arguments.tsunagu, site)
            check(server.said().count("\n") == 1, "says more than its address", server.said())
        for name in ("leads-out", "page-link.html", "pipe.html"):
            os.unlink(os.path.join(site, name))
        stopping(arguments.tsunagu, site, arguments.inputs)
        hostile_labels(arguments.tsunagu, arguments.chromium)
    for fault in faults:
        print(fault)
    print(f"{asked} checks, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
