#include "history/people.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "notes/people.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::history {

namespace {

char last_initial(const std::string& name) {
    const auto folded = text::fold_accents(name);
    const auto words = text::split_blanks(folded);
    return words.empty() ? ' ' : words.back().front();
}

}  // namespace

std::vector<std::string> names_of_attendee(const std::string& listed, const Profile& profile) {
    return notes::read_people(listed, profile).leads;
}

People::People(std::span<const Meeting> meetings, const Profile& profile) : profile_(profile) {
    std::map<std::string, std::size_t> counts;
    count_names(meetings, counts);
    // The usual spelling first: it is the one that the others are held against.
    std::vector<std::pair<std::string, std::size_t>> names(counts.begin(), counts.end());
    std::ranges::stable_sort(names, std::ranges::greater{}, &std::pair<std::string, std::size_t>::second);
    for (const auto& [name, count] : names) add(name, count);
    for (auto& person : people_) {
        for (const auto& rule : profile_.people) {
            if (notes::canonical_person(person.name, profile_) == text::fold_accents(rule.name))
                person.name = rule.name;
        }
    }
}

void People::count_names(std::span<const Meeting> meetings, std::map<std::string, std::size_t>& counts) const {
    for (const auto& meeting : meetings) {
        for (const auto& team : meeting.teams) {
            for (const auto& lead : team.leads) ++counts[lead];
            for (const auto& stand_in : team.stand_ins) {
                ++counts[stand_in.person];
                for (const auto& name : stand_in.represented) ++counts[name];
            }
            for (const auto& item : team.items) {
                if (item.owner) ++counts[*item.owner];
            }
        }
        for (const auto& event : meeting.lifecycle) {
            if (!event.person.empty()) ++counts[event.person];
        }
        for (const auto& attendee : meeting.attendees) {
            for (const auto& name : names_of_attendee(attendee, profile_)) ++counts[name];
        }
    }
}

bool People::is_bare(const std::string& name) const {
    return text::split_blanks(name).size() < 2 && notes::canonical_person(name, profile_) == text::fold_accents(name);
}

void People::add(const std::string& name, std::size_t count) {
    const auto initial = last_initial(notes::canonical_person(name, profile_));
    auto& alike = by_last_initial_[initial];
    const auto same = [&](std::size_t person) {
        const auto& known = people_[person].name;
        if (is_bare(name) || is_bare(known)) return text::fold_accents(name) == text::fold_accents(known);
        return notes::same_person(name, known, profile_);
    };
    const auto at = std::ranges::find_if(alike, same);
    if (at != alike.end()) {
        people_[*at].spellings[name] += count;
        number_of_[name] = *at;
        return;
    }
    alike.push_back(people_.size());
    number_of_[name] = people_.size();
    people_.push_back({name, {{name, count}}});
}

std::size_t People::number(const std::string& name, std::span<const std::size_t> nearby) const {
    const auto own = number_of_.at(name);
    if (!is_bare(name)) return own;
    std::optional<std::size_t> found;
    for (const auto person : nearby) {
        if (person == own || is_bare(people_[person].name)) continue;
        if (!notes::same_person(name, people_[person].name, profile_)) continue;
        if (found && *found != person) return own;
        found = person;
    }
    return found.value_or(own);
}

std::vector<std::size_t> People::leads(const Team& team, std::span<const std::size_t> nearby) const {
    std::vector<std::size_t> persons;
    for (const auto& lead : team.leads) persons.push_back(number(lead, nearby));
    std::ranges::sort(persons);
    const auto repeated = std::ranges::unique(persons);
    persons.erase(repeated.begin(), repeated.end());
    return persons;
}

}  // namespace pmcdiff::history
