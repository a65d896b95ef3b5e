#include "app/cli/cli.h"
#include "app/cli/commands.h"
#include "app/cli/plan_access.h"
#include "core/analysis/plan_activities.h"
#include "core/base/translate.h"

namespace app::cli {

namespace {

using Json = nlohmann::ordered_json;

core::Result<core::PlanActivities> activitiesFrom(const Arguments& arguments)
{
    const auto by = arguments.value("by").value_or("kelurahan");
    if (by != "kelurahan" && by != "kecamatan")
        return core::fail(core::ErrorCode::InvalidValue, "--by", by);
    const auto& path = arguments.positional.front();
    if (QString::fromStdString(path).endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
        PS_LET(auto values, core::readActivityCsv(path));
        return core::PlanActivities{std::move(values), 0};
    }
    PS_LET(const int digits, numberFrom("--digits", arguments.value("digits").value_or("5"), 1));
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    return core::planActivities(plan,
                                by == "kelurahan" ? core::AreaLevel::Kelurahan : core::AreaLevel::Kecamatan,
                                static_cast<std::size_t>(digits));
}

Json shiftShareJson(const std::vector<core::ShiftShare>& shares)
{
    if (shares.empty())
        return nullptr;
    core::ShiftShare total;
    Json rows = Json::array();
    for (const auto& share : shares) {
        rows.push_back({{"area", share.area},
                        {"activity", share.activity},
                        {"national", share.national},
                        {"mix", share.mix},
                        {"regional", share.regional},
                        {"change", share.change}});
        total.national += share.national;
        total.mix += share.mix;
        total.regional += share.regional;
        total.change += share.change;
    }
    return {{"rows", std::move(rows)},
            {"total",
             {{"national", total.national},
              {"mix", total.mix},
              {"regional", total.regional},
              {"change", total.change}}}};
}

core::Result<Answer> quotients(const Arguments& arguments, Context&)
{
    PS_LET(const auto activities, activitiesFrom(arguments));
    Answer answer{
        .json = {{"rows", Json::array()}, {"shift_share", nullptr}, {"left_out", activities.leftOut}}};
    if (activities.values.empty())
        return answer;
    PS_LET(const auto result, core::locationQuotients(activities.values));
    for (const auto& row : result.rows)
        answer.json["rows"].push_back({{"area", row.area},
                                       {"activity", row.activity},
                                       {"local", row.local},
                                       {"reference", row.reference},
                                       {"lq", row.quotient ? Json(*row.quotient) : Json(nullptr)},
                                       {"local_total", row.localTotal},
                                       {"reference_total", row.referenceTotal},
                                       {"small", row.small}});
    answer.json["shift_share"] = shiftShareJson(result.shiftShare);
    return answer;
}

} // namespace

Command lqCommand()
{
    return {.name = "lq",
            .summary = PS_TEXT("Cli", "kekhususan wilayah (location quotient) dan shift-share"),
            .positional = {"PLAN|FILE.csv"},
            .options = {value("by"), value("digits")},
            .run = quotients};
}

} // namespace app::cli
