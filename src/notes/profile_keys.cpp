#include "notes/profile_keys.hpp"

#include <algorithm>
#include <array>

namespace pmcdiff::notes {

namespace {

// ---- Forms ----

constexpr WordForm heading{Folding::heading, Stars::anywhere, false, " \t:.-_`#"};
constexpr WordForm heading_word{Folding::heading, Stars::none, true, "()[],.:;&/+-#'\""};
constexpr WordForm heading_start{Folding::ascii, Stars::none, false};
constexpr WordForm instead_of_name{Folding::unicode, Stars::anywhere, false, " \t.,:"};
constexpr WordForm beside_name{Folding::unicode, Stars::none, true, ".,:"};
constexpr WordForm phrase{Folding::unicode, Stars::none, false};
constexpr WordForm cutting_phrase{Folding::ascii, Stars::none,
                                  false};  // Cuts a text in two, so its length must be kept.
constexpr WordForm lead_label{Folding::ascii, Stars::none, false, " \t:"};
constexpr WordForm action{Folding::statement, Stars::anywhere, false};
constexpr WordForm said{Folding::unicode, Stars::at_end, false};
constexpr WordForm label{Folding::item, Stars::anywhere, false, " \t\n_.:;,!?-\"'()[]"};
constexpr WordForm item_phrase{Folding::item, Stars::none, false};
constexpr WordForm item_word{Folding::item, Stars::none, true};
constexpr WordForm compared_word{Folding::unicode, Stars::none, true};
constexpr WordForm state{Folding::state, Stars::none, false};

// ---- From a name to its list ----

template <Words SectionPatterns::* list>
Words& in_sections(Profile& profile) {
    return profile.sections.*list;
}
template <Words HeadingWords::* list>
Words& in_headings(Profile& profile) {
    return profile.headings.*list;
}
template <Words LifecycleWords::* list>
Words& in_lifecycle(Profile& profile) {
    return profile.lifecycle.*list;
}
template <Words HorizonWords::* list>
Words& in_horizons(Profile& profile) {
    return profile.horizons.*list;
}
template <Words StatusWords::* list>
Words& in_status(Profile& profile) {
    return profile.status.*list;
}
WordMap& states(Profile& profile) { return profile.lifecycle.states; }
WordMap& actions(Profile& profile) { return profile.lifecycle.actions; }
WordMap& aliases(Profile& profile) { return profile.status.aliases; }

constexpr auto lists = std::to_array<ListKey>({
    {"sections", "teams", in_sections<&SectionPatterns::teams>, heading, Rivals::sections},
    {"sections", "announcements", in_sections<&SectionPatterns::announcements>, heading, Rivals::sections},
    {"sections", "lifecycle", in_sections<&SectionPatterns::lifecycle>, heading, Rivals::sections},
    {"sections", "discussion", in_sections<&SectionPatterns::discussion>, heading, Rivals::sections},
    {"sections", "attendees", in_sections<&SectionPatterns::attendees>, heading, Rivals::sections},
    {"sections", "agenda", in_sections<&SectionPatterns::agenda>, heading, Rivals::sections},
    {"sections", "roadmap", in_sections<&SectionPatterns::roadmap>, heading, Rivals::sections},
    {"sections", "other", in_sections<&SectionPatterns::other>, heading, Rivals::sections},

    {"headings", "team_prefixes", in_headings<&HeadingWords::team_prefixes>, heading_start},
    {"headings", "topic_words", in_headings<&HeadingWords::topic_words>, heading_word},
    {"headings", "vacant", in_headings<&HeadingWords::vacant>, instead_of_name},
    {"headings", "acting", in_headings<&HeadingWords::acting>, beside_name},
    {"headings", "represents", in_headings<&HeadingWords::represents>, cutting_phrase},
    {"headings", "represented_after", in_headings<&HeadingWords::represented_after>, cutting_phrase},
    {"headings", "absent", in_headings<&HeadingWords::absent>, phrase},
    {"headings", "affiliations", in_headings<&HeadingWords::affiliations>, phrase},
    {"headings", "lead_labels", in_headings<&HeadingWords::lead_labels>, lead_label},
    {"headings", "also_known_as", in_headings<&HeadingWords::also_known_as>, phrase},

    {"lifecycle", "proposing", in_lifecycle<&LifecycleWords::proposing>, said},
    {"lifecycle", "approving", in_lifecycle<&LifecycleWords::approving>, said},
    {"lifecycle", "rejecting", in_lifecycle<&LifecycleWords::rejecting>, said},
    {"lifecycle", "calling", in_lifecycle<&LifecycleWords::calling>, said},
    {"lifecycle", "lead_roles", in_lifecycle<&LifecycleWords::lead_roles>, said},
    {"lifecycle", "nominating", in_lifecycle<&LifecycleWords::nominating>, said},

    {"horizons", "completed", in_horizons<&HorizonWords::completed>, heading, Rivals::horizons},
    {"horizons", "soon", in_horizons<&HorizonWords::soon>, heading, Rivals::horizons},
    {"horizons", "next", in_horizons<&HorizonWords::next>, heading, Rivals::horizons},
    {"horizons", "future", in_horizons<&HorizonWords::future>, heading, Rivals::horizons},

    {"status", "placeholders", in_status<&StatusWords::placeholders>, label},
    {"status", "done_labels", in_status<&StatusWords::done_labels>, label, Rivals::labels},
    {"status", "ongoing_labels", in_status<&StatusWords::ongoing_labels>, label, Rivals::labels},
    {"status", "planned_labels", in_status<&StatusWords::planned_labels>, label, Rivals::labels},
    {"status", "info_labels", in_status<&StatusWords::info_labels>, label, Rivals::labels},
    {"status", "topic_labels", in_status<&StatusWords::topic_labels>, label, Rivals::labels},
    {"status", "done_phrases", in_status<&StatusWords::done_phrases>, item_phrase, Rivals::phrases},
    {"status", "ongoing_phrases", in_status<&StatusWords::ongoing_phrases>, item_phrase, Rivals::phrases},
    {"status", "planned_phrases", in_status<&StatusWords::planned_phrases>, item_phrase, Rivals::phrases},
    {"status", "info_phrases", in_status<&StatusWords::info_phrases>, item_phrase, Rivals::phrases},
    {"status", "starting_verbs", in_status<&StatusWords::starting_verbs>, item_word},
    {"status", "planning_verbs", in_status<&StatusWords::planning_verbs>, item_word},
    {"status", "finding_verbs", in_status<&StatusWords::finding_verbs>, item_word},
    {"status", "completion_words", in_status<&StatusWords::completion_words>, item_word},
    {"status", "activity_nouns", in_status<&StatusWords::activity_nouns>, item_word},
    {"status", "irregular_pasts", in_status<&StatusWords::irregular_pasts>, item_word},
    {"status", "no_gerunds", in_status<&StatusWords::no_gerunds>, item_word},
    {"status", "no_pasts", in_status<&StatusWords::no_pasts>, item_word},
    {"status", "still_adverbs", in_status<&StatusWords::still_adverbs>, item_word},
    {"status", "now_adverbs", in_status<&StatusWords::now_adverbs>, item_word},
    {"status", "stock_words", in_status<&StatusWords::stock_words>, compared_word},
});

constexpr auto maps = std::to_array<MapKey>({
    {"lifecycle", "states", states, "pattern", heading, state},
    {"lifecycle", "actions", actions, "pattern", action, state},
    {"status", "aliases", aliases, "word", compared_word, compared_word},
});

/// A list that was added to a struct and not above would be out of users' reach.
constexpr bool has_all(std::string_view table, std::size_t bytes) {
    static_assert(sizeof(Words) == sizeof(WordMap));
    const auto in_table = [&](const auto& key) { return key.table == table; };
    return static_cast<std::size_t>(std::ranges::count_if(lists, in_table) + std::ranges::count_if(maps, in_table)) ==
           bytes / sizeof(Words);
}
static_assert(has_all("sections", sizeof(SectionPatterns)));
static_assert(has_all("headings", sizeof(HeadingWords)));
static_assert(has_all("lifecycle", sizeof(LifecycleWords)));
static_assert(has_all("horizons", sizeof(HorizonWords)));
static_assert(has_all("status", sizeof(StatusWords)));

template <class Keys>
auto find(const Keys& keys, std::string_view table, std::string_view name) {
    const auto found = std::ranges::find_if(keys, [&](const auto& at) { return at.table == table && at.name == name; });
    return found == keys.end() ? nullptr : &*found;
}

}  // namespace

std::span<const ListKey> list_keys() { return lists; }
std::span<const MapKey> map_keys() { return maps; }

std::vector<std::string> word_tables() { return {"sections", "headings", "lifecycle", "horizons", "status"}; }

std::vector<std::string> keys_of(std::string_view table) {
    std::vector<std::string> names;
    for (const auto& key : lists) {
        if (key.table == table) names.emplace_back(key.name);
    }
    for (const auto& key : maps) {
        if (key.table == table) names.emplace_back(key.name);
    }
    return names;
}

const ListKey* find_list(std::string_view table, std::string_view name) { return find(lists, table, name); }
const MapKey* find_map(std::string_view table, std::string_view name) { return find(maps, table, name); }

}  // namespace pmcdiff::notes
