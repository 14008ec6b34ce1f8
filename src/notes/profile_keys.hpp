// Every list of a profile, with the name under which `.pmcdiff.toml` gives it and the form of its entries.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "notes/profile_words.hpp"
#include "pmcdiff/profile.hpp"

namespace pmcdiff::notes {

/// Lists of which only one can hold a word: a heading opens one kind of section, a label names one state.
enum class Rivals { none, sections, horizons, labels, phrases };

struct ListKey {
    std::string_view table;
    std::string_view name;
    Words& (*list)(Profile&);
    WordForm form;
    Rivals rivals = Rivals::none;
};

struct MapKey {
    std::string_view table;
    std::string_view name;
    WordMap& (*map)(Profile&);
    std::string_view left;  ///< What an entry calls the word of the notes ("pattern"); the other side is "means".
    WordForm form;
    WordForm meaning;
};

/// In the order of the structs in profile.hpp.
[[nodiscard]] std::span<const ListKey> list_keys();
[[nodiscard]] std::span<const MapKey> map_keys();

/// The tables that hold lists.
[[nodiscard]] std::vector<std::string> word_tables();

/// The lists and maps of a table.
[[nodiscard]] std::vector<std::string> keys_of(std::string_view table);

[[nodiscard]] const ListKey* find_list(std::string_view table, std::string_view name);
[[nodiscard]] const MapKey* find_map(std::string_view table, std::string_view name);

}  // namespace pmcdiff::notes
