#pragma once

#include "gis/paint/coverage_sum.h"
#include "gis/paint/touched_blocks.h"

#include <span>
#include <vector>

namespace gis {

/// How much of each pixel thin lines cover. A line is laid down as drops along it, each shared among the four
/// pixels around it by its distance from them: what a pen of one pixel covers, at a fraction of the price of
/// its outline. Up to two pixels wide.
class LineSum
{
public:
    static constexpr float widest = 2.0F;

    /// Empties it.
    void resize(int width, int height);

    /// Any finite coordinate may be given; what lies outside is cut off.
    void addRing(std::span<const Pixel> ring, float width);

    /// `visit(x, y, coverage)` for pixels that are covered at all; over 1 where lines overlap. Empties it.
    template <class Visit>
    void drain(Visit&& visit);

private:
    struct Pen
    {
        float weight = 0.0F; // of a pixel of line
        float aside = 0.0F;  // two lines beside each other are that far from the middle; 0: one line
    };

    /// Sums from column `left` to `right`, row `top` to `bottom`.
    struct Patch
    {
        int left = 0;
        int top = 0;
        int right = 0;
        int bottom = 0;
    };

    void addSmall(std::span<const Pixel> ring, Pen pen);
    void addLarge(std::span<const Pixel> ring, Pen pen);
    bool isInside(Pixel lower, Pixel upper, float reach) const;
    Patch around(Pixel lower, Pixel upper, float aside) const;
    template <bool Inside>
    void addSides(Pixel a, Pixel b, Pen pen);
    template <bool Inside>
    void addLine(Pixel a, Pixel b, float length, float weight);
    template <bool Inside>
    void drop(float x, float y, float weight);
    bool clip(Pixel& a, Pixel& b) const;

    template <class Visit>
    void drainRow(int row, int begin, int end, Visit& visit);

    int m_width = 0;
    int m_height = 0;
    int m_stride = 0;               // one pixel more on all sides
    std::vector<float> m_sums{};    // row by row
    std::vector<Patch> m_patches{}; // where small rings are
    TouchedBlocks m_touched{};      // where all others are
};

template <class Visit>
void LineSum::drain(Visit&& visit)
{
    for (const auto& patch : m_patches)
        for (int row = patch.top; row <= patch.bottom; ++row)
            drainRow(row, patch.left, patch.right + 1, visit);
    m_patches.clear();
    m_touched.takeRows([&](int row, TouchedBlocks::Bits bits) {
        m_touched.forEachBlock(bits, [&](int begin, int end) { drainRow(row, begin, end, visit); });
    });
}

template <class Visit>
void LineSum::drainRow(int row, int begin, int end, Visit& visit)
{
    auto* sums = m_sums.data() + static_cast<std::ptrdiff_t>(row) * m_stride;
    const int last = row > 0 && row <= m_height ? std::min(end, m_width + 1) : begin;
    for (int x = std::max(begin, 1); x < last; ++x)
        if (sums[x] != 0.0F)
            visit(x - 1, row - 1, sums[x]);
    std::fill(sums + begin, sums + end, 0.0F);
}

} // namespace gis
