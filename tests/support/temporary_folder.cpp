#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace tests {

TemporaryFolder::TemporaryFolder()
{
    // In memory where there is room: thousands of synced commits on a disk take minutes and prove nothing
    // more.
    std::error_code error;
    const auto memory = std::filesystem::space("/dev/shm", error);
    const auto base = !error && memory.available > (1ULL << 30U) ? std::filesystem::path("/dev/shm")
                                                                 : std::filesystem::temp_directory_path();
    auto pattern = (base / "petasentra-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
        throw std::runtime_error("no temporary folder");
    m_path = pattern;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::string readFile(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void writeFile(const std::string& path, const std::string& content)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << content;
}

std::string sharedData(const std::string& name)
{
    const auto path = std::filesystem::path(PETASENTRA_SOURCE_DIR) / ".." / "shared" / "data" / name;
    if (std::filesystem::exists(path))
        return path.string();
    WARN("skipped: the shared data is not beside this checkout: " << name);
    return {};
}

} // namespace tests
