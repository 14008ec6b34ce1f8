#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/notes.hpp"
#include "cli/output.hpp"
#include "pmcdiff/report.hpp"

namespace pmcdiff::cli {

namespace {

class ShowCommand final : public Command {
public:
    explicit ShowCommand(const Git* git) { notes_.git = git; }

    std::string_view name() const override { return "show"; }
    std::string_view summary() const override { return "One meeting as read: teams, leads, items, roadmap"; }

    std::string_view companion() const override { return companion_for(notes_, {reference_}); }

    void set_up(CLI::App& app) override {
        app.add_option("NOTE", reference_, "A date, a file, REV:path in git, latest, previous or - (standard input)")
            ->required();
        add_notes_options(app, notes_);
        add_revision_option(app, notes_);
        add_base_url_option(app, output_);
        add_output_options(app, output_);
        app.footer(
            "Examples:\n"
            "  pmcdiff show latest --pmc Runtime         the newest note\n"
            "  pmcdiff show draft.md --format json       a file, as data\n"
            "  pmcdiff show HEAD~1:2017-10-18            a note as it was in git");
    }

    Result<ExitCode> run() override {
        NoteLoader loader(notes_);
        const auto note = loader.find(reference_, nullptr);
        if (!note) return tl::unexpected(note.error());
        const auto meeting = loader.read(*note);
        if (!meeting) return tl::unexpected(meeting.error());
        const auto text = make_report(output_.format)->meeting(*meeting, report_options(output_));
        if (auto written = write_output(text, output_); !written) return tl::unexpected(written.error());
        return ExitCode::done;
    }

private:
    std::string reference_;
    NotesOptions notes_;
    OutputOptions output_;
};

}  // namespace

std::unique_ptr<Command> make_show_command(const Git* git) { return std::make_unique<ShowCommand>(git); }

}  // namespace pmcdiff::cli
