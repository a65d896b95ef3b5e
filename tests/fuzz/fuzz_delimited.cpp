#include "gis/io/text_encoding.h"
#include "gis/io/text_grid.h"
#include "tests/fuzz/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    gis::DelimitedGrid grid{std::string{fuzz::textOf(bytes, size)}, "auto"};
    std::vector<std::string> cells;
    std::int64_t line = 0;
    std::int64_t last = 0;
    std::int64_t rows = 0;
    while (grid.next(cells, line)) {
        fuzz::mustHold(line > last, "lines are counted upwards");
        last = line;
        ++rows;
        fuzz::mustHold(rows <= static_cast<std::int64_t>(size) + 1, "no more rows than bytes");
        for (const auto& cell : cells)
            fuzz::mustHold(gis::isUtf8(cell), "a cell is UTF-8");
    }
    grid.rewind();
    while (grid.next(cells, line))
        --rows;
    fuzz::mustHold(rows == 0, "a second reading gives the same number of rows");
    return 0;
}
