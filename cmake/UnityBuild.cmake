# With PMCDIFF_UNITY, each folder's sources are compiled as one, which takes a third of the time from nothing: for builds that
# are made once, as those under the sanitizers are. A name in an anonymous namespace must then be the only one of its
# folder; where the compiler says that it is defined twice, give one of the two the name of what is special about it.

# pmcdiff_unity_build(TARGET SOURCE...) sets it for the sources of a target.
function(pmcdiff_unity_build target)
  if(NOT PMCDIFF_UNITY)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  # What one source hides of another is no fault of theirs.
  target_compile_options(${target} PRIVATE -Wno-shadow)
  foreach(source IN LISTS ARGN)
    file(RELATIVE_PATH group "${PROJECT_SOURCE_DIR}" "${source}")
    # A family of formats is what a folder is elsewhere.
    if(group MATCHES "^src/report/(check|html|json|mail|markdown|text)_")
      set(group "src/report/${CMAKE_MATCH_1}")
    else()
      get_filename_component(group "${group}" DIRECTORY)
    endif()
    string(MAKE_C_IDENTIFIER "${group}" group)
    set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${group}")
  endforeach()
endfunction()
