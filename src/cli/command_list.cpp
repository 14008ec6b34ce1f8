#include <memory>
#include <string>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/notes.hpp"
#include "cli/output.hpp"
#include "cli/series_choice.hpp"
#include "pmcdiff/report.hpp"

namespace pmcdiff::cli {

namespace {

class ListCommand final : public Command {
public:
    explicit ListCommand(const Git* git) { notes_.git = git; }

    std::string_view name() const override { return "list"; }
    std::string_view summary() const override { return "The notes found, by series"; }

    std::string_view companion() const override { return companion_for(notes_, {}); }

    void set_up(CLI::App& app) override {
        add_notes_options(app, notes_);
        add_revision_option(app, notes_);
        add_output_options(app, output_);
        app.footer(
            "Examples:\n"
            "  pmcdiff list                              all notes, by series\n"
            "  pmcdiff list --pmc Runtime --format jsonl a note a line, for scripts\n"
            "  pmcdiff list --rev v1.0 --notes notes     those of a tag");
    }

    Result<ExitCode> run() override {
        NoteLoader loader(notes_);
        const auto found = loader.repository();
        if (!found) return tl::unexpected(found.error());
        auto repository = **found;
        if (!notes_.pmc.empty()) {
            auto series = repository.series(notes_.pmc);
            if (series.empty()) {
                return tl::unexpected(no_committee(repository, notes_.pmc));
            }
            repository.notes = std::move(series);
            repository.undated.clear();
        }
        const auto text = make_report(output_.format)->notes(repository, report_options(output_));
        if (auto written = write_output(text, output_); !written) return tl::unexpected(written.error());
        return ExitCode::done;
    }

private:
    NotesOptions notes_;
    OutputOptions output_;
};

}  // namespace

std::unique_ptr<Command> make_list_command(const Git* git) { return std::make_unique<ListCommand>(git); }

}  // namespace pmcdiff::cli
