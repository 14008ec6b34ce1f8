#include "mail/message.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "mail/gmime.hpp"
#include "pmcdiff/date.hpp"
#include "text/commands.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::mail {

namespace {

constexpr const char* charset = "utf-8";
/// Longer subjects are cut: no reader shows more.
constexpr std::size_t longest_subject = 250;
constexpr std::size_t longest_plain_line = 78;

std::string one_line(std::string_view text) { return text::collapse_blanks(text::printable(text)); }

/// A log may show the message as it is, and its lines may begin with any word of a header.
std::string without_commands(const std::string& name) {
    return text::replace_all(text::without_commands(name, text::joined_marks), "::", ":\u2060:");
}

/// The start of a text, of at most so many bytes and whole characters.
std::string_view start_of(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 1 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
    return text.substr(0, most);
}

/// Encoded words (RFC 2047) of no more than the 75 characters that one may have, a line each.
std::string encoded_words(std::string_view text) {
    constexpr std::size_t bytes_of_a_word = 42;
    std::string out;
    while (!text.empty()) {
        const auto part = start_of(text, bytes_of_a_word);
        const auto* const bytes = reinterpret_cast<const guchar*>(part.data());
        const Memory<char> base64(g_base64_encode(bytes, part.size()));
        out.append(" =?UTF-8?B?").append(base64.get()).append("?=\n");
        text.remove_prefix(part.size());
    }
    return out;
}

void set_subject(GMimeMessage* message, std::string_view text) {
    constexpr std::size_t longest_word = 24;
    auto subject = one_line(text);
    if (subject.size() > longest_subject) subject = std::string(start_of(subject, longest_subject)) + "…";
    g_mime_message_set_subject(message, subject.c_str(), charset);
    // GMime counts characters where it breaks a long word, which makes encoded words of others than ASCII too long.
    const bool has_long_word = std::ranges::any_of(text::split(subject, ' '),
                                                   [](std::string_view word) { return word.size() > longest_word; });
    if (!has_long_word && without_commands(subject) == subject) return;
    auto* const headers = g_mime_object_get_header_list(as<GMimeObject>(message));
    g_mime_header_set_raw_value(g_mime_header_list_get_header(headers, "Subject"), encoded_words(subject).c_str());
}

GMimeContentEncoding encoding_of(std::string_view text) {
    const bool ascii = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    const bool short_lines = std::ranges::all_of(
        text::split(text, '\n'), [](std::string_view line) { return line.size() <= longest_plain_line; });
    return ascii && short_lines && !text::has_commands(text) ? GMIME_CONTENT_ENCODING_7BIT
                                                             : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE;
}

/// The text as quoted-printable. Encoded, a line may begin at any place of the text: neither "From ", which mailboxes
/// quote, nor the full stop that ends a message for some programs may come to stand there. Commands of runners are parted by
/// line breaks that the encoding takes out again.
std::string quoted_printable(std::string_view text) {
    GMimeEncoding encoder;
    g_mime_encoding_init_encode(&encoder, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    std::string out(g_mime_encoding_outlen(&encoder, text.size()) + 1, '\0');
    out.resize(g_mime_encoding_flush(&encoder, text.data(), text.size(), out.data()));
    out.insert(0, "\n");
    out = text::replace_all(text::replace_all(out, "\nFrom ", "\n=46rom "), "\n.", "\n=2E").substr(1);
    return text::without_commands(out, {":=\n", "=\n#"});
}

std::string encoded(const std::string& text) {
    return encoding_of(text) == GMIME_CONTENT_ENCODING_7BIT ? text : quoted_printable(text);
}

Object<GMimePart> text_part(const char* subtype, const std::string& text) {
    Object<GMimePart> part(g_mime_part_new_with_type("text", subtype));
    const auto encoding = encoding_of(text);
    const auto content = encoded(text);
    g_mime_object_set_content_type_parameter(as<GMimeObject>(part), "charset", charset);
    g_mime_part_set_content_encoding(part.get(), encoding);
    const Object<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(content.data(), content.size()));
    // Of the part's own encoding, so that it is written as it is.
    const Object<GMimeDataWrapper> wrapper(g_mime_data_wrapper_new_with_stream(stream.get(), encoding));
    g_mime_part_set_content(part.get(), wrapper.get());
    return part;
}

/// A boundary that neither part holds, the same for the same parts.
std::string boundary_for(const Letter& letter) {
    std::string seed = letter.text + letter.html;
    for (;;) {
        const Memory<char> checksum(g_compute_checksum_for_string(G_CHECKSUM_SHA256, seed.c_str(), -1));
        auto boundary = "=_pmcdiff-" + std::string(checksum.get()).substr(0, 32);
        const auto free_in = [&](const std::string& text) { return text.find(boundary) == std::string::npos; };
        if (free_in(letter.text) && free_in(letter.html)) return boundary;
        seed += boundary;
    }
}

void add_mailboxes(GMimeMessage* message, GMimeAddressType type, const std::vector<Mailbox>& mailboxes) {
    auto* const list = g_mime_message_get_addresses(message, type);
    for (const auto& [name, address] : mailboxes) {
        const auto shown = without_commands(one_line(name));
        const Object<InternetAddress> mailbox(
            internet_address_mailbox_new(shown.empty() ? nullptr : shown.c_str(), address.c_str()));
        internet_address_set_charset(mailbox.get(), charset);
        internet_address_list_add(list, mailbox.get());
    }
}

void set_header(GMimeMessage* message, const char* name, const std::string& value) {
    g_mime_object_set_header(as<GMimeObject>(message), name, value.c_str(), charset);
}

void add_headers(GMimeMessage* message, const Letter& letter, BlindCopies blind_copies) {
    const DateTime date(g_date_time_new_from_unix_utc(letter.date));
    if (date != nullptr) g_mime_message_set_date(message, date.get());
    add_mailboxes(message, GMIME_ADDRESS_TYPE_FROM, {letter.from});
    add_mailboxes(message, GMIME_ADDRESS_TYPE_REPLY_TO, letter.reply_to);
    add_mailboxes(message, GMIME_ADDRESS_TYPE_TO, letter.to);
    add_mailboxes(message, GMIME_ADDRESS_TYPE_CC, letter.cc);
    if (blind_copies == BlindCopies::named) add_mailboxes(message, GMIME_ADDRESS_TYPE_BCC, letter.bcc);
    set_subject(message, letter.subject);
    const auto& thread = letter.thread;
    g_mime_message_set_message_id(message, thread.own.c_str());
    set_header(message, "In-Reply-To", "<" + thread.before + ">");
    set_header(message, "References", "<" + thread.root + "> <" + thread.before + ">");
    if (!letter.list.identifier.empty()) {
        const auto name = without_commands(one_line(letter.list.name));
        const Memory<char> phrase(g_mime_utils_header_encode_phrase(nullptr, name.c_str(), charset));
        const auto identifier = "<" + letter.list.identifier + ">";
        set_header(message, "List-Id", name.empty() ? identifier : std::string(phrase.get()) + " " + identifier);
    }
    // No answer from those on holiday (RFC 3834).
    set_header(message, "Auto-Submitted", "auto-generated");
}

}  // namespace

std::string write_message(const Letter& letter, BlindCopies blind_copies) {
    start_gmime();
    const Object<GMimeMessage> message(g_mime_message_new(TRUE));
    add_headers(message.get(), letter, blind_copies);
    const Object<GMimeMultipart> parts(g_mime_multipart_new_with_subtype("alternative"));
    g_mime_multipart_set_boundary(parts.get(), boundary_for(letter).c_str());
    // The last is what readers prefer.
    const auto plain = text_part("plain", letter.text);
    g_mime_object_set_content_type_parameter(as<GMimeObject>(plain), "format", "flowed");
    g_mime_multipart_add(parts.get(), as<GMimeObject>(plain));
    const auto html = text_part("html", letter.html);
    g_mime_multipart_add(parts.get(), as<GMimeObject>(html));
    g_mime_message_set_mime_part(message.get(), as<GMimeObject>(parts));
    const Memory<char> bytes(g_mime_object_to_string(as<GMimeObject>(message), nullptr));
    return bytes.get();
}

std::size_t encoded_size(const std::string& text) {
    start_gmime();
    return encoded(text).size();
}

Result<std::int64_t> read_time(const std::string& given) {
    start_gmime();
    const auto at = [](const DateTime& time) { return std::int64_t{g_date_time_to_unix(time.get())}; };
    const auto shown = text::trim(given);
    const TimeZone utc(g_time_zone_new_utc());
    if (const auto date = parse_date(shown)) return std::int64_t{days_since_epoch(*date)} * 24 * 60 * 60;
    const std::string text(shown);
    if (const DateTime iso{g_date_time_new_from_iso8601(text.c_str(), utc.get())}) return at(iso);
    const bool has_comma = text.find(',') != std::string::npos;
    if (const DateTime header{has_comma ? g_mime_utils_header_decode_date(text.c_str()) : nullptr}) return at(header);
    return tl::unexpected(Error{ErrorKind::usage,
                                "--date: \"" + text::printable(given) + "\" is no time",
                                {},
                                0,
                                "write 2017-10-18 or 2017-10-18T16:30:00Z"});
}

}  // namespace pmcdiff::mail
