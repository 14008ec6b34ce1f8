// Text of notes as XML may hold it, and XML as text.
#pragma once

#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace pmcdiff::report {

/// The text on one line, with what XML 1.0 does not allow (control characters, U+FFFE, U+FFFF, bytes that are no UTF-8) as
/// U+FFFD. Marks such as `<` are left: the writer escapes them.
[[nodiscard]] std::string xml_text(std::string_view text);

/// Adds `<name>text</name>`.
pugi::xml_node add_element(pugi::xml_node& parent, const char* name, std::string_view text);

/// Sets `name="value"`.
void set_attribute(pugi::xml_node& node, const char* name, std::string_view value);

/// Writes with pugixml's flags (pugi::format_...).
[[nodiscard]] std::string to_text(const pugi::xml_document& document, unsigned int flags);

}  // namespace pmcdiff::report
