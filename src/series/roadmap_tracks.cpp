#include "series/roadmap_tracks.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "align/roadmap.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::series {

namespace {

/// Over how many roadmaps an entry that comes back in other words is looked for; in the same words over any number.
constexpr std::size_t longest_gap_of_rewording = 6;
/// Entries far apart have to be as alike as this.
constexpr double alike_over_gap = 0.6;

}  // namespace

RoadmapTracks::RoadmapTracks(std::span<const Meeting> meetings, std::span<const Alignment> steps)
    : meetings_(meetings) {
    for (std::size_t meeting = 0; meeting < meetings_.size(); ++meeting) {
        if (meetings_[meeting].roadmap.empty()) continue;
        const bool has_earlier = !with_roadmap_.empty();
        const auto before = has_earlier ? with_roadmap_.back() : 0;
        with_roadmap_.push_back(meeting);
        if (!has_earlier) {
            add_meeting(meeting, {});
        } else if (before + 1 == meeting) {
            add_meeting(meeting, steps[before].roadmap);
        } else {
            add_meeting(meeting, align::align_roadmaps(meetings_[before].roadmap, meetings_[meeting].roadmap));
        }
    }
}

void RoadmapTracks::add_meeting(std::size_t meeting, std::span<const RoadmapPair> pairs) {
    std::vector<RoadmapPair> left(pairs.begin(), pairs.end());
    join_main(meeting, left);
    join_over_gap(meeting);
    const auto position = with_roadmap_.size() - 1;
    for (std::size_t at = 0; at < meetings_[meeting].roadmap.size(); ++at) {
        if (!track_at(meeting, at)) append(tracks_.size(), {meeting, position, at});
    }
    if (position == 0) return;
    const auto before = with_roadmap_[position - 1];
    for (const auto& pair : left) {
        const EntrySighting older{before, position - 1, pair.old_entry};
        const EntrySighting newer{meeting, position, pair.new_entry};
        auto& older_track = tracks_[number(older)];
        auto& newer_track = tracks_[number(newer)];
        if (newer_track.sightings.front() == newer && !newer_track.split_from) {
            newer_track.split_from = older;
        } else if (older_track.sightings.back() == older && !older_track.merged_into) {
            older_track.merged_into = newer;
        }
    }
}

/// Takes the best pair of every entry as its way on; what is left are parts.
void RoadmapTracks::join_main(std::size_t meeting, std::vector<RoadmapPair>& pairs) {
    if (with_roadmap_.size() < 2) return;
    const auto position = with_roadmap_.size() - 1;
    const auto before = with_roadmap_[position - 1];
    std::ranges::stable_sort(pairs, std::ranges::greater{}, &RoadmapPair::score);
    std::erase_if(pairs, [&](const RoadmapPair& pair) {
        const auto track = number({before, position - 1, pair.old_entry});
        if (track_at(meeting, pair.new_entry) || tracks_[track].sightings.back().meeting == meeting) return false;
        append(track, {meeting, position, pair.new_entry});
        return true;
    });
    // A part that stands in the new roadmap beside what it was split from is new there: it takes up no old track.
    for (const auto& pair : pairs) {
        if (!track_at(meeting, pair.new_entry)) append(tracks_.size(), {meeting, position, pair.new_entry});
    }
}

/// Joins entries that the roadmap before does not have with those that ended earlier.
void RoadmapTracks::join_over_gap(std::size_t meeting) {
    const auto position = with_roadmap_.size() - 1;
    std::vector<RoadmapEntry> begun;
    std::vector<std::size_t> begun_entries;
    std::unordered_set<std::string> begun_words;
    for (std::size_t at = 0; at < meetings_[meeting].roadmap.size(); ++at) {
        if (track_at(meeting, at)) continue;
        begun.push_back(meetings_[meeting].roadmap[at]);
        begun_entries.push_back(at);
        begun_words.insert(text::fold_to_letters(begun.back().full_text));
    }
    if (begun.empty()) return;
    std::vector<RoadmapEntry> ended;
    std::vector<std::size_t> ended_tracks;
    for (std::size_t at = 0; at < tracks_.size(); ++at) {
        const auto& last = tracks_[at].sightings.back();
        if (last.position + 1 >= position || tracks_[at].merged_into) continue;
        // What ended long ago comes back in the same words or not at all.
        const bool long_ago = position - last.position - 1 > longest_gap_of_rewording;
        if (long_ago && !begun_words.contains(last_words_[at])) continue;
        ended.push_back(entry(last));
        ended_tracks.push_back(at);
    }
    if (ended.empty()) return;
    for (const auto& pair : align::align_roadmaps(ended, begun)) {
        const auto track = ended_tracks[pair.old_entry];
        const auto new_entry = begun_entries[pair.new_entry];
        if (track_at(meeting, new_entry) || tracks_[track].sightings.back().meeting == meeting) continue;
        const auto gap = position - tracks_[track].sightings.back().position - 1;
        const bool same_words = last_words_[track] == text::fold_to_letters(begun[pair.new_entry].full_text);
        if (!same_words && (gap > longest_gap_of_rewording || pair.score < alike_over_gap)) continue;
        append(track, {meeting, position, new_entry});
    }
}

void RoadmapTracks::append(std::size_t track, const EntrySighting& sighting) {
    if (track == tracks_.size()) {
        tracks_.emplace_back();
        last_words_.emplace_back();
    }
    tracks_[track].sightings.push_back(sighting);
    last_words_[track] = text::fold_to_letters(entry(sighting).full_text);
    track_of_[{sighting.meeting, sighting.entry}] = track;
}

std::optional<std::size_t> RoadmapTracks::track_at(std::size_t meeting, std::size_t entry) const {
    const auto at = track_of_.find({meeting, entry});
    return at == track_of_.end() ? std::nullopt : std::optional(at->second);
}

std::vector<EntrySighting> RoadmapTracks::way_to(std::size_t meeting, std::size_t entry) const {
    std::vector<EntrySighting> way;
    for (auto track = track_at(meeting, entry); track;) {
        const auto& [sightings, split_from, merged_into] = tracks_[*track];
        const auto until = std::ranges::upper_bound(sightings, meeting, {}, &EntrySighting::meeting);
        way.insert(way.begin(), sightings.begin(), until);
        if (!split_from) break;
        meeting = split_from->meeting;
        track = number(*split_from);
    }
    return way;
}

std::vector<EntrySighting> RoadmapTracks::way_from(std::size_t meeting, std::size_t entry) const {
    std::vector<EntrySighting> way;
    for (auto track = track_at(meeting, entry); track;) {
        const auto& [sightings, split_from, merged_into] = tracks_[*track];
        const auto from = std::ranges::lower_bound(sightings, meeting, {}, &EntrySighting::meeting);
        way.insert(way.end(), from, sightings.end());
        if (!merged_into) break;
        meeting = merged_into->meeting;
        track = number(*merged_into);
    }
    return way;
}

}  // namespace pmcdiff::series
