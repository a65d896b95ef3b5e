#include "app/cli/group_bench.h"

#include "core/base/csv.h"

#include <cstring>
#include <random>

namespace app::cli {

std::vector<core::Position> madeWorkshops(std::size_t count)
{
    std::mt19937_64 random{1};
    const auto part = [&] { return static_cast<double>(random() >> 11U) * 0x1.0p-53; };
    std::vector<core::Position> clumps(2000);
    for (auto& clump : clumps)
        clump = {110.27 + 0.23 * part(), -7.11 + 0.17 * part()};
    std::vector<core::Position> workshops(count);
    for (auto& workshop : workshops) {
        const auto& clump = clumps[random() % clumps.size()];
        // The sum of three even parts is close enough to a bell.
        const auto spread = [&] { return 0.002 * (part() + part() + part() - 1.5); };
        workshop = {clump.x + spread(), clump.y + spread()};
    }
    return workshops;
}

core::Result<std::vector<core::Position>> givenWorkshops(const std::string& path)
{
    PS_LET(const auto bytes, core::readTextFile(path));
    if (bytes.empty() || bytes.size() % sizeof(core::Position) != 0)
        return core::fail(core::ErrorCode::FileUnreadable, path, std::to_string(bytes.size()));
    std::vector<core::Position> workshops(bytes.size() / sizeof(core::Position));
    std::memcpy(workshops.data(), bytes.data(), bytes.size());
    return workshops;
}

} // namespace app::cli
