#include "core/analysis/address_text.h"

#include <catch2/catch.hpp>

using core::AddressParts;
using core::readAddress;

TEST_CASE("An address says its RT, RW, kampung, kelurahan and kecamatan", "[places]")
{
    // The first line and the spellings are those of DOMAIN.md 4.3.
    CHECK(readAddress("Jl. Ligu Gg. 2 No. 12 RT 03 RW 05 Kel. Sarirejo Kec. Semarang Timur 50124") ==
          AddressParts{"3", "5", "", "Sarirejo", "Semarang Timur"});
    for (const auto* spelling :
         {"RT 3/5", "RT.003RW.005", "RT 003/005", "rt 3 rw 5", "RT. 03 / RW. 05", "RT/RW 03/05"}) {
        INFO(spelling);
        const auto parts = readAddress(std::string{"Jalan Barito 7, "} + spelling);
        CHECK(parts.rt == "3");
        CHECK(parts.rw == "5");
    }
    CHECK(readAddress("Kp. Ligu Tengah, RT 1").kampung == "Ligu Tengah");
    CHECK(readAddress("Jl. Kampung Melayu No. 3").kampung.empty());
    CHECK(readAddress("KELURAHAN BUGANGAN, KECAMATAN SEMARANG TIMUR").kelurahan == "BUGANGAN");
    CHECK(readAddress("Jl. Dr. Cipto 12, Semarang") == AddressParts{});
    CHECK(readAddress("") == AddressParts{});
    CHECK(readAddress("RT RW") == AddressParts{});
}
