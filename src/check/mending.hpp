// Putting right what has one right answer, and nothing else, in the bytes of a note.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/check.hpp"

namespace pmcdiff::check {

/// A note after its mends.
struct MendedNote {
    std::string bytes;             ///< Equal to the old ones where no mend could be applied.
    std::vector<Finding> applied;  ///< Findings that are mended, in order of lines.
    std::vector<Finding> left;  ///< Those whose mend touches lines that another one has changed, or that are not there.
};

/// Applies the mends of findings about one note to its bytes; findings without a mend are passed over. Line ends, a byte order
/// mark, blanks that do not break and a final line end that lacks are kept; of a line that is replaced, the parts that stay
/// keep their bytes. Where two mends touch the same lines, the one that begins first is applied; two that are equal count as
/// one. Linear in the bytes.
[[nodiscard]] MendedNote apply_mends(std::string_view bytes, std::span<const Finding> findings);

}  // namespace pmcdiff::check
