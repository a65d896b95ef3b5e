#include "tests/fuzz/check.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace {

void run(const std::string& bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

} // namespace

/// Without libFuzzer: every file of the folder, as it is and with a few bytes changed, dropped or doubled.
/// The same changes every time.
int main(int count, char** arguments)
{
    if (count != 2) {
        std::fprintf(stderr, "usage: %s FOLDER\n", arguments[0]);
        return 2;
    }
    constexpr int changesPerFile = 200;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{arguments[1]})
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::size_t runs = 0;
    for (const auto& file : files) {
        std::ifstream stream{file, std::ios::binary};
        const std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
        run(bytes);
        ++runs;
        std::mt19937 random{20261124};
        for (int change = 0; change < changesPerFile && !bytes.empty(); ++change, ++runs) {
            auto changed = bytes;
            const auto at = random() % changed.size();
            switch (random() % 3) {
            case 0:
                changed[at] = static_cast<char>(random());
                break;
            case 1:
                changed.erase(at, 1 + random() % 8);
                break;
            default:
                changed.insert(at, changed.substr(at, 1 + random() % 8));
                break;
            }
            run(changed);
        }
    }
    std::printf("%zu inputs of %zu files\n", runs, files.size());
    return runs == 0 ? 1 : 0;
}
