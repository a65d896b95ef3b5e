#pragma once

#include "core/model/record.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// A business in the words that can be compared: lower case, without titles, legal forms and the many ways to
/// write a street.
struct WorkshopWords
{
    std::vector<std::string> name{};
    std::vector<std::string> owner{};
    std::vector<std::string> address{}; // street words and house number; no RT and RW
    std::string house{};                // number of the house
    std::string rt{};
    std::string rw{};
    std::string product{};
    std::string kbli{};
    std::string phone{}; // digits, from 08…
    std::string kelurahan{};
    std::optional<Position> at{};
};

WorkshopWords workshopWords(const Record& business);

/// How much speaks for two records being one workshop, minus what speaks against it; at `sameWorkshopScore`
/// and above they are taken for one. The weights were set on data/duplicate-pairs/pairs_2026.csv and tried on
/// pairs made with other seeds.
double samenessOf(const WorkshopWords& a, const WorkshopWords& b);
constexpr double sameWorkshopScore = 4.0;

/// 0 … 1: Jaro and Winkler's measure of two words (Winkler 1990), 1 for the same.
double jaroWinkler(std::string_view a, std::string_view b);

} // namespace core
