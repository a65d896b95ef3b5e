#include "core/base/message.h"

namespace core {

std::string filled(const std::string& text, const std::vector<std::string>& args)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool place = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        const auto index = place ? static_cast<std::size_t>(text[i + 1] - '1') : args.size();
        if (index < args.size()) {
            result += args[index];
            ++i;
        } else {
            result += text[i];
        }
    }
    return result;
}

} // namespace core
