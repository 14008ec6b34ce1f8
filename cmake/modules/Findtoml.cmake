# toml++, used by its headers alone: one file of the program reads configuration, and a shared library more would be
# loaded at every start. Gives toml::toml.
find_path(toml_INCLUDE_DIR toml++/toml.h)
mark_as_advanced(toml_INCLUDE_DIR)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(toml REQUIRED_VARS toml_INCLUDE_DIR)

if(toml_FOUND AND NOT TARGET toml::toml)
  add_library(toml::toml INTERFACE IMPORTED)
  set_target_properties(toml::toml PROPERTIES INTERFACE_INCLUDE_DIRECTORIES "${toml_INCLUDE_DIR}")
  target_compile_definitions(toml::toml INTERFACE TOML_HEADER_ONLY=1)
endif()
