#include "notes/profile_email.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "text/nearest.hpp"
#include "text/strings.hpp"

namespace pmcdiff::notes {

namespace {

struct EmailText {
    std::string_view name;
    std::string EmailSettings::* text;
};

struct EmailList {
    std::string_view name;
    std::vector<std::string> EmailSettings::* list;
};

constexpr auto email_texts = std::to_array<EmailText>({
    {"from", &EmailSettings::from},
    {"subject", &EmailSettings::subject},
    {"list_id", &EmailSettings::list_id},
    {"base_url", &EmailSettings::base_url},
});

constexpr auto email_lists = std::to_array<EmailList>({
    {"to", &EmailSettings::to},
    {"cc", &EmailSettings::cc},
    {"bcc", &EmailSettings::bcc},
    {"reply_to", &EmailSettings::reply_to},
});

/// A setting that was added to the struct and not above would be out of users' reach.
static_assert(sizeof(EmailSettings) ==
              email_texts.size() * sizeof(std::string) + email_lists.size() * sizeof(std::vector<std::string>));

Result<void> read_setting(const TomlValue::Field& field, EmailSettings& settings) {
    const auto name = "email." + field.key;
    const auto quoted = "\"" + name + "\"";
    if (const auto* const key = std::ranges::find(email_texts, field.key, &EmailText::name); key != email_texts.end()) {
        if (field.value.kind != TomlValue::Kind::text) {
            return wrong_kind(quoted, field.value, "a text", "write " + field.key + " = \"...\"");
        }
        settings.*key->text = text::trim(field.value.text);
        return {};
    }
    if (const auto* const key = std::ranges::find(email_lists, field.key, &EmailList::name); key != email_lists.end()) {
        const auto given = read_texts(quoted, field.value, field.key + " = [\"someone@example.org\"]");
        if (!given) return tl::unexpected(given.error());
        for (const auto& [value, line] : *given) (settings.*key->list).push_back(value);
        return {};
    }
    return fault(field.line, "unknown key \"" + field.key + "\" in [email]", text::suggestion(field.key, email_keys()));
}

}  // namespace

Result<EmailSettings> read_email(const TomlValue& table) {
    if (table.kind != TomlValue::Kind::table) {
        return wrong_kind("\"email\"", table, "a table", "write [email] above its keys");
    }
    EmailSettings settings;
    for (const auto& field : table.fields) {
        if (auto done = read_setting(field, settings); !done) return tl::unexpected(std::move(done.error()));
    }
    return settings;
}

std::vector<std::string> email_keys() {
    std::vector<std::string> names;
    for (const auto& key : email_texts) names.emplace_back(key.name);
    for (const auto& key : email_lists) names.emplace_back(key.name);
    return names;
}

}  // namespace pmcdiff::notes
