#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "notes/profile_check.hpp"
#include "notes/profile_email.hpp"
#include "notes/profile_keys.hpp"
#include "notes/profile_rules.hpp"
#include "notes/toml_values.hpp"
#include "pmcdiff/profile.hpp"
#include "text/nearest.hpp"
#include "text/strings.hpp"

namespace pmcdiff {

namespace {

using namespace std::string_literals;
using notes::fault;
using notes::ListKey;
using notes::TomlText;
using notes::TomlValue;

/// A list that the file gives, folded.
struct GivenWords {
    const ListKey* key = nullptr;
    std::vector<TomlText> words;
    std::set<std::string> known;  ///< The same words, to look them up.
};

/// What the file gives comes first, so that it wins where the order decides.
template <class Value>
void put_first(std::vector<Value>& list, std::vector<Value> added) {
    list.insert(list.begin(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
}

bool are_rivals(const ListKey& one, const ListKey& other) {
    return one.rivals != notes::Rivals::none && one.rivals == other.rivals && one.list != other.list;
}

bool is_key(std::string_view table, std::string_view name) {
    return notes::find_list(table, name) != nullptr || notes::find_map(table, name) != nullptr;
}

tl::unexpected<Error> unknown_key(const std::string& table, const std::string& key, int line) {
    auto help = text::suggestion(key, notes::keys_of(table));
    for (const auto& other : notes::word_tables()) {
        if (is_key(other, key)) help = "it belongs in [" + other + "]";
    }
    return fault(line, "unknown key " + text::in_quotes(key) + " in [" + table + "]", std::move(help));
}

class ProfileReader {
public:
    explicit ProfileReader(Profile base) : profile_(std::move(base)) {}

    Result<Profile> read(const TomlValue& file) {
        for (const auto& field : file.fields) {
            if (auto done = read_top_level(field); !done) return tl::unexpected(std::move(done.error()));
        }
        if (auto told_apart = check_rivals(); !told_apart) return tl::unexpected(std::move(told_apart.error()));
        for (const auto& given : given_) take_from_rivals(given);
        for (const auto& given : given_) add_words(given);
        return std::move(profile_);
    }

private:
    Result<void> read_top_level(const TomlValue::Field& field) {
        auto known = notes::word_tables();
        if (std::ranges::find(known, field.key) != known.end()) return read_word_table(field.key, field.value);
        if (field.key == "lineage") {
            return notes::read_lineage(field.value).map([&](auto rules) {
                put_first(profile_.lineage, std::move(rules));
            });
        }
        if (field.key == "person") {
            return notes::read_people(field.value).map([&](auto people) {
                put_first(profile_.people, std::move(people));
            });
        }
        if (field.key == "email") {
            return notes::read_email(field.value).map([&](auto email) { profile_.email = std::move(email); });
        }
        if (field.key == "check") {
            return notes::read_check(field.value).map([&](auto check) { profile_.check = std::move(check); });
        }
        known.insert(known.end(), {"lineage", "person", "email", "check"});
        const auto what = field.value.kind == TomlValue::Kind::table ? "unknown table ["s + field.key + "]"
                                                                     : "unknown key " + text::in_quotes(field.key);
        return fault(field.line, what, text::suggestion(field.key, std::move(known)));
    }

    Result<void> read_word_table(const std::string& name, const TomlValue& table) {
        if (table.kind != TomlValue::Kind::table) {
            return notes::wrong_kind(text::in_quotes(name), table, "a table", "write [" + name + "] above its lists");
        }
        const auto replace = std::ranges::find(table.fields, "replace", &TomlValue::Field::key);
        if (replace != table.fields.end()) {
            if (auto done = empty_lists(name, table, replace->value); !done) return done;
        }
        for (const auto& field : table.fields) {
            if (field.key == "replace") continue;
            if (auto done = read_list(name, field); !done) return done;
        }
        return {};
    }

    /// Only what the table gives anew is replaced, lest a list be lost by a slip.
    Result<void> empty_lists(const std::string& table, const TomlValue& fields, const TomlValue& replaced) {
        const auto names = notes::read_texts("\"replace\"", replaced, "replace = [\"...\"] with the names of lists");
        if (!names) return tl::unexpected(names.error());
        for (const auto& [name, line] : *names) {
            if (!is_key(table, name)) return unknown_key(table, name, line);
            if (std::ranges::find(fields.fields, name, &TomlValue::Field::key) == fields.fields.end()) {
                return fault(line, "[" + table + "] replaces " + text::in_quotes(name) + " and does not give it",
                             "write " + name + " = [] to leave it empty");
            }
            const auto* const list = notes::find_list(table, name);
            list != nullptr ? list->list(profile_).clear() : notes::find_map(table, name)->map(profile_).clear();
        }
        return {};
    }

    Result<void> read_list(const std::string& table, const TomlValue::Field& field) {
        if (const auto* const key = notes::find_map(table, field.key)) {
            return notes::read_word_map(*key, field.value).map([&](auto map) {
                put_first(key->map(profile_), std::move(map));
            });
        }
        const auto* const key = notes::find_list(table, field.key);
        if (key == nullptr) return unknown_key(table, field.key, field.line);
        const auto name = table + "." + field.key;
        auto words = notes::read_texts(text::in_quotes(name), field.value, field.key + " = [\"...\"]");
        if (!words) return tl::unexpected(std::move(words.error()));
        for (auto& word : *words) {
            auto folded = notes::fold_text(word, key->form, name);
            if (!folded) return tl::unexpected(std::move(folded.error()));
            word.value = std::move(*folded);
        }
        given_.push_back({key, std::move(*words), {}});
        for (const auto& word : given_.back().words) given_.back().known.insert(word.value);
        return {};
    }

    /// A word in two lists of which only one can hold it would mean whichever the program asks first.
    [[nodiscard]] Result<void> check_rivals() const {
        for (auto one = given_.begin(); one != given_.end(); ++one) {
            for (auto other = std::next(one); other != given_.end(); ++other) {
                if (!are_rivals(*one->key, *other->key)) continue;
                for (const auto& [word, line] : other->words) {
                    if (!one->known.contains(word)) continue;
                    const auto lists = std::string(one->key->name).append(" and ").append(other->key->name);
                    return fault(line, text::in_quotes(word) + " is in both " + lists, "it can mean only one of them");
                }
            }
        }
        return {};
    }

    void take_from_rivals(const GivenWords& given) {
        for (const auto& other : notes::list_keys()) {
            if (!are_rivals(*given.key, other)) continue;
            std::erase_if(other.list(profile_), [&](const std::string& word) { return given.known.contains(word); });
        }
    }

    void add_words(const GivenWords& given) {
        std::set<std::string> added;
        Words words;
        for (const auto& [word, line] : given.words) {
            if (added.insert(word).second) words.push_back(word);
        }
        auto& list = given.key->list(profile_);
        std::erase_if(list, [&](const std::string& word) { return added.contains(word); });
        put_first(list, std::move(words));
    }

    Profile profile_;
    std::vector<GivenWords> given_;
};

}  // namespace

Result<Profile> extend_profile(Profile base, std::string_view toml, const std::string& path) {
    auto profile = notes::parse_toml(toml).and_then(
        [&](const TomlValue& file) { return ProfileReader(std::move(base)).read(file); });
    if (!profile) profile.error().path = path;
    if (profile) profile->check.path = path;
    return profile;
}

}  // namespace pmcdiff
