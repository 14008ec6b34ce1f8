#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "report/json.hpp"
#include "text/commands.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::report {

namespace {

/// First bytes of the control characters that JSON need not escape: DEL, C1, marks of direction, separators.
constexpr auto leads = std::to_array<char>({'\x7F', '\xC2', '\xD8', '\xE2'});

/// Of valid UTF-8, the bytes of the character that begins with one of `leads`.
std::size_t length_of_character(char lead) { return lead == '\x7F' ? 1 : lead == '\xE2' ? 3 : 2; }

/// Finds the bytes in question from left to right; most texts have few of them.
class LeadFinder {
public:
    explicit LeadFinder(std::string_view text) : text_(text) {}

    /// Where the next one stands at or behind a place, npos where none does.
    [[nodiscard]] std::size_t find_from(std::size_t at) {
        for (std::size_t i = 0; i < leads.size(); ++i) {
            if (next_[i] <= at) next_[i] = text_.find(leads[i], at);
        }
        return std::ranges::min(next_);
    }

private:
    std::string_view text_;
    std::array<std::size_t, leads.size()> next_{};
};

/// Line ends are left: they stand between the values alone, those of strings are escaped already.
std::string escaped_controls(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    LeadFinder finder(json);
    std::size_t at = 0;
    for (auto next = finder.find_from(at); next != std::string_view::npos; next = finder.find_from(at)) {
        out.append(json.substr(at, next - at));
        const auto character = json.substr(next, length_of_character(json[next]));
        const auto point = text::code_points(character).front();
        if (text::is_control(point)) {
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(point));
        } else {
            out.append(character);
        }
        at = next + character.size();
    }
    return out.append(json.substr(at));
}

}  // namespace

std::string dump(const Json& json, int indent) {
    auto text = escaped_controls(json.dump(indent, ' ', false, nlohmann::json::error_handler_t::replace));
    // No line of JSON begins with words of a string, so that commands of one kind alone can be there.
    if (text.find("##") == std::string::npos) return text;
    return text::without_commands(text, {":", "\\u0023"});
}

}  // namespace pmcdiff::report
