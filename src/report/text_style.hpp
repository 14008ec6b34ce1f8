// Colour and symbols of text for a terminal; plain words elsewhere.
#pragma once

#include <string>
#include <string_view>

#include "pmcdiff/report.hpp"

namespace pmcdiff::report {

class TextStyle {
public:
    explicit TextStyle(const ReportOptions& options) : color_(options.color) {}

    [[nodiscard]] std::string bold(std::string_view text) const { return wrap("1", text); }
    [[nodiscard]] std::string dim(std::string_view text) const { return wrap("2", text); }
    [[nodiscard]] std::string red(std::string_view text) const { return wrap("31", text); }
    [[nodiscard]] std::string green(std::string_view text) const { return wrap("32", text); }
    [[nodiscard]] std::string yellow(std::string_view text) const { return wrap("33", text); }
    [[nodiscard]] std::string blue(std::string_view text) const { return wrap("34", text); }
    [[nodiscard]] std::string cyan(std::string_view text) const { return wrap("36", text); }

    [[nodiscard]] std::string arrow() const { return color_ ? "→" : "->"; }
    [[nodiscard]] bool color() const { return color_; }

    /// A word that was taken out, and one that was put in.
    [[nodiscard]] std::string removed(std::string_view text) const;
    [[nodiscard]] std::string added(std::string_view text) const;

private:
    /// Every word by itself, so that a line can be broken between words and keep its colour.
    [[nodiscard]] std::string wrap(std::string_view code, std::string_view text) const;

    bool color_;
};

}  // namespace pmcdiff::report
