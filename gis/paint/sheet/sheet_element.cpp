#include "gis/paint/sheet/sheet_element.h"

#include <algorithm>
#include <array>

namespace gis {

namespace {

using enum SheetElement;

constexpr std::array elements{
    SheetElementSpec{Map, "map", &SheetLayout::mapBand, {60.0, 60.0}},
    SheetElementSpec{Grid, "grid", nullptr, {}},
    SheetElementSpec{Head, "agency", &SheetLayout::head, {45.0, 13.0}},
    SheetElementSpec{Title, "title", &SheetLayout::title, {45.0, 22.0}},
    SheetElementSpec{Scale, "scale", &SheetLayout::scaleBar, {52.0, 19.0}},
    SheetElementSpec{Facts, "facts", &SheetLayout::facts, {40.0, 20.0}},
    SheetElementSpec{Table, "table", &SheetLayout::table, {80.0, 30.0}},
    SheetElementSpec{Legend, "legend", &SheetLayout::legend, {25.0, 14.0}},
    SheetElementSpec{Inset, "inset", &SheetLayout::inset, {20.0, 18.0}},
    SheetElementSpec{Projection, "projection", &SheetLayout::projection, {28.0, 16.0}},
    SheetElementSpec{Sources, "sources", &SheetLayout::sources, {28.0, 14.0}},
    SheetElementSpec{History, "history", &SheetLayout::history, {24.0, 14.0}},
    SheetElementSpec{Notes, "notes", &SheetLayout::notes, {24.0, 11.0}},
    SheetElementSpec{Signatures, "signatures", &SheetLayout::signatures, {60.0, 18.0}},
};

bool overlap(const QRectF& a, const QRectF& b)
{
    constexpr double touching = 0.05; // mm: as wide as the thinnest line
    const auto common = a.intersected(b);
    return common.width() > touching && common.height() > touching;
}

bool isPlaced(const SheetLayout& layout, SheetElement element)
{
    return std::ranges::find(layout.placed, element) != layout.placed.end();
}

} // namespace

std::span<const SheetElementSpec> sheetElements()
{
    return elements;
}

const SheetElementSpec& specOf(SheetElement element)
{
    return *std::ranges::find(elements, element, &SheetElementSpec::element);
}

std::optional<SheetElement> parseElement(std::string_view name)
{
    const auto* found = std::ranges::find(elements, name, &SheetElementSpec::name);
    return found == elements.end() ? std::nullopt : std::optional{found->element};
}

QRectF boxOf(const SheetLayout& layout, SheetElement element)
{
    const auto box = specOf(element).box;
    return box == nullptr ? QRectF{} : layout.*box;
}

QRectF fittedPlace(const SheetLayout& layout, SheetElement element, const QRectF& wanted)
{
    const auto& room = layout.neatline;
    const auto least = specOf(element).leastMm * layout.unit;
    const QSizeF size{std::clamp(wanted.width(), least.width(), room.width()),
                      std::clamp(wanted.height(), least.height(), room.height())};
    const QPointF at{std::clamp(wanted.left(), room.left(), room.right() - size.width()),
                     std::clamp(wanted.top(), room.top(), room.bottom() - size.height())};
    return {at, size};
}

std::vector<SheetOverlap> overlapsOf(const SheetLayout& layout)
{
    std::vector<SheetOverlap> found;
    const auto addMaps = [&](const SheetElementSpec& spec, const QRectF& box) {
        const bool covers = layout.panels.empty()
                                ? overlap(box, layout.mapBand)
                                : std::ranges::any_of(layout.panels, [&](const SheetPanelBox& panel) {
                                      return overlap(box, panel.band) || overlap(box, panel.caption);
                                  });
        if (covers)
            found.push_back({spec.element, Map});
    };
    for (const auto& spec : elements) {
        const auto box = boxOf(layout, spec.element);
        if (spec.element == Map || box.isEmpty())
            continue;
        addMaps(spec, box);
        for (const auto& other : elements) {
            const auto below = boxOf(layout, other.element);
            if (other.element == Map || other.element >= spec.element || below.isEmpty() ||
                !overlap(box, below))
                continue;
            // What has a place of its own is drawn last, and later elements above earlier ones.
            const bool swapped = isPlaced(layout, other.element) && !isPlaced(layout, spec.element);
            found.push_back(swapped ? SheetOverlap{other.element, spec.element}
                                    : SheetOverlap{spec.element, other.element});
        }
    }
    return found;
}

} // namespace gis
