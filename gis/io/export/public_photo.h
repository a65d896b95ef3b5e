#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gis {

/// ".jpg" for a JPEG (ITU-T T.81), ".png" for a PNG (ISO/IEC 15948), from the first bytes; empty for all
/// else.
std::string_view photoEnding(std::string_view start);

/// The photo without what cameras and programs write beside the picture: place, time, names, comments,
/// smaller copies, and whatever hangs behind its end. Pixels, colour profile and the way it is turned stay.
/// Nothing where it is no whole JPEG or PNG.
std::optional<std::string> withoutMetadata(std::string_view photo);

} // namespace gis
