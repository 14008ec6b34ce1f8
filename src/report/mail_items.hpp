// A team's part of a mail: its items and projects.
#pragma once

#include "report/layout.hpp"
#include "report/mail_content.hpp"

namespace pmcdiff::report {

/// Parts that all entries share.
class MailTeller {
public:
    MailTeller(const Diff& diff, const MailOptions& options) : diff_(diff), options_(options) {}

    /// An entry for one change: what is told of it, how sure it is, since when, its remarks and its link.
    [[nodiscard]] MailEntry entry(const Change& change, MailLine told) const;
    /// The new words with what was taken out and put in, or both texts where little of the old one stands.
    [[nodiscard]] MailLine reworded(const std::string& was, const std::string& text) const;
    /// A text of a note as a report may show it; cut where it is long.
    [[nodiscard]] std::string shortened(const std::string& text) const;
    [[nodiscard]] MailSection team(const TeamChanges& team) const;

private:
    [[nodiscard]] std::string when(const Change& change) const;
    [[nodiscard]] MailLine item(const Change& change, bool long_series) const;
    [[nodiscard]] static MailLine project(const Change& change);

    const Diff& diff_;
    const MailOptions& options_;
};

/// A line of several.
[[nodiscard]] MailLine operator+(MailLine left, MailLine right);

}  // namespace pmcdiff::report
