#include "app/cli/cli.h"
#include "app/cli/commands.h"
#include "app/cli/plan_access.h"
#include "app/settings/shipped.h"
#include "core/base/translate.h"
#include "gis/crs/crs.h"

namespace app::cli {

namespace {

/// A named area or a box; the only name the program knows by itself is the city it is made for.
core::Result<void> setArea(core::PlanSettings& settings, const std::string& text)
{
    if (core::matchesAlias("Kota Semarang|Semarang", text))
        return {};
    PS_LET(settings.area, boxFrom("--area", text));
    settings.areaName = text;
    const auto& area = settings.area;
    if (area.minX < -180.0 || area.maxX > 180.0 || area.minY < -90.0 || area.maxY > 90.0)
        return core::fail(core::ErrorCode::InvalidValue, "--area", text);
    return {};
}

core::Result<Answer> makePlan(const Arguments& arguments, Context&)
{
    core::PlanSettings settings;
    const auto title = arguments.value("title");
    if (!title || title->empty())
        return core::fail(core::ErrorCode::InvalidUsage, "new",
                          Cli::tr("Berikan judul dengan --title.").toStdString());
    settings.title = *title;
    if (const auto crs = arguments.value("crs")) {
        PS_LET(const auto found, gis::findCrs(*crs));
        if (found.geographic || found.code.empty())
            return core::fail(core::ErrorCode::InvalidValue, "--crs",
                              Cli::tr("%1 bukan sistem proyeksi dalam meter")
                                  .arg(QString::fromStdString(*crs))
                                  .toStdString());
        settings.crs = found.code;
    }
    if (const auto area = arguments.value("area"))
        PS_TRY(setArea(settings, *area));
    PS_LET(const auto start, planStart());
    PS_LET(const auto plan, core::PlanFile::create(arguments.positional.front(), settings, start));
    return Answer{.json = {{"plan", plan.path()}, {"crs", settings.crs}, {"area", boxJson(settings.area)}}};
}

} // namespace

Command newCommand()
{
    return {.name = "new",
            .summary = PS_TEXT("Cli", "membuat rencana kosong"),
            .positional = {"PLAN"},
            .options = {value("title"), value("crs"), value("area")},
            .run = makePlan};
}

} // namespace app::cli
