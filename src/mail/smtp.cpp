#include "mail/smtp.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <span>
#include <utility>

#include <curl/curl.h>
#include <fmt/format.h>

#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::mail {

namespace {

struct CloseHandle {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
using Handle = std::unique_ptr<CURL, CloseHandle>;

struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, FreeList>;

struct FreeUrl {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using Url = std::unique_ptr<CURLU, FreeUrl>;

/// A part of an address; empty where it has none.
std::string part_of(const Url& url, CURLUPart which) {
    char* part = nullptr;
    if (curl_url_get(url.get(), which, &part, 0) != CURLUE_OK || part == nullptr) return {};
    std::string text(part);
    curl_free(part);
    return text;
}

bool is_loopback(std::string_view host) {
    const auto is_number = [](std::string_view part) {
        return !part.empty() && std::ranges::all_of(part, text::is_ascii_digit);
    };
    // A name such as 127.example.org is another machine's.
    const auto parts = text::split(host, '.');
    const bool ip4 = parts.size() == 4 && parts.front() == "127" && std::ranges::all_of(parts, is_number);
    return ip4 || host == "localhost" || host == "[::1]";
}

/// What libcurl reads the message from, and what it was told meanwhile.
class Transfer {
public:
    explicit Transfer(std::string bytes) : bytes_(std::move(bytes)) {}

    [[nodiscard]] std::size_t size() const { return bytes_.size(); }
    [[nodiscard]] bool all_read() const { return read_ == bytes_.size(); }
    /// The server's last reply, its lines in one: "550 5.1.1 No such user".
    [[nodiscard]] std::string reply() const { return text::collapse_blanks(text::printable(reply_)); }

    static std::size_t read(char* buffer, std::size_t size, std::size_t count, void* self) {
        auto& transfer = *static_cast<Transfer*>(self);
        const auto part = std::string_view(transfer.bytes_).substr(transfer.read_, size * count);
        std::ranges::copy(part, buffer);
        transfer.read_ += part.size();
        return part.size();
    }

    static std::size_t hear(const char* line, std::size_t size, std::size_t count, void* self) {
        static_cast<Transfer*>(self)->add_line({line, size * count});
        return size * count;
    }

private:
    /// Lines of one reply begin with its code and a dash, but for the last.
    void add_line(std::string_view line) {
        constexpr std::size_t code_length = 3;
        constexpr std::size_t longest_reply = 1000;
        // The answer to the goodbye, which is said after a refusal too.
        if (!goes_on_ && line.starts_with("221")) return;
        if (!goes_on_) reply_.clear();
        goes_on_ = line.size() > code_length && line[code_length] == '-';
        if (reply_.size() + line.size() > longest_reply) return;
        const bool has_code = !reply_.empty() && line.size() > code_length;
        reply_.append(reply_.empty() ? "" : " ").append(text::trim(has_code ? line.substr(code_length + 1) : line));
    }

    std::string bytes_;
    std::size_t read_ = 0;
    std::string reply_;
    bool goes_on_ = false;
};

tl::unexpected<Error> outside(std::string message, std::string help = {}) {
    return tl::unexpected(Error{ErrorKind::outside, std::move(message), {}, 0, std::move(help)});
}

void set_security(CURL* handle, const Delivery& delivery) {
    // On this machine itself and where it was said that it need not be, encryption is taken where it is offered, and a
    // certificate that nobody vouches for is better than none.
    const bool verify = !delivery.insecure && (!delivery.server.loopback || delivery.server.encrypted_from_start ||
                                               !delivery.ca_file.empty());
    curl_easy_setopt(handle, CURLOPT_USE_SSL, verify ? long{CURLUSESSL_ALL} : long{CURLUSESSL_TRY});
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, verify ? 1L : 0L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, verify ? 2L : 0L);
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
    if (!delivery.ca_file.empty()) curl_easy_setopt(handle, CURLOPT_CAINFO, delivery.ca_file.c_str());
}

void set_credentials(CURL* handle, const Delivery& delivery) {
    if (delivery.credentials) {
        curl_easy_setopt(handle, CURLOPT_USERNAME, delivery.credentials->user.c_str());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, delivery.credentials->password.c_str());
        return;
    }
    curl_easy_setopt(handle, CURLOPT_NETRC, long{CURL_NETRC_OPTIONAL});
    if (!delivery.netrc_file.empty()) curl_easy_setopt(handle, CURLOPT_NETRC_FILE, delivery.netrc_file.c_str());
}

void set_transfer(CURL* handle, const Delivery& delivery, Transfer& transfer) {
    curl_easy_setopt(handle, CURLOPT_URL, delivery.server.url.c_str());
    curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(handle, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(transfer.size()));
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, &Transfer::read);
    curl_easy_setopt(handle, CURLOPT_READDATA, &transfer);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &Transfer::hear);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &transfer);
    // Replies come as headers; a body that libcurl would print there is none, and if there were it must not be printed.
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &Transfer::hear);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &transfer);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    const auto patience = static_cast<long>(delivery.patience.count());
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, patience);
    // The answer to the goodbye is waited for by this alone.
    curl_easy_setopt(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, patience);
}

List recipients_of(const Delivery& delivery) {
    List list;
    for (const auto& recipient : delivery.recipients) {
        // The list belongs to whoever holds its first node, which appending gives back.
        auto* const first = list.release();
        auto* const longer = curl_slist_append(first, ("<" + recipient + ">").c_str());
        list.reset(longer != nullptr ? longer : first);
        if (longer == nullptr) return {};
    }
    return list;
}

/// What went wrong, in the server's words where it was the server. `what` is libcurl's.
tl::unexpected<Error> failure(const Delivery& delivery, const Transfer& transfer, CURLcode code, std::string what) {
    if (what.empty()) what = curl_easy_strerror(code);
    what = text::collapse_blanks(text::printable(what));
    const auto reply = transfer.reply();
    const auto server = delivery.server.url;
    const bool refused = reply.size() > 3 && (reply.front() == '4' || reply.front() == '5');
    if (refused) return outside(fmt::format("{} refused the mail, so it was not sent: {}", server, reply));
    switch (code) {
        case CURLE_USE_SSL_FAILED:
            return outside(server + " offers no encryption, so the mail was not sent",
                           "use smtps://, or --insecure where the network can be trusted");
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_SSL_CACERT_BADFILE:
            return outside(fmt::format("no safe connection to {}, so the mail was not sent: {}", server, what),
                           "--ca-file FILE names certificates to trust");
        default: break;
    }
    // The end of the message was sent and its receipt not heard.
    if (transfer.all_read() && transfer.size() != 0) {
        return outside(
            fmt::format("{} did not confirm the mail, and it is not known whether it was taken: {}", server, what));
    }
    return outside(fmt::format("the mail was not sent by {}: {}", server, what));
}

}  // namespace

Result<Server> read_server(const std::string& given) {
    const auto refuse = [&](std::string why) {
        // Without what might be a password.
        const auto at = given.rfind('@');
        const auto shown = at == std::string::npos ? given : "...@" + given.substr(at + 1);
        return tl::unexpected(Error{ErrorKind::usage,
                                    "--send: \"" + text::printable(shown) + "\" " + std::move(why),
                                    {},
                                    0,
                                    "write smtp://mail.example.org:587 or smtps://mail.example.org"});
    };
    const Url url(curl_url());
    if (url == nullptr ||
        curl_url_set(url.get(), CURLUPART_URL, given.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK) {
        return refuse("is no address of a server");
    }
    const auto scheme = part_of(url, CURLUPART_SCHEME);
    if (scheme != "smtp" && scheme != "smtps") return refuse("is no mail server");
    if (!part_of(url, CURLUPART_USER).empty() || !part_of(url, CURLUPART_PASSWORD).empty()) {
        return refuse(
            "holds a user: everybody on this machine could read it; set PMCDIFF_SMTP_USER and "
            "PMCDIFF_SMTP_PASSWORD, or use a netrc file");
    }
    const auto path = part_of(url, CURLUPART_PATH);
    if ((!path.empty() && path != "/") || !part_of(url, CURLUPART_QUERY).empty() ||
        !part_of(url, CURLUPART_FRAGMENT).empty()) {
        return refuse("has more than a host and a port");
    }
    Server server;
    server.host = part_of(url, CURLUPART_HOST);
    if (server.host.empty()) return refuse("names no host");
    const auto port = part_of(url, CURLUPART_PORT);
    server.url = scheme + "://" + server.host + (port.empty() ? "" : ":" + port);
    server.encrypted_from_start = scheme == "smtps";
    server.loopback = is_loopback(text::lower_ascii(server.host));
    return server;
}

Result<std::string> send(const Delivery& delivery) {
    Transfer transfer(text::replace_all(delivery.message, "\n", "\r\n"));
    const auto recipients = recipients_of(delivery);
    const auto sender = "<" + delivery.sender + ">";
    std::array<char, CURL_ERROR_SIZE> what{};
    // After what it points to: it still says goodbye to the server when it is closed.
    const Handle handle(curl_easy_init());
    if (handle == nullptr || recipients == nullptr) return outside("libcurl cannot be started");
    curl_easy_setopt(handle.get(), CURLOPT_ERRORBUFFER, what.data());
    set_transfer(handle.get(), delivery, transfer);
    set_security(handle.get(), delivery);
    set_credentials(handle.get(), delivery);
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_FROM, sender.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_RCPT, recipients.get());
    const auto code = curl_easy_perform(handle.get());
    if (code != CURLE_OK) return failure(delivery, transfer, code, what.data());
    return transfer.reply();
}

}  // namespace pmcdiff::mail
