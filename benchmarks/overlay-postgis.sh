#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# ./bench overlay-postgis: the overlay of ./bench overlay, by PostGIS: GiST, the intersection of a pair made once, what a
# zone contains not cut, one worker, no jit. Processor time of its connection against ours, in one run; every area is
# compared. Takes some minutes.
set -euo pipefail
# shellcheck source=tools/run/common.sh
. "$(dirname "$0")/../tools/run/common.sh"
cd "$ROOT"
ensure_packages postgis >/dev/null
# shellcheck source=benchmarks/sets/postgis.sh
. benchmarks/sets/postgis.sh
ours=build/release/bin/bench_overlay-postgis

start_postgis
mkdir "$WORK/data"
"$ours" schrijf "$WORK/data"
sql -c 'CREATE TABLE claim (id int, wkt text); CREATE TABLE zone (id int, wkt text)'
sql -c '\copy claim FROM '"'$WORK/data/claims.tsv'" -c '\copy zone FROM '"'$WORK/data/zones.tsv'"
for table in claim zone; do
  sql -c "ALTER TABLE $table ADD g geometry; UPDATE $table SET g = ST_GeomFromText(wkt, 28992);
          ALTER TABLE $table DROP wkt" -c "CREATE INDEX ON $table USING gist (g)" -c "VACUUM (FULL, ANALYZE) $table"
done
sql -c "SELECT 'PostGIS ' || PostGIS_Lib_Version() || ', GEOS ' || PostGIS_GEOS_Version() || ', ' || count(*) ||
        ' claims, ' || sum(ST_NPoints(g)) || ' punten' FROM claim"
before_on_clock=$(now)
seconds=$(sql <<SQL
SELECT $PROCESSOR AS start \gset
CREATE TABLE gebied AS
WITH paar AS MATERIALIZED (
  SELECT a.id i, b.id j, ST_Intersection(a.g, b.g) g FROM claim a JOIN claim b ON a.id < b.id AND a.g && b.g)
SELECT i, j, z.id zone,
       CASE WHEN ST_Contains(z.g, p.g) THEN ST_Area(p.g) ELSE ST_Area(ST_Intersection(p.g, z.g)) END m2
FROM paar p JOIN zone z ON ST_Intersects(z.g, p.g)
WHERE NOT ST_IsEmpty(p.g);
SELECT $PROCESSOR - :start;
SQL
)
echo "PostGIS: $seconds s processortijd, $(($(now) - before_on_clock)) s op de klok"
sql -c "SET extra_float_digits = 3" -c "SELECT * FROM gebied" >"$WORK/data/gebieden.tsv"
"$ours" vergelijk "$WORK/data" "$seconds"
