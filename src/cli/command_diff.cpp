#include <algorithm>
#include <charconv>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/notes.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "pmcdiff/diff.hpp"
#include "pmcdiff/explanation.hpp"
#include "pmcdiff/report.hpp"
#include "text/nearest.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::cli {

namespace {

class DiffCommand final : public Command {
public:
    std::string_view name() const override { return "diff"; }
    std::string_view summary() const override { return "What changed between two meetings"; }

    /// `--explain` may stand alone before a note, so its value is only taken where it has the form of one.
    void prepare(std::vector<std::string>& arguments) const override {
        for (std::size_t at = 0; at + 1 < arguments.size(); ++at) {
            if (arguments[at] != "--explain" || !parse_lines(arguments[at + 1])) continue;
            arguments[at] += "=" + arguments[at + 1];
            arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(at) + 1);
        }
    }

    void set_up(CLI::App& app) override {
        app.add_option("OLD", old_reference_,
                       "The earlier note: a date, a file, latest, previous or - (standard input)")
            ->required();
        app.add_option("NEW", new_reference_, "The later note")->required();
        add_notes_options(app, notes_);
        auto* const direct =
            app.add_flag("--direct", direct_, "Compare the two notes alone, without the meetings between");
        app.add_flag("--each", each_, "One section for every pair of neighbouring meetings")->excludes(direct);
        app.add_option("--team", teams_, "Only this team, by its new or old name; may be given several times")
            ->type_name("NAME");
        app.add_option("--kind", kinds_, "Only changes of this kind, e.g. lead-changed; may be given several times")
            ->type_name("KIND");
        app.add_flag("--all", output_.all, "List also what is only counted otherwise, and long texts in full");
        app.add_flag("--explain", explain_,
                     "Say why: confidence and evidence of what was inferred; with LINE:LINE, why the items on these "
                     "lines of OLD and NEW were or were not taken for the same work");
        app.add_flag("--exit-code", exit_code_, "Exit with 1 where there are changes");
        add_output_options(app, output_);
    }

    Result<ExitCode> run() override {
        output_.explain = !explain_.empty();
        if (output_.explain && explain_ != flag_alone) return explain_pair();
        if (auto compared = compare_notes(); !compared) return tl::unexpected(std::move(compared.error()));
        const auto report = make_report(output_.format);
        const auto options = report_options(output_);
        const auto text =
            each_ ? report->diffs(diffs_, options) : report->diff(diffs_.front().diff, diffs_.front().hidden, options);
        if (auto written = write_output(text, output_); !written) return tl::unexpected(written.error());
        const bool changed =
            std::ranges::any_of(diffs_, [](const Filtered& each) { return !each.diff.changes.empty(); });
        return exit_code_ && changed ? ExitCode::changes : ExitCode::done;
    }

private:
    /// What the argument library gives for a flag without a value.
    static constexpr std::string_view flag_alone = "true";

    /// The lines of `--explain LINE:LINE`; none where the text has another form.
    static std::optional<std::pair<int, int>> parse_lines(std::string_view text) {
        std::pair<int, int> lines;
        const auto* const start = text.data();
        const auto* const end = start + text.size();
        const auto first = std::from_chars(start, end, lines.first);
        if (first.ec != std::errc{} || first.ptr == end || *first.ptr != ':') return std::nullopt;
        const auto second = std::from_chars(first.ptr + 1, end, lines.second);
        const bool good = second.ec == std::errc{} && second.ptr == end && lines.first > 0 && lines.second > 0;
        return good ? std::optional(lines) : std::nullopt;
    }

    /// Explains one pair of items instead of comparing all.
    [[nodiscard]] Result<ExitCode> explain_pair() {
        const auto lines = parse_lines(explain_);
        if (!lines) {
            return tl::unexpected(Error{ErrorKind::usage,
                                        "--explain takes no \"" + text::printable(explain_) + "\"",
                                        {},
                                        0,
                                        "give a line of each note, such as --explain 31:30"});
        }
        if (each_ || exit_code_ || !teams_.empty() || !kinds_.empty()) {
            return tl::unexpected(Error{ErrorKind::usage,
                                        "--explain LINE:LINE compares two items alone",
                                        {},
                                        0,
                                        "leave out --each, --exit-code, --team and --kind"});
        }
        direct_ = true;
        auto meetings = load_meetings(nullptr);
        if (!meetings) return tl::unexpected(meetings.error());
        const auto reader = loader_->reader("");
        if (!reader) return tl::unexpected(reader.error());
        tell_about(*meetings);
        const auto explanation =
            explain_lines(meetings->front(), meetings->back(), lines->first, lines->second, (*reader)->profile());
        if (!explanation) return tl::unexpected(explanation.error());
        const auto text = make_report(output_.format)->explanation(*explanation, report_options(output_));
        if (auto written = write_output(text, output_); !written) return tl::unexpected(written.error());
        return ExitCode::done;
    }

    /// Finds, reads and compares the notes.
    [[nodiscard]] Result<void> compare_notes() {
        const auto filter = read_filter();
        if (!filter) return tl::unexpected(filter.error());
        Progress progress(output_.quiet);
        auto loaded = load_meetings(&progress);
        if (!loaded) return tl::unexpected(loaded.error());
        meetings_ = std::move(*loaded);
        const auto reader = loader_->reader("");
        if (!reader) return tl::unexpected(reader.error());
        if (auto known = check_teams(meetings_, filter->teams); !known) return tl::unexpected(known.error());
        progress.hide();
        tell_about(meetings_);
        progress.begin("comparing " + text::counted(meetings_.size(), "meeting"));
        diffs_ = compare(meetings_, (*reader)->profile(), *filter);
        return {};
    }

    [[nodiscard]] Result<Filter> read_filter() const {
        Filter filter{teams_, {}};
        for (const auto& name : kinds_) {
            const auto kind = parse_change_kind(name);
            if (!kind) {
                std::vector<std::string> known;
                for (const auto each : all_change_kinds()) known.emplace_back(to_string(each));
                return tl::unexpected(Error{ErrorKind::usage,
                                            "there is no kind of change \"" + text::printable(name) + "\"",
                                            {},
                                            0,
                                            text::suggestion(name, known)});
            }
            filter.kinds.push_back(*kind);
        }
        return filter;
    }

    /// The meetings in order from OLD to NEW, those between included where they are followed.
    [[nodiscard]] Result<std::vector<Meeting>> load_meetings(Progress* progress) {
        if (old_reference_ == "-" && new_reference_ == "-") {
            return tl::unexpected(
                Error{ErrorKind::usage, "both notes cannot come from standard input", {}, 0, "name a file for one"});
        }
        loader_ = std::make_unique<NoteLoader>(notes_);
        // `previous` lies before the other note, so that one is found first.
        const bool new_first = old_reference_ == "previous";
        const auto first = loader_->find(new_first ? new_reference_ : old_reference_, nullptr);
        if (!first) return tl::unexpected(first.error());
        const auto second = loader_->find(new_first ? old_reference_ : new_reference_, &*first);
        if (!second) return tl::unexpected(second.error());
        const auto& old_note = new_first ? *second : *first;
        const auto& new_note = new_first ? *first : *second;
        std::vector<NamedNote> notes;
        if (!direct_) notes = loader_->between(old_note, new_note);
        notes.insert(notes.begin(), old_note);
        notes.push_back(new_note);
        return loader_->read_all(notes, progress);
    }

    [[nodiscard]] static Result<void> check_teams(const std::vector<Meeting>& meetings,
                                                  const std::vector<std::string>& wanted) {
        std::vector<std::string> known;
        for (const auto& meeting : meetings) {
            for (const auto& team : meeting.teams) {
                known.push_back(team.name);
                known.insert(known.end(), team.aliases.begin(), team.aliases.end());
            }
        }
        for (const auto& name : wanted) {
            const auto is_this = [&](const std::string& team) {
                return text::fold_case(team) == text::fold_case(name);
            };
            if (std::ranges::any_of(known, is_this)) continue;
            return tl::unexpected(Error{ErrorKind::usage,
                                        "no team \"" + text::printable(name) + "\" in these notes",
                                        {},
                                        0,
                                        text::suggestion(name, known)});
        }
        return {};
    }

    void tell_about(const std::vector<Meeting>& meetings) const {
        if (output_.quiet) return;
        const auto& old_meeting = meetings.front();
        const auto& new_meeting = meetings.back();
        if (new_meeting.date.known() && new_meeting.date < old_meeting.date) {
            tell("pmcdiff: OLD (" + old_meeting.date.iso() + ") is newer than NEW (" + new_meeting.date.iso() +
                 "): the changes are told backwards");
        }
        for (const auto* const meeting : {&old_meeting, &new_meeting}) {
            for (const auto& diagnostic : meeting->diagnostics) {
                tell(meeting->path + ":" + std::to_string(diagnostic.line) + ": " +
                     std::string(to_string(diagnostic.level)) + ": " + text::printable(diagnostic.message));
            }
        }
    }

    [[nodiscard]] std::vector<Filtered> compare(const std::vector<Meeting>& meetings, const Profile& profile,
                                                const Filter& filter) const {
        std::vector<Filtered> diffs;
        if (each_) {
            for (std::size_t i = 0; i + 1 < meetings.size(); ++i) {
                diffs.push_back(apply_filter(diff_meetings(meetings[i], meetings[i + 1], profile), filter));
            }
        } else {
            diffs.push_back(apply_filter(diff_series(meetings, profile), filter));
        }
        return diffs;
    }

    std::string old_reference_;
    std::string new_reference_;
    NotesOptions notes_;
    OutputOptions output_;
    std::vector<std::string> teams_;
    std::vector<std::string> kinds_;
    std::string explain_;  ///< Empty without `--explain`.
    bool direct_ = false;
    bool each_ = false;
    bool exit_code_ = false;
    std::unique_ptr<NoteLoader> loader_;
    std::vector<Meeting> meetings_;
    std::vector<Filtered> diffs_;
};

}  // namespace

std::unique_ptr<Command> make_diff_command() { return std::make_unique<DiffCommand>(); }

}  // namespace pmcdiff::cli
