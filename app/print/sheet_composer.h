#pragma once

#include "app/print/city_map.h"
#include "app/print/completeness.h"
#include "app/print/evaluations.h"
#include "app/print/sheet_file.h"
#include "app/print/sheet_request.h"
#include "app/print/sheet_subject.h"
#include "core/base/progress.h"
#include "core/storage/plan_file.h"
#include "gis/crs/transform.h"
#include "gis/paint/plan_scene.h"
#include "gis/paint/style.h"

#include <QPolygonF>
#include <vector>

namespace app {

struct ComposedSheet
{
    SheetPage page{};
    Completeness completeness{};
};

/// Reads the plan and says what the sheet says. The plan is only read; what many sheets need of it is read
/// once. A sheet can be painted on any thread afterwards. Plan and styles outlive the composer.
class SheetComposer
{
public:
    static core::Result<SheetComposer> make(const core::PlanFile& plan, const gis::StyleBook& styles);

    /// InvalidUsage for a comparison of fewer than two or more than six, or of one twice.
    core::Result<ComposedSheet> compose(const SheetRequest& request, core::Progress& progress) const;

    /// The map of a site or kampung for a report, at the largest round scale that shows all of it.
    core::Result<SheetPage> composeFigure(const SheetRequest& request, QSizeF sizeMm,
                                          core::Progress& progress) const;

    const core::PlanFile& plan() const { return *m_plan; }
    const CityMap& city() const { return m_city; }
    const Evaluations& evaluations() const { return m_evaluations; }

private:
    SheetComposer(const core::PlanFile& plan, const gis::StyleBook& styles, gis::Transform toProjected,
                  gis::PlanSources sources);

    core::Result<ComposedSheet> composeOne(const SheetRequest& request, gis::SheetLayout layout,
                                           core::Progress& progress) const;
    core::Result<ComposedSheet> composeComparison(const SheetRequest& request,
                                                  core::Progress& progress) const;
    gis::SheetInset insetOf(const std::vector<std::string>& kecamatan, const QString& name) const;
    void setIdentity(gis::SheetContent& content, const SheetRequest& request) const;
    core::Result<void> setMargins(gis::SheetContent& content, const gis::SheetLayout& layout,
                                  core::Progress& progress) const;
    core::Result<void> setSnapshot(SheetPage& page, SheetRequest request) const;

    const core::PlanFile* m_plan;
    const gis::StyleBook* m_styles;
    gis::Transform m_toProjected;
    gis::PlanSources m_sources; // what is drawn, read once for all sheets
    CityMap m_city{};
    std::vector<QPolygonF> m_cityOutline{}; // for insets
    Evaluations m_evaluations{};
};

/// One sheet.
core::Result<ComposedSheet> composeSheet(const core::PlanFile& plan, const gis::StyleBook& styles,
                                         const SheetRequest& request, core::Progress& progress);

} // namespace app
