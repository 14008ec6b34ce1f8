// Changes of notes made in memory, for tests of checks.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/check.hpp"

namespace pmcdiff::test {

/// A change made with few words: `before` puts a file into the base (and into the head, where nothing else is said of it),
/// `after` into the head.
class MadeChange final : public ChangeSource {
public:
    MadeChange& before(std::string path, std::string text);
    MadeChange& after(std::string path, std::string text);
    /// The file of the base lies elsewhere in the head.
    MadeChange& rename(const std::string& from, const std::string& to);
    /// The file is not in the head.
    MadeChange& remove(const std::string& path);
    /// An earlier state of a file of the base. The first one given is the oldest.
    MadeChange& once(const std::string& path, std::string text, std::string author = "Ada Lindqvist",
                     const Date& day = {2021, 3, 1});
    MadeChange& shallow();
    MadeChange& by(std::string author);
    MadeChange& on(const Date& day);

    [[nodiscard]] const Tree& base() const override;
    [[nodiscard]] const Tree& head() const override;
    [[nodiscard]] std::string base_commit() const override { return "base"; }
    [[nodiscard]] std::string head_commit() const override { return "head"; }
    [[nodiscard]] std::span<const FileChange> changes() const override;
    [[nodiscard]] Result<FileHistory> history(const std::string& base_path) const override;
    [[nodiscard]] Date written(const std::string& path) const override;
    [[nodiscard]] std::vector<std::string> authors() const override { return {author_}; }
    [[nodiscard]] std::vector<std::string> limitations() const override;

private:
    class Files final : public Tree {
    public:
        std::map<std::string, std::string> texts;
        std::vector<TreeFile> list;

        void make_list();
        [[nodiscard]] std::span<const TreeFile> files() const override { return list; }
        [[nodiscard]] Result<std::string> read(const TreeFile& file) const override { return texts.at(file.path); }
    };

    void remake();

    Files base_;
    Files head_;
    std::map<std::string, std::string> renamed_;  ///< New path to old path.
    std::map<std::string, std::vector<FileVersion>> versions_;
    std::vector<FileChange> changes_;
    std::string author_ = "Bruno Keller";
    Date day_;
    bool complete_ = true;
};

/// What a check of the change finds. Throws std::runtime_error where it cannot be made.
[[nodiscard]] CheckReport checked(const MadeChange& change, const CheckSettings& settings = {});

/// The findings of one rule.
[[nodiscard]] std::vector<Finding> findings(const MadeChange& change, std::string_view rule,
                                            const CheckSettings& settings = {});

/// The same, each as "level path:line team: message".
[[nodiscard]] std::vector<std::string> told(const MadeChange& change, std::string_view rule,
                                            const CheckSettings& settings = {});

}  // namespace pmcdiff::test
