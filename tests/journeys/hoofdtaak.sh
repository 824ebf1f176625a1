#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# tests/journeys/hoofdtaak.sh [--zaad N]
#
#   Runs the bash blocks of docs/handleiding/api-met-curl.md, in order, against a fresh server on a free port, and
#   compares the log with the state it ends in. Zaad 0 (the default) is the shipped practice environment; every other
#   number is an empty real environment with a province, people, texts and dates drawn from it.
#   RUIMTE_BIN names the program (default build/release/bin/ruimtemaker). The last line is `journey ok`.
#
# shellcheck disable=SC2154,SC2034 # the variables come from the case and from the manual, or are read there
set -euo pipefail
root=$(realpath "$(dirname "$0")/../..")
bin=$(realpath "${RUIMTE_BIN:-$root/build/release/bin/ruimtemaker}")
zaad=0
if [ "${1:-}" = --zaad ]; then zaad=${2:?zaad}; fi
scratch=$(mktemp -d)
server=
stop() { if [ -n "$server" ]; then kill -TERM "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; server=; fi; }
trap 'stop; rm -rf "$scratch" ${map:+"$map"}' EXIT

# ---- the case: what the manual's variables stand for ---------------------------------------------------------------
account() { # NAME FUNCTION ORGANISATION [BODY]
  "$bin" beheer account nieuw --data "$scratch/data" --gebruikersnaam "$1" --functie "$2" --organisatie "$3" \
    ${4:+--gremium "$4"} --wachtwoord-stdin <<<"$wachtwoord" >/dev/null
}
people() {
  "$bin" beheer eerste-account --data "$scratch/data" --gebruikersnaam beheerder --wachtwoord-stdin <<<"$wachtwoord" >/dev/null
  account "$projectleider" projectleider "$organisatie"
  account "$gedeputeerde" gedeputeerde "$organisatie"
  account "$secretaris_gs" secretaris_gremium "$organisatie" "gs:$provincie"
  account "$departement" accounthouder_departement "$ministerie"
  account "$bewindspersoon" bewindspersoon "$ministerie"
  account "$secretaris_bwo" secretaris_gremium "$ministerie" bwo_flo
  account "$coordinator" coordinator vro_programmaspoor
  account "$secretaris" secretaris_gremium vro_programmaspoor "dgo_novex:$provincie"
}
if [ "$zaad" = 0 ]; then
  checked=$scratch/data/oefen
  "$bin" oefen vul --data "$checked" >/dev/null
  prefix=/oefenen
else
  checked=$scratch/data
  prefix=
  python3 "$root/tests/journeys/geval.py" "$zaad" >"$scratch/case"
  # shellcheck source=/dev/null
  . "$scratch/case"
  people
fi

# ---- the server ----------------------------------------------------------------------------------------------------
"$bin" serve --data "$scratch/data" --poort 0 --web "$scratch/none" --gegevens "$root/gegevens" >"$scratch/log" 2>&1 &
server=$!
until address=$(grep -om 1 'http://127.0.0.1:[0-9]*' "$scratch/log"); do
  kill -0 $server 2>/dev/null || { cat "$scratch/log"; exit 1; }
  sleep 0.05
done
basis=$address$prefix/api/v1

# ---- what the practice environment already has: a cycle, an agenda, mandates ---------------------------------------
prepare() {
  meld_aan "$coordinator"
  meld_aan "$secretaris"
  meld_aan "$secretaris_gs"
  meld_aan "$secretaris_bwo"
  doe "$coordinator" cycli/handelingen <<EOF
{"handeling": "cyclus_openen", "invoer": {"naam": "Cyclus $jaar", "jaar": $jaar, "gedeeldeVerwachting": "Samen afwegen.",
  "stappen": [{"stap": "agenderen", "van": "$vandaag", "tot": "$mandaat_tot"}]},
  "bevestigd": [{"regel": "werkwijze_onvolledig", "reden": "Oefening."}, {"regel": "instelling_zonder_keuze", "reden": "Oefening."}]}
EOF
  doe "$coordinator" agendas/handelingen <<EOF
{"handeling": "agenda_openen", "invoer": {"provincie": "$provincie", "jaar": $jaar, "plaatsen": $plaatsen}}
EOF
  doe "$secretaris" overleggen/handelingen <<EOF
{"handeling": "overleg_plannen", "invoer": {"gremium": "dgo_novex:$provincie", "datum": "$overlegdatum"}}
EOF
  mandate "$secretaris_gs" gedeputeerde "$organisatie"
  mandate "$secretaris_bwo" bewindspersoon "$ministerie"
}
mandate() {
  doe "$1" mandaatregisters/handelingen <<EOF
{"handeling": "register_openen", "invoer": {"functie": "$2", "organisatie": "$3", "onderwerp": "afspraak",
  "van": "$vandaag", "tot": "$mandaat_tot", "grondslag": "Besluit van $vandaag"}}
EOF
}

# ---- the manual, block by block ------------------------------------------------------------------------------------
blocks=$(awk '/^```bash$/ {inside = 1; next} /^```$/ {inside = 0} inside' "$root/docs/handleiding/api-met-curl.md")
functions=$(sed '/^for naam in "\$projectleider" "\$departement" "\$coordinator"/,$d' <<<"$blocks")
eval "$functions"
if [ "$zaad" != 0 ]; then prepare; fi
eval "${blocks#"$functions"}"

# ---- the end: landed on the map, and the log says the same -----------------------------------------------------------
{
  [ "$(lees "$coordinator" "vraagstukken/$vraagstuk" | veld fase)" = teruggelegd ]
  [ "$(lees "$coordinator" "afspraken/$afspraak" | veld fase)" = afweging_gemaakt ]
  lees "$coordinator" "afspraken/$afspraak" | python3 -c 'import json, sys
def corners(place): return sorted(map(tuple, place["coordinaten"][0]))
landed = json.load(sys.stdin)["landingen"][0]["plaats"]
sys.exit(corners(landed) != corners(json.loads(sys.argv[1])))' "$plaats"
}
stop
"$bin" replay --data "$checked" | tee "$scratch/replay"
[ "$(grep -c ', 0 verschillen$' "$scratch/replay")" = 2 ]
echo "journey ok"
