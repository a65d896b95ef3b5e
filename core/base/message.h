#pragma once

#include <string>
#include <vector>

namespace core {

/// A sentence for people made below `app`: an Indonesian text marked with PS_TEXT that has %1, %2, … for
/// `args`. `app` translates the text and fills it; `filled` gives the Indonesian sentence.
struct Message
{
    std::string text{};
    std::vector<std::string> args{};

    bool empty() const { return text.empty(); }
    bool operator==(const Message&) const = default;
};

/// Puts the arguments in their places (up to %9).
std::string filled(const std::string& text, const std::vector<std::string>& args);

inline std::string filled(const Message& message)
{
    return filled(message.text, message.args);
}

} // namespace core
