#!/bin/sh
# Jena's riot on the given arguments, such as `riot.sh --validate graph.rdf`.
exec "$(dirname "$0")/jena.sh" riotcmd.riot "$@"
