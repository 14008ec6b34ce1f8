#include <algorithm>
#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include "markdown/document.hpp"
#include "text/strings.hpp"

namespace pmcdiff::markdown {

namespace {

constexpr int tab_width = 4;

struct ParserDeleter {
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct NodeDeleter {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};

std::string_view literal(cmark_node* node) {
    const char* const text = cmark_node_get_literal(node);
    return text == nullptr ? std::string_view{} : std::string_view{text};
}

/// The source, line by line, to look at what the parser does not tell (indentation, heading style).
class SourceLines {
public:
    explicit SourceLines(std::string_view source) : lines_(text::split(source, '\n')) {}

    [[nodiscard]] std::string_view at(int line) const {
        const auto index = static_cast<std::size_t>(line) - 1;
        return line >= 1 && index < lines_.size() ? lines_[index] : std::string_view{};
    }

    [[nodiscard]] int indent(int line) const {
        int columns = 0;
        for (const char c : at(line)) {
            if (c == ' ') {
                ++columns;
            } else if (c == '\t') {
                columns += tab_width - columns % tab_width;
            } else {
                break;
            }
        }
        return columns;
    }

private:
    std::vector<std::string_view> lines_;
};

/// Styles that hold where the walk stands.
struct Style {
    bool strong = false;
    bool emphasis = false;
    bool struck = false;
    bool link = false;
    std::size_t target = 0;
};

class InlineReader {
public:
    explicit InlineReader(RichText& out) : out_(out) {}

    /// Styles stand within one another as often as a paragraph has room for, so what is left to read is kept in a list and
    /// not in calls of calls.
    void read(cmark_node* parent) {
        std::vector<Place> open{{cmark_node_first_child(parent), {}}};
        while (!open.empty()) {
            const auto [node, style] = open.back();
            if (node == nullptr) {
                open.pop_back();
                continue;
            }
            open.back().next = cmark_node_next(node);
            if (const auto inner = read_one(node, style)) open.push_back({cmark_node_first_child(node), *inner});
        }
    }

private:
    struct Place {
        cmark_node* next = nullptr;
        Style style;
    };

    /// Gives the style of what stands within the node, where something does.
    std::optional<Style> read_one(cmark_node* node, Style style) {
        const auto type = cmark_node_get_type(node);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) {
            append(literal(node), style, type == CMARK_NODE_CODE);
        } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
            append("\n", style, false);
        } else if (type == CMARK_NODE_HTML_INLINE) {
            if (literal(node).starts_with("<br")) append("\n", style, false);
        } else if (type != CMARK_NODE_IMAGE) {
            if (type == CMARK_NODE_STRONG) style.strong = true;
            if (type == CMARK_NODE_EMPH) style.emphasis = true;
            if (type == CMARK_NODE_LINK) {
                style.link = true;
                style.target = add_link(node);
            }
            if (std::string_view(cmark_node_get_type_string(node)) == "strikethrough") style.struck = true;
            return style;
        }
        return std::nullopt;
    }

    void append(std::string_view text, Style style, bool code) {
        if (text.empty()) return;
        Span span{std::string(text), style.strong, style.emphasis, code, style.struck, style.link, style.target};
        const bool joins = !out_.spans.empty() && same_style(out_.spans.back(), span) && !code;
        if (joins) {
            out_.spans.back().text += span.text;
        } else {
            out_.spans.push_back(std::move(span));
        }
    }

    /// The place of the link's target among all targets; none of them for a link without one.
    std::size_t add_link(cmark_node* node) {
        const char* const url = cmark_node_get_url(node);
        if (url == nullptr || *url == '\0') return static_cast<std::size_t>(-1);
        const auto [known, is_new] = places_.try_emplace(url, out_.links.size());
        if (is_new) out_.links.emplace_back(url);
        return known->second;
    }

    static bool same_style(const Span& a, const Span& b) {
        return a.strong == b.strong && a.emphasis == b.emphasis && a.code == b.code && a.struck == b.struck &&
               a.link == b.link && a.target == b.target;
    }

    RichText& out_;
    std::unordered_map<std::string, std::size_t> places_;  ///< Of the targets in `out_`.
};

class BlockReader {
public:
    BlockReader(const SourceLines& source, int deepest) : source_(source), deepest_(deepest) {}

    [[nodiscard]] std::vector<Block> read(cmark_node* parent, int depth) const {
        std::vector<Block> blocks;
        if (depth > deepest_) return blocks;
        std::size_t count = 0;
        for (auto* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) ++count;
        blocks.reserve(count);
        for (auto* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
            blocks.push_back(read_one(node, depth));
        }
        return blocks;
    }

private:
    [[nodiscard]] Block read_one(cmark_node* node, int depth) const {
        Block block;
        block.line = cmark_node_get_start_line(node);
        block.end_line = cmark_node_get_end_line(node);
        block.indent = source_.indent(block.line);
        block.kind = kind_of(node);
        switch (block.kind) {
            case BlockKind::heading:
                block.level = cmark_node_get_heading_level(node);
                if (is_stray_underline(block)) block.kind = BlockKind::paragraph;
                [[fallthrough]];
            case BlockKind::paragraph:
            case BlockKind::cell: InlineReader(block.text).read(node); break;
            case BlockKind::code:
            case BlockKind::html:
                block.text.spans.push_back({std::string(literal(node)), false, false, true, false, false});
                // The parser tells the line before where a comment ends the block.
                if (block.kind == BlockKind::html) block.end_line = std::max(block.end_line, last_line(block));
                break;
            default: read_container(node, block, depth);
        }
        return block;
    }

    /// By the lines that a block holds.
    static int last_line(const Block& block) {
        const auto words = text::trim(block.text.spans.front().text, "\n");
        return block.line + static_cast<int>(std::ranges::count(words, '\n'));
    }

    void read_container(cmark_node* node, Block& block, int depth) const {
        if (block.kind == BlockKind::list) block.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        if (block.kind == BlockKind::item) {
            block.ordered = cmark_node_get_list_type(cmark_node_parent(node)) == CMARK_ORDERED_LIST;
            if (std::string_view(cmark_node_get_type_string(node)) == "tasklist") {
                block.checked = cmark_gfm_extensions_get_tasklist_item_checked(node);
            }
        }
        block.children = read(node, depth + 1);
    }

    static BlockKind kind_of(cmark_node* node) {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_PARAGRAPH: return BlockKind::paragraph;
            case CMARK_NODE_HEADING: return BlockKind::heading;
            case CMARK_NODE_LIST: return BlockKind::list;
            case CMARK_NODE_ITEM: return BlockKind::item;
            case CMARK_NODE_CODE_BLOCK: return BlockKind::code;
            case CMARK_NODE_HTML_BLOCK: return BlockKind::html;
            case CMARK_NODE_BLOCK_QUOTE: return BlockKind::quote;
            case CMARK_NODE_THEMATIC_BREAK: return BlockKind::rule;
            default: break;
        }
        const std::string_view name = cmark_node_get_type_string(node);
        if (name == "table") return BlockKind::table;
        if (name == "table_row" || name == "table_header") return BlockKind::row;
        if (name == "table_cell") return BlockKind::cell;
        return name == "tasklist" ? BlockKind::item : BlockKind::paragraph;
    }

    /// An empty bullet below a paragraph (`text`, then `-`) underlines it for the parser, and so does the torn second row
    /// of a table; their writers meant no heading.
    [[nodiscard]] bool is_stray_underline(const Block& block) const {
        if (text::trim(source_.at(block.line)).starts_with('#')) return false;
        for (int line = block.line + 1; line <= block.line + 64; ++line) {
            const auto underline = text::trim(source_.at(line));
            if (underline.empty()) return false;
            if (underline.find_first_not_of("-=") != std::string_view::npos) continue;
            return underline.size() < 3 || source_.at(block.line).find('|') != std::string_view::npos;
        }
        return false;
    }

    const SourceLines& source_;
    int deepest_;
};

bool opens_fence(std::string_view line) {
    const auto body = text::trim(line);
    return body.starts_with("```") || body.starts_with("~~~");
}

/// Gives `###Name` its blank. One `#` alone is left: `#channel` and `#42` are words.
std::string mend_headings(std::string_view source, std::vector<int>& mended) {
    std::string out;
    out.reserve(source.size() + 16);
    bool fenced = false;
    int number = 0;
    for (const auto line : text::split(source, '\n')) {
        if (++number > 1) out += '\n';
        if (opens_fence(line)) fenced = !fenced;
        const auto hashes = line.find_first_not_of('#');
        const bool tight = !fenced && hashes != std::string_view::npos && hashes >= 2 && hashes <= 6 &&
                           line[hashes] != ' ' && line[hashes] != '\t';
        if (tight) {
            mended.push_back(number);
            out.append(line.substr(0, hashes)).append(" ").append(line.substr(hashes));
        } else {
            out.append(line);
        }
    }
    return out;
}

/// The parser's list of extensions is shared by all threads and must be filled once.
void register_extensions() {
    static const bool registered = [] {
        cmark_gfm_core_extensions_ensure_registered();
        return true;
    }();
    static_cast<void>(registered);
}

/// While it reads inlines, the parser puts the characters of its extensions into tables that all threads share, and takes
/// them out when it is done: a second thread that is not done then misses links and what is struck out.
cmark_node* finish(cmark_parser* parser) {
    static std::mutex one_at_a_time;
    const std::scoped_lock lock(one_at_a_time);
    return cmark_parser_finish(parser);
}

}  // namespace

Document parse(std::string_view source, int most_depth) {
    Document document;
    const auto mended = mend_headings(source, document.mended_headings);
    register_extensions();
    const std::unique_ptr<cmark_parser, ParserDeleter> parser(cmark_parser_new(CMARK_OPT_DEFAULT));
    for (const char* const name : {"table", "strikethrough", "autolink", "tasklist"}) {
        if (auto* const extension = cmark_find_syntax_extension(name); extension != nullptr) {
            cmark_parser_attach_syntax_extension(parser.get(), extension);
        }
    }
    cmark_parser_feed(parser.get(), mended.data(), mended.size());
    const std::unique_ptr<cmark_node, NodeDeleter> root(finish(parser.get()));
    const SourceLines lines(mended);
    document.blocks = BlockReader(lines, most_depth).read(root.get(), 0);
    return document;
}

}  // namespace pmcdiff::markdown
