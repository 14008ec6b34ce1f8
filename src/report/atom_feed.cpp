#include <string>

#include <pugixml.hpp>

#include "pmcdiff/changelog.hpp"
#include "pmcdiff/version.hpp"
#include "report/digest.hpp"
#include "report/digest_html.hpp"
#include "report/note_link.hpp"
#include "report/stable_id.hpp"
#include "report/xml_text.hpp"

namespace pmcdiff {

namespace {

using report::add_element;
using report::set_attribute;

/// Lines told of each subject: a reader who wants all of them opens the note.
constexpr std::size_t most_lines = 12;

/// Notes carry a date and no hour.
std::string time_of(const Meeting& meeting) { return meeting.date.iso() + "T00:00:00Z"; }

std::string shown_series(const Meeting& meeting) { return meeting.pmc.empty() ? "Meetings" : meeting.pmc; }

void add_link(pugi::xml_node& parent, const char* relation, const std::string& address) {
    if (address.empty()) return;
    auto link = parent.append_child("link");
    set_attribute(link, "rel", relation);
    set_attribute(link, "href", address);
}

report::DigestOrigin origin_of(const MeetingChanges& changes, const FeedOptions& options) {
    if (!changes.diff) return {};
    const auto& old_note = changes.diff->old_note;
    return {old_note.date.iso(), report::note_link(options.base_url, old_note.path, 0)};
}

void add_entry(pugi::xml_node& feed, const MeetingChanges& changes, const FeedOptions& options) {
    const auto& meeting = *changes.meeting;
    const auto digest = report::digest_of(changes, most_lines);
    auto entry = feed.append_child("entry");
    add_element(entry, "id", report::stable_id("meeting\n" + meeting.pmc + "\n" + meeting.date.iso()));
    add_element(entry, "title", shown_series(meeting) + " " + meeting.date.iso() + ": " + digest.headline);
    add_element(entry, "updated", time_of(meeting));
    add_element(entry, "published", time_of(meeting));
    add_link(entry, "alternate", report::note_link(options.base_url, meeting.path, 0));
    add_element(entry, "summary", digest.counts + ".");
    auto content = add_element(entry, "content", report::digest_html(digest, origin_of(changes, options)));
    set_attribute(content, "type", "html");
}

}  // namespace

std::string atom_feed(std::span<const MeetingChanges> entries, const FeedOptions& options) {
    const auto& newest = *entries.front().meeting;
    const auto series = shown_series(newest);
    pugi::xml_document document;
    auto declaration = document.append_child(pugi::node_declaration);
    set_attribute(declaration, "version", "1.0");
    set_attribute(declaration, "encoding", "utf-8");
    auto feed = document.append_child("feed");
    set_attribute(feed, "xmlns", "http://www.w3.org/2005/Atom");
    add_element(feed, "id", report::stable_id("series\n" + newest.pmc));
    add_element(feed, "title", options.title.empty() ? series + ": what each meeting changed" : options.title);
    add_element(feed, "updated", time_of(newest));
    auto author = feed.append_child("author");
    add_element(author, "name", newest.pmc.empty() ? "pmcdiff" : newest.pmc + " PMC");
    // A pattern of addresses is no page to open.
    const bool is_page = options.base_url.find('{') == std::string::npos;
    add_link(feed, "alternate", is_page ? options.base_url : "");
    add_link(feed, "self", options.self_url);
    auto generator = add_element(feed, "generator", "pmcdiff");
    set_attribute(generator, "version", version);
    for (const auto& changes : entries) add_entry(feed, changes, options);
    return report::to_text(document, pugi::format_indent);
}

}  // namespace pmcdiff
