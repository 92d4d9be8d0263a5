#!/bin/sh
# run.sh address|thread: the tests, and the program that they run, in a debug build under a sanitizer. Any report fails it.
set -eu
cd "$(dirname "$0")/../.."
scratch=.build-$1

# LeakSanitizer does not see the pointers that Swift keeps with a tag in their spare bits (an enumeration's payload, a
# dictionary's storage), and takes what globals hold for lost; XCTest itself holds a ring. `make leaks` counts instead.
export ASAN_OPTIONS=detect_leaks=0
export TSAN_OPTIONS="suppressions=$PWD/Tests/Sanitizers/thread.supp"
export TSUNAGU_PYTHON="$PWD/.venv/bin/python3"

swift build --build-tests --sanitize="$1" --scratch-path "$scratch"
swift test --skip-build --sanitize="$1" --scratch-path "$scratch"
echo "no report from the $1 sanitizer"
