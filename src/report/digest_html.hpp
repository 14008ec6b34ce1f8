// A digest as a piece of HTML: no style, script or image, so that every feed reader shows it.
#pragma once

#include <string>

#include "report/digest.hpp"

namespace pmcdiff::report {

/// The note that a meeting is compared with; empty parts are left out.
struct DigestOrigin {
    std::string shown;
    std::string link;
};

[[nodiscard]] std::string digest_html(const Digest& digest, const DigestOrigin& compared_with);

}  // namespace pmcdiff::report
