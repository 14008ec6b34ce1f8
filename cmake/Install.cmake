# Installs the programs with what belongs to them, and the library with its headers, a CMake package (find_package(pmcdiff))
# and a pkg-config file: two components, and two Debian packages (cmake/Package.cmake).
include(CMakePackageConfigHelpers)

set(pmcdiff_program_component pmcdiff)
set(pmcdiff_library_component libpmcdiff-dev)

# Who links a static library links its dependencies too; a shared one has them recorded in itself.
set(pmcdiff_link_libraries "-lcmark-gfm-extensions -lcmark-gfm -lpugixml -lre2 -lstemmer -lutf8proc -luuid -lfmt")
if(BUILD_SHARED_LIBS)
  set(pmcdiff_libs "-lpmcdiff")
  set(pmcdiff_libs_private "${pmcdiff_link_libraries}")
else()
  set(pmcdiff_libs "-lpmcdiff ${pmcdiff_link_libraries}")
  set(pmcdiff_libs_private "")
endif()

function(pmcdiff_install_programs)
  set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME ${pmcdiff_program_component})
  install(TARGETS pmcdiff)
  install(TARGETS pmcdiff_email pmcdiff_git_program RUNTIME DESTINATION "${pmcdiff_companions_folder}")
  install(FILES LICENSE README.md CHANGELOG.md TYPE DOC)
  install(DIRECTORY docs/ TYPE DOC FILES_MATCHING PATTERN "*.md" PATTERN "*.json" PATTERN "page.png")
  # Written by the target documents.
  set(documents "${PROJECT_BINARY_DIR}/documents")
  install(DIRECTORY "${documents}/man1" "${documents}/man5" TYPE MAN)
  install(FILES "${documents}/completions/pmcdiff" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
  install(FILES "${documents}/completions/_pmcdiff" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions")
  install(
    FILES "${documents}/completions/pmcdiff.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d"
  )
endfunction()

function(pmcdiff_install_library)
  set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME ${pmcdiff_library_component})
  set(config_dir "${CMAKE_INSTALL_LIBDIR}/cmake/pmcdiff")
  # What is loaded at run time belongs to the programs.
  install(TARGETS pmcdiff_core EXPORT pmcdiff LIBRARY COMPONENT ${pmcdiff_program_component}
          NAMELINK_COMPONENT ${pmcdiff_library_component})
  install(DIRECTORY include/pmcdiff TYPE INCLUDE FILES_MATCHING PATTERN "*.hpp")
  install(FILES "${PROJECT_BINARY_DIR}/generated/pmcdiff/version.hpp" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/pmcdiff")
  install(EXPORT pmcdiff NAMESPACE pmcdiff:: FILE pmcdiffTargets.cmake DESTINATION "${config_dir}")
  configure_package_config_file(cmake/pmcdiffConfig.cmake.in pmcdiffConfig.cmake INSTALL_DESTINATION "${config_dir}")
  write_basic_package_version_file(pmcdiffConfigVersion.cmake COMPATIBILITY SameMinorVersion)
  install(
    FILES
      "${PROJECT_BINARY_DIR}/pmcdiffConfig.cmake"
      "${PROJECT_BINARY_DIR}/pmcdiffConfigVersion.cmake"
      # A static library is linked with what it was built on: users need these to find it again.
      cmake/modules/Findcmark-gfm.cmake
      cmake/modules/Findlibuuid.cmake
      cmake/modules/Findre2.cmake
      cmake/modules/Findstemmer.cmake
      cmake/modules/Findutf8proc.cmake
    DESTINATION "${config_dir}"
  )
  # Relative to the file itself, so that the installed tree can be moved.
  file(RELATIVE_PATH pmcdiff_prefix "${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig" "${CMAKE_INSTALL_PREFIX}")
  configure_file(cmake/pmcdiff.pc.in pmcdiff.pc @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/pmcdiff.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
endfunction()

if(TARGET pmcdiff)
  pmcdiff_install_programs()
endif()
pmcdiff_install_library()
if(PROJECT_IS_TOP_LEVEL)
  include(Package)
endif()
