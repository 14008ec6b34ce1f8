#include "pmcdiff/error.hpp"

namespace pmcdiff {

std::string Error::text() const {
    std::string out;
    if (!path.empty()) {
        out += path;
        if (line > 0) out += ':' + std::to_string(line);
        out += ": ";
    }
    out += message;
    if (!help.empty()) out += " (" + help + ")";
    return out;
}

}  // namespace pmcdiff
