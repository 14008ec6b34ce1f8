#include "report/html_page.hpp"

#include <string_view>

#include <fmt/format.h>

#include "pmcdiff/version.hpp"
#include "report/html_assets.hpp"
#include "report/html_text.hpp"

namespace pmcdiff::report {

std::string html_page(const Page& page) {
    const auto policy =
        fmt::format("default-src 'none'; style-src '{}'; script-src '{}'; base-uri 'none'; form-action 'none'",
                    page_style_hash(), page_script_hash());
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
        "<meta name=\"generator\" content=\"pmcdiff {}\">\n<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n"
        "<a class=\"skip\" href=\"#main\">Skip to the content</a>\n{}<script>{}</script>\n</body>\n</html>\n",
        policy, version, html(page.title), page_style(), page.body, page_script());
}

std::string html_plain_page(const std::string& title, const std::string& aside, const std::string& contents,
                            const std::string& main) {
    auto body =
        "<header class=\"page\">\n<h1>" + html(title) + "</h1>\n<p class=\"range\">" + aside + "</p>\n</header>\n";
    body += contents.empty() ? "<div>\n"
                             : "<div class=\"columns\">\n<nav class=\"contents\" aria-label=\"Contents\">\n<ul>\n" +
                                   contents + "</ul>\n</nav>\n";
    body += "<main id=\"main\" tabindex=\"-1\">\n" + main + "</main>\n</div>\n";
    return html_page({title, body + "<footer><p>Made by pmcdiff from the notes.</p></footer>\n"});
}

}  // namespace pmcdiff::report
