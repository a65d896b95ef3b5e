#include "gis/paint/coverage_sum.h"

#include <algorithm>
#include <utility>

namespace gis {

namespace {

/// Pixels. The box of a wider ring is mostly empty, so its edges are marked each for itself, and the pixels
/// of long edges.
constexpr float smallRing = 96.0F;
constexpr int shortEdge = 16;

} // namespace

void CoverageSum::resize(int width, int height)
{
    if (width == m_width && height == m_height && m_touched.none())
        return;
    m_width = width;
    m_height = height;
    m_stride = width + 2; // an edge in the last pixel adds to the one after it
    m_sums.assign(static_cast<std::size_t>(m_stride) * static_cast<std::size_t>(height), 0.0F);
    m_touched.resize(m_stride, height);
}

/// An edge that goes up the screen has the inside of a clockwise ring on its right.
void CoverageSum::addRing(std::span<const Pixel> ring, bool backward)
{
    if (ring.size() < 3)
        return;
    auto lower = ring[0];
    auto upper = ring[0];
    for (const auto p : ring) {
        lower = {std::min(lower.x, p.x), std::min(lower.y, p.y)};
        upper = {std::max(upper.x, p.x), std::max(upper.y, p.y)};
    }
    const auto width = static_cast<float>(m_width);
    const auto height = static_cast<float>(m_height);
    if (lower.x >= width || lower.y >= height || upper.y <= 0.0F)
        return;
    const auto top = static_cast<int>(std::max(lower.y, 0.0F));
    const auto bottom = static_cast<int>(std::min(upper.y, height - 1.0F));
    const float sign = backward ? -1.0F : 1.0F;
    if (lower.x >= 0.0F && lower.y >= 0.0F && upper.x < width && upper.y < height) {
        const bool large = upper.x - lower.x > smallRing;
        m_marks = false;
        if (large)
            m_touched.touchRows(top, bottom);
        else
            m_touched.touchBox(static_cast<int>(lower.x), top, static_cast<int>(upper.x) + 1, bottom);
        return addInside(ring, sign, large);
    }
    m_marks = true;
    m_touched.touchRows(top, bottom);
    auto before = ring.back();
    for (const auto p : ring) {
        addEdge(before, p, sign);
        before = p;
    }
}

/// Most edges of a map drawn small stay within one pixel.
void CoverageSum::addInside(std::span<const Pixel> ring, float sign, bool large)
{
    auto before = ring.back();
    auto column = static_cast<int>(before.x);
    auto row = static_cast<int>(before.y);
    for (const auto p : ring) {
        const auto nextColumn = static_cast<int>(p.x);
        const auto nextRow = static_cast<int>(p.y);
        if (large) {
            const auto [left, right] = std::minmax(column, nextColumn);
            const auto [top, bottom] = std::minmax(row, nextRow);
            m_marks = right - left > shortEdge || bottom - top > shortEdge;
            if (!m_marks)
                m_touched.touchBox(left, top, right + 1, bottom);
        }
        if (row != nextRow) {
            if (before.y < p.y)
                addRows(before.x, before.y, p.x, p.y, -sign);
            else
                addRows(p.x, p.y, before.x, before.y, sign);
        } else if (column == nextColumn) {
            addCell(row, column, sign * (before.y - p.y),
                    0.5F * (before.x + p.x) - static_cast<float>(column));
        } else {
            addCells(row, before.x, p.x, sign * (before.y - p.y));
        }
        before = p;
        column = nextColumn;
        row = nextRow;
    }
}

void CoverageSum::addEdge(Pixel a, Pixel b, float sign)
{
    if (a.y < b.y)
        addClipped(a.x, a.y, b.x, b.y, -sign);
    else if (a.y > b.y)
        addClipped(b.x, b.y, a.x, a.y, sign);
}

/// From a down to b.
void CoverageSum::addClipped(double ax, double ay, double bx, double by, float sign)
{
    const auto width = static_cast<double>(m_width);
    const auto height = static_cast<double>(m_height);
    if (by <= 0.0 || ay >= height)
        return;
    if (ay < 0.0 || by > height) {
        const double slope = (bx - ax) / (by - ay);
        if (by > height) {
            bx = ax + (height - ay) * slope;
            by = height;
        }
        if (ay < 0.0) {
            ax -= ay * slope;
            ay = 0.0;
        }
    }
    if (ax >= width && bx >= width)
        return;
    const auto add = [&](double x0, double y0, double x1, double y1) {
        addRows(static_cast<float>(x0), static_cast<float>(y0), static_cast<float>(x1),
                static_cast<float>(y1), sign);
    };
    // What lies left of the picture covers its rows from the edge on.
    if (ax < 0.0 || bx < 0.0) {
        if (ax <= 0.0 && bx <= 0.0)
            return add(0.0, ay, 0.0, by);
        const double y = ay + (by - ay) * (ax / (ax - bx));
        if (ax < 0.0) {
            add(0.0, ay, 0.0, y);
            return addClipped(0.0, y, bx, by, sign);
        }
        add(0.0, y, 0.0, by);
        return addClipped(ax, ay, 0.0, y, sign);
    }
    if (ax > width || bx > width) {
        const double y = ay + (by - ay) * ((width - ax) / (bx - ax));
        return ax > width ? add(width, y, bx, by) : add(ax, ay, width, y);
    }
    add(ax, ay, bx, by);
}

void CoverageSum::addRows(float ax, float ay, float bx, float by, float sign)
{
    if (!(ay < by))
        return;
    const int first = std::min(static_cast<int>(ay), m_height - 1);
    const int last = std::min(static_cast<int>(by), m_height - 1);
    if (first == last)
        return addCells(first, ax, bx, sign * (by - ay));
    const float slope = (bx - ax) / (by - ay);
    float x = ax;
    float y = ay;
    for (int row = first; row < last; ++row) {
        const auto nextY = static_cast<float>(row + 1);
        const float nextX = ax + (nextY - ay) * slope;
        addCells(row, x, nextX, sign * (nextY - y));
        x = nextX;
        y = nextY;
    }
    addCells(last, x, bx, sign * (by - y));
}

/// Within one row: the part of the edge that is this high and goes from x0 to x1.
void CoverageSum::addCells(int row, float x0, float x1, float height)
{
    if (x0 > x1)
        std::swap(x0, x1);
    x0 = std::clamp(x0, 0.0F, static_cast<float>(m_width)); // rounding
    x1 = std::clamp(x1, x0, static_cast<float>(m_width));
    const int left = static_cast<int>(x0);
    const auto leftEdge = static_cast<float>(left);
    if (x1 <= leftEdge + 1.0F)
        return addCell(row, left, height, 0.5F * (x0 + x1) - leftEdge);
    // A trapezoid over several pixels: it grows along a parabola in the first, evenly, then along one to the
    // end.
    const int end = static_cast<int>(x1);
    const int right = end + (static_cast<float>(end) < x1 ? 1 : 0); // the pixel after the last
    const float each = 1.0F / (x1 - x0);
    const float x0Part = x0 - leftEdge;
    const float x1Part = x1 - static_cast<float>(right - 1);
    const float first = 0.5F * each * (1.0F - x0Part) * (1.0F - x0Part);
    const float last = 0.5F * each * x1Part * x1Part;
    auto* sums = m_sums.data() + static_cast<std::ptrdiff_t>(row) * m_stride;
    sums[left] += height * first;
    if (right == left + 2) {
        sums[left + 1] += height * (1.0F - first - last);
    } else {
        const float second = each * (1.5F - x0Part);
        sums[left + 1] += height * (second - first);
        for (int x = left + 2; x < right - 1; ++x)
            sums[x] += height * each;
        sums[right - 1] += height * (1.0F - second - static_cast<float>(right - left - 3) * each - last);
    }
    sums[right] += height * last;
    if (m_marks)
        for (int x = left; x <= right; ++x)
            m_touched.touch(row, x);
}

} // namespace gis
