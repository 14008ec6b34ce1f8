// The whole alignment of two meetings, with what is known of lineages beforehand.
#pragma once

#include "align/lineage.hpp"
#include "pmcdiff/diff.hpp"

namespace pmcdiff::align {

[[nodiscard]] Alignment align_with_lineage(const Meeting& old_meeting, const Meeting& new_meeting,
                                           const Lineage& lineage, const Profile& profile);

}  // namespace pmcdiff::align
