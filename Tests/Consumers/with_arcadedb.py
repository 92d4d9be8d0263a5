#!/usr/bin/env python3
"""Runs graph.cypher on an ArcadeDB server as a user of Neo4j would, with the neo4j driver over Bolt, and asks the
queries of Examples/queries."""

import contextlib
import os
import tempfile

import arcadedb_embedded
import jpype.config
from neo4j import GraphDatabase

import cypher
from programs import free_port
from report import main

# A short run: compile little, collect simply.
os.environ.setdefault("ARCADEDB_JVM_ARGS", "-Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
# At its end the JVM would wait for what threads of the stopped server may still be there.
jpype.config.onexit = False
PASSWORD = "only-for-this-test"


def read(directory):
    port = free_port()
    # The server writes its log where it is started.
    with tempfile.TemporaryDirectory() as home, contextlib.chdir(home):
        server = arcadedb_embedded.create_server(
            root_path=home, root_password=PASSWORD,
            config={
                "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin", "bolt_port": port,
                "bolt_host": "127.0.0.1", "server_httpIncomingHost": "127.0.0.1",
                "server_httpIncomingPort": free_port()})
        server.start()
        try:
            server.create_database("graph")
            with GraphDatabase.driver(f"bolt://127.0.0.1:{port}", auth=("root", PASSWORD)) as driver:
                with driver.session(database="graph") as session:
                    return ask(session, directory)
        finally:
            server.stop()


def ask(session, directory):
    script = (directory / "graph.cypher").read_text(encoding="utf-8")
    for statement in cypher.statements(script):
        session.run(statement).consume()

    def rows(text, parameters):
        return [tuple(record.values()) for record in session.run(text, parameters)]

    nodes = {
        kind: count for kind, count in rows("MATCH (n) UNWIND labels(n) AS kind RETURN kind, count(*)", {})
        if kind not in ("Entity", "Instant")}
    return cypher.report(rows, nodes, dict(rows("MATCH ()-[r]->() RETURN type(r), count(*)", {})))


if __name__ == "__main__":
    main(read)
