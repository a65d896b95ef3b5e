#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gis {

/// Which parts of a grid of pixels have been written to, in blocks of eight in a row, so that what was not
/// need not be looked at.
class TouchedBlocks
{
public:
    void resize(int width, int height)
    {
        m_width = width;
        m_words = (((width - 1) >> blockShift) >> wordShift) + 1;
        m_rows.assign(static_cast<std::size_t>(height) * static_cast<std::size_t>(m_words), 0);
        m_height = height;
        m_top = height;
        m_bottom = 0;
    }

    bool none() const { return m_top >= m_bottom; }

    void touch(int row, int column)
    {
        const int block = column >> blockShift;
        wordsOf(row)[block >> wordShift] |= std::uint64_t{1} << (block & wordMask);
    }

    /// Rows that may hold something have to be told, before or after.
    void touchRows(int first, int last)
    {
        m_top = std::min(m_top, first);
        m_bottom = std::max(m_bottom, last + 1);
    }

    void touchBox(int left, int top, int right, int bottom)
    {
        touchRows(top, bottom);
        const int first = left >> blockShift;
        const int last = right >> blockShift;
        for (int word = first >> wordShift; word <= last >> wordShift; ++word) {
            const int from = std::max(first - (word << wordShift), 0);
            const int to = std::min(last - (word << wordShift), wordMask);
            const std::uint64_t bits = (~std::uint64_t{0} >> (wordMask - to)) & (~std::uint64_t{0} << from);
            for (int row = top; row <= bottom; ++row)
                wordsOf(row)[word] |= bits;
        }
    }

    using Bits = std::span<const std::uint64_t>;

    /// `visit(row, bits)` for each row that holds something; `bits` as `forEachBlock` takes them. Nothing is
    /// touched then.
    template <class Visit>
    void takeRows(Visit&& visit)
    {
        for (int row = m_top; row < m_bottom; ++row) {
            const std::span words(wordsOf(row), static_cast<std::size_t>(m_words));
            if (std::all_of(words.begin(), words.end(), [](auto word) { return word == 0; }))
                continue;
            visit(row, Bits{words});
            std::fill(words.begin(), words.end(), 0);
        }
        m_top = m_height;
        m_bottom = 0;
    }

    /// `visit(begin, end)` with the columns from `begin` to before `end` of each block, from the left.
    template <class Visit>
    void forEachBlock(Bits bits, Visit&& visit) const
    {
        for (std::size_t word = 0; word < bits.size(); ++word)
            for (auto left = bits[word]; left != 0; left &= left - 1) {
                const int begin = ((static_cast<int>(word) << wordShift) + std::countr_zero(left))
                                  << blockShift;
                visit(begin, std::min(begin + (1 << blockShift), m_width));
            }
    }

private:
    static constexpr int blockShift = 3;
    static constexpr int wordShift = 6;
    static constexpr int wordMask = 63;

    std::uint64_t* wordsOf(int row) { return m_rows.data() + static_cast<std::ptrdiff_t>(row) * m_words; }

    int m_width = 0;
    int m_height = 0;
    int m_words = 0; // a row
    std::vector<std::uint64_t> m_rows{};
    int m_top = 0;
    int m_bottom = 0;
};

} // namespace gis
