#include "report/stable_id.hpp"

#include <array>

#include <uuid/uuid.h>

namespace pmcdiff::report {

namespace {

/// Drawn once at random. Another one would make every entry of every feed a new one to its readers.
constexpr std::array<unsigned char, 16> name_space = {0x9d, 0x0c, 0x93, 0xfe, 0x36, 0xe3, 0x49, 0xcd,
                                                      0xa7, 0x80, 0x14, 0x11, 0x1e, 0x82, 0x42, 0x0f};

}  // namespace

std::string stable_id(std::string_view name) {
    std::array<unsigned char, sizeof(uuid_t)> id{};
    uuid_generate_sha1(id.data(), name_space.data(), name.data(), name.size());
    std::array<char, UUID_STR_LEN> shown{};
    uuid_unparse_lower(id.data(), shown.data());
    return "urn:uuid:" + std::string(shown.data());
}

}  // namespace pmcdiff::report
