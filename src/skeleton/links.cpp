#include "skeleton/links.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <set>
#include <utility>

#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::skeleton {

namespace {

constexpr std::size_t deepest_indent = 3;

std::string folded_label(std::string_view label) { return text::fold_case(text::collapse_blanks(label)); }

/// The label that a line defines, folded.
std::optional<std::string> defined_label(std::string_view line) {
    const auto begin = line.find_first_not_of(' ');
    if (begin > deepest_indent || line[begin] != '[') return std::nullopt;
    const auto end = line.find("]:", begin);
    if (end == std::string_view::npos || text::trim(line.substr(end + 2)).empty()) return std::nullopt;
    auto label = folded_label(line.substr(begin + 1, end - begin - 1));
    if (label.empty() || label.find('[') != std::string::npos) return std::nullopt;
    return label;
}

/// All that stands in square brackets, and so may be a label.
void add_labels(std::string_view line, std::set<std::string>& labels) {
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '[') open.push_back(at);
        if (line[at] != ']' || open.empty()) continue;
        labels.insert(folded_label(line.substr(open.back() + 1, at - open.back() - 1)));
        open.pop_back();
    }
}

bool is_relative(std::string_view target) {
    if (target.empty() || target.front() == '/' || target.front() == '#') return false;
    const auto colon = target.find(':');
    return colon == std::string_view::npos || target.find('/') < colon;
}

std::string moved(std::string_view target, const std::string& old_folder, const std::string& new_folder,
                  const std::map<std::string, std::string>& anchors) {
    if (target.starts_with('#')) {
        const auto anchor = anchors.find(std::string(target.substr(1)));
        return anchor == anchors.end() ? std::string(target) : '#' + anchor->second;
    }
    if (old_folder == new_folder || !is_relative(target)) return std::string(target);
    namespace fs = std::filesystem;
    const auto end = std::min(target.find_first_of("?#"), target.size());
    // Both folders as if below a root of their own, so that what leads out of the notes stays as many steps above.
    const fs::path root("/r/r/r/r/r/r/r/r");
    const auto there = (root / old_folder / std::string(target.substr(0, end))).lexically_normal();
    const auto from_new = there.lexically_relative((root / new_folder).lexically_normal()).string();
    // A target that means the same from both is left as it is written.
    const auto as_written = (root / new_folder / std::string(target.substr(0, end))).lexically_normal();
    if (as_written == there || from_new.empty()) return std::string(target);
    return from_new + std::string(target.substr(end));
}

}  // namespace

void add_definitions(std::vector<Piece>& pieces, const SourceNote& note) {
    std::set<std::string> labels;
    std::set<int> kept;
    for (const auto& piece : pieces) {
        add_labels(piece.text, labels);
        if (!piece.put_in) kept.insert(piece.line);
    }
    std::set<std::string> defined;
    std::vector<Piece> definitions;
    for (int i = 1; i <= note.lines(); ++i) {
        const auto label = defined_label(note.line(i));
        // The first definition of a label is the one that holds.
        if (!label || !defined.insert(*label).second) continue;
        if (kept.contains(i) || !labels.contains(*label)) continue;
        Piece piece;
        piece.line = i;
        piece.text = note.line(i);
        definitions.push_back(std::move(piece));
    }
    for (auto& definition : definitions) {
        const auto place =
            std::ranges::find_if(pieces, [&](const Piece& piece) { return piece.line > definition.line; });
        if (place != pieces.begin()) {
            definition.team = std::prev(place)->team;
            definition.group = std::prev(place)->group;
        }
        pieces.insert(place, std::move(definition));
    }
}

std::string with_targets_moved(std::string_view line, const std::string& old_folder, const std::string& new_folder,
                               const std::map<std::string, std::string>& anchors) {
    const bool is_definition = defined_label(line).has_value();
    const std::string_view before = is_definition ? "]: " : "](";
    std::string out;
    std::size_t done = 0;
    for (auto at = line.find(before); at != std::string_view::npos; at = line.find(before, done)) {
        const auto begin = at + before.size();
        const auto end = std::min(line.find_first_of(") \t", begin), line.size());
        out.append(line.substr(done, begin - done));
        out.append(moved(line.substr(begin, end - begin), old_folder, new_folder, anchors));
        done = end;
    }
    return out.append(line.substr(done));
}

}  // namespace pmcdiff::skeleton
