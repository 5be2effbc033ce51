# Two commands: `make run` starts the program on the sample, `make test` checks everything.
# Each installs first what is missing; without make, README.md shows the same commands one by one.

IN_VENV := .venv/bin/python
NOT_COUNTED := tests/gui tests/journeys tests/benchmarks tests/test_house.py tests/services/test_every_step.py \
	tests/storage/test_any_order_of_steps.py tests/storage/test_store.py tests/campaigns tests/export/test_pdf_text.py \
	tests/intake/test_exchange_fuzz.py tests/services/test_adopted_minutes.py tests/services/test_samples.py \
	tests/services/test_papers_are_whole.py tests/services/test_chain_in_any_order.py

.PHONY: run test setup style types tests bench campaign format schema lock clean

run: setup
	@$(IN_VENV) main.py --sample

# The types are checked beside the tests: they need one processor, the tests take what they can get.
test: style
	@$(MAKE) --no-print-directory --jobs 2 types tests

setup:
	@.ci/setup

style: setup
	$(IN_VENV) -m ruff format --check .
	$(IN_VENV) -m ruff check .

types: setup
	$(IN_VENV) -m mypy

# The gate on covered lines is on the rooms below the windows, so the tests of windows need not count them; nor do those that
# go over the same lines thousands of times, which counting would double.
tests: setup
	$(IN_VENV) -m pytest --numprocesses auto --dist worksteal --cov $(patsubst %,--ignore=%,$(NOT_COUNTED))
	$(IN_VENV) -m pytest --numprocesses auto --dist worksteal $(NOT_COUNTED)

# How fast it is, as ratios to a floor measured in the same run; benchmarks/README.md explains the lines.
bench: setup
	QT_QPA_PLATFORM=offscreen $(IN_VENV) -m benchmarks

# Everything that could lose something, thousands of times; SEED chooses other cases. tests/campaigns/README.md explains.
SEED := 1
campaign: setup
	nice -n 19 $(IN_VENV) -m tests.campaigns --seed $(SEED)

format: setup
	$(IN_VENV) -m ruff format .
	$(IN_VENV) -m ruff check --fix .

# After a new migration: the script that makes a new file at once.
schema: setup
	$(IN_VENV) -m secretariat.storage.schema

# The newest versions that pyproject.toml allows, for every system and Python that the program runs on.
lock: setup
	$(IN_VENV) -m pip install --quiet uv
	$(IN_VENV) -m uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --upgrade \
		--generate-hashes --no-emit-index-url --quiet --custom-compile-command "make lock" --output-file requirements.lock

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage* build dist voorbeeld
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
