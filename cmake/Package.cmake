# Debian packages of what is installed: `cpack -G DEB` in a build with CMAKE_INSTALL_PREFIX=/usr, which script/package makes.
set(PMCDIFF_PACKAGE_CONTACT
    "The pmcdiff authors <pmcdiff@users.noreply.github.com>"
    CACHE STRING
    "Who answers for the packages: NAME <ADDRESS>"
)
mark_as_advanced(PMCDIFF_PACKAGE_CONTACT)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME pmcdiff)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_CONTACT "${PMCDIFF_PACKAGE_CONTACT}")
set(CPACK_PACKAGING_INSTALL_PREFIX "${CMAKE_INSTALL_PREFIX}")
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_COMPONENTS_ALL ${pmcdiff_program_component} ${pmcdiff_library_component})
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE
)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

set(CPACK_DEBIAN_PMCDIFF_PACKAGE_NAME pmcdiff)
set(CPACK_DEBIAN_PMCDIFF_PACKAGE_SECTION vcs)
set(CPACK_DEBIAN_PMCDIFF_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PMCDIFF_PACKAGE_SUGGESTS "git, default-mta | mail-transport-agent")
set(CPACK_DEBIAN_PMCDIFF_DESCRIPTION
    "Project committees keep their minutes as Markdown in git, one file a meeting.
This program reads two of them, finds out which team, project, item and roadmap
entry of one is which of the other, and says what happened: as text, Markdown,
HTML, JSON, a mail, a feed or a changelog.

It also tells the life of one team or person over all meetings, checks a change
of notes before it is merged, and writes the skeleton of the next note."
)

# A static library is linked with what it was built on; its headers include tl::expected.
set(CPACK_DEBIAN_LIBPMCDIFF-DEV_PACKAGE_NAME libpmcdiff-dev)
set(CPACK_DEBIAN_LIBPMCDIFF-DEV_PACKAGE_SECTION libdevel)
string(
  CONCAT
  CPACK_DEBIAN_LIBPMCDIFF-DEV_PACKAGE_DEPENDS
  "libcmark-gfm-dev, libcmark-gfm-extensions-dev, libexpected-dev, libfmt-dev, libpugixml-dev, libre2-dev, "
  "libstemmer-dev, libutf8proc-dev, uuid-dev"
)
set(CPACK_DEBIAN_LIBPMCDIFF-DEV_PACKAGE_SUGGESTS "cmake, pkgconf")
set(CPACK_DEBIAN_LIBPMCDIFF-DEV_DESCRIPTION
    "A C++20 library that reads minutes written in Markdown, finds out which team,
project, item and roadmap entry of one meeting is which of another, compares
them, follows them over a series of meetings, and checks changes of notes.

This package has the static library, its headers, a CMake package and a
pkg-config file."
)

# The day that the packages are of: SOURCE_DATE_EPOCH, or now.
string(TIMESTAMP pmcdiff_package_day "%a, %d %b %Y %H:%M:%S +0000" UTC)
configure_file(packaging/debian-changelog.in packaging/debian-changelog @ONLY)
configure_file(cmake/PackageFiles.cmake.in packaging/PackageFiles.cmake @ONLY)
set(CPACK_PRE_BUILD_SCRIPTS "${PROJECT_BINARY_DIR}/packaging/PackageFiles.cmake")

include(CPack)
