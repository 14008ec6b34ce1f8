#include "align/item_words.hpp"

#include <initializer_list>
#include <vector>

#include "text/strings.hpp"

namespace pmcdiff::align {

namespace {

// Each list is one text with commas between its entries.

// How far work is, and when.
constexpr std::string_view progress_words =
    "aim, almost, alpha, already, announce, availability, available, backlog, began, begin, begun, beta, block, "
    "close, complete, completion, conclude, continue, current, currently, cut, deliver, delivery, done, early, end, "
    "expect, final, finalize, finish, first, future, ga, goal, hope, initial, initially, intend, kick, land, last, "
    "late, later, latest, launch, merge, nearly, next, now, ongoing, out, pending, plan, previous, previously, "
    "prioritize, priority, proceed, progress, publish, ready, recent, recently, release, remain, remaining, resume, "
    "roadmap, roll, rollout, schedule, ship, soon, start, still, target, upcoming, wait, wrap";

// What one does with any work, and how it is spoken of.
constexpr std::string_view activity_words =
    "ability, able, across, actively, add, added, adding, addition, additional, address, affect, agree, allow, "
    "another, answer, appear, approach, around, attempt, base, because, before, better, bit, both, bring, bug, "
    "bugfix, build, call, case, cause, change, choose, chosen, collaborate, come, consider, contribute, "
    "contribution, conversation, coordinate, correct, correctly, couple, create, decide, decision, decrease, "
    "describe, design, detail, develop, development, did, different, discuss, discussion, do, doing, draft, during, "
    "easier, easily, easy, effort, email, enable, enhance, enhancement, ensure, epic, etc, evaluate, even, "
    "everything, exist, existing, exploration, explore, feature, few, find, fix, focus, follow, following, found, "
    "full, fully, functionality, general, get, give, go, going, good, great, handle, happen, help, hold, identify, "
    "implement, implementation, improve, improvement, include, increase, info, information, interest, interested, "
    "introduce, investigate, investigation, involve, issue, item, keep, know, let, like, likely, look, lot, made, "
    "major, make, making, many, mean, minor, multiple, necessary, need, new, note, notes, number, occur, old, only, "
    "opportunity, option, outcome, part, participate, pass, pick, piece, place, please, point, possible, possibly, "
    "post, preparation, prepare, present, problem, provide, put, question, reach, receive, recommend, relate, "
    "require, requirement, resolve, respond, response, result, review, see, send, sent, set, several, show, shown, "
    "side, significant, significantly, since, small, solution, some, speak, specific, specify, spike, story, stuff, "
    "submit, success, successful, successfully, support, take, talk, tell, temporarily, thank, thanks, thing, think, "
    "thought, top, toward, towards, try, turn, until, update, usage, use, validate, various, verify, version, want, "
    "way, well, within, without, work, yet";

// Who and when.
constexpr std::string_view people_words =
    "april, aug, august, day, dec, december, engineer, feb, february, folk, friday, github, iteration, jan, january, "
    "july, june, ll, march, meeting, member, monday, month, nov, november, oct, october, open, pair, people, person, "
    "pm, pr, pull, quarter, re, request, sept, september, sprint, team, thursday, time, today, tomorrow, tuesday, "
    "user, ve, we're, wednesday, week, year";

// What kinds of work there are. They are stock, but two items of a team that share one are worth a look.
constexpr std::string_view kinds_of_work =
    "acceptance, blog, community, experiment, feedback, inception, link, milestone, phase, proposal, propose, "
    "research, summit, task, test, testing, track, upgrade";

// What is left of contractions, addresses and the like.
constexpr std::string_view remnants = "com, d, didn, doesn, don, e, eg, g, ie, isn, m, not, s, t, vs, won, www";

// As they are written, with the verb: the noun is a part of many names.
constexpr std::string_view releasing =
    "released, releasing, release of, shipped, shipping, published, publishing, launched, delivered, tagged, "
    "cut, is out, are out, now available, is available";

// Word=the form it is compared as.
constexpr std::string_view other_forms =
    "1st=1, 2nd=2, 3rd=3, admin=administrator, apis=api, app=application, apps=application, async=asynchronous, "
    "auth=authentication, authn=authentication, authz=authorization, cert=certificate, certs=certificate, "
    "config=configuration, configs=configuration, cred=credential, creds=credential, db=database, dbs=database, "
    "delete=remove, deletion=remove, dep=dependency, deps=dependency, doc=documentation, docs=documentation, "
    "env=environment, envs=environment, err=error, five=5, four=4, healthcheck=health, ii=2, iii=3, "
    "impl=implementation, infra=infrastructure, internationalization=i18n, js=javascript, k8s=kubernetes, "
    "kube=kubernetes, lib=library, libs=library, localization=l10n, mgmt=management, one=1, org=organization, "
    "orgs=organization, param=parameter, params=parameter, perf=performance, prod=production, removal=remove, "
    "repo=repository, repos=repository, second=2, ssl=tls, third=3, three=3, translation=i18n, two=2, vms=vm";

std::vector<std::string_view> entries(std::initializer_list<std::string_view> lists) {
    std::vector<std::string_view> out;
    for (const auto list : lists) {
        for (const auto entry : text::split(list, ',')) out.push_back(text::trim(entry));
    }
    return out;
}

std::vector<std::pair<std::string_view, std::string_view>> pairs(std::string_view list) {
    std::vector<std::pair<std::string_view, std::string_view>> out;
    for (const auto entry : entries({list})) {
        const auto equals = entry.find('=');
        out.emplace_back(entry.substr(0, equals), entry.substr(equals + 1));
    }
    return out;
}

}  // namespace

std::span<const std::string_view> stock_words() {
    static const auto words = entries({progress_words, activity_words, people_words, remnants});
    return words;
}

std::span<const std::string_view> work_kinds() {
    static const auto words = entries({kinds_of_work});
    return words;
}

std::span<const std::string_view> release_phrases() {
    static const auto phrases = entries({releasing});
    return phrases;
}

std::span<const std::pair<std::string_view, std::string_view>> word_aliases() {
    static const auto aliases = pairs(other_forms);
    return aliases;
}

}  // namespace pmcdiff::align
