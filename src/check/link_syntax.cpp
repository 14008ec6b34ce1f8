#include "check/link_syntax.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::check {

namespace {

/// What a wrong form of a link looks like. The first group of the expression is the form as a whole, the second the link's
/// words, the third its address; `URL` stands for how an address begins.
struct FormText {
    std::string_view expression;
    std::string_view reason;
};

constexpr auto form_texts = std::to_array<FormText>({
    {R"((\(([^()\[\]]+)\)\s?\[(URL[^\]\s]*)\]))", "brackets and parentheses are swapped"},
    {R"((\[([^\[\]|]+)\|\s*(URL[^\]\s]+)\]))", "Markdown has no bars in links"},
    {R"((\[([^\[\]]+)\]\[(URL[^\]\s]*)\]))", "an address stands in parentheses"},
    {R"((\[([^\[\]]+)\]\)\s?\((URL[^)\s]*)\)?))", R"~(no ")" may stand between "]" and "(")~"},
    {R"((\[([^\[\]]+)\]\s*\w+\((URL[^)\s]*)\)))", R"(no word may stand between "]" and "(")"},
    {R"((\[([^\[\]]+)\]\(\s*\)))", "it has no address"},
    {R"((\[([^\[\]]+)\]\((URL[^()\s]*))$)", "nothing closes its parenthesis"},
    {R"((\[([^\[\]]+)\]\((URL[^()\s]*))\s+[^\s"'()])", "nothing closes its parenthesis behind the address"},
    {R"((\[([^\[\]]+)\]\(((?:htt?p?s?:/?[^/]|ttps?://|http//|https//)[^)\s]*)\)))",
     "its address does not begin as addresses do"},
    {R"((\[([^\[\]]+)\]\(((?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|io|net|dev)/)[^)\s]*)\)))",
     R"(without "https://" its address is read as a file's name)"},
    {R"((\[([^\[\]]+)\]\{(URL[^}\s]*)\}))", "an address stands in parentheses"},
    {R"((\{([^{}]+)\}\((URL[^)\s]*)\)))", "the words of a link stand in brackets"},
    {R"((\[([^\[\]]+)\}\((URL[^)\s]*)\)))", "the words of a link stand in brackets"},
});

/// `[words] (https://...)` is a reference and a remark where the note defines the words.
constexpr FormText spaced = {R"((\[([^\[\]]+)\]\s+\((URL[^)\s]*)\)))", R"(no blank may stand between "]" and "(")"};

constexpr std::string_view address_start = R"((?:https?://|www\.|mailto:))";

/// `[ ]` and `[x]` before an address are a box to tick.
bool is_checkbox(std::string_view words) {
    const auto bare = text::trim(words);
    return bare.empty() || bare == "x" || bare == "X";
}

/// The address with a scheme; `http//example.org`, `ttps://example.org` and `www.example.org` have none.
std::string with_scheme(std::string_view address) {
    if (address.starts_with("mailto:") || address.starts_with("http://") || address.starts_with("https://")) {
        return std::string(address);
    }
    constexpr std::size_t longest_scheme = 8;
    const auto start = address.substr(0, longest_scheme);
    const auto end = std::min(start.find(':'), start.find("//"));
    if (end == std::string_view::npos) return "https://" + std::string(address);
    const auto rest = address.substr(std::min(address.find_first_not_of(":/", end), address.size()));
    return (start.substr(0, end).ends_with('s') ? "https://" : "http://") + std::string(rest);
}

}  // namespace

class LinkSyntax::Form {
public:
    explicit Form(const FormText& text)
        : pattern_(text::replace_all(text.expression, "URL", address_start)), reason_(text.reason) {}

    /// Adds each place of the line that has the form, but for those whose words the note defines.
    void find(std::string_view line, std::string_view masked, const ReferenceNames& defined,
              std::vector<LinkFault>& found) const {
        for (const auto& match : pattern_.find_all(masked)) {
            // What stands in the note itself: the match has masks in place of code.
            const auto part = [&](std::size_t group) {
                if (group >= match.size() || match[group].data() == nullptr) return std::string_view{};
                return line.substr(static_cast<std::size_t>(match[group].data() - masked.data()), match[group].size());
            };
            const auto words = part(2);
            const auto begin = static_cast<std::size_t>(part(1).data() - line.data());
            const bool escaped = begin > 0 && line[begin - 1] == '\\';
            if (escaped || is_checkbox(words) || defined.contains(reference_name(words))) continue;
            const auto address = part(3);
            found.push_back({begin, begin + part(1).size(), reason_,
                             address.empty() ? "" : "[" + std::string(words) + "](" + with_scheme(address) + ")"});
        }
    }

private:
    text::Pattern pattern_;
    std::string_view reason_;
};

std::string reference_name(std::string_view name) { return text::fold_case(text::collapse_blanks(name)); }

LinkSyntax::LinkSyntax() : spaced_(std::make_unique<const Form>(spaced)) {
    for (const auto& text : form_texts) forms_.push_back(std::make_unique<const Form>(text));
}

LinkSyntax::~LinkSyntax() = default;

std::vector<LinkFault> LinkSyntax::faults(std::string_view line, std::string_view masked,
                                          const ReferenceNames& defined) const {
    std::vector<LinkFault> found;
    if (masked.find_first_of("[{") == std::string_view::npos) return found;
    for (const auto& form : forms_) form->find(line, masked, {}, found);
    spaced_->find(line, masked, defined, found);
    std::ranges::stable_sort(found, {}, &LinkFault::begin);
    std::vector<LinkFault> apart;
    for (auto& fault : found) {
        if (apart.empty() || fault.begin >= apart.back().end) apart.push_back(std::move(fault));
    }
    return apart;
}

}  // namespace pmcdiff::check
