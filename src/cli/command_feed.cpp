#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/notes.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/series_choice.hpp"
#include "pmcdiff/changelog.hpp"
#include "text/strings.hpp"

namespace pmcdiff::cli {

namespace {

constexpr std::size_t usual_limit = 20;
constexpr std::size_t highest_limit = 100'000;

/// Says what is wrong with an address; empty where nothing is. A note's words never come into one unescaped.
std::string fault_of_address(const std::string& address) {
    const bool web = address.starts_with("https://") || address.starts_with("http://");
    const bool harmless = address.find_first_of(" \t\r\n\"<>\\^`|") == std::string::npos;
    return web && harmless ? "" : "give a web address such as https://example.org/notes";
}

class FeedCommand final : public Command {
public:
    std::string_view name() const override { return "feed"; }
    std::string_view summary() const override { return "An Atom feed of what each meeting of a series changed"; }

    void set_up(CLI::App& app) override {
        add_notes_options(app, notes_);
        app.add_option("--limit", limit_, "Only this many meetings, the newest")
            ->check(CLI::Range(std::size_t{1}, highest_limit))
            ->capture_default_str()
            ->type_name("N");
        app.add_option("--base-url", options_.base_url,
                       "Where the notes are on the web, for links to them; {path} stands for a note's path")
            ->check(fault_of_address)
            ->type_name("URL");
        app.add_option("--self-url", options_.self_url, "Where the feed itself will be on the web")
            ->check(fault_of_address)
            ->type_name("URL");
        app.add_option("--title", options_.title, "Title of the feed (default: made from the committee's name)")
            ->type_name("TEXT");
        add_file_option(app, output_);
        app.add_flag("-q,--quiet", output_.quiet, "No warnings, no progress");
        app.footer(
            "Examples:\n"
            "  pmcdiff feed --pmc Runtime -o runtime.xml\n"
            "  pmcdiff feed --pmc Runtime --base-url https://github.com/OWNER/NOTES/blob/main\n"
            "  pmcdiff feed --limit 50 --base-url 'https://example.org/show?note={path}'");
    }

    Result<ExitCode> run() override {
        auto feed = make_feed();
        if (!feed) return tl::unexpected(std::move(feed.error()));
        if (auto written = write_output(*feed, output_); !written) return tl::unexpected(std::move(written.error()));
        return ExitCode::done;
    }

private:
    [[nodiscard]] Result<std::string> make_feed() const {
        Progress progress(output_.quiet);
        NoteLoader loader(notes_);
        auto notes = choose_series(loader, notes_, output_.quiet);
        if (!notes) return tl::unexpected(std::move(notes.error()));
        // The meeting before the oldest one told is what that one is compared with.
        const bool from_the_start = notes->size() <= limit_;
        if (!from_the_start) notes->erase(notes->begin(), notes->end() - static_cast<std::ptrdiff_t>(limit_ + 1));
        const auto meetings = loader.read_all(*notes, &progress);
        if (!meetings) return tl::unexpected(meetings.error());
        const auto reader = loader.reader("");
        if (!reader) return tl::unexpected(reader.error());
        progress.begin("comparing " + text::counted(meetings->size(), "meeting"));
        return atom_feed(changes_by_meeting(*meetings, from_the_start, (*reader)->profile()), options_);
    }

    NotesOptions notes_;
    OutputOptions output_;
    FeedOptions options_;
    std::size_t limit_ = usual_limit;
};

}  // namespace

std::unique_ptr<Command> make_feed_command() { return std::make_unique<FeedCommand>(); }

}  // namespace pmcdiff::cli
