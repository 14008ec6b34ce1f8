#include "history/names.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "align/names.hpp"
#include "text/nearest.hpp"
#include "text/strings.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::history {

namespace {

/// A longer text is no slip in a name, and comparing costs its length times the name's.
constexpr std::size_t longest_mistyped_name = 200;

/// A way in which a thing answers to a name. Ways are tried in order.
struct Way {
    std::string_view remark;
    bool sure = true;  ///< Of several in one committee that answer so, the most frequent is meant.
    std::function<bool(const Named&)> answers;
};

Error usage(std::string message, std::string help) {
    return {ErrorKind::usage, std::move(message), {}, 0, std::move(help)};
}

std::string quoted(std::string_view name) { return "\"" + text::printable(name) + "\""; }

std::vector<std::string> word_keys(std::string_view name) {
    std::vector<std::string> keys;
    for (const auto& word : text::words(name)) keys.push_back(text::fold_accents(word));
    return keys;
}

bool has_words(const std::vector<std::string>& wanted, const std::string& name) {
    const auto keys = word_keys(name);
    return !wanted.empty() &&
           std::ranges::all_of(wanted, [&](const auto& word) { return std::ranges::find(keys, word) != keys.end(); });
}

std::vector<std::string> all_names(const Named& thing) {
    std::vector<std::string> names{thing.name};
    names.insert(names.end(), thing.former.begin(), thing.former.end());
    names.insert(names.end(), thing.other.begin(), thing.other.end());
    return names;
}

std::vector<Way> ways_of(std::string_view asked, const std::function<bool(const std::string&)>& alike) {
    const auto key = align::name_key(asked);
    const auto equal = [key](const std::string& name) { return align::name_key(name) == key; };
    const auto any_name = [](const auto& test) {
        return [test](const Named& thing) { return std::ranges::any_of(all_names(thing), test); };
    };
    const std::string wanted(asked);
    return {
        {"", true, [=](const Named& thing) { return equal(thing.name); }},
        {"a former name", true, [=](const Named& thing) { return std::ranges::any_of(thing.former, equal); }},
        {"another name", true, [=](const Named& thing) { return std::ranges::any_of(thing.other, equal); }},
        {"another spelling", false, any_name([alike](const std::string& name) { return alike && alike(name); })},
        {"taken for the beginning of the name", false,
         any_name([key](const std::string& name) { return align::name_key(name).starts_with(key); })},
        {"taken for a part of the name", false,
         any_name([words = word_keys(asked)](const std::string& name) { return has_words(words, name); })},
        {"taken for a slip in the name", false, any_name([wanted](const std::string& name) {
             return wanted.size() <= longest_mistyped_name && align::compare_names(wanted, name).points >= 3;
         })},
    };
}

std::vector<std::string> committees_of(std::span<const Named> things, const std::vector<std::size_t>& found) {
    std::set<std::string> committees;
    for (const auto thing : found) committees.insert(text::printable(things[thing].pmc));
    return {committees.begin(), committees.end()};
}

}  // namespace

Result<FoundName> find_name(std::span<const Named> things, std::string_view asked, std::string_view kind,
                            const std::function<bool(const std::string&)>& alike) {
    if (text::trim(asked).empty())
        return tl::unexpected(usage("an empty name is no " + std::string(kind), "give the name"));
    for (const auto& way : ways_of(asked, alike)) {
        std::vector<std::size_t> found;
        for (std::size_t at = 0; at < things.size(); ++at) {
            if (way.answers(things[at])) found.push_back(at);
        }
        if (found.empty()) continue;
        const auto committees = committees_of(things, found);
        if (way.sure && committees.size() > 1) {
            return tl::unexpected(usage(
                quoted(asked) + " is a " + std::string(kind) + " of several committees: " + text::enumerate(committees),
                "choose one with --pmc"));
        }
        if (!way.sure && found.size() > 1) {
            std::vector<std::string> names;
            for (const auto thing : found) {
                names.push_back(quoted(things[thing].name) +
                                (committees.size() > 1 ? " (" + text::printable(things[thing].pmc) + ")" : ""));
            }
            return tl::unexpected(
                usage(quoted(asked) + " could be " + text::enumerate(names), "give more of the name"));
        }
        const auto best = *std::ranges::max_element(found, {}, [&](std::size_t at) { return things[at].sightings; });
        return FoundName{best, std::string(way.remark)};
    }
    std::vector<std::string> known;
    for (const auto& thing : things) {
        for (const auto& name : all_names(thing)) known.push_back(text::printable(name));
    }
    return tl::unexpected(
        usage("there is no " + std::string(kind) + " " + quoted(asked), text::suggestion(asked, std::move(known))));
}

}  // namespace pmcdiff::history
