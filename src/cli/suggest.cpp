#include "cli/suggest.hpp"

#include <utility>

#include "text/nearest.hpp"

namespace pmcdiff::cli {

std::string suggestion(std::string_view wanted, std::vector<std::string> known) {
    return text::suggestion(wanted, std::move(known));
}

}  // namespace pmcdiff::cli
