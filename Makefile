# Công Vụ. `make run` is all a stranger needs; `make test` is all that CI does.
SHELL := /bin/bash
.DELETE_ON_ERROR:

GO_SRC    := $(shell find ent graph server -name '*.go' -o -name '*.sql' -o -name '*.yaml' -o -name '*.gz' 2>/dev/null) go.mod go.sum schema.graphql
FRONT_SRC := $(shell find frontend/src frontend/public frontend/index.html frontend/vite.config.ts frontend/tsconfig.json frontend/codegen.ts -type f 2>/dev/null) schema.graphql

.PHONY: run dev build test check bench generate fmt tools clean

run: build
	@.build/server serve $(ARGS)

build: .build/server .build/spa

.build/server: $(GO_SRC)
	@mkdir -p .build
	go build -o $@ ./server

.build/npm: frontend/package-lock.json
	@mkdir -p .build
	cd frontend && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

.build/spa: .build/npm $(FRONT_SRC)
	cd frontend && npm run --silent codegen && npm run --silent build -- --logLevel warn
	@touch $@

# Hot reload: the server again at each change of Go, the page by Vite.
dev: .build/npm
	@.ci/dev

test: tools .build/npm
	@.ci/test

# What CI checks without starting anything: quick, before a commit.
check: .build/npm
	gofmt -l ent/schema graph/*.go graph/gate graph/scalar server | (! grep .)
	go vet ./...
	cd frontend && npm run --silent typecheck && npm run --silent lint

bench: build
	.build/server bench $(ARGS)

generate:
	go generate ./ent
	go tool gqlgen generate
	go test ./graph -run TestPermissionsAreWritten -update
	cd frontend && npm run --silent codegen

fmt:
	gofmt -w ent/schema graph server
	cd frontend && npm run --silent format

# What the tests need of the system, installed when missing and permitted.
tools:
	@.ci/tools

clean:
	rm -rf .build frontend/dist
