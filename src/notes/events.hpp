// Proposals and decisions on teams, projects and leads, read from a note's statements.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "notes/event_words.hpp"
#include "notes/statements.hpp"
#include "pmcdiff/model.hpp"

namespace pmcdiff::notes {

/// Reads the lifecycle events of a note in source order. `teams` gives names and leads of the note's own teams, by which
/// subjects are called where a statement means one of them.
[[nodiscard]] std::vector<LifecycleEvent> read_events(std::span<const Statement> statements,
                                                      std::span<const Team> teams, const EventWords& words);

/// What a statement says of a lead: who is to lead which team, or that one is looked for.
struct LeadProposal {
    std::string person;  ///< Empty: an open call.
    std::string team;    ///< As the statement calls it; may be empty.
};

/// Reads a statement on leads; none where it is not about one. `context` is the statement that it stands under.
[[nodiscard]] std::vector<LeadProposal> read_lead_proposals(std::string_view statement, std::string_view context,
                                                            const EventWords& words);

/// The things that a statement on a lifecycle step is about, e.g. `cf-registrar` of "Proposal to move `cf-registrar` to
/// the attic"; empty where none can be told.
[[nodiscard]] std::vector<std::string> read_subjects(const Statement& statement);

}  // namespace pmcdiff::notes
