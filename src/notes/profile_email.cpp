#include "notes/profile_email.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "text/nearest.hpp"
#include "text/strings.hpp"

namespace pmcdiff::notes {

namespace {

struct TextKey {
    std::string_view name;
    std::string EmailSettings::* text;
};

struct ListKey {
    std::string_view name;
    std::vector<std::string> EmailSettings::* list;
};

constexpr auto texts = std::to_array<TextKey>({
    {"from", &EmailSettings::from},
    {"subject", &EmailSettings::subject},
    {"list_id", &EmailSettings::list_id},
    {"base_url", &EmailSettings::base_url},
});

constexpr auto lists = std::to_array<ListKey>({
    {"to", &EmailSettings::to},
    {"cc", &EmailSettings::cc},
    {"bcc", &EmailSettings::bcc},
    {"reply_to", &EmailSettings::reply_to},
});

/// A setting that was added to the struct and not above would be out of users' reach.
static_assert(sizeof(EmailSettings) ==
              texts.size() * sizeof(std::string) + lists.size() * sizeof(std::vector<std::string>));

Result<void> read_setting(const TomlValue::Field& field, EmailSettings& settings) {
    const auto name = "email." + field.key;
    const auto quoted = "\"" + name + "\"";
    if (const auto* const key = std::ranges::find(texts, field.key, &TextKey::name); key != texts.end()) {
        if (field.value.kind != TomlValue::Kind::text) {
            return wrong_kind(quoted, field.value, "a text", "write " + field.key + " = \"...\"");
        }
        settings.*key->text = text::trim(field.value.text);
        return {};
    }
    if (const auto* const key = std::ranges::find(lists, field.key, &ListKey::name); key != lists.end()) {
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
    for (const auto& key : texts) names.emplace_back(key.name);
    for (const auto& key : lists) names.emplace_back(key.name);
    return names;
}

}  // namespace pmcdiff::notes
