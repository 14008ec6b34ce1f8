#include <cstdint>

#include <fmt/format.h>

#include "diff/changes.hpp"

namespace pmcdiff::diff {

std::string fingerprint(const std::vector<std::string>& parts) {
    constexpr std::uint64_t offset_basis = 0xcbf29ce484222325;
    constexpr std::uint64_t prime = 0x100000001b3;
    constexpr std::uint64_t digits_mask = 0xffffffffffff;
    std::uint64_t hash = offset_basis;
    const auto feed = [&](unsigned char byte) {
        hash ^= byte;
        hash *= prime;
    };
    for (const auto& part : parts) {
        for (const char c : part) feed(static_cast<unsigned char>(c));
        feed(0);
    }
    return fmt::format("{:012x}", (hash >> 48U ^ hash) & digits_mask);
}

Change make_change(ChangeKind kind, std::string team, ChangeDetail detail) {
    Change change;
    change.kind = kind;
    change.team = std::move(team);
    change.detail = std::move(detail);
    return change;
}

Place place_of(const Meeting& meeting, int line) { return {line, meeting.path}; }

}  // namespace pmcdiff::diff
