// The one place that sees toml++: a configuration file as a small tree of values that know their lines. Errors are of
// kind `note` and name the line; the path is the caller's to add.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/error.hpp"

namespace pmcdiff::notes {

/// A value of a configuration file.
struct TomlValue {
    enum class Kind { text, number, truth, date, time, list, table };

    struct Field;

    Kind kind = Kind::table;
    int line = 0;                  ///< 1-based, where the value begins.
    std::string text;              ///< Of a text; of a date `YYYY-MM-DD`.
    std::vector<TomlValue> items;  ///< Of a list.
    std::vector<Field> fields;     ///< Of a table, in the order of the file.
};

struct TomlValue::Field {
    std::string key;
    int line = 0;
    TomlValue value;
};

struct TomlText {
    std::string value;
    int line = 0;
};

/// Reads a file. Errors: it is not TOML, or nests deeper than any profile does.
[[nodiscard]] Result<TomlValue> parse_toml(std::string_view toml);

[[nodiscard]] tl::unexpected<Error> fault(int line, std::string message, std::string help = {});

/// `"since" must be a date, not a number`.
[[nodiscard]] tl::unexpected<Error> wrong_kind(std::string_view what, const TomlValue& found, std::string_view wanted,
                                               std::string help);

/// The texts of a list. `what` names it in errors, `example` is what to write instead.
[[nodiscard]] Result<std::vector<TomlText>> read_texts(std::string_view what, const TomlValue& value,
                                                       std::string_view example);

}  // namespace pmcdiff::notes
