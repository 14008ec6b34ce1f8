#include "cli/git/checked_notes.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "check/folder.hpp"
#include "check/snapshot.hpp"
#include "git/change.hpp"
#include "pmcdiff/series.hpp"

namespace pmcdiff::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view configuration_name = ".pmcdiff.toml";

tl::unexpected<Error> usage(std::string message, std::string path, std::string help) {
    return tl::unexpected(Error{ErrorKind::usage, std::move(message), std::move(path), 0, std::move(help)});
}

bool has_dated_note(const Tree& tree) {
    return std::ranges::any_of(tree.files(), [](const TreeFile& file) {
        const auto place = check::place_of_note(file.path);
        return place && place->date.known();
    });
}

/// True where the tree has something at or below a path.
bool reaches_into(const Tree& tree, const std::string& path) {
    return !path.empty() && std::ranges::any_of(tree.files(), [&](const TreeFile& file) {
        return file.path == path || file.path.starts_with(path + "/");
    });
}

Result<Profile> profile_of(const Tree& head) {
    const auto file = std::ranges::lower_bound(head.files(), configuration_name, {}, &TreeFile::path);
    if (file == head.files().end() || file->path != configuration_name) return built_in_profile();
    return head.read(*file).and_then([&](const std::string& toml) { return configured_profile(toml, file->path); });
}

Result<std::unique_ptr<const ChangeSource>> open_source(const std::string& folder,
                                                        const std::optional<std::string>& base,
                                                        const std::optional<std::string>& head) {
    if (git::inside_git(folder)) {
        return git::open_change({folder, base, head}).map([](auto change) {
            return std::unique_ptr<const ChangeSource>(std::move(change));
        });
    }
    if (base || head) {
        return usage("is in no git repository, so there is no --base and no --head", folder,
                     "leave them out to check notes as they stand");
    }
    return check::open_folder(folder);
}

}  // namespace

Result<CheckedNotes> open_checked_notes(const std::string& folder, const std::optional<std::string>& base,
                                        const std::optional<std::string>& head) {
    CheckedNotes notes;
    notes.folder = folder.empty() ? find_repository(".") : folder;
    auto source = open_source(notes.folder, base, head);
    if (!source) return tl::unexpected(std::move(source.error()));
    notes.source = std::move(*source);
    notes.whole = !git::inside_git(notes.folder);
    if (!has_dated_note(notes.source->head()) && !has_dated_note(notes.source->base())) {
        return usage("no notes here: no Markdown file has a date such as 2017-10-18 in its name", notes.folder,
                     "name the folder of the notes with --notes");
    }
    auto profile = profile_of(notes.source->head());
    if (!profile) return tl::unexpected(std::move(profile.error()));
    notes.profile = std::move(*profile);
    return notes;
}

Result<std::vector<std::string>> paths_below(const CheckedNotes& notes, const std::vector<std::string>& paths) {
    const auto reaches = [&](const std::string& path) {
        return reaches_into(notes.source->head(), path) || reaches_into(notes.source->base(), path);
    };
    std::error_code error;
    // Made absolute first: of a path that is not there, weakly_canonical leaves a relative one.
    const auto canonical = [&](const std::string& path) {
        return fs::weakly_canonical(fs::absolute(path, error), error);
    };
    const auto root = canonical(notes.folder);
    std::vector<std::string> below;
    for (const auto& path : paths) {
        auto from_here = canonical(path).lexically_relative(root).generic_string();
        const bool is_root = from_here == ".";
        if (from_here.ends_with('/')) from_here.pop_back();
        // Of a bare repository, and of a folder that --notes names, paths are also meant from its own top.
        const auto from_top = fs::path(path).lexically_normal().generic_string();
        if (is_root) {
            below.emplace_back();
        } else if (reaches(from_here)) {
            below.push_back(std::move(from_here));
        } else if (reaches(from_top)) {
            below.push_back(from_top);
        } else {
            return usage("there is no such note or folder of notes", path, "check the path");
        }
    }
    return below;
}

}  // namespace pmcdiff::cli
