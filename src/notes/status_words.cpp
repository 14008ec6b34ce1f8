#include "notes/status_words.hpp"

#include <string>
#include <string_view>

#include "text/strings.hpp"

namespace pmcdiff::notes {

namespace {

// Each list is one text, sorted, with commas between its entries: no word or phrase has one inside.

// Whole items that say nothing. `*` stands for any run of characters.
constexpr std::string_view placeholders =
    "-, --, add * here, add here, as above, as before, n/a, na, nil, no * change, no * changes, no * to report, no * "
    "update, no * updates, no change, no change since *, no change this *, no change today, no changes, no changes "
    "since *, no changes this *, no changes today, no new updates, no news, no news since *, no news this *, no news "
    "today, no progress, no report, no update, no update since *, no update this *, no update today, no updates, no "
    "updates at this time, no updates since *, no updates this *, no updates today, no updates yet, none, not much to "
    "report, not much to report since *, not much to report this *, not much to report today, nothing, nothing new, "
    "nothing new since *, nothing new this *, nothing new to report, nothing new today, nothing significant, nothing "
    "significant since *, nothing significant this *, nothing significant to report, nothing significant today, "
    "nothing since *, nothing this *, nothing to report, nothing to report since *, nothing to report this *, nothing "
    "to report today, nothing today, same as * last *, same as before, same as last *, tba, tbc, tbd, to be added, to "
    "do, todo, unchanged, unfortunately no *";

// ---- Whole labels, tags and headings that name a state. `*` stands for any run of characters. ----

constexpr std::string_view done_labels =
    "accomplished, accomplishments, achieved, achievements, added, changes, changes since *, closed, complete, "
    "completed, completed items, completed work, delivered, done, done last *, done since *, enhancements, features "
    "and fixes, finished, fixed, fixes, improvements, just done, last * days, last * weeks, last iteration, last "
    "month, last sprint, last week, latest release, latest releases, launched, merged, new features, new "
    "functionality, new release, new releases, new since last *, new stuff, news, past * weeks, past month, past "
    "week, previous weeks, published, recent, recent changes, recent releases, recent work, recently, release "
    "highlights, released, releases, removed, resolved, shipped, since last *, since last meeting, since the last *, "
    "the last * weeks, the past * weeks, what we did, what we shipped, what's done, what's new";

constexpr std::string_view ongoing_labels =
    "active, active tracks, active work, blocked, continued, continues, continuing, current, current activities, "
    "current efforts, current focus, current goals, current iteration, current milestone, current priorities, current "
    "sprint, current status, current track, current tracks, current work, currently, design, doing, explorations, "
    "exploring, focus, focus areas, in development, in flight, in process, in progress, in review, in the "
    "works, in-flight, in-progress, inflight, investigating, investigations, now, on going, on-going, ongoing, "
    "ongoing efforts, ongoing work, present, recent focus, researching, spiking, started, still in progress, testing, "
    "these weeks, this iteration, this month, this sprint, this week, today, tracks, under development, under review, "
    "under way, underway, we're working on, what we're doing, what we're working on, wip, work in progress, working, "
    "working on, working towards";

constexpr std::string_view planned_labels =
    "* starting soon, about to start, after that, also planning, backlog, coming, coming * months, coming * weeks, "
    "coming month, coming soon, coming up, coming up next, coming week, coming weeks, following that, following this, "
    "for the next *, further out, future, future plans, future work, goals, in the coming *, in the next *, later, "
    "long term, longer term, looking ahead, looking forward, medium term, mid term, next, next * days, next * months, "
    "next * weeks, next feature*, next features, next iteration, next month, next priorities, next release, next "
    "sprint, next step, next steps, next tracks, next up, next week, next weeks, not started, on deck, on the "
    "backlog, on the horizon, on the roadmap, over the coming *, over the next *, plan, plan for *, planned, planned "
    "features, planned next, planned work, planning, plans, plans for *, priorities, proposal, proposals, proposed, "
    "queued, roadmap, scheduled, scheduled for *, short term, soon, starting next, starting soon, the next * weeks, "
    "then, to come, to do, to start, to-do, todo, up next, upcoming, upcoming *, what's coming, what's next, will "
    "start soon";

constexpr std::string_view info_labels =
    "announcement, announcements, answer, aside, background, blog, blog post, breaking change, caution, caveat, "
    "caveats, context, demo, docs, documentation, feedback, follow-up question, fyi, heads up, heads-up, help wanted, "
    "idea, ideas, important, info, information, known issue, known issues, link, links, n.b, nb, note, notes, notice, "
    "pro tip, ps, q, question, questions, quote, reminder, reminders, request for feedback, response, responses, "
    "responses *, see also, slides, staffing, team, team changes, tip, tracker, user impact, warning, why";

// Topics name no state: what stands below them goes on in the state above.
constexpr std::string_view topic_labels =
    "also, bug fixes, bugfixes, bugs, community, details, e.g, etc, features, general, highlights, including, "
    "infrastructure, issues, maintenance, minor, misc, misc., miscellaneous, miscellany, more, operations, other, "
    "other items, other notes, other stuff, other work, others, performance, pull requests, security, small bug "
    "fixes, support, update, updates, work";

// ---- Phrases, found anywhere outside brackets; where an item opens with one, it decides. ----

constexpr std::string_view done_phrases =
    "accepted for, all done, are done, are gone, are in place, are now, are out, as of today, can now, end of life, "
    "end of lifed, general availability, general available, gone ga, got merged, has gone, has landed, is done, is "
    "gone, is in place, is in production, is live, is no more, is now, is out, is over, it is now possible, made "
    "available, made it into, no longer, now available, now possible, now supports, rolled out, up and running, went "
    "live, went out, went well";

constexpr std::string_view ongoing_phrases =
    "a few more, about done, about ready, active development, active work, actively working, all but done, "
    "almost complete, almost done, almost finished, almost ready, almost there, and counting, beginning to, "
    "being tested, being worked on, blocked by, blocked on, close to being, close to done, close to finishing, "
    "close to ready, coming along, continued work, deep in, deep into, done soon, final stages, finishing touches, "
    "finishing up, first steps, focus for, focus has been, focus is, focus on, focused on, focusing on, "
    "getting close, getting close to, getting ready, getting started, going very well, going well, half done, "
    "halfway there, halfway through, hard at work, has begun, has started, have begun, have started, heads down, "
    "held up, in code review, in development, in discussion, in discussions, in flight, in preparation, in process, "
    "in progress, in review, in testing, in the final, in the middle of, in the midst, in the pipeline, "
    "in the process of, in the works, in works, in-flight, in-progress, inflight, is a wip, keep working, "
    "keeping an eye, keeping up, kicking off, knee deep in, last bits of, last few, last mile, last pieces, "
    "left to do, looking at, looking into, making headway, making progress, more to go, more work, mostly complete, "
    "mostly done, moving ahead, moving along, moving forward, moving toward, moving towards, near complete, "
    "near completion, nearing, nearing completion, nearing the end, nearly complete, nearly done, nearly finished, "
    "nearly ready, nearly there, on going, on hold, on track, one more, ongoing effort, ongoing work, only remaining, "
    "open pr, open pull request, out for review, partially complete, partially done, partway through, pending review, "
    "picked up, progress has been, progress is being made, progress on, progressing, proof of concept, "
    "pushing forward, ramping up, ready for review, ready to, release candidate, remaining areas, remaining issues, "
    "remaining things, remaining work, starting to, still in, still needs, still to, still working, stories left, "
    "stories to go, story to go, team has been, the team is, to be merged, trying to, under active, "
    "under consideration, under development, under discussion, under investigation, under review, under test, "
    "under testing, under way, undergoing, underway, up for review, very close, very close to, waiting for, "
    "waiting on, warming up, well into, well underway, wip, work continues, work in progress, work is ongoing, "
    "work to, working on, working through, working toward, working towards, wrapping up";

constexpr std::string_view planned_phrases =
    "about to, about to start, after that, are to be, at some point, be starting, begin soon, can be started, "
    "coming in, coming later, coming next, coming soon, coming this, coming up, down the line, down the road, due in, "
    "due next, eventually, expect to, expected in, expected next, for the next release, forthcoming, further down, "
    "further out, future work, hope is to, hope to, hoping to, in coming, in future, in the coming, in the future, "
    "in the near future, in the next, in the upcoming, intend to, intent is to, intention is to, is due, is next, "
    "is scheduled, is slated, is to be, later this, likely be, likely to, lined up, looking forward to, looking to, "
    "need to, needs to, next couple, next few weeks, next milestone, next month, next phase, next priority, "
    "next release, next sprint, next step, next steps, next up, next week, not started, not yet started, on deck, "
    "on the backlog, on the horizon, on the roadmap, out of scope for now, over the coming, over the next, plan for, "
    "plan is, plan to, planned for, planning for, planning on, planning to, plans for, plans to, preparing to start, "
    "scheduled for, scheduled to, should be able to start, slated for, soon to, starting next, starting soon, "
    "to come, to follow, up next, want to, wanting to, we would like, will be, will begin, will start, would like to, "
    "yet to, yet to be";

// A single word of these counts only where an item opens with it.
constexpr std::string_view info_phrases =
    "are encouraged, as a reminder, as you may know, ask for, asking, aware that, be aware, big thanks, check it out, "
    "check out, come join, congratulations, contact, contact us, do not use, do you, does it, feedback is, feedback "
    "welcome, feel free, filling in for, for details, for example, for more information, for reference, for your, "
    "fyi, get in touch, give it a try, goal is, goal would be, has been out, have a look, have been out, heads up, "
    "here are, here is, if anyone, if you have, interested in, is a list of, is encouraged, it is recommended, join, "
    "joined our team, joined the team, joining the team, joins the team, keep in mind, kudos, left our team, left the "
    "team, let me know, let us know, looking for, many thanks, more details, more feedback, more info, more "
    "information, much to report, n.b, nb, new team member, new team members, no change, no changes, no major "
    "updates, no news, no notable, no significant, no update, no updates, not much, note, nothing new, nothing "
    "significant, nothing to report, on vacation, out of office, out on, please, please note, question, question "
    "about, question from, questions, questions about, questions from, reach out, read about, read more, recommend, "
    "recommended, remember, remember that, remember to, reminder, request for feedback, rolled off, rolled on, "
    "rolling off, same update, see, see attached, see here, seeking, seeking feedback, shout out, shout out to, shout "
    "outs, shout-out, shoutout, soliciting feedback, standing in for, stay tuned, take a look, team strength, thank, "
    "thank you, thanks, thanks for, thanks to, the goal is, the idea is, try it, vacations, visit, watch for, watch "
    "this, we are hiring, welcome, welcome to, what about, what is, worth mentioning, worth noting, would love, would "
    "prefer, would rather, your feedback";

// ---- Classes of single words ----

// They say that something goes on.
constexpr std::string_view starting_verbs =
    "began, begun, commenced, continue, continued, continues, continuing, embarked, incepted, initiated, kicked, "
    "proceeded, proceeding, progressed, progressing, restarted, resumed, resuming, started";

constexpr std::string_view planning_verbs =
    "aim, aiming, aims, anticipate, anticipating, considering, expect, expecting, hope, hopefully, hoping, intend, "
    "intending, intends, need, needs, plan, planning, plans, want, wanting, wants, wish";

// Pasts that yield to what follows from the finding.
constexpr std::string_view finding_verbs =
    "analysed, analyzed, debugged, discovered, examined, explored, found, identified, investigated, looked, noticed, "
    "iterated, observed, realised, realized, researched, reviewed, worked";

// After is, are, been and now, or where a clause ends: it has come to its end.
constexpr std::string_view completion_words =
    "accepted, added, addressed, announced, approved, available, closed, complete, completed, concluded, created, "
    "cut, default, delivered, deployed, deprecated, disabled, documented, done, enabled, eol'd, feature-complete, "
    "finalised, finalized, finished, fixed, functional, ga, ga'd, generated, gone, green, implemented, included, "
    "integrated, introduced, landed, live, merged, migrated, moved, official, open-sourced, operational, out, over, "
    "passing, public, published, ready, rebuilt, released, removed, replaced, resolved, retired, shipped, signed, "
    "solved, stable, submitted, successful, switched, up, updated, upgraded, usable, validated, verified, wrapped, "
    "written";

// Work that has no end of its own.
constexpr std::string_view activity_nouns =
    "analysis, brainstorming, clean-up, cleanup, collaboration, conversations, debugging, development, discovery, "
    "discussion, discussions, effort, efforts, evaluation, experiment, experimentation, experiments, exploration, "
    "explorations, focus, implementation, investigation, investigations, pairing, planning, prep, preparation, "
    "progress, prototype, prototyping, refactor, refactoring, research, review, reviews, rewrite, spike, spikes, "
    "testing, troubleshooting, wip, work";

// And regular ones that are too short to be told by their ending.
constexpr std::string_view irregular_pasts =
    "added, became, bought, broke, brought, built, came, caught, chose, clung, cut, dealt, did, done, drew, drove, "
    "dug, ended, fed, fell, felt, fixed, flew, forgot, fought, found, froze, gave, gone, got, grew, ground, heard, "
    "held, hid, hit, hung, kept, knew, laid, led, left, lent, lost, made, meant, met, moved, overcame, oversaw, paid, "
    "put, ran, rebuilt, redid, resent, reset, rewritten, rewrote, rolled, rose, said, saw, sent, set, shook, shot, "
    "shrank, shut, sold, sought, spent, split, spoke, spun, stood, struck, stuck, swam, swept, swung, taken, taught, "
    "thought, threw, told, took, tore, tried, understood, undertook, undid, used, went, withdrew, woke, won, wore, "
    "wound, written, wrote";

// Words in -ing that name a thing or a relation and no activity under way.
constexpr std::string_view no_gerunds =
    "according, accounting, advertising, amazing, anything, auto-scaling, autoscaling, banking, being, billing, "
    "binding, breaking, briefing, bring, caching, ceiling, challenging, clustering, concerning, confusing, "
    "corresponding, depending, disappointing, during, encoding, encouraging, engineering, evening, everything, "
    "exciting, existing, fling, following, going, including, incoming, interesting, lacking, landing, licensing, "
    "lightning, load-balancing, logging, long-running, mapping, meaning, meeting, messaging, metering, missing, "
    "monitoring, morning, networking, nothing, offering, outgoing, outstanding, overwhelming, peering, pleasing, "
    "pricing, promising, recurring, regarding, remaining, routing, sampling, satisfying, scaling, scheduling, "
    "sibling, sling, something, spring, staging, stemming, streaming, string, surprising, swing, thing, timing, "
    "tooling, tracing, underlying, underwhelming, upcoming, using, versioning, warning, willing, wording";

// Words in -ed that are no pasts, or that stand before a noun more often than they tell what was done.
constexpr std::string_view no_pasts =
    "advanced, based, bleed, blocked, breed, dedicated, delayed, distributed, embed, exceed, excited, expected, feed, "
    "hosted, hundred, indeed, interested, isolated, limited, managed, mixed, named, need, needed, nested, outdated, "
    "paused, planned, postponed, proceed, proposed, red, related, required, scheduled, seed, slated, speed, stalled, "
    "structured, succeed, supposed, trusted, unrelated, untrusted, unused, weed";

// Before a verb they say that it has not come to its end.
constexpr std::string_view still_adverbs =
    "actively, almost, currently, largely, mostly, nearly, partially, partly, presently, still";

constexpr std::string_view now_adverbs = "already, finally, now, officially, successfully";

Words entries(std::string_view list) {
    Words words;
    for (const auto entry : text::split(list, ',')) words.emplace_back(text::trim(entry));
    return words;
}

}  // namespace

StatusWords built_in_status_words() {
    return {.placeholders = entries(placeholders),
            .done_labels = entries(done_labels),
            .ongoing_labels = entries(ongoing_labels),
            .planned_labels = entries(planned_labels),
            .info_labels = entries(info_labels),
            .topic_labels = entries(topic_labels),
            .done_phrases = entries(done_phrases),
            .ongoing_phrases = entries(ongoing_phrases),
            .planned_phrases = entries(planned_phrases),
            .info_phrases = entries(info_phrases),
            .starting_verbs = entries(starting_verbs),
            .planning_verbs = entries(planning_verbs),
            .finding_verbs = entries(finding_verbs),
            .completion_words = entries(completion_words),
            .activity_nouns = entries(activity_nouns),
            .irregular_pasts = entries(irregular_pasts),
            .no_gerunds = entries(no_gerunds),
            .no_pasts = entries(no_pasts),
            .still_adverbs = entries(still_adverbs),
            .now_adverbs = entries(now_adverbs),
            .stock_words = {},
            .aliases = {}};
}

}  // namespace pmcdiff::notes
