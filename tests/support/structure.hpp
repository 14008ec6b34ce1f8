// The structure of a meeting as a diff can change it, and a diff's changes applied to it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "pmcdiff/diff.hpp"

namespace pmcdiff::test {

/// Teams by name with their leads, state and projects; the roadmap's entries with their horizons.
struct Structure {
    struct TeamState {
        std::multiset<std::string> leads;
        std::string lifecycle;
        std::multiset<std::string> projects;
        friend bool operator==(const TeamState&, const TeamState&) = default;
    };
    std::map<std::string, TeamState> teams;
    std::multiset<std::string> roadmap;
    friend bool operator==(const Structure&, const Structure&) = default;
};

[[nodiscard]] Structure structure_of(const Meeting& meeting);

/// The structure after the diff's changes. A diff tells of a new team its leads and state and of the parts of a split or
/// merge only their names; the rest is taken from `after`. Throws std::runtime_error where a change does not fit.
[[nodiscard]] Structure apply(const Diff& diff, Structure structure, const Meeting& after);

/// One text for each structural change, the same for a change and for its mirror image when `mirrored` is said for one of
/// the two: added is removed, from is to.
[[nodiscard]] std::multiset<std::string> structural_changes(const Diff& diff, bool mirrored);

/// As rapidcheck shows them.
void showValue(const Structure& structure, std::ostream& out);

}  // namespace pmcdiff::test
