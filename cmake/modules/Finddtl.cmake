# dtl, the diff template library: headers only. Gives dtl::dtl.
find_path(dtl_INCLUDE_DIR dtl/dtl.hpp)
mark_as_advanced(dtl_INCLUDE_DIR)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(dtl REQUIRED_VARS dtl_INCLUDE_DIR)

if(dtl_FOUND AND NOT TARGET dtl::dtl)
  set(include_dir "${dtl_INCLUDE_DIR}")

  # In dtl 1.20 one const function writes a member. GCC lets that pass as long as nobody calls it, Clang and clang-tidy
  # don't, so they get a copy without the word.
  file(STRINGS "${dtl_INCLUDE_DIR}/dtl/Diff.hpp" has_mistake REGEX "void enableTrivial \\(\\) const" LIMIT_COUNT 1)
  if(has_mistake)
    set(include_dir "${CMAKE_CURRENT_BINARY_DIR}/mended")
    file(COPY "${dtl_INCLUDE_DIR}/dtl" DESTINATION "${include_dir}" PATTERN Diff.hpp EXCLUDE)
    file(READ "${dtl_INCLUDE_DIR}/dtl/Diff.hpp" header)
    string(REPLACE "void enableTrivial () const" "void enableTrivial ()" header "${header}")
    file(CONFIGURE OUTPUT "${include_dir}/dtl/Diff.hpp" CONTENT "@header@" @ONLY)
  endif()

  add_library(dtl::dtl INTERFACE IMPORTED)
  set_target_properties(dtl::dtl PROPERTIES INTERFACE_INCLUDE_DIRECTORIES "${include_dir}")
endif()
