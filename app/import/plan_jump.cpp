#include "app/import/plan_jump.h"

#include "core/storage/gpkg_geometry.h"

#include <QCoreApplication>

#include <fmt/format.h>

namespace app {

namespace {

core::Result<std::optional<core::Box>> boundsOf(const core::PlanFile& plan, const Selection& wanted)
{
    std::optional<core::Box> found;
    if (!wanted.uuids.empty()) {
        PS_LET(const auto record, plan.record(wanted.table, wanted.uuids.front()));
        if (record)
            found = core::boundsOf(record->geometry);
        return found;
    }
    PS_LET(const auto layers, plan.layers()); // not those that were taken out
    for (const auto& layer : layers) {
        if (layer.table != wanted.table)
            continue;
        const auto* shape = layer.geometry == core::LayerGeometry::None ? "x''" : "coalesce(geom, x'')";
        PS_LET(const auto geometry, plan.database().scalar(fmt::format("SELECT {} FROM {} WHERE fid = ?",
                                                                       shape, core::quotedName(layer.table)),
                                                           wanted.feature));
        if (const auto* blob = std::get_if<core::Blob>(&geometry))
            found = core::gpkgEnvelope(*blob).value_or(core::Box{});
    }
    return found;
}

} // namespace

void selectIfThere(Document& document, const Selection& wanted, QObject* receiver,
                   std::function<void(const std::optional<core::Box>& found)> done)
{
    document.read(
        receiver, [wanted](const core::PlanFile& plan) { return boundsOf(plan, wanted); },
        [&document, wanted, done = std::move(done)](const core::Result<std::optional<core::Box>>& found) {
            const auto bounds = found ? *found : std::nullopt;
            if (bounds)
                document.select(wanted);
            done(bounds);
        });
}

QString notThereText()
{
    return QCoreApplication::translate(
        "PlanJump",
        "Data ini tidak ada lagi di rencana: sudah dihapus, digabungkan, atau impornya diurungkan.");
}

} // namespace app
