#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

/// What a kelurahan or kecamatan is called, without what people vary: "KEL. Karang Tempel" and "Karangtempel
/// " are both "karangtempel".
std::string placeKey(std::string_view name);

/// True for two spellings of one name: equal keys, or keys that differ by one letter (BPS and Kemendagri
/// write Mugassari and Mugasari, Bendan Duwur and Bendan Dhuwur), two in long names.
bool samePlaceName(std::string_view a, std::string_view b);

/// In how many letters the keys of two names differ (Levenshtein).
std::size_t placeDistance(std::string_view a, std::string_view b);

} // namespace core
