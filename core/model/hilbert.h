#pragma once

#include <cstdint>

namespace core {

/// Place of a cell (0..65535 each way) along the Hilbert curve: cells that are near on the curve are near on
/// the map. After Hamilton & Rau-Chaplin 2008, "Compact Hilbert indices", in its two-dimensional form.
constexpr std::uint32_t hilbertIndex(std::uint32_t x, std::uint32_t y)
{
    std::uint32_t index = 0;
    for (std::uint32_t half = 1U << 15U; half > 0; half >>= 1U) {
        const std::uint32_t right = (x & half) != 0 ? 1U : 0U;
        const std::uint32_t upper = (y & half) != 0 ? 1U : 0U;
        index += half * half * ((3U * right) ^ upper);
        if (upper == 0) {
            if (right == 1) {
                x = 0xffffU - x;
                y = 0xffffU - y;
            }
            const auto swap = x;
            x = y;
            y = swap;
        }
    }
    return index;
}

} // namespace core
