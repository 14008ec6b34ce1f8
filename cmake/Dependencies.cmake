# Finds what the project builds on. All of it is packaged by Debian and Ubuntu; script/set-up.sh installs the packages.
#
# To add a dependency: one pmcdiff_require line here, its package in script/set-up.sh, its target in src/CMakeLists.txt,
# and, when it must be linked by users of the installed library, one line in cmake/pmcdiffConfig.cmake.in.

# pmcdiff_require(NAME PACKAGE TARGET) finds NAME and checks that it brought TARGET. What is missing is collected, so that
# pmcdiff_check_required can name all of it in one message.
macro(pmcdiff_require name package target)
  find_package(${name} QUIET)
  if(NOT TARGET ${target})
    list(APPEND pmcdiff_missing_packages ${package})
    list(APPEND pmcdiff_missing_names ${name})
  endif()
endmacro()

function(pmcdiff_check_required)
  if(pmcdiff_missing_packages)
    list(JOIN pmcdiff_missing_names ", " names)
    list(JOIN pmcdiff_missing_packages " " packages)
    message(
      FATAL_ERROR
      "pmcdiff: not found: ${names}\n"
      "On Debian and Ubuntu they are installed by:\n"
      "  apt-get install ${packages}\n"
    )
  endif()
endfunction()

# Loading shared libraries took a fifth of the time that the program needs for two short notes (7.5 against 6.0 ms). Where all of them are
# there as archives, the program is linked without any; sanitizers and shared builds of the library need them shared.
set(pmcdiff_static_program OFF)
if(PMCDIFF_STATIC_PROGRAM AND NOT PMCDIFF_SANITIZE AND NOT BUILD_SHARED_LIBS AND NOT PMCDIFF_FUZZ)
  set(pmcdiff_static_program ON)
  foreach(archive libc.a libcmark-gfm.a libcmark-gfm-extensions.a libpugixml.a libstemmer.a libutf8proc.a
                  libuuid.a libre2.a)
    find_library(pmcdiff_${archive} NAMES ${archive})
    mark_as_advanced(pmcdiff_${archive})
    if(NOT pmcdiff_${archive})
      set(pmcdiff_static_program OFF)
    endif()
  endforeach()
endif()
# Looked for before archives are preferred: GLib may be in a process only once, and GMime brings it as a shared library;
# libgit2 as an archive would need the archives of all that it is built on.
find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
  pkg_check_modules(gmime QUIET IMPORTED_TARGET gmime-3.0)
  pkg_check_modules(libgit2 QUIET IMPORTED_TARGET libgit2)
endif()
pmcdiff_require(CURL libcurl4-openssl-dev CURL::libcurl)

set(pmcdiff_fmt fmt::fmt)
if(pmcdiff_static_program)
  set(CMAKE_FIND_LIBRARY_SUFFIXES .a .so)
  # Debian's fmt has no archive.
  set(pmcdiff_fmt fmt::fmt-header-only)
endif()

pmcdiff_require(dtl libdtl-dev dtl::dtl)
pmcdiff_require(cmark-gfm "libcmark-gfm-dev;libcmark-gfm-extensions-dev" cmark-gfm::extensions)
pmcdiff_require(fmt libfmt-dev fmt::fmt)
pmcdiff_require(CLI11 libcli11-dev CLI11::CLI11)
pmcdiff_require(nlohmann_json nlohmann-json3-dev nlohmann_json::nlohmann_json)
pmcdiff_require(toml libtomlplusplus-dev toml::toml)
pmcdiff_require(tl-expected libexpected-dev tl::expected)
pmcdiff_require(pugixml libpugixml-dev pugixml::pugixml)
pmcdiff_require(libuuid uuid-dev libuuid::libuuid)
pmcdiff_require(utf8proc libutf8proc-dev utf8proc::utf8proc)
pmcdiff_require(stemmer libstemmer-dev stemmer::stemmer)
pmcdiff_require(re2 libre2-dev re2::re2)

# The package's own choice of the two is the shared one.
set(pmcdiff_pugixml pugixml::pugixml)
if(pmcdiff_static_program AND TARGET pugixml::static)
  set(pmcdiff_pugixml pugixml::static)
endif()
if(NOT TARGET PkgConfig::gmime)
  list(APPEND pmcdiff_missing_packages pkgconf libgmime-3.0-dev)
  list(APPEND pmcdiff_missing_names GMime)
endif()
if(NOT TARGET PkgConfig::libgit2)
  list(APPEND pmcdiff_missing_packages pkgconf libgit2-dev)
  list(APPEND pmcdiff_missing_names libgit2)
endif()

if(PMCDIFF_BUILD_TESTS)
  pmcdiff_require(Catch2 catch2 Catch2::Catch2)
  pmcdiff_require(rapidcheck librapidcheck-dev rapidcheck_catch)
endif()

if(PMCDIFF_BUILD_BENCH)
  find_package(benchmark QUIET)
  if(NOT benchmark_FOUND)
    message(STATUS "No benchmarks: Google Benchmark was not found (Debian package libbenchmark-dev)")
    set(PMCDIFF_BUILD_BENCH OFF)
  endif()
endif()

pmcdiff_check_required()
