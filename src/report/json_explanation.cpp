#include <cmath>
#include <utility>

#include "report/json.hpp"

namespace pmcdiff::report {

namespace {

/// Four digits, so that it reads the same on every machine, and no negative zero.
double figure(double value) { return std::round(value * 10000) / 10000 + 0.0; }

Json to_json(const ExplainedItem& explained) {
    const auto& item = explained.item;
    return {{"path", explained.path},
            {"date", explained.date.iso()},
            {"line", item.line},
            {"team", explained.team},
            {"project", item.project ? Json(*item.project) : Json(nullptr)},
            {"status", to_string(item.status)},
            {"text", item.text}};
}

}  // namespace

Json to_json(const ItemExplanation& explanation) {
    const auto& evidence = explanation.evidence;
    Json out;
    out["schema"] = "pmcdiff.explanation/1";
    out["old"] = to_json(explanation.old_item);
    out["new"] = to_json(explanation.new_item);
    out["joined"] = evidence.joined;
    out["verdict"] = evidence.verdict;
    out["score"] = evidence.score;
    out["evidence"] = evidence.reasons;
    out["features"] = Json::array();
    for (const auto& feature : evidence.features) {
        out["features"].push_back({{"name", feature.name},
                                   {"value", figure(feature.value)},
                                   {"weight", feature.weight},
                                   {"part", figure(feature.part)}});
    }
    out["bias"] = evidence.bias;
    out["sum"] = figure(evidence.sum());
    out["threshold"] = evidence.threshold;
    out["second_threshold"] = evidence.second_threshold;
    return out;
}

}  // namespace pmcdiff::report
