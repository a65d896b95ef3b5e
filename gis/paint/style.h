#pragma once

#include "core/base/result.h"

#include <QColor>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gis {

// All lengths of a style are millimetres on paper; a screen of 96 dpi counts as paper of 3.78 pixels a
// millimetre. So a sheet and the window show the same thing, and 1 px is 0.2646 mm.

struct Stroke
{
    QColor color{};
    double width = 0.0;           // 0: nothing is drawn
    std::vector<double> dashes{}; // mm drawn, mm left out, …; empty for a whole line
    bool visible() const { return width > 0.0 && color.alpha() > 0; }
    bool operator==(const Stroke&) const = default;
};

enum class Hatch
{
    None,
    Horizontal,
    Vertical,
    Forward,  // rises to the right
    Backward, // falls to the right
    Cross,
    Dots
};

struct Fill
{
    QColor color{Qt::transparent};
    Hatch hatch = Hatch::None;
    QColor hatchColor{};
    double hatchSpacing = 2.0; // mm between two lines
    double hatchWidth = 0.2;   // mm
    bool operator==(const Fill&) const = default;
};

struct Marker
{
    std::string shape = "circle"; // one of markerShapes() in gis/paint/markers.h
    double size = 2.4;            // mm across
    QColor color{};
    Stroke outline{};
    bool operator==(const Marker&) const = default;
};

/// What one feature looks like, whatever its geometry: areas use fill and stroke, lines stroke over casing,
/// points the marker.
struct Symbol
{
    Fill fill{};
    Stroke stroke{};
    Stroke casing{}; // the wider line below a line's stroke
    Marker marker{};
    bool operator==(const Symbol&) const = default;
};

/// Features whose class field has one of `values` ("" for unknown), or a number in [from, to).
struct SymbolClass
{
    std::string title{}; // for the legend; Indonesian, context "Style"; empty: the values or the range
    std::vector<std::string> values{};
    std::optional<double> from{};
    std::optional<double> to{};
    bool closed = false; // `to` itself belongs to it too
    Symbol symbol{};
    double maxScale = 0.0; // not drawn on maps smaller than 1:maxScale; 0: no limit
    bool operator==(const SymbolClass&) const = default;
};

struct LabelStyle
{
    std::string field{};  // empty: no labels
    std::string family{}; // empty: the program's map font
    double size = 2.6;    // mm, height of the letters' square
    bool bold = false;
    bool italic = false;
    bool capitals = false; // written in capitals
    double spacing = 0.0;  // mm more between letters
    QColor color{QStringLiteral("#333333")};
    QColor haloColor{Qt::white};
    double haloWidth = 0.35; // mm; 0 for none
    int priority = 0;        // higher is placed first
    double room =
        0.0; // an area is labelled only where its width is at least this many times the text's; 0: always
    double minScale = 0.0; // shown from 1:minScale (the larger map) …
    double maxScale = 0.0; // … to 1:maxScale; 0: no limit
    bool operator==(const LabelStyle&) const = default;
};

struct Style
{
    std::string title{};
    Symbol symbol{};                    // for all, or for those in no class
    std::string classField{};           // empty: one symbol for all
    std::vector<SymbolClass> classes{}; // the first that fits
    std::string method{};    // how the edges of ranges were found, see core::methodName; empty: by hand
    bool othersShown = true; // features in no class are drawn with `symbol`
    LabelStyle label{};
    double minScale = 0.0;  // shown from 1:minScale … (0: no limit)
    double maxScale = 0.0;  // … to 1:maxScale
    double fullScale = 0.0; // lines and markers have their size up to 1:fullScale and shrink beyond; 0: never
    bool operator==(const Style&) const = default;

    /// The symbol of a feature with this text in the class field, on a map of 1:denominator (0: any); null
    /// where it is not drawn.
    const Symbol* symbolFor(std::string_view value, double denominator = 0.0) const;
    /// What sizes of lines and markers are multiplied with on a map of 1:denominator.
    double sizeFactor(double denominator) const;
};

/// The JSON of resources/styles and of Layer::style. Fields that are missing keep their default; an unknown
/// one, or a colour or number that is none, fails with InvalidValue and its name.
core::Result<Style> parseStyle(std::string_view json);
std::string writeStyle(const Style& style);

/// Styles by name: "kelurahan", "kecamatan", "road", "zone", "hazard", "household", "other" for the roles of
/// layers; "business", "congestion_note", "kampung", "site" for the plan's own tables.
class StyleBook
{
public:
    /// Every *.json of a folder. What is missing there has a plain grey style.
    static core::Result<StyleBook> load(const std::string& folder);

    const Style& style(std::string_view name) const;
    void set(std::string name, Style style);

private:
    std::map<std::string, Style, std::less<>> m_styles{};
};

} // namespace gis
