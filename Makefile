# Everything a person does with the archive. `make help` lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SCRAPED ?= scraped
# Of `backfile convert`, such as --exclude '*/tag/*' or --audience only_paid.
OPTIONS ?=
CONTENT := content
OUTPUT := output
SETTINGS := pelican.conf.py
PORT ?= 8000
CORPUS ?= ../shared/corpus
N ?= 10000
WORKERS ?= auto
# 3: done, but some pages failed. They are named, and the site is built of the others.
# A clone may lack the pile, which may hold what must not be public: content/ is enough for the site.
CONVERT = if [ -e scraped ] || [ "$(SCRAPED)" != scraped ]; then $(BIN)/backfile convert $(SCRAPED) --to $(CONTENT) $(OPTIONS) || test $$? = 3; \
	else echo "There is no scraped/ here: the site is built of $(CONTENT)/ as it is."; fi

.DEFAULT_GOAL := html
.PHONY: html convert site publish serve test check audit bench bench-site bench-search bench-archive clean help
.DELETE_ON_ERROR:

html: convert site ## Convert scraped/ into content/ and build the site into output/

convert: $(VENV)/.site
	@$(CONVERT)

site: $(VENV)/.site
	@$(BIN)/pelican -s $(SETTINGS) $(CONTENT) -o $(OUTPUT)

publish: $(VENV)/.site ## The same for the web: SITEURL=https://user.github.io/repo make publish
	@test -n "$(SITEURL)" || { echo "Say where the site will live: SITEURL=https://user.github.io/repo make publish"; exit 2; }
	@$(CONVERT)
	@SITEURL="$(SITEURL)" $(BIN)/pelican -s $(SETTINGS) $(CONTENT) -o $(OUTPUT)

serve: html ## Preview at http://localhost:8000 (PORT=…), built again when something changes
	@$(BIN)/pelican -s $(SETTINGS) $(CONTENT) -o $(OUTPUT) --listen --autoreload --port $(PORT)

# Python may keep its compiled modules: without them each command that a test runs compiles all again, for more than a second.
test: $(VENV)/.test ## Run all tests, in a real browser too
	@CHROME="$$(sh tests/find-chromium $(BIN))" && export CHROME && PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder $(TESTS)

check: $(VENV)/.check ## Lint and check types
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

audit: html ## Lighthouse and the Nu validator on the built site (needs Node and Java)
	@sh tests/audit/run $(OUTPUT)

bench: $(VENV)/.bench ## Measure extraction beside its peers: make bench CORPUS=folder
	@$(BIN)/python -m bench.extraction --corpus $(CORPUS) $(BENCH)

bench-site: $(VENV)/.bench ## Measure building beside its peers: make bench-site N=10000
	@$(BIN)/python -m bench.site --articles $(N) $(BENCH)

bench-search: $(VENV)/.test ## Measure the search in a browser: make bench-search N=10000
	@CHROME="$$(sh tests/find-chromium $(BIN))" && export CHROME && $(BIN)/python -m bench.search --articles $(N) $(BENCH)

bench-archive: $(VENV)/.bench ## Measure copies, tags and stories
	@$(BIN)/python -m bench.archive --corpus $(CORPUS) $(BENCH)

clean: ## Remove the site and what was kept to speed up the next build (never content/)
	rm -rf $(OUTPUT) .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis build report.json

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# A stamp a group: installing again only when pyproject.toml changes.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Backfile needs Python 3.11 or newer; $(PYTHON) is older. Say which to use: make html PYTHON=python3.12"; exit 2; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python cannot make a virtual environment; on Debian and Ubuntu: apt install python3-venv"; exit 2; }

$(VENV)/.site: pyproject.toml | $(VENV)/bin/python
	@echo "Installing what Backfile needs (once)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.site
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group test
	@touch $@

$(VENV)/.check: $(VENV)/.test
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group check
	@touch $@

$(VENV)/.bench: $(VENV)/.site
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group bench
	@touch $@
