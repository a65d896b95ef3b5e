#include "app/analysis/group_outline.h"
#include "app/cli/commands.h"
#include "app/cli/plan_access.h"
#include "app/cli/result_text.h"
#include "app/cli/rules_access.h"
#include "core/base/translate.h"
#include "core/model/ellipsoid.h"
#include "core/model/wkt.h"
#include "gis/geometry/overlay.h"

#include <charconv>

namespace app::cli {

namespace {

core::Result<double> metresFrom(const std::string& option, const std::string& text)
{
    double number = 0.0;
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || stop != end || !(number > 0.0) || number > 1e8)
        return core::fail(core::ErrorCode::InvalidValue, option, text);
    return number;
}

core::Result<void> setMethod(core::GroupsInput& input, const Arguments& arguments)
{
    const auto method = arguments.value("method").value_or("connected");
    if (method != "connected" && method != "dbscan")
        return core::fail(core::ErrorCode::InvalidValue, "--method", method);
    input.grouping.method = method == "dbscan" ? core::GroupMethod::Dbscan : core::GroupMethod::Connected;
    const auto like = arguments.value("like").value_or("kbli");
    if (like != "kbli" && like != "product")
        return core::fail(core::ErrorCode::InvalidValue, "--like", like);
    input.likeness = like == "kbli" ? core::Likeness::Kbli : core::Likeness::Product;
    return {};
}

core::Result<void> setGrouping(core::GroupsInput& input, const core::RuleSet& rule,
                               const Arguments& arguments)
{
    if (rule.group) {
        input.grouping.distance = rule.group->distance;
        input.grouping.minimum = rule.group->minimum;
    }
    if (const auto distance = arguments.value("distance")) {
        PS_LET(input.grouping.distance, metresFrom("--distance", *distance));
    }
    if (const auto minimum = arguments.value("min")) {
        PS_LET(const int number, numberFrom("--min", *minimum, 1));
        input.grouping.minimum = static_cast<std::size_t>(number);
    }
    if (const auto digits = arguments.value("digits")) {
        PS_LET(const int number, numberFrom("--digits", *digits, 1));
        input.digits = static_cast<std::size_t>(number);
    }
    return setMethod(input, arguments);
}

/// The outline that would become the kampung's, as WKT.
core::Result<void> addOutlines(nlohmann::ordered_json& json, const core::GroupsInput& input,
                               const core::GroupReport& report)
{
    for (std::size_t i = 0; i < report.groups.size(); ++i) {
        std::vector<core::Position> positions;
        for (const auto member : report.groups[i].members)
            positions.push_back(*input.businesses[member].at);
        PS_LET(const auto outline, gis::outlineAround(positions, outlineReach));
        json["groups"][i]["outline"] = core::writeWkt(outline);
        json["groups"][i]["outline_area"] = core::area(outline);
    }
    return {};
}

core::Result<Answer> findGroups(const Arguments& arguments, Context& context)
{
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    PS_LET(auto sets, rulesFor(plan));
    const auto id = arguments.value("rule").value_or("pp29-2018");
    PS_LET(auto input, core::readGroupsInput(plan, std::move(sets), arguments.value("kampung")));
    const auto* rule = core::findRuleSet(input.sets, id);
    if (rule == nullptr || rule->kind != core::RuleSetKind::Definition)
        return core::fail(core::ErrorCode::UnknownRule, id);
    for (auto& set : input.sets)
        set.active |= set.id == id; // one that is off is tested where it is asked for
    PS_TRY(setGrouping(input, *rule, arguments));
    if (arguments.has("streets"))
        PS_TRY(core::groupAlongStreets(input, plan));
    PS_LET(const auto report, core::findBusinessGroups(input, context.progress));
    Answer answer{.json = core::groupsJson(input, report, id, jsonWords())};
    if (arguments.has("outline"))
        PS_TRY(addOutlines(answer.json, input, report));
    answer.text = groupsText(answer.json);
    return answer;
}

} // namespace

Command groupsCommand()
{
    return {.name = "groups",
            .summary = PS_TEXT("Cli", "kelompok usaha sejenis dan uji sentra"),
            .positional = {"PLAN"},
            .options = {value("rule"), value("distance"), value("min"), value("like"), value("digits"),
                        value("method"), value("kampung"), flag("outline"), flag("streets")},
            .run = findGroups};
}

} // namespace app::cli
