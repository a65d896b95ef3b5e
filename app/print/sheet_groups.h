#pragma once

#include "core/analysis/group_report.h"
#include "core/base/progress.h"
#include "core/storage/plan_file.h"
#include "gis/paint/sheet/sheet_content.h"

#include <QString>
#include <vector>

namespace app {

/// The groups of like businesses as the command `groups` finds them: by KBLI code, under PP 29/2018.
struct SheetGroups
{
    core::GroupsInput input{}; // the report points into its rule sets
    core::GroupReport report{};
};

core::Result<SheetGroups> findSheetGroups(const core::PlanFile& plan, core::Progress& progress);

/// The members that have a place.
core::MultiPoint groupMembers(const SheetGroups& groups, const core::BusinessGroup& group);

/// What the members have in common: "KBLI 45201, Reparasi Mobil".
QString groupLikeness(const core::BusinessGroup& group);

/// Size, extent, and what each legal definition says of it.
std::vector<gis::SheetFact> groupFacts(const core::BusinessGroup& group, const QLocale& locale);

/// The largest groups in colours and shapes of their own, so that they stay apart on a photocopy; everything
/// else steps back.
void addGroupLayers(gis::Scene& scene, const SheetGroups& groups);

} // namespace app
