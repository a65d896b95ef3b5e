#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace core {

/// A record's identity (RFC 4122, version 4), kept as its text of 36 characters. Empty means none.
struct Uuid
{
    std::string text{};

    static Uuid make();
    static bool looksLike(std::string_view text);

    bool empty() const { return text.empty(); }
    auto operator<=>(const Uuid&) const = default;
};

} // namespace core
