#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# tests/gis/zeeland.sh MAP: the claims that zeeland.py left in the folder MAP once more, by an engine that shares nothing
# with GEOS: the topology of GRASS. By hand: it needs Debian's grass-core. Prints the pairs that differ by more than
# 1e-5 m2 (GRASS prints that many digits) and what only one of the two found, and counts the pairs.
set -euo pipefail
map=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/steps" <<STEPS
set -e
for functie in natuur drinkwater wonen; do
  v.in.ogr --q input=$map/claims.gpkg layer=claims where="functie='\$functie'" output=\$functie snap=-1
done
for pair in "natuur drinkwater" "natuur wonen" "drinkwater wonen"; do
  set -- \$pair
  v.overlay --q ainput=\$1 atype=area binput=\$2 btype=area operator=and output=both_\$1_\$2
  v.to.db --q map=both_\$1_\$2 option=area columns=m2
  v.db.select -c map=both_\$1_\$2 columns=a_naam,b_naam,m2 separator=';' >>$work/grass.csv
done
STEPS
grass --tmp-location EPSG:28992 --exec bash "$work/steps" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
/usr/bin/python3 - "$map" "$work/grass.csv" <<'COMPARE'
import csv, sqlite3, sys
folder, grass = sys.argv[1:]
names = dict(sqlite3.connect(f"{folder}/claims.gpkg").execute("SELECT fid, naam FROM claims"))
ours, theirs = {}, {}
with open(f"{folder}/areas.csv", encoding="utf-8") as rows:
    for row in csv.DictReader(rows):
        if row["andere_claim"]:
            key = frozenset((names[int(row["claim"])], names[int(row["andere_claim"])]))
            ours[key] = ours.get(key, 0) + float(row["oppervlakte_m2"])
with open(grass, encoding="utf-8") as rows:
    for one, other, m2 in csv.reader(rows, delimiter=";"):
        if m2:
            key = frozenset((one, other))
            theirs[key] = theirs.get(key, 0) + float(m2)
for key in ours.keys() | theirs.keys():
    if abs(ours.get(key, 0) - theirs.get(key, 0)) > 1e-5:
        print(*sorted(key), ours.get(key), theirs.get(key))
print(f"{len(ours)} en {len(theirs)} paren, grootste verschil {max(abs(ours[k] - theirs.get(k, 0)) for k in ours):.1e} m2")
COMPARE
