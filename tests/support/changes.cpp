#include "support/changes.hpp"

#include <stdexcept>
#include <utility>

#include "support/meetings.hpp"

namespace pmcdiff::test {

void MadeChange::Files::make_list() {
    list.clear();
    for (const auto& [path, text] : texts) list.push_back({path, std::to_string(std::hash<std::string>{}(text))});
}

MadeChange& MadeChange::before(std::string path, std::string text) {
    head_.texts.try_emplace(path, text);
    base_.texts.insert_or_assign(std::move(path), std::move(text));
    remake();
    return *this;
}

MadeChange& MadeChange::after(std::string path, std::string text) {
    head_.texts.insert_or_assign(std::move(path), std::move(text));
    remake();
    return *this;
}

MadeChange& MadeChange::rename(const std::string& from, const std::string& to) {
    auto moved = head_.texts.extract(from);
    moved.key() = to;
    head_.texts.insert(std::move(moved));
    renamed_[to] = from;
    remake();
    return *this;
}

MadeChange& MadeChange::remove(const std::string& path) {
    head_.texts.erase(path);
    remake();
    return *this;
}

MadeChange& MadeChange::once(const std::string& path, std::string text, std::string author, const Date& day) {
    auto& versions = versions_[path];
    const auto commit = std::string(39, '0') + std::to_string(versions.size());
    versions.insert(versions.begin(), {commit, std::move(author), day, std::move(text)});
    return *this;
}

MadeChange& MadeChange::shallow() {
    complete_ = false;
    return *this;
}

MadeChange& MadeChange::by(std::string author) {
    author_ = std::move(author);
    return *this;
}

MadeChange& MadeChange::on(const Date& day) {
    day_ = day;
    return *this;
}

const Tree& MadeChange::base() const { return base_; }
const Tree& MadeChange::head() const { return head_; }
std::span<const FileChange> MadeChange::changes() const { return changes_; }
Date MadeChange::written(const std::string& /*path*/) const { return day_; }

Result<FileHistory> MadeChange::history(const std::string& base_path) const {
    FileHistory history{{{std::string(40, 'f'), "Ada Lindqvist", {2021, 3, 8}, base_.texts.at(base_path)}}, complete_};
    if (const auto at = versions_.find(base_path); at != versions_.end() && complete_) {
        history.versions.insert(history.versions.end(), at->second.begin(), at->second.end());
    }
    return history;
}

std::vector<std::string> MadeChange::limitations() const {
    return complete_ ? std::vector<std::string>{} : std::vector<std::string>{"the clone is shallow"};
}

void MadeChange::remake() {
    base_.make_list();
    head_.make_list();
    changes_.clear();
    for (const auto& [path, text] : head_.texts) {
        const auto from = renamed_.contains(path) ? renamed_.at(path) : path;
        const auto old = base_.texts.find(from);
        if (old == base_.texts.end()) {
            changes_.push_back({FileChange::Kind::added, {}, path});
        } else if (from != path) {
            changes_.push_back({FileChange::Kind::renamed, from, path});
        } else if (old->second != text) {
            changes_.push_back({FileChange::Kind::modified, path, path});
        }
    }
    for (const auto& [path, text] : base_.texts) {
        if (!head_.texts.contains(path)) changes_.push_back({FileChange::Kind::removed, path, path});
    }
}

CheckReport checked(const MadeChange& change, const CheckSettings& settings) {
    const NoteReader reader(profile());
    auto report = check_notes(change, reader, settings);
    if (!report) throw std::runtime_error(report.error().text());
    return std::move(*report);
}

std::vector<Finding> findings(const MadeChange& change, std::string_view rule, const CheckSettings& settings) {
    auto all = checked(change, settings).findings;
    std::erase_if(all, [&](const Finding& finding) { return finding.rule != rule; });
    return all;
}

std::vector<std::string> told(const MadeChange& change, std::string_view rule, const CheckSettings& settings) {
    std::vector<std::string> lines;
    for (const auto& finding : findings(change, rule, settings)) {
        lines.push_back(std::string(to_string(finding.level)) + " " + finding.path + ":" +
                        std::to_string(finding.line) + " " + finding.team + ": " + finding.message);
    }
    return lines;
}

}  // namespace pmcdiff::test
