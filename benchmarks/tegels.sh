#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# ./bench tegels: all vector tiles of the 345 municipalities (exact map, levels 2 .. 9 of NetherlandsRDNewQuad, 4096 units,
# buffer of 64) by ours, by ST_AsMVT of PostGIS and by MapServer; one thread each, processor time, in one run. PostGIS is
# asked for all tiles in one question, MapServer keeps its map in one process: what a request costs is in neither.
set -euo pipefail
# shellcheck source=tools/run/common.sh
. "$(dirname "$0")/../tools/run/common.sh"
cd "$ROOT"
ensure_packages postgis mapserver >/dev/null
# shellcheck source=benchmarks/sets/postgis.sh
. benchmarks/sets/postgis.sh
ours=build/release/bin/bench_tegels
bar=5

start_postgis
mkdir "$WORK/data"
"$ours" schrijf "$WORK/data"
read -r tiles bytes own < <("$ours" meet)

sql -c 'CREATE TABLE laag (nr int, wkt text); CREATE TABLE tegel (n int, k int, r int, x0 float, y0 float, x1 float, y1 float)'
sql -c '\copy laag FROM '"'$WORK/data/laag.tsv'" -c '\copy tegel FROM '"'$WORK/data/tegels.tsv'"
sql -c 'ALTER TABLE laag ADD g geometry; UPDATE laag SET g = ST_GeomFromText(wkt, 28992); ALTER TABLE laag DROP wkt' \
  -c 'CREATE INDEX ON laag USING gist (g)' -c 'VACUUM (FULL, ANALYZE) laag' -c 'ANALYZE tegel'
IFS=$'\t' read -r pg_tiles pg_bytes pg < <(sql <<SQL
SELECT $PROCESSOR AS start \gset
CREATE TABLE mvt AS SELECT n, k, r, (
  SELECT ST_AsMVT(q, 'laag', 4096, 'g') FROM (
    SELECT nr, ST_AsMVTGeom(l.g, ST_MakeEnvelope(x0, y0, x1, y1, 28992)::box2d, 4096, 64) g FROM laag l
    WHERE l.g && ST_Expand(ST_MakeEnvelope(x0, y0, x1, y1, 28992), (x1 - x0) * 64 / 4096)) q
  WHERE q.g IS NOT NULL) tile FROM tegel;
SELECT $PROCESSOR - :start AS used \gset
SELECT count(*), sum(length(tile)), :used FROM mvt WHERE length(tile) > 0;
SQL
)
# Debian makes its bindings for Debian's Python.
read -r ms_tiles ms_bytes ms < <(/usr/bin/python3 benchmarks/sets/mapserver_tiles.py "$WORK/data")

python3 - "$bar" "$tiles" "$bytes" "$own" "$pg_tiles" "$pg_bytes" "$pg" "$ms_tiles" "$ms_bytes" "$ms" <<'PY'
import sys
bar, *figures = map(float, sys.argv[1:])
rows = [("wij", *figures[:3]), ("PostGIS", *figures[3:6]), ("MapServer", *figures[6:])]
for name, tiles, size, seconds in rows:
    print(f"{name:10} {tiles:6.0f} tegels, {size / 1e6:6.2f} MB, {seconds:8.3f} s, {1e6 * seconds / tiles:8.1f} microseconde per tegel")
ratios = [row[3] / rows[0][3] for row in rows[1:]]
good = min(ratios) >= bar
print(f"{'gehaald' if good else 'NIET gehaald'}: {ratios[0]:.1f} keer zo snel als PostGIS, {ratios[1]:.1f} keer als MapServer (norm {bar:.0f})")
sys.exit(0 if good else 1)
PY
