# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# Shared by ./start, ./test and ./bench: packages, caches, web parts, C++ trees. Sourced, never run.
# The caches under ~/.cache/ruimtemaker only save time; deleting them is always safe.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/ruimtemaker
mkdir -p "$CACHE/stamps" "$ROOT/build"

# A path-independent cache: a fresh clone elsewhere finds what this one compiled.
export CCACHE_DIR=${CCACHE_DIR:-$CACHE/ccache} CCACHE_MAXSIZE=5G CCACHE_BASEDIR=$ROOT CCACHE_NOHASHDIR=1
export npm_config_cache=$CACHE/npm npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false
# Node as installed by ensure_node, when Debian's own is too old for the web tools.
PATH=$CACHE/node22/node_modules/node/bin:$PATH

packages_of() {
  case $1 in
    core) echo ninja-build cmake g++ ccache mold git ca-certificates libboost-dev libsimdjson-dev libexpected-dev \
      libsodium-dev libssl-dev libspdlog-dev libfmt-dev libcli11-dev libhowardhinnant-date-dev libutf8proc-dev \
      libsqlite3-dev libbrotli-dev zlib1g-dev tzdata libprotozero-dev libgdal-dev libproj-dev libgeos-dev libstemmer-dev \
      libzip-dev libpugixml-dev libpango1.0-dev libqpdf-dev libical-dev pkg-config fonts-noto-core ;;
    web) command -v npm >/dev/null || echo nodejs npm ;;
    test) echo libgtest-dev libgmock-dev librapidcheck-dev chromium clang-tidy clang-format sqlite3 \
      python3 python3-gdal python3-icalendar reuse clang-14 libclang-rt-14-dev liblemon-dev libreoffice-writer-nogui poppler-utils qpdf unzip ;;
    bench) echo libbenchmark-dev libgeos-dev liblemon-dev ;;
    postgis) echo postgresql-15-postgis-3 python3 ;;
    mapserver) echo python3-mapscript python3-gdal ;;
    *) echo "unknown package group $1" >&2; return 2 ;;
  esac
}

# missing_packages GROUP...: the Debian packages of the groups that are not installed, by one dpkg-query.
missing_packages() {
  local group wanted=()
  for group in "$@"; do mapfile -t -O ${#wanted[@]} wanted < <(packages_of "$group" | tr -s ' ' '\n'); done
  [ ${#wanted[@]} -gt 0 ] || return 0
  comm -23 <(printf '%s\n' "${wanted[@]}" | sort -u) \
    <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/^installed //p' | sort -u)
}

# install_packages PACKAGE...: needs root, or sudo without a question; says which packages otherwise.
install_packages() {
  local run=()
  if [ "$(id -u)" != 0 ]; then
    if sudo -n true 2>/dev/null; then run=(sudo -n)
    else
      echo "Deze Debian-pakketten ontbreken nog: $*"
      echo "Installeer ze als beheerder en start dan opnieuw:  sudo apt-get install $*"
      return 1
    fi
  fi
  local apt=("${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o Dpkg::Use-Pty=0)
  "${apt[@]}" install -y --no-install-recommends "$@" && return 0
  "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "$@"
}

ensure_packages() {
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} = 0 ] || install_packages "${missing[@]}"
}

node_is_new_enough() {
  command -v node >/dev/null &&
    node -e 'const [a,b]=process.versions.node.split(".").map(Number); process.exit(a>22||(a===22&&b>=12)||(a===20&&b>=19)?0:1)'
}

# Debian 12 ships Node 18, the web tools need 20.19: then the Node that npm packages is put in our own cache.
ensure_node() {
  node_is_new_enough && return 0
  npm install --prefix "$CACHE/node22" --no-save node@22 && hash -r && node_is_new_enough
}

# ensure_node_modules DIR: DIR/node_modules as its lock says, from the cache of that lock when there is one.
ensure_node_modules() {
  local dir=$1 key store
  [ -f "$dir/package-lock.json" ] || return 0
  key=$(cat "$dir/package-lock.json" "$dir/package.json" | sha256sum | cut -c1-24)
  store=$CACHE/node_modules-$key
  [ "$(cat "$dir/node_modules/.ruimtemaker" 2>/dev/null)" = "$key" ] && return 0
  if [ -d "$store" ]; then
    rm -rf "$dir/node_modules"
    cp -al "$store" "$dir/node_modules" 2>/dev/null || { rm -rf "$dir/node_modules"; cp -a "$store" "$dir/node_modules"; }
  else
    (cd "$dir" && npm ci --prefer-offline --omit-lockfile-registry-resolved) || return 1
    echo "$key" >"$dir/node_modules/.ruimtemaker"
    if ! { cp -al "$dir/node_modules" "$store.$$" && mv -T "$store.$$" "$store"; } 2>/dev/null; then rm -rf "$store.$$"; fi
  fi
}

# The TypeScript types of the web app; CMake makes everything else that is generated.
generate_web_types() {
  [ ! -f "$ROOT/web/package.json" ] || (cd "$ROOT" && node tools/gen/gen.mjs --schema schema --werkwijze werkwijze \
    --referentie referentie --ts web/src/api/generated/types.ts)
}

# configure_tree dev|release|san|fuzz: configures once; afterwards ninja itself notices changed CMake files.
configure_tree() {
  (cd "$ROOT" && { [ -f "build/$1/build.ninja" ] || cmake --preset "$1"; })
}

now() { date +%s; }
clock() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

# remembered NAME DEFAULT / remember NAME SECONDS: how long a step took on this machine the last time.
remembered() { cat "$CACHE/stamps/duur-$1" 2>/dev/null || echo "$2"; }
remember() { echo "$2" >"$CACHE/stamps/duur-$1"; }
