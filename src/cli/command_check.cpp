#include <memory>
#include <string_view>

#include "cli/command.hpp"

namespace pmcdiff::cli {

namespace {

/// Only the name: the command itself is cli/git, for this program reads no git.
class CheckCommand final : public Command {
public:
    std::string_view name() const override { return "check"; }
    std::string_view summary() const override { return "Checks a change of notes before it is merged"; }
    std::string_view companion() const override { return "pmcdiff-git"; }
    void set_up(CLI::App& /*app*/) override {}
    Result<ExitCode> run() override { return ExitCode::outside; }
};

}  // namespace

std::unique_ptr<Command> make_check_command() { return std::make_unique<CheckCommand>(); }

}  // namespace pmcdiff::cli
