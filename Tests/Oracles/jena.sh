#!/bin/sh
# One of Jena's programs, such as `jena.sh riotcmd.riot --validate graph.rdf` or `jena.sh tdb2.tdbquery --loc store …`.
# Needs libapache-jena-java, a Java runtime and unzip.
# Debian's Jena 4.5.0 has moved its Xerces classes but not the message files they look for: those are put where they look.
set -e
jars=${TSUNAGU_JAVA_DIRECTORY:-/usr/share/java}
[ -f "$jars/jena-core.jar" ] || { echo "jena.sh: $jars/jena-core.jar is not there (package libapache-jena-java)" >&2; exit 69; }
messages=$(mktemp -d)
trap 'rm -rf "$messages"' EXIT
unzip -qo "$jars/jena-core.jar" 'org/apache/jena/ext/xerces/*' -d "$messages"
mv "$messages/org/apache/jena/ext/xerces" "$messages/xerces"
classpath=$messages
for jar in "$jars"/jena-*.jar "$jars"/commons-*.jar "$jars"/gson.jar "$jars"/guava.jar "$jars"/httpclient.jar "$jars"/httpcore.jar \
    "$jars"/jackson-*.jar "$jars"/jsonld-java.jar "$jars"/protobuf.jar "$jars"/slf4j-api.jar "$jars"/slf4j-simple.jar \
    "$jars"/dexx*.jar "$jars"/jakarta.json-api.jar "$jars"/titanium-json-ld.jar "$jars"/thrift.jar "$jars"/libthrift.jar \
    "$jars"/caffeine.jar; do
    [ -f "$jar" ] && classpath=$classpath:$jar
done
# Short runs: compile little, collect simply.
java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$classpath" "$@"
