# What `pmcdiff --version --verbose` tells of the build: versions that no header has are asked of Debian's packages.
function(pmcdiff_package_version package result)
  set(version "")
  find_program(PMCDIFF_DPKG_QUERY dpkg-query)
  mark_as_advanced(PMCDIFF_DPKG_QUERY)
  if(PMCDIFF_DPKG_QUERY)
    execute_process(
      COMMAND "${PMCDIFF_DPKG_QUERY}" --show "--showformat=\${Version}" ${package}
      OUTPUT_VARIABLE version
      ERROR_QUIET
    )
    # Without the packaging's own part.
    string(REGEX REPLACE "^[0-9]+:|[+~-].*$" "" version "${version}")
  endif()
  set(${result} "${version}" PARENT_SCOPE)
endfunction()

pmcdiff_package_version(libdtl-dev pmcdiff_dtl_version)
pmcdiff_package_version(libre2-dev pmcdiff_re2_version)
pmcdiff_package_version(libstemmer-dev pmcdiff_stemmer_version)
pmcdiff_package_version(uuid-dev pmcdiff_uuid_version)

set(pmcdiff_linking "with shared libraries")
if(pmcdiff_static_program)
  set(pmcdiff_linking "statically linked")
endif()
configure_file(cmake/build_info.hpp.in generated/private/pmcdiff/build_info.hpp @ONLY)
