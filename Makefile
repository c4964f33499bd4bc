# Every target sets up what it needs from a bare python3 (3.11 or newer).

SITE ?= examples/workshop
BIN := .venv/bin
# What is written and read by people has to do the same on the larger database; policies, patterns and files know of none.
ON_POSTGRESQL := $(filter-out $(addprefix tests/attacks/test_,expressions.py paths.py policy.py xml.py),$(wildcard tests/attacks/test_*.py)) \
	$(addprefix tests/server/,hot store test_comments.py test_comments_api.py test_handler.py test_join.py test_tallies.py \
	test_tokens.py test_writers.py test_queue.py test_moderation.py test_reporting.py test_errands.py test_evidence.py test_akismet.py)

.PHONY: run test check bench bench-linking docs format lock setup
.DEFAULT_GOAL := setup

setup:
	@python3 tools/setup.py

# Audit a site, improve it and serve it: `make run`, `make run SITE=public`, `make run SITE=https://example.org/`, `make run ONCE=1`.
run: setup
	@if [ -n "$(ONCE)" ] || ! [ -t 0 ] || ! [ -t 1 ]; then set -- --once; fi; exec $(BIN)/samara serve "$(SITE)" "$$@"

test:
	@python3 tools/setup.py --browser
	@python3 tools/pages.py
	$(BIN)/python -m pytest --numprocesses=auto --dist=worksteal
	$(BIN)/python -m tools.postgresql $(BIN)/python -m pytest --numprocesses=auto --dist=worksteal $(ON_POSTGRESQL)

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest --numprocesses=auto tests/test_shape.py tests/test_docs.py

bench: setup
	$(BIN)/python -m benchmarks

# How good related pages are and what they cost.
bench-linking: setup
	$(BIN)/python -m benchmarks linking linking_text linking_scale

docs: setup
	PYTHONPATH=. $(BIN)/python tools/docs.py
	$(BIN)/python -m tools.scores

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# All versions with hashes, and no address of an index in it.
lock:
	CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --strip-extras --all-extras --generate-hashes --allow-unsafe \
		--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options --output-file requirements.lock pyproject.toml
