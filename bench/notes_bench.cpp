// Reading the notes of a folder beside what the Markdown parser takes for the same bytes.
//
//   PMCDIFF_BENCH_NOTES=DIR pmcdiff_bench --benchmark_filter=notes/     these notes; else those of the fixtures
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include "pmcdiff/profile.hpp"
#include "pmcdiff/read.hpp"
#include "pmcdiff/series.hpp"

namespace {

struct Note {
    std::string bytes;
    pmcdiff::NoteOrigin origin;
};

const std::vector<Note>& notes() {
    static const auto all = [] {
        const char* const given = std::getenv("PMCDIFF_BENCH_NOTES");  // NOLINT(concurrency-mt-unsafe)
        const auto repository =
            pmcdiff::scan_repository(given != nullptr ? given : PMCDIFF_SOURCE_DIR "/fixtures/notes");
        if (!repository) throw std::runtime_error(repository.error().text());
        std::vector<Note> read;
        for (const auto& file : repository->notes) {
            auto bytes = pmcdiff::read_file(file.path);
            if (!bytes) throw std::runtime_error(bytes.error().text());
            read.push_back({std::move(*bytes), {file.shown, file.pmc, file.date}});
        }
        return read;
    }();
    return all;
}

void tell_bytes(benchmark::State& state) {
    std::size_t bytes = 0;
    for (const auto& note : notes()) bytes += note.bytes.size();
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
}

void read_notes(benchmark::State& state) {
    const pmcdiff::NoteReader reader(pmcdiff::built_in_profile());
    for (auto _ : state) {
        for (const auto& note : notes()) benchmark::DoNotOptimize(reader.read(note.bytes, note.origin));
    }
    tell_bytes(state);
}
BENCHMARK(read_notes)->Name("notes/read")->Unit(benchmark::kMillisecond);

struct ParserDeleter {
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct NodeDeleter {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};

/// As cmark-gfm(1) does with the extensions that notes are read with.
void parse_bare(const std::string& bytes, bool render) {
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, ParserDeleter> parser(cmark_parser_new(CMARK_OPT_DEFAULT));
    for (const char* const name : {"table", "strikethrough", "autolink", "tasklist"}) {
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    }
    cmark_parser_feed(parser.get(), bytes.data(), bytes.size());
    const std::unique_ptr<cmark_node, NodeDeleter> root(cmark_parser_finish(parser.get()));
    if (!render) return;
    auto* const extensions = cmark_parser_get_syntax_extensions(parser.get());
    const std::unique_ptr<char, decltype(&std::free)> html(cmark_render_html(root.get(), CMARK_OPT_DEFAULT, extensions),
                                                           &std::free);
    benchmark::DoNotOptimize(html.get());
}

void parse_notes(benchmark::State& state, bool render) {
    for (auto _ : state) {
        for (const auto& note : notes()) parse_bare(note.bytes, render);
    }
    tell_bytes(state);
}
BENCHMARK_CAPTURE(parse_notes, parse, false)->Name("notes/cmark parse")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(parse_notes, render, true)->Name("notes/cmark render")->Unit(benchmark::kMillisecond);

}  // namespace
