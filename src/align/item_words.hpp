// Words that say little when items are compared, and words that mean the same. General English of software minutes;
// a profile's StatusWords::stock_words and StatusWords::aliases come on top.
#pragma once

#include <span>
#include <string_view>
#include <utility>

namespace pmcdiff::align {

/// Words that say how far or how, not what: they weigh little. Whole words; they are compared by their stems.
[[nodiscard]] std::span<const std::string_view> stock_words();

/// Words that name a kind of work (`proposal`, `upgrade`), not which one: they weigh between stock words and others.
[[nodiscard]] std::span<const std::string_view> work_kinds();

/// Words and phrases that tell that a version comes out, as they are written. Not the noun, which names things.
[[nodiscard]] std::span<const std::string_view> release_phrases();

/// A short or other form of a word and the form it is compared as.
[[nodiscard]] std::span<const std::pair<std::string_view, std::string_view>> word_aliases();

}  // namespace pmcdiff::align
