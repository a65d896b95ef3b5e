#pragma once

#include "core/analysis/class_edges.h"
#include "core/model/layer.h"
#include "gis/paint/style.h"

#include <span>
#include <string>
#include <vector>

namespace gis {

/// A run of colours from little to much, each darker than the one before.
struct ColorRamp
{
    std::string name{};  // never translated
    std::string title{}; // Indonesian, context "Style"
    std::vector<QColor> anchors{};

    /// `count` colours from the first anchor to the last.
    std::vector<QColor> colors(int count) const;
};

/// Ramps whose five anchors stay apart for people with colour-blindness and in grey (palette_test.cpp).
const std::vector<ColorRamp>& colorRamps();

/// The colours of categories: seven after Okabe & Ito (2008), moved until all stay apart (palette_test.cpp).
const std::vector<QColor>& categoryColors();
/// More categories than this are "Lainnya".
inline constexpr std::size_t mostCategories = 14;

/// `base` with this colour where people look: an area's fill, a line, a marker.
Symbol colored(const Symbol& base, core::LayerGeometry geometry, const QColor& color);

/// Classes between these edges (core::classEdges), and one for features whose value is unknown; what lies
/// outside the edges is drawn with the grey of `style.symbol`.
Style graduatedStyle(const Style& base, core::LayerGeometry geometry, const std::string& field,
                     std::span<const double> edges, const ColorRamp& ramp, core::ClassMethod method);

/// A class for each value, the first most conspicuous; from the eighth on areas are hatched too.
Style categorisedStyle(const Style& base, core::LayerGeometry geometry, const std::string& field,
                       std::span<const std::string> values);

/// The number in a text of a table, as classes read it; nothing for other text.
std::optional<double> numberIn(std::string_view text);

} // namespace gis
