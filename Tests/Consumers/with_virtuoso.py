#!/usr/bin/env python3
"""Loads graph.rdf into Virtuoso with its bulk loader and asks the queries of Examples/queries over HTTP."""

import json
import re
import subprocess
import tempfile
import urllib.parse
import urllib.request

import sparql
from programs import free_port, output, running
from report import main

GRAPH = "urn:tsunagu"
CONFIGURATION = """
[Database]
DatabaseFile = {home}/virtuoso.db
ErrorLogFile = {home}/virtuoso.log
LockFile = {home}/virtuoso.lck
TransactionFile = {home}/virtuoso.trx
xa_persistent_file = {home}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {home}/temporary.db
TransactionFile = {home}/temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{port}
DirsAllowed = {home}, {directory}
NumberOfBuffers = 2000
MaxDirtyBuffers = 1500
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {home}
"""


def read(directory):
    port, http = free_port(), free_port()

    isql = ["isql-vt", f"127.0.0.1:{port}", "dba", "dba", "PROMPT=OFF", "VERBOSE=OFF", "ERRORS=STDOUT"]

    def is_ready():
        return subprocess.run([*isql, "EXEC=select 1;"], capture_output=True).returncode == 0

    def rows(text):
        parameters = urllib.parse.urlencode({"query": text, "default-graph-uri": GRAPH})
        request = urllib.request.Request(
            f"http://127.0.0.1:{http}/sparql", parameters.encode(), {"Accept": "application/sparql-results+json"})
        with urllib.request.urlopen(request, timeout=120) as response:
            found = json.load(response)
        variables = found["head"]["vars"]
        return [
            tuple(row[v]["value"] if v in row else "" for v in variables) for row in found["results"]["bindings"]]

    with tempfile.TemporaryDirectory() as home:
        with open(f"{home}/virtuoso.ini", "w") as file:
            file.write(CONFIGURATION.format(home=home, directory=directory, port=port, http=http))
        server = ["virtuoso-t", "+configfile", f"{home}/virtuoso.ini", "+foreground"]
        with running(server, is_ready, cwd=home):
            loaded = output(isql, (
                f"ld_dir('{directory}', 'graph.rdf', '{GRAPH}');\nrdf_loader_run();\n"
                "select 'loaded', count(*) from DB.DBA.load_list where ll_state = 2 and ll_error is null;\n"))
            if not re.search(r"loaded\s+1\b", loaded):
                raise RuntimeError(loaded)
            return sparql.report(rows)


if __name__ == "__main__":
    main(read)
