#!/usr/bin/env python3
"""Serves a published site with Apache and with nginx by the rules that lie in it, and asks for every form.

    servers.py SITE [--apache PROGRAM --modules DIR] [--nginx PROGRAM]

SITE was published with --base https://data.example.org/id/. Prints what was wrong; the status is 1 if anything was.
"""
import argparse
import http.client
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time

PATH = "/id/"
MODULES = "mpm_event authz_core authn_core unixd dir mime negotiation rewrite headers alias".split()

TURTLE, RDFXML, JSONLD, NTRIPLES, HTML = (
    "text/turtle", "application/rdf+xml", "application/ld+json", "application/n-triples", "text/html")
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"

# Accept, Accept-Language → the file that answers.
CASES = [
    (None, None, "index.html"),
    ("*/*", None, "index.html"),
    (BROWSER, "ja,en-US;q=0.9,en;q=0.8", "index.html"),
    (BROWSER, "en-US,en;q=0.9", "index.en.html"),
    (BROWSER, "fr", "index.html"),
    (HTML, "en", "index.en.html"),
    (TURTLE, None, "index.ttl"),
    (TURTLE, "en", "index.ttl"),
    (RDFXML, None, "index.rdf"),
    (JSONLD, None, "index.jsonld"),
    (NTRIPLES, None, "index.nt"),
    ("text/turtle;q=0.5, application/rdf+xml", None, "index.rdf"),
    ("text/turtle;q=0.5,application/ld+json;q=0.7,text/html;q=0.2", None, "index.jsonld"),
    ("application/n-triples;q=0.9,text/turtle;q=1.0", None, "index.ttl"),
    ("text/turtle, text/html;q=0", None, "index.ttl"),
    ("text/html;q=0.4, text/turtle;q=0.6", "en", "index.ttl"),
    ("text/turtle;q=0.2, */*;q=0.8", None, "index.html"),
    # What RDF libraries send: Jena, rdflib, Oxigraph.
    ("text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,*/*;q=0.3", None,
     "index.ttl"),
    ("application/rdf+xml,text/rdf+n3;q=0.9,application/xhtml+xml;q=0.5, */*;q=0.1", None, "index.rdf"),
    ("application/n-triples, text/turtle;q=0.9", None, "index.nt"),
]


def installed(name):
    return shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def get(port, path, accept=None, language=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest("GET", path, skip_accept_encoding=True)
    if accept:
        connection.putheader("Accept", accept)
    if language:
        connection.putheader("Accept-Language", language)
    connection.endheaders()
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


def check(name, port, site):
    faults = []
    with_entity = next(d for d in sorted(os.listdir(f"{site}/measure")))
    entity = f"{PATH}measure/{with_entity}"

    response, _ = get(port, entity, TURTLE)
    location = response.getheader("Location") or ""
    if response.status != 303 or not location.endswith(entity + "/"):
        faults.append(f"{entity}: {response.status} {location}")
    with open(f"{site}/dumps/graph.evidence.nt", encoding="utf-8") as evidence:
        statement = next(line for line in evidence if "/statement/" in line).split("/statement/")[1].split(">")[0]
    response, _ = get(port, f"{PATH}statement/{statement}", TURTLE)
    location = response.getheader("Location") or ""
    target = location[location.find(PATH):]
    if response.status != 303 or not target.startswith(f"{PATH}evidence/"):
        faults.append(f"statement: {response.status} {location}")
    response, body = get(port, target, NTRIPLES)
    if response.status != 200 or statement.encode() not in body:
        faults.append(f"{target}: {response.status}, without the statement")

    for accept, language, expected in CASES:
        response, body = get(port, entity + "/", accept, language)
        wanted = open(f"{site}/measure/{with_entity}/{expected}", "rb").read()
        kind = (response.getheader("Content-Type") or "").split(";")[0]
        vary = response.getheader("Vary") or ""
        if response.status != 200 or body != wanted:
            faults.append(f"Accept: {accept} / {language}: {response.status} {kind}, not {expected}")
        elif "accept" not in vary.lower():
            faults.append(f"Accept: {accept}: Vary is {vary!r}")
        elif "html" in expected and "accept-language" not in vary.lower():
            faults.append(f"Accept: {accept}: Vary is {vary!r}")
    for ending, kind in (("ttl", TURTLE), ("rdf", RDFXML), ("jsonld", JSONLD), ("nt", NTRIPLES), ("html", HTML),
                         ("en.html", HTML)):
        response, _ = get(port, f"{entity}/index.{ending}")
        got = response.getheader("Content-Type") or ""
        if response.status != 200 or got.split(";")[0] != kind:
            faults.append(f"index.{ending}: {response.status} {got}")
        if kind in (HTML, TURTLE) and "utf-8" not in got.lower():
            faults.append(f"index.{ending}: no charset in {got!r}")
    for path, status in (("", 200), ("index.html", 200), ("assets/site.css", 200), ("dumps/graph.nq", 200),
                         ("nothing/here", 404), ("ns", 303), ("dataset", 303)):
        response, _ = get(port, PATH + path)
        if response.status != status:
            faults.append(f"{path}: {response.status}, not {status}")
    for fault in faults:
        print(f"{name}: {fault}")
    print(f"{name}: {len(CASES)} ways to ask, {len(faults)} faults")
    return not faults


def started(command, port):
    process = subprocess.Popen(command)
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), 0.1).close()
            return process
        except OSError:
            time.sleep(0.05)
    process.kill()
    sys.exit(f"{command[0]} does not answer")


def apache(program, modules, root, scratch):
    port = free_port()
    loads = "\n".join(
        f"LoadModule {name}_module {modules}/mod_{name}.so" for name in MODULES
        if os.path.exists(f"{modules}/mod_{name}.so"))
    with open(f"{scratch}/apache.conf", "w") as file:
        file.write(f"""
ServerRoot {scratch}
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {scratch}/apache.pid
ErrorLog {scratch}/apache.log
{loads}
User www-data
Group www-data
TypesConfig /dev/null
DocumentRoot {root}
<Directory {root}>
    AllowOverride FileInfo Indexes Options=MultiViews
    Require all granted
</Directory>
""")
    return started([program, "-X", "-f", f"{scratch}/apache.conf"], port), port


def nginx(program, root, scratch):
    port = free_port()
    with open(f"{scratch}/nginx.conf", "w") as file:
        file.write(f"""
daemon off;
master_process off;
pid {scratch}/nginx.pid;
error_log {scratch}/nginx.log;
events {{ }}
http {{
    access_log off;
    client_body_temp_path {scratch}/t1; proxy_temp_path {scratch}/t2; fastcgi_temp_path {scratch}/t3;
    uwsgi_temp_path {scratch}/t4; scgi_temp_path {scratch}/t5;
    include {root}{PATH}nginx-http.conf;
    server {{
        listen 127.0.0.1:{port};
        root {root};
        include {root}{PATH}nginx-server.conf;
    }}
}}
""")
    return started([program, "-c", f"{scratch}/nginx.conf", "-e", f"{scratch}/nginx.log"], port), port


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("site")
    arguments.add_argument("--apache", default=installed("apache2"))
    arguments.add_argument("--modules", default="/usr/lib/apache2/modules")
    arguments.add_argument("--nginx", default=installed("nginx"))
    options = arguments.parse_args()
    good = True
    with tempfile.TemporaryDirectory() as scratch:
        os.chmod(scratch, 0o755)
        root = f"{scratch}/www"
        shutil.copytree(options.site, root + PATH)
        for name, program in (("apache", options.apache), ("nginx", options.nginx)):
            if not program:
                print(f"{name}: is not installed")
                good = False
                continue
            run = (apache(program, options.modules, root, scratch) if name == "apache"
                   else nginx(program, root, scratch))
            try:
                good = check(name, run[1], root + PATH) and good
            finally:
                # Not SIGTERM: a test runner's threads block it, and nginx inherits that.
                run[0].kill()
                run[0].wait()
    sys.exit(0 if good else 1)


main()
