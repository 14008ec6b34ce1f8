// The people of many notes, each under all the ways in which notes write a name.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "pmcdiff/model.hpp"
#include "pmcdiff/profile.hpp"

namespace pmcdiff::history {

/// One person, and how often each spelling occurs.
struct Person {
    std::string name;  ///< The profile's, else the most frequent spelling.
    std::map<std::string, std::size_t> spellings;
};

/// Everybody who leads, stands in, is proposed, owns an item or is listed as having been there.
class People {
public:
    People(std::span<const Meeting> meetings, const Profile& profile);

    [[nodiscard]] std::span<const Person> all() const { return people_; }

    /// Place in all() of a name that occurs in the notes. A first or last name alone is one of `nearby` (those who lead the
    /// team, say) where just one of them has it, and else a person of its own.
    [[nodiscard]] std::size_t number(const std::string& name, std::span<const std::size_t> nearby = {}) const;

    [[nodiscard]] const std::string& name(std::size_t person) const { return people_[person].name; }

    /// The persons of a team's leads, sorted.
    [[nodiscard]] std::vector<std::size_t> leads(const Team& team, std::span<const std::size_t> nearby) const;

private:
    void count_names(std::span<const Meeting> meetings, std::map<std::string, std::size_t>& counts) const;
    void add(const std::string& name, std::size_t count);
    [[nodiscard]] bool is_bare(const std::string& name) const;

    const Profile& profile_;
    std::vector<Person> people_;
    std::map<std::string, std::size_t> number_of_;
    std::map<char, std::vector<std::size_t>> by_last_initial_;
};

/// The names of an entry in a list of who was there, without companies.
[[nodiscard]] std::vector<std::string> names_of_attendee(const std::string& listed, const Profile& profile);

}  // namespace pmcdiff::history
