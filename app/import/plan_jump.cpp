#include "app/import/plan_jump.h"

#include <QCoreApplication>

#include <algorithm>
#include <fmt/format.h>

namespace app {

namespace {

core::Result<bool> isThere(const core::PlanFile& plan, const Selection& wanted)
{
    if (!wanted.uuids.empty()) {
        PS_LET(const auto record, plan.record(wanted.table, wanted.uuids.front()));
        return record.has_value();
    }
    PS_LET(const auto layers, plan.layers()); // not those that were taken out
    if (std::none_of(layers.begin(), layers.end(),
                     [&](const core::Layer& layer) { return layer.table == wanted.table; }))
        return false;
    PS_LET(const auto row, plan.database().scalar(
                               fmt::format("SELECT 1 FROM {} WHERE fid = ?", core::quotedName(wanted.table)),
                               wanted.feature));
    return !core::isUnknown(row);
}

} // namespace

void selectIfThere(Document& document, const Selection& wanted, QObject* receiver,
                   std::function<void(bool found)> done)
{
    document.read(
        receiver, [wanted](const core::PlanFile& plan) { return isThere(plan, wanted); },
        [&document, wanted, done = std::move(done)](const core::Result<bool>& found) {
            const bool there = found && *found;
            if (there)
                document.select(wanted);
            done(there);
        });
}

QString notThereText()
{
    return QCoreApplication::translate(
        "PlanJump",
        "Data ini tidak ada lagi di rencana: sudah dihapus, digabungkan, atau impornya diurungkan.");
}

} // namespace app
