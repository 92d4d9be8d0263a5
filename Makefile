# Two commands for a bare machine with a Swift toolchain: `make export` and `make test`.
# Debian's packages are installed as root or through sudo, and only what is missing.

SWIFT ?= swift
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
TSUNAGU := .build/release/tsunagu
PYTHON := .venv/bin/python3

# $(call install,what is checked,package …): installs the packages where the check fails.
install = @sh -c '$(1)' >/dev/null 2>&1 || { echo "installing: $(2)"; \
	$(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(2) >/dev/null; }

.PHONY: export test build libraries drawing poppler oracles measure-pdf measure-html format-check docs evaluate bench fuzz leaks sanitize clean bench-archive faults spark

export: build drawing
	$(TSUNAGU) export Examples --output Exports --view all
	@rm -f Exports/*.svg
	@$(TSUNAGU) draw Exports/*.dot
	@echo "drawn: $$(ls Exports/*.svg | wc -l) SVG files in Exports/, Exports/overview.svg first"

build: libraries
	$(SWIFT) build -c release --product tsunagu

test: libraries drawing poppler oracles spark
	$(SWIFT) build -c release --build-tests
	TSUNAGU_PYTHON=$(abspath $(PYTHON)) $(SWIFT) test -c release --skip-build

libraries:
	$(call install,pkg-config --exists libxml-2.0 zlib,libxml2-dev zlib1g-dev pkg-config)

drawing:
	$(call install,command -v dot,graphviz)
	$(call install,fc-list :lang=ja | grep -q CJK,fontconfig fonts-noto-cjk)

# What reads a PDF; text and HTML do without.
poppler:
	$(call install,command -v pdftotext && command -v pdftocairo,poppler-utils)

# The foreign programs that the tests take for judges.
oracles:
	$(call install,command -v curl,curl)
	$(call install,command -v rapper,raptor2-utils)
	$(call install,command -v xmllint,libxml2-utils)
	$(call install,command -v rsvg-convert,librsvg2-bin)
	$(call install,command -v java,openjdk-17-jre-headless)
	$(call install,test -e /usr/share/java/jena-arq.jar && command -v unzip,libapache-jena-java unzip)
	$(call install,command -v virtuoso-t,virtuoso-opensource-7-bin)
	$(call install,ls /usr/lib/postgresql/*/bin/initdb && command -v psql,postgresql)
	$(call install,command -v chromium,chromium)
	$(call install,PATH=$$PATH:/usr/sbin command -v nginx,nginx-light)
	$(call install,PATH=$$PATH:/usr/sbin command -v apache2,apache2-bin)
	$(call install,python3 -c "import ensurepip",python3 python3-venv)
	$(call install,ldconfig -p | grep -q pangoft2,libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0)
	@$(PYTHON) -c "import rdflib, pyoxigraph, pyshacl, networkx, igraph, weasyprint, ladybug, arcadedb_embedded, neo4j, graphersal" 2>/dev/null || { echo "installing: the tests' Python packages"; \
		python3 -m venv .venv && .venv/bin/pip install -q --disable-pip-version-check rdflib pyoxigraph pyshacl networkx igraph weasyprint ladybug arcadedb-embedded neo4j graphersal; }

format-check:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks Server

# The library's documentation, with a worked example: a site in .build-docs/.
docs: libraries
	$(SWIFT) package --allow-writing-to-directory .build-docs generate-documentation --target Tsunagu \
		--output-path .build-docs --transform-for-static-hosting --hosting-base-path tsunagu

# How well pages are read: the sets of Tests/Pages through the program, then the annotated page and the law references.
evaluate: build
	python3 Tests/Pages/evaluate.py --tsunagu $(TSUNAGU)
	$(SWIFT) build -c release --build-tests
	$(SWIFT) test -c release --skip-build --filter Evaluation

# By hand: PDFs of every kind with known cells, made by WeasyPrint and chromium, against pdfplumber and camelot.
measure-pdf: build drawing poppler oracles
	$(call install,command -v chromium,chromium)
	@$(PYTHON) -c "import pdfplumber, camelot" 2>/dev/null || .venv/bin/pip install -q --disable-pip-version-check pdfplumber camelot-py
	$(PYTHON) Tests/PDF/make.py .build/pdf
	$(PYTHON) Tests/PDF/unseen.py .build/pdf-by-lot 1 60
	$(PYTHON) Tests/PDF/measure.py $(TSUNAGU) .build/pdf-by-lot --others
	$(PYTHON) Tests/PDF/measure.py $(TSUNAGU) .build/pdf --others --joined
	$(PYTHON) Tests/PDF/measure.py $(TSUNAGU) .build/pdf --speed

# By hand: all invented pages as HTML of eight kinds, and pages in the shapes that outsiders' have.
measure-html: build
	python3 Tests/HTML/measure.py $(TSUNAGU)
	python3 Tests/HTML/make.py .build/html && python3 Tests/HTML/score.py $(TSUNAGU) .build/html

# By hand, not in CI: every work against its peers in one run (ARGUMENTS="--quick --rows rdf --runs 5"). The table takes
# an hour, a quick one some minutes.
bench: build .venv-bench/installed
	$(call install,command -v rapper,raptor2-utils)
	$(call install,command -v serdi,serdi)
	$(call install,command -v xmllint,libxml2-utils)
	$(SWIFT) build -c release --product bench
	.venv-bench/bin/python3 Benchmarks/bench.py $(ARGUMENTS)

.venv-bench/installed: Benchmarks/peers/requirements.txt
	$(call install,python3 -c "import ensurepip",python3 python3-venv)
	python3 -m venv .venv-bench
	.venv-bench/bin/pip install -q --disable-pip-version-check -r $<
	touch $@

# By hand: an archive on one and two jobs, streamed and merged, and on Spark.
bench-archive: build spark
	python3 Tests/Archive/measure.py $(TSUNAGU)
	$(PYTHON) Tests/Archive/spark.py $(TSUNAGU) --pages 1000

# By hand; `make test` does the same with fewer kills.
KILLS ?= 200
faults: build
	python3 Tests/Archive/faults.py $(TSUNAGU) --kills $(KILLS)

# A cluster of two executors on this machine.
spark: oracles
	@$(PYTHON) -c "import pyspark" 2>/dev/null || .venv/bin/pip install -q --disable-pip-version-check "pyspark==3.5.*"

# By hand: all that reads and writes, on inputs that libFuzzer makes (Benchmarks/Fuzz). The frontend's flag is the one for
# the compiler alone: the driver's would bring libFuzzer's own main along.
SECONDS ?= 60
LIBFUZZER = $(shell $(dir $(shell readlink -f "$$(command -v $(SWIFT))"))clang -print-resource-dir)/lib/linux/libclang_rt.fuzzer_no_main-$(shell uname -m).a
fuzz: libraries
	$(SWIFT) build -c release --product fuzz --scratch-path .build-fuzz -Xswiftc -DLIBFUZZER \
		-Xswiftc -Xfrontend -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld \
		-Xlinker $(LIBFUZZER) -Xlinker -lstdc++ -Xlinker -lm
	python3 Benchmarks/Fuzz/fuzz.py .build-fuzz/release/fuzz $(SECONDS)

# By hand: what a hundred thousand documents leave behind in each reader that stands on a C library.
leaks: libraries
	$(SWIFT) build -c release --product fuzz
	.build/release/fuzz leaks 100000

# By hand: the tests in release builds under the address and the thread sanitizer, whose findings end them. Leaks are left
# to `make leaks`; Tests/Sanitizers/run.sh says why.
sanitize: libraries drawing poppler oracles
	Tests/Sanitizers/run.sh address
	Tests/Sanitizers/run.sh thread

# The preview server, a package of its own (Server/README.md), beside the program that runs it.
.PHONY: serve
test: serve
serve: build
	$(SWIFT) build -c release --package-path Server --scratch-path .build/server --product tsunagu-serve
	cp .build/server/release/tsunagu-serve .build/release/tsunagu-serve

clean:
	rm -rf .build .build-address .build-thread .build-fuzz .venv .venv-bench
