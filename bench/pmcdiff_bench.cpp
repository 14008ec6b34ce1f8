// How long reading, aligning and diffing take, each apart: on two notes, on a long series, and on large made-up meetings.
//
//   pmcdiff_bench                               all of it, in about a minute
//   pmcdiff_bench --benchmark_filter=title      only the two title meetings
//   pmcdiff_bench --benchmark_filter=-large     without the large ones
#include <cstddef>
#include <cstdint>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include "pmcdiff/diff.hpp"
#include "pmcdiff/profile.hpp"
#include "pmcdiff/read.hpp"
#include "pmcdiff/report.hpp"
#include "pmcdiff/series.hpp"

namespace {

using pmcdiff::Meeting;

const pmcdiff::Profile& profile() {
    static const auto built_in = pmcdiff::built_in_profile();
    return built_in;
}

template <class Value>
Value value_of(pmcdiff::Result<Value> result) {
    if (!result) throw std::runtime_error(result.error().text());
    return std::move(*result);
}

std::string note_bytes(const std::string& path) {
    return value_of(pmcdiff::read_file(std::string(PMCDIFF_SOURCE_DIR "/fixtures/notes/") + path));
}

Meeting meeting_of(const std::string& bytes, const pmcdiff::Date& date) {
    return value_of(pmcdiff::read_note(bytes, {"note.md", "Runtime", date}, profile()));
}

void count_items(benchmark::State& state, std::size_t items) {
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(items));
}

std::size_t items_of(const Meeting& meeting) {
    std::size_t count = 0;
    for (const auto& team : meeting.teams) count += team.items.size();
    return count;
}

// Two notes, a year apart.

struct Pair {
    Meeting old_meeting;
    Meeting new_meeting;
};

const Pair& title_meetings() {
    static const Pair pair{meeting_of(note_bytes("Runtime/2016/2016-11-01-runtime.md"), {2016, 11, 1}),
                           meeting_of(note_bytes("Runtime/2017/2017-10-18-runtime.md"), {2017, 10, 18})};
    return pair;
}

void make_profile(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(pmcdiff::built_in_profile());
}
BENCHMARK(make_profile)->Name("profile/built in");

void read_title(benchmark::State& state) {
    const auto bytes = note_bytes("Runtime/2017/2017-10-18-runtime.md");
    for (auto _ : state) benchmark::DoNotOptimize(meeting_of(bytes, {2017, 10, 18}));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes.size()));
}
BENCHMARK(read_title)->Name("title/read")->Unit(benchmark::kMicrosecond);

void align_title(benchmark::State& state) {
    const auto& [old_meeting, new_meeting] = title_meetings();
    for (auto _ : state) benchmark::DoNotOptimize(pmcdiff::align_meetings(old_meeting, new_meeting, profile()));
    count_items(state, items_of(old_meeting) + items_of(new_meeting));
}
BENCHMARK(align_title)->Name("title/align")->Unit(benchmark::kMicrosecond);

void diff_title(benchmark::State& state) {
    const auto& [old_meeting, new_meeting] = title_meetings();
    const auto alignment = pmcdiff::align_meetings(old_meeting, new_meeting, profile());
    for (auto _ : state)
        benchmark::DoNotOptimize(pmcdiff::diff_aligned(old_meeting, new_meeting, alignment, profile()));
}
BENCHMARK(diff_title)->Name("title/diff")->Unit(benchmark::kMicrosecond);

void report_title(benchmark::State& state, const std::string& format) {
    const auto& [old_meeting, new_meeting] = title_meetings();
    const auto diff = pmcdiff::diff_meetings(old_meeting, new_meeting, profile());
    const auto report = pmcdiff::make_report(format);
    for (auto _ : state) benchmark::DoNotOptimize(report->diff(diff, 0, {}));
}
BENCHMARK_CAPTURE(report_title, text, std::string("text"))->Name("title/report/text")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(report_title, markdown, std::string("markdown"))
    ->Name("title/report/markdown")
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(report_title, json, std::string("json"))->Name("title/report/json")->Unit(benchmark::kMicrosecond);

// A long series: the notes of a committee over and over, every time later.

constexpr std::size_t series_meetings = 127;

std::vector<std::string> committee_notes() {
    const auto repository = value_of(pmcdiff::scan_repository(PMCDIFF_SOURCE_DIR "/fixtures/notes"));
    std::vector<std::string> notes;
    for (const auto& note : repository.series("Runtime")) notes.push_back(value_of(pmcdiff::read_file(note.path)));
    return notes;
}

/// A meeting every two weeks or so; only their order counts.
pmcdiff::Date date_of(std::size_t number) {
    const auto month = static_cast<int>(number / 2);
    return {2000 + month / 12, 1 + month % 12, number % 2 == 0 ? 4 : 18};
}

const std::vector<Meeting>& long_series() {
    static const auto meetings = [] {
        const auto notes = committee_notes();
        std::vector<Meeting> all;
        for (std::size_t i = 0; i < series_meetings; ++i)
            all.push_back(meeting_of(notes[i % notes.size()], date_of(i)));
        return all;
    }();
    return meetings;
}

void read_series(benchmark::State& state) {
    const auto notes = committee_notes();
    for (auto _ : state) {
        for (std::size_t i = 0; i < series_meetings; ++i) {
            benchmark::DoNotOptimize(meeting_of(notes[i % notes.size()], date_of(i)));
        }
    }
    count_items(state, series_meetings);
}
BENCHMARK(read_series)->Name("series/read")->Unit(benchmark::kMillisecond);

void diff_pairs(benchmark::State& state) {
    const auto& meetings = long_series();
    for (auto _ : state) {
        for (std::size_t i = 0; i + 1 < meetings.size(); ++i) {
            benchmark::DoNotOptimize(pmcdiff::diff_meetings(meetings[i], meetings[i + 1], profile()));
        }
    }
    count_items(state, meetings.size() - 1);
}
BENCHMARK(diff_pairs)->Name("series/diff every pair")->Unit(benchmark::kMillisecond);

void follow_series(benchmark::State& state) {
    const auto& meetings = long_series();
    for (auto _ : state) benchmark::DoNotOptimize(pmcdiff::diff_series(meetings, profile()));
    count_items(state, meetings.size());
}
BENCHMARK(follow_series)->Name("series/follow")->Unit(benchmark::kMillisecond);

// Large meetings, made up.

/// Words by how often real notes use them: a few all the time, most of them hardly ever.
class Words {
public:
    explicit Words(std::uint32_t seed) : random_(seed) {}

    std::string sentence(std::size_t words) {
        std::string text;
        for (std::size_t i = 0; i < words; ++i) text.append(i == 0 ? "" : " ").append(word());
        return text;
    }

    std::size_t below(std::size_t limit) { return random_() % limit; }

private:
    std::string word() {
        constexpr std::size_t rare_words = 20'000;
        constexpr std::string_view stock[] = {"work",   "release", "support", "update", "tests",  "new",
                                              "team",   "fix",     "cluster", "deploy", "routes", "broker",
                                              "config", "story",   "bug",     "version"};
        if (below(3) != 0) return std::string(stock[below(std::size(stock))]);
        std::string made;
        for (auto number = below(rare_words) + 40; number != 0; number /= 20)
            made += "bcdfghjklmnprstvwxyz"[number % 20];
        return made + "a";
    }

    // The same meetings with every compiler: the engine is specified to the bit, distributions are not.
    std::mt19937 random_;
};

std::string item_text(Words& words, std::size_t number) {
    constexpr std::string_view openings[] = {"Working on ", "Released ", "Plan to ", "", "Fixed ", "Exploring "};
    auto text = std::string(openings[words.below(std::size(openings))]) + words.sentence(6 + words.below(8));
    if (number % 7 == 0) text += " (#" + std::to_string(150'000'000 + number) + ")";
    if (number % 11 == 0) text += " v1." + std::to_string(number % 400) + ".0";
    return text;
}

/// Two meetings with the same number of items: a third goes on word for word, a third in other words, a third is new.
Pair large_pair(std::size_t teams, std::size_t items) {
    Words words(7);
    Pair pair;
    pair.old_meeting.date = {2017, 10, 3};
    pair.new_meeting.date = {2017, 10, 18};
    int line = 1;
    for (std::size_t team = 0; team < teams; ++team) {
        pmcdiff::Team section;
        section.name = words.sentence(2) + " " + std::to_string(team);
        section.line = line++;
        section.level = 3;
        section.leads = {"Jo Lead" + std::to_string(team)};
        auto later = section;
        for (std::size_t number = 0; number < items / teams; ++number) {
            pmcdiff::Item item;
            item.line = line++;
            item.status = pmcdiff::Status::ongoing;
            item.text = item_text(words, team * 1'000 + number);
            auto next = item;
            if (number % 3 == 1)
                next.text = "Finished: " + item.text.substr(item.text.find(' ') + 1) + " " + words.sentence(2);
            if (number % 3 == 2) next.text = item_text(words, team * 1'000 + number + 500'000);
            if (number % 3 == 1) next.status = pmcdiff::Status::done;
            section.items.push_back(std::move(item));
            later.items.push_back(std::move(next));
        }
        pair.old_meeting.teams.push_back(std::move(section));
        pair.new_meeting.teams.push_back(std::move(later));
    }
    return pair;
}

void align_large(benchmark::State& state) {
    const auto teams = static_cast<std::size_t>(state.range(0));
    const auto items = static_cast<std::size_t>(state.range(1));
    const auto pair = large_pair(teams, items);
    std::size_t pairs = 0;
    for (auto _ : state) {
        const auto alignment = pmcdiff::align_meetings(pair.old_meeting, pair.new_meeting, profile());
        pairs = alignment.items.size();
    }
    state.counters["pairs"] = static_cast<double>(pairs);
    count_items(state, items_of(pair.old_meeting) + items_of(pair.new_meeting));
}
// Ten times the items should take about ten times as long, one team or a thousand.
BENCHMARK(align_large)
    ->Name("large/align")
    ->ArgNames({"teams", "items"})
    ->Args({1, 2'000})
    ->Args({1, 20'000})
    ->Args({1, 200'000})
    ->Args({1'000, 20'000})
    ->Args({1'000, 200'000})
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

void diff_large(benchmark::State& state) {
    const auto pair = large_pair(static_cast<std::size_t>(state.range(0)), static_cast<std::size_t>(state.range(1)));
    const auto alignment = pmcdiff::align_meetings(pair.old_meeting, pair.new_meeting, profile());
    for (auto _ : state) {
        benchmark::DoNotOptimize(pmcdiff::diff_aligned(pair.old_meeting, pair.new_meeting, alignment, profile()));
    }
    count_items(state, items_of(pair.old_meeting) + items_of(pair.new_meeting));
}
BENCHMARK(diff_large)
    ->Name("large/diff")
    ->ArgNames({"teams", "items"})
    ->Args({1, 20'000})
    ->Args({1'000, 20'000})
    ->Args({1'000, 200'000})
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

/// A note of that many items, with teams of a hundred.
std::string large_note(std::size_t items) {
    Words words(11);
    std::string note = "# Runtime PMC Meeting 2017-10-18\n\n## Backlog Reviews\n";
    for (std::size_t number = 0; number < items; ++number) {
        if (number % 100 == 0) note += "\n### Team " + std::to_string(number / 100) + " - Jo Lead\n\n";
        note += (number % 4 == 3 ? "  - " : "- ") + item_text(words, number) + "\n";
    }
    return note;
}

void read_large(benchmark::State& state) {
    const auto bytes = large_note(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) benchmark::DoNotOptimize(meeting_of(bytes, {2017, 10, 18}));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes.size()));
    count_items(state, static_cast<std::size_t>(state.range(0)));
}
BENCHMARK(read_large)
    ->Name("large/read")
    ->ArgName("items")
    ->Arg(2'000)
    ->Arg(20'000)
    ->Arg(200'000)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

}  // namespace
