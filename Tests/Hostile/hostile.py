#!/usr/bin/env python3
"""Inputs that mean harm, or were never meant to be read, through the whole program.

    hostile.py TSUNAGU [--large] [NAME …]

Each case must end by itself within its time and memory, without a signal; its exit code must be one of those that the
README names; a message must name the input; and whatever is written must be well-formed. --large adds the inputs of a
gigabyte. Prints a line a case and fails if one does not hold.
"""
import gzip, itertools, os, shutil, subprocess, sys, tempfile, time
import xml.sax

# Of the processor's time, which on a busy machine is not the clock's; and PATIENCE times as many of the clock's.
SECONDS, MEBIBYTES, PATIENCE = 60, 1500, 8
# Freed memory is kept, and every access noted.
if "TSUNAGU_SANITIZER" in os.environ: MEBIBYTES *= 4
HEADING = "施策\n令和5年度の実績\n令和6年度の計画\n担当府省庁\n"
TRAPS = [
    "<script>alert(1)</script>", "\"; DROP TABLE nodes; --", "'}) DETACH DELETE n //", "=HYPERLINK(\"http://x\")",
    "+1+1|cmd", "@SUM(1)", "-2+3", "]]>", "<!-- --", "&amp;&#0;&undefined;", "\\u0022\\\"", "\\N", "$a {b} `c`",
    "label=\"x\"];evil[", "<b>x</b>", "\r\nSet-Cookie: a=b", "\u202e逆", "\ufeff", "\ufffe", "𠮷野", "e\u0301",
]


def page(*rows):
    return HEADING + "".join("・%s\n・「%s」を行った。\n・引き続き行う。\n港湾省海岸課\n" % row for row in rows)


def cases(large):
    """name, file name, its bytes or a function that makes it, further arguments, exit codes that are right."""
    text = lambda s: s.encode("utf-8", "surrogatepass")
    read, refused = {0}, {1}
    yield "invalid UTF-8", "a.txt", b"\xff\xfe\xfd\x80" * 1000 + b"\xc0\xaf", [], read | refused
    yield "a lone surrogate", "a.txt", text("\ud800「港の事業」を行った。\n" * 50), [], read | refused
    yield "NUL and control characters", "a.txt", bytes(range(32)) * 500 + text(page(("港を直す", "港の事業"))), [], read | refused
    yield "random bytes", "a.txt", bytes((i * 7919 + (i >> 3)) & 255 for i in range(200_000)), [], read | refused
    yield "nothing", "a.txt", b"", [], read | refused
    yield "a byte order mark alone", "a.txt", b"\xef\xbb\xbf", [], read | refused
    yield "white space", "a.txt", b" \n" * 500_000, [], read | refused
    yield "a million open brackets", "a.txt", text("「" * 1_000_000), [], read | refused
    yield "brackets within brackets", "a.txt", text("(「" * 200_000 + "」)" * 200_000), [], read | refused
    yield "one line of 15 MB", "a.txt", text("国" * 5_000_000), [], read | refused
    yield "a million lines", "a.txt", text("・港\n" * 1_000_000), [], read | refused
    yield "a number of a million digits", "a.txt", text("予算:" + "9" * 1_000_000 + "億円"), [], read | refused
    yield "a year of many digits", "a.txt", text("令和" + "9" * 100_000 + "年度予算:" + "1," * 50_000 + "億円"), [], read | refused
    yield "labels full of syntax", "a.txt", text(page(*[(trap, trap) for trap in TRAPS])), [], read
    yield "marks without end", "a.txt", text("[文、◎厚" * 100_000), [], read | refused
    yield "a million combining marks", "a.txt", text("か" + "\u3099" * 1_000_000), [], read | refused
    yield "one name again and again", "a.txt", text("国立研究開発法人" * 300_000), [], read | refused
    yield "law numbers again and again", "a.txt", text("平成29年法律第16号" * 100_000), [], read | refused

    bomb = ['<!DOCTYPE html [<!ENTITY a0 "国">'] + [
        '<!ENTITY a%d "%s">' % (i, "&a%d;" % (i - 1) * 10) for i in range(1, 12)] + [
        "]><html><body><table><tr><td>&a11;</td></tr></table></body></html>"]
    yield "HTML: entities within entities", "a.html", text("".join(bomb)), [], read | refused
    yield "HTML: a million nested tags", "a.html", b"<html><body>" + b"<div>" * 1_000_000 + b"x", [], read | refused
    yield "HTML: nested tables", "a.html", b"<html><body>" + b"<table><tr><td>" * 20_000 + b"x", [], read | refused
    yield "HTML: a span of a billion", "a.html", text(
        "<table><tr><td rowspan=1000000000 colspan=1000000000>港</td><td>事業</td></tr></table>"), [], read | refused
    yield "HTML: half a million spans", "a.html", text(
        "<table>" + "<tr><td rowspan=60000 colspan=900>港</td></tr>" * 2000 + "</table>"), [], read | refused
    yield "HTML: an attribute of 10 MB", "a.html", b"<html><body><p title='" + b"x" * 10_000_000 + b"'>y", [], read | refused
    yield "HTML: an encoding nobody knows", "a.html", b"<html><meta charset='klingon'><body><p>x</p></body></html>", [], read | refused
    yield "HTML: a script", "a.html", text("<html><body><script>" + "<td>" * 1000 + "</script><p>港</p></body></html>"), [], read | refused
    yield "PDF: only its head", "a.pdf", b"%PDF-1.7\n", [], refused
    yield "PDF: noise", "a.pdf", b"%PDF-1.4\n" + bytes((i * 31) & 255 for i in range(100_000)), [], refused
    yield "PDF: a text file called so", "a.pdf", text(page(("港を直す", "港の事業"))), [], read | refused

    yield "a directory called .txt", "a.txt", lambda path: os.mkdir(path), [], read | refused
    yield "a link to itself", "a.txt", lambda path: os.symlink(path, path), [], refused
    yield "a link to nothing", "a.txt", lambda path: os.symlink(path + "-gone", path), [], refused
    yield "a device without end", "/dev/zero", None, [], refused
    yield "a device with nothing", "/dev/null", None, [], read | refused
    yield "a file that is not there", "gone.txt", None, [], refused
    yield "a gzip bomb", "a.txt.gz", gzip.compress(b"\0" * 300_000_000, 9), [], refused
    yield "gzip cut short", "a.txt.gz", gzip.compress(text(page(("港を直す", "港の事業"))) * 100)[:100], [], refused
    yield "JSON Lines: broken lines", "a.jsonl", b'{"text": "x"}\n{"text": \n[]\n"\\ud800"\n{"path": "/dev/zero"}\n' + b"[" * 100_000 + b"\n", [], refused

    one = text(page(("港を直す", "港の事業")))
    for base in ["https://example.org/a b/", "https://example.org/\"/", "https://example.org/<x>/", "https://例え.jp/\n/", "", "x", "javascript:alert(1)"]:
        yield "--base " + ascii(base), "a.txt", one, ["--base", base], {64}
    yield "--base an international one", "a.txt", one, ["--base", "https://例え.jp/識別子/"], read | {64}
    if large:
        def gigabyte(path):
            with open(path, "wb") as file:
                for _ in range(1024): file.write(b"x" * (1 << 20))
        yield "one line of a gigabyte", "a.txt", gigabyte, [], refused
        yield "one line of a gigabyte in JSON Lines", "a.jsonl", gigabyte, [], refused


def rdf_cases():
    """The same for `convert`, which reads RDF: name, file name, bytes, exit codes."""
    head = b'<?xml version="1.0"?>\n'
    rdf = b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e.org/">'
    entities = b"".join(b'<!ENTITY a%d "%s">' % (i, b"&a%d;" % (i - 1) * 10) for i in range(1, 12))
    yield "RDF: entities within entities", "a.rdf", head + b'<!DOCTYPE r [<!ENTITY a0 "x">' + entities + b"]>" + rdf + b'<rdf:Description rdf:about="http://e.org/1"><e:p>&a11;</e:p></rdf:Description></rdf:RDF>'
    yield "RDF: an external entity", "a.rdf", head + b'<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + rdf + b'<rdf:Description rdf:about="http://e.org/1"><e:p>&a;</e:p></rdf:Description></rdf:RDF>'
    yield "RDF: an external DTD", "a.rdf", head + b'<!DOCTYPE r SYSTEM "http://127.0.0.1:9/evil.dtd">' + rdf + b"</rdf:RDF>"
    yield "RDF: deep nesting", "a.rdf", head + rdf + b"<e:A><e:p>" * 300_000
    yield "RDF: cut short", "a.rdf", head + rdf + b'<rdf:Description rdf:about="http://e.org/1"><e:p>x'
    yield "RDF: an IRI with a space", "a.rdf", head + rdf + b'<rdf:Description rdf:about="http://e.org/a b"><e:p>x</e:p></rdf:Description></rdf:RDF>'
    yield "RDF: not XML", "a.rdf", b"\0\1\2" * 1000
    yield "N-Triples: noise", "a.nt", bytes((i * 31) & 255 for i in range(100_000))
    yield "N-Triples: an escaped surrogate", "a.nt", b'<http://e.org/1> <http://e.org/p> "\\uD800" .\n'
    yield "N-Triples: a literal of 4 MB", "a.nt", b'<http://e.org/1> <http://e.org/p> "' + b"x" * 4_000_000 + b'" .\n'
    traps = "".join('<http://e.org/%d> <http://www.w3.org/2000/01/rdf-schema#label> %s .\n' % (
        i, '"%s"' % t.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")) for i, t in enumerate(TRAPS))
    yield "N-Triples: labels full of syntax", "a.nt", traps.encode()


def well_formed(folder):
    """What is wrong with the files in the folder."""
    for base, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(base, name)
            if name.endswith((".rdf", ".graphml")):
                try: xml.sax.parse(path, xml.sax.ContentHandler())
                except Exception as error: yield f"{name}: {error}"
            elif name.endswith(".nt"):
                if shutil.which("rapper") and subprocess.run(
                        ["rapper", "-q", "-c", "-i", "ntriples", path], capture_output=True, timeout=60).returncode: yield f"{name}: rapper refuses it"
            elif name.endswith(".dot") and shutil.which("gc"):
                said = subprocess.run(["gc", "-ne", path], capture_output=True, timeout=60)
                if said.returncode or b"syntax" in said.stderr: yield f"{name}: {said.stderr.decode()[:80]}"
            elif name.startswith((".", "tmp")) or name.endswith(".tmp"):
                yield f"{name} stayed"


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    tsunagu, wanted, large = os.path.abspath(arguments[0]), arguments[1:], "--large" in sys.argv
    bad = 0
    formats = "rdfxml,graphml,dot,ntriples,cypher,csv"
    # One after another, since a process' peak includes what its parent held when it was started.
    work = ((name, file, made, ["export"], ["--format", formats] + more, codes) for name, file, made, more, codes in cases(large))
    converted = ((name, file, made, ["convert"], ["--to", formats], {0, 1}) for name, file, made in rdf_cases())
    count = 0
    for name, file, made, before, more, codes in itertools.chain(work, converted):
        if wanted and not any(w in name for w in wanted): continue
        count += 1
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, file)
            if callable(made): made(path)
            elif made is not None: open(path, "wb").write(made)
            out = os.path.join(folder, "out")
            start = time.monotonic()
            process = subprocess.Popen([tsunagu, *before, path, "--output", out, *more],
                                       stdout=subprocess.DEVNULL, stderr=open(os.path.join(folder, "said"), "wb"))
            deadline, status, usage = start + PATIENCE * SECONDS, None, None
            while True:
                pid, status, usage = os.wait4(process.pid, os.WNOHANG)
                if pid: break
                if time.monotonic() > deadline:
                    process.kill(); _, status, usage = os.wait4(process.pid, 0); break
                time.sleep(0.01)
            taken, peak = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
            process.returncode = 0
            said = open(os.path.join(folder, "said"), "rb").read()
            faults = []
            if os.WIFSIGNALED(status): faults.append(f"signal {os.WTERMSIG(status)}" + (" after its time" if time.monotonic() > deadline else ""))
            elif os.WEXITSTATUS(status) not in codes: faults.append(f"exit code {os.WEXITSTATUS(status)}")
            if taken > SECONDS: faults.append("time")
            if peak > MEBIBYTES: faults.append("memory")
            if not os.WIFSIGNALED(status) and os.WEXITSTATUS(status) == 1 and file.encode() not in said: faults.append("the message names no input")
            faults += well_formed(out) if os.path.isdir(out) else []
            bad += bool(faults)
            last = next((l for l in said.decode("utf-8", "replace").splitlines() if "error" in l), "")
            print(f"{'FAIL' if faults else 'ok  '} {taken:6.2f} s {peak:6.0f} MiB  {name}" + (": " + "; ".join(faults) if faults else "") + (f"   [{last[:110]}]" if last else ""), flush=True)
    print(f"{bad} of {count} do not hold" if bad else "all hold")
    sys.exit(1 if bad else 0)


main()
