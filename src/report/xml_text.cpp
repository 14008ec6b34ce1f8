#include "report/xml_text.hpp"

#include "text/commands.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::report {

namespace {

struct StringWriter final : pugi::xml_writer {
    void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
    std::string text;
};

}  // namespace

std::string xml_text(std::string_view text) {
    std::string out;
    for (const auto point : text::code_points(text::printable(text))) {
        const bool no_character = (point & 0xFFFEU) == 0xFFFEU;
        text::append_code_point(out, no_character ? U'\uFFFD' : point);
    }
    return out;
}

pugi::xml_node add_element(pugi::xml_node& parent, const char* name, std::string_view text) {
    auto node = parent.append_child(name);
    node.text().set(xml_text(text).c_str());
    return node;
}

void set_attribute(pugi::xml_node& node, const char* name, std::string_view value) {
    node.append_attribute(name).set_value(xml_text(value).c_str());
}

std::string to_text(const pugi::xml_document& document, unsigned int flags) {
    StringWriter writer;
    document.save(writer, "  ", flags, pugi::encoding_utf8);
    return text::without_commands(writer.text, {"&#58;", "&#35;"});
}

}  // namespace pmcdiff::report
