// Pages of the manual as `man` reads them: groff_man(7), mdoc.su.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/description.hpp"
#include "cli/documents/manual.hpp"

namespace pmcdiff::cli::documents {

/// What all pages share.
struct PageSetting {
    std::string version;
    std::string date;  ///< `2017-10-18`
    std::span<const DocumentFile> files;
    std::span<const CommandDescription> commands;
};

/// pmcdiff(1)
[[nodiscard]] std::string program_page(const PageSetting& setting);
/// pmcdiff-COMMAND(1)
[[nodiscard]] std::string command_page(const CommandDescription& command, const PageSetting& setting);
/// pmcdiff.toml(5)
[[nodiscard]] std::string configuration_page(const PageSetting& setting);

}  // namespace pmcdiff::cli::documents
