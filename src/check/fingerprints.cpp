#include "check/fingerprints.hpp"

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "check/snapshot.hpp"
#include "diff/changes.hpp"

namespace pmcdiff::check {

namespace {

/// The note's name without its folder.
std::string lasting_name(const std::string& path) {
    const auto place = place_of_note(path);
    const auto name = path.substr(path.rfind('/') + 1);
    return place ? place->pmc + "/" + name : name;
}

std::vector<std::string> parts_of(const Finding& finding) {
    return {finding.rule, lasting_name(finding.path), section_key(finding.team), finding.words};
}

}  // namespace

void add_fingerprints(Findings& findings, const Findings& before) {
    std::unordered_map<std::string, int> seen;
    for (const auto& finding : before) ++seen[diff::fingerprint(parts_of(finding))];
    for (auto& finding : findings) {
        auto parts = parts_of(finding);
        auto print = diff::fingerprint(parts);
        if (const int count = ++seen[print]; count > 1) {
            parts.push_back(std::to_string(count));
            print = diff::fingerprint(parts);
        }
        finding.fingerprint = std::move(print);
    }
}

}  // namespace pmcdiff::check
