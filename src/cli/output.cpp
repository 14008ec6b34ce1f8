#include "cli/output.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/description.hpp"
#include "cli/process.hpp"
#include "cli/slips.hpp"
#include "cli/whole_file.hpp"
#include "text/commands.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::cli {

namespace {

/// Lines longer than this are hard to read, however wide the terminal is.
constexpr std::size_t widest_text = 120;
constexpr std::size_t width_of_pipes = 80;
constexpr auto color_choices = std::to_array<std::string_view>({"auto", "always", "never"});

bool standard_output_is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

bool variable_is_set(const char* name) {
    const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): one thread
    return value != nullptr && *value != '\0';
}

bool terminal_understands_escapes() {
    const char* const terminal = std::getenv("TERM");  // NOLINT(concurrency-mt-unsafe): one thread
    return terminal != nullptr && std::string_view(terminal) != "dumb";
}

std::size_t terminal_width() {
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return width_of_pipes;  // NOLINT(*-vararg)
    return std::min<std::size_t>(size.ws_col, widest_text);
}

bool to_standard_output(const OutputOptions& options) { return options.file.empty() || options.file == "-"; }

Error failed(const std::string& path) {
    return {ErrorKind::outside, std::string("cannot be written: ") + std::strerror(errno), path, 0,
            ""};  // NOLINT(concurrency-mt-unsafe)
}

}  // namespace

void add_file_option(CLI::App& app, OutputOptions& options) {
    app.add_option("-o,--output", options.file, "Write to FILE instead of standard output")->type_name("FILE");
}

void add_output_options(CLI::App& app, OutputOptions& options, std::span<const std::string_view> formats) {
    const std::vector<std::string> names(formats.begin(), formats.end());
    app.add_option("--format", options.format, "How to print: " + text::enumerate(names))
        ->check(one_of(formats))
        ->capture_default_str()
        ->type_name("FORMAT");
    add_file_option(app, options);
    add_style_options(app, options);
    app.add_flag("-q,--quiet", options.quiet, "No heading, no counts, no warnings");
}

void add_style_options(CLI::App& app, OutputOptions& options) {
    app.add_option("--color", options.color, "Colour and symbols: auto (on a terminal), always or never")
        ->check(one_of(color_choices))
        ->capture_default_str()
        ->type_name("WHEN")
        ->group(less_used);
    app.add_option("--width", options.width,
                   "Columns to wrap text to; 0 does not wrap (default: the terminal's, else 80)")
        ->check(CLI::Range(0, 10000))
        ->type_name("N")
        ->group(less_used);
}

void add_base_url_option(CLI::App& app, OutputOptions& options) {
    const auto is_address = [](const std::string& value) {
        const auto lower = text::lower_ascii(value);
        const bool known = lower.starts_with("https://") || lower.starts_with("http://");
        return known ? std::string{} : "must begin with https:// or http://, unlike \"" + text::printable(value) + "\"";
    };
    app.add_option(
           "--base-url", options.base_url,
           "Where the folder of notes is on the web; HTML then links to the notes' lines. May hold {path} and {line}")
        ->check(CLI::Validator(is_address, "", ""))
        ->type_name("URL")
        ->group(less_used);
}

ReportOptions report_options(const OutputOptions& options) {
    ReportOptions report;
    const bool terminal = to_standard_output(options) && standard_output_is_terminal();
    const bool wanted = terminal && terminal_understands_escapes() && !variable_is_set("NO_COLOR");
    report.color = options.color == "always" || (options.color == "auto" && wanted);
    report.width = options.width.value_or(terminal ? terminal_width() : width_of_pipes);
    report.explain = options.explain;
    report.all = options.all;
    report.quiet = options.quiet;
    report.base_url = options.base_url;
    return report;
}

Result<void> write_output(const std::string& text, const OutputOptions& options) {
    if (to_standard_output(options)) {
        std::cout.write(text.data(), static_cast<std::streamsize>(text.size()));
        std::cout.flush();
        if (!std::cout && errno == EPIPE) end_with_pipe();
        if (!std::cout) return tl::unexpected(failed("standard output"));
        return {};
    }
    return write_whole_file(options.file, text);
}

void tell(const std::string& line) { std::cerr << text::without_commands(line, text::joined_marks) << '\n'; }

}  // namespace pmcdiff::cli
