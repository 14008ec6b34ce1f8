#include <memory>
#include <string_view>

#include "cli/command.hpp"

namespace pmcdiff::cli {

namespace {

/// Only the name: the command itself is cli/email, a program of its own, for it needs libraries that take longer to load
/// than a diff takes.
class EmailCommand final : public Command {
public:
    std::string_view name() const override { return "email"; }
    std::string_view summary() const override { return "The changes as a mail message, printed or sent"; }
    std::string_view companion() const override { return "pmcdiff-email"; }
    void set_up(CLI::App& /*app*/) override {}
    Result<ExitCode> run() override { return ExitCode::outside; }
};

}  // namespace

std::unique_ptr<Command> make_email_command() { return std::make_unique<EmailCommand>(); }

}  // namespace pmcdiff::cli
