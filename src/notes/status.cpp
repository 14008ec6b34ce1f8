#include "notes/status.hpp"

#include <algorithm>
#include <utility>

#include "notes/status_evidence.hpp"
#include "notes/status_tokens.hpp"
#include "notes/text_marks.hpp"
#include "text/strings.hpp"

namespace pmcdiff::notes {

namespace {

/// A label is short; a longer text says something itself.
constexpr std::size_t longest_label_words = 8;
/// Up to so many words without a state are a name ("Gate hinges"): a guess is worth less there.
constexpr std::size_t longest_bare_name = 3;
/// Words of the shortest text that reports something above others ("Released 1.2:").
constexpr std::size_t shortest_report = 2;
// Shares of such readings that were right on labelled notes.
constexpr double default_confidence = 0.82;
constexpr double bare_name_confidence = 0.65;
constexpr double sentence_above_confidence = 0.79;
constexpr double label_above_confidence = 0.97;
constexpr double label_confidence = 0.93;
constexpr double checkbox_confidence = 0.98;
constexpr double placeholder_confidence = 0.99;

/// A state that an item takes over from what stands above it.
struct Above {
    std::optional<Status> status;  ///< None: nothing above tells a state.
    bool label = false;            ///< A label or heading that names the state, not a sentence that implies it.
    std::string reason;
};

/// Reads the items of one team in source order, so that whatever stands above an item has been read before it.
class TeamReader {
public:
    TeamReader(std::span<Item> items, std::span<const ItemPlace> places, const Vocabulary& vocabulary)
        : items_(items), places_(places), vocabulary_(vocabulary), handed_on_(items.size()) {}

    void read() {
        for (std::size_t at = 0; at < items_.size(); ++at) {
            if (at == 0 || places_[at].part != places_[at - 1].part) open_part(places_[at]);
            read_item(at);
        }
    }

private:
    /// A label that holds for the items after it at its own depth ("- Upcoming:" with no item nested in it).
    struct LooseLabel {
        int depth;
        Above above;
    };

    void open_part(const ItemPlace& place) {
        loose_.clear();
        heading_ = {};
        for (const auto& topic : place.topics) {
            if (auto above = read_topic(topic); above.status) heading_ = std::move(above);
        }
    }

    [[nodiscard]] Above read_topic(const std::string& topic) const {
        const auto reason = "heading \"" + topic + '"';
        if (const auto status = status_of(read_label(topic, vocabulary_))) return {status, true, reason};
        const auto own = read_own_words(normalised(topic), vocabulary_);
        if (own.strength < Strength::normal) return {};
        return {own.status, false, reason};
    }

    void read_item(std::size_t at) {
        auto& item = items_[at];
        while (!loose_.empty() && loose_.back().depth > item.depth) loose_.pop_back();
        const auto text = item.marks.empty() ? normalised(item.text) : normalised(with_code_quoted(item));
        const auto body = without_marks(text);
        item.placeholder = !places_[at].has_children && vocabulary_.is_placeholder(body);
        if (item.placeholder) return settle(item, Status::info, placeholder_confidence, "says nothing");
        if (item.done) return settle_checkbox(at);
        const auto meaning = vocabulary_.label(body);
        const auto own = read_own_words(text, vocabulary_);
        if (is_label(at, meaning, own)) return read_as_label(at, meaning, own);
        read_sentence(at, own);
    }

    void settle_checkbox(std::size_t at) {
        auto& item = items_[at];
        const auto status = *item.done ? Status::done : Status::planned;
        settle(item, status, checkbox_confidence, *item.done ? "checked box" : "open box");
        handed_on_[at] = {status, false, "below \"" + shortened(item.text) + '"'};
    }

    // ---- Labels ----

    [[nodiscard]] bool has_followers(std::size_t at) const {
        return at + 1 < items_.size() && places_[at + 1].part == places_[at].part &&
               items_[at + 1].depth >= items_[at].depth;
    }

    [[nodiscard]] bool is_label(std::size_t at, Meaning meaning, const Evidence& own) const {
        const auto& item = items_[at];
        const auto& place = places_[at];
        const auto text = text::trim(item.text, " *_");
        const bool above_others = place.has_children || place.leads_list;
        const bool colon = text.ends_with(':');
        if (meaning != Meaning::none) return above_others || ((colon || item.emphasised) && has_followers(at));
        if (item.emphasised && item.shape == ItemShape::paragraph && has_followers(at)) return true;
        if (!above_others || ends_as_sentence(text)) return false;
        // "Released 1.2 with:" reports a release, "Scheduled for 1.3:" only names what is below.
        const bool reports =
            (own.strength >= Strength::normal && (own.status == Status::done || own.status == Status::ongoing)) ||
            (own.strength >= Strength::normal && own.status == Status::planned && words_outside_brackets(text) > 3);
        if (colon && text::lower_ascii(text.substr(0, 5)) == "what ") return true;
        const auto words = words_outside_brackets(text);
        if (!colon && !item.emphasised) return own.strength < Strength::normal && words <= longest_label_words;
        return own.strength < Strength::normal || words <= (reports ? shortest_report : longest_label_words);
    }

    [[nodiscard]] static bool ends_as_sentence(std::string_view text) {
        return text.ends_with('.') || (text.ends_with('!') && words_outside_brackets(text) > shortest_report);
    }

    /// "Rootless mode (that is, without any rights of the host)" is a label in spite of its length.
    [[nodiscard]] static std::size_t words_outside_brackets(std::string_view text) {
        const auto bracket = text.find('(');
        return text::split_blanks(bracket == 0 ? text : text.substr(0, bracket)).size();
    }

    void read_as_label(std::size_t at, Meaning meaning, const Evidence& own) {
        auto& item = items_[at];
        settle(item, Status::label, label_confidence, "names what stands below it");
        const auto reason = "under \"" + shortened(without_marks(item.text)) + '"';
        Above below;
        if (const auto status = status_of(meaning)) {
            below = {status, true, reason};
        } else if (meaning == Meaning::none && own.strength >= Strength::normal) {
            below = {own.status, true, reason};
        } else if (const auto state = meaning == Meaning::none ? told_of_label(item) : std::nullopt) {
            below = {state, true, reason};
        } else {
            below = above(at);
        }
        handed_on_[at] = below;
        // Any label ends the one before it; what stands below one with nested items is known by its parent.
        if (!loose_.empty() && loose_.back().depth == item.depth) loose_.pop_back();
        if (!places_[at].has_children) loose_.push_back({item.depth, std::move(below)});
    }

    /// What a label says of the things below it without telling a state of its own.
    [[nodiscard]] std::optional<Status> told_of_label(const Item& item) const {
        const auto text = normalised(item.text);
        if (const auto state = last_words(text)) return state;
        return relative_clause(text);
    }

    /// "Trees that will be felled", "Sheds we are painting".
    [[nodiscard]] std::optional<Status> relative_clause(std::string_view text) const {
        constexpr std::string_view openings[] = {" that ", " we "};
        for (const auto opening : openings) {
            const auto at = text.find(opening);
            if (at == std::string_view::npos) continue;
            const auto told =
                read_own_words(text.substr(opening == " we " ? at + 1 : at + opening.size()), vocabulary_);
            if (told.strength >= Strength::normal) return told.status;
        }
        return std::nullopt;
    }

    /// "Garden next steps", "Fence: up next": the state that the last words of a label name.
    [[nodiscard]] std::optional<Status> last_words(std::string_view text) const {
        const auto words = text::split_blanks(without_marks(text));
        constexpr std::size_t most = 2;
        for (auto count = std::min(most, words.size()); count > 0; --count) {
            const auto* const first = words[words.size() - count].data();
            const std::string_view tail(first,
                                        static_cast<std::size_t>(words.back().data() + words.back().size() - first));
            const auto meaning = vocabulary_.label(tail);
            // One word alone ("testing", "focus") is a topic more often than a state.
            if (meaning == Meaning::planned || (meaning == Meaning::ongoing && count > 1)) return status_of(meaning);
        }
        return std::nullopt;
    }

    // ---- Sentences ----

    /// The nearest that tells a state: a label before it in its list, its parent, the paragraph above the list, a heading.
    [[nodiscard]] Above above(std::size_t at) const {
        const auto& place = places_[at];
        const bool labelled = !loose_.empty() && loose_.back().depth == items_[at].depth && loose_.back().above.status;
        if (labelled) return loose_.back().above;
        if (place.parent) return handed_on_[*place.parent];
        if (place.lead_in && handed_on_[*place.lead_in].status) return handed_on_[*place.lead_in];
        return heading_;
    }

    void read_sentence(std::size_t at, const Evidence& own) {
        auto& item = items_[at];
        const auto context = above(at);
        if (overrules(context, own)) {
            const auto confidence = context.label ? label_above_confidence : sentence_above_confidence;
            settle(item, *context.status, confidence, context.reason);
        } else if (own.told()) {
            settle(item, own.status, own.confidence, own.reason);
        } else {
            const bool bare = text::split_blanks(item.text).size() <= longest_bare_name;
            settle(item, Status::done, bare ? bare_name_confidence : default_confidence, "no word tells a state");
        }
        const bool tells = own.told() || context.status;
        if (tells) handed_on_[at] = {item.status, false, "below \"" + shortened(item.text) + '"'};
    }

    static bool overrules(const Above& context, const Evidence& own) {
        if (!context.status) return false;
        if (!own.told()) return true;
        if (*context.status == Status::info) return false;
        const bool planned = context.label && *context.status == Status::planned && own.status != Status::info;
        return own.strength <= (planned ? Strength::normal : Strength::weak);
    }

    static std::string shortened(std::string_view text) {
        constexpr std::size_t longest = 40;
        if (text.size() <= longest) return std::string(text);
        const auto end = text.rfind(' ', longest);
        return std::string(text.substr(0, end == std::string_view::npos ? 0 : end)) + " ...";
    }

    static void settle(Item& item, Status status, double confidence, std::string reason) {
        item.status = status;
        item.status_confidence = confidence;
        item.status_evidence = std::move(reason);
    }

    std::span<Item> items_;
    std::span<const ItemPlace> places_;
    const Vocabulary& vocabulary_;
    std::vector<Above> handed_on_;  ///< What each item hands on to those below it.
    std::vector<LooseLabel> loose_;
    Above heading_;
};

}  // namespace

void StatusReader::read(std::span<Item> items, std::span<const ItemPlace> places) const {
    TeamReader(items, places, vocabulary_).read();
}

}  // namespace pmcdiff::notes
