// The table [email] of `.pmcdiff.toml`: what mails about the notes say of themselves.
#pragma once

#include <string_view>
#include <vector>

#include "notes/toml_values.hpp"
#include "pmcdiff/profile.hpp"

namespace pmcdiff::notes {

/// Errors: no table, an unknown key, a value of the wrong type. What the texts mean is for the mail program to judge.
[[nodiscard]] Result<EmailSettings> read_email(const TomlValue& table);

/// The keys of the table.
[[nodiscard]] std::vector<std::string> email_keys();

}  // namespace pmcdiff::notes
