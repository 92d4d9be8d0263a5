#!/bin/sh
# run.sh address|thread: the tests, and the program that they run, in a release build under a sanitizer (a debug build takes
# hours). Any report fails it.
set -eu
cd "$(dirname "$0")/../.."
scratch=.build-$1

# LeakSanitizer does not see the pointers that Swift keeps with a tag in their spare bits (an enumeration's payload, a
# dictionary's storage), and takes what globals hold for lost; XCTest itself holds a ring. `make leaks` counts instead.
export ASAN_OPTIONS=detect_leaks=0
# The symbolizer by its path: some tests run the program with an empty one.
export TSAN_OPTIONS="suppressions=$PWD/Tests/Sanitizers/thread.supp external_symbolizer_path=$(command -v llvm-symbolizer)"
# A sanitizer keeps freed memory and notes of its own: what measures memory is told so.
export TSUNAGU_SANITIZER="$1"
export TSUNAGU_PYTHON="$PWD/.venv/bin/python3"

swift build -c release --build-tests --sanitize="$1" --scratch-path "$scratch"
# One after the other: tests that wait for a program hold the threads of Swift's pool, under a sanitizer for minutes.
swift test -c release --skip-build --no-parallel --sanitize="$1" --scratch-path "$scratch"
echo "no report from the $1 sanitizer"
