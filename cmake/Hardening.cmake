# What makes a fault in the programs hard to turn against their users. Release builds have it; the sanitizers' and the fuzzers'
# find the faults themselves, and want none of it. Call pmcdiff_harden(TARGET) for each target.
#
# What a compiler or processor lacks is left out: each option is tried. tests/hardening.py looks for what came out.
include(CheckCXXCompilerFlag)

set(pmcdiff_hardened OFF)
if(PMCDIFF_HARDEN AND NOT PMCDIFF_SANITIZE AND NOT PMCDIFF_FUZZ)
  set(pmcdiff_hardened ON)
endif()

# Tried as an error, since compilers only warn of some options that they do not know.
function(pmcdiff_hardening_option flag result)
  string(MAKE_C_IDENTIFIER "PMCDIFF_HAS${flag}" known)
  set(CMAKE_REQUIRED_FLAGS "-Werror")
  check_cxx_compiler_flag("${flag}" ${known})
  if(${known})
    list(APPEND ${result} "${flag}")
    set(${result} "${${result}}" PARENT_SCOPE)
  endif()
endfunction()

set(pmcdiff_hardening_options "")
if(pmcdiff_hardened)
  foreach(flag IN ITEMS -fstack-protector-strong -fstack-clash-protection -fcf-protection)
    pmcdiff_hardening_option(${flag} pmcdiff_hardening_options)
  endforeach()
  # The third level looks through sizes that are known at run time only; it needs GCC 12 or Clang 9.
  set(pmcdiff_fortify 2)
  if(
    (CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 12)
    OR (CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 9)
  )
    set(pmcdiff_fortify 3)
  endif()
  # Some systems' compilers define another level by themselves.
  list(APPEND pmcdiff_hardening_options -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=${pmcdiff_fortify})
endif()

# A static program of a fixed address could be built without the C library's start-up code for others.
set(pmcdiff_static_link_option -static)
if(pmcdiff_hardened)
  set(CMAKE_REQUIRED_LINK_OPTIONS -static-pie)
  check_cxx_compiler_flag(-fPIE PMCDIFF_HAS_STATIC_PIE)
  unset(CMAKE_REQUIRED_LINK_OPTIONS)
  if(PMCDIFF_HAS_STATIC_PIE)
    set(pmcdiff_static_link_option -static-pie)
  endif()
endif()

function(pmcdiff_harden target)
  if(NOT pmcdiff_hardened)
    return()
  endif()
  get_target_property(type ${target} TYPE)
  set(compile ${pmcdiff_hardening_options})
  set(link -Wl,-z,relro,-z,now,-z,noexecstack)
  # A shared library is position-independent in a way of its own.
  if(NOT type STREQUAL "SHARED_LIBRARY" AND NOT CMAKE_POSITION_INDEPENDENT_CODE)
    list(APPEND compile -fPIE)
  endif()
  if(type STREQUAL "EXECUTABLE")
    get_target_property(given ${target} LINK_OPTIONS)
    if(NOT "${given}" MATCHES "-static")
      list(APPEND link -pie)
    endif()
  endif()
  target_compile_options(${target} PRIVATE "$<$<NOT:$<CONFIG:Debug>>:${compile}>")
  if(type STREQUAL "EXECUTABLE" OR type STREQUAL "SHARED_LIBRARY")
    target_link_options(${target} PRIVATE "$<$<NOT:$<CONFIG:Debug>>:${link}>")
  endif()
endfunction()
