#include "git/similarity.hpp"

#include <algorithm>
#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "pmcdiff/limits.hpp"
#include "pmcdiff/read.hpp"

namespace pmcdiff::git {

namespace {

constexpr std::size_t longest_piece = 64;

/// Which pieces a file has, by hash, and how many bytes of each.
struct Pieces {
    std::vector<std::pair<std::size_t, std::size_t>> bytes_of;
    std::size_t size = 0;
};

Pieces cut(std::string_view text) {
    Pieces pieces;
    pieces.size = text.size();
    while (!text.empty()) {
        const auto part = text.substr(0, longest_piece);
        const auto piece = part.substr(0, std::min(part.find('\n'), part.size() - 1) + 1);
        text.remove_prefix(piece.size());
        // Line ends of two characters count as those of one.
        const bool crlf = piece.ends_with("\r\n");
        const auto line = crlf ? std::string(piece.substr(0, piece.size() - 2)) + "\n" : std::string(piece);
        pieces.bytes_of.emplace_back(std::hash<std::string>{}(line), line.size());
    }
    std::ranges::sort(pieces.bytes_of);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < pieces.bytes_of.size(); ++i) {
        if (i > 0 && pieces.bytes_of[kept - 1].first == pieces.bytes_of[i].first) {
            pieces.bytes_of[kept - 1].second += pieces.bytes_of[i].second;
        } else {
            pieces.bytes_of[kept++] = pieces.bytes_of[i];
        }
    }
    pieces.bytes_of.resize(kept);
    return pieces;
}

int compare(const Pieces& one, const Pieces& other) {
    const auto larger = std::max(one.size, other.size);
    if (larger == 0) return 0;
    std::size_t common = 0;
    auto at = other.bytes_of.begin();
    for (const auto& [hash, bytes] : one.bytes_of) {
        while (at != other.bytes_of.end() && at->first < hash) ++at;
        if (at != other.bytes_of.end() && at->first == hash) common += std::min(bytes, at->second);
    }
    return static_cast<int>(common * 100 / larger);
}

// What libgit2 calls. No exception may pass through it; a file without pieces is compared with none.

int pieces_of_bytes(void** out, const git_diff_file* /*file*/, const char* bytes, std::size_t size,
                    void* /*payload*/) noexcept {
    try {
        *out = size > limits::note_bytes ? nullptr : std::make_unique<Pieces>(cut({bytes, size})).release();
    } catch (const std::exception&) {
        *out = nullptr;
    }
    return 0;
}

int pieces_of_file(void** out, const git_diff_file* file, const char* path, void* payload) noexcept {
    try {
        *out = nullptr;
        const auto bytes = read_file(path);
        return bytes ? pieces_of_bytes(out, file, bytes->data(), bytes->size(), payload) : 0;
    } catch (const std::exception&) {
        return 0;
    }
}

void free_pieces(void* pieces, void* /*payload*/) noexcept {
    const std::unique_ptr<Pieces> freed(static_cast<Pieces*>(pieces));
}

int compare_pieces(int* score, void* one, void* other, void* /*payload*/) noexcept {
    *score = compare(*static_cast<const Pieces*>(one), *static_cast<const Pieces*>(other));
    return 0;
}

}  // namespace

int similarity(std::string_view one, std::string_view other) { return compare(cut(one), cut(other)); }

git_diff_similarity_metric line_metric() {
    return {pieces_of_file, pieces_of_bytes, free_pieces, compare_pieces, nullptr};
}

}  // namespace pmcdiff::git
