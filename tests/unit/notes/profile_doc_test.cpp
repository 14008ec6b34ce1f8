// Keeps docs/profile.md true: its keys, the built-in words that it shows, its examples and its error messages.
// After a change of built-in words, PMCDIFF_UPDATE_DOCS=1 makes the first test write them anew.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "notes/profile_keys.hpp"
#include "pmcdiff/profile.hpp"
#include "support/catch.hpp"
#include "text/strings.hpp"

namespace profile_doc_test {

namespace {

using pmcdiff::Profile;
using pmcdiff::notes::ListKey;
using pmcdiff::notes::MapKey;

const std::string document = std::string(PMCDIFF_SOURCE_DIR) + "/docs/profile.md";
constexpr std::size_t widest_line = 120;

/// A fenced block with the headings above it.
struct Block {
    std::string table;  ///< Of `### [sections]`.
    std::string key;    ///< Of `#### teams`; empty behind the first block below it.
    std::string kind;   ///< What stands behind the fence.
    std::string text;
    std::size_t from = 0;  ///< Offset of the text in the document.
};

std::string read_document() {
    std::ifstream file(document);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<Block> blocks_of(const std::string& markdown) {
    std::vector<Block> blocks;
    Block open;
    bool inside = false;
    std::size_t offset = 0;
    for (const auto source : pmcdiff::text::split(markdown, '\n')) {
        const auto next = offset + source.size() + 1;
        const auto line = pmcdiff::text::trim(source);
        if (line.starts_with("```") && inside) {
            blocks.push_back(open);
            inside = false;
            open.key.clear();
        } else if (line.starts_with("```")) {
            inside = true;
            open.kind = line.substr(3);
            open.text.clear();
            open.from = next;
        } else if (inside) {
            open.text.append(source).append("\n");
        } else if (line.starts_with("### ")) {
            open.table = pmcdiff::text::trim(line.substr(4), "[]");
        } else if (line.starts_with("#### ")) {
            open.key = line.substr(5);
        }
        offset = next;
    }
    return blocks;
}

std::string in_quotes(std::string_view word) { return std::string("\"").append(word).append("\""); }

/// Built-in lists and maps as a user would write them.
std::map<std::string, std::string> shown_keys() {
    auto profile = pmcdiff::built_in_profile();
    std::map<std::string, std::string> shown;
    for (const ListKey& key : pmcdiff::notes::list_keys()) {
        std::string text = std::string(key.name) + " = [";
        std::string line;
        for (const auto& word : key.list(profile)) {
            if (line.size() + word.size() + 4 > widest_line) text.append(std::exchange(line, {}));
            line.append(line.empty() ? "\n    " : " ").append(in_quotes(word)).append(",");
        }
        text.append(line).append(text.ends_with('[') && line.empty() ? "]\n" : "\n]\n");
        shown[std::string(key.table) + '.' + std::string(key.name)] = text;
    }
    for (const MapKey& key : pmcdiff::notes::map_keys()) {
        std::string text = std::string(key.name) + " = [";
        for (const auto& [word, means] : key.map(profile)) {
            std::string_view bare = word;
            if (bare.starts_with("* ")) bare.remove_prefix(2);
            if (bare.ends_with(" *")) bare.remove_suffix(2);
            text.append("\n    { ").append(key.left).append(" = ").append(in_quotes(bare)).append(", means = ");
            text.append(in_quotes(means)).append(" },");
        }
        text.append(text.ends_with('[') ? "]\n" : "\n]\n");
        shown[std::string(key.table) + '.' + std::string(key.name)] = text;
    }
    return shown;
}

void rewrite(std::string markdown, const std::vector<Block>& blocks, const std::map<std::string, std::string>& shown) {
    for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
        const auto now = shown.find(block->table + '.' + block->key);
        if (now != shown.end()) markdown.replace(block->from, block->text.size(), now->second);
    }
    std::ofstream(document) << markdown;
}

bool update_wanted() {
    return std::getenv("PMCDIFF_UPDATE_DOCS") != nullptr;  // NOLINT(concurrency-mt-unsafe): one thread
}

}  // namespace

TEST_CASE("the manual of the profile shows every key with its built-in words") {
    const auto shown = shown_keys();
    if (update_wanted()) rewrite(read_document(), blocks_of(read_document()), shown);
    std::map<std::string, std::string> documented;
    for (const auto& block : blocks_of(read_document())) {
        if (!block.key.empty() && block.kind == "toml") documented[block.table + '.' + block.key] = block.text;
    }
    for (const auto& [key, text] : shown) {
        INFO(key << ": mend docs/profile.md, or run this test with PMCDIFF_UPDATE_DOCS=1");
        CHECK(documented[key] == text);
        documented.erase(key);
    }
    for (const auto& [key, text] : documented) FAIL_CHECK(key << " is in docs/profile.md and is no key");
}

TEST_CASE("the built-in words mean the same when they are read from a configuration") {
    const auto shown = shown_keys();
    std::string toml;
    for (const auto& table : pmcdiff::notes::word_tables()) {
        toml.append("[").append(table).append("]\nreplace = [");
        for (const auto& key : pmcdiff::notes::keys_of(table)) toml.append(in_quotes(key)).append(", ");
        toml.append("]\n");
        for (const auto& key : pmcdiff::notes::keys_of(table)) toml += shown.at(table + '.' + key);
    }
    auto read = pmcdiff::extend_profile(pmcdiff::built_in_profile(), toml, "shown");
    if (!read) FAIL(read.error().text());
    auto built_in = pmcdiff::built_in_profile();
    for (const ListKey& key : pmcdiff::notes::list_keys()) {
        INFO(key.table << '.' << key.name);
        // One that loses marks at its ends may be there twice ("misc." and "misc"); none may become another word.
        for (const auto& word : key.list(*read)) CHECK(std::ranges::count(key.list(built_in), word) == 1);
    }
    for (const MapKey& key : pmcdiff::notes::map_keys()) {
        INFO(key.table << '.' << key.name);
        CHECK(key.map(*read) == key.map(built_in));
    }
}

TEST_CASE("the manual's examples of a configuration are right") {
    for (const auto& block : blocks_of(read_document())) {
        if (block.kind != "toml" || !block.key.empty()) continue;
        const auto read = pmcdiff::extend_profile(pmcdiff::built_in_profile(), block.text, "example");
        if (!read) FAIL_CHECK(block.text << read.error().text());
    }
}

TEST_CASE("the manual shows error messages as they are printed") {
    std::string wrong;
    std::size_t checked = 0;
    for (const auto& block : blocks_of(read_document())) {
        if (block.kind == "toml wrong") wrong = block.text;
        if (block.kind != "text" || wrong.empty()) continue;
        const auto read = pmcdiff::extend_profile(pmcdiff::built_in_profile(), wrong, ".pmcdiff.toml");
        REQUIRE_FALSE(read);
        CHECK("pmcdiff: " + read.error().text() == pmcdiff::text::trim(block.text));
        wrong.clear();
        ++checked;
    }
    CHECK(checked > 0);
}

}  // namespace profile_doc_test
