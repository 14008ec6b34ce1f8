// A note as its lines, its blocks and its sections.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "markdown/document.hpp"
#include "notes/outline.hpp"
#include "pmcdiff/model.hpp"
#include "pmcdiff/profile.hpp"

namespace pmcdiff::skeleton {

class SourceNote {
public:
    /// `bytes` were read as a Meeting before, so they are UTF-8 and within the limits. The profile is not kept.
    SourceNote(std::string_view bytes, const Profile& profile);
    SourceNote(const SourceNote&) = delete;
    SourceNote& operator=(const SourceNote&) = delete;
    SourceNote(SourceNote&&) = default;
    SourceNote& operator=(SourceNote&&) = default;
    ~SourceNote() = default;

    /// A line by its number from 1 on; empty beyond the last one.
    [[nodiscard]] const std::string& line(int number) const;
    [[nodiscard]] int lines() const { return static_cast<int>(lines_.size()); }
    [[nodiscard]] const markdown::Document& document() const { return document_; }
    /// Points into the document.
    [[nodiscard]] const notes::Outline& outline() const { return outline_; }

    /// How many empty lines stand directly above a line.
    [[nodiscard]] int blanks_above(int number) const;
    /// The words of a heading as written, without number signs; those of an underlined one on one line.
    [[nodiscard]] std::string heading_words(const markdown::Block& heading) const;

private:
    std::vector<std::string> lines_;
    markdown::Document document_;
    notes::Outline outline_;
};

}  // namespace pmcdiff::skeleton
