#include "core/base/words.h"

namespace core {

bool isOneOf(std::string_view word, std::string_view alternatives)
{
    while (!alternatives.empty()) {
        const auto blank = alternatives.find(' ');
        if (alternatives.substr(0, blank) == word)
            return true;
        if (blank == std::string_view::npos)
            break;
        alternatives.remove_prefix(blank + 1);
    }
    return false;
}

std::string withoutZeros(std::string_view digits)
{
    const auto at = digits.find_first_not_of('0');
    return at == std::string_view::npos ? std::string{} : std::string{digits.substr(at)};
}

} // namespace core
