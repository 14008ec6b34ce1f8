#include "notes/items.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "notes/text_marks.hpp"
#include "text/strings.hpp"
#include "text/tokens.hpp"

namespace pmcdiff::notes {

namespace {

using markdown::Block;
using markdown::BlockKind;

template <class Value>
void append_once(std::vector<Value>& values, Value value) {
    if (!value.empty() && std::ranges::find(values, value) == values.end()) values.push_back(std::move(value));
}

// ---- Story and issue numbers ----

/// Path segments of trackers after which the number of a story, issue or change follows.
constexpr auto story_segments =
    std::to_array<std::string_view>({"/story/show/", "/stories/", "/issues/", "/pull/", "/merge_requests/"});

std::string digits_at(std::string_view text, std::size_t at) {
    const auto end = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), text::is_ascii_digit);
    return {text.begin() + static_cast<std::ptrdiff_t>(at), end};
}

void add_stories_of_link(std::string_view link, std::vector<std::string>& stories) {
    for (const auto segment : story_segments) {
        if (const auto at = link.find(segment); at != std::string_view::npos) {
            append_once(stories, digits_at(link, at + segment.size()));
        }
    }
}

/// `#123` in running text. One digit alone counts something ("regression #2").
void add_stories_of_text(std::string_view text, std::vector<std::string>& stories) {
    for (auto at = text.find('#'); at != std::string_view::npos; at = text.find('#', at + 1)) {
        auto number = digits_at(text, at + 1);
        const auto end = at + 1 + number.size();
        const bool whole = end == text.size() || !text::is_word_character(text[end]);
        if (number.size() >= 2 && whole) append_once(stories, std::move(number));
    }
}

std::vector<std::string> read_stories(const Item& item) {
    std::vector<std::string> stories;
    for (const auto& link : item.links) add_stories_of_link(link, stories);
    add_stories_of_text(item.text, stories);
    return stories;
}

// ---- Releases ----

constexpr std::string_view punctuation = ".,;:!?()[]{}\"'`*_>";

/// Words between a name and its version that belong to neither.
constexpr auto version_fillers = std::to_array<std::string_view>(
    {"final", "latest", "release", "releases", "to", "v", "ver", "version", "versions"});
/// Words that make a bare number of two parts a version ("released 1.4").
constexpr auto releasing_words =
    std::to_array<std::string_view>({"cut", "cutting", "published", "publishing", "release", "released", "releasing",
                                     "shipped", "shipping", "tagged", "v", "version"});
static_assert(std::ranges::is_sorted(version_fillers) && std::ranges::is_sorted(releasing_words));

bool is_one_of(std::span<const std::string_view> sorted, std::string_view word) {
    return std::ranges::binary_search(sorted, word);
}

bool has_upper(std::string_view word) {
    return std::ranges::any_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// A word that could be (part of) what a version is of: no function word and no word of releasing.
bool may_name(std::string_view word, const Vocabulary& vocabulary) {
    const auto lower = text::lower_ascii(word);
    const bool verb = lower == "new" || (vocabulary.classes(lower) &
                                         (word_class::past | word_class::gerund | word_class::plain_verb)) != 0;
    return !word.empty() && text::is_ascii_letter(word.front()) && !text::is_stop_word(lower) && !verb &&
           !is_one_of(releasing_words, lower);
}

/// Written as a name is: capitals, a hyphen, a digit.
bool looks_like_name(std::string_view word) {
    return has_upper(word) || word.find_first_of("-_0123456789") != std::string_view::npos;
}

/// The name right before the version at `at`: one word, or two where the one before it is written as a name too.
std::string name_before(std::span<const std::string_view> words, std::size_t at, const Vocabulary& vocabulary) {
    while (at > 0 && is_one_of(version_fillers, text::lower_ascii(text::trim(words[at - 1], punctuation)))) --at;
    if (at == 0 || words[at - 1].find_first_of(",;:.") != std::string_view::npos) return {};
    const auto name = text::trim(words[at - 1], punctuation);
    if (!may_name(name, vocabulary)) return {};
    if (at == 1 || !has_upper(name)) return std::string(name);
    const auto before = text::trim(words[at - 2], "([`");
    const bool belongs = text::trim(before, punctuation) == before && may_name(before, vocabulary) &&
                         (looks_like_name(before) || before.size() <= 3);
    return belongs ? std::string(before) + ' ' + std::string(name) : std::string(name);
}

/// `v195 of consul-release`.
std::string name_after(std::span<const std::string_view> words, std::size_t at, const Vocabulary& vocabulary) {
    if (at + 2 >= words.size() || words[at + 1] != "of") return {};
    const auto name = text::trim(words[at + 2], punctuation);
    if (!may_name(name, vocabulary)) return {};
    const auto next = at + 3 < words.size() && words[at + 2].ends_with(name) ? words[at + 3] : std::string_view();
    const auto second = text::trim(next, punctuation);
    const bool belongs = has_upper(name.substr(0, 1)) && has_upper(second.substr(0, 1)) && next.starts_with(second) &&
                         may_name(second, vocabulary);
    return belongs ? std::string(name) + ' ' + std::string(second) : std::string(name);
}

/// "1.2 and 1.3", "1.2, 1.3": nothing but a joint stands between the version at `before` and the one at `at`.
bool continues_list(std::span<const std::string_view> words, std::size_t before, std::size_t at) {
    constexpr auto joints = std::to_array<std::string_view>({"&", "+", "and", "or", "through"});
    if (at == before + 1) return words[before].ends_with(',');
    return at == before + 2 && is_one_of(joints, words[before + 1]);
}

/// Without its `v`; empty where the word is no version of a release (`v3` is one of an interface, `v195` of a release).
std::string version_in(std::string_view word) {
    const bool marked = word.starts_with('v') || word.starts_with('V');
    const auto number = word.substr(marked ? 1 : 0);
    const bool counted = marked && number.size() >= 2 && std::ranges::all_of(number, text::is_ascii_digit);
    return counted || text::is_version(word) ? std::string(number) : std::string();
}

std::vector<Release> read_releases(std::string_view text, const Vocabulary& vocabulary) {
    std::vector<Release> releases;
    if (std::ranges::none_of(text, text::is_ascii_digit)) return releases;
    const auto words = text::split_blanks(text);
    std::optional<std::size_t> last;  // Where the last release of the list stands.
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto word = text::trim(words[at], punctuation);
        auto version = version_in(word);
        if (version.empty()) continue;
        auto name = name_before(words, at, vocabulary);
        if (name.empty()) name = name_after(words, at, vocabulary);
        if (name.empty() && last && continues_list(words, *last, at)) name = releases.back().name;
        const bool plain_number = text::is_ascii_digit(word.front()) && std::ranges::count(version, '.') == 1;
        const bool told =
            at > 0 && is_one_of(releasing_words, text::lower_ascii(text::trim(words[at - 1], punctuation)));
        if (plain_number && name.empty() && !told) continue;
        Release release{std::move(name), std::move(version)};
        last = at;
        if (std::ranges::find(releases, release) == releases.end()) releases.push_back(std::move(release));
    }
    return releases;
}

// ---- Owners ----

/// Words that stand before "to" in the way a name does.
constexpr auto no_owners = std::to_array<std::string_view>(
    {"according", "add", "ask", "begin", "continue", "due", "going", "how", "need", "next", "plan", "prepare",
     "remember", "start", "try", "want", "what", "where", "who"});
static_assert(std::ranges::is_sorted(no_owners));
constexpr std::size_t longest_name = 3;

bool is_name_word(std::string_view word) {
    if (word.size() < 2 || !has_upper(word.substr(0, 1)) || is_one_of(no_owners, text::lower_ascii(word))) return false;
    return !text::is_stop_word(text::lower_ascii(word)) && std::ranges::all_of(word.substr(1), [](char c) {
        return text::is_word_character(c) ? !text::is_ascii_digit(c) && !has_upper({&c, 1}) : c == '-' || c == '\'';
    });
}

bool is_person(std::span<const std::string_view> words, std::size_t at_least) {
    return words.size() >= at_least && words.size() <= longest_name && std::ranges::all_of(words, is_name_word);
}

/// `[First Last]`, `(Name)` at the start or the end of an item.
std::optional<std::string> owner_in_brackets(std::string_view text, std::size_t at_least) {
    const auto inner = [&](char open, char close) -> std::string_view {
        if (text.starts_with(open))
            return text.substr(1, text.find(close) == std::string_view::npos ? 0 : text.find(close) - 1);
        if (!text.ends_with(close) || text.rfind(open) == std::string_view::npos) return {};
        return text.substr(text.rfind(open) + 1, text.size() - text.rfind(open) - 2);
    };
    for (const auto& brackets : {std::pair{'[', ']'}, std::pair{'(', ')'}}) {
        const auto found = inner(brackets.first, brackets.second);
        if (is_person(text::split_blanks(found), at_least)) return std::string(found);
    }
    return std::nullopt;
}

/// `Name to do it`, `Name will do it`, `First Last: do it`.
std::optional<std::string> owner_in_front(std::string_view text) {
    const auto words = text::split_blanks(text);
    for (std::size_t count = 1; count <= longest_name && count < words.size(); ++count) {
        const auto name = std::span(words).first(count);
        if (words[count - 1].ends_with(':')) {
            const auto label = text.substr(0, text.find(':'));
            return is_person(text::split_blanks(label), 2) ? std::optional(std::string(label)) : std::nullopt;
        }
        if ((words[count] == "to" || words[count] == "will") && is_person(name, 1)) {
            return text::join(std::vector<std::string>(name.begin(), name.end()), " ");
        }
    }
    return std::nullopt;
}

/// `@name` where an item starts or ends.
std::optional<std::string> owner_by_handle(std::string_view text) {
    const auto words = text::split_blanks(text);
    if (words.empty()) return std::nullopt;
    for (const auto word : {words.front(), words.back()}) {
        const auto handle = text::trim(word, "()[],:.");
        if (handle.size() > 2 && handle.starts_with('@')) return std::string(handle.substr(1));
    }
    return std::nullopt;
}

/// A checkbox is somebody's to do, so its names are owners; elsewhere only a full name in square brackets is.
std::optional<std::string> read_owner(const Item& item) {
    if (item.shape != ItemShape::checkbox) {
        return item.text.starts_with('[') || item.text.ends_with(']') ? owner_in_brackets(item.text, 2) : std::nullopt;
    }
    if (auto owner = owner_by_handle(item.text)) return owner;
    if (auto owner = owner_in_brackets(item.text, 1)) return owner;
    return owner_in_front(item.text);
}

// ---- Items ----

void read_text(Item& item, const markdown::RichText& text, const Vocabulary& vocabulary) {
    item.text = text.plain();
    item.marks = text_marks(text);
    item.emphasised = text.emphasised();
    item.links = text.links;
    item.stories = read_stories(item);
    item.releases = read_releases(item.text, vocabulary);
    item.owner = read_owner(item);
}

ItemShape shape_of(const Block& item) {
    if (item.checked.has_value()) return ItemShape::checkbox;
    return item.ordered ? ItemShape::numbered : ItemShape::bullet;
}

/// `- - text`: a list item that only holds another one on its own line.
bool only_holds_list(const Block& item) {
    return !item.children.empty() && item.children.front().kind == BlockKind::list &&
           item.children.front().line == item.line;
}

/// Collects the items of one team, with their places.
class Collector {
public:
    explicit Collector(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

    void read(const TeamPart& part) {
        part_ = &part;
        above_.clear();
        paragraph_.reset();
        for (const auto* const block : part.blocks) read_block(*block, 0);
        ++part_number_;
    }

    std::vector<Item> items;
    std::vector<ItemPlace> places;

private:
    /// An item that later ones may be nested in.
    struct Above {
        std::size_t index;
        int column;
        int nesting;
    };

    void read_block(const Block& block, int nesting) {
        switch (block.kind) {
            case BlockKind::list:
                for (const auto& child : block.children) read_list_item(child, nesting + 1);
                break;
            case BlockKind::quote:
                for (const auto& child : block.children) read_block(child, nesting);
                break;
            case BlockKind::paragraph:
                if (nesting == 0) read_paragraph(block);
                break;
            default: break;
        }
    }

    void read_paragraph(const Block& block) {
        above_.clear();
        auto& item = add(block);
        item.shape = ItemShape::paragraph;
        read_text(item, block.text, vocabulary_);
        paragraph_ = items.size() - 1;
    }

    void read_list_item(const Block& block, int nesting) {
        if (!only_holds_list(block)) add_list_item(block, nesting);
        for (const auto& child : block.children) {
            if (child.kind == BlockKind::list || child.kind == BlockKind::quote) read_block(child, nesting);
        }
    }

    void add_list_item(const Block& block, int nesting) {
        // People nest by columns that Markdown does not take for nesting (one blank more, say): both count.
        while (!above_.empty() && block.indent <= above_.back().column && nesting <= above_.back().nesting)
            above_.pop_back();
        auto& item = add(block);
        item.shape = shape_of(block);
        item.done = block.checked;
        item.depth = static_cast<int>(above_.size()) + 1;
        if (const auto* const text = text_of(block)) read_text(item, *text, vocabulary_);
        auto& place = places.back();
        if (!above_.empty()) {
            place.parent = above_.back().index;
            item.parent = items[above_.back().index].line;
            places[above_.back().index].has_children = true;
        }
        place.lead_in = paragraph_;
        if (paragraph_ && *paragraph_ + 2 == items.size()) places[*paragraph_].leads_list = true;
        above_.push_back({items.size() - 1, block.indent, nesting});
    }

    /// The first words in the list item; a second paragraph is no part of it.
    static const markdown::RichText* text_of(const Block& item) {
        for (const auto& child : item.children) {
            const bool words =
                child.kind == BlockKind::paragraph || child.kind == BlockKind::heading || child.kind == BlockKind::code;
            if (words) return &child.text;
            if (child.kind == BlockKind::list) break;
        }
        return nullptr;
    }

    Item& add(const Block& block) {
        Item item;
        item.line = block.line;
        item.end_line = block.end_line;
        item.project = part_->project;
        if (!part_->topics.empty()) item.heading = part_->topics.back();
        items.push_back(std::move(item));
        places.push_back(
            {.part = part_number_, .topics = part_->topics, .parent = std::nullopt, .lead_in = std::nullopt});
        return items.back();
    }

    const Vocabulary& vocabulary_;
    const TeamPart* part_ = nullptr;
    std::size_t part_number_ = 0;
    std::vector<Above> above_;
    std::optional<std::size_t> paragraph_;
};

}  // namespace

std::vector<Item> read_items(std::span<const TeamPart> parts, const StatusReader& statuses) {
    Collector collector(statuses.vocabulary());
    for (const auto& part : parts) collector.read(part);
    statuses.read(collector.items, collector.places);
    // Items are large, and live as long as the meeting.
    collector.items.shrink_to_fit();
    return std::move(collector.items);
}

std::vector<Item> read_items(std::span<const TeamPart> parts, const Profile& profile) {
    return read_items(parts, StatusReader(profile.status));
}

}  // namespace pmcdiff::notes
