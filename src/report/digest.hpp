// What one meeting brought, told in short: what feeds and changelogs share, apart from how it is marked up.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pmcdiff/changelog.hpp"

namespace pmcdiff::report {

/// Words that look alike, as notes have them: each format escapes them.
struct DigestRun {
    enum class Look { plain, strong, faint, removed, added };
    Look look = Look::plain;
    std::string text;
};
using DigestLine = std::vector<DigestRun>;

/// Changes of one subject.
struct DigestGroup {
    std::string title;
    std::vector<DigestLine> lines;
    std::size_t left_out = 0;  ///< Lines beyond the most that were asked for.
};

/// Tells who leads, which teams there are, what was decided, the roadmap and what was finished. What is only under way,
/// planned or silent is counted.
struct Digest {
    std::string headline;  ///< What matters, for a title: "3 lead changes, 2 teams added, 14 items completed".
    std::string counts;    ///< How much of every kind, as a sentence without its end.
    std::vector<DigestGroup> groups;
};

/// `most_lines` are told of each group; 0 tells all.
[[nodiscard]] Digest digest_of(const MeetingChanges& changes, std::size_t most_lines);

}  // namespace pmcdiff::report
