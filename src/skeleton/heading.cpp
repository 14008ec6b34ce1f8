#include "skeleton/heading.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "markdown/document.hpp"
#include "notes/heading.hpp"
#include "notes/people.hpp"
#include "pmcdiff/limits.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::skeleton {

namespace {

constexpr auto dashes = std::to_array<std::string_view>({" - ", " – ", " — ", " -- "});
constexpr std::string_view strike = "~~";

/// `(...)` at the outermost level, brackets included, but for targets of links.
struct Bracket {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Bracket> find_brackets(std::string_view text) {
    std::vector<Bracket> found;
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '(' && depth++ == 0) found.push_back({at, text.size()});
        if (text[at] == ')' && depth > 0 && --depth == 0) found.back().end = at + 1;
    }
    std::erase_if(found, [&](const Bracket& one) { return one.begin > 0 && text[one.begin - 1] == ']'; });
    return found;
}

std::string_view inside(std::string_view text, const Bracket& bracket) {
    auto part = text.substr(bracket.begin + 1, bracket.end - bracket.begin - 1);
    if (part.ends_with(')')) part.remove_suffix(1);
    return text::trim(part);
}

notes::HeadingParts read(const std::string& heading, const Profile& profile) {
    const auto document = markdown::parse("## " + heading, markdown::deepest);
    if (document.blocks.size() != 1 || document.blocks.front().kind != markdown::BlockKind::heading) return {};
    return notes::read_team_heading(document.blocks.front().text, profile);
}

bool has_any(std::string_view text, const Words& phrases) {
    const auto folded = text::fold_case(text);
    return std::ranges::any_of(
        phrases, [&](const std::string& phrase) { return text::find_phrase(folded, phrase) != std::string::npos; });
}

/// Takes a stretch out, with the blanks before it.
void cut_out(std::string& text, std::size_t begin, std::size_t end) {
    while (begin > 0 && text[begin - 1] == ' ') --begin;
    text.erase(begin, end - begin);
}

class HeadingWriter {
public:
    HeadingWriter(std::string_view heading, const Wanted& wanted, const Profile& profile,
                  const std::function<bool(std::string_view)>& stands_elsewhere)
        : wanted_(wanted), profile_(profile), name_(read(std::string(heading), profile).name) {
        cleaned_ = without_struck(heading);
        take_out_remarks(stands_elsewhere);
    }

    [[nodiscard]] std::string write() const {
        for (const auto& tagged : with_tag()) {
            for (const auto& candidate : with_leads(tagged)) {
                if (says_what_is_wanted(candidate)) return candidate;
            }
        }
        auto plain = written_anew();
        return says_what_is_wanted(plain) ? plain : cleaned_;
    }

private:
    [[nodiscard]] bool says_what_is_wanted(const std::string& heading) const {
        const auto parts = read(heading, profile_);
        return parts.name == name_ && parts.leads == wanted_.leads && parts.stand_ins.empty() &&
               parts.lifecycle == wanted_.lifecycle;
    }

    /// What stands behind the first dash is about the leads.
    [[nodiscard]] static std::size_t leads_begin(std::string_view heading) {
        auto begin = std::string_view::npos;
        for (const auto dash : dashes) begin = std::min(begin, heading.find(dash));
        return begin;
    }

    void take_out_remarks(const std::function<bool(std::string_view)>& stands_elsewhere) {
        const auto dash = leads_begin(cleaned_);
        auto brackets = find_brackets(cleaned_);
        std::ranges::reverse(brackets);
        for (const auto& bracket : brackets) {
            const auto words = inside(cleaned_, bracket);
            const auto& known = profile_.headings;
            if (names_leads_alone(bracket)) continue;
            const bool for_one_meeting = has_any(words, known.absent) || has_any(words, known.represents) ||
                                         has_any(words, known.represented_after);
            const bool behind_leads =
                dash != std::string::npos && bracket.begin > dash &&
                text::trim(cleaned_.substr(dash, bracket.begin - dash)).find(' ') != std::string::npos;
            const bool kept = notes::read_lifecycle(words, profile_) || stands_elsewhere(words);
            if (for_one_meeting || (behind_leads && !kept)) cut_out(cleaned_, bracket.begin, bracket.end);
        }
    }

    /// `(A pinch hitting for B)`: the leads are in it, and are written anew.
    [[nodiscard]] bool names_leads_alone(const Bracket& bracket) const {
        auto without = cleaned_;
        cut_out(without, bracket.begin, bracket.end);
        return read(without, profile_).leads.empty() && !read(cleaned_, profile_).leads.empty();
    }

    /// The heading with the wanted tag, in each place where one may stand.
    [[nodiscard]] std::vector<std::string> with_tag() const {
        if (read(cleaned_, profile_).lifecycle == wanted_.lifecycle) return {cleaned_};
        auto bare = cleaned_;
        auto brackets = find_brackets(bare);
        std::ranges::reverse(brackets);
        for (const auto& bracket : brackets) {
            if (notes::read_lifecycle(inside(bare, bracket), profile_)) cut_out(bare, bracket.begin, bracket.end);
        }
        if (!wanted_.lifecycle) return {bare};
        const auto tag = " (" + *wanted_.lifecycle + ")";
        std::vector<std::string> out;
        if (const auto dash = leads_begin(bare); dash != std::string::npos) {
            out.push_back(bare.substr(0, dash) + tag + bare.substr(dash));
        }
        for (const auto& bracket : find_brackets(bare)) {
            const auto name = std::string(text::trim(bare.substr(0, bracket.begin)));
            out.push_back(name + tag + " " + bare.substr(bracket.begin));
        }
        out.push_back(bare + tag);
        return out;
    }

    /// The heading as it is, and with the leads in each place where they may stand.
    [[nodiscard]] std::vector<std::string> with_leads(const std::string& heading) const {
        std::vector<std::string> out{heading};
        if (const auto dash = leads_begin(heading); dash != std::string::npos) {
            const auto begin = heading.find(' ', dash + 1);
            std::string tags;
            for (const auto& bracket : find_brackets(heading)) {
                if (bracket.begin > dash && notes::read_lifecycle(inside(heading, bracket), profile_)) {
                    tags += " " + heading.substr(bracket.begin, bracket.end - bracket.begin);
                }
            }
            const auto name = heading.substr(0, dash);
            out.push_back(wanted_.leads.empty() ? name + tags
                                                : heading.substr(0, begin) + " " + listed(heading, " / ") + tags);
        }
        auto brackets = find_brackets(heading);
        std::ranges::reverse(brackets);
        for (const auto& bracket : brackets) {
            out.push_back(heading.substr(0, bracket.begin + 1) + listed(heading, " and ") + ")" +
                          heading.substr(std::min(bracket.end, heading.size())));
        }
        if (!wanted_.leads.empty()) out.push_back(heading + " - " + listed(heading, " / "));
        return out;
    }

    /// The leads with what stands between two of them in the heading.
    [[nodiscard]] std::string listed(const std::string& heading, std::string_view usual) const {
        for (const auto* const between : {"/", " / ", " & ", " and ", ", "}) {
            const auto old = read(heading, profile_).leads;
            if (old.size() > 1 && heading.find(old[0] + between + old[1]) != std::string::npos) usual = between;
        }
        return text::join(wanted_.leads, usual);
    }

    [[nodiscard]] std::string written_anew() const {
        auto out = name_;
        for (const auto& alias : read(cleaned_, profile_).aliases) out += " (a.k.a " + alias + ")";
        if (wanted_.lifecycle) out += " (" + *wanted_.lifecycle + ")";
        return wanted_.leads.empty() ? out : out + " - " + text::join(wanted_.leads, " / ");
    }

    const Wanted& wanted_;
    const Profile& profile_;
    std::string name_;
    std::string cleaned_;
};

}  // namespace

std::string current_heading(std::string_view heading, const Wanted& wanted, const Profile& profile,
                            const std::function<bool(std::string_view)>& stands_elsewhere) {
    return HeadingWriter(heading, wanted, profile, stands_elsewhere).write();
}

std::string without_struck(std::string_view heading) {
    std::string out(heading);
    for (auto begin = out.find(strike); begin != std::string::npos; begin = out.find(strike, begin)) {
        const auto close = out.find(strike, begin + strike.size());
        if (close == std::string::npos) break;
        const bool names_something = close > begin + strike.size();
        auto end = close + strike.size();
        // What joined it to the next goes with it; what joined it to the one before, where nothing follows.
        const auto next = out.find_first_not_of(" /,&;", end);
        if (names_something) end = next == std::string::npos ? out.size() : next;
        if (end == out.size() || out[end] == ')') {
            while (begin > 0 && std::string_view(" /,&;-").find(out[begin - 1]) != std::string_view::npos) --begin;
        }
        out.erase(begin, end - begin);
    }
    return std::string(text::trim(out));
}

}  // namespace pmcdiff::skeleton
