#pragma once

#include "gis/paint/sheet/sheet_layout.h"

#include <QSizeF>
#include <optional>
#include <span>
#include <string_view>

namespace gis {

/// What is known of one element of a sheet.
struct SheetElementSpec
{
    SheetElement element{};
    std::string_view name{};    // in templates and answers: "legend"
    QRectF SheetLayout::*box{}; // where it stands; null for the grid, which lies on the map
    QSizeF leastMm{};           // on A4: below this its words lie on each other
};

/// All of them, in the order in which they are drawn and listed.
std::span<const SheetElementSpec> sheetElements();
const SheetElementSpec& specOf(SheetElement element);
std::optional<SheetElement> parseElement(std::string_view name);

/// Where an element stands on a sheet; empty where it does not.
QRectF boxOf(const SheetLayout& layout, SheetElement element);

/// The place nearest to the wanted one that is inside the neat line and large enough for the element.
QRectF fittedPlace(const SheetLayout& layout, SheetElement element, const QRectF& wanted);

/// One element over another, which hides a part of it. `below` is Map for any map of the sheet.
struct SheetOverlap
{
    SheetElement above{};
    SheetElement below{};
    bool operator==(const SheetOverlap&) const = default;
};
std::vector<SheetOverlap> overlapsOf(const SheetLayout& layout);

} // namespace gis
