#include "gis/paint/thematic_style.h"

#include <QColor>

#include <catch2/catch.hpp>

#include <array>
#include <cmath>
#include <numbers>

using namespace gis;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180.0;
}

/// Sharma, Wu & Dalal (2005), "The CIEDE2000 Color-Difference Formula", Color Research and Application 30.
double difference(const Triple& first, const Triple& second)
{
    const auto seventh = [](double c) {
        return std::sqrt(std::pow(c, 7) / (std::pow(c, 7) + std::pow(25.0, 7)));
    };
    const double chroma = (std::hypot(first[1], first[2]) + std::hypot(second[1], second[2])) / 2.0;
    const double stretch = 1.0 + 0.5 * (1.0 - seventh(chroma));
    const double c1 = std::hypot(first[1] * stretch, first[2]);
    const double c2 = std::hypot(second[1] * stretch, second[2]);
    const auto hue = [](double b, double a) {
        const double degrees = std::atan2(b, a) * 180.0 / std::numbers::pi;
        return degrees < 0.0 ? degrees + 360.0 : degrees;
    };
    const double h1 = hue(first[2], first[1] * stretch);
    const double h2 = hue(second[2], second[1] * stretch);
    const bool grey = c1 * c2 == 0.0;
    double turn = grey ? 0.0 : h2 - h1;
    if (turn > 180.0)
        turn -= 360.0;
    else if (turn < -180.0)
        turn += 360.0;
    double middle = h1 + h2;
    if (!grey && std::abs(h1 - h2) <= 180.0)
        middle /= 2.0;
    else if (!grey)
        middle = middle < 360.0 ? (middle + 360.0) / 2.0 : (middle - 360.0) / 2.0;
    const double light = (first[0] + second[0]) / 2.0 - 50.0;
    const double c = (c1 + c2) / 2.0;
    const double t = 1.0 - 0.17 * std::cos(radians(middle - 30.0)) + 0.24 * std::cos(radians(2.0 * middle)) +
                     0.32 * std::cos(radians(3.0 * middle + 6.0)) -
                     0.20 * std::cos(radians(4.0 * middle - 63.0));
    const double l = (second[0] - first[0]) / (1.0 + 0.015 * light * light / std::sqrt(20.0 + light * light));
    const double dc = (c2 - c1) / (1.0 + 0.045 * c);
    const double dh = 2.0 * std::sqrt(c1 * c2) * std::sin(radians(turn / 2.0)) / (1.0 + 0.015 * c * t);
    const double rotation =
        -2.0 * seventh(c) * std::sin(radians(60.0 * std::exp(-std::pow((middle - 275.0) / 25.0, 2))));
    return std::sqrt(l * l + dc * dc + dh * dh + rotation * dc * dh);
}

Triple linear(const QColor& color)
{
    const auto one = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return {one(color.redF()), one(color.greenF()), one(color.blueF())};
}

Triple times(const Matrix& matrix, const Triple& v)
{
    Triple product{};
    for (std::size_t i = 0; i < 3; ++i)
        product[i] = matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2];
    return product;
}

/// CIELAB under D65 of linear sRGB (IEC 61966-2-1).
Triple lab(const Triple& rgb)
{
    const auto xyz = times({{{0.4124564, 0.3575761, 0.1804375},
                             {0.2126729, 0.7151522, 0.0721750},
                             {0.0193339, 0.1191920, 0.9503041}}},
                           rgb);
    const auto f = [](double t) {
        return t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16.0) / 116.0;
    };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

/// Machado, Oliveira & Fernandes (2009), severity 1.0, on linear sRGB.
const std::array<std::pair<const char*, Matrix>, 4> eyes{{
    {"normal", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
}};

Triple seen(const Matrix& eye, const QColor& color)
{
    auto rgb = times(eye, linear(color));
    for (auto& channel : rgb)
        channel = std::clamp(channel, 0.0, 1.0);
    return lab(rgb);
}

/// What tells a class from the others: its hatch, else its fill, else its line.
QColor tellingColor(const Symbol& symbol)
{
    if (symbol.fill.hatch != Hatch::None)
        return symbol.fill.hatchColor;
    return symbol.fill.color.alpha() == 255 ? symbol.fill.color : symbol.stroke.color;
}

/// In a copy without colours only lightness is left.
void checkApartInGrey(const std::vector<QColor>& colors)
{
    for (std::size_t i = 0; i < colors.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            INFO(colors[j].name().toStdString() << " and " << colors[i].name().toStdString());
            CHECK(std::abs(lab(linear(colors[i]))[0] - lab(linear(colors[j]))[0]) >= 7.0);
        }
}

void checkApart(const std::vector<QColor>& colors)
{
    for (const auto& [name, eye] : eyes)
        for (std::size_t i = 0; i < colors.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                INFO(name << ": " << colors[j].name().toStdString() << " and "
                          << colors[i].name().toStdString());
                CHECK(difference(seen(eye, colors[j]), seen(eye, colors[i])) >= 15.0);
            }
}

} // namespace

TEST_CASE("The colour difference is that of the published pairs", "[palette]")
{
    // Of table 1 of Sharma, Wu & Dalal (2005).
    struct Pair
    {
        Triple first;
        Triple second;
        double expected;
    };
    const auto pair = GENERATE(
        Pair{{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
        Pair{{50, 3.1571, -77.2803}, {50, 0, -82.7485}, 2.8615},
        Pair{{50, 2.8361, -74.0200}, {50, 0, -82.7485}, 3.4412},
        Pair{{50, -1.3802, -84.2814}, {50, 0, -82.7485}, 1.0000}, Pair{{50, 0, 0}, {50, -1, 2}, 2.3669},
        Pair{{50, 2.49, -0.001}, {50, -2.49, 0.0009}, 7.1792},
        Pair{{50, 2.49, -0.001}, {50, -2.49, 0.0011}, 7.2195},
        Pair{{50, -0.001, 2.49}, {50, 0.0009, -2.49}, 4.8045},
        Pair{{50, -0.001, 2.49}, {50, 0.0011, -2.49}, 4.7461}, Pair{{50, 2.5, 0}, {50, 0, -2.5}, 4.3065},
        Pair{{50, 2.5, 0}, {73, 25, -18}, 27.1492}, Pair{{50, 2.5, 0}, {61, -5, 29}, 22.8977},
        Pair{{50, 2.5, 0}, {56, -27, -3}, 31.9030}, Pair{{50, 2.5, 0}, {58, 24, 15}, 19.4535},
        Pair{{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
        Pair{{90.8027, -2.0831, 1.4410}, {91.1528, -1.6435, 0.0447}, 1.4441},
        Pair{{6.7747, -0.2908, -2.4247}, {5.8714, -0.0985, -2.2286}, 0.6377},
        Pair{{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082});
    CHECK(difference(pair.first, pair.second) == Approx(pair.expected).margin(5e-5));
    CHECK(difference(pair.second, pair.first) == Approx(pair.expected).margin(5e-5));
}

TEST_CASE("Five steps of each ramp stay apart for every eye, and darken step by step", "[palette]")
{
    for (const auto& ramp : colorRamps()) {
        INFO(ramp.name);
        const auto colors = ramp.colors(5);
        checkApart(colors);
        for (std::size_t i = 1; i < colors.size(); ++i)
            CHECK(lab(linear(colors[i - 1]))[0] - lab(linear(colors[i]))[0] >= 10.0);
    }
}

TEST_CASE("The colours of categories stay apart for every eye", "[palette]")
{
    checkApart(categoryColors());
}

TEST_CASE("The classes of the shipped styles stay apart for every eye and in grey", "[palette]")
{
    const auto book = StyleBook::load(PETASENTRA_SOURCE_DIR "/resources/styles").value();
    for (const auto* name : {"zone", "hazard", "site", "congestion_note"}) {
        INFO(name);
        std::vector<QColor> colors;
        for (const auto& one : book.style(name).classes)
            colors.push_back(tellingColor(one.symbol));
        REQUIRE(colors.size() >= 3);
        checkApart(colors);
        checkApartInGrey(colors);
    }
    // Roads differ by width, each class a fifth wider than the next at least.
    const auto& roads = book.style("road").classes;
    REQUIRE(roads.size() >= 3);
    for (std::size_t i = 1; i < roads.size(); ++i)
        CHECK(roads[i - 1].symbol.casing.width >= 1.2 * roads[i].symbol.casing.width);
}
