# cmark-gfm and its extensions (tables, strikethrough, task lists). Gives cmark-gfm::cmark-gfm and cmark-gfm::extensions.
find_path(cmark-gfm_INCLUDE_DIR cmark-gfm.h)
find_path(cmark-gfm_extensions_INCLUDE_DIR cmark-gfm-core-extensions.h)
find_library(cmark-gfm_LIBRARY cmark-gfm)
find_library(cmark-gfm_extensions_LIBRARY cmark-gfm-extensions)
mark_as_advanced(
  cmark-gfm_INCLUDE_DIR cmark-gfm_extensions_INCLUDE_DIR cmark-gfm_LIBRARY cmark-gfm_extensions_LIBRARY
)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(
  cmark-gfm
  REQUIRED_VARS cmark-gfm_LIBRARY cmark-gfm_INCLUDE_DIR cmark-gfm_extensions_LIBRARY cmark-gfm_extensions_INCLUDE_DIR
)

if(cmark-gfm_FOUND AND NOT TARGET cmark-gfm::extensions)
  add_library(cmark-gfm::cmark-gfm UNKNOWN IMPORTED)
  set_target_properties(
    cmark-gfm::cmark-gfm
    PROPERTIES IMPORTED_LOCATION "${cmark-gfm_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${cmark-gfm_INCLUDE_DIR}"
  )
  add_library(cmark-gfm::extensions UNKNOWN IMPORTED)
  set_target_properties(
    cmark-gfm::extensions
    PROPERTIES
      IMPORTED_LOCATION "${cmark-gfm_extensions_LIBRARY}"
      INTERFACE_INCLUDE_DIRECTORIES "${cmark-gfm_extensions_INCLUDE_DIR}"
      INTERFACE_LINK_LIBRARIES cmark-gfm::cmark-gfm
  )
endif()
