#pragma once

#include <string>

namespace core {

/// Now in UTC as ISO 8601 with milliseconds and Z, the form GeoPackage asks for.
std::string nowIso8601();

} // namespace core
