#include "cli/documents/manual.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>
#include <vector>

// A manual's text is Markdown of the project itself, not of a note; src/markdown keeps no words' marks.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include "text/strings.hpp"

namespace pmcdiff::cli::documents {

namespace {

struct NodeDeleter {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct ParserDeleter {
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct TextDeleter {
    void operator()(char* text) const { std::free(text); }  // NOLINT(*-no-malloc,*-owning-memory)
};
using Node = std::unique_ptr<cmark_node, NodeDeleter>;

Node parse(const std::string& markdown) {
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, ParserDeleter> parser(cmark_parser_new(CMARK_OPT_DEFAULT));
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
    cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
    return Node(cmark_parser_finish(parser.get()));
}

std::string_view literal(cmark_node* node) {
    const char* const text = cmark_node_get_literal(node);
    return text == nullptr ? std::string_view{} : std::string_view{text};
}

std::string_view kind(cmark_node* node) { return cmark_node_get_type_string(node); }

/// The pages that a comment `<!-- man: ... -->` names; none of another node.
std::vector<std::string_view> pages_of_comment(cmark_node* node) {
    constexpr std::string_view opening = "<!-- man: ";
    const auto text = text::trim(literal(node));
    if (cmark_node_get_type(node) != CMARK_NODE_HTML_BLOCK || !text.starts_with(opening)) return {};
    return text::split_blanks(text.substr(opening.size(), text.find(" -->") - opening.size()));
}

bool is_for(const std::vector<std::string_view>& pages, std::string_view page) {
    const auto named = [&](std::string_view each) {
        return each == page || (each == "*" && page.starts_with("pmcdiff-"));
    };
    return std::ranges::any_of(pages, named);
}

/// `check.md` -> `pmcdiff-check(1)`: of each file the page that its first comment names.
std::map<std::string, std::string, std::less<>> pages_of_files(std::span<const DocumentFile> files) {
    std::map<std::string, std::string, std::less<>> pages;
    for (const auto& file : files) {
        const auto document = parse(file.markdown);
        for (auto* node = cmark_node_first_child(document.get()); node != nullptr; node = cmark_node_next(node)) {
            const auto named = pages_of_comment(node);
            if (named.empty()) continue;
            const std::string page(named.front());
            pages.emplace(file.name, page + (page.ends_with(".toml") ? "(5)" : "(1)"));
            break;
        }
    }
    return pages;
}

/// A block with nothing of its own but a request before it.
cmark_node* request(const char* words) {
    auto* const block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK);
    cmark_node_set_on_enter(block, words);
    cmark_node_set_on_exit(block, "");
    return block;
}

void move_children(cmark_node* from, cmark_node* to) {
    while (auto* const child = cmark_node_first_child(from)) cmark_node_append_child(to, child);
}

std::string_view first_text(cmark_node* node) {
    while (node != nullptr && literal(node).empty()) node = cmark_node_first_child(node);
    return node == nullptr ? std::string_view{} : literal(node);
}

/// A row as a term, its first cell, with what the others say.
void add_row(cmark_node* row, cmark_node* to, std::vector<Node>& removed) {
    auto* const term = request(".TP");
    auto* const explained = request("");
    auto* target = term;
    while (auto* const cell = cmark_node_first_child(row)) {
        if (target == explained && cmark_node_first_child(explained) != nullptr) {
            auto* const gap = cmark_node_new(CMARK_NODE_TEXT);
            cmark_node_set_literal(gap, "; ");
            cmark_node_append_child(explained, gap);
        }
        move_children(cell, target);
        cmark_node_unlink(cell);
        removed.emplace_back(cell);
        target = explained;
    }
    if (cmark_node_first_child(explained) == nullptr) cmark_node_set_on_enter(explained, "\\&");
    cmark_node_append_child(to, term);
    cmark_node_append_child(to, explained);
}

void replace_table(cmark_node* table, std::vector<Node>& removed) {
    auto* row = cmark_node_first_child(table);
    const bool of_options = first_text(row) == "Option";
    auto* const list = request("");
    if (!of_options) {
        for (row = cmark_node_next(row); row != nullptr; row = cmark_node_next(row)) add_row(row, list, removed);
    }
    cmark_node_replace(table, list);
    removed.emplace_back(table);
}

class Section {
public:
    explicit Section(const std::map<std::string, std::string, std::less<>>& pages) : pages_(pages) {}

    /// Makes the tree below what the renderer for pages can write.
    void adapt(cmark_node* node, int top_level) {
        for (auto* child = cmark_node_first_child(node); child != nullptr;) {
            auto* const next = cmark_node_next(child);
            adapt(child, top_level);
            child = next;
        }
        if (kind(node) == "table") {
            replace_table(node, removed_);
        } else if (cmark_node_get_type(node) == CMARK_NODE_HEADING) {
            adapt_heading(node, top_level);
        } else if (cmark_node_get_type(node) == CMARK_NODE_LINK) {
            adapt_link(node);
        } else if (cmark_node_get_type(node) == CMARK_NODE_IMAGE) {
            cmark_node_free(node);
        }
    }

private:
    static void adapt_heading(cmark_node* heading, int top_level) {
        const bool top = cmark_node_get_heading_level(heading) <= top_level;
        cmark_node_set_heading_level(heading, top ? 1 : 2);
        if (!top) return;
        for (auto* child = cmark_node_first_child(heading); child != nullptr; child = cmark_node_next(child)) {
            std::string upper(literal(child));
            std::ranges::transform(upper, upper.begin(),
                                   [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
            if (!upper.empty()) cmark_node_set_literal(child, upper.c_str());
        }
    }

    void adapt_link(cmark_node* link) const {
        const std::string_view target = cmark_node_get_url(link);
        if (target.starts_with("http")) return;
        const auto page = pages_.find(target.substr(0, target.find('#')));
        auto* const inside = cmark_node_first_child(link);
        if (page != pages_.end() && inside != nullptr && literal(inside) == page->first) {
            cmark_node_set_literal(inside, page->second.c_str());
        }
        while (auto* const child = cmark_node_first_child(link)) cmark_node_insert_before(link, child);
        cmark_node_free(link);
    }

    const std::map<std::string, std::string, std::less<>>& pages_;
    std::vector<Node> removed_;  ///< Until all is written: texts of a cell lie in its own memory.
};

/// The renderer's fonts are not on every terminal, and it begins paragraphs where a heading did.
std::string cleaned(std::string roff) {
    roff = text::replace_all(roff, ".nf\n\\f[C]\n", ".nf\n");
    roff = text::replace_all(roff, "\n\\f[]\n.fi", "\n.fi");
    roff = text::replace_all(roff, "\\f[C]", "\\fB");
    roff = text::replace_all(roff, "\\f[]", "\\fR");
    std::string lines;
    bool in_heading = false;
    bool after_heading = false;
    for (const auto line : text::split(roff, '\n')) {
        if (line.empty()) continue;
        const bool heading = line == ".SH" || line == ".SS";
        // A text that stands for any lines is no request.
        if (line.starts_with("..")) lines += "\\&";
        if (!(after_heading && line == ".PP")) lines += std::string(line) + (heading ? " " : "\n");
        after_heading = in_heading;
        in_heading = heading;
    }
    return lines;
}

std::string rendered(cmark_node* node) {
    const std::unique_ptr<char, TextDeleter> text(cmark_render_man(node, CMARK_OPT_DEFAULT, 0));
    return cleaned(text.get());
}

/// Moves the heading that follows a comment, and all up to the next of its level, to a document of their own.
Node take_section(cmark_node* comment, int& level) {
    Node section(cmark_node_new(CMARK_NODE_DOCUMENT));
    level = 0;
    for (auto* node = cmark_node_next(comment); node != nullptr;) {
        auto* const next = cmark_node_next(node);
        // It stands before the next section's heading.
        if (!pages_of_comment(node).empty()) break;
        if (cmark_node_get_type(node) == CMARK_NODE_HEADING) {
            const int own = cmark_node_get_heading_level(node);
            if (level == 0) {
                level = own;
            } else if (own <= level) {
                break;
            }
        }
        cmark_node_append_child(section.get(), node);
        node = next;
    }
    return section;
}

}  // namespace

std::string manual_sections(std::span<const DocumentFile> files, std::string_view page) {
    const auto pages = pages_of_files(files);
    std::string roff;
    for (const auto& file : files) {
        const auto document = parse(file.markdown);
        for (auto* node = cmark_node_first_child(document.get()); node != nullptr; node = cmark_node_next(node)) {
            if (!is_for(pages_of_comment(node), page)) continue;
            int level = 0;
            Section adapted(pages);
            const auto section = take_section(node, level);
            adapted.adapt(section.get(), level);
            roff += rendered(section.get());
        }
    }
    return roff;
}

}  // namespace pmcdiff::cli::documents
