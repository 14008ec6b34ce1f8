# Installs the program, the library with its headers, a CMake package (find_package(pmcdiff)) and a pkg-config file.
include(CMakePackageConfigHelpers)

set(config_dir "${CMAKE_INSTALL_LIBDIR}/cmake/pmcdiff")

install(TARGETS pmcdiff_core EXPORT pmcdiff)
if(TARGET pmcdiff)
  install(TARGETS pmcdiff)
endif()
if(TARGET pmcdiff_email)
  install(TARGETS pmcdiff_email pmcdiff_git_program RUNTIME DESTINATION "${pmcdiff_companions_folder}")
endif()
install(DIRECTORY include/pmcdiff TYPE INCLUDE FILES_MATCHING PATTERN "*.hpp")
install(FILES "${PROJECT_BINARY_DIR}/generated/pmcdiff/version.hpp" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/pmcdiff")
install(FILES LICENSE TYPE DOC)

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

# Who links a static library links its dependencies too; a shared one has them recorded in itself.
set(pmcdiff_link_libraries "-lcmark-gfm-extensions -lcmark-gfm -lpugixml -lre2 -lstemmer -lutf8proc -luuid -lfmt")
if(BUILD_SHARED_LIBS)
  set(pmcdiff_libs "-lpmcdiff")
  set(pmcdiff_libs_private "${pmcdiff_link_libraries}")
else()
  set(pmcdiff_libs "-lpmcdiff ${pmcdiff_link_libraries}")
  set(pmcdiff_libs_private "")
endif()
# Relative to the file itself, so that the installed tree can be moved.
file(RELATIVE_PATH pmcdiff_prefix "${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig" "${CMAKE_INSTALL_PREFIX}")
configure_file(cmake/pmcdiff.pc.in pmcdiff.pc @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/pmcdiff.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
