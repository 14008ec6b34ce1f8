# How the project's own targets are compiled. Call pmcdiff_compile_settings(TARGET) for each of them.

if(PROJECT_IS_TOP_LEVEL)
  set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

  find_program(PMCDIFF_CCACHE ccache)
  mark_as_advanced(PMCDIFF_CCACHE)
  if(PMCDIFF_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${PMCDIFF_CCACHE}")
  endif()

  # -O3 makes the program larger and the build slower, and measures no faster here.
  string(REPLACE "-O3" "-O2" CMAKE_CXX_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")
endif()

set(pmcdiff_warnings -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(PMCDIFF_WERROR)
  list(APPEND pmcdiff_warnings -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # These depend on what the optimizer happens to inline, and GCC 12 raises them inside std::string and
  # std::variant for correct code (GCC bugs 105329, 105562, 105651): worth reading, not worth failing for.
  list(
    APPEND
    pmcdiff_warnings
    -Wno-restrict
    -Wno-error=maybe-uninitialized
    -Wno-error=array-bounds
    -Wno-error=stringop-overflow
    -Wno-error=stringop-overread
  )
endif()

set(pmcdiff_sanitizer_options "")
if(PMCDIFF_SANITIZE)
  list(JOIN PMCDIFF_SANITIZE "," sanitizers)
  set(pmcdiff_sanitizer_options -fsanitize=${sanitizers} -fno-sanitize-recover=all -fno-omit-frame-pointer)
endif()
if(PMCDIFF_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "PMCDIFF_FUZZ needs Clang: configure with -DCMAKE_CXX_COMPILER=clang++")
  endif()
  list(APPEND pmcdiff_sanitizer_options -fsanitize=fuzzer-no-link)
endif()

function(pmcdiff_compile_settings target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
  target_compile_options(${target} PRIVATE ${pmcdiff_warnings} ${pmcdiff_sanitizer_options})
  target_compile_definitions(${target} PRIVATE $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
  # What links the library needs the sanitizers' run time too, but nobody needs it once installed.
  target_link_options(${target} PUBLIC "$<BUILD_INTERFACE:${pmcdiff_sanitizer_options}>")
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "EXECUTABLE")
    # A shared library that is named but not used would still be loaded at every start.
    target_link_options(${target} PRIVATE -Wl,--as-needed)
  endif()
endfunction()
