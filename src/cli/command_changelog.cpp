#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/notes.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/series_choice.hpp"
#include "pmcdiff/changelog.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::cli {

namespace {

class ChangelogCommand final : public Command {
public:
    std::string_view name() const override { return "changelog"; }
    std::string_view summary() const override { return "Write or update a Markdown file with an entry a meeting"; }

    void set_up(CLI::App& app) override {
        app.add_option("FILE", output_.file, "The file to write or update; - prints a new one")->required();
        add_notes_options(app, notes_);
        app.add_option("--from", from_, "Only meetings from this date on")->type_name("DATE");
        auto* const force = app.add_flag("--force", force_, "Overwrite entries that were edited");
        app.add_flag("--check", check_, "Write nothing, and exit with 1 where the file would change")->excludes(force);
        app.add_flag("-q,--quiet", output_.quiet, "Tell nothing, show no progress");
        app.footer(
            "Examples:\n"
            "  pmcdiff changelog CHANGELOG.md --pmc Runtime\n"
            "  pmcdiff changelog CHANGELOG.md --pmc Runtime --from 2017-01-01\n"
            "  pmcdiff changelog CHANGELOG.md --pmc Runtime --check\n"
            "      for a build that must fail where the file is not up to date");
    }

    Result<ExitCode> run() override {
        const auto from = read_from();
        if (!from) return tl::unexpected(from.error());
        const auto old_text = read_old_text();
        if (!old_text) return tl::unexpected(old_text.error());
        auto update = make_update(*old_text, *from);
        if (!update) return tl::unexpected(std::move(update.error()));
        const bool changes = update->text != *old_text;
        if (changes && !check_) {
            if (auto written = write_output(update->text, output_); !written) {
                return tl::unexpected(std::move(written.error()));
            }
        }
        if (!output_.quiet && output_.file != "-") tell_about(*update, *from);
        return changes && check_ ? ExitCode::changes : ExitCode::done;
    }

private:
    [[nodiscard]] Result<Date> read_from() const {
        if (from_.empty()) return Date{};
        const auto date = parse_date(from_);
        if (!date) {
            return tl::unexpected(
                usage_error("--from takes no \"" + text::printable(from_) + "\"", "give a date such as 2017-10-18"));
        }
        return *date;
    }

    /// Empty where there is no file yet.
    [[nodiscard]] Result<std::string> read_old_text() const {
        std::error_code ignored;
        if (output_.file == "-" || !std::filesystem::exists(output_.file, ignored)) return std::string{};
        return read_file(output_.file);
    }

    [[nodiscard]] Result<ChangelogUpdate> make_update(const std::string& old_text, const Date& from) const {
        Progress progress(output_.quiet);
        NoteLoader loader(notes_);
        auto notes = choose_series(loader, notes_, output_.quiet);
        if (!notes) return tl::unexpected(std::move(notes.error()));
        auto first = std::ranges::find_if(*notes, [&](const NamedNote& note) { return from <= note.file.date; });
        if (first == notes->end()) {
            return tl::unexpected(usage_error("no meeting was on or after " + from.iso(),
                                              "the newest was on " + notes->back().file.date.iso()));
        }
        // The meeting before the oldest one told is what that one is compared with.
        const bool from_the_start = first == notes->begin();
        if (!from_the_start) notes->erase(notes->begin(), first - 1);
        const auto meetings = loader.read_all(*notes, &progress);
        if (!meetings) return tl::unexpected(meetings.error());
        const auto reader = loader.reader("");
        if (!reader) return tl::unexpected(reader.error());
        progress.begin("comparing " + text::counted(meetings->size(), "meeting"));
        const auto entries = changes_by_meeting(*meetings, from_the_start, (*reader)->profile());
        return update_changelog(old_text, output_.file, entries, force_);
    }

    void tell_about(const ChangelogUpdate& update, const Date& from) const {
        const auto tell_of = [&](const std::vector<Date>& dates, const std::string& what) {
            for (const auto& date : dates) {
                if (from <= date) tell("pmcdiff: " + output_.file + ": " + date.iso() + " " + what);
            }
        };
        tell_of(update.edited,
                force_ ? "was edited and is overwritten" : "was edited and is kept (--force overwrites it)");
        tell_of(update.without_note, "has no note any more and is kept");
        std::vector<std::string> done;
        if (!update.added.empty())
            done.push_back(text::counted(update.added.size(), "entry", "entries") + (check_ ? " to add" : " added"));
        if (!update.made_anew.empty())
            done.push_back(text::counted(update.made_anew.size(), "entry", "entries") +
                           (check_ ? " to make anew" : " made anew"));
        if (!done.empty()) tell("pmcdiff: " + output_.file + ": " + text::enumerate(done));
    }

    std::string from_;
    NotesOptions notes_;
    OutputOptions output_;
    bool force_ = false;
    bool check_ = false;
};

}  // namespace

std::unique_ptr<Command> make_changelog_command() { return std::make_unique<ChangelogCommand>(); }

}  // namespace pmcdiff::cli
