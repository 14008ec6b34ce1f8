#include "cli/email/command.hpp"

#include <string>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/comparison.hpp"
#include "cli/email/options.hpp"
#include "cli/output.hpp"
#include "mail/message.hpp"
#include "mail/smtp.hpp"
#include "pmcdiff/diff.hpp"
#include "pmcdiff/report.hpp"
#include "report/mail_content.hpp"
#include "report/mail_formats.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::cli {

namespace {

/// Of the HTML part as it is sent. Some readers show no more than 102 KB of a mail.
constexpr std::size_t longest_html = 98'000;

class EmailCommand final : public Command {
public:
    explicit EmailCommand(const Git* git) : comparison_(git) {}

    std::string_view name() const override { return "email"; }
    std::string_view summary() const override { return "What changed, as a mail message that is printed or sent"; }

    void set_up(CLI::App& app) override {
        comparison_.set_up(app);
        add_email_options(app, options_);
        app.add_flag("--all", all_, "List what is only counted otherwise; texts in full");
        app.add_flag("--explain", explain_, "Say why: confidence and evidence of what was inferred");
        add_file_option(app, output_);
        app.add_flag("-q,--quiet", output_.quiet, "No warnings, and nothing told of what was sent");
    }

    Result<ExitCode> run() override {
        auto delivery = check_delivery();
        if (!delivery) return tl::unexpected(std::move(delivery.error()));
        if (auto loaded = comparison_.load(); !loaded) return tl::unexpected(std::move(loaded.error()));
        settings_ = merged(options_.settings, comparison_.profile().email);
        auto letter = address_letter();
        if (!letter) return tl::unexpected(std::move(letter.error()));
        if (!output_.quiet) comparison_.tell_diagnostics();
        auto filtered = apply_filter(diff_series(comparison_.meetings(), comparison_.profile()), comparison_.filter());
        write_letter(*letter, filtered);
        return options_.server.empty() ? print(*letter, mail::BlindCopies::named) : send(*letter, std::move(*delivery));
    }

private:
    /// What is wrong with the call itself is told before any note is read.
    [[nodiscard]] Result<mail::Delivery> check_delivery() const {
        if (!options_.server.empty()) {
            if (!output_.file.empty() && !options_.dry_run) {
                return tl::unexpected(Error{ErrorKind::usage,
                                            "--send and -o exclude each other",
                                            {},
                                            0,
                                            "leave one out, or add --dry-run to write what would be sent"});
            }
            return read_delivery(options_);
        }
        if (options_.dry_run) {
            return tl::unexpected(
                Error{ErrorKind::usage, "--dry-run is for --send", {}, 0, "without --send nothing is sent anyway"});
        }
        return mail::Delivery{};
    }

    [[nodiscard]] Result<mail::Letter> address_letter() {
        auto envelope = read_envelope(settings_, !options_.server.empty());
        if (!envelope) return tl::unexpected(std::move(envelope.error()));
        if (auto fits = check_base_url(settings_.base_url); !fits) return tl::unexpected(std::move(fits.error()));
        const auto date = read_date(options_);
        if (!date) return tl::unexpected(date.error());
        recipients_ = envelope->recipients();
        mail::Letter letter;
        letter.from = std::move(envelope->from);
        letter.to = std::move(envelope->to);
        letter.cc = std::move(envelope->cc);
        letter.bcc = std::move(envelope->bcc);
        letter.reply_to = std::move(envelope->reply_to);
        letter.list = std::move(envelope->list);
        letter.date = *date;
        return letter;
    }

    void write_letter(mail::Letter& letter, const Filtered& filtered) const {
        const auto& diff = filtered.diff;
        letter.subject =
            settings_.subject.empty() ? report::mail_subject(diff) : report::fill_subject(settings_.subject, diff);
        const auto& sender = letter.from.address;
        letter.thread = mail::thread_ids(diff, comparison_.filter(), sender.substr(sender.rfind('@') + 1));
        const auto told = report::mail_content(diff, filtered.hidden, {all_, explain_, settings_.base_url});
        const auto fits = [&](const report::MailContent& content) {
            return mail::encoded_size(report::mail_html(content, letter.subject)) <= longest_html;
        };
        const auto content = report::cut_to_fit(told, pointer(diff), fits);
        letter.text = report::mail_text(content);
        letter.html = report::mail_html(content, letter.subject);
    }

    /// Where a reader finds what a mail had no room for.
    [[nodiscard]] std::string pointer(const Diff& diff) const {
        const auto named = [](const NoteIdentity& note) { return note.date.known() ? note.date.iso() : note.path; };
        auto call = "pmcdiff " + named(diff.old_note) + " " + named(diff.new_note);
        if (!diff.new_note.pmc.empty()) call += " --pmc " + diff.new_note.pmc;
        if (comparison_.direct()) call += " --direct";
        for (const auto& team : comparison_.filter().teams) call += " --team \"" + team + "\"";
        for (const auto kind : comparison_.filter().kinds) call += " --kind " + std::string(to_string(kind));
        return "All of them: " + text::printable(call) + (all_ ? " --all" : "");
    }

    [[nodiscard]] Result<ExitCode> print(const mail::Letter& letter, mail::BlindCopies blind_copies) const {
        if (auto written = write_output(mail::write_message(letter, blind_copies), output_); !written) {
            return tl::unexpected(std::move(written.error()));
        }
        return ExitCode::done;
    }

    [[nodiscard]] Result<ExitCode> send(const mail::Letter& letter, mail::Delivery delivery) const {
        delivery.sender = letter.from.address;
        delivery.recipients = recipients_;
        const auto to = text::enumerate(recipients_);
        if (options_.dry_run) {
            tell("pmcdiff: would send by " + delivery.server.url + " from " + delivery.sender + " to " + to);
            return print(letter, mail::BlindCopies::hidden);
        }
        delivery.message = mail::write_message(letter, mail::BlindCopies::hidden);
        const auto reply = mail::send(delivery);
        if (!reply) return tl::unexpected(reply.error());
        if (!output_.quiet) tell("pmcdiff: sent by " + delivery.server.url + " to " + to + ": " + *reply);
        return ExitCode::done;
    }

    Comparison comparison_;
    EmailOptions options_;
    EmailSettings settings_;
    OutputOptions output_;
    std::vector<std::string> recipients_;
    bool all_ = false;
    bool explain_ = false;
};

}  // namespace

std::unique_ptr<Command> make_email_command_itself(const Git* git) { return std::make_unique<EmailCommand>(git); }

}  // namespace pmcdiff::cli
