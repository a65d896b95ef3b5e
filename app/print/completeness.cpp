#include "app/print/completeness.h"

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
    return !views.empty() && std::ranges::all_of(views, [&](const gis::SheetView& view) {
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
    element("title", !layout.title.isEmpty() && !content.title.isEmpty(),
            !content.name.isEmpty() && !content.subtitle.isEmpty());
    element("scale", !layout.scaleBar.isEmpty() && content.map.scale > 0.0, true);
    element("north", !layout.scaleBar.isEmpty(), true);
    element("grid", gridDrawn(layout, content), !content.projection.empty());
    element("legend", !layout.legend.isEmpty(), !content.legend.empty());
    element("sources", !layout.sources.isEmpty(), content.sourcesKnown && !content.sources.empty());
    element("inset", !layout.inset.isEmpty(), !content.inset.empty());
    element("history", !layout.history.isEmpty(), !content.history.empty());
    element("signatures", !layout.signatures.isEmpty() && !content.signers.empty(), signersKnown(content));
    return found;
}

} // namespace app
