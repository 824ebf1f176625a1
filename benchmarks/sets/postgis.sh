# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# A PostGIS of our own for a benchmark: its cluster stands in a temporary folder, listens on a free port of this machine
# only, and goes when the script ends. Sourced by benchmarks/*.sh, after tools/run/common.sh.

PG_BIN=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)

# PostgreSQL refuses to run as root; then it runs as the user that its package made.
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

start_postgis() {
  WORK=$(mktemp -d)
  trap stop_postgis EXIT
  [ "$(id -u)" != 0 ] || chown postgres "$WORK"
  PG_PORT=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  (cd "$WORK" && as_postgres "$PG_BIN/initdb" -D "$WORK/cluster" -A trust -U bench -E UTF8 --locale=C --no-sync) >"$WORK/log" 2>&1
  (cd "$WORK" && as_postgres "$PG_BIN/pg_ctl" -D "$WORK/cluster" -l "$WORK/server.log" -w start -o \
    "-c listen_addresses=127.0.0.1 -c port=$PG_PORT -c unix_socket_directories='' -c fsync=off -c jit=off \
     -c max_parallel_workers_per_gather=0 -c shared_buffers=512MB -c work_mem=256MB") >>"$WORK/log" 2>&1
  sql -c 'CREATE EXTENSION postgis' >>"$WORK/log"
}

stop_postgis() {
  (cd / && as_postgres "$PG_BIN/pg_ctl" -D "$WORK/cluster" -m immediate -w stop) >/dev/null 2>&1 || true
  rm -rf "$WORK"
}

sql() { psql -X -q -A -t -F $'\t' -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$PG_PORT" -U bench -d postgres "$@"; }

# Seconds of processor time of the connection that asks, as SQL: user and system, in hundredths.
PROCESSOR="(SELECT (split_part(t, ' ', 14)::bigint + split_part(t, ' ', 15)::bigint) / 100.0
  FROM (SELECT pg_read_file('/proc/self/stat', 0, 1000) t) s)"
