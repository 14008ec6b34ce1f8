#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "check/link_syntax.hpp"
#include "check/link_target.hpp"
#include "check/rules.hpp"
#include "check/text_lines.hpp"
#include "text/pattern.hpp"
#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

/// A line of a note, for all that is asked of it.
struct LinkLine {
    const NoteText& note;
    int number = 0;
    std::string_view text;
    std::string masked;  ///< Without code spans.

    [[nodiscard]] std::size_t offset(std::string_view part) const {
        return static_cast<std::size_t>(part.data() - masked.data());
    }
    /// What the note has where the masked line has `part`.
    [[nodiscard]] std::string_view original(std::string_view part) const {
        return text.substr(offset(part), part.size());
    }
    [[nodiscard]] Finding finding(std::size_t begin, std::size_t end, std::string words, std::string message,
                                  std::string help) const {
        return finding_at(note, number, begin, end, DiagnosticLevel::warning, std::move(words), std::move(message),
                          std::move(help));
    }
};

/// Files by their names alone, so that one that lies elsewhere is found. Made when it is first asked.
class FileNames {
public:
    explicit FileNames(const Tree& tree) : tree_(tree) {}

    /// The path of a file of that name; empty where there is none.
    [[nodiscard]] std::string_view find(std::string_view path) {
        if (paths_.empty()) {
            for (const auto& file : tree_.files()) paths_.try_emplace(name_of(file.path), file.path);
        }
        const auto at = paths_.find(name_of(path));
        return at == paths_.end() ? std::string_view{} : at->second;
    }

private:
    static std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

    const Tree& tree_;
    std::unordered_map<std::string_view, std::string_view> paths_;
};

class BrokenLink final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "broken-link",
            .level = DiagnosticLevel::warning,
            .summary = "A link that Markdown does not read as one, or that leads to nothing",
            .explanation =
                "A link that is not written as Markdown wants it stands on the page as its signs, and one that leads "
                "to nothing helps nobody.\n\n"
                "The rule finds links that are meant and are none: `(text)[https://...]`, `[text] (https://...)`, "
                "`[text|https://...]`, `[text](https://...` without its end, `[text]()`, a mistyped `http//`, an "
                "address without `https://`. It finds references such as `[text][name]` that the note does not "
                "define, and relative paths at which there is no file, such as that of an image when only the note "
                "was moved.\n\n"
                "It asks no server, so an address that is gone is not found. Code, comments and boxes to tick "
                "(`[x]`) are left alone, and so are tags such as `[Rake][Spade]` in a note that defines no reference "
                "at all, and paths that leave the folder of notes.",
            .example = "# Rake\n\n- The (plan)[https://example.org/plan] is out\n",
            .mended = "# Rake\n\n- The [plan](https://example.org/plan) is out\n"};
    }

    Findings in_note(const NoteText& note, const Snapshot& around) const override {
        Findings found;
        const auto defined = references_of(note);
        const auto is_text = text_lines(note);
        FileNames files(around.tree());
        for (std::size_t place = 0; place < note.lines.size(); ++place) {
            const auto line = note.lines[place];
            const bool may_link = line.find_first_of("[{") != std::string_view::npos;
            if (!is_text[place] || !may_link || definition_.is_in(line)) continue;
            const LinkLine links{note, static_cast<int>(place) + 1, line, without_code_spans(line)};
            add_syntax(links, defined, found);
            add_references(links, defined, found);
            add_targets(links, around, files, found);
        }
        return found;
    }

private:
    [[nodiscard]] ReferenceNames references_of(const NoteText& note) const {
        ReferenceNames names;
        for (const auto line : note.lines) {
            if (line.find("]:") == std::string_view::npos) continue;
            if (const auto match = definition_.find(line)) names.insert(reference_name((*match)[1]));
        }
        return names;
    }

    void add_syntax(const LinkLine& line, const ReferenceNames& defined, Findings& found) const {
        for (const auto& fault : syntax_.faults(line.text, line.masked, defined)) {
            const auto words = line.text.substr(fault.begin, fault.end - fault.begin);
            const auto help = fault.mended.empty() ? std::string("write [text](https://...)") : "write " + fault.mended;
            found.push_back(line.finding(fault.begin, fault.end, "syntax " + std::string(words),
                                         quoted(words) + " is no link: " + std::string(fault.reason), help));
        }
    }

    void add_references(const LinkLine& line, const ReferenceNames& defined, Findings& found) const {
        if (line.masked.find("][") == std::string::npos) return;
        for (const auto& match : reference_.find_all(line.masked)) {
            const auto begin = line.offset(match[0]);
            const bool escaped = begin > 0 && line.masked[begin - 1] == '\\';
            const bool is_tag = !match[2].empty() && defined.empty();
            const auto name = line.original(match[2].empty() ? match[1] : match[2]);
            if (escaped || is_tag || is_checkbox(match[1]) || address_.is_in(match[2])) continue;
            if (defined.contains(reference_name(name))) continue;
            const auto bracketed = "[" + std::string(name) + "]";
            found.push_back(line.finding(begin, begin + match[0].size(),
                                         "reference " + std::string(line.original(match[0])),
                                         quoted(bracketed) + " is not defined in this note",
                                         "add a line " + quoted(bracketed + ": https://...")));
        }
    }

    void add_targets(const LinkLine& line, const Snapshot& around, FileNames& files, Findings& found) const {
        if (line.masked.find("](") == std::string::npos) return;
        for (const auto& match : target_.find_all(line.masked)) {
            const auto path = link_path(match[1], line.note.path);
            if (!path || path->empty() || around.has(*path)) continue;
            const auto begin = line.offset(match[1]);
            const auto elsewhere = files.find(*path);
            const auto help = elsewhere.empty()
                                  ? "write the whole address, or add the file"
                                  : "the file is at " + std::string(elsewhere) + ": move it too, or write " +
                                        relative_link(elsewhere, line.note.path);
            found.push_back(line.finding(begin, begin + match[1].size(), "target " + std::string(match[1]),
                                         "no file is at " + quoted(*path), help));
        }
    }

    static bool is_checkbox(std::string_view words) { return words == " " || words == "x" || words == "X"; }

    LinkSyntax syntax_;
    text::Pattern definition_{R"(^ {0,3}\[([^\]]+)\]:\s*\S)"};
    text::Pattern reference_{R"(\[([^\[\]]+)\]\[([^\[\]]*)\])"};
    text::Pattern target_{R"(\]\(\s*<?([^)\s<>]+))"};
    text::Pattern address_{R"(^(?:https?://|www\.|mailto:))"};
};

}  // namespace

std::unique_ptr<const Rule> make_broken_link() { return std::make_unique<BrokenLink>(); }

}  // namespace pmcdiff::check
