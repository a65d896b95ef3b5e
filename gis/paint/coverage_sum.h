#pragma once

#include "gis/paint/touched_blocks.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gis {

/// A place in pixels, y down.
struct Pixel
{
    float x = 0.0F;
    float y = 0.0F;
    bool operator==(const Pixel&) const = default;
};

/// How much of each pixel closed outlines cover, to the exact area: every edge adds what lies to its right,
/// and summing along a row gives the coverage, as font rasterisers do (Levien 2016, "font-rs"). Outlines that
/// share an edge leave no gap along it: what one does not cover of a pixel, the other does.
class CoverageSum
{
public:
    /// Empties it.
    void resize(int width, int height);

    /// Clockwise (as seen) rings count positive; `backward` turns that round. Any finite coordinate may be
    /// given; what lies outside is cut off.
    void addRing(std::span<const Pixel> ring, bool backward);

    /// `visit(y, begin, end, coverage)` for the pixels from `begin` to before `end` in row y that are
    /// covered, all alike; coverage is negative where rings run anticlockwise and over 1 where they overlap.
    /// Empties it.
    template <class Visit>
    void drain(Visit&& visit);

private:
    void addInside(std::span<const Pixel> ring, float sign, bool large);
    void addEdge(Pixel a, Pixel b, float sign);
    void addClipped(double ax, double ay, double bx, double by, float sign);
    void addRows(float ax, float ay, float bx, float by, float sign);
    void addCells(int row, float x0, float x1, float height);
    void addCell(int row, int column, float height, float part)
    {
        auto* sums = m_sums.data() + static_cast<std::ptrdiff_t>(row) * m_stride + column;
        const float after = height * part;
        sums[0] += height - after;
        sums[1] += after;
        touch(row, column);
        touch(row, column + 1);
    }
    void touch(int row, int column)
    {
        if (m_marks)
            m_touched.touch(row, column);
    }

    int m_width = 0;
    int m_height = 0;
    int m_stride = 0;
    std::vector<float> m_sums{}; // row by row
    TouchedBlocks m_touched{};
    bool m_marks = true; // what is written to; else it has been marked as a whole
};

template <class Visit>
void CoverageSum::drain(Visit&& visit)
{
    constexpr float nothing = 1.0F / 1024.0F; // far below what 255 shades can show
    const auto counts = [](float sum) { return sum > nothing || sum < -nothing; };
    m_touched.takeRows([&](int y, TouchedBlocks::Bits bits) {
        auto* sums = m_sums.data() + static_cast<std::ptrdiff_t>(y) * m_stride;
        float sum = 0.0F;
        int x = 0;
        m_touched.forEachBlock(bits, [&](int first, int last) {
            if (!counts(sum))
                sum = 0.0F;
            else if (const int end = std::min(first, m_width); x < end)
                visit(y, x, end, sum);
            for (x = first; x < last; ++x) {
                sum += sums[x];
                sums[x] = 0.0F;
                if (x < m_width && counts(sum))
                    visit(y, x, x + 1, sum);
            }
        });
        if (counts(sum) && x < m_width)
            visit(y, x, m_width, sum);
    });
}

} // namespace gis
