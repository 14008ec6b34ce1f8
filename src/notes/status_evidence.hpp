// What an item's own words tell about the state of its work, whatever stands around it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "notes/status_vocabulary.hpp"
#include "pmcdiff/model.hpp"

namespace pmcdiff::notes {

/// How much a reading holds against what stands above the item.
enum class Strength {
    none,    ///< The words tell nothing.
    weak,    ///< Any state above the item overrules it.
    normal,  ///< Only a label that says "planned" overrules it ("Upcoming:" over "Adding X").
    strong,  ///< Stands by itself.
};

/// One reading of a state, with the words that it rests on.
struct Evidence {
    Status status = Status::done;
    Strength strength = Strength::none;
    double confidence = 0;  ///< About the share of such readings that were right on labelled notes.
    std::string reason;     ///< For people: `lead word "released"`.

    [[nodiscard]] bool told() const { return strength != Strength::none; }
};

/// Evidence whose reason is a kind and the words found: `lead word "released"`.
[[nodiscard]] Evidence told_by(std::string_view kind, std::string_view words, Status status, Strength strength,
                               double confidence);

/// The state that a label or phrase names; none for a mere topic.
[[nodiscard]] std::optional<Status> status_of(Meaning meaning);

/// What a whole text names as a label does ("In progress:"), whatever its letter case and marks around it.
[[nodiscard]] Meaning read_label(std::string_view text, const Vocabulary& vocabulary);

/// Reads the words of one item. `text` is its text as normalised() gives it, with code spans in back quotes.
[[nodiscard]] Evidence read_own_words(std::string_view text, const Vocabulary& vocabulary);

}  // namespace pmcdiff::notes
