#!/usr/bin/env bash
# Two api and two projectors of one center on this machine, to try what docs/cluster.md describes:
#   DATABASE_URL=postgres://… [EVENTSTOREDB_URL=esdb://…] docs/cluster.sh
# Any of them may be killed; it is started again after a second. Ctrl-C stops all.
set -euo pipefail
cd "$(dirname "$0")/.."

: "${DATABASE_URL:?must be the database that all processes share: postgres://user:password@host:5432/database}"
export SCENARIO=none DATA_DIR=${DATA_DIR:-.data/cluster}
export EVENT_STORE=${EVENTSTOREDB_URL:+eventstoredb}
EVENT_STORE=${EVENT_STORE:-postgres}
first=${PORT:-3000}
second=$((first + 1))

npm run --silent ready
mkdir -p "$DATA_DIR"

# Runs a built program, and again whenever it ends. Its output and the id of its process are in $DATA_DIR.
keep() {
  local name=$1 program=$2
  trap 'kill "$running" 2>/dev/null; wait "$running"; exit' TERM
  while true; do
    node --max-semi-space-size=32 "dist/apps/$program/src/main.js" >>"$DATA_DIR/$name.log" 2>&1 &
    running=$!
    echo "$running" >"$DATA_DIR/$name.pid"
    wait "$running" || true
    sleep 1 &
    running=$!
    wait "$running" || true
  done
}

# Waits until a port answers, a minute at most.
answers() {
  for _ in {1..60}; do
    ! curl --silent --output /dev/null "http://127.0.0.1:$1/health/live" || return 0
    sleep 1
  done
  tail -n 5 "$DATA_DIR"/*.log >&2
  exit 1
}

trap 'trap - EXIT; kill $(jobs -p) 2>/dev/null; wait' EXIT
trap exit INT TERM

# the first one creates the master key
PROJECTIONS=elsewhere PORT=$first keep api1 api &
answers "$first"
PROJECTIONS=elsewhere PORT=$second keep api2 api &
keep projector1 projector &
keep projector2 projector &
answers "$second"

echo "http://127.0.0.1:$first and http://127.0.0.1:$second; logs and process ids in $DATA_DIR"
echo "The first administrator: DATA_DIR=$DATA_DIR SCENARIO=none EVENT_STORE=$EVENT_STORE npm run ops -- create-admin admin"
wait
