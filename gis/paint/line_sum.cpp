#include "gis/paint/line_sum.h"

#include <cmath>

namespace gis {

namespace {

constexpr float smallRing = 96.0F; // pixels; the box of a wider one is mostly empty
constexpr float shortLine = 16.0F;

} // namespace

void LineSum::resize(int width, int height)
{
    if (width == m_width && height == m_height && m_touched.none() && m_patches.empty())
        return;
    m_width = width;
    m_height = height;
    m_stride = width + 2;
    m_sums.assign(static_cast<std::size_t>(m_stride) * static_cast<std::size_t>(height + 2), 0.0F);
    m_patches.clear();
    m_touched.resize(m_stride, height + 2);
}

void LineSum::addRing(std::span<const Pixel> ring, float width)
{
    if (ring.empty())
        return;
    // One line of a pixel, fainter where it is thinner; beyond a pixel two of them side by side.
    const Pen pen = width <= 1.0F ? Pen{width, 0.0F} : Pen{width / 2, (std::min(width, widest) - 1.0F) / 2};
    auto lower = ring[0];
    auto upper = ring[0];
    for (const auto p : ring) {
        lower = {std::min(lower.x, p.x), std::min(lower.y, p.y)};
        upper = {std::max(upper.x, p.x), std::max(upper.y, p.y)};
    }
    if (isInside(lower, upper, pen.aside + 0.5F) && upper.x - lower.x < smallRing) {
        m_patches.push_back(around(lower, upper, pen.aside));
        addSmall(ring, pen);
    } else {
        addLarge(ring, pen);
    }
}

bool LineSum::isInside(Pixel lower, Pixel upper, float reach) const
{
    return lower.x >= reach && lower.y >= reach && upper.x < static_cast<float>(m_width) - reach &&
           upper.y < static_cast<float>(m_height) - reach;
}

/// The sums that a line somewhere in the box adds to.
LineSum::Patch LineSum::around(Pixel lower, Pixel upper, float aside) const
{
    const auto before = [&](float value) { return static_cast<int>(value - aside + 0.5F); };
    const auto after = [&](float value) { return static_cast<int>(value + aside + 1.5F); };
    return {before(lower.x), before(lower.y), after(upper.x), after(upper.y)};
}

void LineSum::addSmall(std::span<const Pixel> ring, Pen pen)
{
    auto before = ring.back();
    for (const auto p : ring) {
        addSides<true>(before, p, pen);
        before = p;
    }
}

/// Line by line: most of the ring's box is empty.
void LineSum::addLarge(std::span<const Pixel> ring, Pen pen)
{
    m_touched.touchRows(0, m_height + 1);
    auto before = ring.back();
    for (const auto p : ring) {
        auto a = before;
        auto b = p;
        before = p;
        const Pixel lower{std::min(a.x, b.x), std::min(a.y, b.y)};
        const Pixel upper{std::max(a.x, b.x), std::max(a.y, b.y)};
        const bool isShort = upper.x - lower.x < shortLine && upper.y - lower.y < shortLine;
        if (isShort && isInside(lower, upper, pen.aside + 0.5F)) {
            const auto patch = around(lower, upper, pen.aside);
            m_touched.touchBox(patch.left, patch.top, patch.right, patch.bottom);
            addSides<true>(a, b, pen);
        } else if (clip(a, b)) {
            addSides<false>(a, b, pen);
        }
    }
}

/// The one line that a pen makes, or both.
template <bool Inside>
void LineSum::addSides(Pixel a, Pixel b, Pen pen)
{
    const float x = b.x - a.x;
    const float y = b.y - a.y;
    const float square = x * x + y * y;
    if (!(square > 0.0F))
        return;
    const float length = std::sqrt(square);
    if (pen.aside == 0.0F)
        return addLine<Inside>(a, b, length, pen.weight);
    const float right = pen.aside * y / length;
    const float down = -pen.aside * x / length;
    addLine<Inside>({a.x + right, a.y + down}, {b.x + right, b.y + down}, length, pen.weight);
    addLine<Inside>({a.x - right, a.y - down}, {b.x - right, b.y - down}, length, pen.weight);
}

template <bool Inside>
void LineSum::addLine(Pixel a, Pixel b, float length, float weight)
{
    constexpr float single = 0.75F; // pixels that one drop does for; longer lines have two a pixel
    if (length <= single)
        return drop<Inside>(0.5F * (a.x + b.x), 0.5F * (a.y + b.y), weight * length);
    const int drops = static_cast<int>(2.0F * length) + 1;
    const float part = 1.0F / static_cast<float>(drops);
    const float x = (b.x - a.x) * part;
    const float y = (b.y - a.y) * part;
    const float each = weight * length * part;
    for (int i = 0; i < drops; ++i) {
        const float at = static_cast<float>(i) + 0.5F;
        drop<Inside>(a.x + x * at, a.y + y * at, each);
    }
}

/// Pixel 0's middle is at 0.5, and its sum stands behind that of the pixel left of the picture.
template <bool Inside>
void LineSum::drop(float x, float y, float weight)
{
    const float right = x + 0.5F;
    const float down = y + 0.5F;
    if (!Inside && !(right >= 0.0F && down >= 0.0F && right < static_cast<float>(m_width + 1) &&
                     down < static_cast<float>(m_height + 1)))
        return;
    const int column = static_cast<int>(right);
    const int row = static_cast<int>(down);
    const float lower = weight * (down - static_cast<float>(row));
    const float upper = weight - lower;
    const float part = right - static_cast<float>(column);
    auto* sums = m_sums.data() + static_cast<std::ptrdiff_t>(row) * m_stride + column;
    sums[0] += upper - upper * part;
    sums[1] += upper * part;
    sums += m_stride;
    sums[0] += lower - lower * part;
    sums[1] += lower * part;
    if (!Inside)
        for (const int touched : {row, row + 1}) {
            m_touched.touch(touched, column);
            m_touched.touch(touched, column + 1);
        }
}

/// Cuts to some pixels more than the picture (Liang and Barsky 1984); false where nothing is left.
bool LineSum::clip(Pixel& a, Pixel& b) const
{
    constexpr double room = 2.0;
    double start = 0.0;
    double end = 1.0;
    const double x = static_cast<double>(b.x) - a.x;
    const double y = static_cast<double>(b.y) - a.y;
    const auto cut = [&](double step, double left) {
        if (step == 0.0)
            return left >= 0.0;
        const double at = left / step;
        if (step < 0.0)
            start = std::max(start, at);
        else
            end = std::min(end, at);
        return start <= end;
    };
    if (!cut(-x, a.x + room) || !cut(x, m_width + room - a.x) || !cut(-y, a.y + room) ||
        !cut(y, m_height + room - a.y))
        return false;
    const auto from = a;
    if (end < 1.0)
        b = {static_cast<float>(from.x + x * end), static_cast<float>(from.y + y * end)};
    if (start > 0.0)
        a = {static_cast<float>(from.x + x * start), static_cast<float>(from.y + y * start)};
    return true;
}

} // namespace gis
