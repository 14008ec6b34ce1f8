// The profile: which headings and words mean what in the notes of a committee. Data, not code: the built-in profile
// covers English minutes kept as Markdown, and a repository's `.pmcdiff.toml` changes or extends it (docs/profile.md).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pmcdiff/check_settings.hpp"
#include "pmcdiff/date.hpp"
#include "pmcdiff/error.hpp"

namespace pmcdiff {

/// A list of words, phrases or patterns. Headings are compared folded: lower case, no emphasis, no colon at the end;
/// in patterns of headings `*` stands for any run of characters.
using Words = std::vector<std::string>;

/// A word of the notes and the state it names, in order of preference.
using WordMap = std::vector<std::pair<std::string, std::string>>;

/// Patterns of the headings that open each kind of section.
struct SectionPatterns {
    Words teams;  ///< The section whose headings are teams ("Backlog Reviews").
    Words announcements;
    Words lifecycle;
    Words discussion;
    Words attendees;
    Words agenda;  ///< The agenda or table of contents.
    Words roadmap;
    Words other;  ///< Known sections that hold none of these ("Zoom info").
};

/// Words of headings and of the names in them.
struct HeadingWords {
    Words team_prefixes;      ///< Before a team's name: "update on".
    Words topic_words;        ///< A heading made only of these words names a state or topic, no project.
    Words vacant;             ///< Instead of a lead: "vacant", "?".
    Words acting;             ///< Before or after a name, says how a lead leads: "interim", "acting".
    Words represents;         ///< `STAND-IN phrase LEAD`: "pinch hitting for".
    Words represented_after;  ///< `LEAD (STAND-IN phrase)`: "representing".
    Words absent;             ///< In brackets after a lead, says that the lead is away: "out of".
    Words affiliations;       ///< Words of organisations' names: "foundation", "inc".
    Words lead_labels;        ///< Before a lead in running text: "project lead", "lead".
    Words also_known_as;      ///< Before another name in brackets: "a.k.a", "aka".
};

/// Words that tell what happens to a team, project or lead in announcements and the like.
struct LifecycleWords {
    WordMap states;    ///< A tag or group heading and the lifecycle it stands for: "incubation" to "incubating".
    WordMap actions;   ///< A pattern of words and what is done: "incubat*" to "incubate".
    Words proposing;   ///< "propose", "proposal", "would like to".
    Words approving;   ///< "no objections", "approved", "accepted".
    Words rejecting;   ///< "objected", "rejected".
    Words calling;     ///< An open call: "call for", "nominations", "opening for".
    Words lead_roles;  ///< "project lead", "pm", "lead".
    Words nominating;  ///< "nominate", "put forward".
};

/// Words that tell the status of an item. How they are used is said in docs/status.md.
struct StatusWords {
    Words placeholders;  ///< Whole items that say nothing: "no update", "n/a".
    Words done_labels;   ///< Whole labels and tags that name a state: "completed", "done".
    Words ongoing_labels;
    Words planned_labels;
    Words info_labels;
    Words topic_labels;  ///< Labels that name a topic and no state: "highlights", "misc".
    Words done_phrases;
    Words ongoing_phrases;
    Words planned_phrases;
    Words info_phrases;
    Words starting_verbs;    ///< Pasts that mean under way: "started", "began", "continued".
    Words planning_verbs;    ///< "plan", "intend", "hope".
    Words finding_verbs;     ///< Pasts that yield to a later clause: "found", "investigated".
    Words completion_words;  ///< After is, are, now: "complete", "available", "out".
    Words activity_nouns;    ///< "investigation", "testing".
    Words irregular_pasts;   ///< "built", "cut", "sent".
    Words no_gerunds;        ///< Words in -ing that name a thing: "networking", "routing".
    Words no_pasts;          ///< Words in -ed that are none: "need", "based".
    Words still_adverbs;     ///< Lean to ongoing: "still", "currently", "nearly".
    Words now_adverbs;       ///< Lean to done: "now".
    Words stock_words;       ///< Words that say how far or how, not what; they weigh little when items are compared.
    WordMap aliases;         ///< Words that mean the same when items are compared: "docs" to "documentation".
};

/// A keeper's word on which team became which: overrules what is inferred.
struct LineageRule {
    std::string from;
    std::string to;
    Date since;  ///< Not known: at any time.
};

/// A person under one name, and the other ways in which notes write it.
struct PersonRule {
    std::string name;
    Words aliases;
};

/// A horizon's names in roadmap tables, most specific first.
struct HorizonWords {
    Words completed;
    Words soon;
    Words next;
    Words future;
};

/// What mails about the notes say of themselves where the command line does not. Addresses are as in a mail's header:
/// `Ada Lindqvist <ada@example.org>`. The server is not among it: a repository must not say where a password is sent.
struct EmailSettings {
    std::string from;
    std::vector<std::string> to;
    std::vector<std::string> cc;
    std::vector<std::string> bcc;
    std::vector<std::string> reply_to;
    std::string subject;   ///< May hold `{pmc}`, `{date}`, `{counts}` and `{default}`.
    std::string list_id;   ///< `Changes of notes <changes.example.org>`.
    std::string base_url;  ///< Of the notes on the web.
};

/// What the headings and words of notes mean.
struct Profile {
    SectionPatterns sections;
    HeadingWords headings;
    LifecycleWords lifecycle;
    HorizonWords horizons;
    StatusWords status;
    std::vector<LineageRule> lineage;
    std::vector<PersonRule> people;
    EmailSettings email;
    CheckProfile check;
};

/// The profile for English minutes of project committees.
[[nodiscard]] Profile built_in_profile();

/// Changes a profile by the text of a configuration file. `path` is only for messages.
/// Errors: no TOML, an unknown key or a value of the wrong type, each with its line and, for a key, the nearest known one.
[[nodiscard]] Result<Profile> extend_profile(Profile base, std::string_view toml, const std::string& path);

}  // namespace pmcdiff
