// A Markdown text as a small owned tree of blocks with their source lines. The only room that sees the parser.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pmcdiff::markdown {

/// A run of text in one style. A line break of the source inside a paragraph is a `\n` in `text`.
struct Span {
    std::string text;
    bool strong = false;
    bool emphasis = false;
    bool code = false;
    bool struck = false;
    bool link = false;
    std::size_t target = 0;  ///< Of a link with a target: its place in RichText::links.
};

/// The inline content of a heading, paragraph, list item or table cell.
struct RichText {
    std::vector<Span> spans;
    std::vector<std::string> links;  ///< Targets in order, each once; images are left out.

    /// The words alone, on one line.
    [[nodiscard]] std::string plain() const;
    /// As plain(), without what is struck out.
    [[nodiscard]] std::string standing() const;
    /// The words, a line of the source each; where one was struck out it is left out.
    [[nodiscard]] std::vector<std::string> lines() const;
    /// True where all words are bold or emphasised (and there are some).
    [[nodiscard]] bool emphasised() const;
    /// True where all words are bold (and there are some).
    [[nodiscard]] bool strong() const;
    [[nodiscard]] bool empty() const;
};

enum class BlockKind { heading, paragraph, list, item, code, html, quote, rule, table, row, cell };

struct Block {
    BlockKind kind = BlockKind::paragraph;
    int line = 0;  ///< 1-based, of the source.
    int end_line = 0;
    int indent = 0;               ///< Columns before it on its line; a tab goes to the next multiple of four.
    int level = 0;                ///< Of a heading, 1 to 6.
    bool ordered = false;         ///< Of a list or its items.
    std::optional<bool> checked;  ///< Of an item with a checkbox.
    RichText text;                ///< Of headings, paragraphs, cells and code blocks.
    std::vector<Block> children;
};

struct Document {
    std::vector<Block> blocks;
    std::vector<int> mended_headings;  ///< Lines such as `###Name`, read as `### Name`.
};

/// How deep blocks are followed within one another; a list takes two steps, one for it and one for its item. More than
/// what Limits::nesting_depth lets through by default.
inline constexpr int deepest = 1024;

/// Parses GitHub-flavoured Markdown (tables, strikethrough, checkboxes, bare links). Never fails: every text is Markdown.
/// The source is expected to be valid UTF-8 with LF line ends. `most_depth` bounds how deep lists and quotes are followed.
[[nodiscard]] Document parse(std::string_view source, int most_depth);

}  // namespace pmcdiff::markdown
