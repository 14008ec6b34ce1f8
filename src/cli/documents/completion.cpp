#include "cli/documents/completion.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "text/strings.hpp"

namespace pmcdiff::cli::documents {

Offer offer_for(const OptionDescription& option) {
    if (!option.choices.empty()) return Offer::choices;
    if (option.name == "--pmc") return Offer::committees;
    // By the name of the value, and of an argument by its own.
    static constexpr auto known = std::to_array<std::pair<std::string_view, Offer>>({
        {"DATE", Offer::notes},
        {"DIR", Offer::folders},
        {"FILE", Offer::files},
        {"NEW", Offer::notes},
        {"NOTE", Offer::notes},
        {"OLD", Offer::notes},
        {"PATH", Offer::files},
        {"REV", Offer::revisions},
        {"RULE", Offer::rules},
    });
    const auto& name = option.value.empty() ? option.name : option.value;
    const auto* const found = std::ranges::find(known, name, &std::pair<std::string_view, Offer>::first);
    return found == known.end() ? Offer::nothing : found->second;
}

std::string names_of(std::span<const CommandDescription> commands, std::string_view separator) {
    std::vector<std::string> names;
    for (const auto& command : commands) names.push_back(command.name);
    return text::join(names, separator);
}

}  // namespace pmcdiff::cli::documents
