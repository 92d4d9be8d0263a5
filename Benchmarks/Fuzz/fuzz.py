"""make fuzz: every target under libFuzzer for its share of the time, and a table of what was seen.

    python3 Benchmarks/Fuzz/fuzz.py PROGRAM SECONDS [--only TARGET]… [--work FOLDER]

The corpus, which grows from run to run, and the finds lie in .build/fuzz. A find is tried again with
`swift run fuzz TARGET FILE`, becomes a small test of its module, and is mended.
"""

import argparse
import gzip
import json
import os
import pathlib
import re
import resource
import subprocess
import sys
import time
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
# A find ends libFuzzer's run; so often it is started again.
MOST_FINDS = 5
# In seconds of the processor's time and MiB: an input beyond them is a find. What libFuzzer measures is the wall's
# time, which on a busy machine is another: it stops much later, and the input is tried again.
LONGEST, LARGEST = 10, 2048
PATIENCE = 12
MOST_BYTES = {"link": 4096, "page": 1024, "graph": 1024, "html": 4096, "poppler": 4096, "table": 4096, "corrections": 4096, "amounts": 512}
# Shares of the time: what takes longest to try gets most.
SHARES = {"link": 3, "page": 2, "table": 2, "html": 2, "poppler": 2, "corrections": 2, "drawing": 0.5, "folding": 0.5}


def texts():
    """Invented pages; those that are held back are not looked at."""
    for folder in ["Examples", "Tests/Pages/dev", "Tests/Pages/amounts"]:
        for file in sorted((ROOT / folder).glob("*.txt")):
            yield file.stem, file.read_text(encoding="utf-8")


def parts(text, size=1500):
    """A page and pieces of it, which are quicker to try."""
    lines = text.split("\n")
    yield text
    for start in range(0, len(lines), 20):
        yield "\n".join(lines[start : start + 20])[:size]


def html(text):
    rows = "".join(
        "<tr><th>%s<td colspan=2>%s</table>" % (line[:9], line[9:]) if index % 7 == 6 else
        "<tr><td rowspan=2>%s<td>%s<ruby>施<rt>し</ruby>" % (line[:12], line[12:])
        for index, line in enumerate(text.split("\n")[:12]))
    return f"<!DOCTYPE html><html><head><meta charset=utf-8><title>表</title></head><body><h1>題</h1><table>{rows}</body></html>"


def printed(text):
    """As poppler prints a page, and the rules around its words."""
    words, paths = [], []
    for index, line in enumerate(text.split("\n")[:10]):
        top = 40 + 20 * index
        run = "".join(
            f'<word xMin="{x}" yMin="{top}" xMax="{x + 90}" yMax="{top + 10}">{escaped(part)}</word>'
            for x, part in ((40, line[:9]), (200, line[9:18]), (360, line[18:27])) if part.strip())
        words.append(f'<block xMin="40" yMin="{top}" xMax="450" yMax="{top + 10}"><line>{run}</line></block>')
        paths.append(f'<path d="M 30 {top - 5} L 460 {top - 5}" stroke="black" stroke-width="0.5" fill="none"/>')
    paths += [f'<path d="M {x} 30 L {x} 700" style="stroke:black;fill:none"/>' for x in (30, 190, 350, 460)]
    return (f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>表</title></head><body><doc>'
            f'<page width="595" height="842"><flow>{"".join(words)}</flow></page></doc></body></html>\x1e'
            f'<svg xmlns="http://www.w3.org/2000/svg"><g transform="matrix(1 0 0 1 0 0)">{"".join(paths)}</g></svg>')


def pdf(objects, count):
    """A PDF as far as its fonts are looked for: one in clear, and streams that hold others."""
    data = b"%PDF-1.5\n1 0 obj\n<</Type /Font /Subtype /Type1>>\nendobj\n"
    packed = zlib.compress(objects)
    first = objects.index(b"<<") if b"<<" in objects else 4
    for number in range(count):
        data += b"%d 0 obj\n<</Type /ObjStm /N 2 /First %d /Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream\nendobj\n" % (
            number + 2, first, len(packed), packed)
    return data + b"xref\n0 1\ntrailer\n<</Size 9 /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(data)


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


RDF = """<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/v#" xml:base="http://e/d/">
  <e:Thing rdf:about="a" e:p="v"><e:q xml:lang="ja">研究&amp;</e:q><e:r rdf:resource="#b"/>
    <e:s rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">5</e:s>
    <e:t rdf:parseType="Literal"><b xmlns="urn:x">x<!-- c --></b></e:t>
    <e:u rdf:parseType="Resource"><e:v>1</e:v></e:u>
    <e:w rdf:parseType="Collection"><rdf:Description rdf:about="x"/><e:Thing rdf:nodeID="n"/></e:w>
    <e:x rdf:ID="i" rdf:nodeID="n"/></e:Thing>
  <rdf:Seq rdf:ID="seq"><rdf:li>1</rdf:li><rdf:_5>5</rdf:_5></rdf:Seq>
</rdf:RDF>
"""

NT = r"""# a comment
<http://e/a> <http://e/p> "研\u7A76\n\"x\"\U0001F9EA" .
<http://e/a> <http://e/p> "x"@ja-Hrkt . # behind
_:b0 <http://e/q> "5"^^<http://www.w3.org/2001/XMLSchema#integer>.
<http://e/a>	<http://e/日本> _:b0 <http://e/g> .
"""


def seeds(target):
    pages = [text for _, text in texts()]
    pieces = [piece for text in pages for piece in parts(text)]
    if target == "text":
        for piece in pieces[::4]:
            for encoding in ["utf-8", "cp932", "euc_jp", "iso2022_jp", "utf-16", "utf-16-be"]:
                yield piece.encode(encoding, "ignore")
    elif target == "gzip":
        for piece in pieces[::16]:
            packed = gzip.compress(piece.encode(), mtime=0)
            yield packed
            yield packed + packed + b"\0" * 9
            yield piece.encode()
    elif target == "html":
        for piece in pieces[::8]:
            yield html(piece).encode()
    elif target == "poppler":
        for piece in pieces[::8]:
            yield printed(piece).encode()
    elif target == "pdf":
        for count in (1, 9):
            yield pdf(b"7 0 8 30 <</Type /Font /Subtype /Type0>> <</Type /Font>>", count)
            yield pdf(b"7 0 8 9223372036854775807 <</Type /Font>>", count)
            yield pdf(b"\0" * 9999, count)
    elif target == "json-lines":
        for piece in pieces[::16]:
            yield json.dumps({"url": "http://e/1", "title": "題", "text": piece[:300], "x": [1, {"y": None}]}).encode()
        yield b'{"path":"a.txt"}'
    elif target == "authority":
        yield (ROOT / "Examples/own-offices.tsv").read_bytes()
        for file in sorted((ROOT / "Ontology/authority").glob("*.tsv")):
            yield "\n".join(file.read_text(encoding="utf-8").split("\n")[:12]).encode()
    elif target == "corrections":
        yield (ROOT / "Examples/corrections.tsv").read_bytes()
        header = "document\tpage\ttext\tnth\tat\twhat\tis\tis_not\ttype\trow\tcolumn\tby\tdate\twhy\n"
        yield (header + "*\t2\t海洋研究支援事業\t1\t\tlink\tnone\t\tProgram\t\t\tA\t2024-01-01\tx\n").encode()
        yield (header + "seaside-town-1\t2\t・引き続き\t\t\tcell\t\t\t\t1\t1\tA\t2024-01-01\tx\n").encode()
    elif target == "rdf-xml":
        yield RDF.encode()
    elif target == "n-triples":
        yield NT.encode()
    elif target in ("graph", "page", "amounts"):
        for count in (4, 40, 400):
            yield bytes((7 * i * i + count) % 256 for i in range(count))
    elif target == "drawing":
        yield (b'<?xml version="1.0"?>\n<svg width="8pt" height="8pt" viewBox="0 0 8 8">\n<g id="graph0" class="graph">'
               b'<title>overview</title>\n<g id="a_graph0"><a xlink:title="one&#10;two">\n<polygon fill="#fff"/></a></g>'
               b'<g id="n1" class="node"><title>n1</title><text font-family="x" fill="#333">t</text></g></g></svg>\n')
    else:
        for piece in pieces[::3]:
            yield piece.encode()


class Run:
    def __init__(self, target):
        self.target = target
        self.executions = self.seconds = self.finds = 0
        self.first = self.peak = self.slowest = 0
        self.causes = []

    @property
    def growth(self):
        return max(0, self.peak - self.first)


def fuzz(program, target, seconds, work):
    corpus, finds = work / "corpus" / target, work / "finds"
    corpus.mkdir(parents=True, exist_ok=True)
    finds.mkdir(exist_ok=True)
    folder = work / "seeds" / target
    folder.mkdir(parents=True, exist_ok=True)
    most = MOST_BYTES.get(target, 8192)
    for index, seed in enumerate(seeds(target)):
        (folder / str(index)).write_bytes(seed[:most])
    run = Run(target)
    end = time.monotonic() + seconds
    # Without Swift's own handler libFuzzer sees the signal and keeps the input.
    environment = dict(os.environ, SWIFT_BACKTRACE="enable=no")
    while time.monotonic() < end and run.finds < MOST_FINDS:
        begin = time.monotonic()
        log = work / f"{target}.log"
        with open(log, "wb") as output:
            status = subprocess.run(
                [program, target, f"-max_total_time={max(1, int(end - begin))}", f"-timeout={LONGEST * PATIENCE}",
                 f"-rss_limit_mb={LARGEST}", f"-max_len={most}", "-print_final_stats=1", "-len_control=0",
                 f"-artifact_prefix={finds}/{target}-", corpus, folder],
                stdout=subprocess.DEVNULL, stderr=output, env=environment).returncode
        text = log.read_text(errors="replace")
        counts = [int(n) for n in re.findall(r"^#(\d+)\t", text, re.M)] + [
            int(n) for n in re.findall(r"number_of_executed_units: (\d+)", text)]
        run.executions += max(counts, default=0)
        run.seconds += time.monotonic() - begin
        memory = [int(n) for n in re.findall(r"INITED.*rss: (\d+)Mb", text)]
        later = [int(n) for n in re.findall(r"rss: (\d+)Mb|peak_rss_mb: +(\d+)", text) for n in n if n]
        run.first = run.first or max(memory, default=0)
        run.peak = max([run.peak] + later)
        slow = re.findall(r"slowest_unit_time_sec: (\d+)", text)
        run.slowest = max([run.slowest] + [int(n) for n in slow])
        if status != 0:
            cause = re.search(r"Fatal error: .*|ERROR: .*|SUMMARY: .*", text)
            kept = re.search(r"Test unit written to (\S+)", text)
            if cause and "timeout" in cause.group(0) and kept and processor_time(program, target, kept.group(1)) < LONGEST:
                continue
            run.finds += 1
            run.causes.append(f"{cause.group(0) if cause else f'status {status}'}\n      {kept.group(1) if kept else log}")
    return run


def processor_time(program, target, input):
    """What one input takes alone, in seconds of the processor's."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([program, target, input], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("seconds", type=float)
    parser.add_argument("--only", action="append")
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / ".build/fuzz")
    options = parser.parse_args()
    known = subprocess.run([options.program], capture_output=True, text=True, check=True).stdout.split()
    targets = [target for target in known if not options.only or target in options.only]
    options.work.mkdir(parents=True, exist_ok=True)
    print(f"{'target':12} {'executions':>11} {'per second':>11} {'finds':>6} {'memory':>8} {'growth':>8} {'slowest':>8}")
    runs = []
    share = options.seconds / sum(SHARES.get(target, 1) for target in targets)
    for target in targets:
        run = fuzz(options.program, target, share * SHARES.get(target, 1), options.work)
        runs.append(run)
        print(f"{target:12} {run.executions:11,} {run.executions / max(run.seconds, 1e-9):11,.0f} {run.finds:6} "
              f"{run.peak:5} MB {run.growth:5} MB {run.slowest:6} s", flush=True)
        for cause in run.causes:
            print(f"    {cause}")
    finds = sum(run.finds for run in runs)
    print(f"{'together':12} {sum(run.executions for run in runs):11,} in {sum(run.seconds for run in runs):,.0f} s, {finds} finds")
    sys.exit(1 if finds else 0)


main()
