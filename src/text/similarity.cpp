#include "text/similarity.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "text/utf8.hpp"

namespace pmcdiff::text {

namespace {

std::size_t common(std::span<const std::string> left, std::span<const std::string> right) {
    std::unordered_map<std::string_view, int> counts;
    for (const auto& word : left) ++counts[word];
    std::size_t shared = 0;
    for (const auto& word : right) {
        const auto at = counts.find(word);
        if (at != counts.end() && at->second-- > 0) ++shared;
    }
    return shared;
}

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right) {
    const auto a = code_points(left);
    const auto b = code_points(right);
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before_last.swap(last);
        last.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
    }
    return row[b.size()];
}

double edit_similarity(std::string_view left, std::string_view right) {
    const auto longest = std::max(code_points(left).size(), code_points(right).size());
    if (longest == 0) return 1;
    return 1 - static_cast<double>(edit_distance(left, right)) / static_cast<double>(longest);
}

double dice(std::span<const std::string> left, std::span<const std::string> right) {
    if (left.empty() && right.empty()) return 1;
    return 2 * static_cast<double>(common(left, right)) / static_cast<double>(left.size() + right.size());
}

double containment(std::span<const std::string> left, std::span<const std::string> right) {
    const auto shorter = std::min(left.size(), right.size());
    if (shorter == 0) return 0;
    return static_cast<double>(common(left, right)) / static_cast<double>(shorter);
}

}  // namespace pmcdiff::text
