#include "support/git_folder.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace pmcdiff::test {

namespace {

std::string quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'') {
            out += "'\\''";
        } else {
            out += c;
        }
    }
    return out + "'";
}

std::string run(const std::string& command) {
    struct Close {
        void operator()(std::FILE* pipe) const { ::pclose(pipe); }
    };
    std::unique_ptr<std::FILE, Close> pipe(::popen(command.c_str(), "r"));  // NOLINT(cert-env33-c): a test's own words
    if (!pipe) throw std::runtime_error("cannot run " + command);
    std::string output;
    std::array<char, 4096> part{};
    while (const auto read = std::fread(part.data(), 1, part.size(), pipe.get())) output.append(part.data(), read);
    if (::pclose(pipe.release()) != 0) throw std::runtime_error("failed: " + command + "\n" + output);
    while (output.ends_with('\n')) output.pop_back();
    return output;
}

std::string git_command(const std::string& folder, const std::string& environment, const std::string& arguments) {
    return "env -i PATH=\"$PATH\" HOME=/nonexistent GIT_CONFIG_NOSYSTEM=1 GIT_COMMITTER_NAME=Committer "
           "GIT_COMMITTER_EMAIL=committer@example.org GIT_AUTHOR_EMAIL=author@example.org " +
           environment + " git -c protocol.file.allow=always -C " + quoted(folder) + " " + arguments + " 2>&1";
}

}  // namespace

std::string run_git(const std::string& folder, const std::string& arguments) {
    return run(git_command(folder, "GIT_AUTHOR_NAME='Ada Lindqvist'", arguments));
}

GitFolder::GitFolder() {
    run_git(folder_.path(), "init --quiet --initial-branch=main notes");
    git("config gc.auto 0");
}

std::string GitFolder::next_time() {
    constexpr long first = 1'500'000'000;
    return std::to_string(first + 60 * ++minutes_) + " +0000";
}

std::string GitFolder::commit(const std::string& author, const std::string& day) {
    const auto environment = "GIT_AUTHOR_NAME=" + quoted(author) + " GIT_AUTHOR_DATE=" + quoted(day) +
                             " GIT_COMMITTER_DATE=" + quoted(next_time());
    git("add --all");
    run(git_command(path(), environment, "commit --quiet --allow-empty --message change"));
    return git("rev-parse HEAD");
}

std::string GitFolder::merge(const std::string& branch, const std::string& options) {
    const auto environment =
        "GIT_AUTHOR_NAME=Merger GIT_AUTHOR_DATE=2018-01-01T12:00:00Z GIT_COMMITTER_DATE=" + quoted(next_time());
    run(git_command(path(), environment, "merge --quiet --no-ff --message merge " + options + " " + quoted(branch)));
    return git("rev-parse HEAD");
}

std::string note_lines(const std::string& first) {
    std::string text = first + "\n";
    for (const auto* const thing : {"rake", "spade", "hose", "trowel", "shears", "barrow", "seeds", "mulch", "twine"}) {
        text += std::string("- the ") + thing + " is in the shed by the pond\n";
    }
    return text;
}

}  // namespace pmcdiff::test
