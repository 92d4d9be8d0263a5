"""match.py LIBRARY NAMES TEXT: leftmost-longest, none within another, the text as one string; one line of JSON."""
import json
import os
import sys
import time

library, names_path, text_path = sys.argv[1:4]
names = open(names_path, encoding="utf-8").read().split("\n")[:-1]
text = open(text_path, encoding="utf-8").read()
size = os.path.getsize(text_path)


def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096


if library == "daachorse-bytes":
    names = [name.encode() for name in names]
    text = text.encode()
if library.startswith("daachorse"):
    import daachorse
elif library == "ahocorasick-rs":
    import ahocorasick_rs
elif library == "pyahocorasick":
    import ahocorasick
else:
    import flashtext2

before = resident()
start = time.perf_counter()
if library == "daachorse":
    automaton = daachorse.CharwiseDoubleArrayAhoCorasick(names, daachorse.MATCH_KIND_LEFTMOST_LONGEST)
    find = lambda: automaton.find(text)
elif library == "daachorse-bytes":
    automaton = daachorse.DoubleArrayAhoCorasick(names, daachorse.MATCH_KIND_LEFTMOST_LONGEST)
    find = lambda: automaton.find(text)
elif library == "ahocorasick-rs":
    automaton = ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    find = lambda: automaton.find_matches_as_indexes(text)
elif library == "pyahocorasick":
    automaton = ahocorasick.Automaton()
    for place, name in enumerate(names):
        automaton.add_word(name, place)
    automaton.make_automaton()
    find = lambda: list(automaton.iter_long(text))
else:
    automaton = flashtext2.KeywordProcessor(case_sensitive=True)
    automaton.add_keywords_from_iter(names)
    find = lambda: automaton.extract_keywords_with_span(text)
build = time.perf_counter() - start
held = resident() - before
start = time.perf_counter()
found = find()
seconds = time.perf_counter() - start
print(json.dumps({"seconds": seconds, "bytes": size, "units": len(found), "build": build, "held": held}))
