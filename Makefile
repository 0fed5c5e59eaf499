# Everything a developer does here is one command; `make help` lists them.
MVN ?= mvn
JAR := backend/target/quarkus-app/quarkus-run.jar
BACKEND_SOURCES := backend/pom.xml $(shell find backend/src/main -type f)
FRONTEND_SOURCES := frontend/index.html frontend/vite.config.ts frontend/package-lock.json \
  $(shell find frontend/src frontend/public frontend/config -type f)

export BACKEND_PORT ?= 8080
export FRONTEND_PORT ?= 5173
export SOMMELIER_DATA_DIR ?= $(CURDIR)/data

.PHONY: help run dev test test-backend test-frontend eval eval-claude eval-memory ask snapshots lighthouse lint build clean import tools

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: tools build ## Build both parts and start them, with a database of their own; Ctrl-C stops all
	@service=; spa=; \
	stop() { trap - INT TERM EXIT; kill $$spa $$service 2>/dev/null; wait; }; \
	trap 'stop; exit 0' INT TERM; trap stop EXIT; \
	java -jar $(JAR) & service=$$!; \
	until node -e 'fetch("http://127.0.0.1:$(BACKEND_PORT)/q/health/ready").then(a => process.exit(a.ok ? 0 : 1), () => process.exit(1))'; do \
	  kill -0 $$service 2>/dev/null || { echo "The service did not start; see above."; exit 1; }; sleep 0.3; \
	done; \
	( cd frontend && exec node_modules/.bin/vite preview --logLevel warn ) & spa=$$!; \
	until node -e 'fetch("http://127.0.0.1:$(FRONTEND_PORT)/").then(() => process.exit(0), () => process.exit(1))'; do \
	  kill -0 $$spa 2>/dev/null || { echo "The pages could not be served; see above."; exit 1; }; sleep 0.3; \
	done; \
	printf '\n  Sommelier is ready.\n    pages    http://localhost:%s\n    service  http://localhost:%s  (API: /q/swagger-ui)\n  Ctrl-C stops it.\n\n' $(FRONTEND_PORT) $(BACKEND_PORT); \
	wait

dev: tools $(JAR) frontend/node_modules ## The service as built, and pages that reload when a file changes
	@service=; spa=; \
	stop() { trap - INT TERM EXIT; kill $$spa $$service 2>/dev/null; wait; }; \
	trap 'stop; exit 0' INT TERM; trap stop EXIT; \
	java -jar $(JAR) & service=$$!; \
	( cd frontend && exec node_modules/.bin/vite ) & spa=$$!; \
	wait

test: tools test-backend test-frontend ## All tests of both parts, the browser's included

test-backend: # Also writes the OpenAPI document and the jar that the frontend's tests need
	cd backend && $(MVN) -B -ntp verify

test-frontend: frontend/node_modules $(JAR)
	cd frontend && npm run api:check && npm test && npm run build && npm run size && npm run test:e2e

eval: tools ## How well the house understands strangers: figures and every miss
	@rm -f backend/target/conversation-evaluation.txt
	@mkdir -p backend/target && cd backend && $(MVN) -B -ntp -q test -Dtest='ConversationEvaluationTest' \
	  -Dsurefire.failIfNoSpecifiedTests=false -Dmaven.test.failure.ignore=true -DtrimStackTrace=true > target/evaluation.log 2>&1 \
	  || cat target/evaluation.log
	@cat backend/target/conversation-evaluation.txt

eval-memory: tools ## What is remembered of strangers' stories: precision, recall, duplicates, echoes, wrong holders and times
	@rm -f backend/target/memory-evaluation.txt backend/target/insight-evaluation.txt
	@mkdir -p backend/target && cd backend && $(MVN) -B -ntp -q test -Dtest='MemoryEvaluationTest,EvaluationTest' \
	  -Dsurefire.failIfNoSpecifiedTests=false -Dmaven.test.failure.ignore=true -DtrimStackTrace=true > target/evaluation.log 2>&1 \
	  || cat target/evaluation.log
	@cat backend/target/memory-evaluation.txt backend/target/insight-evaluation.txt

eval-claude: tools ## How models answer strangers beside the house, what they cost and how long they take; asks what ANTHROPIC_* names
	@rm -f backend/target/model-evaluation.txt
	@mkdir -p backend/target && cd backend && $(MVN) -B -ntp -q test -Dtest='ModelEvaluation' \
	  -Dsurefire.failIfNoSpecifiedTests=false -DtrimStackTrace=true > target/evaluation.log 2>&1 || cat target/evaluation.log
	@cat backend/target/model-evaluation.txt

ask: tools ## What the house makes of a message, stage by stage: make ask Q="a red for duck / cheaper"
	@cd backend && $(MVN) -B -ntp -q test-compile exec:java -Dexec.classpathScope=test \
	  -Dexec.mainClass=dev.sommelier.sommelier.evaluation.Explain

snapshots: tools $(JAR) frontend/dist ## What the pages look like in some thirty states, as PNG files in frontend/snapshots to look at
	cd frontend && ./scripts/ensure-chromium.sh && rm -rf snapshots && npx playwright test -c e2e/tools.config.ts --project snapshots

lighthouse: tools $(JAR) frontend/dist ## Lighthouse's mobile scores of the sign-in and of a chat; fetches Lighthouse
	cd frontend && ./scripts/ensure-chromium.sh && npx playwright test -c e2e/tools.config.ts --project lighthouse

lint: tools frontend/node_modules ## Compiler warnings, format, dead code, import arrows
	cd backend && $(MVN) -B -ntp -q compile
	cd frontend && npm run lint && npm run typecheck

build: $(JAR) frontend/dist ## Build both parts

$(JAR): $(BACKEND_SOURCES)
	cd backend && $(MVN) -B -ntp -q package -Dmaven.test.skip=true
	@touch $@

frontend/node_modules: frontend/package-lock.json frontend/package.json
	cd frontend && npm ci
	@touch $@

frontend/dist: frontend/node_modules $(FRONTEND_SOURCES)
	cd frontend && npm run build
	@touch $@

import: tools $(JAR) ## Load a shop's stock into the catalogue: make import FILE=stock.csv
	@test -n "$(FILE)" || { echo "Name the file: make import FILE=stock.csv (its columns: docs/stock-import.md)"; exit 2; }
	@java -jar $(JAR) import "$(abspath $(FILE))"

clean: ## Remove what was built; the database under ./data stays
	rm -rf backend/target frontend/dist frontend/node_modules frontend/test-results frontend/playwright-report frontend/snapshots

tools: # Says which of the few needed programs is missing or too old
	@need() { command -v $$1 >/dev/null 2>&1 || { echo "$$1 is missing: install $$2"; exit 1; }; }; \
	need java "a JDK, version 17 or newer"; need javac "a JDK, version 17 or newer"; \
	need $(MVN) "Maven 3.8 or newer"; need node "Node.js 20 or newer"; need npm "npm, which comes with Node.js"; \
	version=$$(javac -version 2>&1 | sed 's/javac \([0-9]*\).*/\1/'); \
	[ "$$version" -ge 17 ] || { echo "javac is version $$version: install a JDK, version 17 or newer"; exit 1; }; \
	version=$$(node -p 'process.versions.node.split(".")[0]'); \
	[ "$$version" -ge 20 ] || { echo "node is version $$version: install Node.js 20 or newer"; exit 1; }
