#pragma once

#include <string>
#include <string_view>

namespace core {

/// Whether the word stands among `alternatives`, words with one blank between them.
bool isOneOf(std::string_view word, std::string_view alternatives);

/// Digits without the zeros before them: "007" is "7", "00" is empty.
std::string withoutZeros(std::string_view digits);

} // namespace core
