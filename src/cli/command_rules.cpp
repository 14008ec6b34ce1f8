#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/output.hpp"
#include "pmcdiff/check.hpp"
#include "report/rules.hpp"

namespace pmcdiff::cli {

namespace {

constexpr std::array<std::string_view, 2> formats = {"text", "json"};

class RulesCommand final : public Command {
public:
    explicit RulesCommand(Rules rules) : rules_(rules) {}

    std::string_view name() const override { return "rules"; }
    std::string_view summary() const override { return "The rules of check, or one of them explained"; }

    void set_up(CLI::App& app) override {
        app.add_option("RULE", rule_, "The rule to explain; without it, all are listed");
        add_output_options(app, output_, formats);
        app.footer(
            "Examples:\n"
            "  pmcdiff rules                             all of them, a line each\n"
            "  pmcdiff rules clobbered-section           what it finds, why, and an example\n"
            "  pmcdiff rules --format json");
    }

    Result<ExitCode> run() override {
        const auto text = told();
        if (!text) return tl::unexpected(text.error());
        if (auto written = write_output(*text, output_); !written) return tl::unexpected(written.error());
        return ExitCode::done;
    }

private:
    [[nodiscard]] Result<std::string> told() const {
        const bool json = output_.format == "json";
        const auto options = report_options(output_);
        const auto rules = rules_();
        if (rule_.empty()) return json ? report::rules_json(rules) : report::rules_list(rules, options);
        const auto rule = report::find_rule(rules, rule_);
        if (!rule) return tl::unexpected(rule.error());
        return json ? report::rules_json({&*rule, 1}) : report::rule_explained(*rule, options);
    }

    Rules rules_;
    std::string rule_;  ///< Empty: all.
    OutputOptions output_;
};

}  // namespace

std::unique_ptr<Command> make_rules_command(Rules rules) { return std::make_unique<RulesCommand>(rules); }

}  // namespace pmcdiff::cli
