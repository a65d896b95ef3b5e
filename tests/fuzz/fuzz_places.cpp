#include "core/analysis/address_text.h"
#include "core/analysis/place_names.h"
#include "tests/fuzz/check.h"

/// Two names with a line break between them, and both together as an address.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using fuzz::mustHold;
    const auto text = fuzz::textOf(bytes, size);
    const auto parts = core::readAddress(text);
    mustHold(parts.rt.size() <= size && parts.kelurahan.size() <= size, "parts are parts of the address");

    const auto end = text.find('\n');
    const auto first = text.substr(0, end);
    const auto second = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    mustHold(core::placeKey(core::placeKey(first)) == core::placeKey(first), "a key is its own key");
    const auto distance = core::placeDistance(first, second);
    mustHold(distance == core::placeDistance(second, first), "distance is the same both ways");
    mustHold(core::samePlaceName(first, second) == core::samePlaceName(second, first),
             "so is being the same");
    mustHold((distance == 0) == (core::placeKey(first) == core::placeKey(second)), "no distance: equal keys");
    return 0;
}
