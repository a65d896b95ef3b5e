#include "core/base/uuid.h"

#include <catch2/catch.hpp>

#include <set>
#include <thread>
#include <vector>

using core::Uuid;

TEST_CASE("Uuids are of version 4 and never the same, on whatever thread", "[uuid]")
{
    constexpr std::size_t each = 20'000;
    std::vector<std::vector<Uuid>> made(4);
    {
        std::vector<std::jthread> threads;
        for (auto& mine : made)
            threads.emplace_back([&mine] {
                for (std::size_t i = 0; i < each; ++i)
                    mine.push_back(Uuid::make());
            });
    }
    std::set<Uuid> all;
    bool wellFormed = true;
    for (const auto& mine : made)
        for (const auto& one : mine) {
            all.insert(one);
            // RFC 4122, 4.4: the version is 4, the variant's two bits are 1 and 0.
            wellFormed &= Uuid::looksLike(one.text) && one.text[14] == '4' &&
                          std::string_view{"89ab"}.find(one.text[19]) != std::string_view::npos;
        }
    CHECK(all.size() == made.size() * each);
    CHECK(wellFormed);
}
