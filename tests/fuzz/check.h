#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// What libFuzzer calls for each input (https://llvm.org/docs/LibFuzzer.html); `replay.cpp` calls it too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace fuzz {

/// Ends the program where something that must always hold does not.
inline void mustHold(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

inline std::string_view textOf(const std::uint8_t* bytes, std::size_t size)
{
    return size == 0 ? std::string_view{} : std::string_view{reinterpret_cast<const char*>(bytes), size};
}

} // namespace fuzz
