// How far the work is that an item reports: read from its own words first, then from what stands above it.
// docs/status.md says in words what happens here.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "notes/status_vocabulary.hpp"
#include "pmcdiff/model.hpp"
#include "pmcdiff/profile.hpp"

namespace pmcdiff::notes {

/// Where an item stands among the others of its team. Indices are into the same list of items.
struct ItemPlace {
    std::size_t part = 0;                 ///< Stretch between two headings; labels do not reach beyond it.
    std::span<const std::string> topics;  ///< Headings above it that name a state or topic, outermost first.
    std::optional<std::size_t> parent;    ///< The item it is nested in.
    std::optional<std::size_t> lead_in;   ///< The paragraph right above the list that it is in.
    bool has_children = false;            ///< Items are nested in it.
    bool leads_list = false;              ///< A paragraph with a list right below it.
};

/// Reads statuses with one set of words. Making one costs more than using it: keep it for a whole note.
class StatusReader {
public:
    explicit StatusReader(const StatusWords& words) : vocabulary_(words) {}

    /// Fills status, status_confidence, status_evidence and placeholder of every item; all else is only read.
    /// `places` has one entry an item. Linear in the length of the texts.
    void read(std::span<Item> items, std::span<const ItemPlace> places) const;

    [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }

private:
    Vocabulary vocabulary_;
};

}  // namespace pmcdiff::notes
