#include "gis/io/export/public_photo.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace gis {

namespace {

constexpr std::string_view jpegStart{"\xFF\xD8\xFF"};
constexpr std::string_view pngStart{"\x89PNG\r\n\x1A\n"};
constexpr std::string_view exifStart{"Exif\0\0", 6};

unsigned byteAt(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

/// The number of `size` bytes there; 0 behind the end.
std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size, bool bigEndian = true)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size && at + size <= bytes.size(); ++i)
        value = (value << 8U) | byteAt(bytes, at + (bigEndian ? i : size - 1 - i));
    return value;
}

/// How the picture is turned, 1 to 8, from the Exif block of a camera (a TIFF with the tag 0x0112); 1 where
/// it does not say.
std::uint32_t orientationIn(std::string_view tiff)
{
    constexpr std::uint32_t orientationTag = 0x0112;
    constexpr std::size_t entrySize = 12;
    const bool big = tiff.starts_with("MM");
    const std::size_t directory = number(tiff, 4, 4, big);
    const auto count = number(tiff, directory, 2, big);
    for (std::size_t i = 0; i < count; ++i) {
        const auto entry = directory + 2 + i * entrySize;
        if (number(tiff, entry, 2, big) == orientationTag) {
            const auto value = number(tiff, entry + 8, 2, big);
            return value >= 1 && value <= 8 ? value : 1;
        }
    }
    return 1;
}

/// An APP1 segment with an Exif block that says this alone.
std::string orientationSegment(std::uint32_t orientation)
{
    std::string segment{"\xFF\xE1\x00\x22", 4}; // 34 bytes
    segment += exifStart;
    segment += std::string{"MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19};
    segment += static_cast<char>(orientation);
    return segment + std::string(6, '\0');
}

/// What the decoder needs: no application segment but JFIF, the colour profile and Adobe's transform.
bool isKept(unsigned marker, std::string_view content)
{
    if (marker == 0xE0)
        return content.starts_with("JFIF");
    if (marker == 0xE2)
        return content.starts_with("ICC_PROFILE");
    return marker == 0xEE || !((marker >= 0xE0 && marker <= 0xEF) || marker == 0xFE);
}

/// From the first byte of a scan to the marker behind it.
std::size_t scanEnd(std::string_view photo, std::size_t at)
{
    for (; at + 1 < photo.size(); ++at) {
        const auto next = byteAt(photo, at + 1);
        const bool isData = next == 0x00 || next == 0xFF || (next >= 0xD0 && next <= 0xD7);
        if (byteAt(photo, at) == 0xFF && !isData)
            return at;
    }
    return photo.size();
}

std::optional<std::string> plainJpeg(std::string_view photo)
{
    std::string plain{photo.substr(0, 2)};
    std::size_t at = 2;
    bool turned = false;
    while (at + 1 < photo.size() && byteAt(photo, at) == 0xFF) {
        const auto marker = byteAt(photo, at + 1);
        if (marker == 0xFF) { // padding
            ++at;
            continue;
        }
        if (marker == 0xD9) // the end; other pictures may hang behind it
            return plain + std::string{photo.substr(at, 2)};
        const std::size_t size = number(photo, at + 2, 2);
        if (size < 2 || at + 2 + size > photo.size())
            return std::nullopt;
        const auto content = photo.substr(at + 4, size - 2);
        if (marker == 0xE1 && content.starts_with(exifStart) && !turned) {
            const auto orientation = orientationIn(content.substr(exifStart.size()));
            turned = orientation != 1;
            if (turned)
                plain += orientationSegment(orientation);
        }
        auto end = at + 2 + size;
        if (marker == 0xDA)
            end = scanEnd(photo, end);
        if (isKept(marker, content))
            plain += photo.substr(at, end - at);
        at = end;
    }
    return std::nullopt;
}

std::optional<std::string> plainPng(std::string_view photo)
{
    constexpr auto kept = std::to_array<std::string_view>(
        {"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD"});
    std::string plain{pngStart};
    for (std::size_t at = pngStart.size(); at + 12 <= photo.size();) {
        const std::size_t size = std::size_t{12} + number(photo, at, 4);
        if (size > photo.size() - at)
            return std::nullopt;
        const auto name = photo.substr(at + 4, 4);
        if (std::ranges::find(kept, name) != kept.end())
            plain += photo.substr(at, size);
        if (name == "IEND")
            return plain;
        at += size;
    }
    return std::nullopt;
}

} // namespace

std::string_view photoEnding(std::string_view start)
{
    if (start.starts_with(jpegStart))
        return ".jpg";
    return start.starts_with(pngStart) ? ".png" : "";
}

std::optional<std::string> withoutMetadata(std::string_view photo)
{
    if (photo.starts_with(jpegStart))
        return plainJpeg(photo);
    return photo.starts_with(pngStart) ? plainPng(photo) : std::nullopt;
}

} // namespace gis
