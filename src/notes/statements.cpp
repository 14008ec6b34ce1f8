#include "notes/statements.hpp"

#include <algorithm>
#include <utility>

#include "text/strings.hpp"

namespace pmcdiff::notes {

namespace {

using markdown::Block;
using markdown::BlockKind;

/// A speaker's name before a colon is at most this long ("Michael Fraenkel: ...").
constexpr std::size_t longest_speaker_in_words = 2;

bool is_capitalised(std::string_view word) { return !word.empty() && word.front() >= 'A' && word.front() <= 'Z'; }

/// Takes `Amit Gupta: `, `[DC] ` and ` [Dieu Cao]` off a statement.
std::string without_speaker(std::string_view statement, const Words& lead_labels) {
    auto body = text::trim(statement);
    const auto take_bracket = [&] {
        if (body.starts_with('[')) {
            const auto end = body.find(']');
            if (end != std::string_view::npos && end + 1 < body.size() && body[end + 1] == ' ')
                body = text::trim(body.substr(end + 1));
        }
        if (body.ends_with(']')) {
            const auto start = body.rfind(" [");
            if (start != std::string_view::npos) body = text::trim(body.substr(0, start));
        }
    };
    take_bracket();
    const auto colon = body.find(": ");
    if (colon != std::string_view::npos) {
        const auto words = text::split_blanks(body.substr(0, colon));
        const bool speaker = words.size() <= longest_speaker_in_words && std::ranges::all_of(words, is_capitalised);
        const bool question = words.size() == 1 && words.front() == "Q";
        const bool role = std::ranges::find(lead_labels, text::lower_ascii(body.substr(0, colon))) != lead_labels.end();
        if (speaker && !question && !role) body = text::trim(body.substr(colon + 2));
    }
    return std::string(body);
}

void add_marked(Statement& statement, const markdown::RichText& text) {
    for (const auto& span : text.spans) {
        const auto words = text::trim(span.text);
        const bool address = words.find("://") != std::string_view::npos;
        if ((span.code || span.link) && !words.empty() && !address) statement.marked.emplace_back(words);
    }
    statement.links = text.links;
}

class StatementReader {
public:
    explicit StatementReader(const Words& lead_labels) : lead_labels_(lead_labels) {}

    void read(const Section& section) {
        section_ = section.kind;
        for (const auto* const block : section.blocks) {
            if (block->kind != BlockKind::list) last_line_.reset();
            read(*block, std::nullopt);
        }
        last_line_.reset();
    }

    std::vector<Statement> take() { return std::move(statements_); }

private:
    void read(const Block& block, std::optional<std::size_t> parent) {
        if (block.kind == BlockKind::list || block.kind == BlockKind::quote) {
            // A list right below a line speaks of that line.
            if (!parent && last_line_) parent = last_line_;
            read_list(block, parent);
        } else if (block.kind == BlockKind::item) {
            read_item(block, parent);
        } else if (block.kind == BlockKind::paragraph || block.kind == BlockKind::heading) {
            read_lines(block, parent);
            if (!parent && block.kind == BlockKind::paragraph && !statements_.empty())
                last_line_ = statements_.size() - 1;
        }
    }

    /// Items that were typed one or two columns deeper than the one above are its children, whatever Markdown says.
    void read_list(const Block& list, std::optional<std::size_t> parent) {
        std::vector<std::pair<int, std::size_t>> above;  // Columns and statements of the items that could be parents.
        for (const auto& child : list.children) {
            while (!above.empty() && above.back().first >= child.indent) above.pop_back();
            const auto first = statements_.size();
            read(child, above.empty() ? parent : std::optional(above.back().second));
            if (statements_.size() > first) above.emplace_back(child.indent, first);
        }
    }

    void read_item(const Block& item, std::optional<std::size_t> parent) {
        std::optional<std::size_t> own;
        for (const auto& child : item.children) {
            if (child.kind == BlockKind::paragraph) {
                const auto first = statements_.size();
                read_lines(child, parent);
                if (!own && statements_.size() > first) own = first;
            } else {
                read(child, own ? own : parent);
            }
        }
    }

    /// Each line of a paragraph is a statement of its own: people type lists without bullets, and `-- answer` below a
    /// bullet. A line that goes on in lower case continues the one before; one that opens with a bullet answers it.
    void read_lines(const Block& block, std::optional<std::size_t> parent) {
        const auto first = statements_.size();
        int line = block.line - 1;
        for (const auto& source : block.text.lines()) {
            ++line;
            if (source.empty()) continue;
            const bool marked = source.starts_with("--") || source.starts_with("**") || source.starts_with("•");
            const bool continues = statements_.size() > first && !marked && !is_capitalised(source);
            if (continues) {
                statements_.back().text.append(" ").append(source);
                continue;
            }
            Statement statement;
            statement.line = line;
            statement.section = section_;
            statement.parent = marked && statements_.size() > first ? std::optional(first) : parent;
            statement.text = without_speaker(text::trim(source, " \t-*•"), lead_labels_);
            statements_.push_back(std::move(statement));
        }
        if (statements_.size() > first) add_marked(statements_[first], block.text);
    }

    const Words& lead_labels_;
    std::optional<std::size_t> last_line_;  ///< The paragraph's line right above, where one stands there.
    SectionKind section_ = SectionKind::none;
    std::vector<Statement> statements_;
};

bool tells_of_business(SectionKind kind) {
    return kind == SectionKind::announcements || kind == SectionKind::lifecycle || kind == SectionKind::discussion;
}

}  // namespace

std::vector<Statement> read_statements(std::span<const Section> sections, const Profile& profile) {
    StatementReader reader(profile.headings.lead_labels);
    for (const auto& section : sections) {
        if (tells_of_business(section.kind)) reader.read(section);
    }
    return reader.take();
}

std::vector<Remark> remarks_of(std::span<const Statement> statements, SectionKind section) {
    std::vector<Remark> remarks;
    for (const auto& statement : statements) {
        if (statement.section == section && !statement.text.empty())
            remarks.push_back({statement.line, statement.text});
    }
    return remarks;
}

}  // namespace pmcdiff::notes
