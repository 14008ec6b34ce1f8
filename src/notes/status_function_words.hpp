// Function words of English and the parts that they play in a clause. What carries meaning of its own, and might differ
// from one committee to the next, is in StatusWords; these are grammar.
#pragma once

#include <array>
#include <string_view>

#include "notes/status_vocabulary.hpp"

namespace pmcdiff::notes {

struct FunctionWords {
    WordClasses part;
    std::string_view words;  ///< Separated by blanks.
};

inline constexpr auto function_words = std::to_array<FunctionWords>({
    {word_class::preposition,
     "after against and as at by during for from in into last on over since so this through to today using via when "
     "which with without yesterday"},
    // What stands behind these is no statement of its own.
    {word_class::subordinator,
     "after because before if since that until when whenever where whereby which while who whose"},
    // "After the summit we ...", "Once that is out, ...": the statement follows behind the comma.
    {word_class::clause_opener, "after although as because before if once since though until when while"},
    {word_class::phrase_opener, "at based by due during following for from given in on thanks to upon using with"},
    {word_class::subject, "everyone folks he i our people she somebody team the they us we who"},
    {word_class::connector,
     "additionally again also and besides but even first however just meanwhile moreover often otherwise plus so then "
     "therefore today too yesterday yet"},
    {word_class::present_be, "am are is"},
    {word_class::past_be, "got had has have was were"},
    {word_class::will, "gonna shall will"},
    {word_class::might, "may might must should would"},
    {word_class::coming, "eventually next soon subsequent upcoming"},
    {word_class::quantity, "couple few lot lots many multiple number numerous several some tons various"},
    {word_class::pointer, "it that there these this those which you"},
    // "This means", "It can": an explanation.
    {word_class::explaining,
     "allow allows are can could do does enables gives has have helps is lets makes may mean means might must need "
     "reduces requires should would"},
    // Work that is to come to its end, or to go on, has begun.
    {word_class::finishing,
     "complete completing continue continuing finalize finalizing finish finishing keep keeping remain resume wrap "
     "wrapping"},
    // Orders and lists of what a release holds; participles behind them belong to the things they name.
    {word_class::plain_verb,
     "add allow avoid create delete develop discover enable ensure extend fix get give implement improve include "
     "introduce make move provide reduce remove rename replace resolve support update use validate verify write"},
    // "Adds a gate", "Fixes the pump": what a release brings.
    {word_class::change_verb,
     "adds allows avoids brings creates deletes enables ensures extends fixes gives implements improves includes "
     "introduces makes moves provides reduces removes renames replaces resolves supports updates upgrades"},
    // Orders to begin something: nothing is done yet.
    {word_class::opening_order, "begin decide evaluate figure investigate start"},
    // "Almost all of the fence is painted": the rest is not.
    {word_class::whole, "all every everyone everything"},
    // Irregular pasts that are the plain form of their verb, too.
    {word_class::plain_past, "cut hit let put read set shut split spread"},
    {word_class::ongoing_predicate,
     "being blocked close continues near-complete delayed in-flight in-progress inflight near nearing ongoing paused "
     "pending "
     "progressing stalled stuck underway waiting"},
    {word_class::planned_predicate,
     "due expected forthcoming planned postponed proposed queued scheduled slated targeted upcoming"},
    // After "in" or "under".
    {word_class::progress_noun,
     "construction development discussion flight investigation motion process progress review test testing way"},
    // After "in" and up to two other words.
    {word_class::stage_noun, "phase phases review stage stages"},
    {word_class::headway, "headway progress strides"},
    {word_class::soon, "asap shortly soon"},
    // After "next".
    {word_class::next_time, "batch couple few iteration meeting month quarter release so sprint two week"},
    {word_class::opens_after_comma,
     "almost awaiting blocked but continuing currently hope hoping nearly next now pending soon starting still then "
     "waiting will working"},
    {word_class::opens_after_and, "are continuing currently is now started will"},
    // Between a form of "be" or "have" and the word that names the state.
    {word_class::filler, "all also be been not pretty quite so very yet"},
    {word_class::no_adverb, "apply assembly daily early family fly monthly only reply supply weekly"},
});

}  // namespace pmcdiff::notes
