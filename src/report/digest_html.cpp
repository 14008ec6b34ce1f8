#include "report/digest_html.hpp"

#include <pugixml.hpp>

#include "report/xml_text.hpp"
#include "text/strings.hpp"

namespace pmcdiff::report {

namespace {

/// The element of each look; null for words as they are.
const char* element_of(DigestRun::Look look) {
    switch (look) {
        case DigestRun::Look::strong: return "strong";
        case DigestRun::Look::faint: return "em";
        case DigestRun::Look::removed: return "del";
        case DigestRun::Look::added: return "ins";
        case DigestRun::Look::plain: break;
    }
    return nullptr;
}

void add_text(pugi::xml_node& parent, std::string_view text) {
    parent.append_child(pugi::node_pcdata).set_value(xml_text(text).c_str());
}

void add_group(pugi::xml_node& parent, const DigestGroup& group) {
    add_element(parent, "h3", group.title);
    auto list = parent.append_child("ul");
    for (const auto& line : group.lines) {
        auto entry = list.append_child("li");
        for (const auto& run : line) {
            if (const auto* const name = element_of(run.look)) {
                add_element(entry, name, run.text);
            } else {
                add_text(entry, run.text);
            }
        }
    }
    if (group.left_out != 0) add_element(list, "li", "and " + text::counted(group.left_out, "more", "more"));
}

void add_origin(pugi::xml_node& parent, const DigestOrigin& origin) {
    if (origin.shown.empty()) return;
    auto paragraph = add_element(parent, "p", "Compared with ");
    if (origin.link.empty()) {
        add_text(paragraph, origin.shown + ".");
        return;
    }
    auto anchor = add_element(paragraph, "a", origin.shown);
    set_attribute(anchor, "href", origin.link);
    add_text(paragraph, ".");
}

}  // namespace

std::string digest_html(const Digest& digest, const DigestOrigin& compared_with) {
    pugi::xml_document document;
    add_element(document, "p", digest.counts + ".");
    for (const auto& group : digest.groups) add_group(document, group);
    add_origin(document, compared_with);
    // HTML has no `<p/>`.
    return to_text(document, pugi::format_raw | pugi::format_no_declaration | pugi::format_no_empty_element_tags);
}

}  // namespace pmcdiff::report
