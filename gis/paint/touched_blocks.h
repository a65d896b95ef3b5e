#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace gis {

/// Which parts of a grid of pixels have been written to, in blocks of a row, so that what was not need not be
/// looked at.
class TouchedBlocks
{
public:
    void resize(int width, int height)
    {
        m_width = width;
        m_shift = 3;
        while ((width - 1) >> m_shift >= 64)
            ++m_shift;
        m_rows.assign(static_cast<std::size_t>(height), 0);
        m_top = height;
        m_bottom = 0;
    }

    bool none() const { return m_top >= m_bottom; }

    void touch(int row, int column) { m_rows[static_cast<std::size_t>(row)] |= bit(column); }

    /// Rows that may hold something have to be told, before or after.
    void touchRows(int first, int last)
    {
        m_top = std::min(m_top, first);
        m_bottom = std::max(m_bottom, last + 1);
    }

    void touchBox(int left, int top, int right, int bottom)
    {
        const std::uint64_t bits = (bit(right) - bit(left)) | bit(right);
        touchRows(top, bottom);
        for (int row = top; row <= bottom; ++row)
            m_rows[static_cast<std::size_t>(row)] |= bits;
    }

    /// `visit(row, bits)` for each row with a block; `bits` as `firstBlock` takes them. Nothing is touched
    /// then.
    template <class Visit>
    void takeRows(Visit&& visit)
    {
        for (int row = m_top; row < m_bottom; ++row)
            if (const auto bits = std::exchange(m_rows[static_cast<std::size_t>(row)], 0); bits != 0)
                visit(row, bits);
        m_top = static_cast<int>(m_rows.size());
        m_bottom = 0;
    }

    /// Columns from `begin` to before `end`.
    struct Block
    {
        int begin = 0;
        int end = 0;
    };
    Block firstBlock(std::uint64_t bits) const
    {
        const int begin = std::countr_zero(bits) << m_shift;
        return {begin, std::min(begin + (1 << m_shift), m_width)};
    }

private:
    std::uint64_t bit(int column) const { return std::uint64_t{1} << (column >> m_shift); }

    int m_width = 0;
    int m_shift = 0; // a row is at most 64 blocks of 2^shift pixels
    std::vector<std::uint64_t> m_rows{};
    int m_top = 0;
    int m_bottom = 0;
};

} // namespace gis
