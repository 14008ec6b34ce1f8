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
#include "cli/series_choice.hpp"
#include "pmcdiff/skeleton.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::cli {

namespace {

namespace fs = std::filesystem;

/// More notes than these are not read: what was said longer ago tells nothing of who leads today.
constexpr std::size_t notes_looked_at = 52;
constexpr std::string_view next_word = "next";

class TemplateCommand final : public Command {
public:
    std::string_view name() const override { return "template"; }
    std::string_view summary() const override { return "The skeleton of the next note, from the latest one"; }

    void set_up(CLI::App& app) override {
        app.add_option("DATE", date_, "The day of the meeting, YYYY-MM-DD, or next: as the series usually meets")
            ->required();
        add_notes_options(app, notes_);
        app.add_option("--from", from_, "The note to start from: a date or a file (default: the latest meeting held)")
            ->type_name("NOTE");
        auto* const file =
            app.add_option(
                   "-o,--output", output_.file,
                   "Write to FILE, or into folder DIR/ under the name that the series gives; overwrites nothing")
                ->type_name("FILE");
        app.add_flag("--write", write_, "Write to where the series keeps its notes; overwrites nothing")
            ->excludes(file);
        app.add_flag("-q,--quiet", output_.quiet, "Tell nothing but errors");
        app.footer(
            "Updates are left empty. Teams come with their current leads, lifecycle and\n"
            "projects; agenda, roadmap and open checkbox actions are carried over; leads\n"
            "that the latest note approved take over.\n"
            "\n"
            "Examples:\n"
            "  pmcdiff template next --pmc Runtime       dated as the series usually meets\n"
            "  pmcdiff template 2018-01-23 --pmc Runtime --write\n"
            "      write Runtime/2018/2018-01-23-runtime.md\n"
            "  pmcdiff template 2018-01-23 --from 2017-12-13 --pmc Runtime -o drafts/");
    }

    Result<ExitCode> run() override {
        NoteLoader loader(notes_);
        auto series = find_series(loader);
        if (!series) return tl::unexpected(std::move(series.error()));
        const auto date = choose_date(*series);
        if (!date) return tl::unexpected(date.error());
        const auto reader = loader.reader(series->notes[series->latest].path);
        if (!reader) return tl::unexpected(reader.error());
        const auto path = path_like(series->notes[series->latest].shown, *date);
        const auto skeleton = make_skeleton(series->read, series->latest_read, *date, path, (*reader)->profile());
        auto target = choose_target(*series, *date);
        if (!target) return tl::unexpected(std::move(target.error()));
        output_.file = std::move(*target);
        if (auto written = write_output(skeleton.text, output_); !written) return tl::unexpected(written.error());
        if (!output_.quiet) tell_about(skeleton);
        return ExitCode::done;
    }

private:
    /// The notes of the series, and those of them that were read.
    struct Series {
        std::vector<NoteFile> notes;
        std::size_t latest = 0;  ///< Of notes: the one to start from.
        std::vector<SeriesNote> read;
        std::size_t latest_read = 0;
    };

    [[nodiscard]] Result<Series> find_series(NoteLoader& loader) const {
        Series series;
        std::optional<NamedNote> from;
        if (!from_.empty()) {
            auto named = loader.find(from_, nullptr);
            if (!named) return tl::unexpected(std::move(named.error()));
            if (named->standard_input || !named->file.date.known()) {
                return tl::unexpected(usage_error(
                    "--from takes a note with a date in its name, unlike \"" + text::printable(from_) + "\"",
                    "name a date such as 2017-10-18, or a file"));
            }
            from = std::move(*named);
        }
        if (auto found = from && from->by_path ? notes_around(*from) : notes_of_committee(loader, from); found) {
            series.notes = std::move(*found);
        } else {
            return tl::unexpected(std::move(found.error()));
        }
        return read_series(loader, std::move(series), from);
    }

    /// As users know them: below the folder of the committee.
    [[nodiscard]] static Result<std::vector<NoteFile>> notes_around(const NamedNote& from) {
        auto notes = series_around(from.file.path);
        std::erase_if(notes, [&](const NoteFile& note) { return note.date == from.file.date; });
        auto own = from.file;
        std::error_code ignored;
        const auto whole = fs::absolute(own.path, ignored).lexically_normal();
        const auto root = fs::path(series_folder(own.path)).parent_path();
        own.shown = whole.lexically_relative(root).string();
        const auto place = std::ranges::find_if(notes, [&](const NoteFile& note) { return own.date < note.date; });
        notes.insert(place, std::move(own));
        return notes;
    }

    [[nodiscard]] Result<std::vector<NoteFile>> notes_of_committee(NoteLoader& loader,
                                                                   const std::optional<NamedNote>& from) const {
        auto options = notes_;
        if (from) options.pmc = from->file.pmc;
        const auto named = choose_series(loader, options, output_.quiet);
        if (!named) return tl::unexpected(named.error());
        std::vector<NoteFile> notes;
        for (const auto& note : *named) notes.push_back(note.file);
        return notes;
    }

    /// Reads the notes and finds the one to start from. A note that cannot be read is left out, but not that one.
    [[nodiscard]] Result<Series> read_series(NoteLoader& loader, Series series,
                                             const std::optional<NamedNote>& from) const {
        const auto reader = loader.reader(series.notes.back().path);
        if (!reader) return tl::unexpected(reader.error());
        // What came after a note that was named is not known at its time.
        const auto end =
            from ? std::ranges::find(series.notes, from->file.date, &NoteFile::date) + 1 : series.notes.end();
        const auto count = static_cast<std::size_t>(end - series.notes.begin());
        std::vector<std::size_t> places;
        for (auto i = count - std::min(count, notes_looked_at); i < count; ++i) {
            auto note = read_one(series.notes[i], **reader);
            if (!note && i + 1 == count) return tl::unexpected(std::move(note.error()));
            if (!note) {
                if (!output_.quiet) tell("pmcdiff: left out: " + text::printable(note.error().text()));
                continue;
            }
            places.push_back(i);
            series.read.push_back(std::move(*note));
        }
        series.latest_read = series.read.size() - 1;
        while (!from && series.latest_read > 0 && !was_held(series.read[series.latest_read].meeting))
            --series.latest_read;
        if (!from && !was_held(series.read[series.latest_read].meeting)) series.latest_read = series.read.size() - 1;
        series.latest = places[series.latest_read];
        return series;
    }

    [[nodiscard]] static Result<SeriesNote> read_one(const NoteFile& file, const NoteReader& reader) {
        auto bytes = read_file(file.path);
        if (!bytes) return tl::unexpected(std::move(bytes.error()));
        auto meeting = reader.read(*bytes, {file.shown, file.pmc, file.date});
        if (!meeting) return tl::unexpected(std::move(meeting.error()));
        return SeriesNote{std::move(*bytes), std::move(*meeting)};
    }

    [[nodiscard]] Result<Date> choose_date(const Series& series) const {
        std::vector<Date> dates;
        for (const auto& note : series.notes) dates.push_back(note.date);
        if (date_ == next_word) {
            if (const auto next = next_meeting(dates)) return *next;
            return tl::unexpected(
                usage_error("one note does not tell when the series meets next", "give a date such as 2017-10-18"));
        }
        const auto date = parse_date(date_);
        if (!date) {
            return tl::unexpected(usage_error("\"" + text::printable(date_) + "\" is no date",
                                              "give a date such as 2017-10-18, or next"));
        }
        const auto same = std::ranges::find(series.notes, *date, &NoteFile::date);
        if (same != series.notes.end()) {
            return tl::unexpected(
                usage_error("there is a note of " + date->iso() + " already: " + text::printable(same->shown),
                            "choose another date, or next"));
        }
        const auto& latest = series.notes[series.latest];
        if (*date < latest.date) {
            return tl::unexpected(
                usage_error(date->iso() + " is not after the latest note, " + text::printable(latest.shown),
                            "choose a later date, next, or an older note with --from"));
        }
        return *date;
    }

    /// Where to write; empty: standard output.
    [[nodiscard]] Result<std::string> choose_target(const Series& series, const Date& date) const {
        const auto& latest = series.notes[series.latest];
        auto target = output_.file;
        std::error_code ignored;
        if (write_) {
            target = path_like(latest.path, date);
            if (!fs::exists(fs::path(target).parent_path(), ignored)) {
                std::error_code failed;
                fs::create_directories(fs::path(target).parent_path(), failed);
            }
        } else if (target.ends_with('/') || (!target.empty() && fs::is_directory(target, ignored))) {
            target = (fs::path(target) / fs::path(path_like(latest.path, date)).filename()).string();
        }
        if (target.empty() || target == "-") return target;
        if (fs::exists(target, ignored) && fs::status(target, ignored).type() == fs::file_type::regular) {
            auto error =
                usage_error("is there already and is not overwritten", "remove it, or write elsewhere with -o");
            error.path = target;
            return tl::unexpected(std::move(error));
        }
        return target;
    }

    void tell_about(const Skeleton& skeleton) const {
        for (const auto& remark : skeleton.remarks) tell("pmcdiff: " + text::printable(remark));
        if (!output_.file.empty() && output_.file != "-") tell("pmcdiff: wrote " + text::printable(output_.file));
    }

    std::string date_;
    std::string from_;
    NotesOptions notes_;
    OutputOptions output_;
    bool write_ = false;
};

}  // namespace

std::unique_ptr<Command> make_template_command() { return std::make_unique<TemplateCommand>(); }

}  // namespace pmcdiff::cli
