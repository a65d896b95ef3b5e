#pragma once

#include "core/analysis/rules/expression.h"
#include "core/base/result.h"

#include <vector>

namespace core {

/// A number that indicators are held against, with where it comes from.
struct Measure
{
    double value = 0.0;
    std::string source{};
    bool verified = false;
};

struct RoadClass
{
    double from = 0.0; // metres of carriageway
    std::string title{};
    std::string titleEnglish{};
};

/// A scheme that sorts businesses by size, such as PP 7/2021.
struct SizeScheme
{
    struct Class
    {
        std::string title{};
        Expression when{}; // of workers, capital, sales, investment
    };
    std::string id{};
    std::string title{};
    std::string titleEnglish{};
    std::string source{};
    std::string date{};
    std::string note{};
    bool verified = false;
    std::vector<Class> classes{};
};

/// What resources/indicators.json says.
struct IndicatorSettings
{
    Measure parkedCarWidth{};  // metres
    Measure passingCarWidth{}; // metres
    Measure emergencyWidth{};  // metres
    Measure halfLifeDays{};    // after so many days a congestion note counts half
    Measure seenWithin{};      // metres that a congestion note sees
    std::string roadSource{};
    std::vector<RoadClass> roadClasses{}; // widest first
    std::vector<SizeScheme> sizeSchemes{};
};

/// RuleUnreadable with the place.
Result<IndicatorSettings> readIndicatorSettings(const std::string& path);

} // namespace core
