#include "check/baseline_json.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "pmcdiff/limits.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::check {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view schema = "pmcdiff.baseline/1";
constexpr std::string_view rewrite = "write it anew with --write-baseline";
constexpr std::size_t fingerprint_digits = 12;

struct EntryKey {
    std::string_view name;
    std::string BaselineEntry::* text;
};

constexpr auto entry_keys = std::to_array<EntryKey>({{"fingerprint", &BaselineEntry::fingerprint},
                                                     {"rule", &BaselineEntry::rule},
                                                     {"path", &BaselineEntry::path},
                                                     {"team", &BaselineEntry::team},
                                                     {"message", &BaselineEntry::message}});

bool is_fingerprint(std::string_view text) {
    return text.size() == fingerprint_digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Walks over the characters of a text and tells how many the parser has taken.
class Counted {
public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Counted(const char* at, const char** reached) : at_(at), reached_(reached) {}

    reference operator*() const { return *at_; }
    Counted& operator++() {
        ++at_;
        *reached_ = at_;
        return *this;
    }
    Counted operator++(int) {
        auto old = *this;
        ++*this;
        return old;
    }
    friend bool operator==(const Counted& left, const Counted& right) { return left.at_ == right.at_; }

private:
    const char* at_;
    const char** reached_;
};

/// What the parser meets, in its own names. A member gives false to end the reading.
class Handler {
public:
    Handler(std::string_view text, const char* const* reached) : text_(text), reached_(reached) {}

    // NOLINTBEGIN(readability-identifier-naming): the parser calls them so
    bool null() { return value("null"); }
    bool boolean(bool /*value*/) { return value("true or false"); }
    bool number_integer(std::int64_t /*value*/) { return value("a number"); }
    bool number_unsigned(std::uint64_t /*value*/) { return value("a number"); }
    bool number_float(double /*value*/, const std::string& /*text*/) { return value("a number"); }
    bool binary(std::vector<std::uint8_t>& /*value*/) { return value("bytes"); }

    bool string(std::string& given) {
        if (depth_ == in_file && key_ == "schema") {
            schema_ = given;
            return given == schema || fail("the schema is \"" + text::printable(given.substr(0, longest_shown)) +
                                           "\", not \"" + std::string(schema) + "\"");
        }
        if (depth_ != in_entry) return value("a text");
        const auto* const known = std::ranges::find(entry_keys, key_, &EntryKey::name);
        if (known != entry_keys.end()) entry_.*known->text = std::move(given);
        return true;
    }
    bool key(std::string& name) {
        if (depth_ <= in_entry) key_ = name;
        return true;
    }
    bool start_object(std::size_t /*size*/) {
        if (depth_ == in_list) entry_ = {};
        if (depth_ == in_entry && is_entry_key()) return wrong_value("an object");
        if (depth_ == in_file && is_file_key()) return wrong_value("an object");
        return descend();
    }
    bool end_object() {
        if (depth_-- != in_entry || !in_findings_) return true;
        if (!is_fingerprint(entry_.fingerprint)) return fail("an entry has no fingerprint of 12 hexadecimal digits");
        if (baseline_.entries.size() == limits::baseline_entries) {
            return fail("the baseline has more than " + std::to_string(limits::baseline_entries) + " entries");
        }
        baseline_.entries.push_back(std::move(entry_));
        return true;
    }
    bool start_array(std::size_t /*size*/) {
        if (depth_ == outside) return fail("a baseline is an object, not a list");
        if (depth_ == in_list && in_findings_) return fail("an entry must be an object, not a list");
        if (depth_ == in_entry && is_entry_key()) return wrong_value("a list");
        if (depth_ == in_file) {
            if (key_ == "schema") return wrong_value("a list");
            in_findings_ = key_ == "findings";
            has_findings_ = has_findings_ || in_findings_;
        }
        return descend();
    }
    bool end_array() {
        if (--depth_ == in_file) in_findings_ = false;
        return true;
    }
    template <class Exception>
    bool parse_error(std::size_t position, const std::string& /*token*/, const Exception& /*exception*/) {
        const auto at = std::min(position == 0 ? 0 : position - 1, text_.size());
        error_ = Error{ErrorKind::note,
                       at == text_.size() ? "this is no JSON: it ends early" : "this is no JSON",
                       {},
                       text::line_at(text_, at),
                       std::string(rewrite)};
        return false;
    }
    // NOLINTEND(readability-identifier-naming)

    Result<Baseline> result() {
        if (error_) return tl::unexpected(std::move(*error_));
        if (schema_.empty() || !has_findings_) {
            return tl::unexpected(
                Error{ErrorKind::note,
                      std::string("the baseline has no \"") + (schema_.empty() ? "schema" : "findings") + "\"",
                      {},
                      0,
                      std::string(rewrite)});
        }
        return std::move(baseline_);
    }

private:
    /// How deep the reading is.
    enum : int { outside, in_file, in_list, in_entry };
    static constexpr std::size_t longest_shown = 60;

    [[nodiscard]] bool is_entry_key() const {
        return in_findings_ && std::ranges::find(entry_keys, key_, &EntryKey::name) != entry_keys.end();
    }
    [[nodiscard]] bool is_file_key() const { return key_ == "schema" || key_ == "findings"; }

    bool descend() {
        ++depth_;
        return true;
    }
    bool value(std::string_view what) {
        if (depth_ == outside) return fail(std::string("a baseline is an object, not ").append(what));
        if (depth_ == in_list && in_findings_)
            return fail(std::string("an entry must be an object, not ").append(what));
        if (depth_ == in_file && is_file_key()) return wrong_value(what);
        if (depth_ == in_entry && is_entry_key()) return wrong_value(what);
        return true;
    }
    bool wrong_value(std::string_view what) {
        const auto wanted = key_ == "findings" ? "a list" : "a text";
        return fail("\"" + key_ + "\" must be " + wanted + ", not " + std::string(what));
    }
    bool fail(std::string message) {
        const auto reached = static_cast<std::size_t>(*reached_ - text_.data());
        error_ = Error{ErrorKind::note,
                       std::move(message),
                       {},
                       text::line_at(text_, reached == 0 ? 0 : reached - 1),
                       std::string(rewrite)};
        return false;
    }

    std::string_view text_;
    const char* const* reached_;
    int depth_ = outside;
    bool in_findings_ = false;
    bool has_findings_ = false;
    std::string key_;
    std::string schema_;
    BaselineEntry entry_;
    Baseline baseline_;
    std::optional<Error> error_;
};

std::string compact(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace

Result<Baseline> read_baseline_json(std::string_view text) {
    const char* const begin = std::to_address(text.begin());
    const char* const end = std::to_address(text.end());
    const char* reached = begin;
    Handler handler(text, &reached);
    static_cast<void>(Json::sax_parse(Counted(begin, &reached), Counted(end, &reached), &handler));
    return handler.result();
}

std::string write_baseline_json(std::span<const BaselineEntry> entries) {
    std::string out = "{\n  \"schema\": " + compact(Json(schema)) + ",\n  \"findings\": [";
    bool first = true;
    for (const auto& entry : entries) {
        Json object;
        for (const auto& key : entry_keys) object[std::string(key.name)] = entry.*key.text;
        out.append(std::exchange(first, false) ? "\n    " : ",\n    ").append(compact(object));
    }
    out += entries.empty() ? "]\n}\n" : "\n  ]\n}\n";
    return out;
}

}  // namespace pmcdiff::check
