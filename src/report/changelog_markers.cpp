#include "report/changelog_markers.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "text/strings.hpp"

namespace pmcdiff::report {

namespace {

struct Marker {
    bool begins = false;
    Date date;
    std::string fingerprint;
};

bool is_marker(std::string_view line) {
    const auto words = text::split_blanks(line);
    return words.size() > 1 && words[0] == "<!--" && words[1] == "pmcdiff";
}

/// None where the line only looks like one.
std::optional<Marker> read_marker(std::string_view line) {
    const auto words = text::split_blanks(line);
    if (words.size() < 5 || words.back() != "-->") return std::nullopt;
    const auto date = parse_date(words[2]);
    if (!date) return std::nullopt;
    if (words.size() == 6 && words[3] == "begin") return Marker{true, *date, std::string(words[4])};
    if (words.size() == 5 && words[3] == "end") return Marker{false, *date, {}};
    return std::nullopt;
}

/// Reads a file's lines from its start to its end, keeping the entry that is open.
class EntryFinder {
public:
    EntryFinder(std::string_view text, const std::string& path) : text_(text), path_(path) {}

    Result<std::vector<MarkedEntry>> find() {
        int line = 0;
        for (std::size_t at = 0; at < text_.size();) {
            const auto line_break = text_.find('\n', at);
            const auto next = line_break == std::string_view::npos ? text_.size() : line_break + 1;
            const auto words = text_.substr(at, next - at);
            ++line;
            if (is_marker(words)) {
                if (auto taken = take(words, line, at, next); !taken) return tl::unexpected(std::move(taken.error()));
            }
            at = next;
        }
        if (is_open_) return tl::unexpected(without_end());
        return std::move(entries_);
    }

private:
    Result<void> take(std::string_view words, int line, std::size_t start, std::size_t next) {
        const auto marker = read_marker(words);
        if (!marker) {
            return fault(line, "this is no marker that pmcdiff writes",
                         "it should read <!-- pmcdiff DATE begin FINGERPRINT --> or <!-- pmcdiff DATE end -->");
        }
        if (marker->begins) return open(*marker, line, start, next);
        if (!is_open_ || entries_.back().date != marker->date) {
            if (is_open_) return tl::unexpected(without_end());
            return fault(line, "the entry " + marker->date.iso() + " ends here and begins nowhere",
                         "take this line out, or put its first marker back");
        }
        entries_.back().text_end = start;
        entries_.back().end = next;
        is_open_ = false;
        return {};
    }

    Result<void> open(const Marker& marker, int line, std::size_t start, std::size_t next) {
        if (is_open_) return tl::unexpected(without_end());
        const auto same = std::ranges::find(entries_, marker.date, &MarkedEntry::date);
        if (same != entries_.end()) {
            return fault(line,
                         "the entry " + marker.date.iso() + " is here again after line " + std::to_string(same->line),
                         "take one of the two out");
        }
        entries_.push_back({marker.date, marker.fingerprint, line, start, next, next, next});
        is_open_ = true;
        return {};
    }

    [[nodiscard]] tl::unexpected<Error> fault(int line, std::string message, std::string help) const {
        return tl::unexpected(Error{ErrorKind::usage, std::move(message), path_, line, std::move(help)});
    }

    [[nodiscard]] Error without_end() const {
        const auto& entry = entries_.back();
        return {ErrorKind::usage, "the entry " + entry.date.iso() + " begins here and does not end", path_, entry.line,
                "put the line " + end_marker(entry.date) + " back where it ended"};
    }

    std::string_view text_;
    const std::string& path_;
    std::vector<MarkedEntry> entries_;
    bool is_open_ = false;
};

}  // namespace

Result<std::vector<MarkedEntry>> find_marked_entries(std::string_view text, const std::string& path) {
    return EntryFinder(text, path).find();
}

std::string begin_marker(const Date& date, std::string_view fingerprint) {
    return "<!-- pmcdiff " + date.iso() + " begin " + std::string(fingerprint) + " -->";
}

std::string end_marker(const Date& date) { return "<!-- pmcdiff " + date.iso() + " end -->"; }

}  // namespace pmcdiff::report
