#include "mail/thread.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include <fmt/format.h>

#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::mail {

namespace {

/// FNV-1a: short, and the same on every machine.
std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return hash;
}

/// Letters, digits and dashes of a name. Where it holds anything else, a hash keeps names apart that would be one.
std::string slug(std::string_view name) {
    constexpr std::size_t longest = 40;
    std::string out;
    for (const char c : text::lower_ascii(name).substr(0, longest)) {
        if (text::is_ascii_letter(c) || text::is_ascii_digit(c)) {
            out += c;
        } else if (!out.empty() && !out.ends_with('-')) {
            out += '-';
        }
    }
    if (out != text::lower_ascii(name)) out += fmt::format("-{:08x}", hash_of(name) & 0xFFFFFFFFU);
    return out;
}

std::string series_of(const Diff& diff, const Filter& filter) {
    auto series = diff.new_note.pmc.empty() ? std::string("notes") : slug(diff.new_note.pmc);
    std::vector<std::string> wanted;
    for (const auto& team : filter.teams) wanted.push_back("team " + text::fold_case(team));
    for (const auto kind : filter.kinds) wanted.push_back("kind " + std::string(to_string(kind)));
    if (wanted.empty()) return series;
    std::ranges::sort(wanted);
    return series + fmt::format(".{:08x}", hash_of(text::join(wanted, "\n")) & 0xFFFFFFFFU);
}

std::string meeting_of(const NoteIdentity& note) {
    return note.date.known() ? note.date.iso() : fmt::format("{:08x}", hash_of(note.path) & 0xFFFFFFFFU);
}

}  // namespace

ThreadIds thread_ids(const Diff& diff, const Filter& filter, std::string_view domain) {
    const auto series = series_of(diff, filter);
    const auto id = [&](const std::string& what) { return fmt::format("{}.{}.pmcdiff@{}", series, what, domain); };
    return {id(meeting_of(diff.new_note)), id(meeting_of(diff.old_note)), id("series")};
}

}  // namespace pmcdiff::mail
