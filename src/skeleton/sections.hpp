// What stays of the sections outside the teams.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "markdown/document.hpp"
#include "notes/outline.hpp"
#include "skeleton/pieces.hpp"
#include "skeleton/plan.hpp"

namespace pmcdiff::skeleton {

class SectionCarrier {
public:
    explicit SectionCarrier(const Plan& plan);

    /// True where the section's heading is one of the form, or something in the section goes on.
    [[nodiscard]] bool keeps_heading(const notes::Section& section) const;
    /// A block of the section.
    [[nodiscard]] std::vector<Piece> carry(const notes::Section& section, const markdown::Block& block) const;
    /// True where an empty section of this kind is to hold the series' filler.
    [[nodiscard]] static bool asks_for_filler(notes::SectionKind kind);

private:
    /// A paragraph in square brackets that asks for words: `[add here]`.
    [[nodiscard]] bool is_filler(const markdown::Block& block) const;
    [[nodiscard]] std::vector<Piece> whole(const markdown::Block& block) const;
    [[nodiscard]] std::vector<Piece> familiar_part(const markdown::Block& block) const;
    [[nodiscard]] std::vector<Piece> agenda(const markdown::Block& block) const;
    [[nodiscard]] std::vector<Piece> roadmap(const markdown::Block& block) const;
    [[nodiscard]] std::vector<Piece> listed_teams(const markdown::Block& block) const;
    [[nodiscard]] bool stands_for_a_heading(const markdown::Block& item) const;
    [[nodiscard]] bool is_left_out(const markdown::Block& item) const;

    /// Items of a list that `keep` chooses; those below one that goes go too.
    template <class Keep>
    void add_items(const markdown::Block& list, std::vector<Piece>& pieces, const Keep& keep) const;

    const Plan& plan_;
    std::set<std::string> headings_;  ///< All headings of the note that stay, folded.
    std::set<std::string> left_out_;  ///< Names of teams that go, folded.
};

}  // namespace pmcdiff::skeleton
