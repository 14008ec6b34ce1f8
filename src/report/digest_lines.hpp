// One change in one line of a digest, a function for each subject.
#pragma once

#include "pmcdiff/diff.hpp"
#include "pmcdiff/model.hpp"
#include "report/digest.hpp"

namespace pmcdiff::report {

[[nodiscard]] DigestLine lead_line(const Change& change);
[[nodiscard]] DigestLine team_line(const Change& change);
[[nodiscard]] DigestLine project_line(const Change& change);
[[nodiscard]] DigestLine announced_line(const Change& change);
[[nodiscard]] DigestLine roadmap_line(const Change& change);
/// An item that is done; its old words are not told.
[[nodiscard]] DigestLine item_line(const Change& change);
/// A team of the first meeting of a series, with its leads.
[[nodiscard]] DigestLine team_of_first_line(const Team& team);

}  // namespace pmcdiff::report
