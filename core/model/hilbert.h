#pragma once

#include <cstdint>

namespace core {

/// Place along the Hilbert curve of two numbers over their whole range: what is near on the curve is near on
/// the map. After Hamilton & Rau-Chaplin 2008, "Compact Hilbert indices", in its two-dimensional form.
constexpr std::uint64_t hilbertIndex(std::uint32_t x, std::uint32_t y)
{
    std::uint64_t index = 0;
    for (std::uint32_t bit = 0x80000000U; bit != 0; bit >>= 1U) {
        const std::uint32_t right = (x & bit) != 0 ? 1U : 0U;
        const std::uint32_t upper = (y & bit) != 0 ? 1U : 0U;
        index = (index << 2U) | ((3U * right) ^ upper);
        if (upper == 0) {
            if (right == 1) {
                x = ~x;
                y = ~y;
            }
            const auto swap = x;
            x = y;
            y = swap;
        }
    }
    return index;
}

} // namespace core
