#include "gis/io/coordinate_text.h"
#include "gis/io/date_text.h"
#include "gis/io/number_text.h"
#include "tests/fuzz/check.h"

#include <cmath>
#include <fmt/format.h>

namespace {

using fuzz::mustHold;

void numbers(std::string_view text)
{
    for (const gis::NumberStyle style : {gis::NumberStyle{}, {',', '.'}, {'.', ','}, {',', ' '}}) {
        if (const auto number = gis::readNumber(text, style)) {
            mustHold(std::isfinite(*number), "a number that was read is finite");
            const auto again = gis::readNumber(fmt::format("{}", *number), {});
            mustHold(again && *again == *number, "a number that was written is read again");
        }
        if (const auto angle = gis::readAngle(text, style))
            mustHold(std::isfinite(angle->value), "a coordinate that was read is finite");
        if (const auto pair = gis::readAnglePair(text, style))
            mustHold(std::isfinite(pair->first.value) && std::isfinite(pair->second.value),
                     "both coordinates that were read are finite");
    }
    if (const auto accuracy = gis::readAccuracy(text))
        mustHold(std::isfinite(*accuracy), "an accuracy that was read is finite");
    gis::NumberVote vote;
    vote.add(text);
    const auto voted = vote.style(true);
    mustHold(!vote.allNumbers() || gis::readNumberEither(text, voted).has_value(),
             "what a column voted for reads the cell that voted");
}

void dates(std::string_view text)
{
    for (const bool withTime : {false, true})
        for (const bool monthFirst : {false, true})
            if (const auto date = gis::readDate(text, withTime, monthFirst)) {
                mustHold(date->size() >= 10 && (*date)[4] == '-' && (*date)[7] == '-',
                         "a date is written as ISO 8601");
                mustHold(gis::readDate(*date, withTime) == date, "a date that was written is read again");
            }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto text = fuzz::textOf(bytes, size);
    numbers(text);
    dates(text);
    return 0;
}
