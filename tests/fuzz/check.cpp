// Fuzz target: the change of one text of a note into another is checked, told in every format, and mended.
#include "pmcdiff/check.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/mending.hpp"
#include "pmcdiff/check_report.hpp"
#include "support/demand.hpp"
#include "support/two_notes.hpp"

namespace {

constexpr std::string_view path = "Garden/2021-02-23-garden.md";

constexpr std::string_view earlier_note = R"(# Garden PMC Meeting 2021-02-09

## PMC Lifecycle Activities

- Proposal to incubate the Compost team

## Backlog Reviews

### Rake - Ada Lindqvist

- Bought nails, see [the list](../list.md)
  - Looking for a hammer

### Spade - Bruno Keller

- No update

## Roadmap Review

When? | What?
------|------
*Soon* | - A fence (Rake)
)";

/// Files that are held in memory.
class Files final : public pmcdiff::Tree {
public:
    explicit Files(std::map<std::string, std::string> texts) : texts_(std::move(texts)) {
        for (const auto& [name, text] : texts_) files_.push_back({name, {}});
    }

    std::span<const pmcdiff::TreeFile> files() const override { return files_; }
    pmcdiff::Result<std::string> read(const pmcdiff::TreeFile& file) const override { return texts_.at(file.path); }

private:
    std::map<std::string, std::string> texts_;
    std::vector<pmcdiff::TreeFile> files_;
};

/// A change of one note of two.
class NoteEdited final : public pmcdiff::ChangeSource {
public:
    NoteEdited(std::string old_text, std::string new_text)
        : old_text_(old_text),
          base_(files(std::move(old_text))),
          head_(files(std::move(new_text))),
          changes_{{{pmcdiff::FileChange::Kind::modified, std::string(path), std::string(path)}}} {}

    const pmcdiff::Tree& base() const override { return base_; }
    const pmcdiff::Tree& head() const override { return head_; }
    std::string base_commit() const override { return "base"; }
    std::string head_commit() const override { return "head"; }
    std::span<const pmcdiff::FileChange> changes() const override { return changes_; }
    pmcdiff::Result<pmcdiff::FileHistory> history(const std::string& base_path) const override {
        if (base_path != path) return pmcdiff::FileHistory{};
        return pmcdiff::FileHistory{{{"base", "Ada Lindqvist", {2021, 2, 22}, old_text_},
                                     {"root", "Bruno Keller", {2021, 2, 20}, std::string(earlier_note)}},
                                    true};
    }
    pmcdiff::Date written(const std::string& /*path*/) const override { return {2021, 3, 1}; }
    std::vector<std::string> authors() const override { return {"Ada Lindqvist"}; }

private:
    static Files files(std::string text) {
        return Files({{std::string(path), std::move(text)},
                      {"Garden/2021-02-09-garden.md", std::string(earlier_note)},
                      {"Garden/template.md", std::string(earlier_note)},
                      {"list.md", "- nails\n"}});
    }

    std::string old_text_;
    Files base_;
    Files head_;
    std::array<pmcdiff::FileChange, 1> changes_;
};

/// A place that a report can point at.
bool has_place(const pmcdiff::Finding& finding) {
    return finding.line >= 1 && finding.column >= 0 && !finding.rule.empty() && !finding.message.empty() &&
           finding.fingerprint.size() == 12 && (finding.column == 0 || finding.end_column >= finding.column);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace pmcdiff;
    const auto [old_text, new_text] = fuzz::two_texts(fuzz::text_of(data, size));
    const NoteEdited change{std::string(old_text), std::string(new_text)};
    const auto report = check_notes(change, fuzz::reader(), {});
    if (!report) {
        fuzz::demand(!report.error().message.empty() && !report.error().path.empty(), "a refusal tells what and where");
        return 0;
    }
    fuzz::demand(std::ranges::all_of(report->findings, has_place), "every finding has a place, a rule and words");

    CheckReportOptions options;
    options.rules = check_rules();
    for (const auto format : check_formats()) fuzz::demand_text(make_check_format(format)->report(*report, options));
    fuzz::demand_text(check_summary(*report, changed_meetings(change, fuzz::reader()), options));

    std::vector<Finding> here;
    std::ranges::copy_if(report->findings, std::back_inserter(here),
                         [](const auto& each) { return each.path == path; });
    const auto mended = check::apply_mends(new_text, here);
    fuzz::demand(mended.applied.empty() ? mended.bytes == new_text : true, "what has no mend keeps its bytes");
    return 0;
}
