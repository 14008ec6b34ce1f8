#include "text/nearest.hpp"

#include <algorithm>
#include <cstddef>

#include "text/similarity.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::text {

namespace {
constexpr double near_enough = 0.55;
constexpr std::size_t most_listed = 12;
/// A longer text is no slip in a name, and comparing costs its length times the name's.
constexpr std::size_t longest_compared = 200;
}  // namespace

std::optional<std::string> nearest(std::string_view wanted, const std::vector<std::string>& known) {
    if (known.empty() || wanted.size() > longest_compared) return std::nullopt;
    const auto nearness = [folded = fold_case(wanted)](const std::string& name) {
        return edit_similarity(folded, fold_case(name));
    };
    const auto best = std::ranges::max_element(known, {}, nearness);
    return nearness(*best) >= near_enough ? std::optional(*best) : std::nullopt;
}

std::string suggestion(std::string_view wanted, std::vector<std::string> known) {
    std::ranges::sort(known);
    const auto repeated = std::ranges::unique(known);
    known.erase(repeated.begin(), repeated.end());
    if (known.empty()) return {};
    if (const auto meant = nearest(wanted, known)) return "did you mean \"" + *meant + "\"?";
    if (known.size() > most_listed) {
        const auto rest = known.size() - most_listed;
        known.resize(most_listed);
        known.push_back(std::to_string(rest) + " more");
    }
    return "there are: " + enumerate(known);
}

}  // namespace pmcdiff::text
