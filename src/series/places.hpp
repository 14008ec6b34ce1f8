// What the place of a file says of it: whether it may be a note, and whose.
#pragma once

#include <string>
#include <string_view>

namespace pmcdiff::series {

/// True for the names of Markdown files.
[[nodiscard]] bool is_markdown(std::string_view name);

/// True where a folder or the file of a path below the repository begins with a full stop.
[[nodiscard]] bool is_hidden(std::string_view path);

/// True for the name of a folder that holds the notes of a year.
[[nodiscard]] bool is_year(std::string_view name);

/// The committee of a file by the folders below the repository's own: the first that is no year; empty where there is none.
[[nodiscard]] std::string committee_of(std::string_view path);

}  // namespace pmcdiff::series
