#pragma once

#include <string>
#include <string_view>

namespace core {

/// FIPS 180-4 as 64 hexadecimal digits; for telling whether data is what it was.
std::string sha256(std::string_view bytes);

} // namespace core
