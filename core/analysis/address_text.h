#pragma once

#include <string>
#include <string_view>

namespace core {

/// What an address says besides the street; parts that it does not say are empty.
struct AddressParts
{
    std::string rt{}; // without zeros in front
    std::string rw{};
    std::string kampung{};
    std::string kelurahan{};
    std::string kecamatan{};
    bool operator==(const AddressParts&) const = default;
};

/// "Jl. Ligu Tengah Gg. 2 No. 12 RT 03 RW 05 Kel. Sarirejo Kec. Semarang Timur 50124" in the spellings of
/// DOMAIN.md 4.3: RT 3/5, RT.003RW.005, Kp. and Kampung, Kel. and Kelurahan, Kec. and Kecamatan.
AddressParts readAddress(std::string_view address);

} // namespace core
