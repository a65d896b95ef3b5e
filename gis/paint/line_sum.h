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

    template <bool Inside>
    void addLines(std::span<const Pixel> ring, Pen pen);
    template <bool Inside>
    void addLine(Pixel a, Pixel b, float length, float weight);
    template <bool Inside>
    void drop(float x, float y, float weight);
    bool clip(Pixel& a, Pixel& b) const;

    int m_width = 0;
    int m_height = 0;
    int m_stride = 0;            // one pixel more on all sides
    std::vector<float> m_sums{}; // row by row
    TouchedBlocks m_touched{};
};

template <class Visit>
void LineSum::drain(Visit&& visit)
{
    m_touched.takeRows([&](int row, std::uint64_t bits) {
        auto* sums = m_sums.data() + static_cast<std::ptrdiff_t>(row) * m_stride;
        const bool seen = row > 0 && row <= m_height;
        for (; bits != 0; bits &= bits - 1) {
            const auto block = m_touched.firstBlock(bits);
            const int end = seen ? std::min(block.end, m_width + 1) : block.begin;
            for (int x = std::max(block.begin, 1); x < end; ++x)
                if (sums[x] != 0.0F)
                    visit(x - 1, row - 1, sums[x]);
            std::fill(sums + block.begin, sums + block.end, 0.0F);
        }
    });
}

} // namespace gis
