#include "core/base/uuid.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <pthread.h>
#include <random>
#include <unistd.h>

namespace core {

namespace {

using Bytes = std::array<std::uint8_t, 16>;

thread_local std::array<std::uint8_t, 256> pool{}; // as much as getentropy gives at once
thread_local std::size_t used = pool.size();

/// From the system, for several at a time: std::random_device asks the processor for every four bytes, which
/// on a virtual machine takes longer than storing the record.
Bytes randomBytes()
{
    // A process that forks must not give its child what it will use itself.
    static const int forgetsInChild = pthread_atfork(nullptr, nullptr, [] { used = pool.size(); });
    if (used + sizeof(Bytes) > pool.size() || forgetsInChild != 0) {
        if (getentropy(pool.data(), pool.size()) != 0) {
            std::random_device device;
            for (auto& byte : pool)
                byte = static_cast<std::uint8_t>(device());
        }
        used = 0;
    }
    Bytes bytes{};
    std::copy_n(pool.begin() + static_cast<std::ptrdiff_t>(used), bytes.size(), bytes.begin());
    used += bytes.size();
    return bytes;
}

} // namespace

Uuid Uuid::make()
{
    auto bytes = randomBytes();
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0FU) | 0x40U); // version 4
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3FU) | 0x80U); // variant 1

    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += '-';
        text += digits[bytes[i] >> 4U];
        text += digits[bytes[i] & 0x0FU];
    }
    return Uuid{std::move(text)};
}

bool Uuid::looksLike(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : std::isxdigit(static_cast<unsigned char>(text[i])) == 0)
            return false;
    }
    return true;
}

} // namespace core
