#pragma once

#include "gis/paint/coverage_sum.h"
#include "gis/paint/line_sum.h"
#include "gis/paint/pixel_shape.h"
#include "gis/paint/symbol_pens.h"

#include <QImage>
#include <QRect>

#include <cstdint>
#include <memory>
#include <vector>

namespace gis {

/// Areas on pixels, an order of magnitude quicker than through QPainter, which prepares a path for each: all
/// areas of one symbol are summed up as one coverage, their outlines as another, and the layer becomes one
/// picture, which QPainter then lays over the map. Neighbours meet without a seam; where areas of two classes
/// overlap, the later class hides the other.
class AreaRaster
{
public:
    /// Whether all of a style's areas can be drawn this way in a strip: plain fills and thin, whole outlines.
    static bool suits(const Style& style, const PaintDevice& device, const QRectF& strip);

    /// How far outside its edge an area may still show, pixels.
    static constexpr double reach = 3.0;

    /// `strip`: in the picture's pixels.
    AreaRaster(const Style& style, const QRect& strip, const PaintDevice& device);
    ~AreaRaster();

    void add(const PixelShape& shape, const SymbolPens& pens);
    /// ARGB32_Premultiplied, of the strip's size, valid as long as this object; null where nothing was added.
    QImage picture();

private:
    struct Sheet;
    struct Tools;
    using Mask = std::vector<std::uint8_t>;

    Sheet& sheetOf(const SymbolPens& pens);
    bool toStrip(std::span<const QPointF> points, float reach);
    void addAreas(const PixelShape& shape, CoverageSum* fill, float width);
    void addDot(QPointF place, Mask& mask);
    void layOver(Mask& mask);
    void paintFill(Sheet& sheet, Mask& covered);
    void paintOutline(const Sheet& sheet);

    const Style& m_style;
    QRect m_strip;
    PaintDevice m_device;
    std::vector<std::unique_ptr<Sheet>> m_sheets{}; // one a symbol
    std::unique_ptr<Tools> m_tools;
};

} // namespace gis
