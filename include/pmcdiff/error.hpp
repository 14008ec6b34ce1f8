// Errors as values. They are made where something is wrong and told once, by the program's edge.
#pragma once

#include <string>

#include <tl/expected.hpp>

namespace pmcdiff {

/// Who has to act; the program's exit code follows from it.
enum class ErrorKind {
    usage,    ///< The call is wrong: unknown date, ambiguous name (exit code 2).
    note,     ///< A note or configuration cannot be read (exit code 2).
    outside,  ///< Something outside failed: disk full, server refused (exit code 3).
};

/// One clear sentence about what went wrong, where, and what mends it.
struct Error {
    ErrorKind kind = ErrorKind::usage;
    std::string message;  ///< What is wrong, without the place.
    std::string path;     ///< The file it is about; empty where there is none.
    int line = 0;         ///< 1-based line in `path`; 0 where there is none.
    std::string help;     ///< What to do about it; may be empty.

    /// `path:line: message (help)`, leaving out what is not known.
    [[nodiscard]] std::string text() const;
};

template <class Value>
using Result = tl::expected<Value, Error>;

}  // namespace pmcdiff
