// How names of teams and projects are compared.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pmcdiff::align {

/// Equal for names that differ only in letter case, blanks, dashes, accents or a final "team".
[[nodiscard]] std::string name_key(std::string_view name);

/// True where two spellings are one name to a reader: letter case and blanks count nothing.
[[nodiscard]] bool same_spelling(std::string_view left, std::string_view right);

/// How alike two names are, and why.
struct NameLikeness {
    double points = 0;   ///< 0: not alike. Comparable with the other evidence of team matching.
    std::string reason;  ///< Empty where the names are not alike.
};

/// A name with what it is compared by, for comparing it with many.
struct ComparedName {
    explicit ComparedName(std::string_view name);

    std::string key;                 ///< name_key().
    std::vector<std::string> stems;  ///< name_stems().
};

/// Compares names that are not equal: a typing slip, or one holding the words of the other.
[[nodiscard]] NameLikeness compare_names(const ComparedName& left, const ComparedName& right);
[[nodiscard]] NameLikeness compare_names(std::string_view left, std::string_view right);

/// The words of a name by stem, without words such as "team" that any name may have.
[[nodiscard]] std::vector<std::string> name_stems(std::string_view name);

/// True where the text speaks of the name: all its words but those in `common`, or a cut form of a name of one word.
/// `common` holds stems that many names of the note have ("CF" before every team).
[[nodiscard]] bool mentions(std::span<const std::string> text_stems, const ComparedName& name,
                            std::span<const std::string> common);
[[nodiscard]] bool mentions(std::span<const std::string> text_stems, std::string_view name,
                            std::span<const std::string> common);

/// The stems that at least three of the names have.
[[nodiscard]] std::vector<std::string> common_stems(std::span<const std::string> names);

}  // namespace pmcdiff::align
