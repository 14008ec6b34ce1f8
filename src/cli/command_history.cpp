#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/notes.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/series_choice.hpp"
#include "cli/slips.hpp"
#include "pmcdiff/history.hpp"
#include "pmcdiff/report.hpp"
#include "text/nearest.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::cli {

namespace {

constexpr std::array<std::string_view, 4> subjects = {"team", "person", "item", "roadmap"};

/// How many items or roadmap entries are told where a name means more; `--all` tells every one.
constexpr std::size_t most_lives = 3;
constexpr auto all_lives = static_cast<std::size_t>(-1);

class HistoryCommand final : public Command {
public:
    std::string_view name() const override { return "history"; }
    std::string_view summary() const override { return "The life of a team, person, item or roadmap entry"; }

    void set_up(CLI::App& app) override {
        app.add_option("WHAT", what_, "team, person, item or roadmap")->required()->check(one_of(subjects));
        app.add_option("NAME", words_, "A name, or words of the item or roadmap entry; DATE:LINE for one item")
            ->required();
        add_notes_options(app, notes_);
        app.add_option("--from", from_, "Only meetings from this date on")->type_name("DATE");
        app.add_option("--to", to_, "Only meetings up to this date")->type_name("DATE");
        app.add_flag("--all", output_.all, "Tell every item or entry that matches, in full");
        add_output_options(app, output_);
        app.footer(
            "Examples:\n"
            "  pmcdiff history team Garden-Windows        who led it, and what became of it\n"
            "  pmcdiff history person \"Greg Cobb\"        what a person led, and when\n"
            "  pmcdiff history item healthchecks envoy --pmc Runtime\n"
            "  pmcdiff history roadmap two months --format json");
    }

    Result<ExitCode> run() override {
        const auto history = find_history();
        if (!history) return tl::unexpected(history.error());
        const auto text = make_report(output_.format)->history(*history, report_options(output_));
        if (auto written = write_output(text, output_); !written) return tl::unexpected(written.error());
        return ExitCode::done;
    }

private:
    /// Finds and reads the notes and follows what is asked for through them.
    [[nodiscard]] Result<History> find_history() {
        Progress progress(output_.quiet);
        const auto notes = find_notes();
        if (!notes) return tl::unexpected(notes.error());
        const auto meetings = loader_->read_all(*notes, &progress);
        if (!meetings) return tl::unexpected(meetings.error());
        const auto reader = loader_->reader("");
        if (!reader) return tl::unexpected(reader.error());
        progress.begin("following " + text::counted(meetings->size(), "meeting"));
        return tell_history(*meetings, (*reader)->profile());
    }

    /// The notes of the committee that is chosen, or of all, between the dates.
    [[nodiscard]] Result<std::vector<NamedNote>> find_notes() {
        loader_ = std::make_unique<NoteLoader>(notes_);
        const auto from = read_date(from_, "--from");
        if (!from) return tl::unexpected(from.error());
        const auto to = read_date(to_, "--to");
        if (!to) return tl::unexpected(to.error());
        const auto repository = loader_->repository();
        if (!repository) return tl::unexpected(repository.error());
        const auto files = notes_.pmc.empty() ? (*repository)->notes : (*repository)->series(notes_.pmc);
        if (files.empty()) {
            return tl::unexpected(no_committee(**repository, notes_.pmc));
        }
        std::vector<NamedNote> notes;
        for (const auto& file : files) {
            const bool in_time = (!*from || **from <= file.date) && (!*to || file.date <= **to);
            if (in_time) notes.push_back({file, false, false});
        }
        if (notes.empty())
            return tl::unexpected(
                usage_error("no note lies between these dates", "pmcdiff list tells which there are"));
        return notes;
    }

    [[nodiscard]] static Result<std::optional<Date>> read_date(const std::string& text, const std::string& option) {
        if (text.empty()) return std::nullopt;
        const auto date = parse_date(text);
        if (!date) {
            return tl::unexpected(
                usage_error(option + " takes no \"" + text::printable(text) + "\"", "give a date such as 2017-10-18"));
        }
        return date;
    }

    [[nodiscard]] Result<History> tell_history(const std::vector<Meeting>& meetings, const Profile& profile) const {
        const auto name = text::join(words_, " ");
        const auto most = output_.all ? all_lives : most_lives;
        const auto as_history = [](auto&& told) { return History{std::forward<decltype(told)>(told)}; };
        if (what_ == "team") return team_history(meetings, name, profile).map(as_history);
        if (what_ == "person") return person_history(meetings, name, profile).map(as_history);
        if (what_ == "item") return item_history(meetings, name, profile, most).map(as_history);
        return roadmap_history(meetings, name, profile, most).map(as_history);
    }

    std::string what_;
    std::vector<std::string> words_;
    std::string from_;
    std::string to_;
    NotesOptions notes_;
    OutputOptions output_;
    std::unique_ptr<NoteLoader> loader_;
};

}  // namespace

std::unique_ptr<Command> make_history_command() { return std::make_unique<HistoryCommand>(); }

}  // namespace pmcdiff::cli
