# `make` lists what there is to do.

CARGO ?= cargo
# What is given to the program: make run ARGS="plan.ron"
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help run test fmt bench pictures deny licences

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Install what is missing, build and start Veikart (ARGS="plan.ron")
	@bash .ci/install run
	$(CARGO) run --locked --release --bin veikart -- $(ARGS)

# One stage after another; the first that fails is the last.
test: ## Install what is missing and run every check and test
	@bash .ci/install test
	@printf '\n== Format ==\n'
	$(CARGO) fmt --check
	@printf '\n== Lints ==\n'
	$(CARGO) clippy --locked --all-targets -- -D warnings
	@printf '\n== Licences and sources of dependencies ==\n'
	@$(MAKE) --no-print-directory licences
	@printf '\n== Tests ==\n'
	$(CARGO) test --locked

fmt: ## Format the code
	$(CARGO) fmt

bench: ## Measure
	$(CARGO) bench --locked

pictures: ## Take the window tests' pictures anew; look at them before committing
	@bash .ci/install test
	UPDATE_SNAPSHOTS=1 $(CARGO) test --locked --test window

deny: licences ## Check dependencies: licences, sources, known weaknesses
	@if timeout 120 env GIT_TERMINAL_PROMPT=0 cargo-deny fetch db 2>/dev/null; then \
		cargo-deny check --disable-fetch advisories; \
	else \
		echo 'The list of known weaknesses cannot be fetched from here: not checked.'; \
	fi

# Known weaknesses are left to `make deny`: they depend on the day, not on
# the code.
licences:
	@if command -v cargo-deny >/dev/null; then \
		cargo-deny check licenses bans sources; \
	else \
		echo 'cargo-deny is not installed: not checked.'; \
	fi
