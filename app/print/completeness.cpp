#include "app/print/completeness.h"

#include "gis/paint/sheet/sheet_element.h"
#include "gis/paint/sheet/sheet_grid.h"
#include "gis/paint/sheet/sheet_painter.h"

#include <algorithm>

namespace app {

namespace {

bool signersKnown(const gis::SheetContent& content)
{
    return std::ranges::all_of(
        content.signers, [](const auto& signer) { return !signer.name.isEmpty() && !signer.nip.isEmpty(); });
}

/// Two labels on each side of every map make a grid that positions can be read from.
bool gridDrawn(const gis::SheetLayout& layout, const gis::SheetContent& content)
{
    const auto views = gis::sheetViews(layout, content);
    return layout.grid && !views.empty() && std::ranges::all_of(views, [&](const gis::SheetView& view) {
               const auto grid = gis::viewGrid(layout, content, view);
               return grid.eastings.size() >= 2 && grid.northings.size() >= 2;
           });
}

} // namespace

Completeness checkCompleteness(const gis::SheetLayout& layout, const gis::SheetContent& content)
{
    Completeness found;
    const auto element = [&](const char* name, bool drawn, bool known) {
        if (!drawn)
            found.missing.emplace_back(name);
        else if (!known)
            found.unknown.emplace_back(name);
    };
    // Neither can be unknown, so they are told only where they are off.
    element("agency", !layout.head.isEmpty(), true);
    element("title", !layout.title.isEmpty() && !content.title.isEmpty(),
            !content.name.isEmpty() && !content.subtitle.isEmpty());
    element("scale", !layout.scaleBar.isEmpty() && content.map.scale > 0.0, true);
    element("north", !layout.scaleBar.isEmpty(), true);
    element("grid", gridDrawn(layout, content), !content.projection.empty());
    element("projection", !layout.projection.isEmpty(), true);
    element("legend", !layout.legend.isEmpty(), !content.legend.empty());
    element("sources", !layout.sources.isEmpty(), content.sourcesKnown && !content.sources.empty());
    element("inset", !layout.inset.isEmpty(), !content.inset.empty());
    element("history", !layout.history.isEmpty(), !content.history.empty());
    element("signatures", !layout.signatures.isEmpty() && !content.signers.empty(), signersKnown(content));
    for (const auto& overlap : gis::overlapsOf(layout))
        found.overlaps.emplace_back(gis::specOf(overlap.above).name, gis::specOf(overlap.below).name);
    return found;
}

} // namespace app
