# shellcheck shell=bash
#
# What the scripts of this folder share: which packages are needed, and how to install, configure and build.
# It is sourced, never run. Everything it says goes to standard error.

set -euo pipefail

root=$(CDPATH='' cd -- "${BASH_SOURCE[0]%/*}/.." && pwd -P)

# One version of the tools for everybody, since no two agree on what is clean.
clang_version=19

# The one list of packages: GROUP PACKAGE WHAT-FOR. The names are Debian's and Ubuntu's.
packages="
build g++                          compiles the program
build cmake                        configures the build
build ninja-build                  runs the build
build libdtl-dev                   dtl: sequence and word diff
build libcmark-gfm-dev             cmark-gfm: parses Markdown
build libcmark-gfm-extensions-dev  cmark-gfm: tables, strikethrough, task lists
build libfmt-dev                   fmt: formats text
build libcli11-dev                 CLI11: reads the command line
build nlohmann-json3-dev           nlohmann-json: writes JSON
build libtomlplusplus-dev          toml++: reads the configuration
build libexpected-dev              tl-expected: errors as values
build libutf8proc-dev              utf8proc: Unicode
build libpugixml-dev              pugixml: writes XML
build libstemmer-dev               Snowball: word stems
build libre2-dev                  RE2: regular expressions in linear time
build uuid-dev                    libuuid: identifiers of feeds
build pkgconf                      pkg-config: finds GMime and libgit2
build libgmime-3.0-dev             GMime: writes mail messages
build libcurl4-openssl-dev         libcurl: sends them
build libgit2-dev                  libgit2: reads git repositories
test  catch2                       Catch2: the unit tests
test  librapidcheck-dev            rapidcheck: the property tests
test  libbenchmark-dev             Google Benchmark: the benchmarks
test  git                          the tests make notes repositories
test  python3                      drives the tests of the program
test  python3-jsonschema           checks the JSON that the program writes
test  python3-aiosmtpd             aiosmtpd: a mail server for the tests to send to
test  openssl                      makes its certificate
test  chromium                     opens the pages that the program writes
test  chromium-driver              drives that browser
test  python3-selenium             speaks with that driver
test  pre-commit                   runs the hook that the project offers it
test  python3-yaml                 reads the action and the examples for continuous integration
test  man-db                       checks the pages of the manual
test  groff                        with it
docs  doxygen                      writes the reference of the library
package dpkg-dev                   finds the packages that the programs need
package file                       tells programs from other files for it
package lintian                    looks the packages through
bench hyperfine                    runs programs side by side
bench time                         tells what a program had in memory at most
bench wdiff                        what pmcdiff is measured beside
bench dwdiff                       what pmcdiff is measured beside
bench cmark-gfm                    what reading is measured beside
lint  clang-format-$clang_version              checks the formatting
lint  clang-tidy-$clang_version                checks the code
fuzz  clang-$clang_version                     compiles the fuzz targets
fuzz  libclang-rt-$clang_version-dev           libFuzzer, and the sanitizers of that compiler
"

# Not every system offers these as packages, and what needs them is left out without them.
optional=" chromium chromium-driver python3-selenium pre-commit python3-yaml lintian "

say() {
    printf 'pmcdiff: %s\n' "$*" >&2
}

have() {
    command -v "$1" >/dev/null
}

# A Python that has jsonschema, and selenium too where there is one: the first on the PATH is often not the one that
# packages are installed for.
find_python() {
    local python modules
    for modules in "jsonschema, selenium" jsonschema; do
        for python in python3 /usr/bin/python3; do
            if have "$python" && "$python" -c "import $modules" 2>/dev/null; then
                command -v "$python"
                return
            fi
        done
    done
    return 1
}

# has PACKAGE: is what the package is for here, from the package or from elsewhere?
has() {
    case $1 in
        g++) have "${CXX:-c++}" ;;
        cmake | git | python3 | chromium | pre-commit | hyperfine | wdiff | dwdiff | cmark-gfm | clang-*) have "$1" ;;
        chromium-driver) have chromedriver ;;
        ninja-build) have ninja || have make ;;
        openssl) have openssl ;;
        time) [[ -x /usr/bin/time ]] ;;
        pkgconf) have pkg-config || have pkgconf ;;
        python3-aiosmtpd) /usr/bin/python3 -c 'import aiosmtpd' 2>/dev/null ;;
        python3-jsonschema) find_python >/dev/null ;;
        *) dpkg-query --show --showformat='${db:Status-Status}\n' "$1" 2>/dev/null | grep --quiet --line-regexp installed ;;
    esac
}

# install GROUP...: installs those packages of the groups that are missing. Where apt-get cannot be used it names them and
# goes on, because the libraries may be there all the same; configuring finds out.
install() {
    local group package what missing=() offered=() reasons=() as_root=()
    while read -r group package what; do
        if [[ " $* " == *" $group "* ]] && ! { have dpkg-query && has "$package"; }; then
            missing+=("$package")
            reasons+=("$(printf '  %-28s %s' "$package" "$what")")
        fi
    done < <(grep . <<<"$packages")
    if ((${#missing[@]} == 0)); then
        return
    fi

    if ! have apt-get; then
        say "there is no apt-get here to install packages with; these, by their Debian names, are needed:"
        printf '%s\n' "${reasons[@]}" >&2
        return
    fi
    if ((EUID != 0)); then
        if ! have sudo; then
            say "these packages are missing, and only root can install them (apt-get install ${missing[*]}):"
            printf '%s\n' "${reasons[@]}" >&2
            return
        fi
        as_root=(sudo)
    fi

    say "installing with ${as_root[*]:+sudo }apt-get:"
    printf '%s\n' "${reasons[@]}" >&2
    local apt_get=(
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive
        apt-get --yes --quiet --quiet --option DPkg::Lock::Timeout=300 --option Dpkg::Use-Pty=0
    )
    "${apt_get[@]}" update || say "apt-get update failed; trying with the package lists there are"
    for package in "${missing[@]}"; do
        if [[ $optional != *" $package "* ]] || apt-cache show "$package" >/dev/null 2>&1; then
            offered+=("$package")
        else
            say "there is no package $package here; going on without it"
        fi
    done
    if ((${#offered[@]} > 0)); then
        "${apt_get[@]}" install --no-install-recommends "${offered[@]}"
    fi
}

# What a build is good for: in another place, or on another system that sees the same folder, it is not.
made_for() {
    local system=
    [[ ! -r /etc/os-release ]] || read -r system </etc/os-release
    printf '%s, %s, %s\n' "$root" "$system" "$HOSTTYPE"
}

# configure FOLDER PRESET [CMAKE-OPTION...]: configures build/FOLDER.
configure() {
    local folder=$root/build/$1 preset=$2 key
    shift 2
    key=$(made_for)
    if [[ -e $folder/.made-for && $(<"$folder/.made-for") != "$key" ]]; then
        say "${folder#"$root/"} was made in another place or on another system; making it anew"
        rm -rf "$folder"
    fi
    mkdir -p "$folder"
    printf '%s\n' "$key" >"$folder/.made-for"
    if [[ ! -e $folder/CMakeCache.txt ]] && have ninja; then
        export CMAKE_GENERATOR=${CMAKE_GENERATOR:-Ninja}
    fi
    # Nothing is written outside of the checkout, not even by the compiler cache.
    export CCACHE_DIR=${CCACHE_DIR:-$root/build/ccache}
    (cd -- "$root" && cmake --preset "$preset" -B "$folder" "$@") >&2
}

# build FOLDER [TARGET...]: builds these targets in build/FOLDER, or everything.
build() {
    local folder=$root/build/$1
    shift
    cmake --build "$folder" --parallel "$(nproc)" ${1:+--target "$@"} >&2
}

# Two runs at once must not build in one folder. The lock ends with the process or with unlock_build.
lock_build() {
    mkdir -p "$root/build"
    exec 9>"$root/build/.lock"
    ! have flock || flock 9
}

unlock_build() {
    exec 9>&-
}
