#include "support/garden.hpp"

namespace pmcdiff::test {

std::string garden_path(std::string_view date) { return "Garden/" + std::string(date) + "-garden.md"; }

std::string garden_note(const std::vector<Plot>& plots, const std::string& lifecycle) {
    auto text = "# Garden PMC Meeting\n\n## PMC Lifecycle Activities\n" + lifecycle + "\n## Backlog Reviews\n";
    for (const auto& plot : plots) text += "\n### " + plot.heading + "\n" + plot.update;
    return text;
}

}  // namespace pmcdiff::test
