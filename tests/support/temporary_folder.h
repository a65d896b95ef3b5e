#pragma once

#include <filesystem>
#include <string>

namespace tests {

/// A folder of its own for one test, gone with all in it at the end.
class TemporaryFolder
{
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    std::string file(const std::string& name) const { return (m_path / name).string(); }
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

std::string readFile(const std::string& path);
void writeFile(const std::string& path, const std::string& content);

/// The shared real data; empty where it is not beside the checkout (the test then says so and ends).
std::string sharedData(const std::string& name);

} // namespace tests
