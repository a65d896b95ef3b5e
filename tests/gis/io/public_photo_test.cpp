#include "gis/io/export/public_photo.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <catch2/catch.hpp>

namespace {

QImage picture()
{
    QImage image{40, 30, QImage::Format_RGB32};
    image.fill(Qt::white);
    for (int x = 0; x < 20; ++x)
        for (int y = 0; y < 15; ++y)
            image.setPixelColor(x, y, QColor{178, 24, 43}); // red in the upper left
    return image;
}

std::string encoded(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, format, 95));
    return bytes.toStdString();
}

std::string segment(char marker, const std::string& content)
{
    const auto size = content.size() + 2;
    return std::string{'\xFF', marker, static_cast<char>(size >> 8U), static_cast<char>(size & 0xFFU)} +
           content;
}

/// An Exif block as phones write it, little endian: the way the picture is turned, and a text.
std::string exif(char orientation)
{
    using namespace std::string_literals;
    return "Exif\0\0II\x2A\0\x08\0\0\0\x01\0"s + "\x12\x01\x03\0\x01\0\0\0"s + orientation +
           "\0\0\0\0\0\0\0RAHASIA-gps"s;
}

/// With everything beside the picture that must not reach the public.
std::string tampered(const std::string& jpeg, char orientation)
{
    return jpeg.substr(0, 2) + segment('\xE1', exif(orientation)) +
           segment('\xE1', "http://ns.adobe.com/xap/1.0/ RAHASIA-xmp") + segment('\xED', "RAHASIA-iptc") +
           segment('\xFE', "RAHASIA-komentar") + segment('\xE2', "MPF RAHASIA-mpf") + jpeg.substr(2) +
           "RAHASIA-ekor";
}

QImage decoded(const std::string& bytes)
{
    auto data = QByteArray::fromStdString(bytes);
    QBuffer buffer{&data};
    QImageReader reader{&buffer};
    reader.setAutoTransform(true);
    return reader.read();
}

} // namespace

TEST_CASE("What a camera writes beside the picture is gone, byte for byte", "[export][photo]")
{
    const auto jpeg = encoded(picture(), "JPEG");
    CHECK(gis::withoutMetadata(tampered(jpeg, 1)) == jpeg);
    CHECK(gis::withoutMetadata(jpeg) == jpeg);
    CHECK(gis::photoEnding(jpeg) == ".jpg");
}

TEST_CASE("A photo that a camera holds turned stays turned", "[export][photo]")
{
    // Orientation 6: the camera was turned, and the picture's left is up (JEITA CP-3451, tag 274).
    const auto turned = tampered(encoded(picture(), "JPEG"), 6);
    REQUIRE(decoded(turned).size() == QSize{30, 40});
    const auto plain = gis::withoutMetadata(turned);
    REQUIRE(plain);
    CHECK(plain->find("RAHASIA") == std::string::npos);
    CHECK(decoded(*plain) == decoded(turned));
    CHECK(decoded(*plain).pixelColor(25, 5).green() < 100); // the red corner is at the upper right now
}

TEST_CASE("A PNG keeps its pixels and loses its texts", "[export][photo]")
{
    auto image = picture();
    image.setText(QStringLiteral("Author"), QStringLiteral("RAHASIA-nama"));
    const auto png = encoded(image, "PNG");
    REQUIRE(png.find("RAHASIA") != std::string::npos);
    const auto plain = gis::withoutMetadata(png + "RAHASIA-ekor");
    REQUIRE(plain);
    CHECK(plain->find("RAHASIA") == std::string::npos);
    CHECK(decoded(*plain) == decoded(png));
    CHECK(gis::photoEnding(png) == ".png");
}

TEST_CASE("What is no whole photo is refused", "[export][photo]")
{
    const auto jpeg = encoded(picture(), "JPEG");
    const auto png = encoded(picture(), "PNG");
    for (const auto* whole : {&jpeg, &png})
        for (std::size_t size = 0; size < whole->size(); ++size)
            REQUIRE_FALSE(gis::withoutMetadata(whole->substr(0, size)));
    CHECK_FALSE(gis::withoutMetadata("GIF89a"));
    CHECK(gis::photoEnding("GIF89a").empty());
    CHECK_FALSE(
        gis::withoutMetadata(std::string{"\xFF\xD8\xFF\xE1\0\x01", 6})); // shorter than its own length
}
