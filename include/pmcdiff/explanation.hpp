// Why two items of two notes were or were not taken for the same work.
#pragma once

#include <string>
#include <vector>

#include "pmcdiff/error.hpp"
#include "pmcdiff/model.hpp"
#include "pmcdiff/profile.hpp"

namespace pmcdiff {

/// A feature of two items and what it adds to the score. docs/links.md tells what each one measures.
struct EvidenceFeature {
    std::string name;
    double value = 0;
    double weight = 0;
    double part = 0;  ///< value * weight
};

/// The case of one pair of items.
struct ItemEvidence {
    bool joined = false;
    double score = 0;                       ///< As ItemPair::score.
    double bias = 0;                        ///< Added to the parts of the features.
    double threshold = 0;                   ///< The sum from which items are joined, in log-odds as bias and parts.
    double second_threshold = 0;            ///< The same for a second link of an item.
    std::vector<EvidenceFeature> features;  ///< The weightiest part first.
    std::vector<std::string> reasons;       ///< As ItemPair::evidence.
    std::string verdict;                    ///< One sentence.

    /// The bias and all parts: what is held against the thresholds.
    [[nodiscard]] double sum() const;
};

/// One of the two items, and where it stands.
struct ExplainedItem {
    std::string path;
    Date date;
    std::string team;
    Item item;
};

/// Why two items were or were not taken for the same work.
struct ItemExplanation {
    ExplainedItem old_item;
    ExplainedItem new_item;
    ItemEvidence evidence;
};

/// Explains the pair of the items that stand on a line of each note; any line of an item will do. The two notes are
/// compared alone. Errors (kind `usage`): there is no item on a line; the message names the nearest ones.
[[nodiscard]] Result<ItemExplanation> explain_lines(const Meeting& old_meeting, const Meeting& new_meeting,
                                                    int old_line, int new_line, const Profile& profile);

}  // namespace pmcdiff
