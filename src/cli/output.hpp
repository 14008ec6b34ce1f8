// Where a report goes: standard output or a file, with or without colour, how wide.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "pmcdiff/error.hpp"
#include "pmcdiff/report.hpp"

namespace CLI {
class App;
}

namespace pmcdiff::cli {

/// The options that all commands share.
struct OutputOptions {
    std::string format = "text";
    std::string file;  ///< Empty or `-`: standard output.
    std::string color = "auto";
    std::optional<std::size_t> width;
    bool quiet = false;
    bool explain = false;
    bool all = false;
    std::string base_url;
};

/// `--output` alone, for commands that print what has no format, colour or width.
void add_file_option(CLI::App& app, OutputOptions& options);
/// `formats` are those that `--format` takes; text, the one that holds without it, must be among them.
void add_output_options(CLI::App& app, OutputOptions& options,
                        std::span<const std::string_view> formats = report_formats());

/// `--color` and `--width`, which add_output_options brings too.
void add_style_options(CLI::App& app, OutputOptions& options);

/// Adds `--base-url`, for commands that tell of lines of notes.
void add_base_url_option(CLI::App& app, OutputOptions& options);

/// Colour and width as the options, the terminal and NO_COLOR say.
[[nodiscard]] ReportOptions report_options(const OutputOptions& options);

/// Writes all or nothing, as write_whole_file does. Errors (kind `outside`): not writable, full.
[[nodiscard]] Result<void> write_output(const std::string& text, const OutputOptions& options);

/// Writes a line for the user to standard error.
void tell(const std::string& line);

}  // namespace pmcdiff::cli
