#include "cli/batch.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <istream>
#include <optional>
#include <string_view>
#include <utility>

#include "cli/output.hpp"
#include "pmcdiff/diff.hpp"
#include "pmcdiff/limits.hpp"
#include "report/json.hpp"
#include "text/nearest.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::cli {

namespace {

using report::Json;

constexpr int compact = -1;
constexpr auto keys = std::to_array<std::string_view>({"old", "new", "notes", "pmc", "rev", "id"});

/// What one line asks for.
struct Pair {
    std::string old_reference;
    std::string new_reference;
    NotesOptions notes;
};

Error in_batch(std::string message, std::string help = {}) {
    return {ErrorKind::usage, std::move(message), {}, 0, std::move(help)};
}

Result<void> read_text(const Json& pair, const char* key, std::string& text) {
    const auto at = pair.find(key);
    if (at == pair.end()) return {};
    if (!at->is_string()) return tl::unexpected(in_batch(text::in_quotes(key) + " is not text"));
    text = at->get<std::string>();
    return {};
}

Result<void> check_keys(const Json& pair) {
    for (const auto& [key, value] : pair.items()) {
        if (std::ranges::find(keys, key) != keys.end()) continue;
        return tl::unexpected(in_batch("a pair has no key " + text::in_quotes(text::printable(key)),
                                       text::suggestion(key, {keys.begin(), keys.end()})));
    }
    return {};
}

Result<Pair> read_pair(const Json& json, const NotesOptions& base) {
    if (!json.is_object()) {
        return tl::unexpected(
            in_batch("this is no pair of notes", R"(write {"old": "2016-11-01", "new": "2017-10-18"})"));
    }
    Pair pair{{}, {}, base};
    std::string revision;
    auto read = check_keys(json);
    if (read) read = read_text(json, "old", pair.old_reference);
    if (read) read = read_text(json, "new", pair.new_reference);
    if (read) read = read_text(json, "notes", pair.notes.folder);
    if (read) read = read_text(json, "pmc", pair.notes.pmc);
    if (read) read = read_text(json, "rev", revision);
    if (!read) return tl::unexpected(std::move(read.error()));
    if (!revision.empty()) pair.notes.revision = revision;
    for (const auto& [key, reference] :
         {std::pair("old", &pair.old_reference), std::pair("new", &pair.new_reference)}) {
        if (reference->empty()) return tl::unexpected(in_batch("the pair names no " + text::in_quotes(key) + " note"));
        if (*reference == "-") return tl::unexpected(in_batch("a pair cannot name standard input", "name a file"));
    }
    return pair;
}

Json to_json(const Error& error) {
    Json out{{"kind", error.kind == ErrorKind::outside ? "outside"
                      : error.kind == ErrorKind::note  ? "note"
                                                       : "usage"},
             {"message", error.message}};
    if (!error.path.empty()) out["path"] = error.path;
    if (error.line != 0) out["line"] = error.line;
    if (!error.help.empty()) out["help"] = error.help;
    return out;
}

class Batch {
public:
    explicit Batch(const Comparison& base) : base_(base) {}

    /// The line of JSON that answers a line of the batch.
    [[nodiscard]] std::string answer(std::string_view line, int number) {
        Json out{{"schema", "pmcdiff.batch/1"}, {"line", number}};
        const auto asked = Json::parse(line, nullptr, false);
        if (asked.is_object() && asked.contains("id")) out["id"] = asked["id"];
        auto compared = asked.is_discarded() ? tl::unexpected(in_batch("the line is no JSON")) : compare(asked);
        if (compared) {
            out["diff"] = std::move(*compared);
        } else {
            ++failures_;
            out["error"] = to_json(compared.error());
        }
        return report::dump(out, compact) + "\n";
    }
    [[nodiscard]] std::string answer_to_long_line(int number) {
        ++failures_;
        const auto error = in_batch("the line is longer than " + std::to_string(limits::batch_line_bytes) + " bytes");
        return report::dump({{"schema", "pmcdiff.batch/1"}, {"line", number}, {"error", to_json(error)}}, compact) +
               "\n";
    }
    [[nodiscard]] std::size_t failures() const { return failures_; }

private:
    [[nodiscard]] Result<Json> compare(const Json& asked) {
        auto pair = read_pair(asked, base_.notes());
        if (!pair) return tl::unexpected(std::move(pair.error()));
        auto comparison =
            base_.of(std::move(pair->notes), std::move(pair->old_reference), std::move(pair->new_reference));
        if (auto loaded = comparison.load(); !loaded) return tl::unexpected(std::move(loaded.error()));
        const auto filtered =
            apply_filter(diff_series(comparison.meetings(), comparison.profile()), comparison.filter());
        return report::to_json(filtered.diff, filtered.hidden);
    }

    const Comparison& base_;
    std::size_t failures_ = 0;
};

/// The next line without its end; nothing at the end of the batch. Of a line beyond the limit no more than that is kept.
std::optional<std::string> next_line(std::istream& in) {
    std::string line;
    for (auto c = in.get(); c != std::istream::traits_type::eof(); c = in.get()) {
        if (c == '\n') return line;
        if (line.size() <= limits::batch_line_bytes) line += static_cast<char>(c);
    }
    return line.empty() ? std::nullopt : std::optional(std::move(line));
}

}  // namespace

Result<std::size_t> compare_batch(std::istream& pairs, const Comparison& base) {
    Batch batch(base);
    int number = 0;
    while (const auto line = next_line(pairs)) {
        ++number;
        if (text::trim(*line).empty()) continue;
        const auto answer =
            line->size() > limits::batch_line_bytes ? batch.answer_to_long_line(number) : batch.answer(*line, number);
        if (auto written = write_output(answer, {}); !written) return tl::unexpected(std::move(written.error()));
    }
    if (pairs.bad())
        return tl::unexpected(Error{ErrorKind::outside, "the batch could not be read to its end", {}, 0, {}});
    return batch.failures();
}

}  // namespace pmcdiff::cli
